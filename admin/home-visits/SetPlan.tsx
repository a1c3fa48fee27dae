import { DateInput, required, SelectInput, TextInput } from "react-admin";
import { roles } from "../../schema/codes/roles.ts";
import { type VisitInterval, visitIntervals } from "../../schema/codes/visit-intervals.ts";
import { VisitorsDocument } from "../../schema/generated/operations.ts";
import type { Household } from "../households/households.data.ts";
import { today } from "../shell/days.ts";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useCodeChoices, useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { homeVisitRefreshes, type Plan, setVisitPlan } from "./home-visits.data.ts";

interface SetPlanProps {
  household: Household;
  plan: Plan;
  onClose: () => void;
}

/** How often this one family is visited and by whom, with the reason; the earlier decisions stay on record. */
export const SetPlan = ({ household, plan, onClose }: SetPlanProps) => {
  const say = useSay();
  const interval = useCodeLabel(visitIntervals);
  const [decides] = plan.reasons;
  const byRule = decides ? interval(decides.interval) : "";
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("调整走访安排", "Change the plan of visits")}
      facts={[
        { label: say("家庭", "Family"), value: household.serial },
        { label: say("按规则", "By the rule"), value: byRule },
        { label: say("当前周期", "Now"), value: plan.interval && interval(plan.interval) },
      ]}
      confirmLabel={say("按此安排走访", "Set the plan")}
      action={setVisitPlan}
      defaultValues={{
        interval: plan.own?.interval ?? "",
        responsibleUserId: plan.own?.responsibleName ? plan.own.responsibleUserId : "",
        validFrom: today(),
        reason: "",
      }}
      toInput={({ interval: chosen, responsibleUserId, validFrom, reason }) => ({
        householdId: household.id,
        interval: (chosen || null) as VisitInterval | null,
        responsibleUserId: responsibleUserId ? String(responsibleUserId) : null,
        validFrom: String(validFrom ?? ""),
        reason: String(reason ?? ""),
      })}
      refreshes={homeVisitRefreshes}
    >
      <PlanInputs householdId={household.id} byRule={byRule} />
    </ConfirmByFacts>
  );
};

const shrunk = { inputLabel: { shrink: true }, select: { displayEmpty: true } } as const;

const PlanInputs = ({ householdId, byRule }: { householdId: string; byRule: string }) => {
  const say = useSay();
  const role = useCodeLabel(roles);
  const { data } = useConsoleQuery(["home-visits", "visitors"], VisitorsDocument, { householdId });
  return (
    <>
      <SelectInput
        source="interval"
        label={say("走访周期", "How often")}
        choices={useCodeChoices(visitIntervals)}
        emptyText={say(`按规则（${byRule}）`, `By the rule (${byRule})`)}
        emptyValue=""
        parse={(value) => value ?? ""}
        helperText={false}
        slotProps={shrunk}
      />
      <SelectInput
        source="responsibleUserId"
        label={say("走访负责人", "Responsible")}
        choices={(data?.visitors ?? []).map((each) => ({
          id: each.id,
          name: `${each.name}（${role(each.role)}）`,
        }))}
        emptyText={say("不指定", "Nobody named")}
        emptyValue=""
        parse={(value) => value ?? ""}
        helperText={false}
        slotProps={shrunk}
      />
      <DateInput
        source="validFrom"
        label={say("从哪天起", "From")}
        validate={required()}
        helperText={false}
      />
      <TextInput
        source="reason"
        label={say("原因", "Why")}
        helperText={say("如「已入住敬老院」「近期病重，加密走访」。", "Such as “now in a care home”.")}
        validate={required()}
        multiline
      />
    </>
  );
};

import Box from "@mui/material/Box";
import { useState } from "react";
import {
  AutocompleteInput,
  DateInput,
  maxLength,
  RadioButtonGroupInput,
  required,
  SelectInput,
  TextInput,
} from "react-admin";
import { useWatch } from "react-hook-form";
import { mostUnits } from "../../schema/codes/most-units.ts";
import { policyPeriods } from "../../schema/codes/policy-periods.ts";
import { useCatalogue } from "../policies/policies.data.ts";
import { today } from "../shell/days.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { normaliseMoney } from "../shell/format.ts";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { MoneyInput } from "../shell/forms/MoneyInput.tsx";
import { useCountProblem } from "../shell/forms/use-count-problem.ts";
import { wholeNumber } from "../shell/forms/whole-number.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { type Household, householdRefreshes, recordGrant } from "./households.data.ts";

interface Values {
  policyCode?: string;
  personId?: string;
  kind?: "MONEY" | "UNITS";
  amount?: string | null;
  units?: string;
  unit?: string;
  validFrom?: string;
  validTo?: string | null;
  source?: string;
}

/** A benefit the family gets already; it counts as cover before a need is shown to charities. */
export const RecordGrant = ({ household, onClose }: { household: Household; onClose: () => void }) => {
  const say = useSay();
  const [policyName, setPolicyName] = useState("");
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("登记在享政策", "Record a benefit in force")}
      facts={[
        { label: say("家庭", "Family"), value: household.serial },
        {
          label: say("作用", "Effect"),
          value: say("核实需求时按规定计入已享。", "It counts as cover when needs are verified."),
        },
      ]}
      confirmLabel={
        policyName ? say(`登记「${policyName}」`, `Record ${policyName}`) : say("登记在享政策", "Record")
      }
      action={recordGrant}
      defaultValues={{
        policyCode: "",
        personId: "",
        kind: "MONEY",
        amount: null,
        units: "",
        unit: "次",
        validFrom: today(),
        validTo: null,
        source: "",
      }}
      toInput={(values) => inputOf(household.id, values as Values)}
      refreshes={householdRefreshes}
    >
      <GrantInputs household={household} onPolicy={setPolicyName} />
    </ConfirmByFacts>
  );
};

const inputOf = (householdId: string, values: Values) => ({
  householdId,
  policyCode: values.policyCode ?? "",
  personId: values.personId || null,
  ...(values.kind === "UNITS"
    ? { units: wholeNumber(values.units) ?? 0, unit: values.unit?.trim() ?? "" }
    : { amount: normaliseMoney(String(values.amount ?? "")) }),
  validFrom: values.validFrom ?? "",
  validTo: values.validTo || null,
  source: values.source?.trim() ?? "",
});

const GrantInputs = ({ household, onPolicy }: { household: Household; onPolicy: (name: string) => void }) => {
  const say = useSay();
  const periodLabel = useCodeLabel(policyPeriods);
  const catalogue = useCatalogue();
  const { policyCode, personId, kind } = useWatch<Values>();
  const already = household.grants.some(
    (grant) =>
      grant.policyCode === policyCode &&
      grant.state === "ACTIVE" &&
      (grant.person?.id ?? "") === (personId ?? ""),
  );
  const policy = catalogue.find(({ code }) => code === policyCode);
  const people = household.members.map((member) => ({
    id: member.id,
    name: [member.name, member.ageText].filter(Boolean).join(" "),
  }));
  const wholeUnits = useCountProblem({ most: mostUnits.grant });
  return (
    <>
      <AutocompleteInput
        helperText={false}
        source="policyCode"
        label={say("政策", "Policy")}
        choices={catalogue.map(({ code, name }) => ({ id: code, name }))}
        validate={required()}
        onChange={(_code, chosen) => onPolicy((chosen as { name?: string } | null)?.name ?? "")}
      />
      <SelectInput
        source="personId"
        label={say("享受人", "Who gets it")}
        choices={people}
        emptyText={say("全家", "The family")}
        emptyValue=""
        parse={(value) => value ?? ""}
        validate={policy?.subject === "PERSON" ? required() : undefined}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        helperText={
          policy?.subject === "PERSON" ? say("这项政策按个人享受", "This policy is for a person") : false
        }
      />
      {already && (
        <Box role="status" sx={{ my: 1 }}>
          <StateChip
            tone="attention"
            label={say("已有这项政策的在享记录", "This benefit is on record already")}
          />
          <Box sx={{ fontSize: "0.875rem" }}>
            {say("重复登记会多计已享、少算缺口，请先核对。", "Recorded twice it counts twice; check first.")}
          </Box>
        </Box>
      )}
      <RadioButtonGroupInput
        helperText={false}
        source="kind"
        label={say("享受方式", "In what")}
        choices={[
          { id: "MONEY", name: say("金额", "Money") },
          { id: "UNITS", name: say("服务或实物数量", "Units of a service or goods") },
        ]}
      />
      {kind === "UNITS" ? (
        <>
          <TextInput
            helperText={false}
            source="units"
            label={say("每期数量", "Units each period")}
            validate={[required(), wholeUnits]}
            slotProps={{ htmlInput: { inputMode: "numeric", autoComplete: "off" } }}
          />
          <TextInput
            helperText={false}
            source="unit"
            label={say("单位", "Unit")}
            validate={[required(), maxLength(10)]}
          />
        </>
      ) : (
        <MoneyInput
          helperText={false}
          source="amount"
          label={
            policy
              ? say(`每期金额（${periodLabel(policy.period)}）`, `Amount (${periodLabel(policy.period)})`)
              : say("每期金额", "Amount each period")
          }
          validate={required()}
        />
      )}
      <DateInput
        helperText={false}
        source="validFrom"
        label={say("享受起始日期", "Since")}
        validate={required()}
      />
      <DateInput
        helperText={false}
        source="validTo"
        label={say("截止日期（选填）", "Until (optional)")}
        parse={(value) => value || null}
      />
      <TextInput
        source="source"
        label={say("依据", "Evidence")}
        helperText={say(
          "确认决定文号或部门名单，不写个人信息",
          "Number of the decision or a department's list; no personal data",
        )}
        validate={[required(), maxLength(100)]}
      />
    </>
  );
};

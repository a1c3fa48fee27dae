import { useRef } from "react";
import { BooleanInput, DateInput, required, SelectInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { today } from "../shell/days.ts";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import type { Provenance } from "./fact-questions.ts";
import { type MemberValues, memberFieldPath, nextMember, toMemberInput } from "./household-form.ts";
import { addMember, type Household, householdRefreshes } from "./households.data.ts";
import { MemberQuestions } from "./MemberInputs.tsx";

interface Values extends MemberValues {
  readonly since: string;
  readonly counted: boolean;
  readonly source: Provenance["source"];
  readonly obtainedOn: string;
}

/** Somebody joins the family: born, married, moved in, or found living there. */
export const AddMember = ({ household, onClose }: { household: Household; onClose: () => void }) => {
  const say = useSay();
  const sent = useRef<ReturnType<typeof inputOf>>(undefined);
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("增加家庭成员", "Add a member")}
      facts={[
        { label: say("家庭", "Family"), value: household.serial },
        {
          label: say("请注意", "Mind"),
          value: say(
            "此人还登记在另一个家庭的，请先在那个家庭办理迁出。",
            "Whoever is on record in another family must leave that one first.",
          ),
        },
      ]}
      confirmLabel={say("登记为家庭成员", "Add to the family")}
      action={addMember}
      defaultValues={{
        ...nextMember,
        since: today(),
        counted: true,
        source: "HOME_VISIT",
        obtainedOn: today(),
      }}
      toInput={(values) => {
        sent.current = inputOf(household.id, values as unknown as Values);
        return sent.current;
      }}
      toFieldPath={(path) => memberFieldPath(path, sent.current)}
      refreshes={householdRefreshes}
    >
      <Inputs headIsTaken={household.headPersonId !== null} />
    </ConfirmByFacts>
  );
};

const inputOf = (householdId: string, { since, counted, source, obtainedOn, ...member }: Values) => ({
  householdId,
  since: since || null,
  counted,
  ...toMemberInput(member, { source, obtainedOn }),
});

const Inputs = ({ headIsTaken }: { headIsTaken: boolean }) => {
  const say = useSay();
  const member = useWatch() as MemberValues;
  return (
    <>
      <DateInput
        helperText={false}
        source="since"
        label={say("加入日期", "Since")}
        validate={required()}
        slotProps={{ htmlInput: { max: today() } }}
      />
      <MemberQuestions prefix="" member={member} headIsTaken={headIsTaken} />
      <BooleanInput
        source="counted"
        label={say("计入共同生活的家庭成员", "Counted as living in the family")}
        helperText={false}
      />
      <SelectInput
        helperText={false}
        source="source"
        label={say("信息来源", "Source")}
        choices={[
          { id: "HOME_VISIT", name: say("入户调查", "Home visit") },
          { id: "APPLICANT", name: say("本人申报", "The family’s own word") },
        ]}
        validate={required()}
      />
      <DateInput
        helperText={false}
        source="obtainedOn"
        label={say("取得日期", "Date")}
        validate={required()}
      />
    </>
  );
};

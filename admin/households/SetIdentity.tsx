import { DateInput, RadioButtonGroupInput, required, SelectInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { type Identity, identities } from "../../schema/codes/identities.ts";
import { today } from "../shell/days.ts";
import { DateField } from "../shell/fields/values.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useCodeChoices } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { type Household, householdRefreshes, setIdentity } from "./households.data.ts";
import { IdentityChip } from "./IdentityChip.tsx";

/** The assistance identity as a decision confirmed it, from its day on; the one before ends the day before. */
export const SetIdentity = ({ household, onClose }: { household: Household; onClose: () => void }) => {
  const say = useSay();
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("变更救助身份", "Change the assistance identity")}
      facts={[
        { label: say("家庭", "Family"), value: household.serial },
        {
          label: say("结果", "Effect"),
          value: say(
            "从起始日期起生效，原身份到前一日为止；沿革保留。",
            "It holds from its first day; the one before ends the day before and stays on record.",
          ),
        },
      ]}
      confirmLabel={say("按认定结果变更", "Change as decided")}
      action={setIdentity}
      defaultValues={{ personId: "", identity: "", validFrom: today() }}
      toInput={({ personId, identity, validFrom }) => ({
        householdId: household.id,
        personId: personId ? String(personId) : null,
        identity: identity as Identity,
        validFrom: String(validFrom ?? ""),
      })}
      refreshes={householdRefreshes}
    >
      <Inputs household={household} />
    </ConfirmByFacts>
  );
};

const Inputs = ({ household }: { household: Household }) => {
  const say = useSay();
  const { personId } = useWatch<{ personId?: string }>();
  const current = household.identities.find(
    (each) => each.validTo === null && (each.personId ?? "") === (personId ?? ""),
  );
  const choices = useCodeChoices(identities)
    .filter(({ id }) => id !== (current?.identity ?? "NONE"))
    .map(({ id, name }) => ({
      id,
      name: id === "NONE" ? say("终止，不再有救助身份", "None any more") : name,
    }));
  return (
    <>
      <SelectInput
        source="personId"
        label={say("关于谁", "About whom")}
        choices={household.members.map(({ id, name, ageText }) => ({
          id,
          name: [name, ageText].filter(Boolean).join(" "),
        }))}
        emptyText={say("全家", "The family")}
        emptyValue=""
        parse={(value) => value ?? ""}
        helperText={say("单人保等只认定一人的，选择成员", "A member, where one alone was confirmed")}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      />
      <p>
        {say("当前：", "Now: ")}
        <IdentityChip identity={current?.identity ?? "NONE"} />
        {current && (
          <>
            {say(" 自 ", " since ")}
            <DateField value={current.validFrom} />
          </>
        )}
      </p>
      <RadioButtonGroupInput
        helperText={false}
        source="identity"
        label={say("变更为", "Becomes")}
        choices={choices}
        validate={required()}
      />
      <DateInput
        helperText={false}
        source="validFrom"
        label={say("起始日期", "From")}
        validate={required()}
        slotProps={{ htmlInput: { max: today() } }}
      />
    </>
  );
};

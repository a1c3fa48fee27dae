import type { CodeList } from "../../schema/codes/code-list.ts";
import type { RevealableField } from "../../schema/codes/revealable-fields.ts";
import { MaskedField } from "../shell/fields/MaskedField.tsx";
import { NotGiven } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { usePermission } from "../shell/session/session.ts";
import { type Household, type Member, revealField } from "./households.data.ts";

/** Why an official may look; the words go on record as they stand here. */
export const revealPurposes = {
  CONTACT: { zh: "联系本人核实情况", en: "To contact the person" },
  HOME_VISIT: { zh: "入户走访", en: "For a home visit" },
  CASE: { zh: "办理本户救助事项", en: "To handle this family’s case" },
  PAYMENT: { zh: "核对发放账户", en: "To check the account for payment" },
  DATA_CHECK: { zh: "核对登记信息", en: "To check the register" },
  COMPLAINT: { zh: "处理信访和投诉", en: "To handle a complaint" },
} as const satisfies CodeList;

export interface RevealedFieldProps {
  personId: string;
  field: RevealableField;
  value: string | null;
  hidden?: boolean;
  label: string;
}

/** A masked value with the way to the clear one, where the post may look. */
export const RevealedField = ({ personId, field, value, hidden, label }: RevealedFieldProps) => {
  const say = useSay();
  const mayReveal = usePermission("beneficiary:reveal");
  return (
    <MaskedField
      value={value}
      label={label}
      {...(hidden && { hidden })}
      {...(mayReveal && {
        revealOptions: {
          purposes: revealPurposes,
          reveal: async (purpose: string) =>
            (await revealField(personId, field, revealPurposes[purpose as keyof typeof revealPurposes].zh)) ??
            say("没有登记", "Nothing on record"),
        },
      })}
    />
  );
};

export const RevealedName = ({ member }: { member: Member }) => {
  const say = useSay();
  return <RevealedField personId={member.id} field="NAME" value={member.name} label={say("姓名", "name")} />;
};

/** The address below the village is shown masked to nobody: it is there or it is not. */
export const RevealedAddress = ({ household }: { household: Household }) => {
  const say = useSay();
  const personId = household.headPersonId ?? household.members[0]?.id;
  if (!household.addressHeld || !personId) return <NotGiven />;
  return (
    <RevealedField
      personId={personId}
      field="ADDRESS"
      value={null}
      hidden
      label={say("详细住址", "address")}
    />
  );
};

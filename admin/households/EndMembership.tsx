import { useEffect, useState } from "react";
import { DateInput, RadioButtonGroupInput, required, SelectInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { type RelationToHead, relationsToHead } from "../../schema/codes/relations-to-head.ts";
import { today } from "../shell/days.ts";
import { DateField } from "../shell/fields/values.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useCodeChoices, useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { endMembership, type Household, householdRefreshes, type Member } from "./households.data.ts";

interface Values {
  readonly why?: "MOVED" | "DIED";
  readonly lastDay?: string;
  readonly newHeadPersonId?: string;
  readonly relations?: Readonly<Record<string, RelationToHead | "">>;
}

export interface EndMembershipProps {
  household: Household;
  member: Member;
  onClose: () => void;
}

/** Somebody leaves the family, by moving away or by death; a head hands over to one of the others. */
export const EndMembership = ({ household, member, onClose }: EndMembershipProps) => {
  const say = useSay();
  const relationLabel = useCodeLabel(relationsToHead);
  const [died, setDied] = useState(false);
  const others = household.members.filter(({ id }) => id !== member.id);
  const handsOver = household.headPersonId === member.id && others.length > 0;
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("成员迁出或死亡注销", "A member leaves")}
      facts={[
        {
          label: say("成员", "Member"),
          value: [member.name, relationLabel(member.relationToHead), member.ageText]
            .filter(Boolean)
            .join(" · "),
        },
        { label: say("加入日期", "Member since"), value: <DateField value={member.memberFrom} /> },
        {
          label: say("结果", "Effect"),
          value: say(
            "列入「曾经的成员」，信息保留；为其上架的需求随即下架。",
            "Becomes a former member, what is known stays; needs listed for this person are taken down.",
          ),
        },
      ]}
      confirmLabel={
        died
          ? say(`确认死亡注销：${member.name}`, `${member.name} died`)
          : say(`确认迁出：${member.name}`, `${member.name} moves away`)
      }
      action={endMembership}
      defaultValues={{ why: "MOVED", lastDay: today(), newHeadPersonId: "", relations: {} }}
      toInput={(values) => {
        const { why, lastDay = "", newHeadPersonId, relations = {} } = values as Values;
        return {
          householdId: household.id,
          personId: member.id,
          lastDay,
          died: why === "DIED",
          ...(handsOver && {
            newHeadPersonId: newHeadPersonId || null,
            relations: others
              .filter(({ id }) => id !== newHeadPersonId && relations[id])
              .map(({ id }) => ({ personId: id, relationToHead: relations[id] as RelationToHead })),
          }),
        };
      }}
      refreshes={householdRefreshes}
      tone="error"
    >
      <Why onDied={setDied} />
      {handsOver && <HandOver others={others} />}
    </ConfirmByFacts>
  );
};

const Why = ({ onDied }: { onDied: (died: boolean) => void }) => {
  const say = useSay();
  const { why } = useWatch<Values>();
  useEffect(() => onDied(why === "DIED"), [onDied, why]);
  return (
    <>
      <RadioButtonGroupInput
        helperText={false}
        source="why"
        label={say("原因", "Why")}
        choices={[
          { id: "MOVED", name: say("迁出、分户、婚嫁", "Moved away") },
          { id: "DIED", name: say("死亡", "Died") },
        ]}
      />
      <DateInput
        helperText={false}
        source="lastDay"
        label={why === "DIED" ? say("死亡日期", "Day of death") : say("在本户的最后一日", "Last day")}
        validate={required()}
        slotProps={{ htmlInput: { max: today() } }}
      />
    </>
  );
};

/** Every relation is one to the head, so a new head needs all of them anew. */
export const HandOver = ({ others }: { others: readonly Member[] }) => {
  const say = useSay();
  const relations = useCodeChoices(relationsToHead).filter(({ id }) => id !== "SELF");
  const { newHeadPersonId } = useWatch<Values>();
  const nameOf = ({ name, ageText }: Member) => [name, ageText].filter(Boolean).join(" ");
  return (
    <>
      <SelectInput
        helperText={false}
        source="newHeadPersonId"
        label={say("新户主", "New head")}
        choices={others.map((other) => ({ id: other.id, name: nameOf(other) }))}
        validate={required()}
      />
      {newHeadPersonId &&
        others
          .filter(({ id }) => id !== newHeadPersonId)
          .map((other) => (
            <SelectInput
              key={other.id}
              helperText={false}
              source={`relations.${other.id}`}
              label={say(`${nameOf(other)} 与新户主的关系`, `${nameOf(other)}: relation to the new head`)}
              choices={relations}
              validate={required()}
            />
          ))}
    </>
  );
};

import { useEffect, useState } from "react";
import { DateInput, regex, required, SelectInput, TextInput } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import type { RelationToHead } from "../../schema/codes/relations-to-head.ts";
import { relationsToHead } from "../../schema/codes/relations-to-head.ts";
import { HouseholdsDocument } from "../../schema/generated/operations.ts";
import { today } from "../shell/days.ts";
import { DateField } from "../shell/fields/values.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useCodeChoices, useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { type EndMembershipProps, HandOver } from "./EndMembership.tsx";
import { householdRefreshes, moveMember } from "./households.data.ts";

interface Values {
  readonly serial?: string;
  readonly toHouseholdId?: string;
  readonly lastDay?: string;
  readonly relationToHead?: RelationToHead;
  readonly newHeadPersonId?: string;
  readonly relations?: Readonly<Record<string, RelationToHead | "">>;
}

const aSerial = /^户\d{4}-\d{6}$/;
const yesterday = (): string =>
  new Date(Date.parse(`${today()}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Somebody leaves this family on a day and lives in another of the region from the next day on. */
export const MoveMember = ({ household, member, onClose }: EndMembershipProps) => {
  const say = useSay();
  const relationLabel = useCodeLabel(relationsToHead);
  const relations = useCodeChoices(relationsToHead);
  const others = household.members.filter(({ id }) => id !== member.id);
  const handsOver = household.headPersonId === member.id && others.length > 0;
  const [latest] = useState(yesterday);
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("成员迁到另一户", "A member moves to another family")}
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
            "次日起住在新家庭；个人信息、人群、在享政策和未上架的需求随人走，已上架的需求先下架。",
            "Lives in the other family from the next day; what is known, groups, benefits and needs that are not listed go along; listed ones are taken down.",
          ),
        },
      ]}
      confirmLabel={say(`确认迁居：${member.name}`, `Move ${member.name}`)}
      action={moveMember}
      defaultValues={{
        serial: "",
        toHouseholdId: "",
        lastDay: latest,
        relationToHead: "",
        newHeadPersonId: "",
        relations: {},
      }}
      toInput={(values) => {
        const {
          toHouseholdId = "",
          lastDay = "",
          relationToHead,
          newHeadPersonId,
          relations: given = {},
        } = values as Values;
        return {
          householdId: household.id,
          personId: member.id,
          toHouseholdId,
          lastDay,
          relationToHead: relationToHead as RelationToHead,
          ...(handsOver && {
            newHeadPersonId: newHeadPersonId || null,
            relations: others
              .filter(({ id }) => id !== newHeadPersonId && given[id])
              .map(({ id }) => ({ personId: id, relationToHead: given[id] as RelationToHead })),
          }),
        };
      }}
      toFieldPath={(path) => (path === "toHouseholdId" ? "serial" : path)}
      refreshes={householdRefreshes}
      blocked={(values) =>
        (values as Values).toHouseholdId
          ? undefined
          : say("先填写新家庭的户号。", "Enter the serial of the other family first.")
      }
    >
      <OtherFamily ownId={household.id} />
      <DateInput
        helperText={say("次日起住在新家庭，所以最晚是昨天。", "Yesterday at the latest.")}
        source="lastDay"
        label={say("在本户的最后一日", "Last day in this family")}
        validate={required()}
        slotProps={{ htmlInput: { max: latest } }}
      />
      <SelectInput
        helperText={false}
        source="relationToHead"
        label={say("与新家庭户主的关系", "Relation to the head there")}
        choices={relations}
        validate={required()}
      />
      {handsOver && <HandOver others={others} />}
    </ConfirmByFacts>
  );
};

/** The family of a serial, as the list shows it: the clerk sees whose it is before moving anybody there. */
const OtherFamily = ({ ownId }: { ownId: string }) => {
  const say = useSay();
  const { setValue } = useFormContext();
  const serial = String((useWatch() as Values).serial ?? "").trim();
  const isSerial = aSerial.test(serial);
  const { data, isFetching } = useConsoleQuery(
    ["households", "by-serial"],
    HouseholdsDocument,
    { filter: { serial }, first: 1 },
    { enabled: isSerial },
  );
  const found = isSerial ? data?.households.nodes[0] : undefined;
  const other = found?.id === ownId ? undefined : found;
  useEffect(() => setValue("toHouseholdId", other?.id ?? ""), [setValue, other?.id]);
  const words = () => {
    if (!isSerial) return say("例如 户2026-000123", "Such as 户2026-000123");
    if (isFetching) return say("正在查找…", "Looking…");
    if (found && !other) return say("这就是本户，请填写另一户。", "This very family; enter another.");
    if (!other) return say("本辖区没有这个户号。", "No such family in your region.");
    return [
      other.headName,
      say(`${other.memberCount} 人`, `${other.memberCount} members`),
      other.region?.name,
    ]
      .filter(Boolean)
      .join(" · ");
  };
  return (
    <TextInput
      source="serial"
      label={say("新家庭的户号", "Serial of the other family")}
      helperText={<span role="status">{words()}</span>}
      validate={[
        required(say("请填写户号", "Enter the serial")),
        regex(aSerial, say("户号如 户2026-000123", "A serial such as 户2026-000123")),
      ]}
      slotProps={{ htmlInput: { autoComplete: "off" } }}
    />
  );
};

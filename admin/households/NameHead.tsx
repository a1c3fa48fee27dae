import type { RelationToHead } from "../../schema/codes/relations-to-head.ts";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { HandOver } from "./EndMembership.tsx";
import { type Household, householdRefreshes, nameHead } from "./households.data.ts";

interface Values {
  readonly newHeadPersonId?: string;
  readonly relations?: Readonly<Record<string, RelationToHead | "">>;
}

/** One of the members becomes the head of a family that has none, such as after a death. */
export const NameHead = ({ household, onClose }: { household: Household; onClose: () => void }) => {
  const say = useSay();
  const { members } = household;
  return (
    <ConfirmByFacts
      open
      onClose={onClose}
      title={say("指定新户主", "Name a new head")}
      facts={[
        { label: say("家庭", "Family"), value: household.serial },
        {
          label: say("原因", "Why"),
          value: say(
            "原户主已去世或离开，目前没有户主。",
            "The family has no head since the former one died or left.",
          ),
        },
      ]}
      confirmLabel={say("确认新户主", "Name the head")}
      action={nameHead}
      defaultValues={{ newHeadPersonId: "", relations: {} }}
      toInput={(values) => {
        const { newHeadPersonId = "", relations = {} } = values as Values;
        return {
          householdId: household.id,
          newHeadPersonId,
          relations: members
            .filter(({ id }) => id !== newHeadPersonId && relations[id])
            .map(({ id }) => ({ personId: id, relationToHead: relations[id] as RelationToHead })),
        };
      }}
      refreshes={[...householdRefreshes, "register-tasks"]}
    >
      <HandOver others={members} />
    </ConfirmByFacts>
  );
};

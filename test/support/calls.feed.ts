import { readFeed } from "../../api/beneficiary/feed/feed.queries.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { listTasks } from "../../api/beneficiary/task/register-task.queries.ts";
import type { TaskKind } from "../../schema/codes/task-kinds.ts";
import type { TestActor } from "./actors.ts";
import { byTownship, officer } from "./calls.register.ts";
import type { Call, Calls, Ground } from "./calls.ts";
import { family, freshIdentityNumber, freshKey, head } from "./families.ts";
import { csvOf, feeds, type SentRow } from "./feeds.ts";

const terms = { kind: "MEDICAL_COSTS", source: "MEDICAL_INSURANCE", asOf: "2026-03-01" } as const;

/** Of somebody in the county, and of nobody. */
async function sent(ground: Ground): Promise<SentRow[]> {
  const identityNumber = freshIdentityNumber();
  const members = [head({ name: "荷老人", identityNumber })];
  await recordHousehold(await officer(ground), family({ members }), freshKey());
  return [
    { 身份证号: identityNumber, 姓名: "荷老人", 医疗总费用: "12" },
    { 身份证号: "", 姓名: "荷老人", 医疗总费用: "12" },
  ];
}

async function byCounty(
  { actors }: Ground,
  variables: Call["variables"],
  more: Partial<Call> = {},
): Promise<Call> {
  return {
    by: await actors.as("COUNTY_OFFICER"),
    other: await actors.as("COUNTY_OFFICER", { region: "otherCounty" }),
    variables,
    ...more,
  };
}

const county = ({ actors }: Ground): Promise<TestActor> => actors.as("COUNTY_OFFICER");

/** What a department sent to the county, checked. */
export const feedOf = async (ground: Ground): Promise<string> =>
  feeds(ground.test).check(await county(ground), await sent(ground));

/** What the death of somebody who headed a family asks of the township. */
export async function taskOf(
  ground: Ground,
  kind: TaskKind,
): Promise<{ id: string; householdId: string; others: string[] }> {
  const by = await officer(ground);
  const number = freshIdentityNumber();
  const members = [
    head({ identityNumber: number }),
    { name: "荷老人", relationToHead: "SPOUSE", identityNumber: freshIdentityNumber() },
    { name: "荷小小", relationToHead: "SON", identityNumber: freshIdentityNumber("1980-01-01") },
  ] as const;
  const { id: householdId, personIds } = await recordHousehold(
    by,
    family({ since: "2024-01-01", members }),
    freshKey(),
  );
  const death = { 身份证号: number, 姓名: "李小明", 死亡日期: "2026-02-20" };
  await feeds(ground.test).checkAndApply(await county(ground), [death], { kind: "DEATHS" });
  const { nodes } = await listTasks(by, { kinds: [kind], states: ["OPEN"] }, { first: 100 });
  const task = nodes.find((each) => each.householdId === householdId)!;
  return { id: task.id, householdId, others: personIds.slice(1) };
}

export const feedCalls: Calls = {
  startFeed: async (ground) => {
    const fileId = await feeds(ground.test).upload(await county(ground), csvOf(await sent(ground)));
    return byCounty(
      ground,
      { input: { fileId, ...terms }, idempotencyKey: freshKey() },
      { another: { "input.asOf": "2026-02-01" }, notLater: ["input.asOf"] },
    );
  },
  mapFeedColumns: async (ground) =>
    byCounty(ground, {
      id: await feedOf(ground),
      mapping: ["identityNumber", "name", "person.med_reimbursed_12m"],
    }),
  checkFeedAgain: async (ground) => byCounty(ground, { id: await feedOf(ground) }),
  applyFeed: async (ground) => {
    const id = await feedOf(ground);
    const { version } = await readFeed(await county(ground), id);
    return byCounty(ground, { id, version }, { codes: { version: ["STALE"] } });
  },
  cancelFeed: async (ground) => byCounty(ground, { id: await feedOf(ground) }),
  completeTask: async (ground) =>
    byTownship(ground, { id: (await taskOf(ground, "REVIEW_FAMILY")).id, note: "已复核，待遇不变" }),
  dismissTask: async (ground) =>
    byTownship(ground, { id: (await taskOf(ground, "NAME_HEAD")).id, reason: "全家即将并入儿子家" }),
  nameHead: async (ground) => {
    const { householdId, others } = await taskOf(ground, "NAME_HEAD");
    const relations = [{ personId: others[1], relationToHead: "SON" }];
    return byTownship(ground, { input: { householdId, newHeadPersonId: others[0], relations } });
  },
};

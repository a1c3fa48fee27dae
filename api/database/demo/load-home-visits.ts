import { createHomeVisit, type HomeVisitGiven } from "../../beneficiary/home-visit/home-visit.service.ts";
import { setVisitPlan } from "../../beneficiary/home-visit/visit-plan.service.ts";
import { actorOf, type RequestContext } from "../../kernel/context.ts";
import { storeFile } from "../../kernel/files/file.service.ts";
import { addCalendarDays } from "../../kernel/shanghai-date.ts";
import { scopedWrite, type Transaction } from "../scoped.ts";
import { sql } from "../sql.ts";
import type { CityActors } from "./city-actors.ts";
import type { HouseholdSeed } from "./city-types.ts";
import type { LoadedFamilies } from "./load-families.ts";
import { photograph } from "./load-visits.ts";
import { showcaseRegions } from "./organisations.ts";
import { shanghaiTime, type Timeline } from "./timeline.ts";

const EVENING = 18 * 60;
/** How many families of the village, and of the other villages of the township, have been visited at all. */
const IN_VILLAGE = 48;
const IN_TOWNSHIP = 32;

/**
 * How many days ago each of ten families was visited, over and over. With 33 and 41 days a family that is due each
 * month is late, and so is one at which nobody was met since.
 */
const ROUNDS = [4, 9, 33, 12, 17, 2, 41, 21, 6, 25] as const;
const IN_VAIN = { 3: "NOT_HOME", 13: "NOT_HOME", 26: "REFUSED", 37: "MOVED" } as const;
const NOTES = [
  "身体和精神都还好，药按时在吃。",
  "屋里整洁，冬天取暖的煤备齐了。",
  "子女每周来一次，平时邻居照应。",
  "最近腿疼，出门少，提醒去卫生室看看。",
] as const;

/** The assistant of the village and the officer of the township go round; some families have waited too long. */
export function planHomeVisits(
  timeline: Timeline,
  actors: CityActors,
  seeds: readonly HouseholdSeed[],
  { householdIds }: LoadedFamilies,
  today: string,
): void {
  const { township, village } = showcaseRegions;
  const here = seeds.filter(({ villageCode }) => villageCode === village).slice(0, IN_VILLAGE);
  const around = seeds
    .filter(({ townshipCode, villageCode }) => townshipCode === township && villageCode !== village)
    .slice(0, IN_TOWNSHIP);
  const [assistant, officer] = [actors.as("cunli"), actors.as("zhenban")];
  for (const [visitor, families] of [
    [assistant, here],
    [officer, around],
  ] as const) {
    const byDay = Map.groupBy(families.entries(), ([index]) => ROUNDS[index % ROUNDS.length]!);
    for (const [daysAgo, round] of byDay) {
      const visits = round.map(([index, { key }]) => [index, householdIds.get(key) as string] as const);
      const at = shanghaiTime(addCalendarDays(today, -daysAgo), EVENING);
      timeline.add(at, () => goRound(visitor, visits));
    }
  }
  const [first, second] = here.map(({ key }) => householdIds.get(key) as string);
  timeline.add(shanghaiTime(addCalendarDays(today, -30), EVENING), () =>
    arrange(
      officer,
      assistant,
      [first, second].filter((id) => id !== undefined),
    ),
  );
}

/** One family is visited more often for a while, and both by the assistant. */
async function arrange(
  officer: RequestContext,
  assistant: RequestContext,
  families: readonly string[],
): Promise<void> {
  const responsibleUserId = actorOf(assistant).userId;
  for (const [index, householdId] of families.entries()) {
    const given = { householdId, responsibleUserId, interval: index === 0 ? ("MONTHLY" as const) : null };
    const reason = index === 0 ? "刚出院，近期加密走访" : "由村级协理员就近负责";
    await setVisitPlan(officer, { ...given, reason }, `demo-visit-plan-${index}`);
  }
}

async function goRound(
  visitor: RequestContext,
  visits: readonly (readonly [index: number, householdId: string])[],
): Promise<void> {
  const photo = visits.some(([index]) => index === 0) ? await storeFile(visitor, photograph()) : null;
  await scopedWrite(visitor, async (tx) => {
    const heads = await headsOf(
      tx,
      visits.map(([, id]) => id),
    );
    for (const [index, householdId] of visits) {
      const head = heads.get(householdId);
      if (!head) continue;
      await createHomeVisit(tx, visitOf(tx, index, householdId, head, index === 0 ? photo : null));
      await tx.forget();
    }
  });
}

function visitOf(
  tx: Transaction,
  index: number,
  householdId: string,
  head: string,
  photo: string | null,
): HomeVisitGiven {
  const inVain = IN_VAIN[index as keyof typeof IN_VAIN];
  return {
    householdId,
    visitedAt: new Date(tx.now.getTime() - ((index % 5) + 2) * 3_600_000),
    purpose: index % 6 === 5 ? "REVIEW" : "ROUTINE",
    outcome: inVain ?? "SEEN",
    metPersonIds: inVain ? [] : [head],
    photoFileIds: photo ? [photo] : [],
    note: inVain ? null : (NOTES[index % NOTES.length] ?? null),
    needNoticed: index === 7,
  };
}

/** The heads who live there at the moment. */
async function headsOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ id: string; head: string }>(sql`
    select h.id, h.head_person_id as head from household h join membership m
      on m.household_id = h.id and m.person_id = h.head_person_id and m.valid_to is null
    where h.id = any(${[...ids]}::uuid[])`);
  return new Map(rows.map(({ id, head }) => [id, head]));
}

import { LockMode } from "@mikro-orm/core";
import { type HomeVisitOutcome, homeVisitOutcomes } from "../../../schema/codes/home-visit-outcomes.ts";
import type { Transaction, WriteTransaction } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import { DAY_IN_MS } from "../../kernel/clock.ts";
import { actorOf } from "../../kernel/context.ts";
import { notFound, type Problems, stateConflict } from "../../kernel/errors.ts";
import { knownId } from "../../kernel/known-id.ts";
import { ofOwnRegion } from "../../kernel/region-scope.ts";
import type { GivenFact } from "../../policy/facts/fact-value.ts";
import { type CheckedFact, checkFact } from "../household-input.ts";
import type { LockedHousehold } from "../locked-household.ts";
import { HomeVisit, LATEST_DAYS, MOST_PHOTOS } from "./home-visit.entity.ts";

/** One thing found out; whom it is about, null for the family. Source and day are those of the visit. */
export interface VisitFactGiven {
  readonly personId?: string | null;
  readonly path: string;
  readonly value: GivenFact;
}

const MOST_FACTS = 50;

/** A visit of the caller's region, as it is now; of one family where it is named. */
export async function visitOf(tx: WriteTransaction, id: string, householdId?: string): Promise<HomeVisit> {
  const scope = ofOwnRegion(tx.ctx);
  const where = { id: knownId(id, "这次走访"), ...scope, ...(householdId && { householdId }) };
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const visit = scope && (await tx.em.findOne(HomeVisit, where, householdId ? lock : {}));
  if (!visit) throw notFound("这次走访");
  return visit;
}

/** The visit lies in the past, and not so far that it is written down from memory. */
export function checkTime(problems: Problems, now: Date, visitedAt: Date): void {
  problems.require(visitedAt <= now, "visitedAt", "走访时间不能晚于现在。");
  const oldest = now.getTime() - LATEST_DAYS * DAY_IN_MS;
  const words = `走访时间早于 ${LATEST_DAYS} 天前，不能再补录；请再次走访后记录。`;
  problems.require(visitedAt.getTime() >= oldest, "visitedAt", words);
}

/** Of each who lived in the family on a day whether it still does. */
type Lived = ReadonlyMap<string, boolean>;

/** Refuses a family in which nobody lived on the day: all died or moved away. */
export async function whoLivedThere(
  tx: Transaction,
  { id }: LockedHousehold,
  onDate: string,
): Promise<Lived> {
  const rows = await tx.rows<{ person_id: string; still: boolean }>(sql`
    select person_id, bool_or(valid_to is null) as still from membership
    where household_id = ${id} and valid_from <= ${onDate}::date and coalesce(valid_to, 'infinity'::date) >= ${onDate}::date
    group by person_id`);
  if (rows.length === 0) {
    throw stateConflict(
      "这一天家中没有登记在册的成员（尚未登记，或已去世、迁出），不能记录走访；请先核对家庭成员。",
    );
  }
  return new Map(rows.map(({ person_id, still }) => [person_id, still]));
}

/** Whoever was met lived there; who says that somebody was met says who. */
export function checkMet(
  problems: Problems,
  outcome: HomeVisitOutcome,
  given: readonly string[],
  lived: Lived,
): string[] {
  const { counts, zh } = homeVisitOutcomes[outcome];
  problems.require(!counts || given.length > 0, "metPersonIds", "请选择这次见到了谁。");
  problems.require(counts || given.length === 0, "metPersonIds", `结果是「${zh}」，不能再选见到的人。`);
  given.forEach((personId, index) => {
    const known = lived.has(personId);
    problems.require(known, `metPersonIds.${index}`, "走访那天此人不在这个家庭，请核对。");
  });
  return [...new Set(given)];
}

/** Facts are asked of somebody who was met. */
export function checkFacts(
  problems: Problems,
  outcome: HomeVisitOutcome,
  given: readonly VisitFactGiven[],
  lived: Lived,
  visitedOn: string,
): { at: string; personId: string | null; checked: CheckedFact }[] {
  const { counts, zh } = homeVisitOutcomes[outcome];
  problems.require(counts || given.length === 0, "facts", `结果是「${zh}」，没有向谁了解，不能登记信息。`);
  problems.require(given.length <= MOST_FACTS, "facts", `一次走访最多登记 ${MOST_FACTS} 条信息。`);
  const seen = new Set<string>();
  return given.slice(0, MOST_FACTS).flatMap(({ personId = null, path, value }, index) => {
    const at = `facts.${index}`;
    const isHere = personId === null || lived.get(personId) === true;
    problems.require(isHere, `${at}.personId`, "此人现在不是这个家庭的成员，请核对。");
    const key = `${personId}|${path}`;
    problems.require(!seen.has(key), `${at}.path`, "同一信息项重复填写。");
    seen.add(key);
    const fact = { path, value, source: "HOME_VISIT", obtainedOn: visitedOn } as const;
    const checked = checkFact(problems, `${at}.`, fact, personId ? "person" : "household", visitedOn);
    return checked && isHere ? [{ at, personId, checked }] : [];
  });
}

/** Pictures that the visitor uploaded; `kept` are those of the record that this one corrects. */
export async function checkPhotos(
  tx: Transaction,
  problems: Problems,
  given: readonly string[],
  kept: number,
): Promise<string[]> {
  const ids = [...new Set(given)];
  const words = `一次走访最多 ${MOST_PHOTOS} 张照片。`;
  problems.require(ids.length + kept <= MOST_PHOTOS, "photoFileIds", words);
  if (ids.length + kept > MOST_PHOTOS) return [];
  const actor = actorOf(tx.ctx);
  for (const [index, id] of ids.entries()) {
    const file = await tx.row(sql`
      select 1 from stored_file where id = ${knownId(id, "这张照片")} and uploaded_by = ${actor.userId}
        and organisation_id = ${actor.organisationId} and object_id is null and media_type like 'image/%'`);
    problems.require(
      Boolean(file),
      `photoFileIds.${index}`,
      "没有找到这张照片，或它已用于其他事项，请重新上传。",
    );
  }
  return ids;
}

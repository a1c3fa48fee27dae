import { scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { Problems, stateConflict } from "../kernel/errors.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { fieldOf, type StoredFact, sealedPaths } from "../policy/facts/fact-value.ts";
import { factChange } from "./audited-changes.ts";
import { type CheckedFact, checkFact, type FactGiven, under } from "./household-input.ts";
import { writeFacts } from "./household-rows.ts";
import {
  auditHousehold,
  demandMember,
  heldBy,
  type LockedHousehold,
  lockHousehold,
} from "./locked-household.ts";

interface AddFactGiven extends FactGiven {
  readonly householdId: string;
  readonly personId?: string | null;
}

/** Adds what one source says; it takes the place of what the same source said before, and of nothing else. */
export async function addFact(
  ctx: RequestContext,
  input: AddFactGiven,
  idempotencyKey: string,
): Promise<{ id: string; householdId: string }> {
  demand(ctx, "beneficiary:record");
  return scopedWrite(ctx, (tx) => createFact(tx, input), {
    idempotency: { key: idempotencyKey, mutation: "addFact", body: input },
  });
}

async function createFact(
  tx: WriteTransaction,
  input: AddFactGiven,
): Promise<{ id: string; householdId: string }> {
  const household = await lockHousehold(tx, input.householdId);
  const personId = input.personId ?? null;
  if (personId) await demandMember(tx, household, personId);
  const today = shanghaiDate(tx.now);
  const problems = new Problems();
  const checked = checkFact(problems, "", input, personId ? "person" : "household", today);
  problems.throwIfAny();
  const fact = { ...checked!, id: newId(tx.now), personId };
  const before = await supersede(tx, problems, "", household.id, fact);
  problems.throwIfAny();
  const place = { householdId: household.id, regionCode: household.regionCode, since: today };
  await writeFacts(tx, [{ fact, place }]);
  const detail = { about: fieldOf(fact.path)!.labelZh, path: fact.path, source: fact.source, personId };
  auditHousehold(tx, household, "fact.add", detail, [factChange(fact.path, before, fact.value)]);
  return { id: fact.id, householdId: household.id };
}

interface FactOfVisit {
  readonly at: string;
  readonly personId: string | null;
  readonly checked: CheckedFact;
}

/** What a home visit found out, under the lock of the family; `at` is the place of each in the input. */
export async function addFactsOfVisit(
  tx: WriteTransaction,
  problems: Problems,
  household: LockedHousehold,
  visitId: string,
  found: readonly FactOfVisit[],
): Promise<void> {
  const facts = found.map(({ checked, personId }) => ({ ...checked, id: newId(tx.now), personId }));
  const before: (StoredFact | null)[] = [];
  for (const [index, fact] of facts.entries()) {
    before.push(await supersede(tx, problems, found[index]!.at, household.id, fact));
  }
  problems.throwIfAny();
  const place = {
    householdId: household.id,
    regionCode: household.regionCode,
    since: shanghaiDate(tx.now),
    homeVisitId: visitId,
  };
  await writeFacts(
    tx,
    facts.map((fact) => ({ fact, place })),
  );
  for (const [index, { path, source, personId, value }] of facts.entries()) {
    const detail = { about: fieldOf(path)!.labelZh, path, source, personId, visitId };
    auditHousehold(tx, household, "fact.add", detail, [factChange(path, before[index]!, value)]);
  }
}

/**
 * The family of a home visit, and those with which what the visit found out lives now, locked in the order of their
 * ids. Errors: NOT_FOUND, STATE_CONFLICT.
 */
export async function lockFamiliesOfVisit(
  tx: Transaction,
  visitId: string,
  householdId: string,
): Promise<LockedHousehold> {
  const families = async () => {
    const rows = await tx.rows<{ id: string }>(sql`
      select distinct household_id as id from fact where home_visit_id = ${visitId} and superseded_at is null`);
    return rows.map(({ id }) => id);
  };
  const locked = new Map<string, LockedHousehold>();
  for (const id of [...new Set([householdId, ...(await families())])].sort()) {
    locked.set(id, await lockHousehold(tx, id));
  }
  const moved = (await families()).some((id) => !locked.has(id));
  if (moved) throw stateConflict("刚刚有成员转到另一个家庭，请重新提交。");
  return locked.get(householdId)!;
}

interface Withdrawn {
  readonly path: string;
  readonly source: string;
  readonly person_id: string | null;
  readonly household_id: string;
  readonly region_code: string;
}

/**
 * Takes back what a home visit that is void found out, and puts what it replaced in its place again, under the lock of
 * the families. Errors: STATE_CONFLICT.
 */
export async function withdrawFactsOfVisit(
  tx: Transaction,
  visit: { readonly id: string; readonly recordedAt: Date },
): Promise<number> {
  const reach = await tx.row<{ beyond: boolean }>(sql`select home_visit_facts_beyond(${visit.id}) as beyond`);
  if (reach?.beyond) {
    throw stateConflict(
      "这次走访登记的信息已随成员转到您管辖以外的村（社区），不能更正或作废：同镇街的，请镇街经办人员作废；已转到其他镇街的，请现居住地先登记正确的信息，再作废。",
    );
  }
  const gone = await tx.rows<Withdrawn>(sql`
    update fact set superseded_at = ${tx.now} where home_visit_id = ${visit.id} and superseded_at is null
    returning path, source, person_id, household_id, region_code`);
  for (const fact of gone) await putBack(tx, visit.recordedAt, fact);
  return gone.length;
}

/**
 * What was replaced then stands again where the fact stood that is taken back. Instead of what a void visit had found
 * out that is what it had replaced in its turn. It stays in the history where another source has checked another value
 * since (docs/decisions/0016); what is sealed is not compared.
 */
async function putBack(tx: Transaction, replacedAt: Date, fact: Withdrawn): Promise<void> {
  const { path, source, household_id: householdId, region_code: regionCode } = fact;
  const held = sql`${heldBy(householdId, fact.person_id)} and path = ${path}`;
  const open = !sealedPaths.has(path);
  await tx.rows(sql`
    with recursive gave_way (moment) as (
      select ${replacedAt}::timestamptz
      union select recorded_at from fact join gave_way on superseded_at = moment
        where ${held} and source = ${source} and home_visit_is_void(home_visit_id))
    update fact set superseded_at = null, household_id = ${householdId}, region_code = ${regionCode}
    where id = (
      select id from fact join gave_way on superseded_at = moment
      where ${held} and source = ${source} and not home_visit_is_void(home_visit_id) order by id desc limit 1)
      and not exists (select from fact later where ${held} and source <> ${source} and superseded_at is null
        and verification = 'VERIFIED' and later.obtained_on > fact.obtained_on
        and not (${open}::boolean and later.value = fact.value))`);
}

/**
 * Under the lock of the family. News that are older than what the source said already are refused. Returns what the
 * source said before.
 */
export async function supersede(
  tx: Transaction,
  problems: Problems,
  at: string,
  householdId: string,
  fact: { path: string; source: string; obtainedOn: string; personId: string | null },
): Promise<StoredFact | null> {
  const live = await tx.row<{ id: string; obtained_on: string; value: StoredFact }>(sql`
    select id, obtained_on, value from fact
    where ${heldBy(householdId, fact.personId)} and path = ${fact.path} and source = ${fact.source}
      and superseded_at is null`);
  if (!live) return null;
  const isNews = live.obtained_on <= fact.obtainedOn;
  problems.require(isNews, under(at, "obtainedOn"), "同一来源已有更晚取得的信息。");
  if (isNews) await tx.rows(sql`update fact set superseded_at = ${tx.now} where id = ${live.id}`);
  return live.value;
}

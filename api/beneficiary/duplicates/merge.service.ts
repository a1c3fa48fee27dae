import { scopedWrite, type Transaction, type WriteTransaction } from "../../database/scoped.ts";
import { raw, sql } from "../../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../../kernel/context.ts";
import { notFound, Problems, stateConflict } from "../../kernel/errors.ts";
import { knownId } from "../../kernel/known-id.ts";
import { readReason } from "../../kernel/read-words.ts";
import { inOwnRegion } from "../../kernel/region-scope.ts";
import type { SealedField } from "../../kernel/sealed-columns.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import { newId } from "../../kernel/uuid.ts";
import { auditHousehold } from "../locked-household.ts";
import { openPersonField, sealPersonField } from "../person-vault.ts";
import { pairBetween } from "./candidate.queries.ts";
import { type MovedRow, PersonMerge } from "./duplicate.entity.ts";
import { inOrder } from "./duplicate.service.ts";
import {
  type FactConflict,
  factConflicts,
  type MergeSide,
  mergeObstacles,
  mergeSide,
} from "./merge-obstacles.ts";
import { moveRows, putBack } from "./moved-rows.ts";

export interface MergeGiven {
  readonly keptPersonId: string;
  readonly mergedPersonId: string;
  /** The last day on which the merged record counts in its family; left out: today. */
  readonly leftOn?: string | null;
  /** Of each conflict the fact that holds. */
  readonly factIds?: readonly string[] | null;
}

/**
 * Makes one record the alias of another, of the same person. What describes the person today goes to the record that
 * stays; what was done and paid stays where it was written, and is read together by the alias. Locks both records.
 */
export async function mergePersons(ctx: RequestContext, given: MergeGiven): Promise<{ id: string }> {
  demand(ctx, "beneficiary:merge");
  return scopedWrite(ctx, async (tx) => {
    const { kept, merged } = await lockBoth(tx, given);
    const pair = await pairBetween(tx, ...inOrder(kept.id, merged.id));
    if (kept.merged_into_person_id || merged.merged_into_person_id) {
      throw stateConflict("其中一条记录已经合并过。");
    }
    if (pair?.standing !== "PROPOSED") throw stateConflict("请先把这两条记录判定为同一人，再合并。");
    const [obstacle] = await mergeObstacles(tx, kept, merged);
    if (obstacle) throw stateConflict(obstacle);
    const today = shanghaiDate(tx.now);
    const leftOn = given.leftOn ?? today;
    const conflicts = await factConflicts(tx, kept.id, merged.id);
    const problems = new Problems();
    problems.require(leftOn <= today, "leftOn", "日期不能晚于今天。");
    problems.require(
      !merged.member_from || leftOn >= merged.member_from,
      "leftOn",
      "日期不能早于加入家庭的日期。",
    );
    const holds = chosenFacts(problems, conflicts, given.factIds ?? []);
    problems.throwIfAny();
    const moved = await moveAll(tx, kept, merged, leftOn, holds);
    const takenFields = await takeFields(tx, kept, merged);
    await tx.rows(sql`
      update person set merged_into_person_id = ${kept.id}, version = version + 1 where id = ${merged.id}`);
    const id = newId(tx.now);
    tx.em.create(PersonMerge, {
      id,
      keptPersonId: kept.id,
      mergedPersonId: merged.id,
      keptRegionCode: kept.region_code,
      mergedRegionCode: merged.region_code,
      moved,
      takenFields,
      mergedBy: actorOf(ctx).userId,
      mergedAt: tx.now,
    });
    auditBoth(tx, "person.merge", id, kept, merged);
    return { id };
  });
}

/** The families in which both live, then both records, locked in the order of their ids as everywhere. */
async function lockBoth(
  tx: Transaction,
  { keptPersonId, mergedPersonId }: Pick<MergeGiven, "keptPersonId" | "mergedPersonId">,
): Promise<{ kept: MergeSide; merged: MergeSide }> {
  const ids = [knownId(keptPersonId, "保留的记录"), knownId(mergedPersonId, "并入的记录")];
  if (keptPersonId === mergedPersonId) throw notFound("并入的记录");
  const homes = await tx.rows<{ id: string }>(sql`
    select id from household where ${inOwnRegion(tx.ctx)} and id in (select m.household_id from membership m
      where m.person_id = any(${ids}::uuid[]) and m.valid_to is null) order by id for update`);
  const locked = await tx.rows(sql`
    select id from person where id = any(${ids}::uuid[]) and ${inOwnRegion(tx.ctx)} order by id for update`);
  const sides = await tx.rows<MergeSide>(sql`${mergeSide} where p.id = any(${ids}::uuid[])`);
  const kept = sides.find(({ id }) => id === keptPersonId);
  const merged = sides.find(({ id }) => id === mergedPersonId);
  if (locked.length < 2 || !kept || !merged) throw notFound("其中一条记录");
  const held = new Set(homes.map(({ id }) => id));
  if (sides.some(({ household_id: home }) => home !== null && !held.has(home))) {
    throw stateConflict("家庭成员刚有变动，请刷新后再试。");
  }
  return { kept, merged };
}

/** Of each conflict exactly one of the two must be named. The ids of the merged record's facts that hold. */
function chosenFacts(
  problems: Problems,
  conflicts: readonly FactConflict[],
  factIds: readonly string[],
): string[] {
  for (const { labelZh, keptFactId, mergedFactId } of conflicts) {
    const isOne = factIds.includes(keptFactId) !== factIds.includes(mergedFactId);
    problems.require(isOne, "factIds", `两条记录的「${labelZh}」不一致，请选择以哪一条为准。`);
  }
  const known = new Set(conflicts.flatMap(({ keptFactId, mergedFactId }) => [keptFactId, mergedFactId]));
  problems.require(
    factIds.every((id) => known.has(id)),
    "factIds",
    "所选信息有变动，请刷新后重新选择。",
  );
  return conflicts.map(({ mergedFactId }) => mergedFactId).filter((id) => factIds.includes(id));
}

/** What describes the person today. What ended, needs, vouchers, visits and the book stay as they were written. */
async function moveAll(
  tx: Transaction,
  kept: MergeSide,
  merged: MergeSide,
  leftOn: string,
  holds: readonly string[],
): Promise<MovedRow[]> {
  const place = sql`person_id = ${kept.id}, region_code = ${kept.household_region}`;
  const home = sql`${place}, household_id = ${kept.household_id}`;
  const ofMerged = sql`person_id = ${merged.id}`;
  const live = sql`${ofMerged} and superseded_at is null`;
  const alsoKept = (table: string, same: string, open: string) =>
    sql`exists (select from ${raw(table)} k where k.person_id = ${kept.id} and ${raw(same)} and k.${raw(open)} is null)`;
  const chosen = sql`(select f.path, f.source from fact f where f.id = any(${[...holds]}::uuid[]))`;
  const moved = [
    ...(await moveRows(
      tx,
      "fact",
      sql`person_id = ${kept.id} and superseded_at is null and (path, source) in ${chosen}`,
      sql`superseded_at = ${tx.now}`,
    )),
    ...(await moveRows(
      tx,
      "fact",
      sql`${live} and id <> all(${[...holds]}::uuid[])
        and ${alsoKept("fact", "k.path = fact.path and k.source = fact.source", "superseded_at")}`,
      sql`superseded_at = ${tx.now}`,
    )),
    ...(await moveRows(tx, "fact", live, home)),
    ...(await moveRows(
      tx,
      "person_tag",
      sql`${ofMerged} and valid_to is null and not ${alsoKept("person_tag", "k.tag = person_tag.tag", "valid_to")}`,
      place,
    )),
    ...(await moveRows(tx, "assistance_identity", sql`${ofMerged} and valid_to is null`, home)),
    ...(await moveRows(
      tx,
      "consent",
      sql`${ofMerged} and withdrawn_at is null and valid_until >= ${shanghaiDate(tx.now)}`,
      sql`${home}, given_by_person_id = case when t.given_by_person_id = ${merged.id} then ${kept.id}::uuid
        else t.given_by_person_id end`,
    )),
    ...(await moveRows(tx, "assistance_grant", sql`${ofMerged} and state = 'ACTIVE'`, home)),
  ];
  if (!merged.membership_id) return moved;
  const left = await moveRows(tx, "membership", sql`id = ${merged.membership_id}`, sql`valid_to = ${leftOn}`);
  if (merged.head_person_id !== merged.id) return [...moved, ...left];
  const headless = await moveRows(
    tx,
    "household",
    sql`id = ${merged.household_id}`,
    sql`head_person_id = null`,
  );
  return [...moved, ...left, ...headless];
}

const sealed = {
  identityNumber: "identity_number_sealed",
  phone: "phone_sealed",
  bankAccount: "bank_account_sealed",
} as const satisfies Record<SealedField, keyof MergeSide>;
const sealedFields = Object.keys(sealed) as SealedField[];
const columnOf = (field: SealedField) => raw(sealed[field].replace("_sealed", ""));

/** What the kept record has not it takes over, sealed anew for its row. There is one number, so that one moves. */
async function takeFields(tx: Transaction, kept: MergeSide, merged: MergeSide): Promise<SealedField[]> {
  const taken = sealedFields.filter((field) => !kept[sealed[field]] && merged[sealed[field]]);
  for (const field of taken) {
    const value = openPersonField(tx, field, merged.id, merged[sealed[field]]);
    if (field === "identityNumber") await writeField(tx, field, merged.id, null);
    await writeField(tx, field, kept.id, value);
  }
  return taken;
}

async function writeField(tx: Transaction, field: SealedField, personId: string, value: string | null) {
  const { sealed: text, index } = sealPersonField(await tx.heldKeys(), field, personId, value);
  await tx.rows(sql`
    update person set ${columnOf(field)}_sealed = ${text}, ${columnOf(field)}_index = ${index}, version = version + 1
    where id = ${personId}`);
}

/** Puts everything back as it was before a merge; refused where something of it has changed since. */
export async function undoMerge(
  ctx: RequestContext,
  id: string,
  reason: string,
): Promise<Pick<PersonMerge, "keptPersonId" | "mergedPersonId">> {
  demand(ctx, "beneficiary:merge");
  const why = readReason(reason);
  return scopedWrite(ctx, async (tx) => {
    const merge = await tx.em.findOne(PersonMerge, knownId(id, "这次合并"));
    if (!merge) throw notFound("这次合并");
    const { kept, merged } = await lockBoth(tx, merge);
    await tx.em.refresh(merge);
    if (merge.undoneAt) throw stateConflict("这次合并已经撤销。");
    if (kept.merged_into_person_id) throw stateConflict("保留的记录后来又并入了另一条；请先撤销后一次合并。");
    await refuseUsedConsents(tx, merge.moved);
    await putBack(tx, [...merge.moved].reverse());
    await giveBack(tx, kept, merged, merge.takenFields as readonly SealedField[]);
    await tx.rows(sql`
      update person set merged_into_person_id = null, version = version + 1 where id = ${merged.id}`);
    Object.assign(merge, { undoneAt: tx.now, undoneBy: actorOf(ctx).userId, undoReason: why });
    auditBoth(tx, "person.unmerge", merge.id, kept, merged);
    return { keptPersonId: kept.id, mergedPersonId: merged.id };
  });
}

/** A need that was listed on a consent since would stand without one. */
async function refuseUsedConsents(tx: Transaction, moved: readonly MovedRow[]): Promise<void> {
  const consents = moved.filter(({ table }) => table === "consent").map(({ id }) => id);
  const used = await tx.row<{ serial: string }>(sql`
    select serial from need_item where consent_id = any(${consents}::uuid[]) and consent_valid_until is not null
    order by serial limit 1`);
  if (used) throw stateConflict(`需求${used.serial}以合并带来的同意书上架，请先下架，再撤销合并。`);
}

async function giveBack(
  tx: WriteTransaction,
  kept: MergeSide,
  merged: MergeSide,
  taken: readonly SealedField[],
): Promise<void> {
  for (const field of taken) {
    const value = openPersonField(tx, field, kept.id, kept[sealed[field]]);
    const before = openPersonField(tx, field, merged.id, merged[sealed[field]]);
    if (value === null || (before !== null && before !== value)) {
      throw stateConflict("合并带来的号码后来有了变动，不能再撤销合并；请逐项更正。");
    }
    await writeField(tx, field, kept.id, null);
    if (before === null) await writeField(tx, field, merged.id, value);
  }
}

/** On both records, and in the history of both families. */
function auditBoth(
  tx: WriteTransaction,
  action: "person.merge" | "person.unmerge",
  mergeId: string,
  kept: MergeSide,
  merged: MergeSide,
): void {
  const detail = { mergeId, keptPersonId: kept.id, mergedPersonId: merged.id };
  for (const side of [kept, merged]) {
    const subject = { objectKind: "person", objectId: side.id, regionCode: side.region_code, detail };
    if (action === "person.merge") tx.audit({ action: "person.merge", ...subject });
    else tx.audit({ action: "person.unmerge", ...subject });
    if (!side.household_id || !side.household_region) continue;
    auditHousehold(tx, { id: side.household_id, regionCode: side.household_region }, action, detail);
  }
}

import type { HomeVisitOutcome } from "../../../schema/codes/home-visit-outcomes.ts";
import type { HomeVisitPurpose } from "../../../schema/codes/home-visit-purposes.ts";
import { scopedWrite, type WriteTransaction } from "../../database/scoped.ts";
import { actorOf, demand, type RequestContext } from "../../kernel/context.ts";
import { Problems, stateConflict } from "../../kernel/errors.ts";
import { claimFile } from "../../kernel/files/file.service.ts";
import { readNote, readReason } from "../../kernel/read-words.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import { newId } from "../../kernel/uuid.ts";
import { addFactsOfVisit, lockFamiliesOfVisit, withdrawFactsOfVisit } from "../fact.service.ts";
import { auditHousehold, type LockedHousehold, lockHousehold } from "../locked-household.ts";
import { HomeVisit } from "./home-visit.entity.ts";
import { refusalToCorrect, refusalToVoid } from "./home-visit-actions.ts";
import {
  checkFacts,
  checkMet,
  checkPhotos,
  checkTime,
  type VisitFactGiven,
  visitOf,
  whoLivedThere,
} from "./home-visit-checks.ts";

/** What a form gives; `schema/beneficiary/home-visit.ts` describes every field. */
export interface HomeVisitGiven {
  readonly householdId: string;
  readonly visitedAt?: Date | null;
  readonly purpose: HomeVisitPurpose;
  readonly outcome: HomeVisitOutcome;
  readonly metPersonIds?: readonly string[] | null;
  readonly facts?: readonly VisitFactGiven[] | null;
  readonly photoFileIds?: readonly string[] | null;
  readonly note?: string | null;
  readonly needNoticed?: boolean | null;
}

export interface RecordedVisit {
  readonly id: string;
  readonly householdId: string;
}

/** Puts a visit to a family on record, with what was found out, in one transaction. */
export async function recordHomeVisit(
  ctx: RequestContext,
  input: HomeVisitGiven,
  idempotencyKey: string,
): Promise<RecordedVisit> {
  demand(ctx, "beneficiary:visit");
  return scopedWrite(ctx, (tx) => createHomeVisit(tx, input), {
    idempotency: { key: idempotencyKey, mutation: "recordHomeVisit", body: input },
  });
}

/** The same inside a transaction of the caller's, who answers for the permission. */
export async function createHomeVisit(tx: WriteTransaction, input: HomeVisitGiven): Promise<RecordedVisit> {
  return writeVisit(tx, await lockHousehold(tx, input.householdId), input, null);
}

/** Records a visit anew in place of one that was recorded wrongly; that one is void and its photographs stay. */
export async function correctHomeVisit(
  ctx: RequestContext,
  visitId: string,
  input: HomeVisitGiven,
  idempotencyKey: string,
): Promise<RecordedVisit> {
  demand(ctx, "beneficiary:visit");
  return scopedWrite(
    ctx,
    async (tx) => {
      const { id } = await visitOf(tx, visitId);
      const household = await lockFamiliesOfVisit(tx, id, input.householdId);
      const visit = await visitOf(tx, id, household.id);
      const refusal = refusalToCorrect(tx, visit);
      if (refusal) throw stateConflict(refusal.zh);
      await markVoid(tx, household, visit, "由更正后的记录代替");
      return writeVisit(tx, household, input, visit);
    },
    { idempotency: { key: idempotencyKey, mutation: "correctHomeVisit", body: { visitId, input } } },
  );
}

/** Declares a visit void, with the reason; it stays on record, counts for nothing, and what it found out is taken back. */
export async function voidHomeVisit(
  ctx: RequestContext,
  visitId: string,
  reason: string,
): Promise<RecordedVisit> {
  demand(ctx, "beneficiary:visit");
  return scopedWrite(ctx, async (tx) => {
    const words = readReason(reason);
    const { householdId } = await visitOf(tx, visitId);
    const household = await lockFamiliesOfVisit(tx, visitId, householdId);
    const visit = await visitOf(tx, visitId, household.id);
    const refusal = refusalToVoid(tx, visit);
    if (refusal) throw stateConflict(refusal.zh);
    await markVoid(tx, household, visit, words);
    return { id: visit.id, householdId };
  });
}

async function writeVisit(
  tx: WriteTransaction,
  household: LockedHousehold,
  input: HomeVisitGiven,
  corrected: HomeVisit | null,
): Promise<RecordedVisit> {
  const problems = new Problems();
  const visitedAt = input.visitedAt ?? tx.now;
  checkTime(problems, tx.now, visitedAt);
  problems.throwIfAny();
  const visitedOn = shanghaiDate(visitedAt);
  const lived = await whoLivedThere(tx, household, visitedOn);
  const met = checkMet(problems, input.outcome, input.metPersonIds ?? [], lived);
  const facts = checkFacts(problems, input.outcome, input.facts ?? [], lived, visitedOn);
  const kept = corrected?.photoFileIds ?? [];
  const photos = await checkPhotos(tx, problems, input.photoFileIds ?? [], kept.length);
  problems.throwIfAny();
  const visit = tx.em.create(HomeVisit, {
    id: newId(tx.now),
    householdId: household.id,
    regionCode: household.regionCode,
    visitedAt,
    visitedOn,
    purpose: input.purpose,
    outcome: input.outcome,
    metPersonIds: met,
    photoFileIds: [...kept, ...photos],
    note: readNote(input.note),
    needNoticed: input.needNoticed ?? false,
    visitorId: actorOf(tx.ctx).userId,
    recordedAt: tx.now,
    correctsId: corrected?.id ?? null,
  });
  await addFactsOfVisit(tx, problems, household, visit.id, facts);
  for (const [index, fileId] of photos.entries()) {
    const claim = { subject: "homeVisit", objectId: visit.id, regionCode: household.regionCode } as const;
    await claimFile(tx, fileId, { ...claim, path: `photoFileIds.${index}` });
  }
  const { outcome, purpose, correctsId = null } = visit;
  const counts = { met: met.length, facts: facts.length, photos: photos.length };
  const detail = { visitId: visit.id, visitedOn, purpose, outcome, ...counts, correctsId };
  auditHousehold(tx, household, "homeVisit.record", detail);
  return { id: visit.id, householdId: household.id };
}

async function markVoid(
  tx: WriteTransaction,
  household: LockedHousehold,
  visit: HomeVisit,
  reason: string,
): Promise<void> {
  visit.voidedBy = actorOf(tx.ctx).userId;
  visit.voidedAt = tx.now;
  visit.voidReason = reason;
  const facts = await withdrawFactsOfVisit(tx, visit);
  auditHousehold(tx, household, "homeVisit.void", { visitId: visit.id, visitedOn: visit.visitedOn, facts });
}

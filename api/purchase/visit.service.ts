import { LockMode } from "@mikro-orm/core";
import type { VisitConfirmer } from "../../schema/codes/visit-confirmers.ts";
import { scopedWrite, type WriteTransaction } from "../database/scoped.ts";
import { nextSerial } from "../database/serial.ts";
import { sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { notFound, Problems } from "../kernel/errors.ts";
import { claimFile } from "../kernel/files/file.service.ts";
import { knownId } from "../kernel/known-id.ts";
import { multiplyUnits } from "../kernel/money.ts";
import { readNote } from "../kernel/read-words.ts";
import { newId } from "../kernel/uuid.ts";
import { advance, demandTransition } from "../kernel/workflow.ts";
import { visibleService } from "./purchase.access.ts";
import { ServiceVisit } from "./visit.entity.ts";
import { visitMachine } from "./visit.workflow.ts";
import {
  checkPhoto,
  checkTime,
  checkUnits,
  diedBefore,
  lockVoucher,
  objectionsTo,
  type Place,
  readPlace,
  refuseAfterDeath,
  refuseEndedOrAssessed,
  refuseOverlap,
  refuseUnusable,
} from "./visit-checks.ts";
import type { Voucher } from "./voucher.entity.ts";

export interface CheckInInput extends Place {
  readonly voucherId: string;
  readonly beganAt?: Date | null;
}

interface Finish {
  readonly units: number;
  readonly confirmedBy: VisitConfirmer;
  readonly note?: string | null;
  readonly photoFileId?: string | null;
}

export interface SubmitVisitInput extends Finish {
  readonly visitId: string;
  readonly endedAt?: Date | null;
}

export interface LogVisitInput extends Place, Finish {
  readonly voucherId: string;
  readonly beganAt: Date;
  readonly endedAt: Date;
}

/** A worker arrives. Returns the visit's id. */
export async function checkIn(
  ctx: RequestContext,
  input: CheckInInput,
  idempotencyKey: string,
): Promise<string> {
  demand(ctx, "visit:log");
  return scopedWrite(
    ctx,
    async (tx) => {
      const voucher = await lockVoucher(tx, input.voucherId);
      return (await openVisit(tx, voucher, { ...input, beganAt: input.beganAt ?? tx.now }, null)).id;
    },
    { idempotency: { key: idempotencyKey, mutation: "checkIn", body: input } },
  );
}

/** The worker hands the visit in: its units are reserved under the voucher's lock until somebody decides. */
export async function submitVisit(
  ctx: RequestContext,
  input: SubmitVisitInput,
  idempotencyKey: string,
): Promise<string> {
  demand(ctx, "visit:log");
  return scopedWrite(
    ctx,
    async (tx) => {
      const { visit, voucher } = await lockVisit(tx, await findVisit(tx, input.visitId));
      const endedAt = input.endedAt ?? tx.now;
      // Who lived when the worker came may have died before the end that is handed in.
      refuseAfterDeath(await diedBefore(tx, { ...visit, endedAt }), "endedAt");
      await finishVisit(tx, voucher, visit, endedAt, input);
      return visit.id;
    },
    { idempotency: { key: idempotencyKey, mutation: "submitVisit", body: input } },
  );
}

/** Arrival and end in one, for a phone that is taken out after the visit. Returns the visit's id. */
export async function logVisit(
  ctx: RequestContext,
  input: LogVisitInput,
  idempotencyKey: string,
): Promise<string> {
  demand(ctx, "visit:log");
  return scopedWrite(ctx, (tx) => createVisit(tx, input), {
    idempotency: { key: idempotencyKey, mutation: "logVisit", body: input },
  });
}

/** The same inside a transaction of the caller's, who answers for the permission. */
export async function createVisit(tx: WriteTransaction, input: LogVisitInput): Promise<string> {
  const voucher = await lockVoucher(tx, input.voucherId);
  const visit = await openVisit(tx, voucher, input, input.endedAt);
  await finishVisit(tx, voucher, visit, input.endedAt, input);
  return visit.id;
}

/** Gives up a check-in; nothing was served and nothing is claimed. */
export async function abandonVisit(ctx: RequestContext, id: string): Promise<string> {
  demand(ctx, "visit:log");
  return scopedWrite(ctx, async (tx) => {
    const { visit } = await lockVisit(tx, await findVisit(tx, id));
    await advance(tx, visitMachine, "abandonVisit", visit);
    visit.rejectionReason = "ABANDONED";
    return visit.id;
  });
}

/** A visit of the caller's with what has to be locked before it; neither ever changes. */
interface FoundVisit {
  readonly id: string;
  readonly voucherId: string;
  readonly itemId: string;
}

export async function findVisit(tx: WriteTransaction, id: string): Promise<FoundVisit> {
  const found = await tx.row<FoundVisit>(sql`
    select s.id, s.voucher_id as "voucherId", v.item_id as "itemId"
    from service_visit s join voucher v on v.id = s.voucher_id
    where s.id = ${knownId(id, "这条服务记录")} and ${visibleService(tx.ctx, "s")}`);
  if (!found) throw notFound("这条服务记录");
  return found;
}

/** A visit and its voucher, both locked in the order of the platform: the voucher first. */
export async function lockVisit(
  tx: WriteTransaction,
  { id, voucherId }: FoundVisit,
): Promise<{ visit: ServiceVisit; voucher: Voucher }> {
  const voucher = await lockVoucher(tx, voucherId);
  const visit = await tx.em.findOneOrFail(ServiceVisit, id, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });
  return { visit, voucher };
}

async function openVisit(
  tx: WriteTransaction,
  voucher: Voucher,
  input: Place & { readonly beganAt: Date },
  endedAt: Date | null,
): Promise<ServiceVisit> {
  refuseUnusable(voucher);
  const objections = await objectionsTo(tx, voucher, endedAt ?? input.beganAt);
  refuseEndedOrAssessed(objections);
  const problems = new Problems();
  checkTime(problems, voucher, tx.now, input.beganAt, endedAt);
  const place = readPlace(problems, input);
  problems.throwIfAny();
  refuseAfterDeath(objections.died, endedAt ? "endedAt" : "beganAt");
  // With nothing left there is nothing to come for.
  checkUnits(voucher, 1);
  await refuseOverlap(tx, voucher, { visitId: null, beganAt: input.beganAt, endedAt });
  const visit = tx.em.create(ServiceVisit, {
    id: newId(tx.now),
    serial: await nextSerial(tx, "访"),
    voucherId: voucher.id,
    contractorId: voucher.contractorId,
    householdId: voucher.householdId,
    regionCode: voucher.regionCode,
    state: "CHECKED_IN",
    serviceItem: voucher.serviceItem,
    personId: voucher.personId,
    workerId: actorOf(tx.ctx).userId,
    beganAt: input.beganAt,
    // A visit logged as a whole is never open: an open one would overlap whatever came after it.
    endedAt,
    ...place,
  });
  tx.audit({
    action: "serviceVisit.checkIn",
    objectKind: "serviceVisit",
    objectId: visit.id,
    regionCode: visit.regionCode,
    detail: { voucherId: voucher.id, hasPosition: place.latitude !== null },
  });
  return visit;
}

async function finishVisit(
  tx: WriteTransaction,
  voucher: Voucher,
  visit: ServiceVisit,
  endedAt: Date,
  finish: Finish,
): Promise<void> {
  const note = readNote(finish.note);
  await demandTransition(tx, visitMachine, "submitVisit", visit);
  await advance(tx, visitMachine, "submitVisit", visit, { detail: { units: finish.units } });
  refuseUnusable(voucher);
  const problems = new Problems();
  checkTime(problems, voucher, tx.now, visit.beganAt, endedAt);
  problems.throwIfAny();
  checkUnits(voucher, finish.units);
  // No overlap to look for: until now the visit had no end, and nothing could be written after its begin.
  visit.endedAt = endedAt;
  visit.units = finish.units;
  visit.amountInFen = multiplyUnits(finish.units, voucher.unitPriceInFen);
  visit.confirmedBy = finish.confirmedBy;
  visit.note = note;
  visit.photoFileId = finish.photoFileId ?? null;
  visit.submittedAt = tx.now;
  voucher.reservedUnits += finish.units;
  await checkPhoto(tx, visit.photoFileId);
  if (visit.photoFileId) {
    // From now on the photograph proves this visit, and whoever reads the visit may look at it.
    const { regionCode } = visit;
    const claim = { path: "photoFileId", subject: "visit", objectId: visit.id, regionCode } as const;
    await claimFile(tx, visit.photoFileId, claim);
  }
}

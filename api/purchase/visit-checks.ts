import { LockMode } from "@mikro-orm/core";
import type { Transaction, WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { actorOf } from "../kernel/context.ts";
import { DomainError, invalid, notFound, type Problems, refusedAt, stateConflict } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { ownService } from "./purchase.access.ts";
import { Voucher } from "./voucher.entity.ts";
import { unitsLeft, usableStates } from "./voucher.workflow.ts";

export interface Place {
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly placeNote?: string | null;
}

const MAX_PLACE_NOTE = 100;

/** Takes the lock under which the units of a voucher move, and reads it as it is now. */
export async function lockVoucher(tx: WriteTransaction, id: string): Promise<Voucher> {
  const scope = ownService(tx.ctx);
  const voucher =
    scope &&
    (await tx.em.findOne(
      Voucher,
      { id: knownId(id, "这张服务券"), ...scope },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    ));
  if (!voucher) throw notFound("这张服务券");
  return voucher;
}

export function refuseUnusable(voucher: Voucher): void {
  if (voucher.state === "CANCELLED") throw stateConflict("服务券已作废，不能再记录服务。");
  if (!usableStates.includes(voucher.state)) throw stateConflict("服务券已用完，不能再记录服务。");
}

/** What may speak against a service by this caller, beside the voucher itself; each is refused in words of its own. */
interface Objections {
  readonly contractEnded: boolean;
  readonly assessed: boolean;
  readonly died: boolean;
}

/** All of it in one look: visits are the most frequent writes there are. */
export async function objectionsTo(tx: Transaction, voucher: Voucher, until: Date): Promise<Objections> {
  const { userId } = actorOf(tx.ctx);
  const row = await tx.row<Objections>(sql`
    select c.state <> 'ACTIVE' as "contractEnded",
      ${userId}::uuid = any(array[i.recorded_by, i.verified_by, ${voucher.issuedBy}::uuid]) is true as assessed,
      person_died_before(${voucher.personId}::uuid, ${until}::timestamptz) as died
    from service_contract c, need_item i where c.id = ${voucher.contractId} and i.id = ${voucher.itemId}`);
  if (!row) throw notFound("这张服务券");
  return row;
}

/**
 * A terminated contract lets nobody through the door any more; what was begun before may still be handed in. Who
 * assesses does not deliver, under whatever post: the recorder and the verifier of the need, who ordered it.
 */
export function refuseEndedOrAssessed({ contractEnded, assessed }: Objections): void {
  if (contractEnded) throw stateConflict("服务合同已终止或办结，不能再开始服务。");
  if (!assessed) return;
  throw new DomainError("SEPARATION_OF_DUTIES", "登记、核实这项需求或签发服务券的人不能上门服务。");
}

/** The time of a service: after issue, inside the validity by Shanghai dates, not in the future, begin before end. */
export function checkTime(
  problems: Problems,
  voucher: Voucher,
  now: Date,
  beganAt: Date,
  endedAt: Date | null,
): void {
  const validity = `服务时间不在服务券有效期内（${voucher.validFrom} 至 ${voucher.validTo}）。`;
  problems.require(beganAt <= now, "beganAt", "开始时间不能晚于现在。");
  problems.require(isWithinValidity(voucher, beganAt), "beganAt", validity);
  problems.require(beganAt >= voucher.issuedAt, "beganAt", "开始时间早于服务券签发时间。");
  if (!endedAt) return;
  problems.require(endedAt > beganAt, "endedAt", "结束时间应晚于开始时间。");
  problems.require(endedAt <= now, "endedAt", "结束时间不能晚于现在。");
  problems.require(isWithinValidity(voucher, endedAt), "endedAt", validity);
}

/** A visit before death or on its day is one that took place; in the trigger `service_visit_fits_voucher` too. */
export async function diedBefore(
  tx: Transaction,
  visit: { readonly personId: string; readonly beganAt: Date; readonly endedAt?: Date | null },
): Promise<boolean> {
  const row = await tx.row<{ died: boolean }>(
    sql`select person_died_before(${visit.personId}::uuid, ${visit.endedAt ?? visit.beganAt}::timestamptz) as died`,
  );
  return row?.died ?? false;
}

export function refuseAfterDeath(died: boolean, field: "beganAt" | "endedAt"): void {
  if (died) throw invalid({ [field]: "服务对象已登记去世，不能记录去世之后的服务。" });
}

function isWithinValidity(voucher: Voucher, instant: Date): boolean {
  const date = shanghaiDate(instant);
  return date >= voucher.validFrom && date <= voucher.validTo;
}

/** The place is one of the six elements: a position, or words when the phone gives none. */
export function readPlace(problems: Problems, place: Place) {
  const { latitude = null, longitude = null } = place;
  const placeNote = place.placeNote?.trim() || null;
  const isWhole = (latitude === null) === (longitude === null);
  problems.require(isWhole, latitude === null ? "latitude" : "longitude", "经度和纬度应同时提供。");
  problems.require(Math.abs(latitude ?? 0) <= 90, "latitude", "定位超出范围。");
  problems.require(Math.abs(longitude ?? 0) <= 180, "longitude", "定位超出范围。");
  problems.require(latitude !== null || placeNote !== null, "placeNote", "没有定位时，请写明服务地点。");
  const isShort = (placeNote?.length ?? 0) <= MAX_PLACE_NOTE;
  problems.require(isShort, "placeNote", `地点说明不超过 ${MAX_PLACE_NOTE} 个字。`);
  return {
    latitude: latitude === null ? null : latitude.toFixed(5),
    longitude: longitude === null ? null : longitude.toFixed(5),
    placeNote,
  };
}

const WORKER_OVERLAP = "这段时间您已有另一次服务记录，同一人不能同时服务两处。";
const RECIPIENT_OVERLAP = "这段时间该服务对象已有同一项目的服务记录。";

interface Span {
  readonly visitId: string | null;
  readonly beganAt: Date;
  readonly endedAt: Date | null;
}

/**
 * Nobody serves two places at once, and nobody receives one service twice at once. Says it in words where the
 * caller can see the other visit; the exclusion constraints of the table hold for those it cannot see, such as
 * another contractor's, and between two writers at the same moment.
 */
export async function refuseOverlap(tx: Transaction, voucher: Voucher, span: Span): Promise<void> {
  const found = await tx.rows<{ is_worker: boolean; is_open: boolean }>(sql`
    select s.worker_id = ${actorOf(tx.ctx).userId} as is_worker, s.state = 'CHECKED_IN' as is_open
    from service_visit s
    where s.state <> 'REJECTED' and s.id is distinct from ${span.visitId}
      and (s.worker_id = ${actorOf(tx.ctx).userId}
        or (s.person_id = ${voucher.personId} and s.service_item = ${voucher.serviceItem}))
      and tstzrange(s.began_at, s.ended_at) && tstzrange(${span.beganAt}, ${span.endedAt})`);
  if (found.some((other) => other.is_worker && other.is_open)) {
    throw stateConflict("您还有一次已签到、未提交的服务，请先提交或放弃。");
  }
  if (found.some((other) => other.is_worker)) throw stateConflict(WORKER_OVERLAP);
  if (found.length > 0) throw stateConflict(RECIPIENT_OVERLAP);
}

/** Units a visit claims, at most what the voucher has left. Plausibility against the minutes is an approver's. */
export function checkUnits(voucher: Voucher, units: number): void {
  if (!Number.isInteger(units) || units < 1) throw invalid({ units: "数量应为大于零的整数。" });
  const left = unitsLeft(voucher);
  if (units > left) {
    throw refusedAt("units", "CAP_EXCEEDED", `服务券只剩 ${left} 个单位可用，本次数量超出。`);
  }
}

/** A photograph that this worker uploaded. */
export async function checkPhoto(tx: Transaction, id: string | null): Promise<void> {
  if (id === null) return;
  const file = await tx.row(sql`
    select 1 from stored_file where id = ${knownId(id, "这张照片")} and uploaded_by = ${actorOf(tx.ctx).userId}
      and media_type like 'image/%'`);
  if (!file) throw invalid({ photoFileId: "没有找到这张照片，请重新上传。" });
}

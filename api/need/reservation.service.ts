import type { ReservationState } from "../../schema/codes/reservation-states.ts";
import type { ReservedNeed, ReservedNeedPage } from "../../schema/need/matched-need.ts";
import { scoped, scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { all, raw, sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { DomainError, notFound, stateConflict } from "../kernel/errors.ts";
import { cappedCount, openCursor, type PageRequest, pageSize, toPage } from "../kernel/pagination.ts";
import { endOfShanghaiDay, shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { advance } from "../kernel/workflow.ts";
import { addWorkingDays } from "../kernel/working-days.ts";
import { ELSEWHERE, NO_GAP, type ReservationRow, toReservation } from "./matched-need.view.ts";
import { matchesByIds, resolve } from "./matched-needs.service.ts";
import { demandCharityMark } from "./matching/criteria.ts";
import { FundingReservation } from "./matching.entity.ts";
import type { NeedItem } from "./need.entity.ts";
import { clearReservation, lockItem, openReservation } from "./need-item.service.ts";
import { needItemMachine, stateWithoutReservation } from "./need-item.workflow.ts";
import { fundingReservationMachine } from "./reservation.workflow.ts";
import { demandReleaseLeft, demandRested } from "./reservation-limits.ts";

/** How long a charity may keep a need to itself before it must have put money on it. */
const RESERVATION_WORKING_DAYS = 5;

/**
 * Reserves a whole need for the caller's charity, at its gap. Errors: NOT_FOUND for what is not shown to it,
 * ALREADY_RESERVED, which names nobody. Returns the reference by which the need is read again.
 */
export async function reserveNeed(
  ctx: RequestContext,
  ref: string,
  idempotencyKey: string,
): Promise<{ reservationId: string; ref: string }> {
  demand(ctx, "need:reserve");
  return scopedWrite(
    ctx,
    async (tx) => {
      await demandCharityMark(tx);
      const item = await lockItem(tx, resolve(tx, ref));
      checkShown(tx, item);
      await closeLapsed(tx, item);
      if (item.state === "RESERVED") throw refuseReserved(tx, item);
      if (item.gapInFen === 0n) throw stateConflict(NO_GAP.message);
      await refuseElsewhere(tx, item);
      await demandRested(tx, item);
      const reservation = await reserve(tx, item);
      return { reservationId: reservation.id, ref };
    },
    { idempotency: { key: idempotencyKey, mutation: "reserveNeed", body: { ref } } },
  );
}

/** What is not listed, not consented to or out of time does not exist for a partner. */
function checkShown(tx: Transaction, item: NeedItem): void {
  const today = shanghaiDate(tx.now);
  const inTime = (day: string | null | undefined) => Boolean(day && day >= today);
  const isListed = ["LISTED", "RESERVED", "PART_FUNDED", "FUNDED"].includes(item.state);
  if (!isListed || !inTime(item.consentValidUntil) || !inTime(item.validUntil)) throw notFound("这项需求");
}

/** A reservation past its term is closed by whoever comes next, under the item's lock: no job is needed. */
async function closeLapsed(tx: WriteTransaction, item: NeedItem): Promise<void> {
  if (item.state !== "RESERVED" || (item.reservedUntil && item.reservedUntil > tx.now)) return;
  const lapsed = await openReservation(tx, item);
  if (lapsed) {
    await advance(tx, fundingReservationMachine, "expire", lapsed);
    lapsed.closedAt = tx.now;
  }
  await advance(tx, needItemMachine, "lapse", item, { to: stateWithoutReservation(item) });
  clearReservation(item);
  // What is closed is written before what replaces it: one open reservation an item, by a unique index.
  await tx.em.flush();
}

function refuseReserved(tx: Transaction, item: NeedItem): DomainError {
  return item.reservedByOrganisationId === actorOf(tx.ctx).organisationId
    ? stateConflict("贵机构已经预留了这项需求。")
    : new DomainError("ALREADY_RESERVED", "该需求已被其他机构预留，可以查看同类需求。");
}

/** Money can only follow through a project that this charity may adopt; to block the need for others would help nobody. */
async function refuseElsewhere(tx: Transaction, item: NeedItem): Promise<void> {
  if (!item.projectId) return;
  const open = await tx.row(sql`
    select 1 from charity_project where id = ${item.projectId} and (state = 'PROPOSED'
      or (charity_id = ${actorOf(tx.ctx).organisationId} and state in ('ADOPTED', 'IMPLEMENTING')))`);
  if (!open) throw stateConflict(ELSEWHERE.message);
}

async function reserve(tx: WriteTransaction, item: NeedItem): Promise<FundingReservation> {
  const actor = actorOf(tx.ctx);
  await advance(tx, needItemMachine, "reserve", item);
  item.reservedByOrganisationId = actor.organisationId;
  item.reservedUntil = endOfReservation(tx, item);
  return tx.em.create(FundingReservation, {
    id: newId(tx.now),
    itemId: item.id,
    charityId: actor.organisationId,
    regionCode: item.regionCode,
    state: "OPEN",
    amountInFen: item.gapInFen,
    madeBy: actor.userId,
    madeAt: tx.now,
    expiresAt: item.reservedUntil,
  });
}

/** The end of the fifth working day; earlier where the consent or the need itself ends before. */
function endOfReservation(tx: Transaction, item: NeedItem): Date {
  const fifthWorkingDay = addWorkingDays(shanghaiDate(tx.now), RESERVATION_WORKING_DAYS);
  const [earliest] = [fifthWorkingDay, item.consentValidUntil, item.validUntil]
    .filter((day) => typeof day === "string")
    .sort();
  return endOfShanghaiDay(earliest ?? fifthWorkingDay);
}

/** Gives an own reservation back before its term; the need is open to others at once, to this charity after a rest. */
export async function releaseReservation(
  ctx: RequestContext,
  reservationId: string,
): Promise<{ ref: string }> {
  const actor = demand(ctx, "need:reserve");
  return scopedWrite(ctx, async (tx) => {
    const own = { id: reservationId, charityId: actor.organisationId };
    const found = await tx.em.findOne(FundingReservation, own);
    if (!found) throw notFound("这笔预留");
    await demandReleaseLeft(tx);
    const ref = tx.vault.opaqueReference(actor.organisationId, found.itemId);
    const item = await lockItem(tx, found.itemId);
    const reservation = await tx.em.findOneOrFail(FundingReservation, own, { refresh: true });
    if (reservation.state === "OPEN" && reservation.expiresAt <= tx.now) {
      throw stateConflict("预留已到期，无需释放。");
    }
    await advance(tx, fundingReservationMachine, "release", reservation);
    reservation.closedAt = tx.now;
    reservation.releasedBy = actor.userId;
    await advance(tx, needItemMachine, "release", item, { to: stateWithoutReservation(item) });
    clearReservation(item);
    return { ref };
  });
}

const LIST = "myReservations";

/** The caller's own reservations, newest first. Without a state those that run. */
export async function myReservations(
  ctx: RequestContext,
  state: ReservationState | null | undefined,
  request: PageRequest,
): Promise<ReservedNeedPage> {
  demand(ctx, "need:reserve");
  const first = pageSize(request);
  return scoped(ctx, async (tx) => {
    const mine = all([sql`charity_id = ${actorOf(ctx).organisationId}`, isInState(tx, state ?? "OPEN")]);
    const after = openCursor<string>(ctx, LIST, request);
    const rows = await tx.rows<ReservationRow>(sql`
      select id, item_id, state, amount_in_fen, made_at, expires_at, closed_at from funding_reservation
      where ${mine} and ${after ? sql`id < ${after}::uuid` : raw("true")} order by id desc limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from funding_reservation where ${mine}`);
    const ids = [...new Set(rows.map((row) => row.item_id))];
    const needs = ids.length > 0 ? await matchesByIds(tx, ids) : [];
    const byRef = new Map(needs.map((need) => [need.ref, need]));
    const toNode = (row: ReservationRow): ReservedNeed => {
      const reservation = toReservation(tx, row);
      return { reservation, need: byRef.get(reservation.ref) ?? null };
    };
    return toPage(ctx, LIST, rows, first, counted, (row) => row.id, toNode);
  });
}

/** Expiry is a predicate on time: an open row past its term counts as expired. */
function isInState(tx: Transaction, state: ReservationState) {
  if (state === "OPEN") return sql`state = 'OPEN' and expires_at > ${tx.now}`;
  if (state === "EXPIRED") return sql`(state = 'EXPIRED' or (state = 'OPEN' and expires_at <= ${tx.now}))`;
  return sql`state = ${state}`;
}

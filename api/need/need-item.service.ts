import { LockMode } from "@mikro-orm/core";
import { needItemStatesWithoutGap } from "../../schema/codes/need-item-states.ts";
import type { WriteTransaction } from "../database/scoped.ts";
import { isStaff } from "../kernel/context.ts";
import { DomainError, notFound, stateConflict } from "../kernel/errors.ts";
import { ofOwnRegion } from "../kernel/region-scope.ts";
import { advance } from "../kernel/workflow.ts";
import { FundingReservation, ServiceOffer } from "./matching.entity.ts";
import { NeedItem } from "./need.entity.ts";
import { needItemMachine, stateWithGap } from "./need-item.workflow.ts";
import { fundingReservationMachine, serviceOfferMachine } from "./reservation.workflow.ts";

/**
 * Takes the lock under which everything about an item happens, and reads it as it is now. Staff find items of
 * their region only; what a partner may do with an item it locked, the caller asks.
 */
export async function lockItem(tx: WriteTransaction, id: string): Promise<NeedItem> {
  const own = ofOwnRegion(tx.ctx);
  if (isStaff(tx.ctx) && !own) throw notFound("这项需求");
  const item = await tx.em.findOne(
    NeedItem,
    { id, ...own },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!item) throw notFound("这项需求");
  return item;
}

/** The open reservation of an item, whoever holds it. The caller holds the item's lock, under which alone it changes. */
export function openReservation(tx: WriteTransaction, item: NeedItem): Promise<FundingReservation | null> {
  return tx.em.findOne(FundingReservation, { itemId: item.id, state: "OPEN" }, { refresh: true });
}

/**
 * Turns a charity's reservation into an allocation: call it under the item's lock, in the transaction that posts
 * the money, and before `fundItem`. Refuses a reservation that is another's, closed or past its term, and an
 * amount above the reservation or the gap.
 */
export async function consumeReservation(
  tx: WriteTransaction,
  item: NeedItem,
  charityId: string,
  amountInFen: bigint,
): Promise<FundingReservation> {
  const reservation = await openReservation(tx, item);
  if (!reservation || reservation.charityId !== charityId) {
    throw stateConflict("贵机构没有预留这项需求，请先预留再分配资金。");
  }
  if (reservation.expiresAt <= tx.now) throw stateConflict("预留已到期，请重新预留后再分配资金。");
  if (amountInFen <= 0n || amountInFen > reservation.amountInFen || amountInFen > item.gapInFen) {
    throw new DomainError("CAP_EXCEEDED", "分配金额应大于 0，且不超过预留金额和当前缺口。");
  }
  await advance(tx, fundingReservationMachine, "consume", reservation);
  reservation.closedAt = tx.now;
  return reservation;
}

/** Puts posted money on an item; under its lock, after `consumeReservation`. */
export async function fundItem(tx: WriteTransaction, item: NeedItem, amountInFen: bigint): Promise<void> {
  if (amountInFen <= 0n || amountInFen > item.gapInFen) {
    throw new DomainError("CAP_EXCEEDED", "分配金额应大于 0，且不超过当前缺口。");
  }
  const isWhole = amountInFen === item.gapInFen;
  await advance(tx, needItemMachine, "fund", item, { to: isWhole ? "FUNDED" : "PART_FUNDED" });
  item.allocatedInFen += amountInFen;
  item.gapInFen -= amountInFen;
  clearReservation(item);
}

/** Takes money that was posted off an item again; under its lock. Refused once a service was begun on it. */
export async function defundItem(tx: WriteTransaction, item: NeedItem, amountInFen: bigint): Promise<void> {
  const allocatedInFen = item.allocatedInFen - amountInFen;
  // An item that is reserved again or taken down stays what it is, and only its figures change.
  if (item.state !== "RESERVED" && item.state !== "VERIFIED") {
    const to = stateWithGap({ allocatedInFen, consentValidUntil: item.consentValidUntil });
    await advance(tx, needItemMachine, "defund", item, { to });
  }
  takeMoneyOff(item, amountInFen);
}

/** The figures alone: what is met or over has no gap, however much was given back. */
export function takeMoneyOff(item: NeedItem, amountInFen: bigint): void {
  const left = item.allocatedInFen - amountInFen;
  if (amountInFen <= 0n || left < 0n) throw new Error("More is taken off an item than stands on it.");
  const gap = item.approvedCostInFen - item.coverInFen - left;
  item.allocatedInFen = left;
  item.gapInFen = gap > 0n && !needItemStatesWithoutGap.includes(item.state) ? gap : 0n;
}

/** A voucher was issued: the first one begins the service, later ones find it begun. */
export async function beginService(tx: WriteTransaction, item: NeedItem): Promise<void> {
  if (item.state !== "IN_SERVICE") await advance(tx, needItemMachine, "beginService", item);
}

/** The last voucher was cancelled and none was used: else nobody could give the money back or end the need. */
export async function endService(tx: WriteTransaction, item: NeedItem): Promise<void> {
  if (item.state === "IN_SERVICE") await advance(tx, needItemMachine, "endService", item);
}

/**
 * Approved units reached the quantity, however the listing stands: vouchers go on while an item is taken down or
 * reserved again for the rest of its money, which nobody needs any more.
 */
export async function fulfilItem(tx: WriteTransaction, item: NeedItem): Promise<void> {
  const wasListed = item.state !== "IN_SERVICE";
  await advance(tx, needItemMachine, "fulfil", item);
  item.gapInFen = 0n;
  if (wasListed) await hideFromPartners(tx, item);
}

/** Partners lose sight of an item: whoever reserved it is free again, and nobody waits for an order any more. */
export async function hideFromPartners(tx: WriteTransaction, item: NeedItem): Promise<void> {
  const reservation = await openReservation(tx, item);
  if (reservation) await revokeReservation(tx, item, reservation);
  await declineOffers(tx, item);
  clearReservation(item);
  item.consentValidUntil = null;
}

/** Ends a reservation on the side of staff. */
export async function revokeReservation(
  tx: WriteTransaction,
  item: NeedItem,
  reservation: FundingReservation,
): Promise<void> {
  await advance(tx, fundingReservationMachine, "revoke", reservation);
  reservation.closedAt = tx.now;
  clearReservation(item);
}

/** A voucher answers the contractor's offer, if it placed one; the offers of others are declined. */
export async function settleOffers(
  tx: WriteTransaction,
  item: NeedItem,
  contractorId: string,
): Promise<void> {
  for (const offer of await placedOffers(tx, item)) {
    await advance(tx, serviceOfferMachine, offer.contractorId === contractorId ? "order" : "decline", offer);
    offer.closedAt = tx.now;
  }
}

async function declineOffers(tx: WriteTransaction, item: NeedItem): Promise<void> {
  for (const offer of await placedOffers(tx, item)) {
    await advance(tx, serviceOfferMachine, "decline", offer);
    offer.closedAt = tx.now;
  }
}

const placedOffers = (tx: WriteTransaction, item: NeedItem): Promise<ServiceOffer[]> =>
  tx.em.find(
    ServiceOffer,
    { itemId: item.id, state: "PLACED" },
    { orderBy: { id: "asc" }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );

export function clearReservation(item: NeedItem): void {
  item.reservedByOrganisationId = null;
  item.reservedUntil = null;
}

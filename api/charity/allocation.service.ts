import { scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { nextSerial } from "../database/serial.ts";
import { sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { DomainError, invalid, notFound, Problems, refusedAt, stateConflict } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { formatFen } from "../kernel/money.ts";
import { readAmount } from "../kernel/read-amount.ts";
import { readReason } from "../kernel/read-words.ts";
import { newId } from "../kernel/uuid.ts";
import { advance } from "../kernel/workflow.ts";
import { demandCharityMark } from "../need/matching/criteria.ts";
import type { NeedItem } from "../need/need.entity.ts";
import {
  consumeReservation,
  defundItem,
  fundItem,
  lockItem,
  openReservation,
} from "../need/need-item.service.ts";
import { allocationMachine, onItem } from "./allocation.workflow.ts";
import { postAllocation, postTakenBack } from "./allocation-journal.ts";
import { resolveFor, showsTownship } from "./charity.access.ts";
import { Allocation, type Donation } from "./donation.entity.ts";
import { leftOf, lockDonation } from "./donation.service.ts";
import type { Project } from "./project.entity.ts";
import { lockProject } from "./project.service.ts";
import { outsideRestriction, type Purpose } from "./restriction.ts";

export interface AllocateDonationInput {
  readonly donationId: string;
  /** The item, by the reference under which this charity knows it; or the reservation of it. */
  readonly itemRef?: string | null;
  readonly reservationId?: string | null;
  /** Yuan, as people write it. */
  readonly amount: string;
}

/**
 * Gives part of a confirmed donation to a need item of a project that the own charity adopted, and consumes its
 * reservation. More for an item that is funded in part needs a new one, as the first money did: a reservation does
 * not outlive the consent or the listing. Returns the allocation's id.
 */
export async function allocateDonation(
  ctx: RequestContext,
  input: AllocateDonationInput,
  idempotencyKey: string,
): Promise<string> {
  demand(ctx, "allocation:post");
  const problems = new Problems();
  const amountInFen = readAmount(problems, "amount", input.amount);
  problems.require(
    Boolean(input.itemRef) !== Boolean(input.reservationId),
    "itemRef",
    "请选择要资助的需求，或它的预留，二者填一项。",
  );
  problems.throwIfAny();
  return scopedWrite(ctx, (tx) => allocate(tx, input, amountInFen as bigint), {
    idempotency: { key: idempotencyKey, mutation: "allocateDonation", body: input },
  });
}

async function allocate(
  tx: WriteTransaction,
  input: AllocateDonationInput,
  amountInFen: bigint,
): Promise<string> {
  // A charity that lost the mark may still hold a reservation from before.
  await demandCharityMark(tx);
  const target = await findTarget(tx, input);
  // Everywhere in this order: donation, project, item.
  const donation = await lockDonation(tx, input.donationId);
  const project = await lockProject(tx, target.projectId);
  const item = await lockItem(tx, target.itemId);
  requireRunningProject(tx, project, item);
  // First: to a charity without the reservation that opens the exact figures, no refusal may tell gap or place.
  await requireHold(tx, item);
  requireFunds(donation, { ...item, showsTownship: await isShownWithTownship(tx, item) }, amountInFen);
  const reservation = await consumeReservation(tx, item, donation.charityId, amountInFen);
  const allocation = tx.em.create(Allocation, {
    id: newId(tx.now),
    serial: await nextSerial(tx, "拨"),
    donationId: donation.id,
    itemId: item.id,
    projectId: project.id,
    reservationId: reservation.id,
    charityId: donation.charityId,
    regionCode: item.regionCode,
    state: "POSTED",
    amountInFen,
    releasedInFen: 0n,
    committedInFen: 0n,
    postedBy: actorOf(tx.ctx).userId,
    postedAt: tx.now,
  });
  donation.allocatedInFen += amountInFen;
  await fundItem(tx, item, amountInFen);
  await postAllocation(tx, allocation, amountInFen);
  tx.audit({
    action: "allocation.post",
    objectKind: "allocation",
    objectId: allocation.id,
    regionCode: allocation.regionCode,
    detail: { amountInFen: String(amountInFen), donationId: donation.id, itemId: item.id },
  });
  return allocation.id;
}

/** The item and its project, read before any lock is taken; the locks are then taken in order and look again. */
async function findTarget(tx: Transaction, { itemRef, reservationId }: AllocateDonationInput) {
  const { organisationId } = actorOf(tx.ctx);
  const what = "这项需求";
  const which = itemRef
    ? sql`i.id = ${resolveFor(tx.ctx, itemRef, what)}`
    : sql`i.id = (select item_id from funding_reservation
        where id = ${knownId(reservationId, "这个预留")} and charity_id = ${organisationId})`;
  const target = await tx.row<{ id: string; project_id: string | null }>(sql`
    select i.id, i.project_id from need_item i where ${which}`);
  if (!target) throw notFound(what);
  if (!target.project_id) {
    throw stateConflict("该需求还没有列入项目，请等民政部门提出项目并由贵机构认领后再分配资金。");
  }
  return { itemId: target.id, projectId: target.project_id };
}

function requireRunningProject(tx: Transaction, project: Project, item: NeedItem): void {
  const isOurs = project.charityId === actorOf(tx.ctx).organisationId;
  const isRunning = project.state === "ADOPTED" || project.state === "IMPLEMENTING";
  if (item.projectId !== project.id || !isOurs || !isRunning) {
    throw stateConflict("只能向贵机构已认领、尚未完成的项目中的需求分配资金。");
  }
}

async function isShownWithTownship(tx: Transaction, item: NeedItem): Promise<boolean> {
  const row = await tx.row<{ shown: boolean }>(sql`
    select ${showsTownship(tx)} as shown from need_item i where i.id = ${item.id}`);
  return row?.shown === true;
}

function requireFunds(
  donation: Donation,
  item: Purpose & { readonly gapInFen: bigint },
  amountInFen: bigint,
): void {
  if (donation.state !== "CONFIRMED") {
    throw stateConflict(`${donation.serial} 尚未确认到账，不能分配。`);
  }
  const [outside] = outsideRestriction(donation, item);
  if (outside) throw invalid({ donationId: outside });
  const left = leftOf(donation);
  if (amountInFen > left) {
    const sentence = `${donation.serial} 可分配余额为 ${formatFen(left)} 元，不足本次分配。`;
    throw refusedAt("amount", "INSUFFICIENT_FUNDS", sentence);
  }
  if (amountInFen > item.gapInFen) {
    throw refusedAt("amount", "CAP_EXCEEDED", "分配金额超过该需求当前的资金缺口。");
  }
}

/** A running reservation of this charity. It ends with the consent and the listing, and is taken away with them. */
async function requireHold(tx: WriteTransaction, item: NeedItem): Promise<void> {
  const { organisationId } = actorOf(tx.ctx);
  if (item.reservedByOrganisationId && item.reservedByOrganisationId !== organisationId) {
    if (item.reservedUntil && item.reservedUntil > tx.now) throw new DomainError("ALREADY_RESERVED");
  }
  const reservation = await openReservation(tx, item);
  if (reservation?.charityId !== organisationId) {
    throw stateConflict("贵机构没有预留这项需求，请先预留再分配资金。");
  }
  if (reservation.expiresAt <= tx.now) throw stateConflict("预留已到期，请重新预留后再分配资金。");
}

/** Takes an allocation back, as long as no voucher is bound by it: the lot has its money again, the item its gap. */
export async function reverseAllocation(
  ctx: RequestContext,
  id: string,
  reason: string,
  idempotencyKey: string,
): Promise<string> {
  demand(ctx, "allocation:post");
  const note = readReason(reason);
  return scopedWrite(ctx, (tx) => reverse(tx, id, note), {
    idempotency: { key: idempotencyKey, mutation: "reverseAllocation", body: { id, note } },
  });
}

async function reverse(tx: WriteTransaction, id: string, note: string): Promise<string> {
  const { organisationId } = actorOf(tx.ctx);
  const known = await tx.row<{ donation_id: string; item_id: string }>(sql`
    select donation_id, item_id from allocation
    where id = ${knownId(id, "这笔分配")} and charity_id = ${organisationId}`);
  if (!known) throw notFound("这笔分配");
  const donation = await lockDonation(tx, known.donation_id);
  const item = await lockItem(tx, known.item_id);
  const allocation = await tx.em.findOneOrFail(Allocation, id, { refresh: true });
  await advance(tx, allocationMachine, "reverseAllocation", onItem(allocation, item), { note });
  donation.allocatedInFen -= allocation.amountInFen;
  await defundItem(tx, item, allocation.amountInFen);
  await postTakenBack(tx, allocation, allocation.amountInFen);
  return allocation.id;
}

import { type VisitRejection, visitRejections } from "../../schema/codes/visit-rejections.ts";
import { scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { invalid } from "../kernel/errors.ts";
import { multiplyUnits } from "../kernel/money.ts";
import { readNote } from "../kernel/read-words.ts";
import { advance } from "../kernel/workflow.ts";
import type { NeedItem } from "../need/need.entity.ts";
import { fulfilItem, lockItem } from "../need/need-item.service.ts";
import { needItemMachine } from "../need/need-item.workflow.ts";
import type { ServiceVisit } from "./visit.entity.ts";
import { findVisit, lockVisit } from "./visit.service.ts";
import { visitMachine } from "./visit.workflow.ts";
import type { Voucher } from "./voucher.entity.ts";
import { voucherMachine } from "./voucher.workflow.ts";
import { drawInProportion, type Movement, postMovements } from "./voucher-funding.ts";

/**
 * Accepts a visit: its units are used, its amount is owed to the contractor out of the voucher's allocations, and
 * when the need has got all its units it is met. Locks item, voucher and visit in this order.
 */
export async function approveVisit(ctx: RequestContext, id: string): Promise<string> {
  demand(ctx, "visit:approve");
  return scopedWrite(ctx, (tx) => approve(tx, id));
}

/** The same inside a transaction of the caller's, who answers for the permission. */
export async function approve(tx: WriteTransaction, id: string): Promise<string> {
  const known = await findVisit(tx, id);
  const item = await lockItem(tx, known.itemId);
  const { visit, voucher } = await lockVisit(tx, known);
  const units = visit.units ?? 0;
  await advance(tx, visitMachine, "approveVisit", visit, { detail: { units } });
  decide(tx, visit);
  visit.amountInFen = multiplyUnits(units, voucher.unitPriceInFen);
  voucher.reservedUnits -= units;
  voucher.redeemedUnits += units;
  const isExhausted = voucher.redeemedUnits === voucher.units;
  await advance(tx, voucherMachine, "redeem", voucher, {
    to: isExhausted ? "EXHAUSTED" : "PARTLY_REDEEMED",
    detail: { units, visitId: visit.id },
  });
  await payFromFundings(tx, voucher, visit, visit.amountInFen);
  // The units of all vouchers together are at most the quantity: they reach it only with the last unit of each.
  if (isExhausted) await fulfilWhenServed(tx, item);
  return visit.id;
}

/** Refuses a visit with a code and words; its units are free again. */
export async function rejectVisit(
  ctx: RequestContext,
  id: string,
  reason: VisitRejection,
  note?: string | null,
): Promise<string> {
  demand(ctx, "visit:approve");
  const words = readNote(note);
  if (visitRejections[reason].ofCheckIn) throw invalid({ reason: "请选择不予通过的原因。" });
  if (reason === "OTHER" && !words) throw invalid({ note: "选择「其他」时请写明原因。" });
  return scopedWrite(ctx, async (tx) => {
    const { visit, voucher } = await lockVisit(tx, await findVisit(tx, id));
    await advance(tx, visitMachine, "rejectVisit", visit, { note: words, detail: { reason } });
    decide(tx, visit);
    visit.rejectionReason = reason;
    visit.decisionNote = words;
    voucher.reservedUnits -= visit.units ?? 0;
    return visit.id;
  });
}

function decide(tx: Transaction, visit: ServiceVisit): void {
  visit.decidedBy = actorOf(tx.ctx).userId;
  visit.decidedAt = tx.now;
}

interface OpenFunding extends Omit<Movement, "amountInFen"> {
  readonly id: string;
  readonly leftInFen: bigint;
}

/** Draws the amount on what the voucher's fundings have left and posts it in the book of each charity. Under the item's lock. */
async function payFromFundings(
  tx: WriteTransaction,
  voucher: Voucher,
  visit: ServiceVisit,
  amountInFen: bigint,
): Promise<void> {
  const fundings = await tx.rows<OpenFunding>(sql`
    select f.id, f.amount_in_fen - f.drawn_in_fen - f.released_in_fen as "leftInFen",
      f.charity_id as "charityId", f.allocation_id as "allocationId", a.donation_id as "donationId"
    from voucher_funding f join allocation a on a.id = f.allocation_id
    where f.voucher_id = ${voucher.id} order by f.allocation_id`);
  const parts = drawInProportion(
    amountInFen,
    fundings.map((funding) => funding.leftInFen),
  );
  const movements = fundings.map((funding, index) => ({ ...funding, amountInFen: parts[index] ?? 0n }));
  for (const { id, amountInFen: drawn } of movements) {
    await tx.rows(
      sql`update voucher_funding set drawn_in_fen = drawn_in_fen + ${drawn} where id = ${id} and ${drawn}::bigint > 0`,
    );
  }
  const { id: voucherId, itemId } = voucher;
  await postMovements(
    tx,
    {
      kind: "VISIT_PAYABLE",
      subjectId: visit.id,
      debit: "COMMITTED",
      credit: "PAYABLE",
      itemId,
      voucherId,
      visitId: visit.id,
    },
    movements,
  );
}

/** Approved units of all vouchers reached the quantity. An exhausted voucher over a part of it leaves the rest open. */
async function fulfilWhenServed(tx: WriteTransaction, item: NeedItem): Promise<void> {
  const served = await tx.row<{ units: number }>(sql`
    select coalesce(sum(redeemed_units), 0)::int as units from voucher where item_id = ${item.id}`);
  const canBeFulfilled = needItemMachine.transitions.fulfil.from.some((state) => state === item.state);
  if (canBeFulfilled && (served?.units ?? 0) >= item.quantity) await fulfilItem(tx, item);
}

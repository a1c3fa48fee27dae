import { LockMode } from "@mikro-orm/core";
import type { WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { multiplyUnits } from "../kernel/money.ts";
import { advance } from "../kernel/workflow.ts";
import type { NeedItem } from "../need/need.entity.ts";
import { closeCheckInsOf } from "./check-in-closing.ts";
import { ContractLine, ServiceContract } from "./contract.entity.ts";
import { Voucher } from "./voucher.entity.ts";
import { usableStates, voucherMachine } from "./voucher.workflow.ts";
import { type Movement, postMovements } from "./voucher-funding.ts";

const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
const inOrder = { ...locked, orderBy: { id: "asc" } } as const;

/**
 * Cancels what is left of all vouchers of an item that ends, under its lock, without which none is issued; visits wait
 * for the lock of the voucher.
 * Returns the units that were served.
 */
export async function cancelVouchersOf(tx: WriteTransaction, item: NeedItem, note: string): Promise<number> {
  const known = await tx.rows<{ contract_id: string }>(sql`
    select distinct contract_id from voucher where item_id = ${item.id}`);
  const contracts = await tx.em.find(
    ServiceContract,
    { id: { $in: known.map((row) => row.contract_id) } },
    inOrder,
  );
  const vouchers = await tx.em.find(Voucher, { itemId: item.id }, inOrder);
  for (const voucher of vouchers) {
    const contract = contracts.find(({ id }) => id === voucher.contractId);
    if (!contract || !usableStates.includes(voucher.state)) continue;
    await advance(tx, voucherMachine, "endWithNeed", voucher, { note });
    await closeCheckInsOf(tx, voucher, "closeWithNeed", note);
    await takeBackUnused(tx, voucher, contract);
  }
  return vouchers.reduce((units, voucher) => units + voucher.redeemedUnits, 0);
}

/** What a cancelled voucher did not use: units go back to its contract, money to its allocations. Under the item's lock. */
export async function takeBackUnused(
  tx: WriteTransaction,
  voucher: Voucher,
  contract: ServiceContract,
): Promise<void> {
  const unused = voucher.units - voucher.redeemedUnits;
  const line = { contractId: contract.id, serviceItem: voucher.serviceItem };
  (await tx.em.findOneOrFail(ContractLine, line, locked)).committedUnits -= unused;
  contract.committedInFen -= multiplyUnits(unused, voucher.unitPriceInFen);
  await releaseFundings(tx, voucher);
}

async function releaseFundings(tx: WriteTransaction, voucher: Voucher): Promise<void> {
  const left = await tx.rows<Movement & { fundingId: string }>(sql`
    select f.id as "fundingId", a.charity_id as "charityId", a.id as "allocationId",
      a.donation_id as "donationId", f.amount_in_fen - f.drawn_in_fen as "amountInFen"
    from voucher_funding f join allocation a on a.id = f.allocation_id
    where f.voucher_id = ${voucher.id} order by a.id`);
  for (const { fundingId, allocationId, amountInFen } of left) {
    await tx.rows(sql`update voucher_funding set released_in_fen = ${amountInFen} where id = ${fundingId}`);
    await tx.rows(sql`
      update allocation set committed_in_fen = committed_in_fen - ${amountInFen}, version = version + 1
      where id = ${allocationId}`);
  }
  const journals = await tx.rows<{ id: string; book_organisation_id: string }>(sql`
    select id, book_organisation_id from journal where kind = 'VOUCHER_COMMITTED' and subject_id = ${voucher.id}`);
  await postMovements(
    tx,
    {
      kind: "REVERSAL",
      subjectId: voucher.id,
      debit: "COMMITTED",
      credit: "ALLOCATED",
      itemId: voucher.itemId,
      voucherId: voucher.id,
      reverses: new Map(journals.map((journal) => [journal.book_organisation_id, journal.id])),
    },
    left,
  );
}

import { LockMode } from "@mikro-orm/core";
import type { WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { stateConflict } from "../kernel/errors.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { advance } from "../kernel/workflow.ts";
import type { NeedItem } from "../need/need.entity.ts";
import { takeMoneyOff } from "../need/need-item.service.ts";
import { allocationMachine, onItem } from "./allocation.workflow.ts";
import { postTakenBack } from "./allocation-journal.ts";
import { Allocation, Donation } from "./donation.entity.ts";

const fresh = { refresh: true, orderBy: { id: "asc" } } as const;
const locked = { ...fresh, lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/** The donations whose money stands on an item of the own region. Donations come before the item in the order of locks. */
export async function lockDonationsOf(tx: WriteTransaction, itemId: string): Promise<Map<string, Donation>> {
  const rows = await tx.rows<{ id: string }>(sql`
    select distinct donation_id as id from allocation
    where item_id = ${itemId} and state = 'POSTED' and ${inOwnRegion(tx.ctx)}`);
  if (rows.length === 0) return new Map();
  const donations = await tx.em.find(Donation, { id: { $in: rows.map(({ id }) => id) } }, locked);
  return new Map(donations.map((donation) => [donation.id, donation]));
}

/**
 * Gives back to its donations what no voucher uses of the money on an item that ends, by a reversal in the book of
 * each charity. What visits drew stays allocated: from there it leads to who is paid. Under the item's lock.
 */
export async function releaseUnused(
  tx: WriteTransaction,
  item: NeedItem,
  donations: ReadonlyMap<string, Donation>,
  note: string | null,
): Promise<void> {
  for (const allocation of await tx.em.find(Allocation, { itemId: item.id, state: "POSTED" }, fresh)) {
    const unused = allocation.amountInFen - allocation.releasedInFen - allocation.committedInFen;
    if (unused === 0n) continue;
    const donation = donations.get(allocation.donationId);
    if (!donation) throw stateConflict("该需求刚刚又落实了资金，请刷新后再办理。");
    const isWhole = allocation.committedInFen === 0n;
    await advance(tx, allocationMachine, "release", onItem(allocation, item), {
      to: isWhole ? "REVERSED" : "POSTED",
      note,
    });
    if (!isWhole) allocation.releasedInFen += unused;
    donation.allocatedInFen -= unused;
    takeMoneyOff(item, unused);
    await postTakenBack(tx, allocation, unused);
  }
}

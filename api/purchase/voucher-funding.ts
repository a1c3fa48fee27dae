import type { Transaction, WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { splitByLargestRemainder } from "../kernel/money.ts";
import { type JournalLine, postJournal } from "../ledger/post-journal.ts";

/** An allocation with what vouchers have not bound of it. */
interface FreeAllocation {
  readonly id: string;
  readonly donation_id: string;
  readonly charity_id: string;
  readonly free_in_fen: bigint;
}

/** The posted allocations of an item, the oldest first, which is the order of their ids. Under the item's lock. */
export function postedAllocations(tx: Transaction, itemId: string): Promise<FreeAllocation[]> {
  return tx.rows<FreeAllocation>(sql`
    select id, donation_id, charity_id, amount_in_fen - released_in_fen - committed_in_fen as free_in_fen
    from allocation
    where item_id = ${itemId} and state = 'POSTED' order by id`);
}

/**
 * Which allocations pay a voucher: the oldest first, each to its last fen, so that a voucher has few sources and
 * the oldest donation is used up before the next is touched. Null when they do not reach.
 */
export function drawOldestFirst<Source extends { readonly free_in_fen: bigint }>(
  valueInFen: bigint,
  sources: readonly Source[],
): { source: Source; amountInFen: bigint }[] | null {
  let missing = valueInFen;
  const drawn: { source: Source; amountInFen: bigint }[] = [];
  for (const source of sources) {
    let amountInFen = missing;
    if (source.free_in_fen < missing) amountInFen = source.free_in_fen;
    if (amountInFen > 0n) drawn.push({ source, amountInFen });
    missing -= amountInFen;
  }
  return missing === 0n ? drawn : null;
}

/**
 * What each source pays of a visit: in proportion to what it has left, by largest remainder. The parts sum to the
 * amount, none exceeds its source, and the last visit empties all of them to the fen. Splitting the running total
 * in proportion to the whole amounts would not do: with one fen more in total, a part can become smaller.
 */
export const drawInProportion = (amountInFen: bigint, leftInFen: readonly bigint[]): bigint[] =>
  splitByLargestRemainder(amountInFen, leftInFen);

/** One movement of an allocation's money for a voucher. */
export interface Movement {
  readonly charityId: string;
  readonly amountInFen: bigint;
  readonly allocationId: string;
  readonly donationId: string;
}

interface MovementJournal {
  readonly kind: "VOUCHER_COMMITTED" | "VISIT_PAYABLE" | "REVERSAL";
  readonly subjectId: string;
  readonly debit: JournalLine["account"];
  readonly credit: JournalLine["account"];
  readonly itemId: string;
  readonly voucherId: string;
  readonly visitId?: string;
  /** The journal of a book that a reversal takes back. */
  readonly reverses?: ReadonlyMap<string, string>;
}

/** One journal in the book of each charity, with two lines for each of its allocations. Zero moves nothing. */
export async function postMovements(
  tx: WriteTransaction,
  journal: MovementJournal,
  movements: readonly Movement[],
): Promise<void> {
  const moving = movements.filter((movement) => movement.amountInFen !== 0n);
  // In the order of the books, so that two transactions post in the same order.
  for (const charityId of [...new Set(moving.map((movement) => movement.charityId))].sort()) {
    const lines = moving
      .filter((movement) => movement.charityId === charityId)
      .flatMap(({ amountInFen, allocationId, donationId }) => {
        const about = {
          allocationId,
          donationId,
          itemId: journal.itemId,
          voucherId: journal.voucherId,
          visitId: journal.visitId ?? null,
        };
        return [
          { account: journal.debit, amountInFen, ...about },
          { account: journal.credit, amountInFen: -amountInFen, ...about },
        ];
      });
    await postJournal(tx, {
      kind: journal.kind,
      bookOrganisationId: charityId,
      subjectId: journal.subjectId,
      reversesJournalId: journal.reverses?.get(charityId) ?? null,
      lines,
    });
  }
}

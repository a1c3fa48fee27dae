import type { WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { type JournalInput, postJournal } from "../ledger/post-journal.ts";
import type { Allocation } from "./donation.entity.ts";

export const postAllocation = (
  tx: WriteTransaction,
  allocation: Allocation,
  amountInFen: bigint,
): Promise<string> =>
  post(tx, allocation, amountInFen, { kind: "ALLOCATION_POSTED", reversesJournalId: null });

/** The journal that takes an allocation back, whole or as far as it was not used; there is one at most. */
export async function postTakenBack(
  tx: WriteTransaction,
  allocation: Allocation,
  amountInFen: bigint,
): Promise<string> {
  const posted = await tx.row<{ id: string }>(sql`
    select id from journal where kind = 'ALLOCATION_POSTED' and subject_id = ${allocation.id}
      and book_organisation_id = ${allocation.charityId}`);
  if (!posted) throw new Error("An allocation without its journal.");
  return post(tx, allocation, -amountInFen, { kind: "REVERSAL", reversesJournalId: posted.id });
}

function post(
  tx: WriteTransaction,
  allocation: Allocation,
  amountInFen: bigint,
  journal: Pick<JournalInput, "kind" | "reversesJournalId">,
): Promise<string> {
  const lot = { donationId: allocation.donationId, allocationId: allocation.id, itemId: allocation.itemId };
  return postJournal(tx, {
    ...journal,
    bookOrganisationId: allocation.charityId,
    subjectId: allocation.id,
    lines: [
      { ...lot, account: "UNALLOCATED", amountInFen },
      { ...lot, account: "ALLOCATED", amountInFen: -amountInFen },
    ],
  });
}

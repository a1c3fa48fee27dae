import type { JournalKind } from "../../schema/codes/journal-kinds.ts";
import type { LedgerAccount } from "../../schema/codes/ledger-accounts.ts";
import type { Transaction, WriteTransaction } from "../database/scoped.ts";
import { nextSerial } from "../database/serial.ts";
import { sql } from "../database/sql.ts";
import { actorOf } from "../kernel/context.ts";
import { newId } from "../kernel/uuid.ts";
import { Journal } from "./journal.entity.ts";

/** A debit above zero, a credit below, in fen, with the lot, the item and the service that the money belongs to. */
export interface JournalLine {
  readonly account: LedgerAccount;
  readonly amountInFen: bigint;
  readonly donationId?: string | null;
  readonly allocationId?: string | null;
  readonly itemId?: string | null;
  readonly voucherId?: string | null;
  readonly visitId?: string | null;
}

export interface JournalInput {
  readonly kind: JournalKind;
  /** Whose book: the charity that holds the money. */
  readonly bookOrganisationId: string;
  /** The donation, allocation, voucher or visit that made it. One journal of a kind for each and book. */
  readonly subjectId: string;
  readonly reversesJournalId?: string | null;
  readonly lines: readonly JournalLine[];
}

/**
 * Writes one journal with its lines in the caller's transaction and returns its id. The lines must sum to zero;
 * the database checks it again when the transaction commits. Lines of zero fen are a fault of the caller.
 */
export async function postJournal(tx: WriteTransaction, input: JournalInput): Promise<string> {
  assertBalanced(input.lines);
  const id = newId(tx.now);
  tx.em.create(Journal, {
    id,
    serial: await nextSerial(tx, "凭"),
    kind: input.kind,
    bookOrganisationId: input.bookOrganisationId,
    subjectId: input.subjectId,
    reversesJournalId: input.reversesJournalId ?? null,
    postedBy: actorOf(tx.ctx).userId,
    postedAt: tx.now,
  });
  await writeLines(tx, id, input);
  tx.audit({
    action: `journal.${input.kind.toLowerCase()}`,
    objectKind: "journal",
    objectId: id,
    detail: { subjectId: input.subjectId, lines: input.lines.length },
  });
  return id;
}

export function assertBalanced(lines: readonly JournalLine[]): void {
  if (lines.length < 2) throw new Error("A journal has at least two lines.");
  if (lines.some((line) => line.amountInFen === 0n)) throw new Error("A line of a journal is not zero.");
  if (lines.reduce((sum, line) => sum + line.amountInFen, 0n) !== 0n)
    throw new Error("The lines of a journal sum to zero.");
}

/** All lines in one statement: a visit that several lots pay has two for each lot. */
async function writeLines(tx: Transaction, journalId: string, { bookOrganisationId, lines }: JournalInput) {
  const ids = lines.map(() => newId(tx.now));
  const column = (key: Exclude<keyof JournalLine, "account" | "amountInFen">) =>
    lines.map((line) => line[key] ?? null);
  await tx.rows(sql`
    insert into posting (id, journal_id, book_organisation_id, account, amount_in_fen,
      donation_id, allocation_id, item_id, voucher_id, visit_id)
    select l.id, ${journalId}, ${bookOrganisationId}, l.account, l.amount_in_fen,
      l.donation_id, l.allocation_id, l.item_id, l.voucher_id, l.visit_id
    from unnest(${ids}::uuid[], ${lines.map((line) => line.account)}::text[],
      ${lines.map((line) => String(line.amountInFen))}::bigint[], ${column("donationId")}::uuid[],
      ${column("allocationId")}::uuid[], ${column("itemId")}::uuid[], ${column("voucherId")}::uuid[],
      ${column("visitId")}::uuid[])
      as l (id, account, amount_in_fen, donation_id, allocation_id, item_id, voucher_id, visit_id)`);
}

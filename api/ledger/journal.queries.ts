import type { AccountBalance, JournalLine, Journal as JournalView } from "../../schema/ledger/journal.ts";
import { scoped, type Transaction } from "../database/scoped.ts";
import { all, raw, type Sql, sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { knownId } from "../kernel/known-id.ts";
import { formatFen } from "../kernel/money.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../kernel/pagination.ts";
import { organisationsById } from "../organisation/organisation.queries.ts";

/** A charity reads its own book; departments, which supervise charities, all. */
export function visibleBooks(ctx: RequestContext, alias: string): Sql {
  const actor = actorOf(ctx);
  if (actor.organisationKind === "DEPARTMENT") return raw("true");
  if (actor.organisationKind !== "CHARITY") return raw("false");
  return sql`${raw(`${alias}.book_organisation_id`)} = ${actor.organisationId}`;
}

interface JournalRow {
  id: string;
  serial: string;
  kind: JournalView["kind"];
  book_organisation_id: string;
  posted_at: Date;
  reverses_serial: string | null;
}

interface LineRow {
  id: string;
  journal_id: string;
  account: JournalLine["account"];
  amount_in_fen: bigint;
  donation_serial: string | null;
  allocation_serial: string | null;
}

/** The journals, the latest first, each with its lines: a fixed number of statements. */
export async function listJournals(
  ctx: RequestContext,
  bookId: string | null | undefined,
  page: PageRequest,
): Promise<Page<JournalView>> {
  demand(ctx, "ledger:read");
  const first = pageSize(page);
  return scoped(ctx, async (tx) => {
    const after = openCursor<string>(ctx, "journals", page);
    const where = all([
      visibleBooks(ctx, "j"),
      bookId ? sql`j.book_organisation_id = ${knownId(bookId, "这个账簿")}` : null,
    ]);
    const rows = await tx.rows<JournalRow>(sql`
      select j.id, j.serial, j.kind, j.book_organisation_id, j.posted_at, r.serial as reverses_serial
      from journal j left join journal r on r.id = j.reverses_journal_id
      where ${where} and ${after === null ? raw("true") : sql`j.id < ${after}`}
      order by j.id desc limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from journal j where ${where}`);
    const toView = await viewMaker(tx, rows);
    return toPage(ctx, "journals", rows, first, counted, (row) => row.id, toView);
  });
}

/** Looks up what the rows name, and gives what makes a view of each of them. */
async function viewMaker(
  tx: Transaction,
  rows: readonly JournalRow[],
): Promise<(row: JournalRow) => JournalView> {
  const organisations = await organisationsById(
    tx,
    rows.map((row) => row.book_organisation_id),
  );
  const lines = await tx.rows<LineRow>(sql`
    select l.id, l.journal_id, l.account, l.amount_in_fen, d.serial as donation_serial, a.serial as allocation_serial
    from posting l left join donation d on d.id = l.donation_id left join allocation a on a.id = l.allocation_id
    where l.journal_id = any(${rows.map((row) => row.id)}::uuid[]) and ${visibleBooks(tx.ctx, "l")}
    order by l.id`);
  return (row) => {
    const own = lines.filter((line) => line.journal_id === row.id);
    const debits = own.filter((line) => line.amount_in_fen > 0n);
    return {
      id: row.id,
      serial: row.serial,
      kind: row.kind,
      book: organisations.get(row.book_organisation_id) ?? null,
      amount: formatFen(debits.reduce((sum, line) => sum + line.amount_in_fen, 0n)),
      postedAt: row.posted_at,
      reversesSerial: row.reverses_serial,
      lines: own.map(toLine),
    };
  };
}

const toLine = (line: LineRow): JournalLine => ({
  id: line.id,
  account: line.account,
  debit: line.amount_in_fen > 0n ? formatFen(line.amount_in_fen) : null,
  credit: line.amount_in_fen < 0n ? formatFen(-line.amount_in_fen) : null,
  donationSerial: line.donation_serial,
  allocationSerial: line.allocation_serial,
});

interface BalanceRow {
  book_organisation_id: string;
  account: AccountBalance["account"];
  debit: bigint;
  credit: bigint;
}

/** What stands on each account of each book that the caller may read. */
export async function accountBalances(
  ctx: RequestContext,
  bookId?: string | null,
): Promise<AccountBalance[]> {
  demand(ctx, "ledger:read");
  return scoped(ctx, async (tx) => {
    const rows = await tx.rows<BalanceRow>(sql`
      select l.book_organisation_id, l.account,
        coalesce(sum(l.amount_in_fen) filter (where l.amount_in_fen > 0), 0)::bigint as debit,
        coalesce(-sum(l.amount_in_fen) filter (where l.amount_in_fen < 0), 0)::bigint as credit
      from posting l
      where ${all([
        visibleBooks(ctx, "l"),
        bookId ? sql`l.book_organisation_id = ${knownId(bookId, "这个账簿")}` : null,
      ])}
      group by l.book_organisation_id, l.account
      order by l.book_organisation_id,
        array_position(array['BANK', 'UNALLOCATED', 'ALLOCATED', 'COMMITTED', 'PAYABLE'], l.account::text)`);
    const organisations = await organisationsById(
      tx,
      rows.map((row) => row.book_organisation_id),
    );
    return rows.map((row) => ({
      book: organisations.get(row.book_organisation_id) ?? null,
      account: row.account,
      debit: formatFen(row.debit),
      credit: formatFen(row.credit),
      balance: formatFen(row.account === "BANK" ? row.debit - row.credit : row.credit - row.debit),
    }));
  });
}

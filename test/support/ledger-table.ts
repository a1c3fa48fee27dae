import { formatFen } from "../../api/kernel/money.ts";
import { journalKinds } from "../../schema/codes/journal-kinds.ts";
import { ledgerAccounts } from "../../schema/codes/ledger-accounts.ts";
import type { TestDatabaseOpened } from "./database.ts";

interface Line {
  serial: string;
  kind: keyof typeof journalKinds;
  book: string;
  account: keyof typeof ledgerAccounts;
  amount: string;
  donation: string | null;
  allocation: string | null;
  voucher: string | null;
  visit: string | null;
}

/**
 * Every journal of the database as text that a bookkeeper reads: one line a posting, debits before credits, with the
 * lot and the service it belongs to. The whole of a story's money is compared with a table written out in the test.
 */
export async function ledgerTable(database: TestDatabaseOpened): Promise<string> {
  const lines = await database.asOperator<Line>(`
    select j.serial, j.kind, o.name as book, l.account, l.amount_in_fen::text as amount, d.serial as donation,
      a.serial as allocation, v.serial as voucher, s.serial as visit
    from posting l join journal j on j.id = l.journal_id join organisation o on o.id = j.book_organisation_id
      left join donation d on d.id = l.donation_id left join allocation a on a.id = l.allocation_id
      left join voucher v on v.id = l.voucher_id left join service_visit s on s.id = l.visit_id
    order by j.serial, l.allocation_id, l.amount_in_fen desc`);
  return lines.map(written).join("\n");
}

function written(line: Line): string {
  const amount = BigInt(line.amount);
  const side = amount > 0n ? "借" : "贷";
  const about = [line.donation, line.allocation, line.voucher, line.visit].filter(Boolean).join(" ");
  const account = ledgerAccounts[line.account].zh;
  return `${line.serial} ${journalKinds[line.kind].zh} ${line.book} ${side} ${account} ${formatFen(amount > 0n ? amount : -amount)} ${about}`;
}

/** What stands on each account of all books together, the side on which the account grows counted as positive. */
export async function balanceTable(database: TestDatabaseOpened): Promise<string> {
  const rows = await database.asOperator<{ account: keyof typeof ledgerAccounts; amount: string }>(
    "select account, sum(amount_in_fen)::text as amount from posting group by account",
  );
  return (Object.keys(ledgerAccounts) as (keyof typeof ledgerAccounts)[])
    .flatMap((account) => {
      const row = rows.find((candidate) => candidate.account === account);
      if (!row) return [];
      const amount = BigInt(row.amount);
      return [`${ledgerAccounts[account].zh} ${formatFen(account === "BANK" ? amount : -amount)}`];
    })
    .join("\n");
}

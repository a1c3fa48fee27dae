import { readsOwnTables } from "../database/triggers.ts";

/**
 * Checks, when the transaction commits, that the journal of a row sums to zero over at least two lines, all in
 * its own book. Row-level security applies inside the check: whoever cannot read the book sees no line of the
 * journal, so that the sum is missing and the commit is refused rather than waved through.
 */
export const journalBalances = (table: "journal" | "posting") => ({
  name: `${table}_journal_balances`,
  timing: "after" as const,
  events: ["insert" as const],
  forEach: "row" as const,
  expression: [
    `create or replace function "${table}_${table}_journal_balances_fn"() returns trigger as $$ begin ${readsOwnTables} ` +
      `if (select count(*) < 2 or sum(p.amount_in_fen) <> 0 or bool_or(p.book_organisation_id <> j.book_organisation_id) ` +
      `from journal j left join posting p on p.journal_id = j.id where j.id = new.${table === "journal" ? "id" : "journal_id"}) is not false then ` +
      `raise exception 'a journal sums to zero over at least two lines of one book' ` +
      `using errcode = 'check_violation', constraint = 'journal_balances', table = 'journal'; end if; return null; end; $$ language plpgsql;`,
    `create constraint trigger "${table}_journal_balances" after insert on "${table}" deferrable initially deferred ` +
      `for each row execute function "${table}_${table}_journal_balances_fn"()`,
  ].join("\n"),
});

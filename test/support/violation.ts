import type { wholeChain } from "./charity-ground.ts";
import { organisationId } from "./city.ts";

/** What is planted, how it is undone, and the title of the check that must report it. */
export interface Violation {
  readonly title: string;
  readonly plant: () => string;
  readonly undo: () => string;
  /** The id that must be among the first; left out where the id is made by the database. */
  readonly id?: () => string;
}

export const stray = "019b0000-0000-7000-8000-00000000dead";
export const stray2 = "019b0000-0000-7000-8000-00000000beef";
export const journalOf = (subject: string) =>
  `(select id from journal where subject_id = '${subject}' limit 1)`;
export const reversal = (id: string, of: string) =>
  `insert into journal (id, serial, kind, book_organisation_id, subject_id, reverses_journal_id, posted_by, posted_at)
   values ('${id}', '${id}', 'REVERSAL', '${organisationId("charity")}', '${id}', ${of}, '${stray}', now())`;
export const pair = (donation: string, account: string, other: string, about: string, values: string) =>
  `insert into posting (id, journal_id, book_organisation_id, account, amount_in_fen, ${about})
   values ('${stray}', ${journalOf(donation)}, '${organisationId("charity")}', '${account}', 1, ${values}),
     ('${stray2}', ${journalOf(donation)}, '${organisationId("charity")}', '${other}', -1, ${values})`;
export const dropStray = () => `delete from posting where id in ('${stray}', '${stray2}');
  delete from journal where id in ('${stray}', '${stray2}');
  delete from idempotency_key where key like 'stray%'`;
export const set = (table: string, change: string, id: string, where = "id") =>
  `update ${table} set ${change} where ${where} = '${id}'`;

/** The chain in which something is planted, and an item that is listed beside it. */
export interface Planted {
  readonly chain: Awaited<ReturnType<typeof wholeChain>>;
  readonly listed: string;
}

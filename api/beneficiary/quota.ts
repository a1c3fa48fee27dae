import { ownEntriesToday } from "../audit/own-entries.ts";
import { lockName } from "../database/named-lock.ts";
import type { Transaction, WriteTransaction } from "../database/scoped.ts";
import { type Sql, sql } from "../database/sql.ts";
import { actorOf } from "../kernel/context.ts";
import { DomainError } from "../kernel/errors.ts";

/** How often one person may look for somebody, and see what is personal, on one day in Shanghai. */
export const dailyLimits = {
  "person.find": 100,
  "person.reveal": 50,
  // A worker serves some ten families a day; who asks for a hundred is not visiting them.
  "voucher.showRecipient": 100,
  // People and families whose sensitive facts are seen. A clerk handles some twenty families of four a day; who opens
  // three hundred reads the register through.
  "fact.look": 300,
  // Whoever reports monthly takes some lists a day; who takes more carries the platform away.
  "export.request": 20,
} as const;

type Limited = keyof typeof dailyLimits;

export function limitReached(action: Limited): DomainError {
  const [what, unit] = action === "fact.look" ? ["可查看敏感信息的人数", "人"] : ["次数", "次"];
  return new DomainError(
    "RATE_LIMITED",
    `今天的${what}已用完（每天${dailyLimits[action]}${unit}），请明天再试。`,
  );
}

/** How many looks of a kind the caller has left today, this one not counted; refuses the one past the limit. */
export async function demandLooksLeft(tx: Transaction, action: Limited): Promise<number> {
  const left = (await looksLeft(tx, action)) - 1;
  if (left < 0) throw limitReached(action);
  return left;
}

export async function looksLeft(tx: Transaction, action: Limited): Promise<number> {
  const today = await looksOfToday(tx, action);
  const row = await tx.row<{ looks: number }>(sql`select count(*)::int as looks ${today}`);
  return dailyLimits[action] - (row?.looks ?? 0);
}

/**
 * Puts each number of a file that stands in another region on record, as a search would be, and refuses a file that
 * asks for more of them than are left today: it could be made to try numbers out.
 */
export async function demandElsewhereLeft(
  tx: WriteTransaction,
  traces: readonly (string | null)[],
): Promise<void> {
  if (traces.length === 0) return;
  const left = (await looksLeft(tx, "person.find")) - traces.length;
  if (left < 0) throw limitReached("person.find");
  for (const trace of traces) {
    tx.audit({
      action: "person.find",
      objectKind: trace ? "registeredElsewhere" : "person",
      objectId: trace,
      detail: { by: "IMPORT", found: 0, elsewhere: true },
    });
  }
}

/**
 * Of the rows of a department's file whose number stands under another name, those of whom the caller is told who is
 * registered: each goes on record as a search and counts as one, once a day. Past the day's limit no more are told.
 */
export async function tellNamesFound(
  tx: WriteTransaction,
  feed: { readonly id: string; readonly serial: string },
  rows: readonly { readonly row: number; readonly householdId: string | null }[],
): Promise<ReadonlySet<number>> {
  if (rows.length === 0) return new Set();
  const today = await looksOfToday(tx, "person.find");
  const noted = await tx.rows<{ row: number }>(sql`
    select (detail ->> 'row')::int as row ${today} and detail ->> 'by' = 'FEED' and detail ->> 'about' = ${feed.serial}`);
  const told = new Set(noted.map(({ row }) => row));
  const left = await looksLeft(tx, "person.find");
  const anew = rows.filter(({ row }) => !told.has(row)).slice(0, Math.max(0, left));
  for (const { row, householdId } of anew) {
    told.add(row);
    tx.audit({
      action: "person.find",
      objectKind: householdId ? "household" : "departmentFeed",
      objectId: householdId ?? feed.id,
      detail: { about: feed.serial, by: "FEED", found: 1, elsewhere: false, row },
    });
  }
  return told;
}

/** Refuses a look at so many that it leads past the day's limit. Who was seen today counts once, however often. */
export async function demandFactLooksLeft(tx: Transaction, objectIds: readonly string[]): Promise<void> {
  const today = await looksOfToday(tx, "fact.look");
  const row = await tx.row<{ seen: number }>(sql`
    select count(*)::int as seen from (select object_id ${today} union select unnest(${objectIds}::uuid[])) as looked_at`);
  if ((row?.seen ?? 0) > dailyLimits["fact.look"]) throw limitReached("fact.look");
}

/** How many people and families more may be seen today; who was seen counts once, however often. */
export async function factLooksLeft(tx: Transaction): Promise<number> {
  const today = await looksOfToday(tx, "fact.look");
  const row = await tx.row<{ seen: number }>(sql`select count(distinct object_id)::int as seen ${today}`);
  return Math.max(0, dailyLimits["fact.look"] - (row?.seen ?? 0));
}

/**
 * The audit rows themselves are counted, so that no look escapes. Until the transaction ends another look of the
 * same person waits.
 */
async function looksOfToday(tx: Transaction, action: Limited): Promise<Sql> {
  await lockName(tx, `${action} ${actorOf(tx.ctx).userId}`);
  return ownEntriesToday(tx, action);
}

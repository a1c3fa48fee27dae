import { lockName } from "../database/named-lock.ts";
import type { Transaction } from "../database/scoped.ts";
import { type Sql, sql } from "../database/sql.ts";
import { actorOf } from "../kernel/context.ts";
import { DomainError } from "../kernel/errors.ts";
import { shanghaiDate, startOfShanghaiDay } from "../kernel/shanghai-date.ts";

/** How often one person may look for somebody, and see what is personal, on one day in Shanghai. */
export const dailyLimits = {
  "person.find": 100,
  "person.reveal": 50,
  // A worker serves some ten families a day; who asks for a hundred is not visiting them.
  "voucher.showRecipient": 100,
  // People and families whose sensitive facts are seen. A clerk handles some twenty families of four a day; who opens
  // three hundred reads the register through.
  "fact.look": 300,
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

/** Refuses a look at so many that it leads past the day's limit. Who was seen today counts once, however often. */
export async function demandFactLooksLeft(tx: Transaction, objectIds: readonly string[]): Promise<void> {
  const today = await looksOfToday(tx, "fact.look");
  const row = await tx.row<{ seen: number }>(sql`
    select count(*)::int as seen from (select object_id ${today} union select unnest(${objectIds}::uuid[])) as looked_at`);
  if ((row?.seen ?? 0) > dailyLimits["fact.look"]) throw limitReached("fact.look");
}

/**
 * The audit rows themselves are counted, so that no look escapes. Until the transaction ends another look of the
 * same person waits.
 */
async function looksOfToday(tx: Transaction, action: Limited): Promise<Sql> {
  const { userId } = actorOf(tx.ctx);
  await lockName(tx, `${action} ${userId}`);
  const since = startOfShanghaiDay(shanghaiDate(tx.now));
  return sql`from audit_entry where user_id = ${userId} and action = ${action} and at >= ${since}`;
}

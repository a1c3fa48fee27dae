import { lockName } from "../database/named-lock.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { actorOf } from "../kernel/context.ts";
import { DomainError } from "../kernel/errors.ts";
import { shanghaiDate, startOfShanghaiDay } from "../kernel/shanghai-date.ts";

/** How often one person may look for somebody, and see clear values, on one day in Shanghai. */
export const dailyLimits = {
  "person.find": 100,
  "person.reveal": 50,
  // A worker serves some ten families a day; who asks for a hundred is not visiting them.
  "voucher.showRecipient": 100,
} as const;

/**
 * How many looks of a kind the caller has left today, this one not counted; refuses the one past the limit. The
 * audit rows themselves are counted, so that no look escapes. Two looks of one person at once wait for each other.
 */
export async function demandLooksLeft(tx: Transaction, action: keyof typeof dailyLimits): Promise<number> {
  const { userId } = actorOf(tx.ctx);
  await lockName(tx, `${action} ${userId}`);
  const since = startOfShanghaiDay(shanghaiDate(tx.now));
  const row = await tx.row<{ looks: number }>(sql`
    select count(*)::int as looks from audit_entry
    where user_id = ${userId} and action = ${action} and at >= ${since}`);
  const left = dailyLimits[action] - (row?.looks ?? 0) - 1;
  if (left < 0) {
    throw new DomainError("RATE_LIMITED", `今天的次数已用完（每天${dailyLimits[action]}次），请明天再试。`);
  }
  return left;
}

import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";

/** Ends the sign-ins of an account, but for one; tells how many. */
export async function endSessions(
  tx: Transaction,
  userId: string,
  except: string | null = null,
): Promise<number> {
  const ended = await tx.rows(sql`
    update session set revoked_at = ${tx.now}
    where user_id = ${userId} and revoked_at is null and id is distinct from ${except}::uuid returning 1`);
  return ended.length;
}

/** The tokens that the account made under any of its posts. */
export async function endTokens(tx: Transaction, userId: string): Promise<number> {
  const ended = await tx.rows(sql`
    update api_token set revoked_at = ${tx.now}
    where revoked_at is null and post_id in (select id from post where user_id = ${userId}) returning 1`);
  return ended.length;
}

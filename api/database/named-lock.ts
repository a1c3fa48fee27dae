import type { Transaction } from "./scoped.ts";
import { sql } from "./sql.ts";

/** Waits until no other transaction holds the name, and holds it to the end of this one: what is counted stays true. */
export async function lockName(tx: Transaction, name: string): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

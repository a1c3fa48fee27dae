import type { Transaction } from "./scoped.ts";
import { sql } from "./sql.ts";

/** Waits until no other transaction holds a name, in their order, and holds them to the end: what is counted stays true. */
export async function lockName(tx: Transaction, ...names: readonly string[]): Promise<void> {
  await tx.rows(
    sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(${names}::text[]) name`,
  );
}

import type { Transaction } from "../database/scoped.ts";
import { type Sql, sql } from "../database/sql.ts";
import { addCalendarDays, shanghaiDate, startOfShanghaiDay } from "../kernel/shanghai-date.ts";

/**
 * The units that count against a contract's monthly capacity: those of vouchers issued in this Shanghai month, of
 * cancelled ones what was used. An order takes its place when it is given and not when the worker comes, else a
 * contractor could be ordered in a day what it cannot deliver in a year. A department counts what its region ordered.
 */
export function unitsOrderedThisMonth(tx: Transaction, contractId: Sql): Sql {
  const { from, before } = monthOf(shanghaiDate(tx.now));
  return sql`(select coalesce(sum(case when v.state = 'CANCELLED' then v.redeemed_units else v.units end), 0)::int
    from voucher v where v.contract_id = ${contractId} and v.issued_at >= ${from} and v.issued_at < ${before})`;
}

/** The Shanghai month that a date lies in, as two instants, the second exclusive. */
function monthOf(date: string): { from: Date; before: Date } {
  const first = `${date.slice(0, 8)}01`;
  const next = `${addCalendarDays(first, 31).slice(0, 8)}01`;
  return { from: startOfShanghaiDay(first), before: startOfShanghaiDay(next) };
}

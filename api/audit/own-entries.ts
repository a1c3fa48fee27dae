import type { Transaction } from "../database/scoped.ts";
import { type Sql, sql } from "../database/sql.ts";
import { actorOf } from "../kernel/context.ts";
import { shanghaiDate, startOfShanghaiDay } from "../kernel/shanghai-date.ts";

/** What the caller has done of a kind on this day in Shanghai, as the rest of a statement: `select … ${ownEntriesToday(…)}`. */
export const ownEntriesToday = (tx: Transaction, action: string): Sql =>
  sql`from audit_entry where user_id = ${actorOf(tx.ctx).userId} and action = ${action}
    and at >= ${startOfShanghaiDay(shanghaiDate(tx.now))}`;

import { lockName } from "../../database/named-lock.ts";
import { scopedRows, scopedWrite, type Transaction } from "../../database/scoped.ts";
import { type Sql, sql } from "../../database/sql.ts";
import type { RequestContext } from "../../kernel/context.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import { dueFamilies, VISIT_RULE } from "./visit-due.ts";

/** So much at a time: what a request does not come to by its deadline, the next goes on with. */
const AT_ONCE = 20_000;

/** Says of a column with a region code whether the row is asked for. */
type Within = (column: string) => Sql;

const lapsed = (today: string): Sql =>
  sql`not (rule = ${VISIT_RULE} and stands_from <= ${today}::date and stands_until > ${today}::date)`;

/**
 * Sees to it that what is stored of a scope's visits due is what the register says now: what was marked since, or has
 * lapsed by its day, is worked out anew. To be called before `visit_due` is read; a list of a whole county reads the
 * five tables behind it only for the families that changed. Source of the intervals: visit-plan-reasons.ts.
 */
export async function refreshDue(ctx: RequestContext, within: Within): Promise<void> {
  const today = shanghaiDate(ctx.platform.clock.now());
  const [state] = await scopedRows<{ is_stale: boolean }>(
    ctx,
    sql`select exists (select from visit_due_mark where ${within("region_code")})
      or exists (select from visit_due where ${within("region_code")} and ${lapsed(today)}) as is_stale`,
  );
  if (!state?.is_stale) return;
  for (let isMore = true; isMore; )
    isMore = await scopedWrite(ctx, (tx) => workOut(tx, within), {
      unaudited: "what follows from the register is no act of anybody",
    });
}

/** Families of which something else is stored than what the register says, though no mark or day calls it old. */
export const wronglyStored = (tx: Transaction): Sql => {
  const today = shanghaiDate(tx.now);
  const wanted = sql`wanted as materialized (
      select id as household_id from household
      except select household_id from visit_due where ${lapsed(today)}
      except select household_id from visit_due_mark
      except select m.household_id from membership m
        where m.valid_to is null and m.person_id in (select person_id from visit_due_mark)
    )`;
  return sql`
    ${dueFamilies(tx, wanted)}
    select w.household_id as id from wanted w left join due d on d.id = w.household_id
      left join visit_due s on s.household_id = w.household_id
    where (d.region_code, d.due_on, d.months, d.is_own, d.responsible_user_id, d.last_seen_on)
      is distinct from (s.region_code, s.due_on, s.months, s.is_own, s.responsible_user_id, s.last_seen_on)`;
};

/**
 * One at a time: under the lock, each sees what the one before it left, and none puts back what was known earlier. A
 * mark is taken away by the statement that sees what it marks; one that comes while it runs stays for the next.
 * Returns whether more may be left.
 */
async function workOut(tx: Transaction, within: Within): Promise<boolean> {
  await lockName(tx, "visits due");
  const today = shanghaiDate(tx.now);
  const wanted = sql`marked as (
      delete from visit_due_mark
      where id in (select id from visit_due_mark where ${within("region_code")} limit ${AT_ONCE})
      returning household_id, person_id
    ), old as materialized (
      select household_id from visit_due where ${within("region_code")} and ${lapsed(today)} limit ${AT_ONCE}
    ), wanted as materialized (
      select household_id from marked where household_id is not null
      union select m.household_id from marked k join membership m on m.person_id = k.person_id where m.valid_to is null
      union select household_id from old
    )`;
  const row = await tx.row<{ handled: number }>(sql`
    ${dueFamilies(tx, wanted)}, left_over as (
      delete from visit_due where household_id in (select household_id from wanted) and household_id not in (select id from due)
    ), stored as (
      insert into visit_due (household_id, region_code, months, is_own, responsible_user_id, last_seen_on, due_on,
        stands_from, stands_until, rule)
      select id, region_code, months, is_own, responsible_user_id, last_seen_on, due_on, ${today}::date, changes_on, ${VISIT_RULE}
      from due
      on conflict (household_id) do update set region_code = excluded.region_code, months = excluded.months, is_own = excluded.is_own,
        responsible_user_id = excluded.responsible_user_id, last_seen_on = excluded.last_seen_on, due_on = excluded.due_on,
        stands_from = excluded.stands_from, stands_until = excluded.stands_until, rule = excluded.rule
    )
    select greatest((select count(*) from marked), (select count(*) from old))::int as handled`);
  return row!.handled >= AT_ONCE;
}

import { needItemStatesWithoutGap } from "../../../schema/codes/need-item-states.ts";
import type { TaskKind } from "../../../schema/codes/task-kinds.ts";
import { raw, type Sql, sql } from "../../database/sql.ts";

/** How much is left of what a task asks for, as one number, where `p` is the person and `h` the family. */
const left: Readonly<Record<TaskKind, Sql>> = {
  END_GRANTS: sql`(select count(*)::int from assistance_grant g where g.person_id = p.id and g.state = 'ACTIVE'
    and (g.valid_to is null or g.valid_to > p.death_date))`,
  CANCEL_VOUCHERS: sql`(select count(*)::int from voucher v where v.person_id = p.id
    and v.state in ('ISSUED', 'PARTLY_REDEEMED'))`,
  END_NEEDS: sql`(select count(*)::int from need_item i where i.person_id = p.id
    and i.state <> all(${[...needItemStatesWithoutGap]}::text[]))`,
  NAME_HEAD: sql`(select count(*)::int from household o where o.id = h.id and o.head_person_id is null
    and exists (select from membership m where m.household_id = h.id and m.valid_to is null))`,
  CHECK_AFTER_DEATH: sql`((select count(*)::int from service_visit s where s.person_id = p.id and s.state <> 'REJECTED'
    and (s.began_at at time zone 'Asia/Shanghai')::date > p.death_date) + (select count(*)::int from home_visit v
    where v.household_id in (select m.household_id from membership m where m.person_id = p.id)
      and p.id = any(v.met_person_ids) and v.visited_on > p.death_date and v.voided_at is null))`,
  REVIEW_FAMILY: sql`(select count(*)::int from membership m where m.household_id = h.id and m.valid_to is null)`,
  CHECK_DEATH_DATE: raw("1"),
};

export const leftOf = (kind: TaskKind): Sql => left[kind];

/** The same of a row `t` of tasks, whichever kind it is. */
export const leftOfTask: Sql = sql`case t.kind
  when 'END_GRANTS' then ${left.END_GRANTS} when 'CANCEL_VOUCHERS' then ${left.CANCEL_VOUCHERS}
  when 'END_NEEDS' then ${left.END_NEEDS} when 'NAME_HEAD' then ${left.NAME_HEAD}
  when 'CHECK_AFTER_DEATH' then ${left.CHECK_AFTER_DEATH} when 'REVIEW_FAMILY' then ${left.REVIEW_FAMILY}
  else 1 end`;

/**
 * Whether a task `t` still waits: open, and where something can be left of it, something is: of a
 * family in which nobody lives any more nothing is to be looked into. No job has to close it.
 */
export const stillWaits: Sql = sql`(t.state = 'OPEN'
  and (t.kind in ('CHECK_AFTER_DEATH', 'CHECK_DEATH_DATE') or ${leftOfTask} > 0))`;

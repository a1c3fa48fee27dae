import { createHash } from "node:crypto";
import type { CrowdTag } from "../../../schema/codes/crowd-tags.ts";
import { homeVisitOutcomes } from "../../../schema/codes/home-visit-outcomes.ts";
import type { Identity } from "../../../schema/codes/identities.ts";
import type { VisitDueSpan } from "../../../schema/codes/visit-due-spans.ts";
import { type VisitInterval, visitIntervals } from "../../../schema/codes/visit-intervals.ts";
import { crowdVisits, identityVisits } from "../../../schema/codes/visit-plan-reasons.ts";
import { inForce } from "../../database/in-force.ts";
import type { Transaction } from "../../database/scoped.ts";
import { join, raw, type Sql, sql } from "../../database/sql.ts";
import { addCalendarDays, shanghaiDate } from "../../kernel/shanghai-date.ts";

/** Changes whenever the table of intervals does: what was worked out by another one is worked out anew. */
export const VISIT_RULE = createHash("sha256")
  .update(JSON.stringify([visitIntervals, identityVisits, crowdVisits, homeVisitOutcomes]))
  .digest("base64url")
  .slice(0, 12);

const LONGEST = visitIntervals[identityVisits.NONE.interval].months;
const counting = Object.entries(homeVisitOutcomes)
  .filter(([, { counts }]) => counts)
  .map(([outcome]) => outcome);

/** The months of each code as SQL: the declared table is the one place where they stand. */
const monthsBy = (column: Sql, rules: Readonly<Record<string, { readonly interval: VisitInterval }>>): Sql =>
  sql`case ${column} ${join(
    Object.entries(rules).map(
      ([code, { interval }]) => sql`when ${code} then ${visitIntervals[interval].months}::int`,
    ),
    " ",
  )} end`;

const ownMonths = sql`case o.visit_interval ${join(
  Object.entries(visitIntervals).map(([code, { months }]) => sql`when ${code} then ${months}::int`),
  " ",
)} end`;

/**
 * Of the families that `wanted` names those in which somebody lives, with the day on which the next visit is due: the
 * last at which somebody was met, or else the day of its registration, and the interval; and `changes_on`, before
 * which nothing of it changes by itself. It begins a statement, with `wanted` among its first parts; the rows are `due`.
 * Each part is looked up family by family: so many takes so long, whatever the planner makes of row security.
 */
export function dueFamilies(tx: Transaction, wanted: Sql): Sql {
  const today = sql`${shanghaiDate(tx.now)}::date`;
  const time = (row: Sql) => sql`${row}.valid_from,
    case when ${row}.valid_from > ${today} then ${row}.valid_from else ${row}.valid_to + 1 end as changes_on`;
  const isNotOver = (row: Sql) => sql`(${row}.valid_to is null or ${row}.valid_to >= ${today})`;
  const months = {
    identity: monthsBy(sql`i.identity`, identityVisits),
    tag: monthsBy(sql`t.tag`, crowdVisits as Record<string, { interval: VisitInterval }>),
  };
  const living = sql`membership m where m.household_id = h.id and m.valid_to is null`;
  return sql`
    with ${wanted}, due as (
      select f.*, (f.counted_from + make_interval(months => f.months))::date as due_on from (
        select h.id, h.region_code, o.responsible_user_id, s.day as last_seen_on,
          o.visit_interval is not null as is_own,
          coalesce(${ownMonths}, a.months, ${LONGEST}::int) as months,
          coalesce(s.day, (h.recorded_at at time zone '08:00:00'::interval)::date) as counted_from,
          coalesce(least(a.changes_on, n.changes_on), 'infinity'::date) as changes_on
        from wanted w join household h on h.id = w.household_id
          cross join lateral (
            select min(months) filter (where valid_from <= ${today}) as months, min(changes_on) as changes_on from (
              select ${months.identity} as months, ${time(raw("i"))} from assistance_identity i
                where i.person_id in (select m.person_id from ${living}) and ${isNotOver(raw("i"))}
              union all
              select ${months.identity}, ${time(raw("i"))} from assistance_identity i
                where i.household_id = h.id and i.person_id is null and ${isNotOver(raw("i"))}
              union all
              select ${months.tag}, ${time(raw("t"))} from person_tag t
                where t.person_id in (select m.person_id from ${living}) and ${isNotOver(raw("t"))}
            ) reason
          ) a
          left join lateral (
            select visit_interval, responsible_user_id from visit_plan
            where household_id = h.id and valid_from <= ${today} order by id desc limit 1
          ) o on true
          cross join lateral (
            select min(valid_from) as changes_on from visit_plan where household_id = h.id and valid_from > ${today}
          ) n
          cross join lateral (
            select max(visited_on) as day from home_visit
            where household_id = h.id and outcome = any(${counting}::text[]) and voided_at is null
          ) s
        where exists (select from ${living})
      ) f
    )`;
}

/** The last day of the week and of the month in which a day lies; a week ends on Sunday. */
export function endsAround(today: string): { readonly week: string; readonly month: string } {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const [year, month] = today.split("-").map(Number) as [number, number];
  return {
    week: addCalendarDays(today, (7 - weekday) % 7),
    month: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10),
  };
}

/** Each due day lies in one of them: late is what was due before today. */
export function spanOf(dueOn: string, today: string): VisitDueSpan {
  const { week, month } = endsAround(today);
  if (dueOn < today) return "OVERDUE";
  if (dueOn <= week) return "THIS_WEEK";
  return dueOn <= month ? "THIS_MONTH" : "LATER";
}

/** The same as a condition on `due`. */
export function inSpan(span: VisitDueSpan, today: string): Sql {
  const { week, month } = endsAround(today);
  const conditions: Readonly<Record<VisitDueSpan, Sql>> = {
    OVERDUE: sql`due.due_on < ${today}::date`,
    THIS_WEEK: sql`due.due_on between ${today}::date and ${week}::date`,
    THIS_MONTH: sql`due.due_on > ${week}::date and due.due_on <= ${month}::date`,
    LATER: sql`due.due_on > greatest(${week}::date, ${month}::date)`,
  };
  return conditions[span];
}

export const intervalOf = (months: number): VisitInterval =>
  (Object.keys(visitIntervals) as VisitInterval[]).find((code) => visitIntervals[code].months === months)!;

interface Ground {
  readonly identities: Identity[];
  readonly tags: CrowdTag[];
}

/** What speaks for visits to each of these families today, for the words. */
export async function visitGrounds(
  tx: Transaction,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, Ground>> {
  const today = shanghaiDate(tx.now);
  const rows = await tx.rows<{ household_id: string; kind: "identity" | "tag"; code: string }>(sql`
    with lived as (select household_id, person_id from membership
      where household_id = any(${[...householdIds]}::uuid[]) and valid_to is null)
    select l.household_id, 'tag' as kind, t.tag as code from lived l join person_tag t on t.person_id = l.person_id
      where ${inForce(today, "t")}
    union select l.household_id, 'identity', i.identity from lived l join assistance_identity i on i.person_id = l.person_id
      where ${inForce(today, "i")}
    union select i.household_id, 'identity', i.identity from assistance_identity i
      where i.household_id = any(${[...householdIds]}::uuid[]) and i.person_id is null and ${inForce(today, "i")}`);
  return new Map(
    householdIds.map((id) => {
      const own = rows.filter((row) => row.household_id === id);
      const codes = (kind: string) => own.filter((row) => row.kind === kind).map(({ code }) => code);
      return [id, { identities: codes("identity") as Identity[], tags: codes("tag") as CrowdTag[] }];
    }),
  );
}

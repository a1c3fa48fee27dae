import type { CrowdTag } from "../../../schema/codes/crowd-tags.ts";
import { homeVisitOutcomes } from "../../../schema/codes/home-visit-outcomes.ts";
import type { Identity } from "../../../schema/codes/identities.ts";
import type { VisitDueSpan } from "../../../schema/codes/visit-due-spans.ts";
import { type VisitInterval, visitIntervals } from "../../../schema/codes/visit-intervals.ts";
import { crowdVisits, identityVisits } from "../../../schema/codes/visit-plan-reasons.ts";
import { inForce } from "../../database/in-force.ts";
import type { Transaction } from "../../database/scoped.ts";
import { join, type Sql, sql } from "../../database/sql.ts";
import { addCalendarDays, shanghaiDate } from "../../kernel/shanghai-date.ts";

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
 * Every family of a scope in which somebody lives, with the day on which its next visit is due: the last at which
 * somebody was met, or else the day of its registration, and the interval. It begins a statement; the rows are `due`.
 * `within` says of a column with a region code whether the row is asked for. Each part is read once for the whole
 * scope and joined, not looked up family by family.
 */
export function dueFamilies(tx: Transaction, within: (column: string) => Sql): Sql {
  const today = shanghaiDate(tx.now);
  return sql`
    with lived as (
      select household_id, person_id from membership where valid_to is null and ${within("region_code")}
    ), asked as (
      select household_id, min(months) as months from (
        select coalesce(l.household_id, i.household_id) as household_id, ${monthsBy(sql`i.identity`, identityVisits)} as months
          from assistance_identity i left join lived l on l.person_id = i.person_id
          where ${within("i.region_code")} and ${inForce(today, "i")} and (i.person_id is null or l.person_id is not null)
        union all
        select l.household_id, ${monthsBy(sql`t.tag`, crowdVisits as Record<string, { interval: VisitInterval }>)}
          from person_tag t join lived l on l.person_id = t.person_id
          where ${within("t.region_code")} and ${inForce(today, "t")}
      ) each_reason group by household_id
    ), own as (
      select distinct on (household_id) household_id, visit_interval, responsible_user_id from visit_plan
      where ${within("region_code")} and valid_from <= ${today}::date order by household_id, id desc
    ), seen as (
      select household_id, max(visited_on) as day from home_visit
      where ${within("region_code")} and outcome = any(${counting}::text[]) and voided_at is null group by household_id
    ), due as (
      select f.*, (f.counted_from + make_interval(months => f.months))::date as due_on from (
        select h.id, h.region_code, o.responsible_user_id, s.day as last_seen_on,
          o.visit_interval is not null as is_own,
          coalesce(${ownMonths}, a.months, ${LONGEST}::int) as months,
          coalesce(s.day, (h.recorded_at at time zone '08:00:00'::interval)::date) as counted_from
        from household h left join own o on o.household_id = h.id left join asked a on a.household_id = h.id
          left join seen s on s.household_id = h.id
        where ${within("h.region_code")} and h.id in (select household_id from lived)
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

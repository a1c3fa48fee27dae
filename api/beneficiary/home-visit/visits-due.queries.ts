import type { VisitDue, VisitsDueCounts } from "../../../schema/beneficiary/visit-plan.ts";
import type { HomeVisitOutcome } from "../../../schema/codes/home-visit-outcomes.ts";
import type { Identity } from "../../../schema/codes/identities.ts";
import type { VisitDueSpan } from "../../../schema/codes/visit-due-spans.ts";
import { type VisitInterval, visitIntervals } from "../../../schema/codes/visit-intervals.ts";
import { inForce } from "../../database/in-force.ts";
import { scoped, type Transaction } from "../../database/scoped.ts";
import { all, type Sql, sql } from "../../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../../kernel/context.ts";
import { openCursor, type Page, type PageRequest, pageSize, toPage } from "../../kernel/pagination.ts";
import { inOwnRegion, regionFilter } from "../../kernel/region-scope.ts";
import { calendarDaysBetween, shanghaiDate } from "../../kernel/shanghai-date.ts";
import { regionsByCode } from "../../organisation/organisation.queries.ts";
import { headNameOf } from "../beneficiary.access.ts";
import { refreshDue } from "./stored-due.ts";
import { endsAround, inSpan, intervalOf, spanOf, visitGrounds } from "./visit-due.ts";
import { responsibleNames } from "./visit-plan.service.ts";
import { visitReasons } from "./visit-rule.ts";

/** None of these is a masked value: a filter on one would tell what the mask hides. */
export interface VisitsDueFilter {
  readonly span?: VisitDueSpan | null;
  readonly mine?: boolean | null;
  readonly regionCode?: string | null;
  readonly interval?: VisitInterval | null;
}

const LIST = "visitsDue";
type Key = readonly [dueOn: string, id: string];

interface DueRow {
  id: string;
  region_code: string;
  serial: string;
  head_name: string | null;
  head_born: string | null;
  identity: Identity;
  responsible_user_id: string | null;
  last_seen_on: string | null;
  is_own: boolean;
  months: number;
  due_on: string;
  tried_on: string | null;
  tried: HomeVisitOutcome | null;
}

const within = (ctx: RequestContext, regionCode: string | null | undefined) => (column: string) =>
  all([inOwnRegion(ctx, column), regionFilter(column, regionCode)]);

function dueCondition(tx: Transaction, { span, mine, interval }: VisitsDueFilter): Sql {
  return all([
    span && inSpan(span, shanghaiDate(tx.now)),
    mine && sql`due.responsible_user_id = ${actorOf(tx.ctx).userId}::uuid`,
    interval && sql`due.months = ${visitIntervals[interval].months}::int`,
  ]);
}

/** The families of the caller's region by the day on which their next visit is due, the most overdue first. */
export async function visitsDue(
  ctx: RequestContext,
  filter: VisitsDueFilter,
  request: PageRequest,
): Promise<Page<VisitDue>> {
  demand(ctx, "beneficiary:read");
  const first = pageSize(request);
  const after = openCursor<Key>(ctx, LIST, request);
  const scope = within(ctx, filter.regionCode);
  await refreshDue(ctx, scope);
  return scoped(ctx, async (tx) => {
    const where = all([scope("region_code"), dueCondition(tx, filter)]);
    const page = all([
      where,
      after !== null && sql`(due.due_on, due.household_id) > (${after[0]}::date, ${after[1]}::uuid)`,
    ]);
    const found = await tx.rows<DueRow & { counted: number }>(sql`
      with first as materialized (
        select household_id from visit_due due where ${page} order by due_on, household_id limit ${first + 1}
      ), page as (select due.household_id as id, due.* from visit_due due where household_id in (select household_id from first))
      select page.*, (select count(*)::int from visit_due due where ${where}) as counted, h.serial, p.name as head_name, p.birth_date as head_born, tried.visited_on as tried_on, tried.outcome as tried,
        coalesce((select i.identity from assistance_identity i where i.household_id = h.id and i.person_id is null
          and ${inForce(shanghaiDate(tx.now), "i")}), 'NONE') as identity
      from page join household h on h.id = page.id left join person p on p.id = h.head_person_id
        left join lateral (select v.visited_on, v.outcome from home_visit v
          where v.household_id = h.id and v.voided_at is null order by v.visited_at desc, v.id desc limit 1) tried on true
      order by page.due_on, page.id`);
    // The families of the page and their number are read from the index alone; only a page past the end has no row that says it.
    const counted = found[0]?.counted ?? (await countDue(tx, where));
    const nodes = new Map((await toNodes(tx, found)).map((node) => [node.householdId, node]));
    return toPage(
      ctx,
      LIST,
      found,
      first,
      counted,
      (row) => [row.due_on, row.id] as const,
      (row) => nodes.get(row.id)!,
    );
  });
}

async function countDue(tx: Transaction, where: Sql): Promise<number> {
  const row = await tx.row<{ n: number }>(sql`select count(*)::int as n from visit_due due where ${where}`);
  return row?.n ?? 0;
}

async function toNodes(tx: Transaction, rows: readonly DueRow[]): Promise<VisitDue[]> {
  const today = shanghaiDate(tx.now);
  const regions = await regionsByCode(
    tx,
    rows.map((row) => row.region_code),
  );
  const grounds = await visitGrounds(
    tx,
    rows.map((row) => row.id),
  );
  const responsible = (row: DueRow) => ({ userId: row.responsible_user_id, regionCode: row.region_code });
  const nameOf = await responsibleNames(tx, rows.map(responsible));
  return rows.map((row) => ({
    householdId: row.id,
    serial: row.serial,
    headName: headNameOf(tx.ctx, row, today),
    region: regions.get(row.region_code) ?? null,
    identity: row.identity,
    interval: intervalOf(row.months),
    reason: row.is_own ? null : visitReasons(grounds.get(row.id)!)[0].code,
    responsibleName: nameOf(responsible(row)),
    lastSeenOn: row.last_seen_on,
    lastTriedOn: row.tried_on,
    lastOutcome: row.tried,
    dueOn: row.due_on,
    span: spanOf(row.due_on, today),
    overdueDays: Math.max(0, calendarDaysBetween(row.due_on, today)),
  }));
}

/** How many families of the caller's region are due when. */
export async function visitsDueCounts(
  ctx: RequestContext,
  filter: VisitsDueFilter,
): Promise<VisitsDueCounts> {
  demand(ctx, "beneficiary:read");
  const scope = within(ctx, filter.regionCode);
  await refreshDue(ctx, scope);
  return scoped(ctx, async (tx) => {
    const today = shanghaiDate(tx.now);
    const count = (span: VisitDueSpan) => sql`(count(*) filter (where ${inSpan(span, today)}))::int`;
    const where = all([scope("region_code"), dueCondition(tx, { ...filter, span: null })]);
    const row = await tx.row<Omit<VisitsDueCounts, "weekEndsOn" | "monthEndsOn">>(sql`
      select ${count("OVERDUE")} as overdue, ${count("THIS_WEEK")} as "thisWeek", ${count("THIS_MONTH")} as "thisMonth",
        ${count("LATER")} as later from visit_due due where ${where}`);
    const { week, month } = endsAround(today);
    return { ...row!, weekEndsOn: week, monthEndsOn: month };
  });
}

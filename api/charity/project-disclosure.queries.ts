import type {
  DisclosedFigures,
  DisclosedProject,
  DisclosedProjectFilter,
  DisclosedProjectTotals,
} from "../../schema/charity/project-disclosure.ts";
import { scoped, type Transaction } from "../database/scoped.ts";
import { all, raw, type Sql, sql } from "../database/sql.ts";
import type { RequestContext } from "../kernel/context.ts";
import { SMALL_COUNT } from "../kernel/masks.ts";
import { formatFen } from "../kernel/money.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../kernel/pagination.ts";
import { regionFilter } from "../kernel/region-scope.ts";
import { searchWords } from "../kernel/search-words.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";

/** All three, or none where fewer than five people, or of fewer than five families, were helped. */
export interface FiguresRow {
  readonly person_count: number | null;
  readonly item_count: number | null;
  readonly allocated_in_fen: bigint | null;
}

interface DisclosedRow extends FiguresRow {
  readonly id: string;
  readonly serial: string;
  readonly title: string;
  readonly summary: string;
  readonly region_code: string;
  readonly proposed_by: string;
  readonly charity: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly disclosed_on: string;
}

const LIST = "disclosedProjects";

/** What a project came to, for a department that sees its needs: whose needs were met, and the money that stands on it. */
export async function figuresOf(tx: Transaction, projectId: string): Promise<FiguresRow> {
  const row = await tx.row<FiguresRow>(sql`
    select case when told then person_count end as person_count, case when told then item_count end as item_count,
      case when told then allocated_in_fen end as allocated_in_fen
    from (select count(*)::int as item_count, count(distinct coalesce(p.merged_into_person_id, i.person_id))::int as person_count,
          count(distinct coalesce(p.merged_into_person_id, i.person_id)) >= ${SMALL_COUNT}::int
            and count(distinct i.household_id) >= ${SMALL_COUNT}::int as told
        from need_item i left join person p on p.id = i.person_id
        where i.project_id = ${projectId} and i.state in ('FULFILLED', 'CLOSED')) met
      cross join (select coalesce(sum(amount_in_fen - released_in_fen), 0)::bigint as allocated_in_fen from allocation
        where project_id = ${projectId} and state = 'POSTED') money`);
  return row!;
}

export const toFigures = (row: FiguresRow): DisclosedFigures => ({
  personCount: row.person_count,
  itemCount: row.item_count,
  allocated: row.allocated_in_fen === null ? null : formatFen(row.allocated_in_fen),
});

/** The projects that the public may read, the latest disclosed first. Nobody signs in for them. */
export async function disclosedProjects(
  ctx: RequestContext,
  filter: DisclosedProjectFilter,
  page: PageRequest,
): Promise<Page<DisclosedProject>> {
  const first = pageSize(page);
  const after = openCursor<string>(ctx, LIST, page);
  const where = isDisclosed(filter);
  return scoped(ctx, async (tx) => {
    const rows = await tx.rows<DisclosedRow>(sql`
      select d.id, d.serial, d.title, d.summary, d.region_code, d.proposed_by, d.charity, d.starts_on, d.ends_on, d.disclosed_on,
        d.person_count, d.item_count, d.allocated_in_fen
      from project_disclosure d where ${where} and ${after === null ? raw("true") : sql`d.id < ${after}::uuid`}
      order by d.id desc limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from project_disclosure d where ${where}`);
    const regions = await regionsByCode(
      tx,
      rows.map((row) => row.region_code),
    );
    return toPage(
      ctx,
      LIST,
      rows,
      first,
      counted,
      (row) => row.id,
      (row) => ({
        serial: row.serial,
        title: row.title,
        summary: row.summary,
        region: regions.get(row.region_code) ?? null,
        proposedBy: row.proposed_by,
        charity: row.charity,
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        disclosedOn: row.disclosed_on,
        figures: toFigures(row),
      }),
    );
  });
}

/** What they came to together. What is hidden of one is in no sum, so that no difference of two tells it. */
export async function disclosedProjectTotals(
  ctx: RequestContext,
  filter: DisclosedProjectFilter,
): Promise<DisclosedProjectTotals> {
  const where = isDisclosed(filter);
  return scoped(ctx, async (tx) => {
    const row = await tx.row<Omit<DisclosedProjectTotals, "allocated"> & { allocated: bigint }>(sql`
      select count(*)::int as "projectCount", count(d.person_count)::int as "countedProjectCount",
        coalesce(sum(d.person_count), 0)::int as "personCount", coalesce(sum(d.item_count), 0)::int as "itemCount",
        coalesce(sum(d.allocated_in_fen), 0)::bigint as allocated
      from project_disclosure d where ${where}`);
    return { ...row!, allocated: formatFen(row!.allocated) };
  });
}

const isDisclosed = ({ regionCode, search }: DisclosedProjectFilter): Sql =>
  all([
    sql`d.withdrawn_at is null`,
    regionFilter("d.region_code", regionCode),
    ...searchWords(search, "filter.search").map(
      (word) => sql`position(${word} in lower(concat_ws(' ', d.title, d.summary, d.charity))) > 0`,
    ),
  ]);

import type { MatchedNeed, MatchedNeedFilter, MatchedNeedPage } from "../../schema/need/matched-need.ts";
import { isRegionCode, regionAt, regionLevel } from "../database/region-range.ts";
import { scoped, type Transaction } from "../database/scoped.ts";
import { all, raw, type Sql, sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { invalid, notFound, Problems } from "../kernel/errors.ts";
import { openCursor, type PageRequest, pageSize, toPage } from "../kernel/pagination.ts";
import { inRegion } from "../kernel/region-scope.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import { toMatchedNeeds } from "./matched-need.view.ts";
import { type Criteria, criteriaOf } from "./matching/criteria.ts";
import { isLive, isOpenTo, type ListingRow, listing, listingColumns } from "./matching/listing.ts";
import { scoreSql } from "./matching/score.ts";

/** The place after which a page starts: score, listing time and id of its predecessor. */
type Position = readonly [score: number, listedAt: string, id: string];

const LIST = "matchedNeeds";

/** The main job: the needs that a charity or a contractor may see, best match first, each with its reasons. */
export async function matchedNeeds(
  ctx: RequestContext,
  filter: MatchedNeedFilter,
  request: PageRequest,
): Promise<MatchedNeedPage> {
  demand(ctx, "need:match");
  const first = pageSize(request);
  checkFilter(filter);
  return scoped(ctx, async (tx) => {
    const criteria = await criteriaOf(tx);
    await checkRegion(tx, filter.regionCode);
    const position = openCursor<Position>(ctx, LIST, request);
    const rows = await pageOfMatches(tx, criteria, filter, first, position);
    const total = rows[0]?.total ?? (await countMatches(tx, criteria, filter));
    const views = await toMatchedNeeds(tx, criteria, rows.slice(0, first));
    const keyOf = (row: ListingRow): Position => [row.score, row.listedAt.toISOString(), row.id];
    return toPage(ctx, LIST, rows, first, total, keyOf, (row) => views.get(row.id)!);
  });
}

/** One need by the reference that the caller's organisation knows. Another organisation's reference finds nothing. */
export async function matchedNeed(ctx: RequestContext, ref: string): Promise<MatchedNeed> {
  demand(ctx, "need:match");
  return scoped(ctx, async (tx) => {
    const [view] = await matchesByIds(tx, [resolve(tx, ref)]);
    if (!view) throw notFound("这项需求");
    return view;
  });
}

/** Needs like one that somebody else took: the same category, best match first. */
export async function similarNeeds(ctx: RequestContext, ref: string, count: number): Promise<MatchedNeed[]> {
  demand(ctx, "need:match");
  const first = pageSize({ first: count });
  return scoped(ctx, async (tx) => {
    const id = resolve(tx, ref);
    const criteria = await criteriaOf(tx);
    const [like] = await tx.rows<{ category: ListingRow["category"] }>(sql`
      select i.category from need_item i where i.id = ${id} and ${isLive(tx, criteria.partner)}`);
    if (!like) throw notFound("这项需求");
    const rows = await pageOfMatches(tx, criteria, { category: like.category }, first + 1, null);
    const others = rows.filter((row) => row.id !== id).slice(0, first);
    const views = await toMatchedNeeds(tx, criteria, others);
    return others.map((row) => views.get(row.id)!);
  });
}

/** The item behind a reference of the caller's organisation. */
export function resolve(tx: Transaction, ref: string): string {
  const id = tx.vault.resolveReference(actorOf(tx.ctx).organisationId, ref);
  if (!id) throw notFound("这项需求");
  return id;
}

/** Live needs by id, as the caller may see them, also those that are no longer open to it. */
export async function matchesByIds(tx: Transaction, ids: readonly string[]): Promise<MatchedNeed[]> {
  const criteria = await criteriaOf(tx);
  const rows = await tx.rows<ListingRow>(sql`
    with ${listing(tx, criteria.partner)}
    select ${listingColumns}, ${scoreSql(criteria.rules)} as score from listing where id = any(${[...ids]}::uuid[])`);
  const views = await toMatchedNeeds(tx, criteria, rows);
  return ids.flatMap((id) => views.get(id) ?? []);
}

/**
 * One page in one statement. The score is an expression of the few fields shown, so the database orders by it,
 * and a page starts after the position of its predecessor: it neither repeats nor skips while needs are listed.
 */
function pageOfMatches(
  tx: Transaction,
  criteria: Criteria,
  filter: MatchedNeedFilter,
  first: number,
  position: Position | null,
): Promise<(ListingRow & { total: number })[]> {
  const [score, listedAt, id] = position ?? [];
  const after = position
    ? sql`where s.score < ${score}::int
        or (s.score = ${score}::int and (s."listedAt", s.id) > (${listedAt}::timestamptz, ${id}::uuid))`
    : raw("");
  return tx.rows(sql`
    with ${listing(tx, criteria.partner)}, scored as (${scoredRows(criteria, filter)})
    select s.* from (select *, (count(*) over ())::int as total from scored ${atLeast(filter)}) s
    ${after} order by s.score desc, s."listedAt", s.id limit ${first + 1}`);
}

async function countMatches(tx: Transaction, criteria: Criteria, filter: MatchedNeedFilter): Promise<number> {
  const row = await tx.row<{ total: number }>(sql`
    with ${listing(tx, criteria.partner)}, scored as (${scoredRows(criteria, filter)})
    select count(*)::int as total from scored ${atLeast(filter)}`);
  return row?.total ?? 0;
}

const scoredRows = (criteria: Criteria, filter: MatchedNeedFilter): Sql => sql`
  select ${listingColumns}, ${scoreSql(criteria.rules)} as score from listing
  where ${all([
    isOpenTo(criteria.partner),
    !!filter.category && sql`category = ${filter.category}`,
    !!filter.level && sql`level = ${filter.level}`,
    !!filter.regionCode && isShownIn(filter.regionCode),
  ])}`;

const atLeast = ({ minScore }: MatchedNeedFilter): Sql =>
  minScore == null ? raw("") : sql`where score >= ${minScore}::int`;

/**
 * Filters by the region as it is shown, never by the true one: a township brings what is shown with it, and
 * everything of its county that is shown with the county alone, whichever township that lies in. So the answer
 * for a township tells nothing about the needs that were merged.
 */
function isShownIn(code: string): Sql {
  const shownWithin = inRegion("coalesce(township, county)", code);
  if (regionLevel(code) !== "TOWNSHIP") return shownWithin;
  return sql`(${shownWithin} or (township is null and county = ${regionAt(code, "COUNTY")}))`;
}

function checkFilter({ minScore }: MatchedNeedFilter): void {
  const isScore = minScore == null || (Number.isInteger(minScore) && minScore >= 0 && minScore <= 100);
  if (!isScore) throw invalid({ "filter.minScore": "最低匹配分应在 0 到 100 之间。" });
}

async function checkRegion(tx: Transaction, code: string | null | undefined): Promise<void> {
  if (code == null) return;
  const problems = new Problems();
  const isCode = isRegionCode(code);
  const known = isCode && (await regionsByCode(tx, [code])).size > 0;
  problems.require(known, "filter.regionCode", "没有这个区划代码，请填写 12 位区划代码。");
  const isFine = !isCode || regionLevel(code) !== "VILLAGE";
  problems.require(isFine, "filter.regionCode", "需求最细显示到乡镇（街道），请按乡镇或以上区划筛选。");
  problems.throwIfAny();
}

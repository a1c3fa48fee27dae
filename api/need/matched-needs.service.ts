import type { MatchedNeed, MatchedNeedFilter, MatchedNeedPage } from "../../schema/need/matched-need.ts";
import { isRegionCode, regionLevel } from "../database/region-range.ts";
import { scopedSnapshot, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { invalid, notFound, Problems } from "../kernel/errors.ts";
import { openCursor, type PageRequest, pageSize, toPage } from "../kernel/pagination.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import { toMatchedNeeds } from "./matched-need.view.ts";
import { byCriteria, type Criteria, courseOf, criteriaOf } from "./matching/criteria.ts";
import { type Found, MatchSearch, type Position } from "./matching/find-matches.ts";
import {
  isLive,
  type ListingRow,
  listingColumns,
  listingOf,
  ofIds,
  type ShownRow,
  shownWith,
  surroundings,
} from "./matching/listing.ts";
import { scoreSql } from "./matching/score.ts";
import { wantedOf } from "./matching/wanted.ts";

const LIST = "matchedNeeds";
/** The place after which a page starts, and how many there were on the first page. */
type Cursor = readonly [...Position, total: number | null];

/**
 * The main job: the needs that a charity or a contractor may see, best match first, each with its reasons. They are
 * counted for the first page, if at all: the pages after it carry the figure along.
 */
export async function matchedNeeds(
  ctx: RequestContext,
  filter: MatchedNeedFilter,
  request: PageRequest,
  isCounted = true,
): Promise<MatchedNeedPage> {
  demand(ctx, "need:match");
  const first = pageSize(request);
  checkFilter(filter);
  const [score, listedAt, id, counted] = openCursor<Cursor>(ctx, LIST, request) ?? [];
  const find = async (tx: Transaction, criteria: Criteria): Promise<MatchedNeedPage> => {
    await checkRegion(tx, filter.regionCode);
    const search = new MatchSearch<ShownRow>(tx, criteria, await wantedOf(tx, criteria, filter), {
      shown: shownWith(tx, criteria.partner, actorOf(ctx).organisationId),
    });
    const position = id === undefined ? null : ([score, listedAt, id] as Position);
    const [found, total] = await Promise.all([
      search.page(first + 1, position),
      counted ?? (isCounted ? search.count() : null),
    ]);
    const views = await toMatchedNeeds(tx, criteria, found.slice(0, first));
    const keyOf = (row: Found): Cursor => [row.score, row.listedAt.toISOString(), row.id, total];
    return toPage(ctx, LIST, found, first, total ?? 0, keyOf, (row) => views.get(row.id)!);
  };
  return scopedSnapshot(ctx, (tx) => byCriteria(tx, (criteria) => find(tx, criteria)), courseOf(ctx));
}

/** One need by the reference that the caller's organisation knows. Another organisation's reference finds nothing. */
export async function matchedNeed(ctx: RequestContext, ref: string): Promise<MatchedNeed> {
  demand(ctx, "need:match");
  return scopedSnapshot(ctx, async (tx) => {
    const [view] = await matchesByIds(tx, [resolve(tx, ref)]);
    if (!view) throw notFound("这项需求");
    return view;
  });
}

/** Needs like one that somebody else took: the same category, best match first. */
export async function similarNeeds(ctx: RequestContext, ref: string, count: number): Promise<MatchedNeed[]> {
  demand(ctx, "need:match");
  const first = pageSize({ first: count });
  return scopedSnapshot(ctx, async (tx) => {
    const id = resolve(tx, ref);
    const criteria = await criteriaOf(tx);
    const [like] = await tx.rows<{ category: ListingRow["category"] }>(sql`
      select i.category from need_item i where i.id = ${id} and ${isLive(tx, criteria.partner)}`);
    if (!like) throw notFound("这项需求");
    const wanted = await wantedOf(tx, criteria, { category: like.category });
    const shown = shownWith(tx, criteria.partner, actorOf(ctx).organisationId);
    const rows = await new MatchSearch<ShownRow>(tx, criteria, wanted, { shown }).page(first + 1, null);
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
  const rows = await tx.rows<ShownRow>(sql`
    with ${listingOf(tx, criteria.partner, ofIds(ids))}
    select ${listingColumns}, ${scoreSql(criteria.rules)} as score,
      ${surroundings(criteria.partner, actorOf(tx.ctx).organisationId)} from listing`);
  const views = await toMatchedNeeds(tx, criteria, rows);
  return ids.flatMap((id) => views.get(id) ?? []);
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

import type { Transaction } from "../database/scoped.ts";
import { raw, type Sql, sql } from "../database/sql.ts";
import type { RequestContext } from "./context.ts";
import { DomainError, invalid } from "./errors.ts";

const MAX_PAGE = 100;
/** Rows of a page where it is not said. */
export const USUAL_PAGE = 25;
/** Beyond this a list says "10,000+": an exact count of a large list is never worth its price. */
export const MAX_COUNT = 10_000;

export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface Page<T> {
  readonly nodes: T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly totalIsCapped: boolean;
}

/** The size of a page: 25 when not said; more than 100 or less than 1 is refused rather than cut. */
export function pageSize(request: PageRequest): number {
  const first = request.first ?? USUAL_PAGE;
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) {
    throw invalid({ first: `每页条数应在 1 到 ${MAX_PAGE} 之间。` });
  }
  return first;
}

/** The sort key after which a page starts. Cursors are encrypted and belong to one list and one caller. */
export function openCursor<Key>(ctx: RequestContext, list: string, request: PageRequest): Key | null {
  if (request.after == null) return null;
  const key = ctx.platform.vault.openCursor(cursorPurpose(ctx, list), request.after);
  if (key === null) throw new DomainError("INVALID_CURSOR");
  return key as Key;
}

/** How many rows a list has, counted no further than it tells. `from` is the query from that word on. */
export async function cappedCount(tx: Transaction, from: Sql): Promise<number> {
  const row = await tx.row<{ n: number }>(sql`
    select count(*)::int as n from (select 1 ${from} limit ${MAX_COUNT + 1}) counted`);
  return row?.n ?? 0;
}

/**
 * The `with` of a list by id, the latest first: `page` holds the ids of a page, `counted.n` how many `found` has, no
 * further than a list tells. `isSet` says that what a row is found by is worked out for the whole list at once, which is
 * then done once; else the page is read off an index and nothing after it.
 */
export const idPage = (found: Sql, isSet: boolean, after: string | null, limit: number): Sql => sql`
  with found as ${raw(isSet ? "materialized" : "not materialized")} (${found}),
  page as materialized (
    select id from found where ${after === null ? raw("true") : sql`id < ${after}::uuid`} order by id desc limit ${limit}::int
  ), counted as (select count(*)::int as n from (select 1 from found limit ${MAX_COUNT + 1}::int) capped)`;

/** Makes a page of the rows found, one more than asked for telling whether another follows. */
export function toPage<Row, T>(
  ctx: RequestContext,
  list: string,
  rows: readonly Row[],
  first: number,
  counted: number,
  keyOf: (row: Row) => unknown,
  toNode: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, first);
  const last = shown.at(-1);
  return {
    nodes: shown.map(toNode),
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last ? ctx.platform.vault.sealCursor(cursorPurpose(ctx, list), keyOf(last)) : null,
    },
    totalCount: Math.min(counted, MAX_COUNT),
    totalIsCapped: counted > MAX_COUNT,
  };
}

/** A caller is a person under a post: a colleague's cursor, or one's own of another post, opens nothing. */
const cursorPurpose = (ctx: RequestContext, list: string) => `${list}|${ctx.actor?.postId ?? "public"}`;

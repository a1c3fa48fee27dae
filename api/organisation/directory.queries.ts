import type { OrganisationKind } from "../../schema/codes/organisation-kinds.ts";
import type { RegionLevel } from "../../schema/codes/region-levels.ts";
import type { RegionNode } from "../../schema/organisation/administration.ts";
import type { Organisation } from "../../schema/organisation/organisation.ts";
import { inForce } from "../database/in-force.ts";
import { scoped } from "../database/scoped.ts";
import { all, type Sql, sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { invalid, notFound } from "../kernel/errors.ts";
import { normaliseCode, normaliseName } from "../kernel/identifiers/normalise.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../kernel/pagination.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { organisationsById } from "./organisation.queries.ts";

const MAX_SEARCH = 50;

/** A word to look for, never a pattern: `position` finds it as it stands. */
export function searchWord(search: string | null | undefined): string | null {
  const word = normaliseName(search ?? "");
  if (word.length > MAX_SEARCH) throw invalid({ search: `搜索内容最多 ${MAX_SEARCH} 个字。` });
  return word || null;
}

interface RegionFilter extends PageRequest {
  /** The children of a region; the tops of the tree when neither this nor `search` is said. */
  readonly parentCode?: string | null;
  /** Part of a name, or the beginning of a code, anywhere below the parent. */
  readonly search?: string | null;
  readonly asOf?: string | null;
}

interface RegionRow {
  code: string;
  gb_code: string;
  name: string;
  path_name: string;
  level: RegionLevel;
  parent_code: string | null;
  operating_area: boolean;
  has_children: boolean;
  valid_from: string;
  valid_to: string | null;
  successor_code: string | null;
}

/** One level of the tree of divisions, or what a search finds in it, in the order of the codes. */
export async function regions(ctx: RequestContext, filter: RegionFilter): Promise<Page<RegionNode>> {
  demand(ctx, "organisation:read");
  const first = pageSize(filter);
  const after = openCursor<string>(ctx, "regions", filter);
  const word = searchWord(filter.search);
  return scoped(ctx, async (tx) => {
    const asOf = filter.asOf ?? shanghaiDate(tx.now);
    const where = all([
      inForce(asOf, "r"),
      word ? found(word, filter.parentCode) : children(filter.parentCode),
    ]);
    const rows = await tx.rows<RegionRow>(sql`
      select r.code, r.gb_code, r.name, r.path_name, r.level, r.parent_code, r.operating_area, r.valid_from,
        r.valid_to, r.successor_code,
        exists (select from region c where c.parent_code = r.code and ${inForce(asOf, "c")}) as has_children
      from region r where ${where} and ${after ? sql`r.code > ${after}` : sql`true`}
      order by r.code limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from region r where ${where}`);
    return toPage(ctx, "regions", rows, first, counted, (row) => row.code, toNode);
  });
}

const children = (parentCode: string | null | undefined): Sql =>
  parentCode
    ? sql`r.parent_code = ${parentCode}`
    : sql`(r.parent_code is null or not exists (select from region p where p.code = r.parent_code))`;

/** Below a region: by its chain of parents, because an operating area's code may lie outside the parent's range. */
function found(word: string, parentCode: string | null | undefined): Sql {
  const named = sql`(position(${word} in r.name) > 0 or starts_with(r.code, ${word}) or starts_with(r.gb_code, ${word}))`;
  if (!parentCode) return named;
  return sql`${named} and r.code in (
    with recursive below as (
      select code from region where parent_code = ${parentCode}
      union select c.code from region c join below b on c.parent_code = b.code)
    select code from below)`;
}

const toNode = (row: RegionRow): RegionNode => ({
  code: row.code,
  gbCode: row.gb_code,
  name: row.name,
  pathName: row.path_name,
  level: row.level,
  parentCode: row.parent_code,
  operatingArea: row.operating_area,
  hasChildren: row.has_children,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  successorCode: row.successor_code,
});

interface OrganisationFilter extends PageRequest {
  readonly kind?: OrganisationKind | null;
  /** Part of the name, or the whole credit code. */
  readonly search?: string | null;
}

/** The organisations that are active today, by name. */
export async function organisations(
  ctx: RequestContext,
  filter: OrganisationFilter,
): Promise<Page<Organisation>> {
  demand(ctx, "organisation:read");
  const first = pageSize(filter);
  const after = openCursor<{ name: string; id: string }>(ctx, "organisations", filter);
  const word = searchWord(filter.search);
  return scoped(ctx, async (tx) => {
    const where = all([
      sql`(active_to is null or active_to >= ${shanghaiDate(tx.now)})`,
      filter.kind ? sql`kind = ${filter.kind}` : null,
      word ? sql`(position(${word} in name) > 0 or credit_code = ${normaliseCode(word)})` : null,
    ]);
    const rows = await tx.rows<{ id: string; name: string }>(sql`
      select id, name from organisation where ${where}
        and ${after ? sql`(name collate "C", id) > (${after.name}::text collate "C", ${after.id}::uuid)` : sql`true`}
      order by name collate "C", id limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from organisation where ${where}`);
    const full = await organisationsById(
      tx,
      rows.map((row) => row.id),
    );
    const keyOf = (row: { id: string; name: string }) => ({ name: row.name, id: row.id });
    return toPage(
      ctx,
      "organisations",
      rows,
      first,
      counted,
      keyOf,
      (row) => full.get(row.id) as Organisation,
    );
  });
}

/** Errors: NOT_FOUND. */
export async function organisation(ctx: RequestContext, id: string): Promise<Organisation> {
  demand(ctx, "organisation:read");
  const found = await scoped(ctx, (tx) => organisationsById(tx, [id]));
  const one = found.get(id);
  if (!one) throw notFound("这个机构");
  return one;
}

export async function region(ctx: RequestContext, code: string): Promise<RegionNode> {
  demand(ctx, "organisation:read");
  const row = await scoped(ctx, (tx) =>
    tx.row<RegionRow>(sql`
      select r.*, exists (select from region c where c.parent_code = r.code) as has_children
      from region r where r.code = ${code}`),
  );
  if (!row) throw notFound("这个区划");
  return toNode(row);
}

import { isRegionCode, isWithin, regionRange } from "../database/region-range.ts";
import { raw, type Sql, sql } from "../database/sql.ts";
import { actorOf, isStaff, type RequestContext } from "./context.ts";
import { invalid } from "./errors.ts";

/** Rows at or below a region. `column` is a constant of the program. */
export function inRegion(column: string, regionCode: string): Sql {
  const { from, before } = regionRange(regionCode);
  return sql`(${raw(column)} >= ${from} and ${raw(column)} < ${before})`;
}

/** Rows at or below a region that a caller asks for; null without one. What is no division code is refused. */
export function regionFilter(column: string, regionCode: string | null | undefined): Sql | null {
  if (!regionCode) return null;
  if (!isRegionCode(regionCode)) throw invalid({ "filter.regionCode": "请填写 12 位区划代码。" });
  return inRegion(column, regionCode);
}

/**
 * The region over which the caller's post stands: a partner's stands over none and finds nothing by region. The
 * service's own line of defence; row-level security says the same a second time.
 */
const ownRegion = (ctx: RequestContext): string | null => (isStaff(ctx) ? actorOf(ctx).regionCode : null);

export function inOwnRegion(ctx: RequestContext, column = "region_code"): Sql {
  const region = ownRegion(ctx);
  return region ? inRegion(column, region) : raw("false");
}

/** The same as a condition on entities; null when there is no such region. */
export function ofOwnRegion(ctx: RequestContext): { regionCode: { $gte: string; $lt: string } } | null {
  const region = ownRegion(ctx);
  if (!region) return null;
  const { from, before } = regionRange(region);
  return { regionCode: { $gte: from, $lt: before } };
}

/** What is no division code lies in nobody's region. */
export function isInOwnRegion(ctx: RequestContext, regionCode: string): boolean {
  const region = ownRegion(ctx);
  return region !== null && isWithin(regionCode, region);
}

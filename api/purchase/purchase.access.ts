import { regionLevels } from "../../schema/codes/region-levels.ts";
import { regionAt, regionRange } from "../database/region-range.ts";
import { raw, type Sql, sql } from "../database/sql.ts";
import { actorOf, type RequestContext } from "../kernel/context.ts";
import { inOwnRegion, inRegion, ofOwnRegion } from "../kernel/region-scope.ts";

/** Vouchers or visits a caller may see: a department those of its region, a contractor its own. */
export function visibleService(ctx: RequestContext, alias: string): Sql {
  const actor = actorOf(ctx);
  if (actor.organisationKind === "CONTRACTOR") {
    return sql`${raw(`${alias}.contractor_id`)} = ${actor.organisationId}`;
  }
  return inOwnRegion(ctx, `${alias}.region_code`);
}

/** The same as a condition on entities; null when the caller may see none. */
export function ownService(ctx: RequestContext) {
  const actor = actorOf(ctx);
  return actor.organisationKind === "CONTRACTOR" ? { contractorId: actor.organisationId } : ofOwnRegion(ctx);
}

/**
 * Contracts a caller may see: a contractor its own; a department those bought in its region and those that serve
 * a part of it, so that a county can issue vouchers under the contract of its city.
 */
export function visibleContracts(ctx: RequestContext, alias: string): Sql {
  const actor = actorOf(ctx);
  const column = (name: string) => raw(`${alias}.${name}`);
  if (actor.organisationKind === "CONTRACTOR")
    return sql`${column("contractor_id")} = ${actor.organisationId}`;
  if (actor.organisationKind !== "DEPARTMENT" || !actor.regionCode) return raw("false");
  const { from, before } = regionRange(actor.regionCode);
  return sql`(${inRegion(`${alias}.region_code`, actor.regionCode)}
    or ${column("served_region_codes")} && ${selfAndAbove(actor.regionCode)}::text[]
    or exists (select from unnest(${column("served_region_codes")}) as served
      where served collate "C" >= ${from} and served collate "C" < ${before}))`;
}

/** The codes of a region and of all above it. */
export function selfAndAbove(regionCode: string): string[] {
  const levels = Object.keys(regionLevels) as (keyof typeof regionLevels)[];
  return [...new Set(levels.map((level) => regionAt(regionCode, level)))];
}

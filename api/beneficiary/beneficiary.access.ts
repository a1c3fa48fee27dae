import { isWithin, regionRange } from "../database/region-range.ts";
import { raw, type Sql, sql } from "../database/sql.ts";
import { actorOf, may, type RequestContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { isMinor, type Viewer } from "../kernel/masks.ts";
import { isUuidV7 } from "../kernel/uuid.ts";

/** What is no id names nothing, and must not reach a statement that would fail on it. */
export function demandId(id: string, what: string): void {
  if (!isUuidV7(id)) throw notFound(what);
}

/**
 * The rows of the caller's own region range. `column` is a constant of the program. Who holds no region, such as a
 * partner, finds nothing by region; row-level security says the same a second time.
 */
export function inOwnRegion(ctx: RequestContext, column = "region_code"): Sql {
  const { organisationKind, regionCode } = actorOf(ctx);
  if (organisationKind !== "DEPARTMENT" || !regionCode) return raw("false");
  const { from, before } = regionRange(regionCode);
  return sql`(${raw(column)} >= ${from} and ${raw(column)} < ${before})`;
}

export function isInOwnRegion(ctx: RequestContext, regionCode: string): boolean {
  const actor = actorOf(ctx);
  return (
    actor.organisationKind === "DEPARTMENT" &&
    actor.regionCode !== null &&
    isWithin(regionCode, actor.regionCode)
  );
}

export const viewerOf = (ctx: RequestContext): Viewer =>
  ctx.actor?.organisationKind === "DEPARTMENT" ? "staff" : ctx.actor ? "partner" : "public";

/**
 * Who works on families sees what is most sensitive about them; who only plans or audits sees that a fact is held,
 * from where and until when, but not what it says.
 */
export const handlesFamilies = (ctx: RequestContext): boolean => may(ctx, "beneficiary:find");

/** In place of the name of a child whom the caller does not handle. */
export const A_MINOR = "未成年人";

/** Of a child, who does not handle families learns no more than that there is one, and about how old. */
export const isShielded = (ctx: RequestContext, birthDate: string, today: string): boolean =>
  isMinor(birthDate, today) && !handlesFamilies(ctx);

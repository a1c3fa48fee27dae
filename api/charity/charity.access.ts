import { currentTime } from "../database/policies.ts";
import { regionRange } from "../database/region-range.ts";
import { raw, type Sql, sql } from "../database/sql.ts";
import { actorOf, type RequestContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { isUuidV7 } from "../kernel/uuid.ts";

/** The service's own filter; row-level security is the line behind it. */
const nothing = raw("false");

/** Rows of the own region range for a department; nothing for a department's post without a region. */
export function inOwnRegion(ctx: RequestContext, column: string): Sql {
  const { regionCode } = actorOf(ctx);
  if (!regionCode) return nothing;
  const { from, before } = regionRange(regionCode);
  return sql`(${raw(column)} >= ${from} and ${raw(column)} < ${before})`;
}

/** Projects a caller may see: a department those of its region, a charity those on offer and its own. */
export function visibleProjects(ctx: RequestContext, alias = "p"): Sql {
  const actor = actorOf(ctx);
  if (actor.organisationKind === "DEPARTMENT") {
    // A township follows what becomes of its needs in a project of the county.
    return sql`(${inOwnRegion(ctx, `${alias}.region_code`)} or exists (select from need_item n
      where n.project_id = ${raw(`${alias}.id`)} and ${inOwnRegion(ctx, "n.region_code")}))`;
  }
  if (actor.organisationKind !== "CHARITY") return nothing;
  const column = (name: string) => raw(`${alias}.${name}`);
  return sql`(${column("state")} = 'PROPOSED' or ${column("charity_id")} = ${actor.organisationId})`;
}

/** Donations a caller may see: a charity its own; departments, which supervise charities, all. */
export function visibleDonations(ctx: RequestContext, alias = "d"): Sql {
  const actor = actorOf(ctx);
  if (actor.organisationKind === "DEPARTMENT") return raw("true");
  if (actor.organisationKind !== "CHARITY") return nothing;
  return sql`${raw(`${alias}.charity_id`)} = ${actor.organisationId}`;
}

/** Allocations a caller may see: a charity its own, a department those to needs of its region. */
export function visibleAllocations(ctx: RequestContext, alias = "a"): Sql {
  const actor = actorOf(ctx);
  if (actor.organisationKind === "DEPARTMENT") return inOwnRegion(ctx, `${alias}.region_code`);
  if (actor.organisationKind !== "CHARITY") return nothing;
  return sql`${raw(`${alias}.charity_id`)} = ${actor.organisationId}`;
}

export const isStaff = (ctx: RequestContext): boolean => actorOf(ctx).organisationKind === "DEPARTMENT";

/** The id of a row as this caller knows it: staff by its id, a partner by a reference of its own. */
export function referenceFor(ctx: RequestContext, id: string): string {
  return isStaff(ctx) ? id : ctx.platform.vault.opaqueReference(actorOf(ctx).organisationId, id);
}

/** The row that a caller means by a reference; what it cannot know is simply not found. */
export function resolveFor(ctx: RequestContext, reference: string, what: string): string {
  const id = isStaff(ctx)
    ? reference
    : ctx.platform.vault.resolveReference(actorOf(ctx).organisationId, reference);
  return knownId(id, what);
}

/** Refuses a text that cannot be an id, as what does not exist. */
export function knownId(id: string | null | undefined, what: string): string {
  if (!id || !isUuidV7(id)) throw notFound(what);
  return id;
}

/** Reserved by the caller's organisation, and not past its term. */
export const isReservedByOwn = (ctx: RequestContext, alias = "i"): Sql =>
  sql`(${raw(`${alias}.reserved_by_organisation_id`)} = ${actorOf(ctx).organisationId}
    and ${raw(`${alias}.reserved_until > ${currentTime}`)})`;

/**
 * Need items a caller may see: a department those of its region; a charity those listed with a live consent and
 * within their time, those it holds reserved, and those it gave money to.
 */
export function visibleItems(ctx: RequestContext, today: string, alias = "i"): Sql {
  const actor = actorOf(ctx);
  if (actor.organisationKind === "DEPARTMENT") return inOwnRegion(ctx, `${alias}.region_code`);
  if (actor.organisationKind !== "CHARITY") return nothing;
  const column = (name: string) => raw(`${alias}.${name}`);
  return sql`((${column("state")} in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED')
      and ${column("consent_valid_until")} >= ${today} and ${column("valid_until")} >= ${today})
    or ${isReservedByOwn(ctx, alias)}
    or exists (select from allocation own where own.item_id = ${column("id")}
      and own.charity_id = ${actor.organisationId}))`;
}

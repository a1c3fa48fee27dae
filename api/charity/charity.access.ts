import { currentTime } from "../database/policies.ts";
import type { Transaction } from "../database/scoped.ts";
import { raw, type Sql, sql } from "../database/sql.ts";
import { actorOf, isStaff, type RequestContext } from "../kernel/context.ts";
import { knownId } from "../kernel/known-id.ts";
import { SMALL_COUNT } from "../kernel/masks.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";

/** The service's own filter; row-level security is the line behind it. */
const nothing = raw("false");

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

/** Reserved by the caller's organisation, and not past its term. */
export const isReservedByOwn = (ctx: RequestContext, alias = "i"): Sql =>
  sql`(${raw(`${alias}.reserved_by_organisation_id`)} = ${actorOf(ctx).organisationId}
    and ${raw(`${alias}.reserved_until > ${currentTime}`)})`;

/** Money of the caller's charity stands on the item: what was taken back or given back whole counts no more. */
export const hasOwnMoney = (ctx: RequestContext, alias = "i"): Sql =>
  sql`exists (select from allocation own where own.item_id = ${raw(`${alias}.id`)} and own.state = 'POSTED'
    and own.amount_in_fen > own.released_in_fen and own.charity_id = ${actorOf(ctx).organisationId})`;

/**
 * Need items a caller may see: a department those of its region; a charity those listed with a live consent and
 * within their time, those it holds reserved, and those on which its money stands.
 */
export function visibleItems(ctx: RequestContext, today: string, alias = "i"): Sql {
  const actor = actorOf(ctx);
  if (actor.organisationKind === "DEPARTMENT") return inOwnRegion(ctx, `${alias}.region_code`);
  if (actor.organisationKind !== "CHARITY") return nothing;
  const column = (name: string) => raw(`${alias}.${name}`);
  return sql`((${column("state")} in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED')
      and ${column("consent_valid_until")} >= ${today} and ${column("valid_until")} >= ${today})
    or ${isReservedByOwn(ctx, alias)}
    or ${hasOwnMoney(ctx, alias)})`;
}

/** Whether so many families of the township have such a live need that the township names none of them. */
export function isAmongMany(tx: Transaction, alias = "i"): Sql {
  const column = (name: string) => raw(`${alias}.${name}`);
  const today = shanghaiDate(tx.now);
  return sql`(select count(*) from (select distinct o.household_id from need_item o
      where o.category = ${column("category")} and not o.is_minor
        and left(o.region_code, 9) = left(${column("region_code")}, 9)
        and o.state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED') and o.consent_valid_until >= ${today}
        and o.valid_until >= ${today} and ${visibleItems(tx.ctx, today, "o")} limit ${SMALL_COUNT}) c) >= ${SMALL_COUNT}`;
}

/** Whether a charity is told the township of an item: that of a minor never, else as listed, or as money went there. */
export const showsTownship = (tx: Transaction, alias = "i"): Sql =>
  sql`(not ${raw(`${alias}.is_minor`)} and (${hasOwnMoney(tx.ctx, alias)} or ${isAmongMany(tx, alias)}))`;

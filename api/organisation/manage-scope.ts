import { isWithin, regionRange } from "../database/region-range.ts";
import type { Transaction } from "../database/scoped.ts";
import { type Sql, sql } from "../database/sql.ts";
import { type Actor, demand, type RequestContext } from "../kernel/context.ts";
import { forbidden, notFound } from "../kernel/errors.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";

/** Somebody who manages organisations, users and posts inside one region. */
export interface Manager extends Actor {
  readonly regionCode: string;
}

export function demandManager(ctx: RequestContext): Manager {
  const actor = demand(ctx, "organisation:manage");
  if (actor.organisationKind !== "DEPARTMENT" || !actor.regionCode) throw forbidden("organisation:manage");
  return { ...actor, regionCode: actor.regionCode };
}

export const manages = (manager: Manager, regionCode: string): boolean =>
  isWithin(regionCode, manager.regionCode);

/** Whether a column's region lies within the manager's. */
export function withinReach(manager: Manager, column: Sql): Sql {
  const { from, before } = regionRange(manager.regionCode);
  return sql`(${column} collate "C" >= ${from} and ${column} collate "C" < ${before})`;
}

/** A post counts for the region it is over; a partner's for the one where the partner is registered. */
export const POST_PLACE = sql`coalesce(p.region_code, o.region_code)`;

/** The last day of an account's last post; null for one that never had any. */
const LAST_DAY = sql`(select max(coalesce(l.valid_to, 'infinity')) from post l where l.user_id = u.id)`;

const postsWhere = (condition: Sql) => sql`
  select from post p join organisation o on o.id = p.organisation_id where p.user_id = u.id and ${condition}`;

/** An account that never had a post belongs to where whoever made it worked. */
const neverHeldAPost = (manager: Manager) =>
  sql`(${LAST_DAY} is null and ${withinReach(manager, sql`u.made_in_region`)})`;

/**
 * Whether an account `u` is shown to the manager: by a post in the manager's region while the account has a current
 * one anywhere, afterwards only by its last.
 */
export const belongsTo = (manager: Manager, today: string): Sql => sql`(${neverHeldAPost(manager)} or exists (
  ${postsWhere(sql`(${LAST_DAY} >= ${today}::date or p.valid_to = ${LAST_DAY})
    and ${withinReach(manager, POST_PLACE)}`)}))`;

/**
 * Whether the manager may change an account `u`: every post it holds or will hold lies within the manager's region,
 * or its last when it holds none any more. Whoever also works elsewhere is managed from a level that covers both.
 */
const isManagedBy = (manager: Manager, today: string): Sql => sql`(${neverHeldAPost(manager)} or (
  ${LAST_DAY} is not null and not exists (
    ${postsWhere(sql`coalesce(p.valid_to, 'infinity') >= least(${today}::date, ${LAST_DAY})
      and not ${withinReach(manager, POST_PLACE)}`)})))`;

/** Locks an account that the manager may change. Errors: NOT_FOUND. */
export async function lockManagedUser(
  tx: Transaction,
  manager: Manager,
  userId: string,
): Promise<{ id: string; active: boolean }> {
  const row = await tx.row<{ id: string; active: boolean }>(sql`
    select u.id, u.active from user_account u
    where u.id = ${userId} and ${isManagedBy(manager, shanghaiDate(tx.now))} for update of u`);
  if (!row) throw notFound("这个账号");
  return row;
}

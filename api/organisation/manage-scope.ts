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

/**
 * Locks an account that the manager may change: every post it holds or will hold lies within the manager's region.
 * Whoever also works elsewhere is managed from a level that covers both. Errors: NOT_FOUND.
 */
export async function lockManagedUser(
  tx: Transaction,
  manager: Manager,
  userId: string,
): Promise<{ id: string; active: boolean }> {
  const row = await tx.row<{ id: string; active: boolean }>(sql`
    select u.id, u.active from user_account u
    where u.id = ${userId} and not exists (
      select from post p join organisation o on o.id = p.organisation_id
      where p.user_id = u.id and (p.valid_to is null or p.valid_to >= ${shanghaiDate(tx.now)})
        and not ${withinReach(manager, POST_PLACE)})
    for update of u`);
  if (!row) throw notFound("这个账号");
  return row;
}

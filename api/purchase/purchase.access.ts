import { regionLevels } from "../../schema/codes/region-levels.ts";
import { regionAt, regionRange } from "../database/region-range.ts";
import { raw, type Sql, sql } from "../database/sql.ts";
import { actorOf, type RequestContext } from "../kernel/context.ts";
import { invalid, notFound } from "../kernel/errors.ts";
import { isUuidV7 } from "../kernel/uuid.ts";

/** The service's own filter; row-level security is the line behind it. */
const nothing = raw("false");

export const isStaff = (ctx: RequestContext): boolean => actorOf(ctx).organisationKind === "DEPARTMENT";

/** Vouchers or visits a caller may see: a department those of its region, a contractor its own. */
export function visibleService(ctx: RequestContext, alias: string): Sql {
  const actor = actorOf(ctx);
  if (actor.organisationKind === "CONTRACTOR") {
    return sql`${raw(`${alias}.contractor_id`)} = ${actor.organisationId}`;
  }
  if (actor.organisationKind !== "DEPARTMENT" || !actor.regionCode) return nothing;
  const { from, before } = regionRange(actor.regionCode);
  const column = raw(`${alias}.region_code`);
  return sql`(${column} >= ${from} and ${column} < ${before})`;
}

/** The same as a condition on entities. */
export function ownService(ctx: RequestContext): { contractorId?: string; regionCode?: RegionCondition } {
  const actor = actorOf(ctx);
  if (actor.organisationKind === "CONTRACTOR") return { contractorId: actor.organisationId };
  if (actor.organisationKind !== "DEPARTMENT" || !actor.regionCode) throw notFound("这张服务券");
  const { from, before } = regionRange(actor.regionCode);
  return { regionCode: { $gte: from, $lt: before } };
}

interface RegionCondition {
  readonly $gte: string;
  readonly $lt: string;
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
  if (actor.organisationKind !== "DEPARTMENT" || !actor.regionCode) return nothing;
  const { from, before } = regionRange(actor.regionCode);
  return sql`((${column("region_code")} >= ${from} and ${column("region_code")} < ${before})
    or ${column("served_region_codes")} && ${selfAndAbove(actor.regionCode)}::text[]
    or exists (select from unnest(${column("served_region_codes")}) as served
      where served collate "C" >= ${from} and served collate "C" < ${before}))`;
}

/** The codes of a region and of all above it. */
export function selfAndAbove(regionCode: string): string[] {
  const levels = Object.keys(regionLevels) as (keyof typeof regionLevels)[];
  return [...new Set(levels.map((level) => regionAt(regionCode, level)))];
}

/** Refuses a text that cannot be an id, as what does not exist. */
export function knownId(id: string | null | undefined, what: string): string {
  if (!id || !isUuidV7(id)) throw notFound(what);
  return id;
}

const MAX_NOTE = 500;

export function readNote(text: string | null | undefined, path: string): string | null {
  const note = text?.trim() ?? "";
  if (note.length > MAX_NOTE) throw invalid({ [path]: `说明不超过 ${MAX_NOTE} 个字。` });
  return note || null;
}

/** A reason in words, which somebody will have to read later. */
export function readReason(text: string, path = "reason"): string {
  const reason = readNote(text, path);
  if (!reason || reason.length < 2) throw invalid({ [path]: "请写明原因。" });
  return reason;
}

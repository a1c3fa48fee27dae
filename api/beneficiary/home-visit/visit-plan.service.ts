import { type Permission, rolePermissions } from "../../../schema/codes/permissions.ts";
import type { Role } from "../../../schema/codes/roles.ts";
import { type VisitInterval, visitIntervals } from "../../../schema/codes/visit-intervals.ts";
import { inForce } from "../../database/in-force.ts";
import { isWithin, regionsAbove } from "../../database/region-range.ts";
import { scoped, scopedWrite, type Transaction, type WriteTransaction } from "../../database/scoped.ts";
import { type Sql, sql } from "../../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../../kernel/context.ts";
import { notFound, Problems } from "../../kernel/errors.ts";
import { knownId } from "../../kernel/known-id.ts";
import { readReason } from "../../kernel/read-words.ts";
import { inOwnRegion } from "../../kernel/region-scope.ts";
import { addCalendarDays, shanghaiDate } from "../../kernel/shanghai-date.ts";
import { newId } from "../../kernel/uuid.ts";
import { auditHousehold, lockHousehold } from "../locked-household.ts";
import { VisitPlan } from "./home-visit.entity.ts";

/** What a form gives; `schema/beneficiary/home-visit.ts` describes every field. */
export interface VisitPlanGiven {
  readonly householdId: string;
  readonly interval?: VisitInterval | null;
  readonly responsibleUserId?: string | null;
  readonly validFrom?: string | null;
  readonly reason: string;
}

const VISITS: Permission = "beneficiary:visit";
const visitingRoles = (Object.keys(rolePermissions) as Role[]).filter((role) =>
  rolePermissions[role].includes(VISITS),
);
const LONGEST_AHEAD_DAYS = 366;

/** Sets how often one family is visited and by whom; without an interval the rule counts again. */
export async function setVisitPlan(
  ctx: RequestContext,
  input: VisitPlanGiven,
  idempotencyKey: string,
): Promise<{ id: string; householdId: string }> {
  demand(ctx, "beneficiary:schedule");
  return scopedWrite(ctx, (tx) => writePlan(tx, input), {
    idempotency: { key: idempotencyKey, mutation: "setVisitPlan", body: input },
  });
}

async function writePlan(
  tx: WriteTransaction,
  input: VisitPlanGiven,
): Promise<{ id: string; householdId: string }> {
  const household = await lockHousehold(tx, input.householdId);
  const today = shanghaiDate(tx.now);
  const { interval = null, responsibleUserId = null } = input;
  const validFrom = input.validFrom ?? today;
  const problems = new Problems();
  problems.require(validFrom >= today, "validFrom", "起始日期不能早于今天。");
  const latest = addCalendarDays(today, LONGEST_AHEAD_DAYS);
  problems.require(validFrom <= latest, "validFrom", "起始日期不能晚于一年之后。");
  problems.throwIfAny();
  const reason = readReason(input.reason);
  if (responsibleUserId) {
    knownId(responsibleUserId, "这位走访负责人");
    const [found] = await visitors(tx, household.regionCode, sql`u.id = ${responsibleUserId}`);
    problems.require(Boolean(found), "responsibleUserId", "此人在这个村（社区）没有走访岗位，请另选一位。");
    problems.throwIfAny();
  }
  const plan = tx.em.create(VisitPlan, {
    id: newId(tx.now),
    householdId: household.id,
    regionCode: household.regionCode,
    visitInterval: interval,
    reason,
    responsibleUserId,
    validFrom,
    setBy: actorOf(tx.ctx).userId,
    setAt: tx.now,
  });
  const about = interval ? visitIntervals[interval].zh : "按规则";
  auditHousehold(tx, household, "visitPlan.set", { about, interval, validFrom, responsibleUserId });
  return { id: plan.id, householdId: household.id };
}

export interface Visitor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** Who holds a post today by which the families of a village are visited, those of the village itself first. */
function visitors(tx: Transaction, regionCode: string, where: Sql): Promise<Visitor[]> {
  const today = shanghaiDate(tx.now);
  return tx.rows<Visitor>(sql`
    select distinct on (u.id) u.id, u.display_name as name, p.role from user_account u join post p on p.user_id = u.id
    where u.active and ${where} and p.role = any(${visitingRoles}::text[]) and ${inForce(today, "p")}
      and p.region_code = any(${regionsAbove(regionCode)}::text[])
    order by u.id, p.region_code desc`);
}

/** Whom a plan of a family may name. Errors: NOT_FOUND. */
export async function visitorsOf(ctx: RequestContext, householdId: string): Promise<Visitor[]> {
  demand(ctx, "beneficiary:schedule");
  knownId(householdId, "这个家庭");
  return scoped(ctx, async (tx) => {
    const household = await tx.row<{ region: string }>(sql`
      select region_code as region from household where id = ${householdId} and ${inOwnRegion(ctx)}`);
    if (!household) throw notFound("这个家庭");
    const found = await visitors(tx, household.region, sql`true`);
    return found.sort((one, other) => one.name.localeCompare(other.name, "zh"));
  });
}

interface Responsible {
  readonly userId: string | null;
  readonly regionCode: string;
}

/** Whom plans name, as long as that person holds a post for the family; nobody else is said to be responsible. */
export async function responsibleNames(
  tx: Transaction,
  rows: readonly Responsible[],
): Promise<(row: Responsible) => string | null> {
  const ids = [...new Set(rows.flatMap(({ userId }) => userId ?? []))];
  if (ids.length === 0) return () => null;
  const posts = await tx.rows<{ id: string; name: string; region: string | null }>(sql`
    select u.id, u.display_name as name, p.region_code as region from user_account u join post p on p.user_id = u.id
    where u.id = any(${ids}::uuid[]) and u.active and p.role = any(${visitingRoles}::text[])
      and ${inForce(shanghaiDate(tx.now), "p")}`);
  return ({ userId, regionCode }) =>
    posts.find(({ id, region }) => id === userId && region !== null && isWithin(regionCode, region))?.name ??
    null;
}

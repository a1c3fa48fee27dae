import type { HomeVisitPlan, OwnVisitPlan } from "../../../schema/beneficiary/visit-plan.ts";
import type { VisitInterval } from "../../../schema/codes/visit-intervals.ts";
import { visitPlanReasons } from "../../../schema/codes/visit-plan-reasons.ts";
import { scopedWrite, type Transaction, type WriteTransaction } from "../../database/scoped.ts";
import { raw, sql } from "../../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../../kernel/context.ts";
import { notFound } from "../../kernel/errors.ts";
import { knownId } from "../../kernel/known-id.ts";
import { inOwnRegion } from "../../kernel/region-scope.ts";
import { calendarDaysBetween, shanghaiDate } from "../../kernel/shanghai-date.ts";
import { handlesFamilies } from "../beneficiary.access.ts";
import { recordFactLooks } from "../fact-look.service.ts";
import { dueFamilies, intervalOf, spanOf, visitGrounds } from "./visit-due.ts";
import { responsibleNames } from "./visit-plan.service.ts";
import { visitReasons } from "./visit-rule.ts";

/** As which a look at why a family has an interval of its own stands on record. */
const REASON = "visitPlan.reason";

interface PlanRow {
  id: string;
  region_code: string;
  visit_interval: VisitInterval | null;
  reason: string;
  responsible_user_id: string | null;
  valid_from: string;
  set_by_id: string;
  set_by: string | null;
  set_at: Date;
}

/**
 * How often one family is visited, by which reasons, and when the next visit is due. What somebody else wrote of it is a look on
 * record before it leaves. Errors: NOT_FOUND, RATE_LIMITED.
 */
export async function homeVisitPlan(ctx: RequestContext, householdId: string): Promise<HomeVisitPlan> {
  demand(ctx, "beneficiary:read");
  knownId(householdId, "这个家庭");
  const look = async (tx: WriteTransaction) => {
    const household = await tx.row<{ region: string }>(sql`
      select region_code as region from household where id = ${householdId} and ${inOwnRegion(ctx)}`);
    if (!household) throw notFound("这个家庭");
    const today = shanghaiDate(tx.now);
    const wanted = sql`wanted as (select ${householdId}::uuid as household_id)`;
    const due = await tx.row<{ months: number; due_on: string; last_seen_on: string | null }>(sql`
      ${dueFamilies(tx, wanted)} select months, due_on, last_seen_on from due`);
    const reasons = visitReasons((await visitGrounds(tx, [householdId])).get(householdId)!);
    const seen = await tx.row<{ day: string | null }>(sql`
      select max(visited_on) as day from home_visit
      where household_id = ${householdId} and outcome = 'SEEN' and voided_at is null`);
    const own = await planOf(tx, householdId, true);
    const next = await planOf(tx, householdId, false);
    if ([own, next].some((plan) => plan?.isNews)) {
      const place = { householdId, regionCode: household.region };
      await recordFactLooks(tx, place, new Map([[null, new Set([REASON])]]));
    }
    return {
      householdId,
      closed: !due,
      interval: due ? intervalOf(due.months) : null,
      reasons: reasons.map(({ code, interval }) => {
        const { zh, en, source } = visitPlanReasons[code]!;
        return {
          code,
          labelZh: zh,
          labelEn: en,
          interval,
          sourceZh: source?.zh ?? null,
          sourceEn: source?.en ?? null,
        };
      }),
      own: own?.plan ?? null,
      next: next?.plan ?? null,
      lastSeenOn: seen?.day ?? null,
      dueOn: due?.due_on ?? null,
      span: due ? spanOf(due.due_on, today) : null,
      overdueDays: due ? Math.max(0, calendarDaysBetween(due.due_on, today)) : 0,
    };
  };
  return scopedWrite(ctx, look, {
    unaudited: "a look at a plan of which nobody else wrote leaves no record",
  });
}

interface Plan {
  readonly plan: OwnVisitPlan;
  /** Its reason is shown to somebody who did not write it. */
  readonly isNews: boolean;
}

/** The latest decision for a family that has begun; or the latest that has not, where none of later made it void. */
async function planOf(tx: Transaction, householdId: string, begun: boolean): Promise<Plan | null> {
  const today = shanghaiDate(tx.now);
  const time = begun
    ? sql`v.valid_from <= ${today}::date`
    : sql`v.valid_from > ${today}::date and not exists (select from visit_plan w
        where w.household_id = v.household_id and w.id > v.id and w.valid_from <= v.valid_from)`;
  const row = await tx.row<PlanRow>(sql`
    select v.id, v.region_code, v.visit_interval, v.reason, v.responsible_user_id, v.valid_from, v.set_at,
      v.set_by as set_by_id, u.display_name as set_by from visit_plan v left join user_account u on u.id = v.set_by
    where v.household_id = ${householdId} and ${time}
    order by ${begun ? raw("v.id desc") : raw("v.valid_from, v.id")} limit 1`);
  if (!row) return null;
  const responsible = { userId: row.responsible_user_id, regionCode: row.region_code };
  const nameOf = await responsibleNames(tx, [responsible]);
  const handles = handlesFamilies(tx.ctx);
  const plan = {
    id: row.id,
    interval: row.visit_interval,
    reason: handles ? row.reason : null,
    responsibleUserId: row.responsible_user_id,
    responsibleName: nameOf(responsible),
    validFrom: row.valid_from,
    setByName: row.set_by,
    setAt: row.set_at,
  };
  return { plan, isNews: handles && row.set_by_id !== actorOf(tx.ctx).userId };
}

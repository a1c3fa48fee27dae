import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { HomeVisit, HomeVisitInput, HomeVisitPage } from "../../../schema/beneficiary/home-visit.ts";
import {
  HomeVisitPlan,
  VisitDuePage,
  Visitor,
  VisitPlanInput,
  VisitsDueCounts,
  VisitsDueFilter,
} from "../../../schema/beneficiary/visit-plan.ts";
import { Requires } from "../../../schema/common/access.ts";
import { After, First, IdempotencyKey } from "../../../schema/common/arguments.ts";
import type { RequestContext } from "../../kernel/context.ts";
import { homeVisits, readHomeVisit } from "./home-visit.queries.ts";
import { correctHomeVisit, recordHomeVisit, voidHomeVisit } from "./home-visit.service.ts";
import { homeVisitPlan } from "./visit-plan.queries.ts";
import { setVisitPlan, visitorsOf } from "./visit-plan.service.ts";
import { visitsDue, visitsDueCounts } from "./visits-due.queries.ts";

@Resolver()
export class HomeVisitResolver {
  @Query(() => VisitDuePage, {
    description:
      "The families of the caller's region in which somebody lives, by the day on which their next visit is due, the most overdue first. 待走访家庭。",
  })
  @Requires("beneficiary:read")
  visitsDue(
    @Arg("filter", () => VisitsDueFilter, {
      nullable: true,
      description: "Left out: all families of the post's region. 筛选条件。",
    })
    filter: VisitsDueFilter | null,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<InstanceType<typeof VisitDuePage>> {
    return visitsDue(ctx, filter ?? {}, { first, after });
  }

  @Query(() => VisitsDueCounts, {
    description: "How many of them are due when; a filter by that is left aside. 走访到期情况计数。",
  })
  @Requires("beneficiary:read")
  visitsDueCounts(
    @Arg("filter", () => VisitsDueFilter, {
      nullable: true,
      description: "As for `visitsDue`; its `span` is left aside. 筛选条件。",
    })
    filter: VisitsDueFilter | null,
    @Ctx() ctx: RequestContext,
  ): Promise<VisitsDueCounts> {
    return visitsDueCounts(ctx, filter ?? {});
  }

  @Query(() => HomeVisitPlan, {
    description:
      "How often one family is visited, why, and when the next visit is due. Why it has an interval of its own is a look on record. Errors: NOT_FOUND, RATE_LIMITED. 走访安排。",
  })
  @Requires("beneficiary:read")
  homeVisitPlan(
    @Arg("householdId", () => ID, { description: "A family of the post's region. 家庭。" })
    householdId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<HomeVisitPlan> {
    return homeVisitPlan(ctx, householdId);
  }

  @Query(() => HomeVisitPage, {
    description:
      "The visits to one family, the latest first, void ones too. What somebody else wrote is a look on record. Errors: NOT_FOUND, RATE_LIMITED. 走访记录。",
  })
  @Requires("beneficiary:read")
  homeVisits(
    @Arg("householdId", () => ID, { description: "A family of the post's region. 家庭。" })
    householdId: string,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<InstanceType<typeof HomeVisitPage>> {
    return homeVisits(ctx, householdId, { first, after });
  }

  @Query(() => [Visitor], {
    description: "Who may be responsible for visits to a family. Error: NOT_FOUND. 可选的走访负责人。",
  })
  @Requires("beneficiary:schedule")
  visitors(
    @Arg("householdId", () => ID, { description: "The family that is to be visited. 家庭。" })
    householdId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Visitor[]> {
    return visitorsOf(ctx, householdId);
  }

  @Mutation(() => HomeVisit, {
    description:
      "Puts a visit on record, with what was found out. Errors: INVALID_INPUT, NOT_FOUND, STATE_CONFLICT, IDEMPOTENCY_CONFLICT. 记录走访。",
  })
  @Requires("beneficiary:visit")
  async recordHomeVisit(
    @Arg("input", () => HomeVisitInput, { description: "What the visitor did and found. 走访内容。" })
    input: HomeVisitInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<HomeVisit> {
    const { id } = await recordHomeVisit(ctx, input, idempotencyKey);
    return readHomeVisit(ctx, id);
  }

  @Mutation(() => HomeVisit, {
    description:
      "Records one's own visit anew within 48 hours; the former record is void, its photographs stay with both. Errors: INVALID_INPUT, NOT_FOUND, STATE_CONFLICT, IDEMPOTENCY_CONFLICT. 更正走访记录。",
  })
  @Requires("beneficiary:visit")
  async correctHomeVisit(
    @Arg("visitId", () => ID, { description: "The visit that was recorded wrongly, one's own. 原走访记录。" })
    visitId: string,
    @Arg("input", () => HomeVisitInput, {
      description: "The whole record as it should be, of the same family; photographs are added. 更正内容。",
    })
    input: HomeVisitInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<HomeVisit> {
    const { id } = await correctHomeVisit(ctx, visitId, input, idempotencyKey);
    return readHomeVisit(ctx, id);
  }

  @Mutation(() => HomeVisit, {
    description:
      "Declares a visit void: one's own within 7 days, any as whoever arranges visits. It stays on record; what it found out is taken back. Errors: INVALID_INPUT, NOT_FOUND, STATE_CONFLICT. 作废走访记录。",
  })
  @Requires("beneficiary:visit")
  async voidHomeVisit(
    @Arg("visitId", () => ID, { description: "The visit that does not count. 走访记录。" }) visitId: string,
    @Arg("reason", () => String, { description: "In words, 2 to 500 characters." }) reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<HomeVisit> {
    const { id } = await voidHomeVisit(ctx, visitId, reason);
    return readHomeVisit(ctx, id);
  }

  @Mutation(() => HomeVisitPlan, {
    description:
      "Sets how often one family is visited and by whom; without an interval the rule counts again. Errors: INVALID_INPUT, NOT_FOUND, IDEMPOTENCY_CONFLICT. 安排走访。",
  })
  @Requires("beneficiary:schedule")
  async setVisitPlan(
    @Arg("input", () => VisitPlanInput, {
      description: "The interval, the visitor and the reason. 走访安排。",
    })
    input: VisitPlanInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<HomeVisitPlan> {
    const { householdId } = await setVisitPlan(ctx, input, idempotencyKey);
    return homeVisitPlan(ctx, householdId);
  }
}

import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Requires } from "../../schema/common/access.ts";
import { After, First, IdempotencyKey } from "../../schema/common/arguments.ts";
import { VisitRejection } from "../../schema/purchase/enums.ts";
import {
  CheckInInput,
  LogVisitInput,
  ServiceVisit,
  ServiceVisitPage,
  SubmitVisitInput,
  VisitFilter,
} from "../../schema/purchase/visit.ts";
import type { RequestContext } from "../kernel/context.ts";
import { closeCheckIn } from "./check-in-closing.ts";
import { visit, visits } from "./visit.queries.ts";
import { abandonVisit, checkIn, logVisit, submitVisit } from "./visit.service.ts";
import { approveVisit, rejectVisit } from "./visit-decision.service.ts";

@Resolver()
export class VisitResolver {
  @Query(() => ServiceVisitPage, {
    description:
      "Visits of the own region, or of the own organisation; what waits for approval the oldest first. 服务记录。",
  })
  @Requires("visit:read")
  visits(
    @Ctx() ctx: RequestContext,
    @Arg("filter", () => VisitFilter, {
      nullable: true,
      description: "Left out: all that the caller may see. 筛选条件。",
    })
    filter?: VisitFilter,
    @First() first?: number,
    @After() after?: string,
  ): Promise<InstanceType<typeof ServiceVisitPage>> {
    return visits(ctx, filter ?? {}, { first, after });
  }

  @Query(() => ServiceVisit, { description: "One visit. Error: NOT_FOUND. 服务记录详情。" })
  @Requires("visit:read")
  visit(
    @Arg("id", () => ID, {
      description: "For a contractor one of its own, for departments one in their region. 服务记录编号。",
    })
    id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ServiceVisit> {
    return visit(ctx, id);
  }

  @Mutation(() => ServiceVisit, {
    description:
      "A worker arrives. Errors: INVALID_INPUT, NOT_FOUND, STATE_CONFLICT, CAP_EXCEEDED, IDEMPOTENCY_CONFLICT. 上门签到。",
  })
  @Requires("visit:log")
  async checkIn(
    @Arg("input", () => CheckInInput, {
      description: "At whose door, on which voucher, and since when. 签到信息。",
    })
    input: CheckInInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ServiceVisit> {
    return visit(ctx, await checkIn(ctx, input, idempotencyKey));
  }

  @Mutation(() => ServiceVisit, {
    description:
      "Hands a visit in for approval; its units are reserved. Errors: INVALID_INPUT, NOT_FOUND, STATE_CONFLICT, CAP_EXCEEDED, IDEMPOTENCY_CONFLICT. 提交服务记录。",
  })
  @Requires("visit:log")
  async submitVisit(
    @Arg("input", () => SubmitVisitInput, {
      description: "When it ended, how many units, and who confirmed it. 服务记录。",
    })
    input: SubmitVisitInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ServiceVisit> {
    return visit(ctx, await submitVisit(ctx, input, idempotencyKey));
  }

  @Mutation(() => ServiceVisit, {
    description:
      "Arrival and end in one, after the visit. Errors as of checkIn and submitVisit. 补录服务记录。",
  })
  @Requires("visit:log")
  async logVisit(
    @Arg("input", () => LogVisitInput, {
      description: "The visit whole, from arrival to confirmation. 服务记录。",
    })
    input: LogVisitInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ServiceVisit> {
    return visit(ctx, await logVisit(ctx, input, idempotencyKey));
  }

  @Mutation(() => ServiceVisit, {
    description: "Gives up one's own check-in. Errors: NOT_FOUND, STATE_CONFLICT. 放弃签到。",
  })
  @Requires("visit:log")
  async abandonVisit(
    @Arg("id", () => ID, { description: "One's own check-in that is not handed in. 服务记录编号。" })
    id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ServiceVisit> {
    return visit(ctx, await abandonVisit(ctx, id));
  }

  @Mutation(() => ServiceVisit, {
    description:
      "Closes another's check-in of more than 24 hours ago that was never submitted; nothing is claimed by it. Errors: INVALID_INPUT, NOT_FOUND, STATE_CONFLICT. 关闭签到。",
  })
  @Requires("visit:close")
  async closeCheckIn(
    @Arg("id", () => ID, { description: "A check-in of more than 24 hours ago. 服务记录编号。" }) id: string,
    @Arg("reason", () => String, { description: "In words, 2 to 500 characters." }) reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ServiceVisit> {
    return visit(ctx, await closeCheckIn(ctx, id, reason));
  }

  @Mutation(() => ServiceVisit, {
    description:
      "Accepts a visit: its units are used and its amount is owed. Errors: NOT_FOUND, STATE_CONFLICT, SEPARATION_OF_DUTIES. 服务记录审核通过。",
  })
  @Requires("visit:approve")
  async approveVisit(
    @Arg("id", () => ID, {
      description: "A visit that waits; never by the worker who was there. 服务记录编号。",
    })
    id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ServiceVisit> {
    return visit(ctx, await approveVisit(ctx, id));
  }

  @Mutation(() => ServiceVisit, {
    description:
      "Refuses a visit; its units are free again. Errors: INVALID_INPUT, NOT_FOUND, STATE_CONFLICT, SEPARATION_OF_DUTIES. 服务记录不予通过。",
  })
  @Requires("visit:approve")
  async rejectVisit(
    @Arg("id", () => ID, {
      description: "A visit that waits; never by the worker who was there. 服务记录编号。",
    })
    id: string,
    @Arg("reason", () => VisitRejection, {
      description: "Any but ABANDONED, which is what becomes of check-ins. 不予通过的原因。",
    })
    reason: keyof typeof VisitRejection,
    @Arg("note", () => String, { nullable: true, description: "In words; needed with OTHER." }) note:
      | string
      | null,
    @Ctx() ctx: RequestContext,
  ): Promise<ServiceVisit> {
    return visit(ctx, await rejectVisit(ctx, id, reason, note));
  }
}

import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import { Requires } from "../../schema/common/access.ts";
import { After, First, IdempotencyKey } from "../../schema/common/arguments.ts";
import { FundingFocus, FundingFocusInput } from "../../schema/need/funding-focus.ts";
import {
  MatchedNeed,
  MatchedNeedFilter,
  MatchedNeedPage,
  ReservationState,
  ReservedNeedPage,
} from "../../schema/need/matched-need.ts";
import { asksFor } from "../kernel/asked-fields.ts";
import type { RequestContext } from "../kernel/context.ts";
import { whileShown } from "../kernel/errors.ts";
import { fundingFocus, setFundingFocus } from "./funding-focus.service.ts";
import { matchedNeed, matchedNeeds, similarNeeds } from "./matched-needs.service.ts";
import { offerService, withdrawOffer } from "./offer.service.ts";
import { myReservations, releaseReservation, reserveNeed } from "./reservation.service.ts";

const COUNTS: ReadonlySet<string> = new Set(["totalCount", "totalIsCapped"]);

/** What charities and contractors do with needs: query those that match, reserve, offer. */
@Resolver()
export class MatchingResolver {
  @Query(() => MatchedNeedPage, {
    description:
      "The needs that match the caller's funding focus (charity) or active contracts (contractor), best match first, each with its reasons. Listed with consent, anonymous (慈善法 §83). 匹配的需求。",
  })
  @Requires("need:match")
  matchedNeeds(
    @Arg("filter", () => MatchedNeedFilter, {
      nullable: true,
      description: "Left out: all that match. 筛选条件。",
    })
    filter: MatchedNeedFilter | null,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatchedNeedPage> {
    return matchedNeeds(ctx, filter ?? {}, { first, after }, asksFor(info, COUNTS));
  }

  @Query(() => MatchedNeed, { description: "One need by the reference that the caller knows. 需求详情。" })
  @Requires("need:match")
  matchedNeed(
    @Arg("ref", () => ID, {
      description: "The reference by which the caller's organisation knows the need. 需求参考号。",
    })
    ref: string,
    @Ctx() ctx: RequestContext,
  ): Promise<MatchedNeed> {
    return matchedNeed(ctx, ref);
  }

  @Query(() => [MatchedNeed], {
    description: "Needs of the same category that are still open, when somebody else was first. 同类需求。",
  })
  @Requires("need:match")
  similarNeeds(
    @Arg("ref", () => ID, {
      description: "The need that somebody else took, by the caller's reference. 需求参考号。",
    })
    ref: string,
    @Arg("first", () => Int, { defaultValue: 5, description: "1 to 100 needs; 5 when not said. 条数。" })
    first: number,
    @Ctx() ctx: RequestContext,
  ): Promise<MatchedNeed[]> {
    return similarNeeds(ctx, ref, first);
  }

  @Query(() => ReservedNeedPage, {
    description: "The own reservations, newest first; without a state those that run. 我的预留。",
  })
  @Requires("need:reserve")
  myReservations(
    @Arg("state", () => ReservationState, {
      nullable: true,
      description: "Left out: those that run. 预留状态。",
    })
    state: keyof typeof ReservationState | null,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<ReservedNeedPage> {
    return myReservations(ctx, state, { first, after });
  }

  @Query(() => FundingFocus, { description: "What the caller's charity means to fund. 资助方向。" })
  @Requires("charity:focus")
  fundingFocus(@Ctx() ctx: RequestContext): Promise<FundingFocus> {
    return fundingFocus(ctx);
  }

  @Mutation(() => FundingFocus, {
    description: "Replaces the focus; matched needs follow at once. 设定资助方向。",
  })
  @Requires("charity:focus")
  setFundingFocus(
    @Arg("input", () => FundingFocusInput, {
      description: "The whole focus; what is left out of it means any. 资助方向。",
    })
    input: FundingFocusInput,
    @Ctx() ctx: RequestContext,
  ): Promise<FundingFocus> {
    return setFundingFocus(ctx, input);
  }

  @Mutation(() => MatchedNeed, {
    nullable: true,
    description:
      "Reserves a whole need for five working days; exact figures follow. It holds no money. Null when the same request comes again after the need was taken down: it was reserved, see `myReservations`. Errors: ALREADY_RESERVED (see `similarNeeds`), NOT_FOUND. 预留需求。",
  })
  @Requires("need:reserve")
  async reserveNeed(
    @Arg("ref", () => ID, {
      description: "A listed need with a gap, by the charity's own reference. 需求参考号。",
    })
    ref: string,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<MatchedNeed | null> {
    return whileShown(matchedNeed(ctx, (await reserveNeed(ctx, ref, idempotencyKey)).ref));
  }

  @Mutation(() => MatchedNeed, {
    nullable: true,
    description:
      "Gives an own reservation back before its term; the same charity may reserve the need again after five working days. Null when the need is shown no more: the reservation was given back. Errors: NOT_FOUND, STATE_CONFLICT, RATE_LIMITED (20 a day). 释放预留。",
  })
  @Requires("need:reserve")
  async releaseReservation(
    @Arg("reservationId", () => ID, { description: "An own reservation that runs. 预留编号。" })
    reservationId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<MatchedNeed | null> {
    return whileShown(matchedNeed(ctx, (await releaseReservation(ctx, reservationId)).ref));
  }

  @Mutation(() => MatchedNeed, {
    nullable: true,
    description:
      "Offers to deliver units of a need's service under an active contract; blocks nobody. Null when the same request comes again after the need was taken down: the offer was placed and ended with it. Errors: CAP_EXCEEDED, DUPLICATE, NOT_FOUND. 报名承接服务。",
  })
  @Requires("need:offer")
  async offerService(
    @Arg("ref", () => ID, {
      description:
        "A need whose service an active contract of the caller buys, by its own reference. 需求参考号。",
    })
    ref: string,
    @Arg("quantity", () => Int, { description: "Units, at most those of the need." }) quantity: number,
    @Arg("note", () => String, {
      nullable: true,
      description: "For the own organisation, at most 500 characters. 备注。",
    })
    note: string | null,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<MatchedNeed | null> {
    const offered = await offerService(ctx, { ref, quantity, note }, idempotencyKey);
    return whileShown(matchedNeed(ctx, offered.ref));
  }

  @Mutation(() => MatchedNeed, { description: "Takes an own offer back. 撤回报名。" })
  @Requires("need:offer")
  async withdrawOffer(
    @Arg("offerId", () => ID, { description: "An own offer that no voucher has answered. 报名编号。" })
    offerId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<MatchedNeed> {
    return matchedNeed(ctx, (await withdrawOffer(ctx, offerId)).ref);
  }
}

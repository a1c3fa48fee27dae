import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { Requires } from "../../schema/common/access.ts";
import {
  IssueVoucherInput,
  Voucher,
  VoucherFilter,
  VoucherPage,
  VoucherRecipient,
  WorkerVoucherPage,
} from "../../schema/purchase/voucher.ts";
import { VoucherOptions } from "../../schema/purchase/voucher-options.ts";
import type { RequestContext } from "../kernel/context.ts";
import { showRecipient } from "./recipient.service.ts";
import { voucher, vouchers } from "./voucher.queries.ts";
import { cancelVoucher, issueVoucher } from "./voucher.service.ts";
import { voucherOptions } from "./voucher-options.queries.ts";
import { myVouchers } from "./worker-vouchers.queries.ts";

@Resolver()
export class VoucherResolver {
  @Query(() => VoucherPage, {
    description: "Vouchers of the own region, or of the own organisation. 服务券。",
  })
  @Requires("voucher:read")
  vouchers(
    @Ctx() ctx: RequestContext,
    @Arg("filter", () => VoucherFilter, { nullable: true }) filter?: VoucherFilter,
    @Arg("first", () => Int, { nullable: true, description: "1 to 100; 25 when left out." }) first?: number,
    @Arg("after", () => String, { nullable: true }) after?: string,
  ): Promise<InstanceType<typeof VoucherPage>> {
    return vouchers(ctx, filter ?? {}, { first, after });
  }

  @Query(() => Voucher, { description: "One voucher. Error: NOT_FOUND. 服务券详情。" })
  @Requires("voucher:read")
  voucher(@Arg("id", () => ID) id: string, @Ctx() ctx: RequestContext): Promise<Voucher> {
    return voucher(ctx, id);
  }

  @Query(() => VoucherOptions, {
    description:
      "Which contracts may serve a need, what money stands on it, how many units. Error: NOT_FOUND. 签发服务券的条件。",
  })
  @Requires("voucher:issue")
  voucherOptions(
    @Arg("itemId", () => ID) itemId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<VoucherOptions> {
    return voucherOptions(ctx, itemId);
  }

  @Query(() => WorkerVoucherPage, {
    description: "What a field worker's phone shows: vouchers that can be used today. 我的上门任务。",
  })
  @Requires("visit:log")
  myVouchers(
    @Ctx() ctx: RequestContext,
    @Arg("first", () => Int, { nullable: true, description: "1 to 100; 25 when left out." }) first?: number,
    @Arg("after", () => String, { nullable: true }) after?: string,
  ): Promise<InstanceType<typeof WorkerVoucherPage>> {
    return myVouchers(ctx, { first, after });
  }

  @Mutation(() => Voucher, {
    description:
      "Orders units of a service on money that stands on the need. Errors: INVALID_INPUT, NOT_FOUND, STATE_CONFLICT, CONSENT_MISSING, CAP_EXCEEDED, INSUFFICIENT_FUNDS, IDEMPOTENCY_CONFLICT. 签发服务券。",
  })
  @Requires("voucher:issue")
  async issueVoucher(
    @Arg("input", () => IssueVoucherInput) input: IssueVoucherInput,
    @Arg("idempotencyKey", () => String) idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Voucher> {
    return voucher(ctx, await issueVoucher(ctx, input, idempotencyKey));
  }

  @Mutation(() => Voucher, {
    description:
      "Gives back what is not used, when no submitted visit waits. Errors: NOT_FOUND, STATE_CONFLICT. 作废服务券。",
  })
  @Requires("voucher:issue")
  async cancelVoucher(
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String, { description: "In words, at most 500 characters." }) reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Voucher> {
    return voucher(ctx, await cancelVoucher(ctx, id, reason));
  }

  @Mutation(() => VoucherRecipient, {
    description:
      "Shows a contractor whom it serves, in clear, and puts the look on record first. At most 100 a day and person. Errors: FORBIDDEN, NOT_FOUND, STATE_CONFLICT, CONSENT_MISSING, RATE_LIMITED. 查看服务对象信息。",
  })
  @Requires("voucher:read")
  showRecipient(
    @Arg("voucherId", () => ID) voucherId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<VoucherRecipient> {
    return showRecipient(ctx, voucherId);
  }
}

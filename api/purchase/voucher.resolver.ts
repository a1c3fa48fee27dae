import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Requires } from "../../schema/common/access.ts";
import { After, First, IdempotencyKey } from "../../schema/common/arguments.ts";
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
    @Arg("filter", () => VoucherFilter, {
      nullable: true,
      description: "Left out: all that the caller may see. 筛选条件。",
    })
    filter?: VoucherFilter,
    @First() first?: number,
    @After() after?: string,
  ): Promise<InstanceType<typeof VoucherPage>> {
    return vouchers(ctx, filter ?? {}, { first, after });
  }

  @Query(() => Voucher, { description: "One voucher. Error: NOT_FOUND. 服务券详情。" })
  @Requires("voucher:read")
  voucher(
    @Arg("id", () => ID, {
      description: "For a contractor one of its own, for departments one in their region. 服务券编号。",
    })
    id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Voucher> {
    return voucher(ctx, id);
  }

  @Query(() => VoucherOptions, {
    description:
      "Which contracts may serve a need, what money stands on it, how many units. Error: NOT_FOUND. 签发服务券的条件。",
  })
  @Requires("voucher:issue")
  voucherOptions(
    @Arg("itemId", () => ID, { description: "An item of a need of the post's region. 需求明细编号。" })
    itemId: string,
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
    @First() first?: number,
    @After() after?: string,
  ): Promise<InstanceType<typeof WorkerVoucherPage>> {
    return myVouchers(ctx, { first, after });
  }

  @Mutation(() => Voucher, {
    description:
      "Orders units of a service on money that stands on the need. Errors: INVALID_INPUT, NOT_FOUND, STATE_CONFLICT, CONSENT_MISSING, CAP_EXCEEDED, INSUFFICIENT_FUNDS, IDEMPOTENCY_CONFLICT. 签发服务券。",
  })
  @Requires("voucher:issue")
  async issueVoucher(
    @Arg("input", () => IssueVoucherInput, {
      description: "For which need, under which contract, how many units, for how long. 服务券信息。",
    })
    input: IssueVoucherInput,
    @IdempotencyKey() idempotencyKey: string,
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
    @Arg("id", () => ID, { description: "A voucher of the post's region that is not used up. 服务券编号。" })
    id: string,
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
    @Arg("voucherId", () => ID, {
      description:
        "A voucher of the own organisation that is not used up, cancelled or expired. 服务券编号。",
    })
    voucherId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<VoucherRecipient> {
    return showRecipient(ctx, voucherId);
  }
}

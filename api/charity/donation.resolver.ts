import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import {
  AllocatableDonation,
  AllocateDonationInput,
  Allocation,
  AllocationFilter,
  AllocationPage,
  DonationDetail,
  DonationFilter,
  DonationPage,
  ReportDonationInput,
} from "../../schema/charity/donation.ts";
import { Requires } from "../../schema/common/access.ts";
import { After, First, IdempotencyKey } from "../../schema/common/arguments.ts";
import type { RequestContext } from "../kernel/context.ts";
import { findAllocation, listAllocations } from "./allocation.queries.ts";
import { allocateDonation, reverseAllocation } from "./allocation.service.ts";
import { allocatableDonations, findDonation, listDonations } from "./donation.queries.ts";
import { confirmDonation, rejectDonation, reportDonation } from "./donation.service.ts";

@Resolver()
export class DonationResolver {
  @Query(() => DonationPage, {
    description:
      "Donations, the latest first, those to be confirmed, asked for alone, the oldest first: a charity's own; for departments all. 捐赠列表。",
  })
  @Requires("donation:read")
  donations(
    @Ctx() ctx: RequestContext,
    @Arg("filter", () => DonationFilter, {
      nullable: true,
      description: "Left out: all that the caller may see. 筛选条件。",
    })
    filter?: DonationFilter,
    @First() first?: number,
    @After() after?: string,
  ): Promise<DonationPage> {
    return listDonations(ctx, filter ?? {}, { first, after });
  }

  @Query(() => DonationDetail, { description: "One donation and where it went. Errors: NOT_FOUND. 捐赠。" })
  @Requires("donation:read")
  donation(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, { description: "For a charity one of its own. 捐赠编号。" }) id: string,
  ): Promise<DonationDetail> {
    return findDonation(ctx, id);
  }

  @Query(() => AllocationPage, { description: "Allocations, the latest first. 资金分配列表。" })
  @Requires("allocation:read")
  allocations(
    @Ctx() ctx: RequestContext,
    @Arg("filter", () => AllocationFilter, {
      nullable: true,
      description: "Left out: all that the caller may see. 筛选条件。",
    })
    filter?: AllocationFilter,
    @First() first?: number,
    @After() after?: string,
  ): Promise<AllocationPage> {
    return listAllocations(ctx, filter ?? {}, { first, after });
  }

  @Query(() => Allocation, { description: "One allocation. Errors: NOT_FOUND. 资金分配。" })
  @Requires("allocation:read")
  allocation(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, {
      description: "For a charity one of its own, for departments one to a need of their region. 分配编号。",
    })
    id: string,
  ): Promise<Allocation> {
    return findAllocation(ctx, id);
  }

  @Query(() => [AllocatableDonation], {
    description:
      "The own lots with money left, seen from a reservation: those that may pay for it first, the others with the reason. 可分配捐赠。",
  })
  @Requires("allocation:post")
  allocatableDonations(
    @Ctx() ctx: RequestContext,
    @Arg("reservationId", () => ID, { description: "An own reservation that runs. 资助预留。" })
    reservationId: string,
  ): Promise<AllocatableDonation[]> {
    return allocatableDonations(ctx, reservationId);
  }

  @Mutation(() => DonationDetail, {
    description: "Puts a received donation on record. Errors: INVALID_INPUT. 登记捐赠。",
  })
  @Requires("donation:report")
  async reportDonation(
    @Ctx() ctx: RequestContext,
    @Arg("input", () => ReportDonationInput, {
      description: "What came in, from whom, and for what. 捐赠信息。",
    })
    input: ReportDonationInput,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<DonationDetail> {
    return findDonation(ctx, await reportDonation(ctx, input, idempotencyKey));
  }

  @Mutation(() => DonationDetail, {
    description:
      "The finance officer saw the money on the bank statement; not by whoever reported it. Posts to the book. Errors: NOT_FOUND, SEPARATION_OF_DUTIES, DUPLICATE, STATE_CONFLICT when it is decided already. 确认到账。",
  })
  @Requires("donation:confirm")
  async confirmDonation(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, {
      description: "A donation of the own charity that waits; not by who reported it. 捐赠编号。",
    })
    id: string,
    @Arg("bankReference", () => String, {
      description:
        "4 to 64 letters, digits or `_ . / -`, spaces left aside; each names one donation of the charity. 银行流水号。",
    })
    bankReference: string,
  ): Promise<DonationDetail> {
    return findDonation(ctx, await confirmDonation(ctx, id, bankReference));
  }

  @Mutation(() => DonationDetail, {
    description:
      "No such money came. Errors: NOT_FOUND, STATE_CONFLICT when it is decided already. 不予确认。",
  })
  @Requires("donation:confirm")
  async rejectDonation(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, { description: "A donation of the own charity that waits. 捐赠编号。" }) id: string,
    @Arg("reason", () => String, {
      description: "2 to 500 characters; kept with the donation. 不予确认的原因。",
    })
    reason: string,
  ): Promise<DonationDetail> {
    return findDonation(ctx, await rejectDonation(ctx, id, reason));
  }

  @Mutation(() => Allocation, {
    description:
      "Gives part of a confirmed donation to a need of an adopted project, within the donor's wish, and consumes the reservation. Errors: INSUFFICIENT_FUNDS, CAP_EXCEEDED, STATE_CONFLICT. 分配资金。",
  })
  @Requires("allocation:post")
  async allocateDonation(
    @Ctx() ctx: RequestContext,
    @Arg("input", () => AllocateDonationInput, {
      description: "From which donation, to which need, and how much. 资金分配。",
    })
    input: AllocateDonationInput,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<Allocation> {
    return findAllocation(ctx, await allocateDonation(ctx, input, idempotencyKey));
  }

  @Mutation(() => Allocation, {
    description:
      "Takes an allocation back by a new journal, while no voucher is bound by it. Errors: STATE_CONFLICT. 冲回分配。",
  })
  @Requires("allocation:post")
  async reverseAllocation(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, {
      description:
        "An allocation of the own charity on which no voucher was issued and no service began. 分配编号。",
    })
    id: string,
    @Arg("reason", () => String, { description: "2 to 500 characters; kept with the allocation. 冲回原因。" })
    reason: string,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<Allocation> {
    return findAllocation(ctx, await reverseAllocation(ctx, id, reason, idempotencyKey));
  }
}

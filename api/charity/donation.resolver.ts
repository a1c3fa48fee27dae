import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
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
    @Arg("filter", () => DonationFilter, { nullable: true }) filter?: DonationFilter,
    @Arg("first", () => Int, { nullable: true }) first?: number,
    @Arg("after", () => String, { nullable: true }) after?: string,
  ): Promise<DonationPage> {
    return listDonations(ctx, filter ?? {}, { first, after });
  }

  @Query(() => DonationDetail, { description: "One donation and where it went. Errors: NOT_FOUND. 捐赠。" })
  @Requires("donation:read")
  donation(@Ctx() ctx: RequestContext, @Arg("id", () => ID) id: string): Promise<DonationDetail> {
    return findDonation(ctx, id);
  }

  @Query(() => AllocationPage, { description: "Allocations, the latest first. 资金分配列表。" })
  @Requires("allocation:read")
  allocations(
    @Ctx() ctx: RequestContext,
    @Arg("filter", () => AllocationFilter, { nullable: true }) filter?: AllocationFilter,
    @Arg("first", () => Int, { nullable: true }) first?: number,
    @Arg("after", () => String, { nullable: true }) after?: string,
  ): Promise<AllocationPage> {
    return listAllocations(ctx, filter ?? {}, { first, after });
  }

  @Query(() => Allocation, { description: "One allocation. Errors: NOT_FOUND. 资金分配。" })
  @Requires("allocation:read")
  allocation(@Ctx() ctx: RequestContext, @Arg("id", () => ID) id: string): Promise<Allocation> {
    return findAllocation(ctx, id);
  }

  @Query(() => [AllocatableDonation], {
    description:
      "The own lots with money left, seen from a reservation: those that may pay for it first, the others with the reason. 可分配捐赠。",
  })
  @Requires("allocation:post")
  allocatableDonations(
    @Ctx() ctx: RequestContext,
    @Arg("reservationId", () => ID) reservationId: string,
  ): Promise<AllocatableDonation[]> {
    return allocatableDonations(ctx, reservationId);
  }

  @Mutation(() => DonationDetail, {
    description: "Puts a received donation on record. Errors: INVALID_INPUT. 登记捐赠。",
  })
  @Requires("donation:report")
  async reportDonation(
    @Ctx() ctx: RequestContext,
    @Arg("input", () => ReportDonationInput) input: ReportDonationInput,
    @Arg("idempotencyKey", () => String) idempotencyKey: string,
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
    @Arg("id", () => ID) id: string,
    @Arg("bankReference", () => String) bankReference: string,
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
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String) reason: string,
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
    @Arg("input", () => AllocateDonationInput) input: AllocateDonationInput,
    @Arg("idempotencyKey", () => String) idempotencyKey: string,
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
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String) reason: string,
    @Arg("idempotencyKey", () => String) idempotencyKey: string,
  ): Promise<Allocation> {
    return findAllocation(ctx, await reverseAllocation(ctx, id, reason, idempotencyKey));
  }
}

import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { allocationStates } from "../codes/allocation-states.ts";
import { donationStates } from "../codes/donation-states.ts";
import { Masked } from "../common/access.ts";
import { AvailableAction } from "../common/available-action.ts";
import { codeEnum } from "../common/code-enum.ts";
import { NeedCategory } from "../common/enums.ts";
import { HistoryEntry } from "../common/history-entry.ts";
import { pageOf } from "../common/page.ts";
import { DateTime, LocalDate, Money } from "../common/scalars.ts";
import { Organisation } from "../organisation/organisation.ts";
import { Region } from "../organisation/region.ts";

export const DonationState = codeEnum(donationStates, "DonationState", "Where a donation stands. 捐赠状态。");
export const AllocationState = codeEnum(
  allocationStates,
  "AllocationState",
  "Where an allocation stands. 分配状态。",
);

@ObjectType({ description: "Part of a donation given to one need (慈善法 §55). 资金分配。" })
export class Allocation {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "拨2026-000078." })
  serial!: string;

  @Field(() => AllocationState)
  state!: keyof typeof AllocationState;

  @Field(() => ID)
  donationId!: string;

  @Field(() => String)
  donationSerial!: string;

  @Field(() => ID, {
    description: "The need: its id for departments, the charity's own reference for a charity.",
  })
  itemRef!: string;

  @Field(() => NeedCategory, { nullable: true })
  category!: keyof typeof NeedCategory | null;

  @Field(() => ID)
  projectId!: string;

  @Field(() => String, { nullable: true })
  projectTitle!: string | null;

  @Field(() => Money)
  amount!: string;

  @Field(() => Money, {
    description: "Gone back to the donation because the need ended before all was used. 已退回。",
  })
  released!: string;

  @Field(() => Money, { description: "Bound by vouchers. 已签发服务券。" })
  committed!: string;

  @Field(() => DateTime)
  postedAt!: Date;

  @Field(() => [AvailableAction])
  availableActions!: AvailableAction[];
}

@ObjectType({
  description: "Money given to a charity: a lot on which allocations draw, within the donor's wish. 捐赠。",
})
export class Donation {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "捐2026-000045." })
  serial!: string;

  @Field(() => Organisation, { nullable: true })
  charity!: Organisation | null;

  @Field(() => DonationState)
  state!: keyof typeof DonationState;

  @Field(() => String, {
    nullable: true,
    description:
      "Null when the donor stays anonymous (慈善法 §82). A person's name is masked for others than the charity.",
  })
  @Masked("S")
  donorName!: string | null;

  @Field(() => Boolean)
  donorIsPerson!: boolean;

  @Field(() => Money, { description: "已确认（或待确认）金额。" })
  amount!: string;

  @Field(() => Money, { description: "已退。" })
  refunded!: string;

  @Field(() => Money, { description: "已分配。" })
  allocated!: string;

  @Field(() => Money, { description: "余额 = 已确认 − 已退 − 已分配; zero before it is confirmed." })
  left!: string;

  @Field(() => LocalDate)
  receivedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: "The bank's number of the receipt; the own charity only. 银行流水号。",
  })
  bankReference!: string | null;

  @Field(() => [NeedCategory], { description: "Empty: for any kind of need." })
  restrictedCategories!: (keyof typeof NeedCategory)[];

  @Field(() => Region, { nullable: true, description: "Null: for any place." })
  restrictedRegion!: Region | null;

  @Field(() => ID, { nullable: true, description: "Null: for any project." })
  restrictedProjectId!: string | null;

  @Field(() => String, { nullable: true })
  restrictedProjectTitle!: string | null;

  @Field(() => String, { description: "The donor's wish in words; 不限 when it is free. 限定用途。" })
  restrictionZh!: string;

  @Field(() => DateTime)
  reportedAt!: Date;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Until when it should be confirmed: three working days from its report. 确认期限。",
  })
  confirmBy!: string | null;

  @Field(() => Int, { nullable: true, description: "Working days left of that; negative when it is past." })
  confirmDaysLeft!: number | null;

  @Field(() => DateTime, { nullable: true })
  confirmedAt!: Date | null;
}

@ObjectType({ description: "A donation with where it went and what may be done next. 捐赠详情。" })
export class DonationDetail extends Donation {
  @Field(() => String, { nullable: true, description: "The own charity only." })
  note!: string | null;

  @Field(() => [Allocation], {
    description: "For departments those to needs of their region. At most 300, the latest first.",
  })
  allocations!: Allocation[];

  @Field(() => [AvailableAction])
  availableActions!: AvailableAction[];

  @Field(() => [HistoryEntry])
  history!: HistoryEntry[];
}

@ObjectType({
  description:
    "A confirmed donation with something left, seen from one reservation: whether it may pay for it. 可分配捐赠。",
})
export class AllocatableDonation {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  serial!: string;

  @Field(() => String, { nullable: true, description: "Null when the donor stays anonymous." })
  @Masked("S")
  donorName!: string | null;

  @Field(() => Money)
  left!: string;

  @Field(() => Boolean, { description: "The donor's wish covers this need." })
  fits!: boolean;

  @Field(() => [String], { description: "Why it does not fit, in words; empty when it does." })
  reasons!: string[];

  @Field(() => Money, {
    description:
      "What it could give: what is left, at most what the reservation asks. Zero when it does not fit.",
  })
  suggested!: string;

  @Field(() => String)
  restrictionZh!: string;

  @Field(() => LocalDate)
  receivedOn!: string;
}

export const DonationPage = pageOf(Donation, "DonationPage");
export type DonationPage = InstanceType<typeof DonationPage>;

export const AllocationPage = pageOf(Allocation, "AllocationPage");
export type AllocationPage = InstanceType<typeof AllocationPage>;

@InputType({ description: "Which donations to list." })
export class DonationFilter {
  @Field(() => [DonationState], { nullable: true })
  states?: (keyof typeof DonationState)[] | null;

  @Field(() => String, { nullable: true, description: "The serial or a part of it. 编号。" })
  serial?: string | null;

  @Field(() => ID, { nullable: true, description: "One charity; for departments." })
  charityId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Only those of which something is left to allocate." })
  withMoneyLeft?: boolean | null;

  @Field(() => LocalDate, { nullable: true })
  receivedFrom?: string | null;

  @Field(() => LocalDate, { nullable: true })
  receivedTo?: string | null;
}

@InputType({ description: "Which allocations to list." })
export class AllocationFilter {
  @Field(() => ID, { nullable: true })
  donationId?: string | null;

  @Field(() => ID, { nullable: true })
  projectId?: string | null;

  @Field(() => ID, { nullable: true, description: "The need, by the caller's reference." })
  itemRef?: string | null;

  @Field(() => [AllocationState], { nullable: true })
  states?: (keyof typeof AllocationState)[] | null;
}

@InputType({ description: "A donation that the own charity received. 登记捐赠。" })
export class ReportDonationInput {
  @Field(() => String, {
    nullable: true,
    description: "Left out: the donor stays anonymous (慈善法 §82). 捐赠人。",
  })
  donorName?: string | null;

  @Field(() => Boolean)
  donorIsPerson!: boolean;

  @Field(() => Money, {
    description: "Full-width digits, spaces and thousands separators are read. 金额（元）。",
  })
  amount!: string;

  @Field(() => LocalDate, { description: "到账日期。" })
  receivedOn!: string;

  @Field(() => [NeedCategory], { nullable: true })
  restrictedCategories?: (keyof typeof NeedCategory)[] | null;

  @Field(() => ID, { nullable: true, description: "12 digits." })
  restrictedRegionCode?: string | null;

  @Field(() => ID, { nullable: true, description: "A project that the own charity adopted." })
  restrictedProjectId?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({ description: "Part of a donation for one need. 分配捐赠资金。" })
export class AllocateDonationInput {
  @Field(() => ID)
  donationId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The need, by the charity's reference. This or `reservationId`.",
  })
  itemRef?: string | null;

  @Field(() => ID, { nullable: true, description: "The own reservation of the need." })
  reservationId?: string | null;

  @Field(() => Money)
  amount!: string;
}

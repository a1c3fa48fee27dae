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
  @Field(() => ID, { description: "What `allocation`, `reverseAllocation` and `trace` take. 分配编号。" })
  id!: string;

  @Field(() => String, { description: "拨2026-000078." })
  serial!: string;

  @Field(() => AllocationState, {
    description: "REVERSED once it was taken back, or gone back whole to its donation. 分配状态。",
  })
  state!: keyof typeof AllocationState;

  @Field(() => ID, { description: "The lot on which it draws. 所用捐赠。" })
  donationId!: string;

  @Field(() => String, { description: "The number of that donation: 捐2026-000045. 捐赠编号。" })
  donationSerial!: string;

  @Field(() => ID, {
    description: "The need: its id for departments, the charity's own reference for a charity.",
  })
  itemRef!: string;

  @Field(() => NeedCategory, {
    nullable: true,
    description:
      "What kind of need it meets; null where the need is no longer the caller's to see. 需求类别。",
  })
  category!: keyof typeof NeedCategory | null;

  @Field(() => ID, { description: "The adopted project that holds the need. 慈善项目。" })
  projectId!: string;

  @Field(() => String, {
    nullable: true,
    description: "What that project is called; null where the caller does not see it. 项目名称。",
  })
  projectTitle!: string | null;

  @Field(() => Money, {
    description: "Yuan when it was posted; what went back of it stands in `released`. 分配金额。",
  })
  amount!: string;

  @Field(() => Money, {
    description: "Gone back to the donation because the need ended before all was used. 已退回。",
  })
  released!: string;

  @Field(() => Money, { description: "Bound by vouchers. 已签发服务券。" })
  committed!: string;

  @Field(() => DateTime, { description: "When it was posted to the charity's book. 分配时间。" })
  postedAt!: Date;

  @Field(() => [AvailableAction], {
    description:
      "Reversing it, for the charity's posts that allocate, and why it is refused now. 可办理的操作。",
  })
  availableActions!: AvailableAction[];
}

@ObjectType({
  description: "Money given to a charity: a lot on which allocations draw, within the donor's wish. 捐赠。",
})
export class Donation {
  @Field(() => ID, {
    description: "What `donation`, `confirmDonation` and `allocateDonation` take. 捐赠编号。",
  })
  id!: string;

  @Field(() => String, { description: "捐2026-000045." })
  serial!: string;

  @Field(() => Organisation, { nullable: true, description: "Who received it. 接受捐赠的慈善组织。" })
  charity!: Organisation | null;

  @Field(() => DonationState, { description: "Only a CONFIRMED donation can be allocated. 捐赠状态。" })
  state!: keyof typeof DonationState;

  @Field(() => String, {
    nullable: true,
    description:
      "Null when the donor stays anonymous (慈善法 §82). A person's name is masked for others than the charity.",
  })
  @Masked("S")
  donorName!: string | null;

  @Field(() => Boolean, {
    description:
      "A natural person, whose name others than the charity read masked; false for an organisation. 个人捐赠。",
  })
  donorIsPerson!: boolean;

  @Field(() => Money, { description: "已确认（或待确认）金额。" })
  amount!: string;

  @Field(() => Money, { description: "已退。" })
  refunded!: string;

  @Field(() => Money, { description: "已分配。" })
  allocated!: string;

  @Field(() => Money, { description: "余额 = 已确认 − 已退 − 已分配; zero before it is confirmed." })
  left!: string;

  @Field(() => LocalDate, {
    description: "The day on which the money came in, as the charity reported it. 到账日期。",
  })
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

  @Field(() => String, {
    nullable: true,
    description:
      "What that project is called; null for any project, and where the caller does not see it. 限定项目名称。",
  })
  restrictedProjectTitle!: string | null;

  @Field(() => String, { description: "The donor's wish in words; 不限 when it is free. 限定用途。" })
  restrictionZh!: string;

  @Field(() => DateTime, { description: "When the charity put it on record. 登记时间。" })
  reportedAt!: Date;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Until when it should be confirmed: three working days from its report. 确认期限。",
  })
  confirmBy!: string | null;

  @Field(() => Int, { nullable: true, description: "Working days left of that; negative when it is past." })
  confirmDaysLeft!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the finance officer confirmed the money; null before. 确认到账时间。",
  })
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

  @Field(() => [AvailableAction], {
    description:
      "Confirming and rejecting while it waits; confirming is refused to who reported it. 可办理的操作。",
  })
  availableActions!: AvailableAction[];

  @Field(() => [HistoryEntry], {
    description:
      "Its moves, the latest first, at most 100; a charity reads those of its own people. 办理记录。",
  })
  history!: HistoryEntry[];
}

@ObjectType({
  description:
    "A confirmed donation with something left, seen from one reservation: whether it may pay for it. 可分配捐赠。",
})
export class AllocatableDonation {
  @Field(() => ID, { description: "What `donationId` of an allocation takes. 捐赠编号。" })
  id!: string;

  @Field(() => String, { description: "捐2026-000045. 捐赠编号。" })
  serial!: string;

  @Field(() => String, { nullable: true, description: "Null when the donor stays anonymous." })
  @Masked("S")
  donorName!: string | null;

  @Field(() => Money, {
    description: "Yuan that can still be allocated: 已确认 − 已退 − 已分配. 可分配余额。",
  })
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

  @Field(() => String, { description: "The donor's wish in words; 不限 when it is free. 限定用途。" })
  restrictionZh!: string;

  @Field(() => LocalDate, {
    description: "The day on which the money came in; of lots that fit the oldest stands first. 到账日期。",
  })
  receivedOn!: string;
}

export const DonationPage = pageOf(Donation, "DonationPage");
export type DonationPage = InstanceType<typeof DonationPage>;

export const AllocationPage = pageOf(Allocation, "AllocationPage");
export type AllocationPage = InstanceType<typeof AllocationPage>;

@InputType({ description: "Which donations to list." })
export class DonationFilter {
  @Field(() => [DonationState], {
    nullable: true,
    description: "Only donations in one of these states; left out: all. 捐赠状态。",
  })
  states?: (keyof typeof DonationState)[] | null;

  @Field(() => String, { nullable: true, description: "The serial or a part of it. 编号。" })
  serial?: string | null;

  @Field(() => ID, { nullable: true, description: "One charity; for departments." })
  charityId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Only those of which something is left to allocate." })
  withMoneyLeft?: boolean | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Only money that came in on this day or later. 到账日期起。",
  })
  receivedFrom?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Only money that came in on this day or earlier. 到账日期止。",
  })
  receivedTo?: string | null;
}

@InputType({ description: "Which allocations to list." })
export class AllocationFilter {
  @Field(() => ID, { nullable: true, description: "Only what draws on this donation. 所用捐赠。" })
  donationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Only what was given to needs of this project. 慈善项目。",
  })
  projectId?: string | null;

  @Field(() => ID, { nullable: true, description: "The need, by the caller's reference." })
  itemRef?: string | null;

  @Field(() => [AllocationState], {
    nullable: true,
    description: "Only allocations in one of these states; left out: all. 分配状态。",
  })
  states?: (keyof typeof AllocationState)[] | null;
}

@InputType({ description: "A donation that the own charity received. 登记捐赠。" })
export class ReportDonationInput {
  @Field(() => String, {
    nullable: true,
    description: "Left out: the donor stays anonymous (慈善法 §82). 捐赠人。",
  })
  donorName?: string | null;

  @Field(() => Boolean, {
    description:
      "A natural person, whose name others then read masked; false for an organisation. 个人捐赠。",
  })
  donorIsPerson!: boolean;

  @Field(() => Money, {
    description: "Full-width digits, spaces and thousands separators are read. 金额（元）。",
  })
  amount!: string;

  @Field(() => LocalDate, { description: "到账日期。" })
  receivedOn!: string;

  @Field(() => [NeedCategory], {
    nullable: true,
    description: "The kinds of need the donor wished it for; left out or empty: any. 限定需求类别。",
  })
  restrictedCategories?: (keyof typeof NeedCategory)[] | null;

  @Field(() => ID, { nullable: true, description: "12 digits." })
  restrictedRegionCode?: string | null;

  @Field(() => ID, { nullable: true, description: "A project that the own charity adopted." })
  restrictedProjectId?: string | null;

  @Field(() => String, { nullable: true, description: "For the own charity, at most 500 characters. 备注。" })
  note?: string | null;
}

@InputType({ description: "Part of a donation for one need. 分配捐赠资金。" })
export class AllocateDonationInput {
  @Field(() => ID, { description: "An own donation that is confirmed and has so much left. 所用捐赠。" })
  donationId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The need, by the charity's reference. This or `reservationId`.",
  })
  itemRef?: string | null;

  @Field(() => ID, { nullable: true, description: "The own reservation of the need." })
  reservationId?: string | null;

  @Field(() => Money, {
    description:
      "Yuan above zero: at most what the donation has left, the reservation is for, and the need lacks. 分配金额。",
  })
  amount!: string;
}

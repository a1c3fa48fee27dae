import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { ProjectState } from "../charity/project.ts";
import { matchParts } from "../codes/match-parts.ts";
import { offerStates } from "../codes/offer-states.ts";
import { reservationStates } from "../codes/reservation-states.ts";
import { AvailableAction } from "../common/available-action.ts";
import { codeEnum } from "../common/code-enum.ts";
import { AgeBand, GapBand, NeedCategory, NeedItemState, NeedLevel, ServiceItem } from "../common/enums.ts";
import { pageOf } from "../common/page.ts";
import { DateTime, LocalDate, Money } from "../common/scalars.ts";
import { Region } from "../organisation/region.ts";

export const MatchPart = codeEnum(matchParts, "MatchPart", "A part of a match score. 匹配项。");
export const ReservationState = codeEnum(
  reservationStates,
  "ReservationState",
  "Where a charity's reservation stands. 预留状态。",
);
export const OfferState = codeEnum(
  offerStates,
  "OfferState",
  "Where a contractor's offer stands. 报名状态。",
);

@ObjectType({
  description:
    "Why a need scored as it did in one part: what of the need was compared with what of the focus or the contracts. 匹配理由。",
})
export class MatchReason {
  @Field(() => MatchPart, {
    description: "What was compared; AMOUNT is of charities, CAPACITY of contractors. 匹配项。",
  })
  part!: keyof typeof MatchPart;

  @Field(() => Int, { description: "The points of all parts sum to the score." })
  points!: number;

  @Field(() => Int, { description: "The most this part can give. 满分。" })
  maxPoints!: number;

  @Field(() => Boolean, { description: "False when the part failed and gives no points." })
  satisfied!: boolean;

  @Field(() => String, { description: "The comparison in one sentence, in Chinese. 匹配理由。" })
  textZh!: string;

  @Field(() => String, { description: "The comparison in one sentence, in English. 匹配理由（英文）。" })
  textEn!: string;
}

@ObjectType({
  description: "Exact figures of a need, given to the charity that reserved it. 预留后可见的准确信息。",
})
export class ExactNeed {
  @Field(() => Money, { description: "Approved cost less cover less allocations. 缺口。" })
  gap!: string;

  @Field(() => Money, { description: "核定费用。" })
  approvedCost!: string;

  @Field(() => Money, { description: "What policies in force pay. 政策已覆盖。" })
  cover!: string;

  @Field(() => Money, { description: "已落实资金。" })
  allocated!: string;

  @Field(() => Region, {
    description:
      "As the need is listed: once money of this charity stands on it the township, of a minor the county.",
  })
  region!: Region;
}

@ObjectType({
  description:
    "A charity's word that it means to fund a whole need within five working days. It holds no money. 资助预留。",
})
export class FundingReservation {
  @Field(() => ID, { description: "What `releaseReservation` and `allocateDonation` take. 预留编号。" })
  id!: string;

  @Field(() => ID, { description: "The need, by the reference that only this charity knows." })
  ref!: string;

  @Field(() => ReservationState, {
    description: "OPEN while it runs; EXPIRED as soon as its term is over. 预留状态。",
  })
  state!: keyof typeof ReservationState;

  @Field(() => Money, { description: "At most the gap when it was made." })
  amount!: string;

  @Field(() => DateTime, { description: "When it was made. 预留时间。" })
  madeAt!: Date;

  @Field(() => DateTime, {
    description: "After this instant anybody may reserve the need again; no notice is needed.",
  })
  expiresAt!: Date;

  @Field(() => Int, {
    nullable: true,
    description: "Working days left after today, 0 on the last day; null when it is closed. 剩余工作日。",
  })
  workingDaysLeft!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was consumed, given back, taken away or expired; null while it runs. 结束时间。",
  })
  closedAt!: Date | null;
}

@ObjectType({ description: "A contractor's offer to deliver a service; it blocks nobody. 服务报名。" })
export class ServiceOffer {
  @Field(() => ID, { description: "What `withdrawOffer` takes. 报名编号。" })
  id!: string;

  @Field(() => ID, { description: "The need, by the reference that only this contractor knows." })
  ref!: string;

  @Field(() => OfferState, { description: "PLACED while it waits for an order. 报名状态。" })
  state!: keyof typeof OfferState;

  @Field(() => Int, { description: "Units offered." })
  quantity!: number;

  @Field(() => String, {
    nullable: true,
    description: "What the contractor wrote with it, shown to itself alone. 备注。",
  })
  note!: string | null;

  @Field(() => DateTime, { description: "When it was placed. 报名时间。" })
  placedAt!: Date;
}

@ObjectType({
  description:
    "A verified need as one partner may see it: anonymous, with consent, ranked by how it matches the partner's funding focus or contracts (慈善法 §83, 个人信息保护法 §23). 匹配的需求。",
})
export class MatchedNeed {
  @Field(() => ID, { description: "Opaque; only this organisation knows the need by it." })
  ref!: string;

  @Field(() => NeedItemState, {
    description: "LISTED, PART_FUNDED, RESERVED or FUNDED; a reservation past its term no longer counts.",
  })
  state!: keyof typeof NeedItemState;

  @Field(() => NeedCategory, { description: "One of the nine kinds of urgent need. 需求类别。" })
  category!: keyof typeof NeedCategory;

  @Field(() => NeedLevel, { description: "How urgent it is. 紧急程度。" })
  level!: keyof typeof NeedLevel;

  @Field(() => Region, {
    description:
      "The township; the county for minors, and where fewer than five families of the township have such a need.",
  })
  region!: Region;

  @Field(() => AgeBand, { description: "In place of an age, as it was when the need was listed. 年龄段。" })
  ageBand!: keyof typeof AgeBand;

  @Field(() => ServiceItem, { nullable: true, description: "Null when the need is met by money." })
  serviceItem!: keyof typeof ServiceItem | null;

  @Field(() => Int, { description: "Units of the service; 1 when the need is met by money." })
  quantity!: number;

  @Field(() => String, { description: "餐, 小时, 次 …; 笔 when the need is met by money." })
  unit!: string;

  @Field(() => GapBand, { nullable: true, description: "Null when the money has been found." })
  gapBand!: keyof typeof GapBand | null;

  @Field(() => Int, { description: "Whole weeks since the need was listed." })
  waitingWeeks!: number;

  @Field(() => LocalDate, { description: "The last day on which it is offered. 有效期截止日。" })
  validUntil!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The project that contains it; null where `projectTitle` is. 慈善项目。",
  })
  projectId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The project that contains the need, when this charity may adopt it or has adopted it.",
  })
  projectTitle!: string | null;

  @Field(() => ProjectState, {
    nullable: true,
    description:
      "PROPOSED: this charity may adopt the project, and money follows only after that. ADOPTED and IMPLEMENTING: it is this charity's own, and a reservation in it can be funded. Null where `projectId` is.",
  })
  projectState!: keyof typeof ProjectState | null;

  @Field(() => Int, { description: "0 to 100, the sum of the points of `reasons`." })
  score!: number;

  @Field(() => [MatchReason], {
    description: "One for each part of the score; their points sum to it. 匹配理由。",
  })
  reasons!: MatchReason[];

  @Field(() => [AvailableAction], {
    description:
      "Reserving or giving back for a charity, offering or taking back for a contractor, and why it is refused now. 可办理的操作。",
  })
  availableActions!: AvailableAction[];

  @Field(() => FundingReservation, {
    nullable: true,
    description: "This charity's own reservation that is open, or was turned into an allocation that stands.",
  })
  myReservation!: FundingReservation | null;

  @Field(() => ServiceOffer, { nullable: true, description: "This contractor's own offer that is placed." })
  myOffer!: ServiceOffer | null;

  @Field(() => ExactNeed, {
    nullable: true,
    description: "Null unless this charity has an open reservation of the need, or money on it.",
  })
  exact!: ExactNeed | null;
}

export const MatchedNeedPage = pageOf(MatchedNeed, "MatchedNeedPage");
export type MatchedNeedPage = InstanceType<typeof MatchedNeedPage>;

@ObjectType({ description: "An own reservation with the need it stands for." })
export class ReservedNeed {
  @Field(() => FundingReservation, { description: "The own reservation. 资助预留。" })
  reservation!: FundingReservation;

  @Field(() => MatchedNeed, {
    nullable: true,
    description: "Null when the need is no longer shown to partners.",
  })
  need!: MatchedNeed | null;
}

export const ReservedNeedPage = pageOf(ReservedNeed, "ReservedNeedPage");
export type ReservedNeedPage = InstanceType<typeof ReservedNeedPage>;

@InputType({ description: "Narrows matched needs. Everything left out means any." })
export class MatchedNeedFilter {
  @Field(() => NeedCategory, { nullable: true, description: "Only this kind of need. 需求类别。" })
  category?: keyof typeof NeedCategory | null;

  @Field(() => String, {
    nullable: true,
    description:
      "12 digits of a city, county or township. A township also brings the needs of its county that are shown with the county alone.",
  })
  regionCode?: string | null;

  @Field(() => NeedLevel, { nullable: true, description: "Only needs as urgent as this. 紧急程度。" })
  level?: keyof typeof NeedLevel | null;

  @Field(() => Int, { nullable: true, description: "0 to 100." })
  minScore?: number | null;
}

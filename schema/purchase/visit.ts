import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { Masked } from "../common/access.ts";
import { AvailableAction } from "../common/available-action.ts";
import { ServiceItem } from "../common/enums.ts";
import { HistoryEntry } from "../common/history-entry.ts";
import { pageOf } from "../common/page.ts";
import { DateTime, LocalDate, Money } from "../common/scalars.ts";
import { Region } from "../organisation/region.ts";
import { VisitConfirmer, VisitFlagCode, VisitRejection, VisitState } from "./enums.ts";

@ObjectType({ description: "Something an approver should look at; it warns and never blocks. 提示。" })
export class VisitFlag {
  @Field(() => VisitFlagCode)
  code!: keyof typeof VisitFlagCode;

  @Field(() => String, { description: "In words, with the figures of this visit." })
  textZh!: string;

  @Field(() => String)
  textEn!: string;
}

@ObjectType({
  description: "A visit as lists show it, what was planned beside what is claimed. 服务记录（列表）。",
})
export class ServiceVisitSummary {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "访2026-004321." })
  serial!: string;

  @Field(() => VisitState)
  state!: keyof typeof VisitState;

  @Field(() => ID)
  voucherId!: string;

  @Field(() => String)
  voucherSerial!: string;

  @Field(() => String, { nullable: true, description: "Masked by the caller's side." })
  @Masked("S")
  recipientName!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The village or community; to a contractor only while the voucher can be used and the consent lives, then the township, of a minor the county.",
  })
  regionName!: string | null;

  @Field(() => String, { nullable: true })
  contractorName!: string | null;

  @Field(() => String, { nullable: true })
  workerName!: string | null;

  @Field(() => ServiceItem)
  serviceItem!: keyof typeof ServiceItem;

  @Field(() => String)
  serviceNameZh!: string;

  @Field(() => String)
  unitZh!: string;

  @Field(() => DateTime)
  beganAt!: Date;

  @Field(() => DateTime, { nullable: true })
  endedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: "Whole minutes from begin to end." })
  minutes!: number | null;

  @Field(() => Int, { nullable: true, description: "Units claimed. 申报数量。" })
  units!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Minutes that the units claimed usually take; null where the unit is no time. 应服务时长。",
  })
  plannedMinutes!: number | null;

  @Field(() => Money, { nullable: true, description: "Units by the voucher's price. 金额。" })
  amount!: string | null;

  @Field(() => String, { description: "The position, or the place in words. 地点。" })
  placeZh!: string;

  @Field(() => [VisitFlag])
  flags!: VisitFlag[];

  @Field(() => DateTime, { nullable: true })
  submittedAt!: Date | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Until when it should be decided: three working days from its submission. 审核期限。",
  })
  decideBy!: string | null;

  @Field(() => Int, { nullable: true, description: "Working days left of that; negative when it is past." })
  decideDaysLeft!: number | null;

  @Field(() => VisitRejection, { nullable: true })
  rejectionReason!: keyof typeof VisitRejection | null;
}

export const ServiceVisitPage = pageOf(ServiceVisitSummary, "ServiceVisitPage");

@ObjectType({
  description:
    "One visit of a worker to a recipient against a voucher, with the six elements of electronic visit verification: service, recipient, date, place, worker, begin and end. 上门服务记录。",
})
export class ServiceVisit extends ServiceVisitSummary {
  @Field(() => Region, { nullable: true })
  region!: Region | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Degrees north as the phone gave it, where somebody lives: for who decides on visits and who logs them.",
  })
  @Masked("S")
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: "Degrees east, as the latitude." })
  @Masked("S")
  longitude!: number | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => VisitConfirmer, { nullable: true })
  confirmedBy!: keyof typeof VisitConfirmer | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "At GET /files/<id>. Place and time that the camera wrote into it are for who decides and for the worker who was there; everybody else gets a copy without them.",
  })
  photoFileId!: string | null;

  @Field(() => Int, { description: "Units of the voucher. 服务券数量。" })
  voucherUnits!: number;

  @Field(() => Int, { description: "Units of it that earlier approvals used. 已使用。" })
  voucherRedeemedUnits!: number;

  @Field(() => Int, { description: "Units of it in visits that wait, this one among them. 待审核。" })
  voucherReservedUnits!: number;

  @Field(() => LocalDate)
  voucherValidFrom!: string;

  @Field(() => LocalDate)
  voucherValidTo!: string;

  @Field(() => DateTime, { nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who decided; for departments." })
  decidedByName!: string | null;

  @Field(() => String, { nullable: true })
  decisionNote!: string | null;

  @Field(() => [AvailableAction])
  availableActions!: AvailableAction[];

  @Field(() => [HistoryEntry])
  history!: HistoryEntry[];
}

@InputType({ description: "Which visits a list shows; what is left out does not restrict." })
export class VisitFilter {
  @Field(() => VisitState, { nullable: true })
  state?: keyof typeof VisitState | null;

  @Field(() => ID, { nullable: true })
  voucherId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Only visits that the caller logged." })
  mine?: boolean | null;

  @Field(() => LocalDate, { nullable: true, description: "Visits that began on this day or later." })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Visits that began on this day or earlier." })
  to?: string | null;
}

@InputType({ description: "A worker arrives." })
export class CheckInInput {
  @Field(() => ID)
  voucherId!: string;

  @Field(() => DateTime, { nullable: true, description: "Now, when left out; never in the future." })
  beganAt?: Date | null;

  @Field(() => Float, { nullable: true, description: "Degrees north, with `longitude`." })
  latitude?: number | null;

  @Field(() => Float, { nullable: true })
  longitude?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The place in words when the phone gives no position.",
  })
  placeNote?: string | null;
}

@InputType({ description: "A worker has finished and hands the visit in for approval." })
export class SubmitVisitInput {
  @Field(() => ID)
  visitId!: string;

  @Field(() => DateTime, { nullable: true, description: "Now, when left out." })
  endedAt?: Date | null;

  @Field(() => Int, { description: "Units delivered, at most what the voucher has left." })
  units!: number;

  @Field(() => VisitConfirmer)
  confirmedBy!: keyof typeof VisitConfirmer;

  @Field(() => String, { nullable: true, description: "At most 500 characters." })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: "A photograph that the worker uploaded." })
  photoFileId?: string | null;
}

@InputType({ description: "A whole visit logged afterwards: arrival and end in one." })
export class LogVisitInput {
  @Field(() => ID)
  voucherId!: string;

  @Field(() => DateTime)
  beganAt!: Date;

  @Field(() => DateTime)
  endedAt!: Date;

  @Field(() => Float, { nullable: true })
  latitude?: number | null;

  @Field(() => Float, { nullable: true })
  longitude?: number | null;

  @Field(() => String, { nullable: true })
  placeNote?: string | null;

  @Field(() => Int)
  units!: number;

  @Field(() => VisitConfirmer)
  confirmedBy!: keyof typeof VisitConfirmer;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => ID, { nullable: true })
  photoFileId?: string | null;
}

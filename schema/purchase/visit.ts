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
  @Field(() => VisitFlagCode, { description: "Which of the known oddities it is. 提示代码。" })
  code!: keyof typeof VisitFlagCode;

  @Field(() => String, { description: "In words, with the figures of this visit." })
  textZh!: string;

  @Field(() => String, { description: "The same in English. 提示（英文）。" })
  textEn!: string;
}

@ObjectType({
  description: "A visit as lists show it, what was planned beside what is claimed. 服务记录（列表）。",
})
export class ServiceVisitSummary {
  @Field(() => ID, { description: "What `visit` and its mutations take. 服务记录编号。" })
  id!: string;

  @Field(() => String, { description: "访2026-004321." })
  serial!: string;

  @Field(() => VisitState, {
    description: "Only an APPROVED visit uses units and is owed for. 服务记录状态。",
  })
  state!: keyof typeof VisitState;

  @Field(() => ID, { description: "The voucher on which it draws. 服务券。" })
  voucherId!: string;

  @Field(() => String, { description: "券2026-000321. 服务券编号。" })
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

  @Field(() => String, { nullable: true, description: "Who delivered it. 服务机构。" })
  contractorName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Who went there; null where the account is not shown to the caller. 上门人员。",
  })
  workerName!: string | null;

  @Field(() => ServiceItem, { description: "The service of the voucher. 服务项目。" })
  serviceItem!: keyof typeof ServiceItem;

  @Field(() => String, { description: "What the service is called. 服务名称。" })
  serviceNameZh!: string;

  @Field(() => String, { description: "What one unit of it is: 餐, 小时, 次, 天, 课时. 单位。" })
  unitZh!: string;

  @Field(() => DateTime, { description: "When the worker arrived. 开始时间。" })
  beganAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the worker had finished; null until the visit is handed in. 结束时间。",
  })
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

  @Field(() => [VisitFlag], { description: "Empty when nothing stands out. 提示。" })
  flags!: VisitFlag[];

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was handed in; null for a check-in that never was. 提交时间。",
  })
  submittedAt!: Date | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Until when it should be decided: three working days from its submission. 审核期限。",
  })
  decideBy!: string | null;

  @Field(() => Int, { nullable: true, description: "Working days left of that; negative when it is past." })
  decideDaysLeft!: number | null;

  @Field(() => VisitRejection, {
    nullable: true,
    description: "Why it is not paid; null unless it was rejected. 不予通过的原因。",
  })
  rejectionReason!: keyof typeof VisitRejection | null;
}

export const ServiceVisitPage = pageOf(ServiceVisitSummary, "ServiceVisitPage");

@ObjectType({
  description:
    "One visit of a worker to a recipient against a voucher, with the six elements of electronic visit verification: service, recipient, date, place, worker, begin and end. 上门服务记录。",
})
export class ServiceVisit extends ServiceVisitSummary {
  @Field(() => Region, {
    nullable: true,
    description: "The village or community; for a contractor as `regionName`. 所在地区。",
  })
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

  @Field(() => String, {
    nullable: true,
    description: "What the worker noted when handing it in. 服务说明。",
  })
  note!: string | null;

  @Field(() => VisitConfirmer, {
    nullable: true,
    description: "Who confirmed the service on the worker's phone; null until it is handed in. 服务确认人。",
  })
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

  @Field(() => LocalDate, { description: "The first day of service of the voucher. 服务券起始日。" })
  voucherValidFrom!: string;

  @Field(() => LocalDate, { description: "Its last day of service. 服务券截止日。" })
  voucherValidTo!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When it was approved or rejected; null while it waits, and for a check-in that was given up or closed. 审核时间。",
  })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who decided; for departments." })
  decidedByName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What was written with the rejection, or with the closing of a check-in. 审核说明。",
  })
  decisionNote!: string | null;

  @Field(() => [AvailableAction], {
    description:
      "For posts that log, decide or close visits, why it is refused now with it; for all others empty. 可办理的操作。",
  })
  availableActions!: AvailableAction[];

  @Field(() => [HistoryEntry], {
    description:
      "Its moves, the latest first, at most 100; a contractor reads those of its own people. 办理记录。",
  })
  history!: HistoryEntry[];
}

@InputType({ description: "Which visits a list shows; what is left out does not restrict." })
export class VisitFilter {
  @Field(() => VisitState, {
    nullable: true,
    description: "Only visits in this state; SUBMITTED lists the longest waiting first. 服务记录状态。",
  })
  state?: keyof typeof VisitState | null;

  @Field(() => ID, { nullable: true, description: "Only visits on this voucher. 服务券。" })
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
  @Field(() => ID, {
    description: "A voucher of the own organisation that can be used at that time. 服务券。",
  })
  voucherId!: string;

  @Field(() => DateTime, { nullable: true, description: "Now, when left out; never in the future." })
  beganAt?: Date | null;

  @Field(() => Float, { nullable: true, description: "Degrees north, with `longitude`." })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: "Degrees east, with `latitude`. 经度。" })
  longitude?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The place in words when the phone gives no position.",
  })
  placeNote?: string | null;
}

@InputType({ description: "A worker has finished and hands the visit in for approval." })
export class SubmitVisitInput {
  @Field(() => ID, { description: "One's own check-in. 服务记录。" })
  visitId!: string;

  @Field(() => DateTime, { nullable: true, description: "Now, when left out." })
  endedAt?: Date | null;

  @Field(() => Int, { description: "Units delivered, at most what the voucher has left." })
  units!: number;

  @Field(() => VisitConfirmer, {
    description: "Who confirmed the service on the worker's phone: the recipient or a guardian. 服务确认人。",
  })
  confirmedBy!: keyof typeof VisitConfirmer;

  @Field(() => String, { nullable: true, description: "At most 500 characters." })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: "A photograph that the worker uploaded." })
  photoFileId?: string | null;
}

@InputType({ description: "A whole visit logged afterwards: arrival and end in one." })
export class LogVisitInput {
  @Field(() => ID, {
    description: "A voucher of the own organisation that could be used then, and is not used up. 服务券。",
  })
  voucherId!: string;

  @Field(() => DateTime, {
    description: "After the voucher was issued, on a day of its validity, never in the future. 开始时间。",
  })
  beganAt!: Date;

  @Field(() => DateTime, {
    description: "After the beginning, on a day of the validity, never in the future. 结束时间。",
  })
  endedAt!: Date;

  @Field(() => Float, { nullable: true, description: "Degrees north, with `longitude`. 纬度。" })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: "Degrees east, with `latitude`. 经度。" })
  longitude?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The place in words, at most 100 characters; needed when the phone gives no position. 地点说明。",
  })
  placeNote?: string | null;

  @Field(() => Int, {
    description: "Units delivered, at least 1, at most what the voucher has left. 申报数量。",
  })
  units!: number;

  @Field(() => VisitConfirmer, {
    description: "Who confirmed the service on the worker's phone: the recipient or a guardian. 服务确认人。",
  })
  confirmedBy!: keyof typeof VisitConfirmer;

  @Field(() => String, { nullable: true, description: "At most 500 characters. 服务说明。" })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: "A photograph that the worker uploaded. 现场照片。" })
  photoFileId?: string | null;
}

import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Masked } from "../common/access.ts";
import { AvailableAction } from "../common/available-action.ts";
import { ServiceItem } from "../common/enums.ts";
import { HistoryEntry } from "../common/history-entry.ts";
import { pageOf } from "../common/page.ts";
import { DateTime, LocalDate, Money } from "../common/scalars.ts";
import { Organisation } from "../organisation/organisation.ts";
import { Region } from "../organisation/region.ts";
import { VoucherState } from "./enums.ts";

@ObjectType({
  description: "Which charity's allocation pays how much of a voucher; for departments. 服务券资金来源。",
})
export class VoucherFunding {
  @Field(() => ID, { description: "The id of this part. 资金来源编号。" })
  id!: string;

  @Field(() => ID, { description: "The allocation on which the voucher draws. 资金分配。" })
  allocationId!: string;

  @Field(() => String, { description: "拨2026-000078." })
  allocationSerial!: string;

  @Field(() => Organisation, { nullable: true, description: "Whose money it is. 慈善组织。" })
  charity!: Organisation | null;

  @Field(() => Money, { description: "Yuan of the voucher's value that it pays. 金额。" })
  amount!: string;

  @Field(() => Money, { description: "What approved visits drew of it. 已使用。" })
  drawn!: string;

  @Field(() => Money, { description: "What went back when the voucher was cancelled. 已退回。" })
  released!: string;
}

@ObjectType({
  description:
    "A right to so many units of one service for one person from one contractor: no cash, not transferable. 服务券。",
})
export class Voucher {
  @Field(() => ID, { description: "What `voucher` and its mutations take. 服务券编号。" })
  id!: string;

  @Field(() => String, { description: "券2026-000321." })
  serial!: string;

  @Field(() => VoucherState, {
    description: "Visits draw on an ISSUED or PARTLY_REDEEMED one alone. 服务券状态。",
  })
  state!: keyof typeof VoucherState;

  @Field(() => Boolean, {
    description: "The last day of service has passed; nothing more can be used. 已过有效期。",
  })
  expired!: boolean;

  @Field(() => ID, { nullable: true, description: "The need item it serves; for departments." })
  itemId!: string | null;

  @Field(() => String, { nullable: true, description: "需2026-000123-1; for departments. 需求编号。" })
  itemSerial!: string | null;

  @Field(() => ID, { nullable: true, description: "The family; for departments." })
  householdId!: string | null;

  @Field(() => ID, { description: "The contract under which it was issued. 合同。" })
  contractId!: string;

  @Field(() => String, { description: "What that contract is called. 合同名称。" })
  contractTitle!: string;

  @Field(() => Organisation, { nullable: true, description: "Who delivers the service. 服务机构。" })
  contractor!: Organisation | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Masked by the caller's side: 李*明 for departments, 李** for a contractor. 服务对象（脱敏）。",
  })
  @Masked("S")
  recipientName!: string | null;

  @Field(() => Boolean, {
    description: "The caller may ask for the recipient by `showRecipient`; each look is on record.",
  })
  recipientMayBeShown!: boolean;

  @Field(() => Region, {
    nullable: true,
    description:
      "The village or community; to a contractor only while the voucher can be used and the consent lives, then the township, of a minor the county.",
  })
  region!: Region | null;

  @Field(() => ServiceItem, { description: "What it may be used for, and for nothing else. 服务项目。" })
  serviceItem!: keyof typeof ServiceItem;

  @Field(() => String, { description: "What the service is called. 服务名称。" })
  serviceNameZh!: string;

  @Field(() => String, { description: "What one unit of it is: 餐, 小时, 次, 天, 课时. 单位。" })
  unitZh!: string;

  @Field(() => Money, { description: "Yuan for one unit, as the contract froze it. 单价。" })
  unitPrice!: string;

  @Field(() => Int, { description: "Units it was issued for. 签发数量。" })
  units!: number;

  @Field(() => Int, { description: "Units of submitted visits that wait for approval. 待审核。" })
  reservedUnits!: number;

  @Field(() => Int, { description: "Units of approved visits. 已使用。" })
  redeemedUnits!: number;

  @Field(() => Int, { description: "Units that visits may still claim; zero once cancelled. 剩余。" })
  unitsLeft!: number;

  @Field(() => Money, { description: "Units by price." })
  value!: string;

  @Field(() => LocalDate, { description: "The first day of service. 有效期起始日。" })
  validFrom!: string;

  @Field(() => LocalDate, { description: "The last day of service." })
  validTo!: string;

  @Field(() => DateTime, { description: "When it was issued. 签发时间。" })
  issuedAt!: Date;

  @Field(() => [VoucherFunding], {
    description: "Empty for a contractor, and for a service without a price.",
  })
  fundings!: VoucherFunding[];

  @Field(() => [AvailableAction], {
    description:
      "Cancelling, for posts that issue vouchers, and why it is refused now; for all others empty. 可办理的操作。",
  })
  availableActions!: AvailableAction[];

  @Field(() => [HistoryEntry], {
    description:
      "Its moves, the latest first, at most 100; a contractor reads those of its own people. 办理记录。",
  })
  history!: HistoryEntry[];
}

@ObjectType({ description: "A voucher as lists show it. 服务券（列表）。" })
export class VoucherSummary {
  @Field(() => ID, { description: "What `voucher` takes. 服务券编号。" })
  id!: string;

  @Field(() => String, { description: "券2026-000321. 服务券编号。" })
  serial!: string;

  @Field(() => VoucherState, {
    description: "Visits draw on an ISSUED or PARTLY_REDEEMED one alone. 服务券状态。",
  })
  state!: keyof typeof VoucherState;

  @Field(() => Boolean, {
    description: "The last day of service has passed; nothing more can be used. 已过有效期。",
  })
  expired!: boolean;

  @Field(() => String, { nullable: true, description: "Masked by the caller's side." })
  @Masked("S")
  recipientName!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The village or community; to a contractor only while the voucher can be used and the consent lives, then the township, of a minor the county.",
  })
  regionName!: string | null;

  @Field(() => String, { nullable: true, description: "Who delivers the service. 服务机构。" })
  contractorName!: string | null;

  @Field(() => ServiceItem, { description: "What it may be used for, and for nothing else. 服务项目。" })
  serviceItem!: keyof typeof ServiceItem;

  @Field(() => String, { description: "What the service is called. 服务名称。" })
  serviceNameZh!: string;

  @Field(() => String, { description: "What one unit of it is: 餐, 小时, 次, 天, 课时. 单位。" })
  unitZh!: string;

  @Field(() => Int, { description: "Units it was issued for. 签发数量。" })
  units!: number;

  @Field(() => Int, { description: "Units of submitted visits that wait for approval. 待审核。" })
  reservedUnits!: number;

  @Field(() => Int, { description: "Units of approved visits. 已使用。" })
  redeemedUnits!: number;

  @Field(() => Int, { description: "Units that visits may still claim; zero once cancelled. 剩余。" })
  unitsLeft!: number;

  @Field(() => Money, { description: "Yuan: units by price, as issued. 金额。" })
  value!: string;

  @Field(() => LocalDate, { description: "The first day of service. 有效期起始日。" })
  validFrom!: string;

  @Field(() => LocalDate, { description: "The last day of service. 有效期截止日。" })
  validTo!: string;
}

export const VoucherPage = pageOf(VoucherSummary, "VoucherPage");

@InputType({ description: "Which vouchers a list shows; what is left out does not restrict." })
export class VoucherFilter {
  @Field(() => VoucherState, { nullable: true, description: "Only vouchers in this state. 服务券状态。" })
  state?: keyof typeof VoucherState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Usable today: issued or partly used, and not expired.",
  })
  usable?: boolean | null;

  @Field(() => ID, { nullable: true, description: "Only vouchers under this contract. 合同。" })
  contractId?: string | null;

  @Field(() => ID, { nullable: true, description: "For departments." })
  itemId?: string | null;

  @Field(() => ID, { nullable: true, description: "For departments." })
  householdId?: string | null;

  @Field(() => ServiceItem, { nullable: true, description: "Only vouchers for this service. 服务项目。" })
  serviceItem?: keyof typeof ServiceItem | null;
}

@InputType({ description: "A new voucher for a funded need." })
export class IssueVoucherInput {
  @Field(() => ID, {
    description: "An item that a service meets, with money on it, of the post's region. 需求明细。",
  })
  itemId!: string;

  @Field(() => ID, { description: "An active contract that has the service and serves the place." })
  contractId!: string;

  @Field(() => Int, { description: "Units of the service, at most what the need still lacks." })
  units!: number;

  @Field(() => LocalDate, { description: "The first day of service, not before today." })
  validFrom!: string;

  @Field(() => LocalDate, { description: "The last day of service, within the contract and the consent." })
  validTo!: string;
}

@ObjectType({
  description:
    "Who a contractor serves, in clear, from issue until the voucher is used up, cancelled or expired (个人信息保护法 §23). 服务对象信息。",
})
export class VoucherRecipient {
  @Field(() => ID, { description: "The voucher that was asked about. 服务券。" })
  voucherId!: string;

  @Field(() => String, { description: "In clear. 姓名。" })
  @Masked("S")
  name!: string;

  @Field(() => String, { description: "From the county down, with house number." })
  @Masked("S")
  address!: string;

  @Field(() => String, { nullable: true, description: "In clear; null where none is on record. 电话。" })
  @Masked("S")
  phone!: string | null;

  @Field(() => LocalDate, { description: "The last day on which this may be seen." })
  until!: string;
}

@ObjectType({ description: "A voucher as a field worker's phone shows it. 上门服务任务。" })
export class WorkerVoucher {
  @Field(() => ID, { description: "What `voucherId` of a visit takes. 服务券编号。" })
  id!: string;

  @Field(() => String, { description: "券2026-000321. 服务券编号。" })
  serial!: string;

  @Field(() => String, { description: "Masked; `showRecipient` gives the clear name." })
  @Masked("S")
  recipientName!: string;

  @Field(() => String, {
    nullable: true,
    description: "The township when the consent is gone, of a minor the county.",
  })
  villageName!: string | null;

  @Field(() => ServiceItem, { description: "The service to deliver. 服务项目。" })
  serviceItem!: keyof typeof ServiceItem;

  @Field(() => String, { description: "What the service is called. 服务名称。" })
  serviceNameZh!: string;

  @Field(() => String, { description: "What one unit of it is: 餐, 小时, 次, 天, 课时. 单位。" })
  unitZh!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Minutes that one unit takes; null where the unit is no time.",
  })
  minutesPerUnit!: number | null;

  @Field(() => Int, { description: "Units that a visit may still claim." })
  unitsLeft!: number;

  @Field(() => LocalDate, {
    description: "The last day of service; what ends first stands first. 有效期截止日。",
  })
  validTo!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The worker's own visit that is checked in and not submitted.",
  })
  openVisitId!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the worker checked in there; null where none of its visits is open. 签到时间。",
  })
  openVisitBeganAt!: Date | null;
}

export const WorkerVoucherPage = pageOf(WorkerVoucher, "WorkerVoucherPage");

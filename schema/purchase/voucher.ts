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
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  allocationId!: string;

  @Field(() => String, { description: "拨2026-000078." })
  allocationSerial!: string;

  @Field(() => Organisation, { nullable: true })
  charity!: Organisation | null;

  @Field(() => Money)
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
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "券2026-000321." })
  serial!: string;

  @Field(() => VoucherState)
  state!: keyof typeof VoucherState;

  @Field(() => Boolean, {
    description: "The last day of service has passed; nothing more can be used. 已过有效期。",
  })
  expired!: boolean;

  @Field(() => ID, { nullable: true, description: "The need item it serves; for departments." })
  itemId!: string | null;

  @Field(() => String, { nullable: true })
  itemSerial!: string | null;

  @Field(() => ID, { nullable: true, description: "The family; for departments." })
  householdId!: string | null;

  @Field(() => ID)
  contractId!: string;

  @Field(() => String)
  contractTitle!: string;

  @Field(() => Organisation, { nullable: true })
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

  @Field(() => ServiceItem)
  serviceItem!: keyof typeof ServiceItem;

  @Field(() => String)
  serviceNameZh!: string;

  @Field(() => String)
  unitZh!: string;

  @Field(() => Money)
  unitPrice!: string;

  @Field(() => Int)
  units!: number;

  @Field(() => Int, { description: "Units of submitted visits that wait for approval. 待审核。" })
  reservedUnits!: number;

  @Field(() => Int, { description: "Units of approved visits. 已使用。" })
  redeemedUnits!: number;

  @Field(() => Int, { description: "Units that visits may still claim; zero once cancelled. 剩余。" })
  unitsLeft!: number;

  @Field(() => Money, { description: "Units by price." })
  value!: string;

  @Field(() => LocalDate)
  validFrom!: string;

  @Field(() => LocalDate, { description: "The last day of service." })
  validTo!: string;

  @Field(() => DateTime)
  issuedAt!: Date;

  @Field(() => [VoucherFunding], {
    description: "Empty for a contractor, and for a service without a price.",
  })
  fundings!: VoucherFunding[];

  @Field(() => [AvailableAction])
  availableActions!: AvailableAction[];

  @Field(() => [HistoryEntry])
  history!: HistoryEntry[];
}

@ObjectType({ description: "A voucher as lists show it. 服务券（列表）。" })
export class VoucherSummary {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  serial!: string;

  @Field(() => VoucherState)
  state!: keyof typeof VoucherState;

  @Field(() => Boolean)
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

  @Field(() => String, { nullable: true })
  contractorName!: string | null;

  @Field(() => ServiceItem)
  serviceItem!: keyof typeof ServiceItem;

  @Field(() => String)
  serviceNameZh!: string;

  @Field(() => String)
  unitZh!: string;

  @Field(() => Int)
  units!: number;

  @Field(() => Int)
  reservedUnits!: number;

  @Field(() => Int)
  redeemedUnits!: number;

  @Field(() => Int)
  unitsLeft!: number;

  @Field(() => Money)
  value!: string;

  @Field(() => LocalDate)
  validFrom!: string;

  @Field(() => LocalDate)
  validTo!: string;
}

export const VoucherPage = pageOf(VoucherSummary, "VoucherPage");

@InputType({ description: "Which vouchers a list shows; what is left out does not restrict." })
export class VoucherFilter {
  @Field(() => VoucherState, { nullable: true })
  state?: keyof typeof VoucherState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Usable today: issued or partly used, and not expired.",
  })
  usable?: boolean | null;

  @Field(() => ID, { nullable: true })
  contractId?: string | null;

  @Field(() => ID, { nullable: true, description: "For departments." })
  itemId?: string | null;

  @Field(() => ID, { nullable: true, description: "For departments." })
  householdId?: string | null;

  @Field(() => ServiceItem, { nullable: true })
  serviceItem?: keyof typeof ServiceItem | null;
}

@InputType({ description: "A new voucher for a funded need." })
export class IssueVoucherInput {
  @Field(() => ID)
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
  @Field(() => ID)
  voucherId!: string;

  @Field(() => String)
  @Masked("S")
  name!: string;

  @Field(() => String, { description: "From the county down, with house number." })
  @Masked("S")
  address!: string;

  @Field(() => String, { nullable: true })
  @Masked("S")
  phone!: string | null;

  @Field(() => LocalDate, { description: "The last day on which this may be seen." })
  until!: string;
}

@ObjectType({ description: "A voucher as a field worker's phone shows it. 上门服务任务。" })
export class WorkerVoucher {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  serial!: string;

  @Field(() => String, { description: "Masked; `showRecipient` gives the clear name." })
  @Masked("S")
  recipientName!: string;

  @Field(() => String, {
    nullable: true,
    description: "The township when the consent is gone, of a minor the county.",
  })
  villageName!: string | null;

  @Field(() => ServiceItem)
  serviceItem!: keyof typeof ServiceItem;

  @Field(() => String)
  serviceNameZh!: string;

  @Field(() => String)
  unitZh!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Minutes that one unit takes; null where the unit is no time.",
  })
  minutesPerUnit!: number | null;

  @Field(() => Int, { description: "Units that a visit may still claim." })
  unitsLeft!: number;

  @Field(() => LocalDate)
  validTo!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The worker's own visit that is checked in and not submitted.",
  })
  openVisitId!: string | null;

  @Field(() => DateTime, { nullable: true })
  openVisitBeganAt!: Date | null;
}

export const WorkerVoucherPage = pageOf(WorkerVoucher, "WorkerVoucherPage");

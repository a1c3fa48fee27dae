import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { AvailableAction } from "../common/available-action.ts";
import { ServiceItem } from "../common/enums.ts";
import { HistoryEntry } from "../common/history-entry.ts";
import { pageOf } from "../common/page.ts";
import { DateTime, LocalDate, Money } from "../common/scalars.ts";
import { Organisation } from "../organisation/organisation.ts";
import { Region } from "../organisation/region.ts";
import { ContractState } from "./enums.ts";

@ObjectType({ description: "One service of a contract, at its frozen price. 合同服务项目。" })
export class ContractLine {
  @Field(() => ID, { description: "The id of this line. 明细编号。" })
  id!: string;

  @Field(() => ServiceItem, { description: "Which service of the catalogue. 服务项目。" })
  serviceItem!: keyof typeof ServiceItem;

  @Field(() => String, { description: "What the service is called. 服务名称。" })
  serviceNameZh!: string;

  @Field(() => String, { description: "What one unit of it is: 餐, 小时, 次, 天, 课时. 单位。" })
  unitZh!: string;

  @Field(() => Money, { description: "Yuan for one unit, frozen at award." })
  unitPrice!: string;

  @Field(() => Int, { description: "Units the contract buys at most. 数量上限。" })
  capUnits!: number;

  @Field(() => Int, { description: "Units of vouchers, of cancelled ones those used. 已签发数量。" })
  committedUnits!: number;

  @Field(() => Int, { description: "Units that further vouchers may hold. 剩余数量。" })
  remainingUnits!: number;
}

@ObjectType({
  description:
    "A purchase of services by a department from a contractor (政府购买服务管理办法): which, where, at which price, up to which cap. 服务合同。",
})
export class ServiceContract {
  @Field(() => ID, { description: "What `contract` and its mutations take. 合同编号。" })
  id!: string;

  @Field(() => String, { description: "约2026-000003." })
  serial!: string;

  @Field(() => Int, { description: "Changes with every change of the contract itself." })
  version!: number;

  @Field(() => String, { description: "4 to 60 characters. 合同名称。" })
  title!: string;

  @Field(() => Organisation, { nullable: true, description: "Who delivers the services. 服务机构。" })
  contractor!: Organisation | null;

  @Field(() => Organisation, { nullable: true, description: "The department that buys. 购买主体。" })
  buyer!: Organisation | null;

  @Field(() => [Region], { description: "Where the contractor serves. 服务区域。" })
  servedRegions!: Region[];

  @Field(() => ContractState, { description: "Vouchers are issued under an ACTIVE one alone. 合同状态。" })
  state!: keyof typeof ContractState;

  @Field(() => LocalDate, { description: "The first day of the contract. 开始日期。" })
  validFrom!: string;

  @Field(() => LocalDate, { description: "The last day of the contract." })
  validTo!: string;

  @Field(() => Money, {
    description: "The most that vouchers under it may be worth together. 合同金额上限。",
  })
  cap!: string;

  @Field(() => Money, { description: "Value of vouchers, of cancelled ones what was used. 已签发金额。" })
  committed!: string;

  @Field(() => Money, { description: "What further vouchers may be worth. 剩余金额。" })
  remainingCap!: string;

  @Field(() => Int, { description: "Units a month the contractor can deliver, over all lines. 月服务能力。" })
  monthlyUnitCapacity!: number;

  @Field(() => Int, {
    description:
      "Units of vouchers issued this month, of cancelled ones what was used; for a department those of its region. 本月已派单数量。",
  })
  unitsThisMonth!: number;

  @Field(() => Int, {
    description: "What is left of this month's capacity, never below zero. 本月剩余能力。",
  })
  remainingCapacityThisMonth!: number;

  @Field(() => [ContractLine], {
    description: "Each service once, in the order of their codes. 服务项目和单价。",
  })
  lines!: ContractLine[];

  @Field(() => DateTime, { description: "When it was drafted. 起草时间。" })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was awarded; null before. 授予时间。" })
  awardedAt!: Date | null;

  @Field(() => [AvailableAction], {
    description:
      "For posts that manage contracts of its region, why it is refused now with it; for all others empty. 可办理的操作。",
  })
  availableActions!: AvailableAction[];

  @Field(() => [HistoryEntry], {
    description:
      "Its moves, the latest first, at most 100; a contractor reads those of its own people. 办理记录。",
  })
  history!: HistoryEntry[];
}

@ObjectType({ description: "A contract as lists show it. 服务合同（列表）。" })
export class ServiceContractSummary {
  @Field(() => ID, { description: "What `contract` takes. 合同编号。" })
  id!: string;

  @Field(() => String, { description: "约2026-000003. 合同编号。" })
  serial!: string;

  @Field(() => String, { description: "What the contract is called. 合同名称。" })
  title!: string;

  @Field(() => Organisation, { nullable: true, description: "Who delivers the services. 服务机构。" })
  contractor!: Organisation | null;

  @Field(() => ContractState, { description: "Vouchers are issued under an ACTIVE one alone. 合同状态。" })
  state!: keyof typeof ContractState;

  @Field(() => LocalDate, { description: "The first day of the contract. 开始日期。" })
  validFrom!: string;

  @Field(() => LocalDate, { description: "The last day of the contract. 结束日期。" })
  validTo!: string;

  @Field(() => Money, { description: "Yuan that its vouchers may be worth together. 合同金额上限。" })
  cap!: string;

  @Field(() => Money, { description: "Yuan that further vouchers may be worth. 剩余金额。" })
  remainingCap!: string;

  @Field(() => Int, { description: "Units a month the contractor can deliver, over all lines. 月服务能力。" })
  monthlyUnitCapacity!: number;

  @Field(() => [ServiceItem], { description: "The services it buys." })
  serviceItems!: (keyof typeof ServiceItem)[];

  @Field(() => [String], { description: "The same in words." })
  serviceNamesZh!: string[];
}

export const ServiceContractPage = pageOf(ServiceContractSummary, "ServiceContractPage");

@InputType({ description: "Which contracts a list shows; what is left out does not restrict." })
export class ContractFilter {
  @Field(() => ContractState, { nullable: true, description: "Only contracts in this state. 合同状态。" })
  state?: keyof typeof ContractState | null;

  @Field(() => ID, { nullable: true, description: "Only contracts of this contractor. 服务机构。" })
  contractorId?: string | null;

  @Field(() => ServiceItem, {
    nullable: true,
    description: "Only contracts that buy this service. 服务项目。",
  })
  serviceItem?: keyof typeof ServiceItem | null;

  @Field(() => ID, { nullable: true, description: "12 digits: contracts that serve this place." })
  servesRegionCode?: string | null;
}

@InputType({ description: "One service of a new contract." })
export class ContractLineInput {
  @Field(() => ServiceItem, { description: "Which service of the catalogue. 服务项目。" })
  serviceItem!: keyof typeof ServiceItem;

  @Field(() => Money, { description: "Yuan for one unit; zero for what is free of charge." })
  unitPrice!: string;

  @Field(() => Int, { description: "Units the contract buys at most, 1 to 1,000,000." })
  capUnits!: number;
}

@InputType({ description: "A new contract, a draft until it is awarded." })
export class CreateContractInput {
  @Field(() => String, { description: "4 to 60 characters." })
  title!: string;

  @Field(() => ID, { description: "An active contractor." })
  contractorId!: string;

  @Field(() => [ID], { description: "Division codes of 12 digits within the buyer's own region." })
  servedRegionCodes!: string[];

  @Field(() => LocalDate, { description: "The first day; it may lie in the past. 开始日期。" })
  validFrom!: string;

  @Field(() => LocalDate, {
    description: "The last day: at most one year, three where `stable` (政府购买服务管理办法 §24).",
  })
  validTo!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "The content is stable and the budget secured over the years: a term up to three years.",
  })
  stable?: boolean | null;

  @Field(() => Money, { description: "The most that its vouchers may be worth together, in yuan." })
  cap!: string;

  @Field(() => Int, { description: "Units a month the contractor can deliver, 1 to 1,000,000." })
  monthlyUnitCapacity!: number;

  @Field(() => [ContractLineInput], { description: "1 to 21 services, each once." })
  lines!: ContractLineInput[];
}

@InputType({ description: "A draft as it should read, whole. 修改合同草稿。" })
export class CorrectContractInput extends CreateContractInput {
  @Field(() => Int, { description: "As it was read; refused with STALE when it has changed since." })
  version!: number;
}

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
  @Field(() => ID)
  id!: string;

  @Field(() => ServiceItem)
  serviceItem!: keyof typeof ServiceItem;

  @Field(() => String)
  serviceNameZh!: string;

  @Field(() => String)
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
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "约2026-000003." })
  serial!: string;

  @Field(() => Int, { description: "Changes with every change of the contract itself." })
  version!: number;

  @Field(() => String)
  title!: string;

  @Field(() => Organisation, { nullable: true })
  contractor!: Organisation | null;

  @Field(() => Organisation, { nullable: true, description: "The department that buys. 购买主体。" })
  buyer!: Organisation | null;

  @Field(() => [Region], { description: "Where the contractor serves. 服务区域。" })
  servedRegions!: Region[];

  @Field(() => ContractState)
  state!: keyof typeof ContractState;

  @Field(() => LocalDate)
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

  @Field(() => [ContractLine])
  lines!: ContractLine[];

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true })
  awardedAt!: Date | null;

  @Field(() => [AvailableAction])
  availableActions!: AvailableAction[];

  @Field(() => [HistoryEntry])
  history!: HistoryEntry[];
}

@ObjectType({ description: "A contract as lists show it. 服务合同（列表）。" })
export class ServiceContractSummary {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  serial!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Organisation, { nullable: true })
  contractor!: Organisation | null;

  @Field(() => ContractState)
  state!: keyof typeof ContractState;

  @Field(() => LocalDate)
  validFrom!: string;

  @Field(() => LocalDate)
  validTo!: string;

  @Field(() => Money)
  cap!: string;

  @Field(() => Money)
  remainingCap!: string;

  @Field(() => Int)
  monthlyUnitCapacity!: number;

  @Field(() => [ServiceItem], { description: "The services it buys." })
  serviceItems!: (keyof typeof ServiceItem)[];

  @Field(() => [String], { description: "The same in words." })
  serviceNamesZh!: string[];
}

export const ServiceContractPage = pageOf(ServiceContractSummary, "ServiceContractPage");

@InputType({ description: "Which contracts a list shows; what is left out does not restrict." })
export class ContractFilter {
  @Field(() => ContractState, { nullable: true })
  state?: keyof typeof ContractState | null;

  @Field(() => ID, { nullable: true })
  contractorId?: string | null;

  @Field(() => ServiceItem, { nullable: true })
  serviceItem?: keyof typeof ServiceItem | null;

  @Field(() => ID, { nullable: true, description: "12 digits: contracts that serve this place." })
  servesRegionCode?: string | null;
}

@InputType({ description: "One service of a new contract." })
export class ContractLineInput {
  @Field(() => ServiceItem)
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

  @Field(() => LocalDate)
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

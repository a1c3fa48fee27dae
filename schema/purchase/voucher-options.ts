import { Field, ID, Int, ObjectType } from "type-graphql";
import { Masked } from "../common/access.ts";
import { ServiceItem } from "../common/enums.ts";
import { LocalDate, Money } from "../common/scalars.ts";
import { Region } from "../organisation/region.ts";

@ObjectType({
  description: "A contract that buys the service of a need, and what it could still order. 可选合同。",
})
export class VoucherContractOption {
  @Field(() => ID, { description: "What `contractId` of a new voucher takes. 合同。" })
  contractId!: string;

  @Field(() => String, { description: "约2026-000003. 合同编号。" })
  contractSerial!: string;

  @Field(() => String, { description: "What the contract is called. 合同名称。" })
  contractTitle!: string;

  @Field(() => String, { nullable: true, description: "Who delivers under it. 服务机构。" })
  contractorName!: string | null;

  @Field(() => Money, { description: "Yuan for one unit." })
  unitPrice!: string;

  @Field(() => Int, { description: "Units that the contract's line still holds." })
  remainingUnits!: number;

  @Field(() => Money, { description: "Yuan that further vouchers under it may be worth. 剩余金额。" })
  remainingCap!: string;

  @Field(() => LocalDate, { description: "The first day of the contract. 开始日期。" })
  validFrom!: string;

  @Field(() => LocalDate, { description: "The last day of the contract. 结束日期。" })
  validTo!: string;

  @Field(() => Boolean, { description: "A voucher of at least one unit can be issued under it today." })
  fits!: boolean;

  @Field(() => [String], { description: "Why not, in words; empty when it fits." })
  reasonsZh!: string[];

  @Field(() => Int, {
    description: "The most that need, contract and money allow; zero when it does not fit.",
  })
  suggestedUnits!: number;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The latest last day of service: the end of the contract or of the consent.",
  })
  latestValidTo!: string | null;
}

@ObjectType({ description: "What a voucher for a need could be, before it is issued. 签发服务券的条件。" })
export class VoucherOptions {
  @Field(() => ID, { description: "The item of a need that was asked about. 需求明细。" })
  itemId!: string;

  @Field(() => String, { description: "需2026-000123-1. 需求编号。" })
  itemSerial!: string;

  @Field(() => String, { nullable: true, description: "Masked: 李*明." })
  @Masked("S")
  recipientName!: string | null;

  @Field(() => Region, { nullable: true, description: "The village or community." })
  region!: Region | null;

  @Field(() => ServiceItem, { nullable: true, description: "Null for a need that is met by money." })
  serviceItem!: keyof typeof ServiceItem | null;

  @Field(() => String, {
    description: "What the service is called; 资金 for a need that is met by money. 服务名称。",
  })
  serviceNameZh!: string;

  @Field(() => String, {
    description: "What one unit of it is; empty for a need that is met by money. 单位。",
  })
  unitZh!: string;

  @Field(() => Int, { description: "Units that the need asks for. 需求数量。" })
  quantity!: number;

  @Field(() => Int, { description: "Units that no voucher holds yet. 还可签发。" })
  openUnits!: number;

  @Field(() => Money, { description: "Allocated by charities. 已落实资金。" })
  allocated!: string;

  @Field(() => Money, { description: "Allocated and bound by no voucher. 可用资金。" })
  free!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Until when the person agrees that the contractor gets name, address and phone.",
  })
  consentUntil!: string | null;

  @Field(() => [String], { description: "What stands against any voucher, whatever the contract." })
  reasonsZh!: string[];

  @Field(() => [VoucherContractOption], { description: "Those that fit first; at most 50." })
  contracts!: VoucherContractOption[];
}

import { Field, ID, Int, ObjectType } from "type-graphql";
import { Masked } from "../common/access.ts";
import { ServiceItem } from "../common/enums.ts";
import { LocalDate, Money } from "../common/scalars.ts";
import { Region } from "../organisation/region.ts";

@ObjectType({
  description: "A contract that buys the service of a need, and what it could still order. 可选合同。",
})
export class VoucherContractOption {
  @Field(() => ID)
  contractId!: string;

  @Field(() => String)
  contractSerial!: string;

  @Field(() => String)
  contractTitle!: string;

  @Field(() => String, { nullable: true })
  contractorName!: string | null;

  @Field(() => Money, { description: "Yuan for one unit." })
  unitPrice!: string;

  @Field(() => Int, { description: "Units that the contract's line still holds." })
  remainingUnits!: number;

  @Field(() => Money)
  remainingCap!: string;

  @Field(() => LocalDate)
  validFrom!: string;

  @Field(() => LocalDate)
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
  @Field(() => ID)
  itemId!: string;

  @Field(() => String)
  itemSerial!: string;

  @Field(() => String, { nullable: true, description: "Masked: 李*明." })
  @Masked("S")
  recipientName!: string | null;

  @Field(() => Region, { nullable: true, description: "The village or community." })
  region!: Region | null;

  @Field(() => ServiceItem, { nullable: true, description: "Null for a need that is met by money." })
  serviceItem!: keyof typeof ServiceItem | null;

  @Field(() => String)
  serviceNameZh!: string;

  @Field(() => String)
  unitZh!: string;

  @Field(() => Int)
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

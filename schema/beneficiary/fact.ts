import { Field, ID, ObjectType } from "type-graphql";
import { Masked } from "../common/access.ts";
import { ConsentPurpose, FactSource, Identity, Verification } from "../common/enums.ts";
import { DateTime, LocalDate } from "../common/scalars.ts";
import { MaskedPerson } from "./person.ts";

@ObjectType({ description: "What one source says about one thing. 一条信息。" })
export class Fact {
  @Field(() => ID)
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: "In words: 是, 二级, 1234.50. Null where the post may not read it, and `hidden` says so.",
  })
  @Masked("S")
  text!: string | null;

  @Field(() => String, { nullable: true, description: "As a form would send it again. 取值。" })
  @Masked("S")
  value!: string | null;

  @Field(() => Boolean, { description: "A value is on record and is not shown to this post. 已隐藏。" })
  hidden!: boolean;

  @Field(() => FactSource)
  source!: keyof typeof FactSource;

  @Field(() => Verification)
  verification!: keyof typeof Verification;

  @Field(() => LocalDate, { description: "When the source said so. 取得日期。" })
  obtainedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: "有效期至。" })
  validUntil!: string | null;
}

@ObjectType({
  description: "One thing known of a person or family, with what every source says about it. 信息项。",
})
export class FactGroup {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "The name in the field list, such as person.disability_level." })
  path!: string;

  @Field(() => ID, { nullable: true, description: "Whom it is about; null for the family as a whole." })
  personId!: string | null;

  @Field(() => String)
  labelZh!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => String, { nullable: true, description: "Such as 元/月. 单位。" })
  unitZh!: string | null;

  @Field(() => Boolean, { description: "Sources that still hold disagree. 来源不一致。" })
  conflicting!: boolean;

  @Field(() => [Fact], { description: "The live facts, one a source, the latest first." })
  facts!: Fact[];
}

@ObjectType({ description: "A separate consent to one purpose (个人信息保护法 §23, §29). 个人信息同意书。" })
export class Consent {
  @Field(() => ID)
  id!: string;

  @Field(() => MaskedPerson, { description: "Whose data it is about." })
  person!: MaskedPerson;

  @Field(() => ConsentPurpose)
  purpose!: keyof typeof ConsentPurpose;

  @Field(() => MaskedPerson, { description: "The person itself or the guardian. 同意人。" })
  givenBy!: MaskedPerson;

  @Field(() => LocalDate)
  givenOn!: string;

  @Field(() => LocalDate)
  validUntil!: string;

  @Field(() => DateTime, { nullable: true })
  withdrawnAt!: Date | null;

  @Field(() => Boolean, { description: "Holds today. 当前有效。" })
  live!: boolean;
}

@ObjectType({ description: "An assistance identity with its time. 救助身份（起止）。" })
export class DatedIdentity {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true, description: "Null for the identity of the family." })
  personId!: string | null;

  @Field(() => Identity)
  identity!: keyof typeof Identity;

  @Field(() => LocalDate)
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true })
  validTo!: string | null;
}

import { Field, ID, ObjectType } from "type-graphql";
import { Masked } from "../common/access.ts";
import { ConsentPurpose, FactSource, Identity, Verification } from "../common/enums.ts";
import { DateTime, LocalDate } from "../common/scalars.ts";
import { MaskedPerson } from "./person.ts";

@ObjectType({ description: "What one source says about one thing. 一条信息。" })
export class Fact {
  @Field(() => ID, { description: "The id of what this source says. 信息编号。" })
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

  @Field(() => FactSource, { description: "Whose word it is. 信息来源。" })
  source!: keyof typeof FactSource;

  @Field(() => Verification, {
    description: "LAPSED past its validity, CONFLICTING where sources disagree. 核实情况。",
  })
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
  @Field(() => ID, { description: "That of its latest fact; another one once there is news. 编号。" })
  id!: string;

  @Field(() => String, { description: "The name in the field list, such as person.disability_level." })
  path!: string;

  @Field(() => ID, { nullable: true, description: "Whom it is about; null for the family as a whole." })
  personId!: string | null;

  @Field(() => String, { description: "The field list's name of it in Chinese. 中文名称。" })
  labelZh!: string;

  @Field(() => String, { description: "The field list's name of it in English. 英文名称。" })
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
  @Field(() => ID, { description: "What `withdrawConsent` takes. 同意书编号。" })
  id!: string;

  @Field(() => MaskedPerson, { description: "Whose data it is about." })
  person!: MaskedPerson;

  @Field(() => ConsentPurpose, { description: "To what was consented. 同意的用途。" })
  purpose!: keyof typeof ConsentPurpose;

  @Field(() => MaskedPerson, { description: "The person itself or the guardian. 同意人。" })
  givenBy!: MaskedPerson;

  @Field(() => LocalDate, { description: "The first day on which it holds. 同意日期。" })
  givenOn!: string;

  @Field(() => LocalDate, { description: "The last day on which it holds. 有效期至。" })
  validUntil!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "From then on it holds no more; null where it was not withdrawn. 撤回时间。",
  })
  withdrawnAt!: Date | null;

  @Field(() => Boolean, { description: "Holds today. 当前有效。" })
  live!: boolean;
}

@ObjectType({ description: "An assistance identity with its time. 救助身份（起止）。" })
export class DatedIdentity {
  @Field(() => ID, { description: "The id of this stretch of time. 编号。" })
  id!: string;

  @Field(() => ID, { nullable: true, description: "Null for the identity of the family." })
  personId!: string | null;

  @Field(() => Identity, { description: "What was confirmed; never NONE. 救助身份。" })
  identity!: keyof typeof Identity;

  @Field(() => LocalDate, { description: "Its first day. 起始日期。" })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: "Its last day; null while it goes on. 截止日期。" })
  validTo!: string | null;
}

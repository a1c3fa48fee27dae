import { Field, ObjectType } from "type-graphql";
import { MaskedPerson } from "../beneficiary/person.ts";
import { factOrigins } from "../codes/fact-origins.ts";
import { factTypes } from "../codes/fact-types.ts";
import { Masked } from "../common/access.ts";
import { codeEnum } from "../common/code-enum.ts";
import { FactSource, Verification } from "../common/enums.ts";
import { LocalDate } from "../common/scalars.ts";

export const FactOrigin = codeEnum(factOrigins, "FactOrigin", "Where a value was taken from. 取值来源。");
export const FactType = codeEnum(factTypes, "FactType", "What kind of value a fact has. 取值类型。");

@ObjectType({ description: "A fact that a rule read, with where it comes from. 用到的信息。" })
export class UsedFact {
  @Field(() => String, { description: "The name in the field list, such as person.age." })
  path!: string;

  @Field(() => String, { description: "The field list's name of it in Chinese. 中文名称。" })
  labelZh!: string;

  @Field(() => String, {
    description: "The field list's name of it in English; the Chinese one where no list names it. 英文名称。",
  })
  labelEn!: string;

  @Field(() => String, { nullable: true, description: "In words; null when it is unknown. 取值。" })
  @Masked("S")
  text!: string | null;

  @Field(() => MaskedPerson, { nullable: true, description: "Whose it is; null for the family or an event." })
  person!: MaskedPerson | null;

  @Field(() => FactOrigin, {
    description: "On record, given for a what-if, worked out by a rule, or published. 取值方式。",
  })
  origin!: keyof typeof FactOrigin;

  @Field(() => FactSource, {
    nullable: true,
    description:
      "Who says so, such as a department or the applicant; null when nobody did: it is unknown, or was given for a what-if. 信息来源。",
  })
  source!: keyof typeof FactSource | null;

  @Field(() => LocalDate, { nullable: true, description: "取得日期。" })
  obtainedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "有效期至。" })
  validUntil!: string | null;

  @Field(() => Verification, {
    nullable: true,
    description: "Why a value on record does not decide: not checked, disagreeing, past its validity.",
  })
  because!: keyof typeof Verification | null;

  @Field(() => String, { nullable: true, description: "How a derived value follows from others. 推算方法。" })
  basisZh!: string | null;
}

@ObjectType({
  description: "A fact without which the answer stays open, and who can supply it. 需要补充的信息。",
})
export class MissingFact {
  @Field(() => String, { description: "The name in the field list, such as person.age. 信息项。" })
  path!: string;

  @Field(() => String, { description: "The field list's name of it in Chinese. 中文名称。" })
  labelZh!: string;

  @Field(() => String, {
    description: "The field list's name of it in English; the Chinese one where no list names it. 英文名称。",
  })
  labelEn!: string;

  @Field(() => MaskedPerson, {
    nullable: true,
    description: "Whose it is; null for the family or an event, and in a what-if of given facts. 有关成员。",
  })
  person!: MaskedPerson | null;

  @Field(() => Verification, { nullable: true, description: "Null when nothing at all is on record." })
  because!: keyof typeof Verification | null;

  @Field(() => [FactSource], { description: "Who can supply it, the first best. 由谁提供。" })
  suppliedBy!: (keyof typeof FactSource)[];

  @Field(() => String, { description: "What to do, in one sentence. 接下来。" })
  textZh!: string;
}

@ObjectType({ description: "One value that a fact may have. 选项。" })
export class RuleFactChoice {
  @Field(() => String, { description: "What is sent and stored. 代码。" })
  code!: string;

  @Field(() => String, { description: "What it is called in Chinese. 中文名称。" })
  labelZh!: string;
}

@ObjectType({ description: "What is on record of a fact, for the family or one member. 现有取值。" })
export class RuleFactValue {
  @Field(() => MaskedPerson, { nullable: true, description: "Null for the family as a whole." })
  person!: MaskedPerson | null;

  @Field(() => String, { nullable: true, description: "In words; null when it is unknown. 取值。" })
  @Masked("S")
  text!: string | null;

  @Field(() => String, { nullable: true, description: "As a form would send it again. 取值代码。" })
  @Masked("S")
  value!: string | null;

  @Field(() => FactOrigin, {
    description:
      "On record, given in `changes`, or worked out by a rule; REGISTER also when nothing is on record. 取值方式。",
  })
  origin!: keyof typeof FactOrigin;
}

@ObjectType({
  description:
    "A fact that rules read of a family or its members, and what it is at present. 规则用到的信息项。",
})
export class RuleFact {
  @Field(() => String, { description: "The name in the field list, such as person.age." })
  path!: string;

  @Field(() => String, { description: "The field list's name of it in Chinese. 中文名称。" })
  labelZh!: string;

  @Field(() => String, { description: "The field list's name of it in English. 英文名称。" })
  labelEn!: string;

  @Field(() => String, { nullable: true, description: "Such as 元/月. 单位。" })
  unitZh!: string | null;

  @Field(() => FactType, {
    description: "How a form asks for it: yes or no, a number, a date, one of `choices`. 取值类型。",
  })
  type!: keyof typeof FactType;

  @Field(() => [RuleFactChoice], { description: "Empty unless it is one of a list." })
  choices!: RuleFactChoice[];

  @Field(() => [RuleFactValue], { description: "Of the family once, or of each member. 现有取值。" })
  values!: RuleFactValue[];
}

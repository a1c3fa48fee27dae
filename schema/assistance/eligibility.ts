import { Field, ID, InputType, Int, InterfaceType, ObjectType } from "type-graphql";
import { MaskedPerson } from "../beneficiary/person.ts";
import { cutKinds } from "../codes/cut-kinds.ts";
import { factOrigins } from "../codes/fact-origins.ts";
import { factTypes } from "../codes/fact-types.ts";
import { verdicts } from "../codes/verdicts.ts";
import { Masked } from "../common/access.ts";
import { codeEnum } from "../common/code-enum.ts";
import { AreaKind, FactSource, Identity, PolicyPeriod, Verification } from "../common/enums.ts";
import { FactSet, LocalDate, Money } from "../common/scalars.ts";
import { Region } from "../organisation/region.ts";
import { BenefitKind, PolicySubject, PolicyTier } from "../policy/policy.ts";
import { LegalBasis, PolicyStandardFigure } from "../policy/policy-detail.ts";

export const Verdict = codeEnum(
  verdicts,
  "Verdict",
  "What a policy's condition comes to; unknown is no refusal. 是否符合。",
);
export const FactOrigin = codeEnum(factOrigins, "FactOrigin", "Where a value was taken from. 取值来源。");
export const FactType = codeEnum(factTypes, "FactType", "What kind of value a fact has. 取值类型。");
export const CutKind = codeEnum(cutKinds, "CutKind", "Why a benefit is less beside the others. 扣减原因。");

@ObjectType({ description: "A fact that a rule read, with where it comes from. 用到的信息。" })
export class UsedFact {
  @Field(() => String, { description: "The name in the field list, such as person.age." })
  path!: string;

  @Field(() => String)
  labelZh!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => String, { nullable: true, description: "In words; null when it is unknown. 取值。" })
  @Masked("S")
  text!: string | null;

  @Field(() => MaskedPerson, { nullable: true, description: "Whose it is; null for the family or an event." })
  person!: MaskedPerson | null;

  @Field(() => FactOrigin)
  origin!: keyof typeof FactOrigin;

  @Field(() => FactSource, { nullable: true })
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
  @Field(() => String)
  path!: string;

  @Field(() => String)
  labelZh!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => MaskedPerson, { nullable: true })
  person!: MaskedPerson | null;

  @Field(() => Verification, { nullable: true, description: "Null when nothing at all is on record." })
  because!: keyof typeof Verification | null;

  @Field(() => [FactSource], { description: "Who can supply it, the first best. 由谁提供。" })
  suppliedBy!: (keyof typeof FactSource)[];

  @Field(() => String, { description: "What to do, in one sentence. 接下来。" })
  textZh!: string;
}

@ObjectType({ description: "One of several cases of which one is enough, or part of a condition. 情形。" })
export class EligibilityCase {
  @Field(() => String, { description: "What is asked. 要求。" })
  textZh!: string;

  @Field(() => Boolean, { nullable: true, description: "Null when it is unknown." })
  holds!: boolean | null;

  @Field(() => String, { description: "How things stand. 实际情况。" })
  @Masked("S")
  situationZh!: string;
}

@ObjectType({
  description: "One of the conditions that must hold together, with what it was decided by. 条件。",
})
export class EligibilityClause {
  @Field(() => String, { description: "What is asked. 要求。" })
  textZh!: string;

  @Field(() => Boolean, { nullable: true, description: "Null when it is unknown. 是否满足。" })
  holds!: boolean | null;

  @Field(() => String, { description: "How things stand, with the value and the threshold. 实际情况。" })
  @Masked("S")
  situationZh!: string;

  @Field(() => [EligibilityCase], { description: "Where one of several is enough: each of them." })
  cases!: EligibilityCase[];

  @Field(() => [UsedFact])
  facts!: UsedFact[];

  @Field(() => [PolicyStandardFigure], { description: "The figures behind the threshold. 适用标准。" })
  standards!: PolicyStandardFigure[];
}

@ObjectType({
  description:
    "How an amount was worked out, with all it used. What others pay may be in it already; what they take off besides stands beside it. 金额算法。",
})
export class AmountWorking {
  @Field(() => String, { description: "The formula with the values in it and what it gives. 算式。" })
  @Masked("S")
  textZh!: string;

  @Field(() => String, {
    nullable: true,
    description: "What is left of it beside the other benefits; null when they take nothing off it. 合算后。",
  })
  @Masked("S")
  afterOthersZh!: string | null;

  @Field(() => [UsedFact])
  facts!: UsedFact[];

  @Field(() => [PolicyStandardFigure], { description: "The figures in the formula. 适用标准。" })
  standards!: PolicyStandardFigure[];
}

@InterfaceType({
  description: "What one policy comes to, with every condition and the values used. 判断结果。",
})
export abstract class EligibilityAnswer {
  @Field(() => Verdict)
  verdict!: keyof typeof Verdict;

  @Field(() => Money, {
    nullable: true,
    description: "Each period; null when it is in units, when it is unknown, or when nobody is eligible.",
  })
  amount!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Exact decimal text, of what is given in units. 数量。",
  })
  units!: string | null;

  @Field(() => AmountWorking, {
    nullable: true,
    description: "Null where there is no amount, or where the rule itself fixes it. 金额算法。",
  })
  working!: AmountWorking | null;

  @Field(() => [EligibilityClause])
  clauses!: EligibilityClause[];

  @Field(() => [MissingFact], { description: "Empty unless the verdict or the amount is unknown." })
  missing!: MissingFact[];
}

@ObjectType({
  implements: EligibilityAnswer,
  description: "On the facts as they are, as if there were no other benefit. 单独判断。",
})
export class EligibilityAlone extends EligibilityAnswer {}

@ObjectType({ description: "What a relation took off, in whose favour, and why. 扣减。" })
export class EligibilityCut {
  @Field(() => CutKind)
  kind!: keyof typeof CutKind;

  @Field(() => [ID], { description: "The policies in whose favour." })
  policyCodes!: string[];

  @Field(() => Money, { nullable: true })
  amount!: string | null;

  @Field(() => String, { nullable: true })
  units!: string | null;

  @Field(() => String)
  textZh!: string;
}

@ObjectType({
  description: "What it comes to once identities and all other benefits are settled. 综合判断。",
})
export class EligibilitySettled extends EligibilityAlone {
  @Field(() => [EligibilityCut], { description: "Which relation cut which yuan." })
  cuts!: EligibilityCut[];

  @Field(() => [String], { description: "What may still change it. 提示。" })
  notesZh!: string[];
}

@ObjectType({ description: "One policy for one person, or for the family. 一项政策的判断。" })
export class PolicyEligibility {
  @Field(() => ID)
  policyCode!: string;

  @Field(() => String)
  policyName!: string;

  @Field(() => Int)
  policyVersion!: number;

  @Field(() => PolicyTier)
  tier!: keyof typeof PolicyTier;

  @Field(() => PolicySubject)
  subject!: keyof typeof PolicySubject;

  @Field(() => MaskedPerson, { nullable: true, description: "Null for the family, and in a what-if." })
  person!: MaskedPerson | null;

  @Field(() => Int, { nullable: true, description: "The person's place in the what-if, from 0." })
  personIndex!: number | null;

  @Field(() => BenefitKind)
  benefitKind!: keyof typeof BenefitKind;

  @Field(() => PolicyPeriod)
  period!: keyof typeof PolicyPeriod;

  @Field(() => String, { description: "元 when it is money. 单位。" })
  unit!: string;

  @Field(() => EligibilityAlone)
  alone!: EligibilityAlone;

  @Field(() => EligibilitySettled)
  settled!: EligibilitySettled;

  @Field(() => String, { description: "The conclusion in one sentence. 结论。" })
  @Masked("S")
  conclusionZh!: string;

  @Field(() => [String], { description: "What decides, in short sentences. 因为。" })
  @Masked("S")
  becauseZh!: string[];

  @Field(() => [String], { description: "What to do next. 接下来。" })
  nextZh!: string[];

  @Field(() => [LegalBasis])
  legalBasis!: LegalBasis[];
}

@ObjectType({ description: "One value that a fact may have. 选项。" })
export class RuleFactChoice {
  @Field(() => String)
  code!: string;

  @Field(() => String)
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

  @Field(() => FactOrigin)
  origin!: keyof typeof FactOrigin;
}

@ObjectType({
  description:
    "A fact that rules read of a family or its members, and what it is at present. 规则用到的信息项。",
})
export class RuleFact {
  @Field(() => String, { description: "The name in the field list, such as person.age." })
  path!: string;

  @Field(() => String)
  labelZh!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => String, { nullable: true, description: "Such as 元/月. 单位。" })
  unitZh!: string | null;

  @Field(() => FactType)
  type!: keyof typeof FactType;

  @Field(() => [RuleFactChoice], { description: "Empty unless it is one of a list." })
  choices!: RuleFactChoice[];

  @Field(() => [RuleFactValue], { description: "Of the family once, or of each member. 现有取值。" })
  values!: RuleFactValue[];
}

@ObjectType({
  description:
    "What a family is entitled to by every policy in force on a date, and why. Stores nothing. 待遇测算。",
})
export class Eligibility {
  @Field(() => LocalDate)
  asOf!: string;

  @Field(() => Region, { nullable: true, description: "Whose standards apply. 适用标准的地区。" })
  region!: Region | null;

  @Field(() => AreaKind, { nullable: true })
  areaKind!: keyof typeof AreaKind | null;

  @Field(() => Identity, {
    nullable: true,
    description: "That of the family once settled; null when unknown.",
  })
  @Masked("S")
  identity!: keyof typeof Identity | null;

  @Field(() => [PolicyEligibility], {
    description:
      "The 50 standing policies, and those that answer an event when one is given; only some when they are named.",
  })
  policies!: PolicyEligibility[];

  @Field(() => [RuleFact], {
    description: "All that rules read of a family of the register; empty for given facts. 规则用到的信息项。",
  })
  facts!: RuleFact[];
}

@InputType({ description: "What would be otherwise of one member of the family. 成员的假设信息。" })
export class WhatIfPersonInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => FactSet, { description: "By names without `person.`, such as { age: 67 }. 信息项。" })
  facts!: object;
}

@InputType({
  description:
    "What would be otherwise than on record; null stands for unknown. Stores nothing. 假设的变化。",
})
export class WhatIfInput {
  @Field(() => FactSet, {
    nullable: true,
    description: "By names without `household.`, such as { house_count: 2 }. 家庭信息。",
  })
  household?: object | null;

  @Field(() => [WhatIfPersonInput], { nullable: true, description: "Each member once. 成员信息。" })
  persons?: WhatIfPersonInput[] | null;
}

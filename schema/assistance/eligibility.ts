import { Field, ID, InputType, Int, InterfaceType, ObjectType } from "type-graphql";
import { MaskedPerson } from "../beneficiary/person.ts";
import { cutKinds } from "../codes/cut-kinds.ts";
import { verdicts } from "../codes/verdicts.ts";
import { Masked } from "../common/access.ts";
import { codeEnum } from "../common/code-enum.ts";
import { AreaKind, Identity, PolicyPeriod } from "../common/enums.ts";
import { FactSet, LocalDate, Money } from "../common/scalars.ts";
import { Region } from "../organisation/region.ts";
import { BenefitKind, PolicySubject, PolicyTier } from "../policy/policy.ts";
import { LegalBasis, PolicyStandardFigure } from "../policy/policy-detail.ts";
import { MissingFact, RuleFact, UsedFact } from "./facts.ts";

export const Verdict = codeEnum(
  verdicts,
  "Verdict",
  "What a policy's condition comes to; unknown is no refusal. 是否符合。",
);
export const CutKind = codeEnum(cutKinds, "CutKind", "Why a benefit is less beside the others. 扣减原因。");

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

  @Field(() => [UsedFact], { description: "What it was decided by. 用到的信息。" })
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

  @Field(() => [UsedFact], { description: "What stands in the formula. 用到的信息。" })
  facts!: UsedFact[];

  @Field(() => [PolicyStandardFigure], { description: "The figures in the formula. 适用标准。" })
  standards!: PolicyStandardFigure[];
}

@InterfaceType({
  description: "What one policy comes to, with every condition and the values used. 判断结果。",
})
export abstract class EligibilityAnswer {
  @Field(() => Verdict, {
    description: "UNKNOWN refuses nothing: `missing` says what is to be found out. 是否符合。",
  })
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

  @Field(() => [EligibilityClause], { description: "Every condition of the policy, met or not. 逐项条件。" })
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
  @Field(() => CutKind, { description: "By which relation between the two benefits. 扣减原因。" })
  kind!: keyof typeof CutKind;

  @Field(() => [ID], { description: "The policies in whose favour." })
  policyCodes!: string[];

  @Field(() => Money, {
    nullable: true,
    description: "Yuan taken off each period; null when it is in units, or not known. 扣减金额。",
  })
  amount!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Units taken off, exact decimal text; null when it is money, or not known. 扣减数量。",
  })
  units!: string | null;

  @Field(() => String, { description: "The reason in one sentence, naming the other policy. 扣减说明。" })
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
  @Field(() => ID, { description: "The stable code, such as DIBAO. 政策代码。" })
  policyCode!: string;

  @Field(() => String, { description: "The name in the version of the day. 政策名称。" })
  policyName!: string;

  @Field(() => Int, {
    description: "The version in force on the day, by whose rules it was judged. 政策版本。",
  })
  policyVersion!: number;

  @Field(() => PolicyTier, { description: "The layer of assistance the policy is in. 政策层次。" })
  tier!: keyof typeof PolicyTier;

  @Field(() => PolicySubject, {
    description: "Whether it is judged for each member or once for the family. 保障对象。",
  })
  subject!: keyof typeof PolicySubject;

  @Field(() => MaskedPerson, { nullable: true, description: "Null for the family, and in a what-if." })
  person!: MaskedPerson | null;

  @Field(() => Int, { nullable: true, description: "The person's place in the what-if, from 0." })
  personIndex!: number | null;

  @Field(() => BenefitKind, { description: "How the amount or the object is found. 待遇方式。" })
  benefitKind!: keyof typeof BenefitKind;

  @Field(() => PolicyPeriod, { description: "How often the amount is paid. 发放周期。" })
  period!: keyof typeof PolicyPeriod;

  @Field(() => String, { description: "元 when it is money. 单位。" })
  unit!: string;

  @Field(() => EligibilityAlone, {
    description: "On the facts as they are, before other benefits are looked at. 单独判断。",
  })
  alone!: EligibilityAlone;

  @Field(() => EligibilitySettled, {
    description: "The answer that counts: with identities and all other benefits settled. 综合判断。",
  })
  settled!: EligibilitySettled;

  @Field(() => String, { description: "The conclusion in one sentence. 结论。" })
  @Masked("S")
  conclusionZh!: string;

  @Field(() => [String], { description: "What decides, in short sentences. 因为。" })
  @Masked("S")
  becauseZh!: string[];

  @Field(() => [String], { description: "What to do next. 接下来。" })
  nextZh!: string[];

  @Field(() => [LegalBasis], { description: "The texts on which the policy rests. 政策依据。" })
  legalBasis!: LegalBasis[];
}

@ObjectType({
  description:
    "What a family is entitled to by every policy in force on a date, and why. Stores nothing. 待遇测算。",
})
export class Eligibility {
  @Field(() => LocalDate, { description: "The day whose rules, standards and facts were used. 测算日期。" })
  asOf!: string;

  @Field(() => Region, { nullable: true, description: "Whose standards apply. 适用标准的地区。" })
  region!: Region | null;

  @Field(() => AreaKind, {
    nullable: true,
    description: "Which standards apply, urban or rural; null when it is not known. 城乡类别。",
  })
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
  @Field(() => ID, { description: "A member of the family of `householdId`. 成员。" })
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

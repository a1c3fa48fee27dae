import { Field, ID, Int, ObjectType } from "type-graphql";
import { policyVersionStates } from "../codes/policy-version-standings.ts";
import { relationKinds } from "../codes/relation-kinds.ts";
import { codeEnum } from "../common/code-enum.ts";
import { AreaKind } from "../common/enums.ts";
import { LocalDate } from "../common/scalars.ts";
import { Region } from "../organisation/region.ts";
import { Policy, SourceConfidence, SourceEvidence } from "./policy.ts";

export const RelationKind = codeEnum(
  relationKinds,
  "RelationKind",
  "What holds between two benefits that one person or household could both get. 政策关系。",
);

export const PolicyVersionState = codeEnum(
  policyVersionStates,
  "PolicyVersionState",
  "Where a published version stands on a day. 版本状态。",
);

@ObjectType({ description: "A paper an application needs, and who supplies it. 申请材料。" })
export class PolicyDocument {
  @Field(() => ID, { description: "The code of the paper, the same for all policies. 材料代码。" })
  code!: string;

  @Field(() => String, { description: "What the paper is called in Chinese. 材料名称。" })
  labelZh!: string;

  @Field(() => String, { description: "What the paper is called in English. 材料名称（英文）。" })
  labelEn!: string;

  @Field(() => Boolean, { description: "Only where the situation applies." })
  optional!: boolean;

  @Field(() => Boolean, { description: "May follow once the help has been given (先行救助)." })
  afterHelp!: boolean;

  @Field(() => Boolean, {
    description:
      "False where shared data or the government supplies it: then it is never asked for (社会救助法 §62).",
  })
  askedOfApplicant!: boolean;

  @Field(() => String, {
    description: "Who supplies it, and who does when that fails, in one sentence. 材料来源。",
  })
  suppliedByZh!: string;
}

@ObjectType({ description: "A text on which a policy rests. 政策依据。" })
export class LegalBasis {
  @Field(() => String, { description: "The reference and its articles as the catalogue writes them." })
  reference!: string;

  @Field(() => String, { description: "The title of the law, regulation or notice. 文件名称。" })
  titleZh!: string;

  @Field(() => String, { nullable: true, description: "The articles, such as 18-20. 条款。" })
  articles!: string | null;

  @Field(() => SourceEvidence, {
    description: "Whether its own text was read, a summary or a report of it, or none of them. 出处。",
  })
  kind!: keyof typeof SourceEvidence;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The day from which the text is in force; null where it is not known. 施行日期。",
  })
  effectiveFrom!: string | null;
}

@ObjectType({ description: "How a policy bears on another, from its own side. 与其他政策的关系。" })
export class PolicyRelation {
  @Field(() => RelationKind, {
    description: "Whether both are paid, one excludes the other, or the amounts are set off. 政策关系。",
  })
  kind!: keyof typeof RelationKind;

  @Field(() => [ID], { description: "The other policies." })
  policyCodes!: string[];

  @Field(() => String, { description: "The relation in one sentence, as this policy sees it. 关系说明。" })
  textZh!: string;
}

@ObjectType({ description: "A figure that the rule looks up, for a region and a date. 适用标准。" })
export class PolicyStandardFigure {
  @Field(() => ID, {
    description: "The name by which rules look the figure up, such as `dibao_monthly`. 标准代码。",
  })
  key!: string;

  @Field(() => String, { description: "What the figure is called. 标准名称。" })
  labelZh!: string;

  @Field(() => String, {
    description: "MONEY is yuan, RATE a ratio, QUANTITY a count.",
  })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: "Exact decimal text; null when no figure is on record.",
  })
  value!: string | null;

  @Field(() => AreaKind, { nullable: true, description: "Null when it is the same for both." })
  areaKind!: keyof typeof AreaKind | null;

  @Field(() => Region, { nullable: true, description: "Whose figure it is; null for a default." })
  region!: Region | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which the figure holds; null when none is on record. 起始日期。",
  })
  validFrom!: string | null;

  @Field(() => SourceEvidence, {
    nullable: true,
    description: "Where the figure was read; null when none is on record. 出处。",
  })
  source!: keyof typeof SourceEvidence | null;

  @Field(() => SourceConfidence, {
    nullable: true,
    description: "How far it may be relied on; null when none is on record. 可信程度。",
  })
  confidence!: keyof typeof SourceConfidence | null;

  @Field(() => String, {
    nullable: true,
    description: "What is remarked on it, and the text it stands in; null when neither is on record. 说明。",
  })
  noteZh!: string | null;
}

@ObjectType({ description: "The value of a standard from a day on. 标准数值。" })
export class StandardValue {
  @Field(() => String, { description: "Exact decimal text. 数值。" })
  value!: string;

  @Field(() => Region, { nullable: true, description: "Null where it holds unless a region has its own." })
  region!: Region | null;

  @Field(() => AreaKind, {
    nullable: true,
    description:
      "Whether it holds for urban or rural families; null when it is the same for both. 城乡类别。",
  })
  areaKind!: keyof typeof AreaKind | null;

  @Field(() => LocalDate, {
    description: "The first day on which it holds, until a newer one of its place does. 起始日期。",
  })
  validFrom!: string;

  @Field(() => Boolean, { description: "The latest of its place that is not after the day. 现行。" })
  inForce!: boolean;

  @Field(() => SourceEvidence, { description: "Where the figure was read. 出处。" })
  source!: keyof typeof SourceEvidence;

  @Field(() => SourceConfidence, { description: "How far it may be relied on. 可信程度。" })
  confidence!: keyof typeof SourceConfidence;

  @Field(() => String, {
    nullable: true,
    description: "What is remarked on it, and the text it stands in; null when neither is on record. 说明。",
  })
  noteZh!: string | null;
}

@ObjectType({ description: "A figure that rules look up, with all its values. 标准。" })
export class PolicyStandard {
  @Field(() => ID, { description: "The name by which rules look the figure up. 标准代码。" })
  key!: string;

  @Field(() => String, { description: "What the figure is called. 标准名称。" })
  labelZh!: string;

  @Field(() => String, { description: "MONEY is yuan, RATE a ratio, QUANTITY a count." })
  kind!: string;

  @Field(() => [Policy], { description: "Whose rules read it. 使用它的政策。" })
  usedBy!: Policy[];

  @Field(() => [StandardValue], { description: "By place and area, the newest first." })
  values!: StandardValue[];
}

@ObjectType({ description: "One version of a policy among the others. 政策版本。" })
export class PolicyVersion {
  @Field(() => Int, { description: "Counted from 1. 版本号。" })
  version!: number;

  @Field(() => LocalDate, { description: "The first day on which it holds. 生效日期。" })
  validFrom!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Its last day; null while it has no end. 失效日期。",
  })
  validTo!: string | null;

  @Field(() => PolicyVersionState, { description: "On the day that was asked about. 状态。" })
  state!: keyof typeof PolicyVersionState;
}

@ObjectType({ description: "Where to ask: the department's office nearest to the region. 咨询电话。" })
export class PolicyOffice {
  @Field(() => String, {
    description: "The department whose office it is, as `departments` names it. 主管部门。",
  })
  department!: string;

  @Field(() => String, { description: "What the office is called. 单位名称。" })
  nameZh!: string;

  @Field(() => String, { description: "咨询电话。" })
  hotline!: string;
}

@ObjectType({ description: "What two versions say differently in one part. 版本差异。" })
export class PolicyDifference {
  @Field(() => String, {
    description: "Which part of the record it is about, such as its conditions. 项目。",
  })
  labelZh!: string;

  @Field(() => [String], { description: "Said by the first and no more. 原文。" })
  before!: readonly string[];

  @Field(() => [String], { description: "Said anew. 改后。" })
  after!: readonly string[];
}

@ObjectType({
  description: "A policy in words: who may get what, when, by which papers and on what basis. 政策详情。",
})
export class PolicyDetail extends Policy {
  @Field(() => [String], { description: "All of these must hold. 须同时满足的条件。" })
  conditions!: string[];

  @Field(() => String, { description: "The condition as the rule engine reads it (CEL)." })
  conditionRule!: string;

  @Field(() => String, {
    nullable: true,
    description: "What is to be said of the condition besides; null when nothing is. 条件说明。",
  })
  conditionNote!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The amount or quantity as a formula; null when there is none.",
  })
  benefitText!: string | null;

  @Field(() => String, {
    description: "The benefit as the rule engine reads it (CEL); yuan unless a unit says otherwise.",
  })
  benefitRule!: string;

  @Field(() => String, { description: "The unit of the benefit, 元 when it is money." })
  benefitUnit!: string;

  @Field(() => [String], { description: "Forms, items, payee and notes of the benefit." })
  benefitNotes!: string[];

  @Field(() => [String], {
    description: "Who takes the application, who decides, and who assesses or delivers. 受理和审核。",
  })
  approval!: string[];

  @Field(() => [PolicyDocument], {
    description: "Papers of the application, then those that may follow once help was given. 申请材料。",
  })
  documents!: PolicyDocument[];

  @Field(() => [String], {
    description: "Time limits; working days count from the day after acceptance. 办理时限。",
  })
  deadlines!: string[];

  @Field(() => [String], { description: "What is made public, when, and what never is. 公示要求。" })
  publicity!: string[];

  @Field(() => [String], {
    description: "How often it is looked at again, and what limits its length. 复核。",
  })
  review!: string[];

  @Field(() => [LegalBasis], { description: "The texts on which it rests. 政策依据。" })
  legalBasis!: LegalBasis[];

  @Field(() => SourceEvidence, { description: "Where the condition was read." })
  conditionSource!: keyof typeof SourceEvidence;

  @Field(() => SourceEvidence, { description: "Where the figures were read." })
  figuresSource!: keyof typeof SourceEvidence;

  @Field(() => [PolicyRelation], {
    description: "How it goes together with others in force on the day. 与其他政策的关系。",
  })
  relations!: PolicyRelation[];

  @Field(() => [PolicyStandardFigure], {
    description:
      "The figures its rules look up, of the nearest region that has published one; a default where none has. 适用标准。",
  })
  standards!: PolicyStandardFigure[];

  @Field(() => [PolicyOffice], { description: "One of each department, where one is known." })
  offices!: PolicyOffice[];

  @Field(() => [PolicyVersion], { description: "Every version, the newest first." })
  versions!: PolicyVersion[];
}

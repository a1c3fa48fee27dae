import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { duplicateReasons } from "../codes/duplicate-reasons.ts";
import { duplicateStandings } from "../codes/duplicate-standings.ts";
import { duplicateVerdicts } from "../codes/duplicate-verdicts.ts";
import { Masked } from "../common/access.ts";
import { codeEnum } from "../common/code-enum.ts";
import { RelationToHead } from "../common/enums.ts";
import { pageOf } from "../common/page.ts";
import { DateTime, LocalDate } from "../common/scalars.ts";
import { Region } from "../organisation/region.ts";
import { MaskedPerson } from "./person.ts";

export const DuplicateReason = codeEnum(
  duplicateReasons,
  "DuplicateReason",
  "Why two records may be of one person. 疑似重复的依据。",
);
export const DuplicateVerdict = codeEnum(
  duplicateVerdicts,
  "DuplicateVerdict",
  "What an official decides of two records. 判定。",
);
export const DuplicateStanding = codeEnum(
  duplicateStandings,
  "DuplicateStanding",
  "Where the review of two records stands. 判定状态。",
);

@ObjectType({ description: "One of two records that may be of one person, masked. 疑似重复的一条记录。" })
export class DuplicateSide {
  @Field(() => MaskedPerson, { description: "Whose record it is, masked. 人员。" })
  person!: MaskedPerson;

  @Field(() => ID, { nullable: true, description: "The family in which the person lives today." })
  householdId!: string | null;

  @Field(() => String, { nullable: true, description: "户号。" })
  householdSerial!: string | null;

  @Field(() => Region, { nullable: true, description: "The village or community. 所在村（社区）。" })
  region!: Region | null;
}

@ObjectType({ description: "Two records that may be of one person. 疑似重复。" })
export class DuplicatePair {
  @Field(() => ID, { description: "The ids of both records, in their order, joined by an underscore." })
  id!: string;

  @Field(() => [DuplicateReason], { description: "The strongest first. 依据。" })
  reasons!: (keyof typeof DuplicateReason)[];

  @Field(() => DuplicateStanding, {
    description: "Follows from the latest verdict and what the records say now. 判定状态。",
  })
  standing!: keyof typeof DuplicateStanding;

  @Field(() => Boolean, {
    description: "There was a verdict, and what it rested on has changed since. 依据有变动。",
  })
  reopened!: boolean;

  @Field(() => DuplicateSide, { description: "The record whose id comes first. 第一条记录。" })
  first!: DuplicateSide;

  @Field(() => DuplicateSide, { description: "The other record. 第二条记录。" })
  second!: DuplicateSide;
}

export const DuplicatePairPage = pageOf(DuplicatePair, "DuplicatePairPage");

@ObjectType({ description: "How many pairs there are of one reason and standing. 疑似重复计数。" })
export class DuplicateCount {
  @Field(() => DuplicateReason, {
    description: "Pairs that this reason finds; a pair counts under each of its own. 依据。",
  })
  reason!: keyof typeof DuplicateReason;

  @Field(() => DuplicateStanding, { description: "Where their review stands. 判定状态。" })
  standing!: keyof typeof DuplicateStanding;

  @Field(() => Int, { description: "How many pairs. 对数。" })
  count!: number;
}

@ObjectType({ description: "What both records say of one thing, compared in words. 对比。" })
export class DuplicateComparison {
  @Field(() => String, { description: "Names what is compared, such as `phone`." })
  about!: string;

  @Field(() => String, { description: "What it is called in Chinese. 中文名称。" })
  labelZh!: string;

  @Field(() => String, { description: "What it is called in English. 英文名称。" })
  labelEn!: string;

  @Field(() => Boolean, { nullable: true, description: "Null where one of them says nothing. 是否一致。" })
  alike!: boolean | null;

  @Field(() => String, { description: "Such as 年龄差 3 岁 or 同一手机号; holds no value. 差异说明。" })
  wordsZh!: string;

  @Field(() => String, { description: "The same in English, such as 3 years apart. 差异说明（英文）。" })
  wordsEn!: string;
}

@ObjectType({ description: "One of two records in a review, masked. 对比中的一条记录。" })
export class DuplicateRecord extends DuplicateSide {
  @Field(() => RelationToHead, {
    nullable: true,
    description: "In the family of today; null where there is none. 与户主关系。",
  })
  relationToHead!: keyof typeof RelationToHead | null;

  @Field(() => LocalDate, { nullable: true, description: "Lives in this family since. 加入家庭日期。" })
  memberFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "死亡日期。" })
  deathDate!: string | null;

  @Field(() => String, { nullable: true, description: "3716**********1023. 身份证号（脱敏）。" })
  @Masked("S")
  identityNumber!: string | null;

  @Field(() => String, { nullable: true, description: "138****1234. 联系电话（脱敏）。" })
  @Masked("S")
  phone!: string | null;

  @Field(() => String, { nullable: true, description: "****0014. 银行账号（脱敏）。" })
  @Masked("S")
  bankAccount!: string | null;

  @Field(() => Int, { description: "Facts that count today. 现有信息条数。" })
  factCount!: number;

  @Field(() => Int, { description: "Own benefits in payment. 本人在享政策数。" })
  grantCount!: number;

  @Field(() => Int, { description: "Items of needs that are not closed. 未办结的需求项数。" })
  openNeedCount!: number;

  @Field(() => DateTime, { description: "登记时间。" })
  recordedAt!: Date;

  @Field(() => Boolean, { description: "An alias of the other since they were merged. 已并入。" })
  merged!: boolean;
}

@ObjectType({ description: "A verdict on two records. 判定记录。" })
export class DuplicateReview {
  @Field(() => ID, { description: "The id of the verdict. 判定编号。" })
  id!: string;

  @Field(() => ID, { description: "The pair that it is about." })
  pairId!: string;

  @Field(() => DuplicateVerdict, { description: "What was decided. 判定。" })
  verdict!: keyof typeof DuplicateVerdict;

  @Field(() => String, { nullable: true, description: "说明。" })
  note!: string | null;

  @Field(() => DateTime, { description: "When it was decided. 判定时间。" })
  decidedAt!: Date;

  @Field(() => String, { nullable: true, description: "The official. 判定人。" })
  by!: string | null;

  @Field(() => DuplicateSide, { description: "The record whose id comes first, as it is now. 第一条记录。" })
  first!: DuplicateSide;

  @Field(() => DuplicateSide, { description: "The other record, as it is now. 第二条记录。" })
  second!: DuplicateSide;
}

export const DuplicateReviewPage = pageOf(DuplicateReview, "DuplicateReviewPage");

@ObjectType({ description: "Two records that became one. 合并记录。" })
export class PersonMerge {
  @Field(() => ID, { description: "What `undoMerge` takes. 合并编号。" })
  id!: string;

  @Field(() => ID, { description: "The record that stays. 保留的记录。" })
  keptPersonId!: string;

  @Field(() => ID, { description: "Its alias since. 并入的记录。" })
  mergedPersonId!: string;

  @Field(() => DateTime, { description: "When they were merged. 合并时间。" })
  mergedAt!: Date;

  @Field(() => String, { nullable: true, description: "合并人。" })
  by!: string | null;

  @Field(() => Int, { description: "How many rows the merge moved. 转移的条数。" })
  movedCount!: number;

  @Field(() => DateTime, { nullable: true, description: "撤销时间。" })
  undoneAt!: Date | null;

  @Field(() => String, { nullable: true, description: "撤销原因。" })
  undoReason!: string | null;
}

@ObjectType({ description: "What one source says of both, differently. 不一致的信息。" })
export class FactConflict {
  @Field(() => String, {
    description: "The name in the field list, such as person.disability_level. 信息项。",
  })
  path!: string;

  @Field(() => String, { description: "The field list's name of it in Chinese. 中文名称。" })
  labelZh!: string;

  @Field(() => String, { description: "The field list's name of it in English. 英文名称。" })
  labelEn!: string;

  @Field(() => ID, { description: "The fact of the record that would stay." })
  keptFactId!: string;

  @Field(() => ID, { description: "The fact of the other record." })
  mergedFactId!: string;
}

@ObjectType({ description: "Whether one of two records can become the other's alias. 能否合并。" })
export class MergeOption {
  @Field(() => ID, { description: "The record that would stay. 保留的记录。" })
  keptPersonId!: string;

  @Field(() => [String], {
    description: "What has to be done first; empty: it can be merged. 暂不能合并的原因。",
  })
  obstacles!: string[];

  @Field(() => [FactConflict], { description: "Of each, one has to be chosen. 需选择的信息。" })
  conflicts!: FactConflict[];
}

@ObjectType({ description: "Two records side by side, with what was decided of them. 重复对比。" })
export class DuplicateComparisonPage {
  @Field(() => ID, {
    description: "As of the pair: both ids in their order, joined by an underscore. 编号。",
  })
  id!: string;

  @Field(() => [DuplicateReason], {
    description: "That hold now, the strongest first; empty once a record was merged. 依据。",
  })
  reasons!: (keyof typeof DuplicateReason)[];

  @Field(() => DuplicateStanding, {
    description: "MERGED as soon as one of the records is an alias. 判定状态。",
  })
  standing!: keyof typeof DuplicateStanding;

  @Field(() => DuplicateRecord, { description: "The record whose id comes first. 第一条记录。" })
  first!: DuplicateRecord;

  @Field(() => DuplicateRecord, { description: "The other record. 第二条记录。" })
  second!: DuplicateRecord;

  @Field(() => [DuplicateComparison], { description: "What differs first. 差异在前。" })
  comparisons!: DuplicateComparison[];

  @Field(() => [DuplicateReview], { description: "The latest first. 判定历史。" })
  reviews!: DuplicateReview[];

  @Field(() => [PersonMerge], { description: "The latest first. 合并历史。" })
  merges!: PersonMerge[];

  @Field(() => [MergeOption], { description: "For either record as the one that stays. 合并方案。" })
  mergeOptions!: MergeOption[];
}

@InputType({ description: "Which pairs to list. 疑似重复筛选。" })
export class DuplicateFilter {
  @Field(() => DuplicateReason, {
    nullable: true,
    description: "Only pairs that this reason finds; left out: all. 依据。",
  })
  reason?: keyof typeof DuplicateReason | null;

  @Field(() => DuplicateStanding, {
    nullable: true,
    description: "Only pairs that stand like this; MERGED ones are listed no more. 判定状态。",
  })
  standing?: keyof typeof DuplicateStanding | null;
}

@InputType({ description: "A verdict on two records. 判定疑似重复。" })
export class JudgeDuplicateInput {
  @Field(() => [ID], { description: "The two records." })
  personIds!: string[];

  @Field(() => DuplicateVerdict, {
    description: "SAME lets them be merged; the verdict that holds already is refused. 判定。",
  })
  verdict!: keyof typeof DuplicateVerdict;

  @Field(() => String, {
    nullable: true,
    description: "Needed with UNSURE: what is to be looked into. 说明。",
  })
  note?: string | null;
}

@InputType({ description: "Makes one record the alias of another. 合并重复登记。" })
export class MergePersonsInput {
  @Field(() => ID, { description: "The record that stays. 保留的记录。" })
  keptPersonId!: string;

  @Field(() => ID, { description: "The record that becomes its alias. 并入的记录。" })
  mergedPersonId!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The last day on which the merged record counts in its family; left out: today. 离户日期。",
  })
  leftOn?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Of each conflict the fact that holds. 以哪条信息为准。",
  })
  factIds?: string[] | null;
}

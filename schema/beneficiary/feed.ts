import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { feedFaults } from "../codes/feed-faults.ts";
import { feedKinds } from "../codes/feed-kinds.ts";
import { feedOutcomes } from "../codes/feed-outcomes.ts";
import { feedStates } from "../codes/feed-states.ts";
import { Masked } from "../common/access.ts";
import { AvailableAction } from "../common/available-action.ts";
import { codeEnum } from "../common/code-enum.ts";
import { FactSource, Verification } from "../common/enums.ts";
import { HistoryEntry } from "../common/history-entry.ts";
import { pageOf } from "../common/page.ts";
import { DateTime, LocalDate } from "../common/scalars.ts";
import { Job } from "../job/job.ts";
import { Region } from "../organisation/region.ts";
import { MaskedPerson } from "./person.ts";
import { ImportColumn } from "./register-import.ts";

export const FeedKind = codeEnum(
  feedKinds,
  "FeedKind",
  "What a department sends about people of the register. 部门数据类别。",
);
export const FeedState = codeEnum(feedStates, "FeedState", "Where a department's file stands. 数据状态。");
export const FeedOutcome = codeEnum(
  feedOutcomes,
  "FeedOutcome",
  "What becomes of one value beside what is on record: the newest checked value stands, by the day on which its source said so; a department's word counts as checked by that department; what somebody checked after the day of the file stands; two checked on one day that differ both stand, for people to decide; nothing is overwritten, what does not stand stays in the history. 核对结果。",
);
export const FeedFault = codeEnum(feedFaults, "FeedFault", "Why a row is not written. 未写入的原因。");

@ObjectType({ description: "A file in which a department says something of people. 部门数据。" })
export class DepartmentFeed {
  @Field(() => ID, { description: "What the mutations on this file take. 批次编号。" })
  id!: string;

  @Field(() => String, { description: "数2026-000012. 批次号。" })
  serial!: string;

  @Field(() => FeedKind, { description: "What it says of people. 数据类别。" })
  kind!: keyof typeof FeedKind;

  @Field(() => FeedState, { description: "Nothing of it is in the register before APPLIED. 数据状态。" })
  state!: keyof typeof FeedState;

  @Field(() => FactSource, { description: "The department whose word it is. 提供部门。" })
  source!: keyof typeof FactSource;

  @Field(() => LocalDate, { description: "The day on which the department says so. 数据日期。" })
  asOf!: string;

  @Field(() => Region, { nullable: true, description: "The region of the post that received it. 接收辖区。" })
  region!: Region | null;

  @Field(() => Int, { description: "Rows below the headings. 数据行数。" })
  rows!: number;

  @Field(() => Int, { description: "Rows of people who are registered in the region. 匹配行数。" })
  matched!: number;

  @Field(() => Int, {
    description:
      "Rows of nobody who is registered in the region; nothing more is said about them. 辖区内未登记行数。",
  })
  unmatched!: number;

  @Field(() => Int, { description: "Rows that are not written, each with its reason. 未写入行数。" })
  faulty!: number;

  @Field(() => DateTime, { description: "When checking it was asked for. 上传时间。" })
  createdAt!: Date;

  @Field(() => String, { nullable: true, description: "Who uploaded it. 上传人。" })
  createdBy!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was written to the register; null before. 写入时间。",
  })
  appliedAt!: Date | null;

  @Field(() => Job, { nullable: true, description: "The latest work on it, with its progress. 处理进度。" })
  job!: Job | null;
}

export const DepartmentFeedPage = pageOf(DepartmentFeed, "DepartmentFeedPage");

@ObjectType({ description: "数目。" })
export class FeedOutcomeCount {
  @Field(() => FeedOutcome, { description: "What becomes of these values. 核对结果。" })
  outcome!: keyof typeof FeedOutcome;

  @Field(() => Int, { description: "How many; 0 is listed too. 项数。" })
  values!: number;
}

@ObjectType({ description: "数目。" })
export class FeedFaultCount {
  @Field(() => FeedFault, { description: "Why rows are not written. 原因。" })
  fault!: keyof typeof FeedFault;

  @Field(() => Int, { description: "How many findings of it there are. 处数。" })
  count!: number;
}

@ObjectType({ description: "A department's file with what was found. 部门数据详情。" })
export class DepartmentFeedDetail extends DepartmentFeed {
  @Field(() => Int, { description: "What `applyFeed` has to name. 版本。" })
  version!: number;

  @Field(() => [ImportColumn], {
    description: "In the order of the file, with what each stands for. 列对应。",
  })
  columns!: ImportColumn[];

  @Field(() => [FeedOutcomeCount], {
    description: "How many values become what; one row may say several things. 核对结果。",
  })
  outcomes!: FeedOutcomeCount[];

  @Field(() => [FeedFaultCount], { description: "The most frequent first. 未写入原因分类。" })
  faultKinds!: FeedFaultCount[];

  @Field(() => [AvailableAction], { description: "What the caller may do with it next. 可办理的操作。" })
  availableActions!: AvailableAction[];

  @Field(() => [HistoryEntry], { description: "Its moves, the latest first, at most 100. 办理记录。" })
  history!: HistoryEntry[];
}

@ObjectType({ description: "Why a row is not written, the value masked. 一处未写入。" })
export class FeedFinding {
  @Field(() => ID, { description: "The id of the file and a number within it. 编号。" })
  id!: string;

  @Field(() => Int, { description: "As the spreadsheet counts. 行号。" })
  row!: number;

  @Field(() => String, { nullable: true, description: "The column as the file calls it. 列名。" })
  column!: string | null;

  @Field(() => FeedFault, { description: "Why the row is not written. 原因。" })
  fault!: keyof typeof FeedFault;

  @Field(() => String, { nullable: true, description: "What stands there, masked. 原值（脱敏）。" })
  shown!: string | null;

  @Field(() => String, { description: "原因。" })
  reasonZh!: string;

  @Field(() => String, { description: "What to do about it. 改法。" })
  remedyZh!: string;

  @Field(() => ID, { nullable: true, description: "The family in which to look. 登记家庭。" })
  householdId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Null where there is no such family or it is not told. 户号。",
  })
  householdSerial!: string | null;
}

export const FeedFindingPage = pageOf(FeedFinding, "FeedFindingPage");

@ObjectType({ description: "What stood about the same thing when the file was checked. 登记的。" })
export class FeedBeside {
  @Field(() => ID, { description: "The fact's id; of a death in the register that of the value. 编号。" })
  id!: string;

  @Field(() => String, { nullable: true, description: "Null where the post may not read it. 取值。" })
  @Masked("S")
  text!: string | null;

  @Field(() => FactSource, { nullable: true, description: "Null for what the register itself holds." })
  source!: keyof typeof FactSource | null;

  @Field(() => Verification, { description: "How far it was checked. 核实情况。" })
  verification!: keyof typeof Verification;

  @Field(() => LocalDate, {
    nullable: true,
    description: "When its source said so; null for what the register holds. 取得日期。",
  })
  obtainedOn!: string | null;
}

@ObjectType({
  description: "One value of the file about one person, the new beside what stood. 一项取值。",
})
export class FeedValue {
  @Field(() => ID, { description: "The id of this value of the file. 编号。" })
  id!: string;

  @Field(() => Int, { description: "As the spreadsheet counts. 行号。" })
  row!: number;

  @Field(() => MaskedPerson, { description: "Of whom it is said, masked. 人员。" })
  person!: MaskedPerson;

  @Field(() => ID, {
    nullable: true,
    description: "The family, for posts that handle families. 登记家庭，办理家庭事项的岗位可见。",
  })
  householdId!: string | null;

  @Field(() => String, { nullable: true, description: "Null for posts that do not handle families. 户号。" })
  householdSerial!: string | null;

  @Field(() => String, { description: "The field list's name of it in Chinese. 中文名称。" })
  labelZh!: string;

  @Field(() => String, { description: "The field list's name of it in English. 英文名称。" })
  labelEn!: string;

  @Field(() => String, { nullable: true, description: "Such as 元/月; null where it has none. 单位。" })
  unitZh!: string | null;

  @Field(() => FeedOutcome, { description: "What becomes of it beside what stands. 核对结果。" })
  outcome!: keyof typeof FeedOutcome;

  @Field(() => String, {
    nullable: true,
    description: "What the department says. Null where the post may not read it, and `hidden` says so.",
  })
  @Masked("S")
  text!: string | null;

  @Field(() => Boolean, { description: "A value is there and is not shown to this post. 已隐藏。" })
  hidden!: boolean;

  @Field(() => LocalDate, { nullable: true, description: "有效期至。" })
  validUntil!: string | null;

  @Field(() => [FeedBeside], { description: "What stood beside it, by each source. 登记的。" })
  beside!: FeedBeside[];
}

export const FeedValuePage = pageOf(FeedValue, "FeedValuePage");

@InputType({ description: "What a department sent. 部门数据文件。" })
export class StartFeedInput {
  @Field(() => ID, { description: "What `POST /files?purpose=feed` answered. 上传文件编号。" })
  fileId!: string;

  @Field(() => FeedKind, { description: "What the file says of people. 数据类别。" })
  kind!: keyof typeof FeedKind;

  @Field(() => FactSource, { description: "The department, one of those that send this kind. 提供部门。" })
  source!: keyof typeof FactSource;

  @Field(() => LocalDate, { description: "The day on which the department says so. 数据日期。" })
  asOf!: string;
}

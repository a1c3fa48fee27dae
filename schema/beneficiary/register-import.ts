import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { importFaults } from "../codes/import-faults.ts";
import { importOutcomes } from "../codes/import-outcomes.ts";
import { importStates } from "../codes/import-states.ts";
import { AvailableAction } from "../common/available-action.ts";
import { codeEnum } from "../common/code-enum.ts";
import { FactSource } from "../common/enums.ts";
import { HistoryEntry } from "../common/history-entry.ts";
import { pageOf } from "../common/page.ts";
import { DateTime, LocalDate } from "../common/scalars.ts";
import { Job } from "../job/job.ts";
import { Region } from "../organisation/region.ts";

export const ImportState = codeEnum(importStates, "ImportState", "Where an import stands. 导入状态。");
export const ImportOutcome = codeEnum(
  importOutcomes,
  "ImportOutcome",
  "What a family of the file would be in the register. 核对结果。",
);
export const ImportFault = codeEnum(importFaults, "ImportFault", "What is wrong with a row. 错误类型。");

@ObjectType({ description: "A file of the register on its way in. 批量导入。" })
export class RegisterImport {
  @Field(() => ID, { description: "What the mutations on this import take. 批次编号。" })
  id!: string;

  @Field(() => String, { description: "导2026-000012. 批次号。" })
  serial!: string;

  @Field(() => String, { description: "By which colleagues know it. 批次名称。" })
  title!: string;

  @Field(() => ImportState, { description: "Nothing of it is in the register before APPLIED. 导入状态。" })
  state!: keyof typeof ImportState;

  @Field(() => Region, { nullable: true, description: "The region of the post that imports. 导入辖区。" })
  region!: Region | null;

  @Field(() => FactSource, { description: "Whose word the facts of the file are. 信息来源。" })
  source!: keyof typeof FactSource;

  @Field(() => LocalDate, { description: "When the source said so. 取得日期。" })
  obtainedOn!: string;

  @Field(() => Int, { description: "Rows below the headings. 数据行数。" })
  rows!: number;

  @Field(() => Int, { description: "Families in the file. 家庭数。" })
  families!: number;

  @Field(() => Int, { description: "Faults found; with one nothing can be written. 错误数。" })
  faults!: number;

  @Field(() => DateTime, { description: "When checking it was asked for. 上传时间。" })
  createdAt!: Date;

  @Field(() => String, { nullable: true, description: "Who uploaded it. 上传人。" })
  createdBy!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was written to the register; null before. 写入时间。",
  })
  appliedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was taken back; null where it was not. 撤销时间。",
  })
  undoneAt!: Date | null;

  @Field(() => Job, { nullable: true, description: "The latest work on it, with its progress. 处理进度。" })
  job!: Job | null;
}

export const RegisterImportPage = pageOf(RegisterImport, "RegisterImportPage");

@ObjectType({ description: "A column of the file and what it stands for. 列对应。" })
export class ImportColumn {
  @Field(() => String, { description: "The heading as the file has it." })
  heading!: string;

  @Field(() => String, { nullable: true, description: "What it stands for; null for a column left aside." })
  target!: string | null;
}

@ObjectType({ description: "Something that a column may stand for. 可对应的项。" })
export class ImportTarget {
  @Field(() => String, { description: "A column of the register, or a fact by its path." })
  target!: string;

  @Field(() => String, { description: "What it is called in Chinese. 中文名称。" })
  labelZh!: string;

  @Field(() => String, { description: "What it is called in English. 英文名称。" })
  labelEn!: string;

  @Field(() => Boolean, { description: "No row can be read without it. 必需。" })
  required!: boolean;

  @Field(() => String, { nullable: true, description: "How it is filled in. 填写说明。" })
  noteZh!: string | null;
}

@ObjectType({ description: "How many families, or faults, are of one kind. 数目。" })
export class ImportOutcomeCount {
  @Field(() => ImportOutcome, { description: "What these families would be. 核对结果。" })
  outcome!: keyof typeof ImportOutcome;

  @Field(() => Int, { description: "How many; 0 is listed too. 户数。" })
  families!: number;
}

@ObjectType({ description: "How many faults of one kind a file has. 错误数目。" })
export class ImportFaultCount {
  @Field(() => ImportFault, { description: "What is wrong. 错误类型。" })
  fault!: keyof typeof ImportFault;

  @Field(() => Int, { description: "How many findings of it there are. 处数。" })
  count!: number;
}

@ObjectType({ description: "An import with what was found. 批量导入（详情）。" })
export class RegisterImportDetail extends RegisterImport {
  @Field(() => Int, { description: "Give it back when submitting: who changed it meanwhile is noticed." })
  version!: number;

  @Field(() => [ImportColumn], {
    description: "In the order of the file, with what each stands for. 列对应。",
  })
  columns!: ImportColumn[];

  @Field(() => [ImportOutcomeCount], { description: "How many families would be what. 核对结果。" })
  outcomes!: ImportOutcomeCount[];

  @Field(() => Int, { description: "Members of the new and the changed families. 涉及人数。" })
  people!: number;

  @Field(() => [ImportFaultCount], {
    description: "The kinds of faults, the most frequent first. 错误分类。",
  })
  faultKinds!: ImportFaultCount[];

  @Field(() => Int, { nullable: true, description: "Families that undoing took back. 已撤销户数。" })
  undone!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Families that undoing left, because somebody has worked with them since. 保留户数。",
  })
  kept!: number | null;

  @Field(() => [AvailableAction], { description: "What the caller may do with it next. 可办理的操作。" })
  availableActions!: AvailableAction[];

  @Field(() => [HistoryEntry], { description: "Its moves, the latest first, at most 100. 办理记录。" })
  history!: HistoryEntry[];
}

@ObjectType({ description: "A fault at a row and column, the value masked. 一处错误。" })
export class ImportFinding {
  @Field(() => ID, { description: "The id of the import and a number within it. 编号。" })
  id!: string;

  @Field(() => Int, { description: "As the spreadsheet counts. 行号。" })
  row!: number;

  @Field(() => String, { nullable: true, description: "The column as the file calls it. 列名。" })
  column!: string | null;

  @Field(() => ImportFault, { description: "What is wrong there. 错误类型。" })
  fault!: keyof typeof ImportFault;

  @Field(() => String, { nullable: true, description: "What stands there, masked. 原值（脱敏）。" })
  shown!: string | null;

  @Field(() => String, { description: "原因。" })
  reasonZh!: string;

  @Field(() => String, { description: "What to do about it. 改法。" })
  remedyZh!: string;
}

export const ImportFindingPage = pageOf(ImportFinding, "ImportFindingPage");

@ObjectType({ description: "One thing that would change, the old beside the new, masked. 一处变化。" })
export class ImportChange {
  @Field(() => Int, {
    nullable: true,
    description: "As the spreadsheet counts; null for the family as a whole. 行号。",
  })
  row!: number | null;

  @Field(() => String, { description: "What would change, in Chinese, such as 联系电话. 变化项。" })
  what!: string;

  @Field(() => String, { nullable: true, description: "登记的。" })
  before!: string | null;

  @Field(() => String, { nullable: true, description: "文件中的。" })
  after!: string | null;
}

@ObjectType({ description: "A family of the file, with what it would be in the register. 文件中的家庭。" })
export class ImportFamily {
  @Field(() => ID, { description: "The id of the import and a number within it. 编号。" })
  id!: string;

  @Field(() => Int, { description: "The row on which it begins. 起始行。" })
  firstRow!: number;

  @Field(() => String, { nullable: true, description: "Masked. 户主。" })
  headMasked!: string | null;

  @Field(() => Int, { description: "Its members in the file. 人数。" })
  memberCount!: number;

  @Field(() => ImportOutcome, { description: "What it would be, or became. 核对结果。" })
  outcome!: keyof typeof ImportOutcome;

  @Field(() => ID, { nullable: true, description: "The family of the register. 登记家庭。" })
  householdId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Null for a family that is not in the register. 户号。",
  })
  householdSerial!: string | null;

  @Field(() => [ImportChange], { description: "Of a registered family; empty for a new one. 变化明细。" })
  changes!: ImportChange[];

  @Field(() => String, { nullable: true, description: "Why undoing left it. 未撤销的原因。" })
  keptZh!: string | null;
}

export const ImportFamilyPage = pageOf(ImportFamily, "ImportFamilyPage");

@InputType({ description: "A file to be imported. 导入文件。" })
export class StartRegisterImportInput {
  @Field(() => ID, { description: "What `POST /files?purpose=import` answered. 上传文件编号。" })
  fileId!: string;

  @Field(() => String, { description: "By which colleagues know it; no name of a person. 批次名称。" })
  title!: string;

  @Field(() => FactSource, { description: "Whose word the facts of the file are. 信息来源。" })
  source!: keyof typeof FactSource;

  @Field(() => LocalDate, { description: "When the source said so. 取得日期。" })
  obtainedOn!: string;
}

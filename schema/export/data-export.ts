import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { exportFormats } from "../codes/export-formats.ts";
import { exportLanguages } from "../codes/export-languages.ts";
import { exportLists } from "../codes/export-lists.ts";
import { exportPurposes } from "../codes/export-purposes.ts";
import { exportStandings } from "../codes/export-standings.ts";
import { codeEnum } from "../common/code-enum.ts";
import { pageOf } from "../common/page.ts";
import { DateTime, FactSet } from "../common/scalars.ts";
import { Job } from "../job/job.ts";

export const ExportList = codeEnum(exportLists, "ExportList", "A list that can be exported. 可导出的列表。");
export const ExportFormat = codeEnum(exportFormats, "ExportFormat", "As what a list is kept. 导出格式。");
export const ExportLanguage = codeEnum(
  exportLanguages,
  "ExportLanguage",
  "The language of headings and codes. 表头语言。",
);
export const ExportPurpose = codeEnum(
  exportPurposes,
  "ExportPurpose",
  "What a list is taken out of the platform for. 导出用途。",
);
export const ExportStanding = codeEnum(exportStandings, "ExportStanding", "How an export stands. 导出状态。");

@ObjectType({
  description:
    "A list as a file: what its page shows the same caller, masked as there. It says on its first row, in the header and " +
    "footer of each printed page and on the sheet 说明 who took it, when and what for; of CSV the first line says so, and the headings " +
    "follow on the second. Amounts are exact decimals, dates ISO; text that a spreadsheet would compute is kept as text (in CSV behind an apostrophe). 列表导出。",
})
export class DataExport {
  @Field(() => ID, { description: "The id of the export, not of its file. 导出编号。" })
  id!: string;

  @Field(() => ExportList, { description: "Which list it is of. 列表。" })
  list!: keyof typeof ExportList;

  @Field(() => ExportFormat, { description: "As what it is kept. 导出格式。" })
  format!: keyof typeof ExportFormat;

  @Field(() => ExportPurpose, { description: "What it was taken out for; stands in the file. 导出用途。" })
  purpose!: keyof typeof ExportPurpose;

  @Field(() => [String], {
    description: "By which filters the list was narrowed, never to what. 筛选项（不含内容）。",
  })
  filters!: string[];

  @Field(() => ExportStanding, { description: "Only a READY one can be downloaded. 导出状态。" })
  standing!: keyof typeof ExportStanding;

  @Field(() => DateTime, { description: "When it was asked for. 申请时间。" })
  requestedAt!: Date;

  @Field(() => Int, { nullable: true, description: "Rows below the headings. 行数。" })
  rows!: number | null;

  @Field(() => Int, { nullable: true, description: "Bytes. 文件大小（字节）。" })
  sizeInBytes!: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The file under /files, for its submitter alone under the same post, while it is kept. 文件。",
  })
  fileId!: string | null;

  @Field(() => DateTime, { nullable: true, description: "Until when the file is kept. 保留到。" })
  readableUntil!: Date | null;

  @Field(() => Job, {
    nullable: true,
    description: "The work that makes the file, with its progress. 处理进度。",
  })
  job!: Job | null;
}

export const DataExportPage = pageOf(DataExport, "DataExportPage");

@InputType({ description: "What is to be exported. 导出申请。" })
export class ExportInput {
  @Field(() => ExportList, { description: "Needs the permission of that list too. 列表。" })
  list!: keyof typeof ExportList;

  @Field(() => FactSet, {
    nullable: true,
    description:
      'The arguments of the list\'s own root field without `first` and `after`, as its page sends them: { "filter": { … } }. ' +
      "Checked against that field; kept sealed until the file is made. 列表的筛选条件。",
  })
  arguments?: Record<string, unknown> | null;

  @Field(() => ExportFormat, { description: "As what to keep it. 导出格式。" })
  format!: keyof typeof ExportFormat;

  @Field(() => ExportLanguage, { nullable: true, description: "Chinese when left out. 默认中文。" })
  language?: keyof typeof ExportLanguage | null;

  @Field(() => ExportPurpose, { description: "Goes on record and stands in the file. 导出用途。" })
  purpose!: keyof typeof ExportPurpose;
}

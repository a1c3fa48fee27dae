import { writeXlsx } from "hucre/xlsx";
import { runJob, waitingJobs } from "../../api/job/run-job.ts";
import type { TestActor } from "./actors.ts";
import { bankAccount, freshIdentityNumber } from "./families.ts";
import type { TestPlatform } from "./platform.ts";
import { BOUNDARY, form, uploads } from "./uploads.ts";

export const HEADINGS = [
  "户编号",
  "村（社区）",
  "城乡",
  "住址",
  "与户主关系",
  "姓名",
  "身份证号",
  "出生日期",
  "性别",
  "联系电话",
  "银行账号",
  "共同生活",
  "困难群体",
  "救助身份",
  "身份起始日期",
  "共同生活起始日期",
  "残疾等级",
  "家庭月收入",
] as const;

export type Heading = (typeof HEADINGS)[number];
export type FileRow = Partial<Record<Heading, unknown>>;

/** A member of a family as a clerk writes it down. */
export const fileRow = (family: string, changes: FileRow = {}): FileRow => ({
  户编号: family,
  "村（社区）": "东关社区",
  城乡: "城镇",
  与户主关系: "户主",
  姓名: "钱满仓",
  身份证号: freshIdentityNumber(),
  ...changes,
});

/** A husband, a wife and what the office knows of them. */
export const couple = (family: string, changes: FileRow = {}): FileRow[] => [
  fileRow(family, {
    住址: "藕塘巷7号",
    联系电话: "13905430011",
    银行账号: bankAccount(31),
    困难群体: "残疾人、独居老人",
    救助身份: "低保",
    身份起始日期: "2026-01-01",
    残疾等级: 2,
    家庭月收入: "812.50",
    ...changes,
  }),
  fileRow(family, { 与户主关系: "妻子", 姓名: "钱巧云", 身份证号: freshIdentityNumber("1951-02-02") }),
];

const cellsOf = (rows: readonly FileRow[], headings: readonly string[]) =>
  rows.map((row) => headings.map((heading) => (row as Record<string, unknown>)[heading] ?? null));

export async function workbook(
  rows: readonly FileRow[],
  headings: readonly string[] = HEADINGS,
  before: readonly (readonly string[])[] = [],
): Promise<Buffer> {
  const content = [...before, headings, ...cellsOf(rows, headings)] as never[][];
  return Buffer.from(await writeXlsx({ sheets: [{ name: "登记表", rows: content }] }));
}

export const csvText = (rows: readonly FileRow[], headings: readonly string[] = HEADINGS): string =>
  [headings, ...cellsOf(rows, headings)]
    .map((cells) => cells.map((cell) => (cell === null ? "" : `"${String(cell)}"`)).join(","))
    .join("\r\n");

/** Uploads files as an office does and lets the work on them be done. */
export function imports(test: TestPlatform) {
  async function upload(actor: TestActor, bytes: Buffer, purpose = "import"): Promise<string> {
    const cookie = await uploads(test).cookieOf(actor);
    const response = await test.app.inject({
      method: "POST",
      url: `/files?purpose=${purpose}`,
      headers: {
        "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
        cookie,
        "x-lianou-console": "1",
      },
      payload: form(bytes, "register.xlsx", "application/octet-stream"),
    });
    if (response.statusCode !== 201) throw new Error(response.body);
    return response.json().id;
  }

  /** What a process of the queue does, here and now. */
  async function work(): Promise<void> {
    for (const id of await waitingJobs(test.platform)) await runJob(test.platform, id);
  }

  const { cookieOf, upload: evidence } = uploads(test);
  return { upload, work, cookieOf, evidence };
}

import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { inert } from "../../api/export/cell-text.ts";
import type { SheetHead } from "../../api/export/sheet.ts";
import { sheetBytes } from "../../api/export/sheet-writer.ts";

const head = (format: "XLSX" | "CSV", mark = "导出人：甲&乙"): SheetHead => ({
  format,
  title: "名单/一:[二]",
  mark,
  columns: [
    { heading: "名称", kind: "TEXT" },
    { heading: "金额（元）", kind: "MONEY" },
    { heading: "数量", kind: "NUMBER" },
    { heading: "日期", kind: "DATE" },
    { heading: "时间", kind: "TIME" },
  ],
  notesTitle: "说明",
  notes: [["用途", "=统计"]],
  rowsLabel: "行数",
});
const row = (name: string | null) => [name, "-1234567890123.45", 7, "2026-03-04", "2026-03-04 10:00:05"];
const DANGEROUS = [
  "=1+1",
  "+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  " =1",
  "＝1",
  "＋1",
  "－1",
  "−1",
  "＠1",
  "\u200b=1",
  "\ufeff=1",
];
const HARMLESS = ["荷清远", "1-2", "a=b", "李*明", "户2026-000001", "", "3716**********1023"];

const csvOf = async (names: readonly (string | null)[], mark?: string) =>
  Buffer.from(await sheetBytes(head("CSV", mark), names.map(row))).toString();

describe("text that a spreadsheet would compute", () => {
  it.each(DANGEROUS)("has an apostrophe before it in CSV: %j", async (text) => {
    expect(inert(text)).toBe(`'${text}`);
    const [, , cells] = parseCsv((await csvOf([text])).slice(1), {} as object) as string[][];
    expect(cells?.[0]?.[0]).toBe("'");
  });

  it.each(HARMLESS)("is not taken for it: %j", (text) => expect(inert(text)).toBe(text));

  it("is stored as a string in a workbook, and no cell holds a formula", async () => {
    const bytes = await sheetBytes(head("XLSX", "=1&2"), DANGEROUS.map(row));
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]!.rows[0]![0]).toBe("=1&2");
    expect(sheets[0]!.rows.slice(2).map(([name]) => String(name).trim())).toEqual(
      DANGEROUS.map((text) => text.trim()),
    );
    const cells = [...(sheets[0]!.cells?.values() ?? [])] as { formula?: string; type?: string }[];
    expect(cells.filter(({ formula, type }) => formula !== undefined || type === "formula")).toEqual([]);
  });
});

describe("a file", () => {
  it("has exact amounts, whole numbers, dates and times as what they are, and nothing where there is nothing", async () => {
    const { sheets } = await readXlsx(await sheetBytes(head("XLSX"), [row(null)]));
    expect(sheets[0]!.rows[2]).toEqual([
      null,
      -1234567890123.45,
      7,
      new Date("2026-03-04T00:00:00Z"),
      new Date("2026-03-04T10:00:05Z"),
    ]);
    expect((await csvOf([null])).split("\r\n")[2]).toBe(
      ",-1234567890123.45,7,2026-03-04,2026-03-04 10:00:05",
    );
  });

  it("begins as CSV with the mark of UTF-8, who took it, and the headings; line ends and quotes stay in their cell", async () => {
    const text = await csvOf(['甲"乙",\r\n丙'], "导出人：甲，用途：乙");
    expect(text.startsWith("\ufeff导出人：甲，用途：乙\r\n名称,金额（元）,数量,日期,时间\r\n")).toBe(true);
    const rows = parseCsv(text.slice(1), {} as object) as string[][];
    expect(rows[2]![0]).toBe('甲"乙",\r\n丙');
    expect(rows).toHaveLength(3);
  });

  it("says who took it at the head and foot of each printed page, has a name that a sheet can have, and a sheet 说明", async () => {
    const bytes = await sheetBytes(head("XLSX"), [row("荷*远")]);
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(["名单 一  二 ", "说明"]);
    expect(sheets[0]!.headerFooter).toMatchObject({
      oddHeader: "&C导出人：甲&&乙",
      oddFooter: "&L导出人：甲&&乙&R&P / &N",
    });
    expect(sheets[1]!.rows).toEqual([
      ["用途", "=统计"],
      ["行数", "1"],
    ]);
  });

  it("replaces what XML does not know instead of being unreadable", async () => {
    const { sheets } = await readXlsx(await sheetBytes(head("XLSX"), [row("甲\u0001乙\ufffe")]));
    expect(sheets[0]!.rows[2]![0]).toBe("甲\ufffd乙\ufffd");
  });
});

import type { CodeList } from "./code-list.ts";

/** As what a list is kept, with the ending of its file. */
export const exportFormats = {
  XLSX: { zh: "Excel 工作簿（.xlsx）", en: "Excel workbook (.xlsx)", extension: "xlsx" },
  CSV: { zh: "CSV 文本（.csv）", en: "CSV text (.csv)", extension: "csv" },
} as const satisfies CodeList<{ readonly extension: string }>;

export type ExportFormat = keyof typeof exportFormats;

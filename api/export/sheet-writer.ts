import { writeXlsx } from "hucre/xlsx";
import { inert, quoted, storable } from "./cell-text.ts";
import type { Cell, CellKind } from "./columns.ts";
import type { SheetHead } from "./sheet.ts";

const formats: Readonly<Record<CellKind, string>> = {
  TEXT: "@",
  NUMBER: "General",
  MONEY: "#,##0.00",
  DATE: "yyyy-mm-dd",
  TIME: "yyyy-mm-dd hh:mm:ss",
};
const LONGEST_NAME = 31;
/** A header or footer of a page is this long at most, with its signs. */
const LONGEST_MARK = 240;
const MOST_WIDTH = 60;
/** The mark and the headings stay in sight. */
const FROZEN = 2;

/** The whole file in memory. Runs in a thread of its own. */
export async function sheetBytes(head: SheetHead, rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  return head.format === "CSV" ? csvBytes(head, rows) : workbookBytes(head, rows);
}

/** With the mark by which spreadsheets know UTF-8; who took it on the first line, the headings on the second. */
function csvBytes({ mark, columns }: SheetHead, rows: readonly (readonly Cell[])[]): Uint8Array {
  const line = (cells: readonly string[]) => `${cells.map(quoted).join(",")}\r\n`;
  const body = rows.map((row) => line(row.map((cell, index) => csvCell(cell, columns[index]!.kind))));
  const headings = line(columns.map(({ heading }) => inert(heading)));
  return Buffer.from(`\uFEFF${line([inert(mark)])}${headings}${body.join("")}`);
}

const csvCell = (cell: Cell, kind: CellKind): string =>
  cell === null ? "" : kind === "TEXT" ? inert(String(cell)) : String(cell);

function workbookBytes(head: SheetHead, rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const { columns, mark } = head;
  const last = letterOf(columns.length - 1);
  // An ampersand begins a sign of the header's own.
  const printed = storable(mark).replaceAll("&", "&&").slice(0, LONGEST_MARK);
  return writeXlsx({
    sheets: [
      {
        name: sheetName(head.title),
        columns: columns.map(({ kind }, index) => ({
          numFmt: formats[kind],
          width: widthOf(head, rows, index),
        })),
        rows: [
          [storable(mark)],
          columns.map(({ heading }) => storable(heading)),
          ...rows.map((row) => row.map((cell, index) => sheetCell(cell, columns[index]!.kind))),
        ],
        freezePane: { rows: FROZEN },
        autoFilter: { range: `A${FROZEN}:${last}${rows.length + FROZEN}` },
        headerFooter: { oddHeader: `&C${printed}`, oddFooter: `&L${printed}&R&P / &N` },
        pageSetup: { orientation: "landscape", printTitlesRow: `${FROZEN}:${FROZEN}` },
      },
      {
        name: head.notesTitle,
        columns: [{ width: 18 }, { width: 90 }],
        rows: [...head.notes, [head.rowsLabel, String(rows.length)]].map((row) =>
          row.map((text) => storable(text!)),
        ),
      },
    ],
  });
}

/** Text stays text whatever it begins with: a workbook computes only what is stored as a formula, and none is. */
function sheetCell(cell: Cell, kind: CellKind): string | number | Date | null {
  if (cell === null) return null;
  switch (kind) {
    case "TEXT":
      return storable(String(cell));
    case "NUMBER":
    case "MONEY":
      // Thirteen digits and two decimals at most: a spreadsheet holds fifteen exactly.
      return Number(cell);
    case "DATE":
      return new Date(`${cell}T00:00:00Z`);
    case "TIME":
      return new Date(`${String(cell).replace(" ", "T")}Z`);
  }
}

const SAMPLE = 200;

/** As wide as what stands there, a Chinese letter counting double. */
function widthOf({ columns }: SheetHead, rows: readonly (readonly Cell[])[], index: number): number {
  const texts = [columns[index]!.heading, ...rows.slice(0, SAMPLE).map((row) => String(row[index] ?? ""))];
  const widest = Math.max(...texts.map((text) => text.replaceAll(/[^\x20-\x7e]/g, "xx").length));
  return Math.min(MOST_WIDTH, widest + 3);
}

const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26);

const sheetName = (title: string) => title.replaceAll(/[\\/?*[\]:]/g, " ").slice(0, LONGEST_NAME);

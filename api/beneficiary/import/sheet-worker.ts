import { parentPort, workerData } from "node:worker_threads";
import { parseCsv } from "hucre/csv";
import { streamXlsxRows } from "hucre/xlsx";
import type { SheetFault, SheetMessage, SheetOrder, SheetRow } from "./sheet-rows.ts";

const ROWS_A_MESSAGE = 1_000;
const MOST_COLUMNS = 150;
const MOST_LETTERS = 500;
/** A spreadsheet holds fifteen digits of a number and writes zeros for the others. */
const EXACT_DIGITS = 15;

class Fault extends Error {
  readonly fault: SheetFault;
  constructor(fault: SheetFault) {
    super(fault);
    this.fault = fault;
  }
}

const { bytes: file, mostRows } = workerData as SheetOrder;

const tell = (message: SheetMessage) => parentPort?.postMessage(message);

try {
  await read(file);
  tell({ end: true });
} catch (error) {
  tell({ fault: error instanceof Fault ? error.fault : "UNREADABLE" });
}

async function read(bytes: Uint8Array): Promise<void> {
  let batch: SheetRow[] = [];
  let count = 0;
  for await (const { row, values } of bytes[0] === 0x50 && bytes[1] === 0x4b ? workbook(bytes) : csv(bytes)) {
    const cells = values.map(textOf);
    while (cells.at(-1) === "") cells.pop();
    if (cells.length === 0) continue;
    if (cells.length > MOST_COLUMNS) throw new Fault("TOO_WIDE");
    count += 1;
    if (count > mostRows) throw new Fault("TOO_MANY_ROWS");
    batch.push({ row, cells });
    if (batch.length === ROWS_A_MESSAGE) {
      tell({ rows: batch });
      batch = [];
    }
  }
  if (batch.length > 0) tell({ rows: batch });
}

interface Line {
  readonly row: number;
  readonly values: readonly unknown[];
}

async function* workbook(bytes: Uint8Array): AsyncGenerator<Line> {
  for await (const { index, values } of streamXlsxRows(bytes)) yield { row: index + 1, values };
}

async function* csv(bytes: Uint8Array): AsyncGenerator<Line> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Fault("OLD_FORMAT");
  const rows = parseCsv(decode(bytes), { skipEmptyRows: false } as object) as unknown[][];
  for (const [index, values] of rows.entries()) yield { row: index + 1, values };
}

function decode(bytes: Uint8Array): string {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return text;
    } catch {
      // The next encoding is tried.
    }
  }
  throw new Fault("ENCODING");
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") {
    const digits = Math.abs(value) < 1e21 ? BigInt(Math.trunc(Math.abs(value))).toString().length : 22;
    return digits > EXACT_DIGITS ? `≈${value}` : String(value);
  }
  const text = typeof value === "object" ? ((value as { text?: string }).text ?? "") : String(value);
  return text.trim().slice(0, MOST_LETTERS + 1);
}

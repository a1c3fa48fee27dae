import path from "node:path";
import { Worker } from "node:worker_threads";
import { invalid } from "../../kernel/errors.ts";

/** A row of a file as text, with its number as the spreadsheet counts. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export type SheetFault = "UNREADABLE" | "OLD_FORMAT" | "TOO_MANY_ROWS" | "TOO_WIDE" | "ENCODING";

/** What a thread is given to read. */
export interface SheetOrder {
  readonly bytes: Uint8Array;
  readonly mostRows: number;
}

export type SheetMessage =
  | { readonly rows: readonly SheetRow[] }
  | { readonly fault: SheetFault }
  | { readonly end: true };

/** Families of a register, of which each may fail by any other; a department's rows stand for themselves. */
const MOST_ROWS = 50_000;
const HEAP_MB = 384;
const LONGEST_MS = 120_000;

const words: Readonly<Record<SheetFault, string>> = {
  UNREADABLE: "文件无法读取，可能已损坏或设有密码，请另存为 .xlsx 后重新上传。",
  OLD_FORMAT: "这是旧版 .xls 或加密的工作簿，请另存为 .xlsx 后重新上传。",
  TOO_MANY_ROWS: "文件行数过多：登记表最多5万行，部门数据最多30万行。请拆分后上传。",
  TOO_WIDE: "文件超过150列，请只保留需要导入的列。",
  ENCODING: "文件的文字编码无法识别，请另存为 UTF-8 或 GB18030 编码的 CSV，或 .xlsx。",
};

/**
 * Reads the first sheet of a workbook, or a CSV file, in a thread of its own: a large or malicious file costs that
 * thread its memory and time, and nobody else an answer. Errors: INVALID_INPUT.
 */
export async function* sheetRows(
  bytes: Uint8Array,
  mostRows = MOST_ROWS,
): AsyncGenerator<readonly SheetRow[]> {
  const worker = new Worker(new URL(`./sheet-worker${path.extname(import.meta.url)}`, import.meta.url), {
    workerData: { bytes, mostRows } satisfies SheetOrder,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const late = setTimeout(() => void worker.terminate(), LONGEST_MS);
  const messages: SheetMessage[] = [];
  let wake = () => {};
  let ended = false;
  const note = (message: SheetMessage) => {
    messages.push(message);
    wake();
  };
  worker.on("message", note);
  worker.on("error", () => note({ fault: "UNREADABLE" }));
  worker.on("exit", () => {
    ended = true;
    wake();
  });
  try {
    for (;;) {
      const message = messages.shift();
      if (!message) {
        if (ended) throw invalid({ fileId: words.UNREADABLE });
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      if ("fault" in message) throw invalid({ fileId: words[message.fault] });
      if ("end" in message) return;
      yield message.rows;
    }
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}

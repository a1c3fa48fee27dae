import { parentPort, workerData } from "node:worker_threads";
import type { Cell } from "./columns.ts";
import type { SheetHead } from "./sheet.ts";
import { sheetBytes } from "./sheet-writer.ts";

export type SheetMessage = { readonly rows: readonly (readonly Cell[])[] } | { readonly end: true };

const rows: (readonly Cell[])[] = [];

parentPort?.on("message", async (message: SheetMessage) => {
  if ("rows" in message) {
    for (const row of message.rows) rows.push(row);
    return;
  }
  parentPort?.postMessage(await sheetBytes(workerData as SheetHead, rows));
  parentPort?.close();
});

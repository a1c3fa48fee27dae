import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Cell } from "./columns.ts";
import type { SheetHead } from "./sheet.ts";
import type { SheetMessage } from "./sheet-worker.ts";

const HEAP_MB = 512;

/** Makes a file in a thread of its own, so that nobody else waits while fifty thousand rows are written. */
export interface SheetThread {
  add(rows: readonly (readonly Cell[])[]): void;
  finish(): Promise<Uint8Array>;
  /** Ends the thread; to be called in any case. */
  end(): Promise<unknown>;
}

export function sheetThread(head: SheetHead): SheetThread {
  const worker = new Worker(new URL(`./sheet-worker${path.extname(import.meta.url)}`, import.meta.url), {
    workerData: head,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const tell = (message: SheetMessage) => worker.postMessage(message);
  // A thread that dies tells whoever waits for the file; before that nobody has to hear of it.
  const failed = once(worker, "error").then(([error]) => Promise.reject(error as Error));
  failed.catch(() => {});
  return {
    add: (rows) => tell({ rows }),
    finish: async () => {
      tell({ end: true });
      const [bytes] = await Promise.race([once(worker, "message"), failed]);
      return bytes as Uint8Array;
    },
    end: () => worker.terminate(),
  };
}

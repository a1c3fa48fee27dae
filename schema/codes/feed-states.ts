import type { StateList } from "./code-list.ts";

/** Where a department's file stands. Nothing of it is in the register before APPLIED. */
export const feedStates = {
  CHECKING: { zh: "核对中", en: "Being checked", tone: "working" },
  READY: { zh: "待写入", en: "Ready to be written", tone: "attention" },
  APPLIED: { zh: "已写入", en: "Written", tone: "done" },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "draft" },
} as const satisfies StateList;

export type FeedState = keyof typeof feedStates;

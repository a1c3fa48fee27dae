import type { StateList } from "./code-list.ts";

/** Where an import of the register stands. Nothing of it is in the register before APPLIED. */
export const importStates = {
  CHECKING: { zh: "核对中", en: "Being checked", tone: "working" },
  FAULTY: { zh: "有错误", en: "Has faults", tone: "refused" },
  READY: { zh: "待提交", en: "Ready to be written", tone: "attention" },
  APPLIED: { zh: "已写入", en: "Written", tone: "done" },
  UNDONE: { zh: "已撤销", en: "Taken back", tone: "frozen" },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "draft" },
} as const satisfies StateList;

export type ImportState = keyof typeof importStates;

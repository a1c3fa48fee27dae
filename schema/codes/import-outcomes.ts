import type { StateList } from "./code-list.ts";

/** What a family of the file would be in the register. */
export const importOutcomes = {
  NEW: { zh: "新增", en: "New", tone: "done" },
  CHANGED: { zh: "更新", en: "Changed", tone: "working" },
  UNCHANGED: { zh: "无变化", en: "Unchanged", tone: "draft" },
  AMBIGUOUS: { zh: "疑似重复", en: "Ambiguous", tone: "attention" },
  ELSEWHERE: { zh: "已在别处登记", en: "Registered elsewhere", tone: "attention" },
  FAULTY: { zh: "有错误", en: "Faulty", tone: "refused" },
} as const satisfies StateList;

export type ImportOutcome = keyof typeof importOutcomes;

import type { CodeList } from "./code-list.ts";

/** What long work is doing right now, as its progress says. */
export const jobSteps = {
  READ: { zh: "读取文件", en: "Reading the file" },
  CHECK: { zh: "逐行核对", en: "Checking rows" },
  COMPARE: { zh: "与登记比对", en: "Comparing with the register" },
  STORE: { zh: "整理结果", en: "Writing the result down" },
  APPLY: { zh: "写入登记", en: "Writing to the register" },
  UNDO: { zh: "撤销写入", en: "Taking back" },
  COLLECT: { zh: "读取记录", en: "Reading rows" },
  WRITE: { zh: "生成文件", en: "Making the file" },
} as const satisfies CodeList;

export type JobStep = keyof typeof jobSteps;

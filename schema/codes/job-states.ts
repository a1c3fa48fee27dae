import type { StateList } from "./code-list.ts";

/** Where long work stands. */
export const jobStates = {
  QUEUED: { zh: "排队中", en: "Queued", tone: "draft" },
  RUNNING: { zh: "进行中", en: "Running", tone: "working" },
  DONE: { zh: "已完成", en: "Done", tone: "done" },
  FAILED: { zh: "未完成", en: "Failed", tone: "refused" },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "frozen" },
} as const satisfies StateList;

export type JobState = keyof typeof jobStates;

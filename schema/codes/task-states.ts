import type { StateList } from "./code-list.ts";

/** Where a task stands; one of which nothing is left counts as done, whether or not anybody said so. */
export const taskStates = {
  OPEN: { zh: "待办", en: "Open", tone: "attention" },
  DONE: { zh: "已办结", en: "Done", tone: "done" },
  DISMISSED: { zh: "不需办理", en: "Dismissed", tone: "draft" },
} as const satisfies StateList;

export type TaskState = keyof typeof taskStates;

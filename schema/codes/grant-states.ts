import type { StateList } from "./code-list.ts";

/** Whether a confirmed benefit is in payment. */
export const grantStates = {
  ACTIVE: { zh: "在享", en: "Active", tone: "done" },
  ENDED: { zh: "已终止", en: "Ended", tone: "draft" },
} as const satisfies StateList;

export type GrantState = keyof typeof grantStates;

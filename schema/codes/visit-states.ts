import type { StateList } from "./code-list.ts";

/** The course of one service visit, from the worker’s check-in to the decision on its units. */
export const visitStates = {
  CHECKED_IN: { zh: "已签到", en: "Checked in", tone: "working" },
  SUBMITTED: { zh: "待审核", en: "Submitted", tone: "attention" },
  APPROVED: { zh: "已通过", en: "Approved", tone: "done" },
  REJECTED: { zh: "未通过", en: "Rejected", tone: "refused" },
} as const satisfies StateList;

export type VisitState = keyof typeof visitStates;

import type { StateList } from "./code-list.ts";

/** When a visit is due, by Shanghai days; a week ends on Sunday. Each family stands in one of them. */
export const visitDueSpans = {
  OVERDUE: { zh: "已逾期", en: "Overdue", tone: "refused" },
  THIS_WEEK: { zh: "本周到期", en: "Due this week", tone: "attention" },
  THIS_MONTH: { zh: "本月到期", en: "Due this month", tone: "working" },
  LATER: { zh: "以后", en: "Later", tone: "draft" },
} as const satisfies StateList;

export type VisitDueSpan = keyof typeof visitDueSpans;

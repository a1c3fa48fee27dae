import type { CodeList } from "./code-list.ts";

/** How often a family is visited at home, in calendar months, the shortest first. */
export const visitIntervals = {
  MONTHLY: { zh: "每月", en: "Monthly", months: 1 },
  QUARTERLY: { zh: "每季度", en: "Quarterly", months: 3 },
  HALF_YEARLY: { zh: "每半年", en: "Half-yearly", months: 6 },
  YEARLY: { zh: "每年", en: "Yearly", months: 12 },
} as const satisfies CodeList<{ readonly months: number }>;

export type VisitInterval = keyof typeof visitIntervals;

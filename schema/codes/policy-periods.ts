import type { CodeList } from "./code-list.ts";

/** How often a benefit is granted. */
export const policyPeriods = {
  MONTHLY: { zh: "按月", en: "Monthly" },
  YEARLY: { zh: "按年", en: "Yearly" },
  ONE_OFF: { zh: "一次性", en: "Once" },
  PER_SETTLEMENT: { zh: "按次结算", en: "With each medical settlement" },
  PER_CASE: { zh: "按件", en: "For each case" },
  PER_EVENT: { zh: "按事件", en: "For each event" },
} as const satisfies CodeList;

export type PolicyPeriod = keyof typeof policyPeriods;

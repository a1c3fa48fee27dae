import type { StateList } from "./code-list.ts";

/** The course of a contractor’s offer to serve a need item. It blocks nobody. */
export const offerStates = {
  PLACED: { zh: "已报送", en: "Placed", tone: "working" },
  WITHDRAWN: { zh: "已撤回", en: "Withdrawn", tone: "draft" },
  ORDERED: { zh: "已派单", en: "Ordered", tone: "done" },
  DECLINED: { zh: "未采纳", en: "Declined", tone: "refused" },
} as const satisfies StateList;

export type OfferState = keyof typeof offerStates;

import type { CodeList } from "./code-list.ts";

/** The parts of a match score with the most points each can give. A partner is measured by AMOUNT or CAPACITY. */
export const matchParts = {
  CATEGORY: { zh: "需求类别", en: "Category", maxPoints: 30 },
  REGION: { zh: "区域", en: "Region", maxPoints: 25 },
  CROWD: { zh: "人群", en: "Group of people", maxPoints: 15 },
  AMOUNT: { zh: "资助金额", en: "Amount", maxPoints: 20 },
  CAPACITY: { zh: "服务能力", en: "Capacity", maxPoints: 20 },
  URGENCY: { zh: "紧急程度", en: "Urgency", maxPoints: 10 },
} as const satisfies CodeList<{ readonly maxPoints: number }>;

export type MatchPart = keyof typeof matchParts;

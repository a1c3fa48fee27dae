import type { CodeList } from "./code-list.ts";

/** How pressing a need is, the most pressing first. */
export const needLevels = {
  URGENT: { zh: "紧急", en: "Urgent" },
  HIGH: { zh: "较急", en: "High" },
  NORMAL: { zh: "一般", en: "Normal" },
} as const satisfies CodeList;

export type NeedLevel = keyof typeof needLevels;

import type { CodeList } from "./code-list.ts";

/** The kinds of values that rules can compute with. */
export const factTypes = {
  BOOL: { zh: "是否", en: "Yes or no" },
  INT: { zh: "整数", en: "Whole number" },
  DECIMAL: { zh: "数", en: "Number" },
  MONEY: { zh: "金额", en: "Amount" },
  ENUM: { zh: "选项", en: "One of a list" },
  DATE: { zh: "日期", en: "Date" },
} as const satisfies CodeList;

export type FactType = keyof typeof factTypes;

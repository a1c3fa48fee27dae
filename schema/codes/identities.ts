import type { CodeList } from "./code-list.ts";

/**
 * The assistance identity that a dated decision confirms; a person holds one at a time, and the earlier one
 * in this list prevails. Other departments recognise it (社会救助法 §42).
 */
export const identities = {
  TEKUN: { zh: "特困人员", en: "Person in extreme hardship" },
  DIBAO: { zh: "最低生活保障对象", en: "Minimum living allowance recipient" },
  EDGE: { zh: "低保边缘家庭", en: "Low-income margin family" },
  RIGID: { zh: "刚性支出困难家庭", en: "Family in hardship through unavoidable expenses" },
  NONE: { zh: "无救助身份", en: "No assistance identity" },
} as const satisfies CodeList;

export type Identity = keyof typeof identities;

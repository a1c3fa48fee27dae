import type { CodeList } from "./code-list.ts";

/**
 * How far a fact is checked. Only a fact that `mayDecide` enters a decision; the others are shown and asked
 * for.
 */
export const verification = {
  DECLARED: { zh: "自述未核", en: "Declared, not checked", mayDecide: false },
  VERIFIED: { zh: "已核实", en: "Verified", mayDecide: true },
  CONFLICTING: { zh: "来源不一致", en: "Sources disagree", mayDecide: false },
  LAPSED: { zh: "已过有效期", en: "No longer valid", mayDecide: false },
} as const satisfies CodeList<{ readonly mayDecide: boolean }>;

export type Verification = keyof typeof verification;

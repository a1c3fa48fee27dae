import type { CodeList } from "./code-list.ts";

/** What a policy's condition comes to. Unknown is no refusal: it names what is to be found out. */
export const verdicts = {
  ELIGIBLE: { zh: "符合", en: "Eligible" },
  INELIGIBLE: { zh: "不符合", en: "Not eligible" },
  UNKNOWN: { zh: "待查清", en: "Not known yet" },
} as const satisfies CodeList;

export type Verdict = keyof typeof verdicts;

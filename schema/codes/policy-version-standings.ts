import type { StateList } from "./code-list.ts";

/** Where a published version stands on a day. */
export const policyVersionStates = {
  UPCOMING: { zh: "未生效", en: "To come", tone: "attention" },
  IN_FORCE: { zh: "现行", en: "In force", tone: "working" },
  SUPERSEDED: { zh: "已被取代", en: "Superseded", tone: "frozen" },
  ENDED: { zh: "已停止", en: "Ended", tone: "frozen" },
} as const satisfies StateList;

export type PolicyVersionState = keyof typeof policyVersionStates;

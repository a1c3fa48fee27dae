import type { StateList } from "./code-list.ts";

/** What came of going there. Only a visit at which somebody of the family was met counts for the plan. */
export const homeVisitOutcomes = {
  SEEN: { zh: "见到", en: "Met", tone: "done", counts: true },
  NOT_HOME: { zh: "未遇", en: "Not at home", tone: "attention", counts: false },
  REFUSED: { zh: "拒访", en: "Refused", tone: "refused", counts: false },
  MOVED: { zh: "已搬离", en: "Moved away", tone: "attention", counts: false },
} as const satisfies StateList & Readonly<Record<string, { readonly counts: boolean }>>;

export type HomeVisitOutcome = keyof typeof homeVisitOutcomes;

import type { CodeList } from "./code-list.ts";

/** What a home visit is for. */
export const homeVisitPurposes = {
  ROUTINE: { zh: "日常走访", en: "Routine visit" },
  REVIEW: { zh: "定期核查", en: "Periodic review" },
  SURVEY: { zh: "入户调查", en: "Survey for an application" },
  FOLLOW_UP: { zh: "回访", en: "Follow-up" },
  REPORT: { zh: "来信来访核实", en: "Looking into a report" },
  CARE: { zh: "节日慰问", en: "Festival greeting" },
} as const satisfies CodeList;

export type HomeVisitPurpose = keyof typeof homeVisitPurposes;

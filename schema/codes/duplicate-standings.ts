import type { StateList } from "./code-list.ts";

/** Where the review of two records stands; it follows from the last verdict and from what the records say now. */
export const duplicateStandings = {
  OPEN: { zh: "待判定", en: "To decide", tone: "attention" },
  UNSURE: { zh: "待查", en: "To be looked into", tone: "working" },
  PROPOSED: { zh: "判为同一人，待合并", en: "The same person, to merge", tone: "attention" },
  MERGED: { zh: "已合并", en: "Merged", tone: "done" },
  DIFFERENT: { zh: "非同一人", en: "Different persons", tone: "draft" },
} as const satisfies StateList;

export type DuplicateStanding = keyof typeof duplicateStandings;

import type { CodeList } from "./code-list.ts";

/** What an official decides of two records. */
export const duplicateVerdicts = {
  SAME: { zh: "同一人", en: "The same person" },
  DIFFERENT: { zh: "非同一人", en: "Different persons" },
  UNSURE: { zh: "待查", en: "To be looked into" },
} as const satisfies CodeList;

export type DuplicateVerdict = keyof typeof duplicateVerdicts;

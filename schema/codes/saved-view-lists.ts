import type { CodeList } from "./code-list.ts";

/** Lists whose filters can be kept under a name. */
export const savedViewLists = {
  HOUSEHOLDS: { zh: "困难家庭", en: "Families" },
  PERSONS: { zh: "困难群众", en: "People" },
} as const satisfies CodeList;

export type SavedViewList = keyof typeof savedViewLists;

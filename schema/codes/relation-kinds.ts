import type { CodeList } from "./code-list.ts";

/** What holds between two benefits that one person or household could both get. */
export const relationKinds = {
  EXCLUSIVE: { zh: "不可兼得", en: "One excludes the other" },
  HIGHER_OF: { zh: "就高享受", en: "The higher one only" },
  TOP_UP: { zh: "补差", en: "The second tops up the first" },
  SEQUENTIAL: { zh: "先后衔接", en: "One after the other" },
  CAP_SHARED: { zh: "共用限额", en: "A common cap" },
  STACKABLE: { zh: "可以叠加", en: "Both" },
} as const satisfies CodeList;

export type RelationKind = keyof typeof relationKinds;

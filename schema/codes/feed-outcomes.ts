import type { StateList } from "./code-list.ts";

/**
 * What becomes of one value of a department's file beside what is on record of the same thing. The newest checked value
 * stands: by the day on which its source said so, a department's word being checked by that department.
 */
export const feedOutcomes = {
  NEW: { zh: "新增", en: "New", tone: "done" },
  NEWER: { zh: "更新", en: "Newer", tone: "working" },
  WINS: { zh: "不一致，以部门为准", en: "Differs, and stands", tone: "attention" },
  DISPUTED: { zh: "不一致，待人工核定", en: "Differs, for people to decide", tone: "refused" },
  OLDER: { zh: "登记的较新，不变", en: "Older than what stands", tone: "frozen" },
  UNCHANGED: { zh: "无变化", en: "Unchanged", tone: "draft" },
} as const satisfies StateList;

export type FeedOutcome = keyof typeof feedOutcomes;

import type { StateList } from "./code-list.ts";

/** The course of a charity project. */
export const projectStates = {
  DRAFT: { zh: "草稿", en: "Draft", tone: "draft" },
  PROPOSED: { zh: "已提出", en: "Proposed", tone: "attention" },
  ADOPTED: { zh: "已认领", en: "Adopted", tone: "working" },
  IMPLEMENTING: { zh: "实施中", en: "Implementing", tone: "working" },
  COMPLETED: { zh: "已完成", en: "Completed", tone: "done" },
  DISCLOSED: { zh: "已公开", en: "Disclosed", tone: "done" },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "refused" },
} as const satisfies StateList;

export type ProjectState = keyof typeof projectStates;

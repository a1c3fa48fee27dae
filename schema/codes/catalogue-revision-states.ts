import type { StateList } from "./code-list.ts";

/** The course of a change to the policy catalogue. What it published is superseded by date, version by version. */
export const catalogueRevisionStates = {
  DRAFT: { zh: "草拟中", en: "Draft", tone: "draft" },
  IN_REVIEW: { zh: "待审核", en: "In review", tone: "attention" },
  PUBLISHED: { zh: "已发布", en: "Published", tone: "done" },
  WITHDRAWN: { zh: "已撤回", en: "Withdrawn", tone: "refused" },
} as const satisfies StateList;

export type CatalogueRevisionState = keyof typeof catalogueRevisionStates;

import type { StateList } from "./code-list.ts";

/** The course of a service contract. */
export const contractStates = {
  DRAFT: { zh: "草稿", en: "Draft", tone: "draft" },
  ACTIVE: { zh: "履行中", en: "Active", tone: "working" },
  COMPLETED: { zh: "已履行完毕", en: "Completed", tone: "done" },
  TERMINATED: { zh: "已终止", en: "Terminated", tone: "refused" },
} as const satisfies StateList;

export type ContractState = keyof typeof contractStates;

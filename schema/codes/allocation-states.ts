import type { StateList } from "./code-list.ts";

/**
 * The course of an allocation of donated money to a need item. A correction is a reversal, never an edit.
 */
export const allocationStates = {
  POSTED: { zh: "已分配", en: "Posted", tone: "done" },
  REVERSED: { zh: "已冲回", en: "Reversed", tone: "refused" },
} as const satisfies StateList;

export type AllocationState = keyof typeof allocationStates;

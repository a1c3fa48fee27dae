import type { CodeList } from "./code-list.ts";

/** Who confirmed a service on the worker's phone; a guardian does for a child or a person without capacity. */
export const visitConfirmers = {
  RECIPIENT: { zh: "服务对象本人", en: "The recipient" },
  GUARDIAN: { zh: "监护人", en: "The guardian" },
} as const satisfies CodeList;

export type VisitConfirmer = keyof typeof visitConfirmers;

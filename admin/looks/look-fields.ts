import type { Label } from "../../schema/codes/code-list.ts";
import { recordable } from "../households/fact-questions.ts";

/** What a visit asks, by the name under which a look at it is on record. */
export const sensitiveFields: Readonly<Record<string, Label>> = Object.fromEntries(
  (["person", "household"] as const).flatMap((about) =>
    recordable[about].map(({ key, label }) => [`${about}.${key}`, label] as const),
  ),
);

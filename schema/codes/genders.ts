import type { CodeList } from "./code-list.ts";

/** Sex after GB/T 2261.1; `gbCodes` are its digits in files of other departments. */
export const genders = {
  M: { zh: "男", en: "Male", gbCodes: ["1"] },
  F: { zh: "女", en: "Female", gbCodes: ["2"] },
  U: { zh: "未说明", en: "Not stated", gbCodes: ["0", "9"] },
} as const satisfies CodeList<{ readonly gbCodes: readonly string[] }>;

export type Gender = keyof typeof genders;

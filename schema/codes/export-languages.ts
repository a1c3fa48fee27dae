import type { CodeList } from "./code-list.ts";

/** In which language an exported file has its headings and codes. */
export const exportLanguages = {
  ZH: { zh: "中文", en: "Chinese" },
  EN: { zh: "英文", en: "English" },
} as const satisfies CodeList;

export type ExportLanguage = keyof typeof exportLanguages;

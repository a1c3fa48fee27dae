import type { CodeList } from "./code-list.ts";

/** Where a rule or a figure was read. */
export const sourceEvidence = {
  TEXT: { zh: "法规文件原文", en: "Read in the public text of a law, regulation or notice" },
  DIGEST: { zh: "文件摘要", en: "A public summary of a document" },
  REPORT: { zh: "新闻报道", en: "Stated in a news report" },
  UNVERIFIED: { zh: "未核对原文", en: "General knowledge, not checked against a text" },
} as const satisfies CodeList;

/** How far the catalogue's word may be relied on before a city has entered its own. */
export const sourceConfidence = {
  HIGH: { zh: "可靠", en: "Safe to rely on" },
  MEDIUM: { zh: "大体可靠", en: "Right in kind, the figure may differ" },
  LOW: { zh: "待核实", en: "Not confirmed; ask the department" },
} as const satisfies CodeList;

/** In what a figure that rules look up is measured. */
export const standardKinds = {
  MONEY: { zh: "金额", en: "Amount" },
  RATE: { zh: "比例", en: "Ratio" },
  QUANTITY: { zh: "数量", en: "Quantity" },
} as const satisfies CodeList;

import type { CodeList } from "../../schema/codes/code-list.ts";

/*
 * Code lists that only pages on policies speak of, in the words of these pages; the schema describes them at
 * length.
 */

export const policySubjects = {
  PERSON: { zh: "按个人", en: "For a person" },
  HOUSEHOLD: { zh: "按家庭", en: "For a family" },
} as const satisfies CodeList;

export const sourceEvidence = {
  TEXT: { zh: "法规文件原文", en: "Text of the regulation" },
  DIGEST: { zh: "文件摘要", en: "Summary of a document" },
  REPORT: { zh: "新闻报道", en: "News report" },
  UNVERIFIED: { zh: "未核对原文", en: "Not checked against a text" },
} as const satisfies CodeList;

export const sourceConfidence = {
  HIGH: { zh: "可靠", en: "Reliable" },
  MEDIUM: { zh: "大体可靠，数字以本地文件为准", en: "Right in kind; local figures prevail" },
  LOW: { zh: "待本地核实", en: "To be checked locally" },
} as const satisfies CodeList;

/** "0.036" → "3.6%", exactly: the point moves two places in the text. */
export function percentText(ratio: string): string {
  const [whole = "0", fraction = ""] = ratio.split(".");
  const hundreds = `${whole}${fraction.padEnd(2, "0").slice(0, 2)}`.replace(/^(-?)0+(?=\d)/, "$1");
  const rest = fraction.slice(2).replace(/0+$/, "");
  return `${hundreds}${rest ? `.${rest}` : ""}%`;
}

/** A count without the zeros that a database column adds. */
export const quantityText = (value: string) => (value.includes(".") ? value.replace(/\.?0+$/, "") : value);

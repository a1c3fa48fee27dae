import type { RelationRecord } from "../catalogue/catalogue-types.ts";

/** How a relation reads from the side of one policy; `nameOf` gives the other policies' names. */
export function relationInWords(
  relation: RelationRecord,
  policyCode: string,
  nameOf: (code: string) => string,
  standardLabelOf: (key: string) => string,
): string {
  const quoted = (code: string) => `“${nameOf(code)}”`;
  switch (relation.kind) {
    case "EXCLUSIVE": {
      const other = quoted(relation.prefer === policyCode ? relation.over : relation.prefer);
      if (relation.byChoice) return `与${other}不可兼得，由本人选择其一`;
      return relation.prefer === policyCode
        ? `与${other}不可兼得，优先享受本政策`
        : `与${other}不可兼得，优先享受${other}`;
    }
    case "SEQUENTIAL":
      return relation.before === policyCode
        ? `先享受本政策，仍有困难的再享受${quoted(relation.after)}`
        : `先享受${quoted(relation.before)}，仍有困难的再享受本政策`;
    case "TOP_UP":
      return relation.base === policyCode
        ? `享受本政策后仍低于标准的，由${quoted(relation.topsUp)}补足差额`
        : `先享受${quoted(relation.base)}，低于本政策标准的由本政策补足差额`;
    case "HIGHER_OF":
      return `与${others(relation.policies, policyCode, quoted)}就高享受，不重复发放`;
    case "STACKABLE":
      return `可以与${others(relation.policies, policyCode, quoted)}同时享受`;
    case "CAP_SHARED": {
      const cap = standardLabelOf(relation.cap.replace(/^std\./, ""));
      return `与${others(relation.policies, policyCode, quoted)}每次事件共用一个限额：${cap}`;
    }
  }
}

const others = (codes: readonly string[], own: string, quoted: (code: string) => string): string =>
  codes
    .filter((code) => code !== own)
    .map(quoted)
    .join("、");

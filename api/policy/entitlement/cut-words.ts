import { formatFen } from "../../kernel/money.ts";
import type { RelationRecord } from "../catalogue/catalogue-types.ts";
import type { PolicyRule } from "./policy-rule.ts";

type Exclusive = Extract<RelationRecord, { kind: "EXCLUSIVE" }>;
interface Part {
  readonly by: string;
  readonly fen: bigint;
}

/** Why a relation takes something off, each as one short Chinese sentence without a full stop. */
export function cutWords(policies: readonly PolicyRule[]) {
  const names = new Map(policies.map(({ code, name }) => [code, name]));
  const quoted = (code: string) => `“${names.get(code) ?? code}”`;
  const each = (parts: readonly Part[]) =>
    parts.map(({ by, fen }) => `${quoted(by)}${formatFen(fen)} 元`).join("、");
  return {
    exclusive: ({ prefer, byChoice }: Exclusive) =>
      byChoice ? `与${quoted(prefer)}择一，建议选${quoted(prefer)}` : `已有${quoted(prefer)}，不再享受本项`,
    open: ({ prefer }: Exclusive) => `${quoted(prefer)}尚未查清，确认后不再享受本项`,
    /** Of what may change with an identity that is still open. */
    identityOpen: "救助身份尚有待查清的，查清后本项可能变化",
    baseOpen: (by: string) => `${quoted(by)}尚未查清，查清后本项金额可能变化`,
    perHead: (prefer: string, heads: number) => `${heads} 人享受${quoted(prefer)}，本项扣除其份额`,
    topUp: (parts: readonly Part[]) => `已有${each(parts)}，本项只补差额`,
    sequential: (parts: readonly Part[]) => `先由${each(parts)}支付，本项只算余下部分`,
    bill: (fen: bigint) => `各方合计不超过费用 ${formatFen(fen)} 元`,
    billOpen: "费用总额尚未查清，各方合计不超过费用，查清后本项金额可能减少",
    higherOpen: (other: string) =>
      `与${quoted(other)}就高享受，${quoted(other)}尚未查清，查清后可能以较高的为准`,
    higher: (other: string) => `与${quoted(other)}就高享受，不重复发放`,
    cap: (others: readonly string[], fen: bigint) =>
      `与${others.map(quoted).join("、")}合计不超过 ${formatFen(fen)} 元`,
  };
}
export type CutWords = ReturnType<typeof cutWords>;

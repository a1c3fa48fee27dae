import type { Identity } from "../../../schema/codes/identities.ts";
import type { NeedCategory } from "../../../schema/codes/need-categories.ts";
import type { PolicyPeriod } from "../../../schema/codes/policy-periods.ts";
import type { PolicyTier } from "../../../schema/codes/policy-tiers.ts";
import type { PolicyRecord } from "../catalogue/catalogue-types.ts";
import { readRule } from "../rules/check.ts";
import { type Expression, namesIn } from "../rules/expression.ts";
import type { Vocabulary } from "../rules/vocabulary.ts";

/** What a version of a policy says, ready to be worked out. */
export interface PolicyRule {
  readonly code: string;
  readonly name: string;
  readonly tier: PolicyTier;
  readonly subject: "PERSON" | "HOUSEHOLD";
  readonly period: PolicyPeriod;
  /** 元 when it is money. */
  readonly unit: string;
  readonly isMoney: boolean;
  readonly condition: Expression;
  readonly amount: Expression;
  /** The identity that it confirms, and its place in the order in which identities are settled. */
  readonly identity: { readonly gives: Identity; readonly order: number } | null;
  /** What it pays towards: all payers of one bill together never pay more than it. */
  readonly bill: { readonly key: string; readonly amount: Expression } | null;
  readonly needCategories: readonly NeedCategory[];
  /** It answers an event and says nothing without one. */
  readonly needsEvent: boolean;
}

type Source = Pick<PolicyRecord, "eligibility" | "benefit" | "identity" | "needCategories"> & {
  readonly code: string;
  readonly name: string;
  readonly tier: PolicyTier;
  readonly subject: "PERSON" | "HOUSEHOLD";
  readonly period: PolicyPeriod;
};

/** Reads and checks the rules of a version. Errors: RuleRefused. */
export function policyRuleOf(source: Source, vocabulary: Vocabulary): PolicyRule {
  const condition = readRule(source.eligibility.cel, "CONDITION", vocabulary);
  const amount = readRule(source.benefit.cel, "AMOUNT", vocabulary);
  const { bill, unitZh } = source.benefit;
  return {
    code: source.code,
    name: source.name,
    tier: source.tier,
    subject: source.subject,
    period: source.period,
    unit: unitZh ?? "元",
    isMoney: unitZh === undefined,
    condition,
    amount,
    identity: source.identity ?? null,
    bill: bill ? { key: bill.key, amount: readRule(bill.cel, "AMOUNT", vocabulary) } : null,
    needCategories: source.needCategories,
    needsEvent: [...namesIn(condition), ...namesIn(amount)].some(({ path }) => path.startsWith("event.")),
  };
}

import Fraction from "fraction.js";
import { evaluate, type Facts, type Trace } from "../rules/evaluate.ts";
import { toFen } from "../rules/value.ts";
import type { PolicyRule } from "./policy-rule.ts";

export type Verdict = "ELIGIBLE" | "INELIGIBLE" | "UNKNOWN";

/** What one policy comes to on the facts as they are read. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly condition: Trace;
  /** Worked out only where somebody is eligible. */
  readonly amount: Trace | null;
  /** Fen, or hundredths of a unit; null when it is unknown or there is nothing to work out. */
  readonly hundredths: bigint | null;
}

/** Alone: before any identity is settled and before any other benefit is looked at. */
export function judge(policy: PolicyRule, facts: Facts): Judgement {
  const condition = evaluate(policy.condition, facts);
  const verdict = condition.value === null ? "UNKNOWN" : condition.value ? "ELIGIBLE" : "INELIGIBLE";
  if (verdict !== "ELIGIBLE") return { verdict, condition, amount: null, hundredths: null };
  const amount = evaluate(policy.amount, facts);
  const hundredths = amount.value instanceof Fraction ? toFen(amount.value) : null;
  return { verdict, condition, amount, hundredths };
}

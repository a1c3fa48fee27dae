import { policyTiers } from "../../../schema/codes/policy-tiers.ts";
import type { PolicyRule } from "./policy-rule.ts";

/**
 * Puts codes in an order in which the first of each pair comes before the second, and otherwise leaves them as they
 * are; null when the pairs lead in a circle.
 */
export function inOrderOf(
  pairs: readonly (readonly [string, string])[],
  codes: readonly string[],
): readonly string[] | null {
  const left = new Set(codes);
  const ordered: string[] = [];
  while (left.size > 0) {
    const waiting = new Set(pairs.filter(([first]) => left.has(first)).map(([, second]) => second));
    const next = [...left].find((code) => !waiting.has(code));
    if (next === undefined) return null;
    left.delete(next);
    ordered.push(next);
  }
  return ordered;
}

/** Tier by tier, charity last, and within a tier as the catalogue has them. */
export const inTiers = (policies: readonly PolicyRule[]): string[] => {
  const tiers = Object.keys(policyTiers);
  return [...policies].sort((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier)).map(({ code }) => code);
};

import type { PolicyPeriod } from "../../../schema/codes/policy-periods.ts";
import type { PolicyRule } from "./policy-rule.ts";

interface Candidate {
  readonly policy: PolicyRule;
  readonly hundredths: bigint | null;
}

/** How often a benefit is paid in a year, to compare a monthly one with a yearly one. */
const perYear = (period: PolicyPeriod): bigint => (period === "MONTHLY" ? 12n : 1n);

const worthOf = ({ policy, hundredths }: Candidate): bigint => (hundredths ?? 0n) * perYear(policy.period);

/**
 * Of candidates of which some pairs exclude each other, those that together are worth most in a year. Taking pair by
 * pair could leave somebody with less than the best that is open to them: of 100, 200 and 183, where only the middle
 * one excludes both others, the first and the third are worth more. Among equals, the earlier candidates.
 */
export function bestTogether<One extends Candidate>(
  candidates: readonly One[],
  pairs: readonly (readonly string[])[],
): readonly One[] {
  const excludes = (a: Candidate, b: Candidate) =>
    pairs.some((codes) => codes.includes(a.policy.code) && codes.includes(b.policy.code));
  const best = (group: readonly One[], from: number, taken: readonly One[]): readonly One[] => {
    const one = group[from];
    if (!one) return taken;
    const without = best(group, from + 1, taken);
    if (taken.some((other) => excludes(one, other))) return without;
    const withIt = best(group, from + 1, [...taken, one]);
    return total(withIt) >= total(without) ? withIt : without;
  };
  const kept = new Set(groupsOf(candidates, excludes).flatMap((group) => best(group, 0, [])));
  return candidates.filter((one) => kept.has(one));
}

/** Who excludes nobody of another group is chosen without looking at it: each choice more doubles the work. */
function groupsOf<One>(all: readonly One[], excludes: (a: One, b: One) => boolean): One[][] {
  const groups: One[][] = [];
  for (const one of all) {
    const near = groups.filter((group) => group.some((other) => excludes(one, other)));
    const joined = all.filter((each) => each === one || near.some((group) => group.includes(each)));
    groups.splice(0, groups.length, ...groups.filter((group) => !near.includes(group)), joined);
  }
  return groups;
}

const total = (candidates: readonly Candidate[]): bigint =>
  candidates.reduce((sum, candidate) => sum + worthOf(candidate), 0n);

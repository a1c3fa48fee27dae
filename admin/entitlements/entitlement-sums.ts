import { type PolicyPeriod, policyPeriods } from "../../schema/codes/policy-periods.ts";
import { type PolicyTier, policyTiers } from "../../schema/codes/policy-tiers.ts";
import type { Verdict } from "../../schema/codes/verdicts.ts";
import { fenOf, yuanOf } from "../allocations/money-math.ts";

/* What a page says about many answers at once. Amounts are fen; no float touches them. */

export interface Counted {
  readonly policyCode: string;
  readonly tier: PolicyTier;
  readonly period: PolicyPeriod;
  readonly person: { readonly id: string } | null;
  readonly settled: {
    readonly verdict: Verdict;
    readonly amount: string | null;
    readonly units: string | null;
    readonly missing: readonly MissingOne[];
  };
}

export interface MissingOne {
  readonly path: string;
  readonly person: { readonly id: string } | null;
}

export interface PeriodSum {
  readonly period: PolicyPeriod;
  /** Yuan as exact text. */
  readonly amount: string;
}

const isDue = ({ settled }: Counted) => settled.verdict === "ELIGIBLE";

/** What is due in money, each period by itself, in the order of the code list; nothing for a period without any. */
export function sumsByPeriod(answers: readonly Counted[]): PeriodSum[] {
  const due = answers.filter(isDue);
  return (Object.keys(policyPeriods) as PolicyPeriod[]).flatMap((period) => {
    const fen = due
      .filter((answer) => answer.period === period)
      .reduce((sum, { settled }) => sum + (fenOf(settled.amount) ?? 0n), 0n);
    return fen > 0n ? [{ period, amount: yuanOf(fen) }] : [];
  });
}

/** Due in goods, services or times, which no sum of money holds. */
export const dueInUnits = (answers: readonly Counted[]): number =>
  answers.filter((answer) => isDue(answer) && answer.settled.units !== null).length;

/** Due, but how much is not known yet. */
export const dueOfUnknownAmount = (answers: readonly Counted[]): number =>
  answers.filter((answer) => isDue(answer) && answer.settled.missing.length > 0).length;

export const countOf = (answers: readonly Counted[], verdict: Verdict): number =>
  answers.filter(({ settled }) => settled.verdict === verdict).length;

export interface PolicyGroup<TAnswer extends Counted> {
  readonly policyCode: string;
  /** That of the family, or one of each member. */
  readonly answers: readonly TAnswer[];
}

export interface TierGroup<TAnswer extends Counted> {
  readonly tier: PolicyTier;
  readonly policies: readonly PolicyGroup<TAnswer>[];
}

const rank: Readonly<Record<Verdict, number>> = { ELIGIBLE: 0, UNKNOWN: 1, INELIGIBLE: 2 };
const byVerdict = (one: Counted, other: Counted) => rank[one.settled.verdict] - rank[other.settled.verdict];

/** The answers by layer and policy, what is due first; within equals as the server orders them. */
export function byTier<TAnswer extends Counted>(answers: readonly TAnswer[]): TierGroup<TAnswer>[] {
  return (Object.keys(policyTiers) as PolicyTier[]).flatMap((tier) => {
    const ofTier = answers.filter((answer) => answer.tier === tier).sort(byVerdict);
    const policies = [...Map.groupBy(ofTier, ({ policyCode }) => policyCode)];
    return policies.length > 0
      ? [{ tier, policies: policies.map(([policyCode, group]) => ({ policyCode, answers: group })) }]
      : [];
  });
}

/** Whom one reads about: everybody, the family as a whole, or one member by id. */
export type Whom = "everybody" | "family" | (string & {});

export const about = <TAnswer extends Counted>(answers: readonly TAnswer[], whom: Whom): TAnswer[] =>
  answers.filter(
    ({ person }) => whom === "everybody" || (whom === "family" ? person === null : person?.id === whom),
  );

export interface MissingFactGroup<TMissing extends MissingOne> {
  readonly path: string;
  /** That fact of each person of whom it is missing, or of the family. */
  readonly of: readonly TMissing[];
  /** How many policies stay open without it. */
  readonly waiting: number;
}

const ofEvent = ({ path }: { path: string }) => Number(path.startsWith("event."));

/**
 * Every missing fact once, by what it is. What most policies wait for comes first, before it what is not said of an
 * event: who tells of it stands at the counter.
 */
export function missingFacts<TMissing extends MissingOne>(
  answers: readonly {
    readonly policyCode: string;
    readonly settled: { readonly missing: readonly TMissing[] };
  }[],
): MissingFactGroup<TMissing>[] {
  const groups = new Map<string, { of: Map<string | null, TMissing>; policies: Set<string> }>();
  for (const { policyCode, settled } of answers) {
    for (const missing of settled.missing) {
      const group = groups.get(missing.path) ?? { of: new Map(), policies: new Set() };
      group.of.set(missing.person?.id ?? null, missing);
      group.policies.add(policyCode);
      groups.set(missing.path, group);
    }
  }
  return [...groups]
    .map(([path, { of, policies }]) => ({ path, of: [...of.values()], waiting: policies.size }))
    .sort((one, other) => ofEvent(other) - ofEvent(one) || other.waiting - one.waiting);
}

/** How many single facts are missing: one of two persons is two. */
export const missingCount = (groups: readonly MissingFactGroup<MissingOne>[]): number =>
  groups.reduce((count, { of }) => count + of.length, 0);

import type { CrowdTag } from "../../../schema/codes/crowd-tags.ts";
import type { Identity } from "../../../schema/codes/identities.ts";
import { type VisitInterval, visitIntervals } from "../../../schema/codes/visit-intervals.ts";
import { crowdVisits, visitPlanReasons } from "../../../schema/codes/visit-plan-reasons.ts";

/** One thing by which a family is visited, and how often for it. */
export interface VisitReason {
  readonly code: string;
  readonly interval: VisitInterval;
}

/** What speaks for visits: identities and groups of the family and whoever lives in it now. */
export interface VisitGround {
  readonly identities: readonly Identity[];
  readonly tags: readonly CrowdTag[];
}

const monthsOf = (interval: VisitInterval): number => visitIntervals[interval].months;

/** Every reason that applies, the one that asks for the shortest interval first: that one decides. */
export function visitReasons({ identities, tags }: VisitGround): [VisitReason, ...VisitReason[]] {
  const held = identities.filter((identity) => identity !== "NONE");
  const codes = new Set([
    ...held.map((identity) => `IDENTITY_${identity}`),
    ...tags.filter((tag) => crowdVisits[tag]).map((tag) => `GROUP_${tag}`),
  ]);
  if (codes.size === 0) codes.add("IDENTITY_NONE");
  const order = Object.keys(visitPlanReasons);
  const reasons = [...codes].map((code) => ({ code, interval: visitPlanReasons[code]!.interval }));
  reasons.sort(
    (one, other) =>
      monthsOf(one.interval) - monthsOf(other.interval) ||
      order.indexOf(one.code) - order.indexOf(other.code),
  );
  return reasons as [VisitReason, ...VisitReason[]];
}

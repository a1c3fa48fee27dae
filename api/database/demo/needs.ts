import type { EventKind } from "../../../schema/codes/event-kinds.ts";
import type { NeedCategory } from "../../../schema/codes/need-categories.ts";
import type { NeedLevel } from "../../../schema/codes/need-levels.ts";
import { addCalendarDays } from "../../kernel/shanghai-date.ts";
import type { HouseholdSeed } from "./city-types.ts";
import { type NeedItemSeed, type NeedPlan, needPlanners } from "./need-plans.ts";
import type { Random } from "./random.ts";

export type { NeedItemSeed } from "./need-plans.ts";

export interface NeedSeed {
  readonly key: string;
  readonly householdKey: string;
  /** Null where the need is the whole household's. */
  readonly personKey: string | null;
  readonly category: NeedCategory;
  readonly level: NeedLevel;
  /** Title, description and reason are for staff; none of them may leave for a partner as it stands. */
  readonly titleZh: string;
  readonly descriptionZh: string;
  readonly reasonZh: string;
  readonly assessedOn: string;
  readonly validUntil: string;
  readonly items: readonly NeedItemSeed[];
  readonly event?: { readonly kind: EventKind; readonly occurredOn: string; readonly lossInFen: bigint };
}

/** How often each category is taken where there is a choice; care and daily help are the most frequent needs. */
const categoryWeights: readonly (readonly [NeedCategory, number])[] = [
  ["N1", 14],
  ["N2", 16],
  ["N3", 14],
  ["N4", 16],
  ["N5", 6],
  ["N6", 12],
  ["N7", 8],
  ["N8", 8],
  ["N9", 6],
];

/** How long an assessment stands. */
export const validDays = { URGENT: 60, HIGH: 150, NORMAL: 240 } as const;

interface Candidate {
  readonly household: HouseholdSeed;
  readonly plan: NeedPlan;
  readonly random: Random;
}

/**
 * Verified needs of the households, at most two a household and those of different categories. Gives fewer than
 * `count` when the households do not show that many.
 */
export function generateNeeds(
  random: Random,
  households: readonly HouseholdSeed[],
  options: { readonly count: number; readonly today: string },
): NeedSeed[] {
  const queues = new Map<NeedCategory, Candidate[]>();
  for (const [category] of categoryWeights) {
    const own = random.fork(category);
    const candidates = households.flatMap((household) => {
      const fork = own.fork(household.key);
      const plan = needPlanners[category](fork, household);
      return plan === null ? [] : [{ household, plan, random: fork }];
    });
    queues.set(category, own.fork("order").shuffle(candidates));
  }
  const draw = random.fork("draw");
  const taken = new Map<string, number>();
  const needs: NeedSeed[] = [];
  while (needs.length < options.count) {
    const open = categoryWeights.filter(([category]) => (queues.get(category)?.length ?? 0) > 0);
    if (open.length === 0) break;
    const category = draw.weighted(open);
    const candidate = queues.get(category)?.pop() as Candidate;
    const already = taken.get(candidate.household.key) ?? 0;
    if (already >= 2) continue;
    taken.set(candidate.household.key, already + 1);
    needs.push(toNeed(candidate, category, needs.length, options.today));
  }
  return needs;
}

function toNeed(candidate: Candidate, category: NeedCategory, index: number, today: string): NeedSeed {
  const { household, plan, random } = candidate;
  const days = validDays[plan.level];
  // An assessment follows the event; without one it may be old, but still stands for half of its term.
  const daysAgo = plan.event === undefined ? random.int(1, days / 2) : random.int(0, plan.event.daysAgo - 1);
  const assessedOn = addCalendarDays(today, -daysAgo);
  const need: NeedSeed = {
    key: `N${String(index + 1).padStart(4, "0")}`,
    householdKey: household.key,
    personKey: plan.person?.key ?? null,
    category,
    level: plan.level,
    titleZh: plan.titleZh,
    descriptionZh: plan.descriptionZh,
    reasonZh: plan.reasonZh,
    assessedOn,
    validUntil: addCalendarDays(assessedOn, days),
    items: plan.items,
  };
  if (plan.event === undefined) return need;
  const { kind, lossInFen } = plan.event;
  return { ...need, event: { kind, occurredOn: addCalendarDays(today, -plan.event.daysAgo), lossInFen } };
}

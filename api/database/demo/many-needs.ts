import { type NeedCategory, needCategories } from "../../../schema/codes/need-categories.ts";
import { addCalendarDays } from "../../kernel/shanghai-date.ts";
import type { HouseholdSeed, PersonSeed } from "./city-types.ts";
import { type NeedItemSeed, type NeedPlan, needPlanners } from "./need-plans.ts";
import { validDays } from "./needs.ts";
import type { Random } from "./random.ts";

/** One thing that a family lacks, with who consents to its being shown. */
export interface ManyNeed {
  readonly household: HouseholdSeed;
  readonly person: PersonSeed;
  readonly givenBy: PersonSeed;
  readonly category: NeedCategory;
  readonly plan: NeedPlan;
  readonly item: NeedItemSeed;
  readonly assessedOn: string;
  readonly validUntil: string;
}

/** After so many rounds families do not show as many needs as are asked for. */
const MOST_ROUNDS = 40;

/**
 * As many needs as asked for, spread over the families as they show them: of each member who shows the signals of a
 * category, each thing apart. Where the families show fewer at one time, they are looked at again.
 */
export function manyNeeds(
  random: Random,
  households: readonly HouseholdSeed[],
  { count, day, today }: { readonly count: number; readonly day: string; readonly today: string },
): ManyNeed[] {
  const needs: ManyNeed[] = [];
  for (let round = 0; needs.length < count; round += 1) {
    if (round === MOST_ROUNDS) throw new RangeError("The families do not show as many needs.");
    const shown = households.flatMap((household) =>
      needsOf(random.fork(`${round}-${household.key}`), household, day, today),
    );
    needs.push(
      ...random
        .fork(`order-${round}`)
        .shuffle(shown)
        .slice(0, count - needs.length),
    );
  }
  return needs;
}

function needsOf(random: Random, household: HouseholdSeed, day: string, today: string): ManyNeed[] {
  return (Object.keys(needCategories) as NeedCategory[]).flatMap((category) =>
    plansOf(random, household, category).flatMap((plan) => {
      const person = plan.person ?? (household.members[0] as PersonSeed);
      const givenBy = giverFor(household, person);
      if (!givenBy) return [];
      const assessedOn = addCalendarDays(day, -random.int(0, 10));
      const usual = addCalendarDays(assessedOn, validDays[plan.level]);
      // What was found long ago was looked at again, and stands for some weeks more.
      const again = addCalendarDays(today, random.int(5, 60));
      const validUntil = usual > today ? usual : again;
      return plan.items.map((item) => ({
        household,
        person,
        givenBy,
        category,
        plan,
        item,
        assessedOn,
        validUntil,
      }));
    }),
  );
}

/** Of each member who shows the signals, or one of the family as a whole. */
function plansOf(random: Random, household: HouseholdSeed, category: NeedCategory): NeedPlan[] {
  const plans: NeedPlan[] = [];
  for (let members = household.members; members.length > 0; ) {
    const plan = needPlanners[category](random, { ...household, members });
    if (!plan) break;
    plans.push(plan);
    if (!plan.person) break;
    members = members.filter((member) => member !== plan.person);
  }
  return plans;
}

/** For a child an adult of the family; nobody where there is none. */
function giverFor({ members }: HouseholdSeed, person: PersonSeed): PersonSeed | undefined {
  if (person.age >= 15) return person;
  return members.find((member) => member.key !== person.key && member.age >= 19);
}

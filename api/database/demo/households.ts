import type { AreaKind } from "../../../schema/codes/area-kinds.ts";
import type { CrowdTag } from "../../../schema/codes/crowd-tags.ts";
import type { Identity } from "../../../schema/codes/identities.ts";
import { addCalendarDays } from "../../kernel/shanghai-date.ts";
import type { DibaoMode, HouseholdSeed, PersonSeed } from "./city-types.ts";
import { birthDateFor } from "./days.ts";
import { type MemberPlan, planFamily } from "./family-plans.ts";
import { householdFacts } from "./household-facts.ts";
import { bankCardNumber, IdentityNumbers, phoneNumber } from "./identifiers.ts";
import { areaKindOf, type Division } from "./load-divisions.ts";
import { dottedName, givenName, surname } from "./names.ts";
import { crowdTagsOf, type MutableFacts, type PersonContext, personFacts } from "./person-facts.ts";
import type { Random } from "./random.ts";

interface HouseholdOptions {
  readonly count: number;
  /** yyyy-mm-dd; ages are full years on this day. */
  readonly today: string;
  readonly divisions: readonly Division[];
  /** Shares of all households that live in one township, and of those in one of its villages. */
  readonly showcase?: {
    readonly townshipCode: string;
    readonly townshipShare: number;
    readonly villageCode: string;
    readonly villageShare: number;
  };
}

const identityWeights: readonly (readonly [Identity, number])[] = [
  ["TEKUN", 6],
  ["DIBAO", 40],
  ["EDGE", 20],
  ["RIGID", 8],
  ["NONE", 26],
];

/** By county, a plausible spread and not a statistic; a county that is not named counts as 10. */
const countyWeights: Readonly<Record<string, number>> = {
  "371602": 20,
  "371603": 12,
  "371621": 18,
  "371622": 15,
  "371623": 13,
  "371625": 11,
  "371681": 11,
};

/**
 * The low-income register of the city. Each household is drawn from its own fork, so that the hundredth is the
 * same whether one hundred or ten thousand are made.
 */
export function generateHouseholds(random: Random, options: HouseholdOptions): HouseholdSeed[] {
  const villages = new VillagePicker(options);
  const numbers = new IdentityNumbers();
  return Array.from({ length: options.count }, (_, index) =>
    household(random.fork(`household-${index + 1}`), index, options.today, villages, numbers),
  );
}

function household(
  random: Random,
  index: number,
  today: string,
  villages: VillagePicker,
  numbers: IdentityNumbers,
): HouseholdSeed {
  const key = `H${String(index + 1).padStart(4, "0")}`;
  const identity = random.weighted(identityWeights);
  const village = villages.pick(random.fork("village"), identity);
  const areaKind = areaKindOf(village.code);
  const plans = planFamily(random.fork("family"), identity, areaKind);
  const isMonitored = areaKind === "RURAL" && random.chance(identity === "NONE" ? 0.12 : 0.2);
  const isInInstitution = identity === "TEKUN" && plans.length === 1 && random.chance(0.22);
  const people = plans.map((plan, position) => {
    const fork = random.fork(`person-${position + 1}`);
    const birthDate = birthDateFor(fork, plan.age, today);
    const identityNumber = numbers.next(birthDate, plan.gender);
    const own = personIdentity(fork.fork("identity"), identity, plan);
    const context: PersonContext = {
      ...own,
      householdIdentity: identity,
      areaKind,
      villageCode: village.code,
      identityNumber,
      isAlone: plans.length === 1,
      isInInstitution,
      isMonitored,
      parents: parentStates(plan, plans),
    };
    const facts = personFacts(fork.fork("facts"), plan, context);
    facts["person.identity"] = own.identity;
    facts["person.dibao_mode"] = own.dibaoMode;
    return { plan, fork, birthDate, identityNumber, context, facts };
  });
  const facts = householdFacts(random.fork("facts"), {
    identity,
    areaKind,
    villageCode: village.code,
    isMonitored,
    plans,
    members: people.map((person) => person.facts),
  });
  facts["household.identity"] = identity;
  const names = familyNames(
    random.fork("names"),
    plans,
    people.map((person) => person.birthDate),
  );
  const isZeroEmployment = hasZeroEmployment(people.map((person) => person.facts));
  const members = people.map((person, position): PersonSeed => {
    const isDotted = names[position]?.includes("·") === true;
    if (isDotted) person.facts["person.ethnicity"] = "05";
    const tags = crowdTagsOf(person.fork.fork("tags"), person.plan, person.facts, person.context);
    const isOfWorkingAge = person.plan.age >= 16 && person.plan.age < 60;
    const serial = index * 8 + position;
    return {
      key: `${key}-${position + 1}`,
      name: names[position] as string,
      gender: person.plan.gender,
      birthDate: person.birthDate,
      age: person.plan.age,
      identityNumber: person.identityNumber,
      phone: hasPhone(person.fork.fork("phone"), person.plan, position) ? phoneNumber(serial) : null,
      bankCard: person.plan.age >= 16 || position === 0 ? bankCardNumber(serial) : null,
      relationToHead: person.plan.relation,
      maritalStatus: person.plan.maritalStatus,
      guardianKey: person.plan.age < 18 ? `${key}-1` : null,
      identity: person.context.identity,
      dibaoMode: person.context.dibaoMode,
      crowdTags: isZeroEmployment && isOfWorkingAge ? [...tags, "ZERO_EMPLOYMENT" satisfies CrowdTag] : tags,
      facts: person.facts,
    };
  });
  const registeredOn = addCalendarDays(today, -random.int(70, 1_400));
  return {
    key,
    villageCode: village.code,
    townshipCode: `${village.code.slice(0, 9)}000`,
    countyCode: `${village.code.slice(0, 6)}000000`,
    areaKind,
    addressZh: address(random.fork("address"), areaKind),
    identity,
    identityFrom: identity === "NONE" ? null : decidedAfter(registeredOn),
    registeredOn,
    members,
    facts,
  };
}

/** A decision follows the application within about a month and takes effect on the first of the next. */
export const decidedAfter = (registeredOn: string): string =>
  `${addCalendarDays(registeredOn, 32).slice(0, 7)}-01`;

class VillagePicker {
  readonly #byCounty: readonly (readonly [string, number])[];
  readonly #rural = new Map<string, Division[]>();
  readonly #urban = new Map<string, Division[]>();
  readonly #showcase: HouseholdOptions["showcase"];
  readonly #showcaseVillage: Division | undefined;
  readonly #showcaseTownship: readonly Division[];

  constructor(options: HouseholdOptions) {
    const villages = options.divisions.filter((division) => division.level === "VILLAGE");
    for (const village of villages) {
      const byCounty = areaKindOf(village.code) === "URBAN" ? this.#urban : this.#rural;
      const county = village.code.slice(0, 6);
      byCounty.set(county, [...(byCounty.get(county) ?? []), village]);
    }
    this.#byCounty = [...this.#rural.keys()].map((county) => [county, countyWeights[county] ?? 10] as const);
    this.#showcase = options.showcase;
    const prefix = options.showcase?.townshipCode.slice(0, 9);
    this.#showcaseTownship = villages.filter((village) => village.code.slice(0, 9) === prefix);
    this.#showcaseVillage = villages.find((village) => village.code === options.showcase?.villageCode);
    if (options.showcase !== undefined && this.#showcaseVillage === undefined) {
      throw new Error(`the showcase village ${options.showcase.villageCode} is not in the divisions`);
    }
  }

  pick(random: Random, identity: Identity): Division {
    if (this.#showcase !== undefined && random.chance(this.#showcase.townshipShare)) {
      const isVillage = random.chance(this.#showcase.villageShare);
      return isVillage ? (this.#showcaseVillage as Division) : random.pick(this.#showcaseTownship);
    }
    const county = random.weighted(this.#byCounty);
    const urban = this.#urban.get(county) ?? [];
    // The register is rural first; people in extreme hardship nearly all live in villages.
    const isUrban = urban.length > 0 && random.chance(identity === "TEKUN" ? 0.03 : 0.16);
    return random.pick(isUrban ? urban : (this.#rural.get(county) as Division[]));
  }
}

function personIdentity(
  random: Random,
  household: Identity,
  plan: MemberPlan,
): { identity: Identity; dibaoMode: DibaoMode } {
  if (household === "DIBAO") return { identity: "DIBAO", dibaoMode: "household" };
  if (household === "EDGE" && mayBeSingle(plan) && random.chance(0.65)) {
    return { identity: "DIBAO", dibaoMode: "single" };
  }
  return { identity: household, dibaoMode: "none" };
}

/** Severely disabled or seriously ill members of a family at the margin may get the allowance on their own. */
function mayBeSingle(plan: MemberPlan): boolean {
  if (plan.isSeriouslyIll === true) return true;
  if (plan.disability === undefined) return false;
  const { kind, level } = plan.disability;
  return level <= 2 || (level === 3 && (kind === "intellectual" || kind === "mental"));
}

/** The state of a child's parents, from the plan or from the adults of the household. */
function parentStates(plan: MemberPlan, plans: readonly MemberPlan[]): { father: string; mother: string } {
  if (plan.fatherStatus !== undefined && plan.motherStatus !== undefined) {
    return { father: plan.fatherStatus, mother: plan.motherStatus };
  }
  const couple = plans.filter((other) => other.relation === "SELF" || other.relation === "SPOUSE");
  const isWidowed = couple[0]?.maritalStatus === "WIDOWED";
  const stateOf = (gender: "M" | "F"): string => {
    const parent = couple.find((other) => other.gender === gender);
    if (parent === undefined) return isWidowed ? "deceased" : "normal";
    if (parent.disability !== undefined && mayBeSingle({ ...parent, isSeriouslyIll: false }))
      return "severe_disability";
    return parent.isSeriouslyIll === true ? "serious_illness" : "normal";
  };
  return { father: stateOf("M"), mother: stateOf("F") };
}

type Named = Pick<MemberPlan, "relation" | "gender" | "age">;

export function familyNames(
  random: Random,
  plans: readonly Named[],
  birthDates: readonly string[],
): string[] {
  const familyName = surname(random);
  const otherLine = surname(random);
  const isHeadFemale = plans[0]?.gender === "F";
  const taken = new Set<string>();
  return plans.map((plan, index) => {
    const birthYear = Number((birthDates[index] as string).slice(0, 4));
    const isYoungWife = plan.relation === "SPOUSE" && plan.age < 45;
    if (isYoungWife && random.chance(0.05)) return dottedName(random);
    const last = lastName(random, plan, { familyName, otherLine, isHeadFemale });
    let first = givenName(random, plan.gender, birthYear);
    while (taken.has(first)) first = givenName(random, plan.gender, birthYear);
    taken.add(first);
    return last + first;
  });
}

/** Children bear the father's name; a woman keeps her own, so a widow's children are named otherwise than she. */
function lastName(
  random: Random,
  plan: Named,
  line: { familyName: string; otherLine: string; isHeadFemale: boolean },
): string {
  switch (plan.relation) {
    case "SELF":
    case "SIBLING":
      return line.familyName;
    case "SON":
    case "DAUGHTER":
    case "GRANDCHILD":
      return line.isHeadFemale ? line.otherLine : line.familyName;
    case "PARENT":
      return plan.gender === "M" ? line.familyName : surname(random);
    default:
      return surname(random);
  }
}

/** A family in which somebody of working age could work, and nobody does. */
function hasZeroEmployment(members: readonly MutableFacts[]): boolean {
  const able = members.filter((facts) => facts["person.labor_capacity"] === "full");
  return able.length > 0 && able.every((facts) => facts["person.employment"] === "unemployed");
}

function hasPhone(random: Random, plan: MemberPlan, position: number): boolean {
  if (plan.age < 14) return false;
  if (position === 0) return random.chance(plan.age >= 80 ? 0.6 : 0.95);
  return random.chance(plan.age >= 75 ? 0.2 : 0.7);
}

export function address(random: Random, areaKind: AreaKind): string {
  if (areaKind === "RURAL") return `${random.int(1, 8)}组${random.int(1, 168)}号`;
  const floor = random.int(1, 6);
  return `${random.int(1, 24)}号楼${random.int(1, 4)}单元${floor}0${random.int(1, 2)}室`;
}

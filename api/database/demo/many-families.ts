import type { AreaKind } from "../../../schema/codes/area-kinds.ts";
import { addCalendarDays } from "../../kernel/shanghai-date.ts";
import type { HouseholdSeed, PersonSeed } from "./city-types.ts";
import { birthDateFor } from "./days.ts";
import { address, decidedAfter, familyNames, generateHouseholds } from "./households.ts";
import { bankCardNumber, IdentityNumbers, phoneNumber } from "./identifiers.ts";
import { areaKindOf, type Division } from "./load-divisions.ts";
import type { Random } from "./random.ts";

/** So many families are thought out whole; all others live as one of them does, elsewhere and under other names. */
const PATTERNS = 1_200;
/**
 * Of all villages at least so many are gone to on one day, side by side: the rows of a day lie together in every index.
 * On few days all of them are.
 */
const LEAST_SHARE = 0.05;
/** Steps of the golden section come everywhere equally often, and never near where they were last. */
const STEP = 0.618_034;
/** The families of the usual city have the places before these in every list of numbers. */
const FIRST_PLACE = 10_000;
const FIRST_SEQUENCE = 301;
/** What seven digits of a phone carry, at eight people a family. */
export const MOST_FAMILIES = 1_000_000;

interface Round {
  readonly day: string;
  readonly round: number;
  readonly rounds: number;
}

/**
 * Families beyond the usual city. Each has its own village, names, birthdays, numbers and day of registration; how old
 * its people are, what they earn and what ails them is as in its pattern, so that the same rules say the same of both.
 */
export class ManyFamilies {
  readonly #random: Random;
  readonly #patterns: readonly HouseholdSeed[];
  readonly #villages: Readonly<Record<AreaKind, readonly Division[]>>;
  readonly #numbers = new IdentityNumbers(FIRST_SEQUENCE);

  constructor(random: Random, options: { count: number; today: string; divisions: readonly Division[] }) {
    this.#random = random;
    const count = Math.min(options.count, PATTERNS);
    this.#patterns = generateHouseholds(random.fork("patterns"), { ...options, count });
    const villages = options.divisions.filter(({ level }) => level === "VILLAGE");
    this.#villages = {
      URBAN: villages.filter(({ code }) => areaKindOf(code) === "URBAN"),
      RURAL: villages.filter(({ code }) => areaKindOf(code) === "RURAL"),
    };
  }

  /**
   * The one at a place, as it is on the day of registration; which of the rounds it is says what villages are gone to.
   * Numbers are given out in the order of asking.
   */
  at(index: number, { day, round, rounds }: Round): HouseholdSeed {
    const pattern = this.#patterns[index % this.#patterns.length] as HouseholdSeed;
    const random = this.#random.fork(`family-${index}`);
    const key = `B${index + 1}`;
    const village = this.#villageOf(random, pattern.areaKind, { round, rounds });
    const births = pattern.members.map(({ age }) => birthDateFor(random, age, day));
    const named = pattern.members.map(({ relationToHead, gender, age }) => ({
      relation: relationToHead,
      gender,
      age,
    }));
    const names = familyNames(random, named, births);
    const registeredOn = addCalendarDays(day, -random.int(0, 900));
    return {
      ...pattern,
      key,
      villageCode: village.code,
      townshipCode: `${village.code.slice(0, 9)}000`,
      countyCode: `${village.code.slice(0, 6)}000000`,
      addressZh: address(random, pattern.areaKind),
      registeredOn,
      identityFrom: pattern.identityFrom && decidedAfter(registeredOn),
      members: pattern.members.map((member, position): PersonSeed => {
        const serial = (FIRST_PLACE + index) * 8 + position;
        const birthDate = births[position] as string;
        return {
          ...member,
          key: `${key}-${position + 1}`,
          name: names[position] as string,
          birthDate,
          identityNumber: this.#numbers.next(birthDate, member.gender),
          phone: member.phone && phoneNumber(serial),
          bankCard: member.bankCard && bankCardNumber(serial),
          guardianKey: member.guardianKey && `${key}-1`,
        };
      }),
    };
  }

  #villageOf(random: Random, areaKind: AreaKind, { round, rounds }: Omit<Round, "day">): Division {
    const villages = this.#villages[areaKind];
    const share = Math.max(LEAST_SHARE, 1 / rounds);
    const place = (round * STEP + random.next() * share) % 1;
    return villages[Math.floor(place * villages.length)] as Division;
  }
}

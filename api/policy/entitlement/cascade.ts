import { type Identity, identities } from "../../../schema/codes/identities.ts";
import {
  type Derivations,
  type FactMap,
  type FactOnFile,
  type Family,
  type FamilyFacts,
  factsFor,
  personsOf,
  unknownFact,
} from "./family.ts";
import { type Judgement, judge } from "./judge.ts";
import type { PolicyRule } from "./policy-rule.ts";

const HOUSEHOLD = "household.identity";
const PERSON = "person.identity";
const rank = (identity: Identity): number => Object.keys(identities).indexOf(identity);

/** What a policy came to, and the facts as they were then. */
export interface Judged {
  readonly judgement: Judgement;
  readonly facts: FamilyFacts;
}

/** A family whose identities are those that follow from its facts, and what each identity policy came to. */
export interface Cascaded {
  readonly family: Family;
  /** By policy code and place of the person, or `null` for the household. */
  judged(code: string, person: number | null): Judged | undefined;
}

/**
 * Confirms identities in their order, each on the state that the one before left: the earlier prevails. An identity on
 * record stands while its conditions are unknown, because a decision confirmed it; otherwise what follows from the
 * facts takes its place. Where nothing is confirmed and something is open, the identity is unknown.
 */
export function cascade(policies: readonly PolicyRule[], given: Family, derivations: Derivations): Cascaded {
  const state = new IdentityState(given);
  const judged = new Map<string, Judged>();
  const inOrder = policies.filter(({ identity }) => identity !== null);
  inOrder.sort((a, b) => (a.identity?.order ?? 0) - (b.identity?.order ?? 0));
  for (const policy of inOrder) {
    const family = state.family();
    const people = policy.subject === "HOUSEHOLD" ? [null] : personsOf(family).keys();
    for (const person of people) {
      const subject = personsOf(family)[person ?? 0] ?? null;
      const facts = factsFor(family, subject, derivations);
      const judgement = judge(policy, facts);
      judged.set(`${policy.code} ${person}`, { judgement, facts });
      state.take(person, policy.identity?.gives ?? "NONE", judgement);
    }
  }
  return {
    family: state.family(true),
    judged: (code, person) => judged.get(`${code} ${person}`),
  };
}

class IdentityState {
  private readonly given: Family;
  private household: Identity = "NONE";
  private readonly persons: Identity[];
  /** Somebody may yet turn out to have one. */
  private openHousehold = false;
  private readonly open = new Set<number>();

  constructor(given: Family) {
    this.given = given;
    this.persons = personsOf(given).map(() => "NONE");
  }

  take(person: number | null, gives: Identity, { verdict }: Judgement): void {
    const confirmed = verdict === "ELIGIBLE" || (verdict === "UNKNOWN" && this.onRecord(person) === gives);
    if (person === null) {
      this.openHousehold ||= verdict === "UNKNOWN";
      if (confirmed) this.takeForAll(gives);
    } else {
      if (verdict === "UNKNOWN") this.open.add(person);
      if (confirmed) this.takeForOne(person, gives);
    }
  }

  /** The family as it stands; at the end what is still open is unknown. */
  family(isEnd = false): Family {
    const settled = (identity: Identity, isOpen: boolean): FactOnFile => ({
      ...unknownFact,
      origin: "SETTLED",
      source: "RULE",
      value: isEnd && isOpen && identity === "NONE" ? null : identity,
    });
    const household = settled(this.household, this.openHousehold);
    const members = this.given.members?.map((member, index) => {
      const isAsked = this.given.person === null;
      const own = isAsked ? (this.persons[index] as Identity) : this.household;
      const isOpen = this.openHousehold || (isAsked && this.open.has(index));
      return { ...member, facts: withFact(member.facts, PERSON, settled(own, isOpen)) };
    });
    const { person } = this.given;
    return {
      ...this.given,
      household: withFact(this.given.household, HOUSEHOLD, household),
      members: members ?? null,
      person: person && {
        ...person,
        facts: withFact(
          person.facts,
          PERSON,
          settled(this.persons[0] as Identity, this.openHousehold || this.open.has(0)),
        ),
      },
    };
  }

  private onRecord(person: number | null): unknown {
    if (person === null) return this.given.household.get(HOUSEHOLD)?.value;
    return personsOf(this.given)[person]?.facts.get(PERSON)?.value;
  }

  private takeForAll(gives: Identity): void {
    if (rank(gives) >= rank(this.household)) return;
    this.household = gives;
    for (const person of this.persons.keys()) this.takeForOne(person, gives);
  }

  private takeForOne(person: number, gives: Identity): void {
    if (rank(gives) < rank(this.persons[person] as Identity)) this.persons[person] = gives;
    // One person's own identity does not make it the family's; the first of all, of everybody in it, does.
    const isEverybody =
      this.persons.length >= countedSize(this.given) && this.persons.every((own) => own === gives);
    if (rank(gives) === 0 && isEverybody) this.household = gives;
  }
}

/** How many count as members who live together. */
export function countedSize(family: Family): number {
  const size = family.household.get("household.counted_size")?.value;
  return size === null || size === undefined ? personsOf(family).length : Number(size.toString());
}

export const withFact = (facts: FactMap, path: string, fact: FactOnFile): FactMap =>
  new Map(facts).set(path, fact);

import { type Identity, identities } from "../../../schema/codes/identities.ts";
import { namesIn } from "../rules/expression.ts";
import {
  type Derivations,
  type FactOnFile,
  type Family,
  type FamilyFacts,
  factsFor,
  isCounted,
  type Member,
  personsOf,
  unknownFact,
  withFact,
} from "./family.ts";
import { type Judgement, judge } from "./judge.ts";
import type { PolicyRule } from "./policy-rule.ts";

const HOUSEHOLD = "household.identity";
const PERSON = "person.identity";
const rank = (identity: Identity): number => Object.keys(identities).indexOf(identity);
const better = (a: Identity, b: Identity): Identity => (rank(a) <= rank(b) ? a : b);

/** What a policy came to, and the facts as they were then. */
export interface Judged {
  readonly judgement: Judgement;
  readonly facts: FamilyFacts;
  /** An identity that a decision confirmed stands, although its conditions are not known. */
  readonly standsOnRecord?: boolean;
  /** It is due as things stand; another identity that is still open would change it. */
  readonly mayChange?: boolean;
}

/** Identities as they were settled: what is certain, and what somebody may yet turn out to have. */
export interface Cascaded {
  /** With the certain identities; where nothing is certain and something open, the identity is unknown. */
  readonly family: Family;
  /** What an identity policy came to, by its code and the place of the person, or `null` for the household. */
  judged(code: string, person: number | null): Judged | undefined;
  /** Judges any other policy under every identity that is still possible. */
  judge(policy: PolicyRule, person: number | null): Judged;
}

export interface CascadeRules {
  readonly policies: readonly PolicyRule[];
  readonly derivations: Derivations;
  /** Whether somebody would rather choose another benefit than the one that confirms an identity. */
  readonly choosesOther: (policy: PolicyRule, facts: FamilyFacts) => boolean;
}

/**
 * Confirms identities in their order, each on the state that the one before left: the earlier prevails. An identity
 * that a decision confirmed stands while its conditions are unknown; otherwise what follows from the facts takes its
 * place. What is certain is not taken away because something better is still open, and what hangs on an identity that
 * is open is not refused.
 */
export function cascade(rules: CascadeRules, given: Family): Cascaded {
  const state = new IdentityState(given, rules.derivations);
  const judged = new Map<string, Judged>();
  const inOrder = rules.policies.filter(({ identity }) => identity !== null);
  inOrder.sort((a, b) => (a.identity?.order ?? 0) - (b.identity?.order ?? 0));
  for (const policy of inOrder) {
    const people = policy.subject === "HOUSEHOLD" ? [null] : personsOf(given).keys();
    for (const person of people) {
      const found = state.judge(policy, person);
      const standsOnRecord =
        found.judgement.verdict === "UNKNOWN" && state.onRecord(person) === policy.identity?.gives;
      judged.set(`${policy.code} ${person}`, { ...found, standsOnRecord });
      if (!rules.choosesOther(policy, found.facts)) state.take(person, policy, { ...found, standsOnRecord });
    }
  }
  // A catalogue that confirms no identity says nothing against those on record.
  if (inOrder.length === 0) return { family: given, judged: () => undefined, judge: asGiven(rules, given) };
  return {
    family: state.family({ isEnd: true }),
    judged: (code, person) => judged.get(`${code} ${person}`),
    judge: (policy, person) => state.judge(policy, person),
  };
}

const asGiven =
  ({ derivations }: CascadeRules, given: Family) =>
  (policy: PolicyRule, person: number | null): Judged => {
    const facts = factsFor(given, person === null ? null : (personsOf(given)[person] ?? null), derivations);
    return { judgement: judge(policy, facts), facts };
  };

/** Of one subject: the identity that is certain, and the better ones that are open, with the judgements that left them. */
interface Standing {
  certain: Identity;
  readonly open: Map<Identity, Judged>;
}

interface World {
  readonly household: Identity | null;
  readonly person: Identity | null;
}

class IdentityState {
  private readonly given: Family;
  private readonly derivations: Derivations;
  private readonly household: Standing = { certain: "NONE", open: new Map() };
  private readonly persons: readonly Standing[];
  private readonly made = new Map<string, FamilyFacts>();

  constructor(given: Family, derivations: Derivations) {
    this.given = given;
    this.derivations = derivations;
    this.persons = personsOf(given).map(() => ({ certain: "NONE", open: new Map() }));
  }

  /** Only a person's own decision is on record for it; what it has through the family follows the family. */
  onRecord(person: number | null): unknown {
    if (person === null) return this.given.household.get(HOUSEHOLD)?.value;
    const member = personsOf(this.given)[person];
    return member?.inheritsIdentity ? undefined : member?.facts.get(PERSON)?.value;
  }

  take(person: number | null, { identity }: PolicyRule, judged: Judged): void {
    this.made.clear();
    const gives = identity?.gives ?? "NONE";
    const isConfirmed = judged.judgement.verdict === "ELIGIBLE" || judged.standsOnRecord === true;
    const isOpen = judged.judgement.verdict === "UNKNOWN" && !isConfirmed;
    const own = person === null ? this.household : (this.persons[person] as Standing);
    if (isOpen) own.open.set(gives, judged);
    if (isConfirmed && person === null) this.takeForAll(gives);
    if (isConfirmed && person !== null) this.takeForOne(person, gives);
  }

  /**
   * As things stand, and under each identity that is open: a no that one of them could turn is unknown, and a yes that
   * one of them could turn, or whose amount it would change, stays a yes that may change.
   */
  judge(policy: PolicyRule, person: number | null): Judged {
    const [certain, ...others] = this.worlds(person);
    const now = this.judgeIn(policy, person, certain ?? { household: "NONE", person: "NONE" });
    if (others.length === 0 || !readsIdentity(policy)) return now;
    const then = others.map((world) => this.judgeIn(policy, person, world).judgement);
    if (now.judgement.verdict === "INELIGIBLE" && then.some(({ verdict }) => verdict !== "INELIGIBLE"))
      return this.unknown(policy, person, now);
    const mayChange =
      now.judgement.verdict === "ELIGIBLE" &&
      then.some(
        ({ verdict, hundredths }) => verdict !== "ELIGIBLE" || hundredths !== now.judgement.hundredths,
      );
    return mayChange ? { ...now, mayChange } : now;
  }

  /** The family as things stand; at the end what is open, with nothing certain, is unknown. */
  family({ isEnd }: { readonly isEnd: boolean }): Family {
    const identityOf = ({ certain, open }: Standing) =>
      isEnd && certain === "NONE" && open.size > 0 ? null : certain;
    const household = identityOf(this.household);
    const persons = this.persons.map((standing, person) => {
      const own = identityOf(standing);
      return own === "NONE" && household === null && this.isCounted(person) ? null : own;
    });
    return this.withIdentities(household, (index) => persons[index] ?? null);
  }

  private judgeIn(policy: PolicyRule, person: number | null, world: World): Judged {
    const facts = this.factsIn(person, world);
    return { judgement: judge(policy, facts), facts };
  }

  /** Made once for all policies, until an identity is taken: most families have one world. */
  private factsIn(person: number | null, world: World): FamilyFacts {
    const key = `${person} ${world.household} ${world.person}`;
    const made = this.made.get(key) ?? this.makeFacts(person, world);
    this.made.set(key, made);
    return made;
  }

  private makeFacts(person: number | null, world: World): FamilyFacts {
    const family = this.withIdentities(world.household, (index) =>
      index === person ? world.person : (this.persons[index]?.certain ?? "NONE"),
    );
    const subject = person === null ? null : (personsOf(family)[person] ?? null);
    return factsFor(family, subject, this.derivations);
  }

  /** In its sentences the identity is what is not known; and if they came to something else, they are those of now. */
  private unknown(policy: PolicyRule, person: number | null, now: Judged): Judged {
    const isOpen = (standing: Standing) => standing.open.size > 0;
    const household = isOpen(this.household) ? null : this.household.certain;
    const own = person === null ? null : (this.persons[person] as Standing);
    const world = { household, person: own && !isOpen(own) && household !== null ? own.certain : null };
    const unsettled = this.judgeIn(policy, person, world);
    const condition = unsettled.judgement.condition;
    if (condition.value === null) return unsettled;
    const judgement: Judgement = {
      ...now.judgement,
      verdict: "UNKNOWN",
      condition: { ...condition, value: null },
    };
    return { judgement, facts: unsettled.facts };
  }

  /** Every pair of identities that household and person may have; the first is how things stand. */
  private worlds(person: number | null): World[] {
    const own = person === null ? null : (this.persons[person] as Standing);
    const possible = (standing: Standing) => [
      standing.certain,
      ...[...standing.open.keys()].filter((each) => rank(each) < rank(standing.certain)),
    ];
    const shares = person !== null && this.isCounted(person);
    return possible(this.household).flatMap((household) =>
      (own ? possible(own) : [null]).map((identity) => ({
        household,
        person: identity && shares ? better(identity, household) : identity,
      })),
    );
  }

  private takeForAll(gives: Identity): void {
    if (rank(gives) >= rank(this.household.certain)) return;
    this.household.certain = gives;
    for (const person of this.persons.keys()) if (this.isCounted(person)) this.takeForOne(person, gives);
  }

  private takeForOne(person: number, gives: Identity): void {
    const standing = this.persons[person] as Standing;
    standing.certain = better(gives, standing.certain);
    // One person's own identity does not make it the family's; the first of all, of everybody in it, does.
    const counted = this.persons.filter((_, index) => this.isCounted(index));
    const isEverybody =
      counted.length === countedSize(this.given) && counted.every(({ certain }) => certain === gives);
    if (rank(gives) === 0 && isEverybody) this.household.certain = gives;
  }

  private isCounted(person: number): boolean {
    const member = personsOf(this.given)[person];
    return member !== undefined && isCounted(member);
  }

  private withIdentities(household: Identity | null, of: (index: number) => Identity | null): Family {
    const { person, members } = this.given;
    const settled = (value: Identity | null, standings: readonly (Standing | undefined)[]): FactOnFile => ({
      ...unknownFact,
      origin: "SETTLED",
      source: "RULE",
      value,
      ...(value === null && { open: standings.flatMap((each) => [...(each?.open.values() ?? [])]) }),
    });
    const withIdentity = (member: Member, value: Identity | null, own?: Standing): Member => ({
      ...member,
      facts: withFact(member.facts, PERSON, settled(value, [own, this.household])),
    });
    return {
      ...this.given,
      household: withFact(this.given.household, HOUSEHOLD, settled(household, [this.household])),
      person: person && withIdentity(person, of(0), this.persons[0]),
      members:
        members?.map((member, index) =>
          // Beside somebody who is asked about alone, the members have what the family has.
          person
            ? withIdentity(member, isCounted(member) ? household : "NONE")
            : withIdentity(member, of(index), this.persons[index]),
        ) ?? null,
    };
  }
}

const readsIdentity = ({ condition, amount }: PolicyRule): boolean =>
  [condition, amount].flatMap(namesIn).some(({ path }) => path === HOUSEHOLD || path === PERSON);

/** How many count as members who live together; null when nobody has said so, nor taken the members down. */
export function countedSize(family: Family): number | null {
  const size = family.household.get("household.counted_size")?.value;
  if (size !== null && size !== undefined) return Number(size.toString());
  return family.members?.filter(isCounted).length ?? null;
}

import type { FactSource } from "../../../schema/codes/fact-sources.ts";
import type { Verification } from "../../../schema/codes/verification.ts";
import { evaluate, type Facts, type Trace } from "../rules/evaluate.ts";
import type { Expression } from "../rules/expression.ts";
import type { Value } from "../rules/value.ts";
import { standardKeyOf } from "../rules/vocabulary.ts";
import type { Judged } from "./cascade.ts";

/** Where the value of a fact was taken from. */
export type FactOrigin =
  /** On record, from the source that says so. */
  | "REGISTER"
  /** Said by whoever asks, for a what-if. */
  | "GIVEN"
  /** Worked out from other facts by a rule of the catalogue. */
  | "DERIVED"
  /** What settling came to so far: an identity, or what a benefit before this one leaves. */
  | "SETTLED"
  /** Published: a standard or a statistic. */
  | "PUBLISHED";

/** What is known of one thing, and how. A value of null is unknown, and `because` says why. */
export interface FactOnFile {
  readonly value: Value;
  readonly origin: FactOrigin;
  readonly source: FactSource | null;
  readonly obtainedOn: string | null;
  readonly validUntil: string | null;
  /** Why it is unknown: not checked yet, sources that disagree, past its validity. */
  readonly because?: Exclude<Verification, "VERIFIED">;
  /** How a derived value came about. */
  readonly trace?: Trace;
  /** Of an identity that is not settled: the conditions that leave it open. */
  readonly open?: readonly Judged[];
}

export type FactMap = ReadonlyMap<string, FactOnFile>;

export interface Member {
  /** The person's id in the register; null in a what-if. */
  readonly id: string | null;
  readonly facts: FactMap;
  /** Its identity is that of the family; no decision gave it one of its own. */
  readonly inheritsIdentity?: boolean;
}

/** A family as its rules are worked out for it. Facts by their dotted names. */
export interface Family {
  readonly household: FactMap;
  /** Null when nobody has taken the members down. */
  readonly members: readonly Member[] | null;
  /** The one person asked about in a what-if; left out, every member is. */
  readonly person: Member | null;
  /** Null when no event is given. */
  readonly event: FactMap | null;
  /** Statistics and shared funds: `macro.*` and `fund.*`. */
  readonly surroundings: FactMap;
  /** A standard by its key, for the family's division, area kind and date; the latest not after the date. */
  readonly standards: FactMap;
}

/** Facts that follow from others: by path, the rule that derives it. */
export type Derivations = ReadonlyMap<string, Expression>;

export const personsOf = (family: Family): readonly Member[] =>
  family.person ? [family.person] : (family.members ?? []);

/** Who lives with the family counts unless it is known not to. */
export const isCounted = ({ facts }: Member): boolean => facts.get("person.is_counted")?.value !== false;

export const unknownFact: FactOnFile = {
  value: null,
  origin: "REGISTER",
  source: null,
  obtainedOn: null,
  validUntil: null,
};

/** The facts of one person in a family, and what is known of each. */
export interface FamilyFacts extends Facts {
  fact(path: string): FactOnFile;
  /** What is known of each member, in the order of `members`. */
  memberFact(index: number, path: string): FactOnFile;
}

/** Ready to be read by rules; a derived fact is worked out when it is first read, and once. */
export function factsFor(family: Family, person: Member | null, derivations: Derivations): FamilyFacts {
  const derived = new Map<string, FactOnFile>();
  const fact = (path: string): FactOnFile => {
    const onFile = stored(family, person, path) ?? unknownFact;
    // Who says in a what-if that something is unknown is taken at the word.
    const mayDerive = onFile.value === null && onFile.origin !== "GIVEN";
    const rule = mayDerive ? derivations.get(path) : undefined;
    if (!rule) return onFile;
    if (!derived.has(path)) {
      // While it is being worked out it is unknown to itself: a rule that reads its own result ends here.
      derived.set(path, onFile);
      derived.set(path, derivedFact(onFile, evaluate(rule, own)));
    }
    return derived.get(path) as FactOnFile;
  };
  const members = family.members?.map((member) => memberFacts(family, member, derivations)) ?? null;
  const own: FamilyFacts = {
    fact,
    read: (path) => fact(path).value,
    members: members?.map((facts) => ({ read: (path) => facts().read(path) })) ?? null,
    memberFact: (index, path) => members?.[index]?.().fact(path) ?? unknownFact,
  };
  return own;
}

const derivedFact = (onFile: FactOnFile, trace: Trace): FactOnFile =>
  trace.value === null
    ? { ...onFile, trace }
    : { ...unknownFact, value: trace.value, origin: "DERIVED", source: "RULE", trace };

/** Made when a rule first asks about the member: most rules ask about nobody else. */
function memberFacts(family: Family, member: Member, derivations: Derivations): () => FamilyFacts {
  let facts: FamilyFacts | undefined;
  return () => {
    facts ??= factsFor({ ...family, members: null }, member, derivations);
    return facts;
  };
}

function stored(family: Family, person: Member | null, path: string): FactOnFile | undefined {
  const key = standardKeyOf(path);
  if (key !== null) return family.standards.get(key);
  if (path.startsWith("person.")) return person?.facts.get(path);
  if (path.startsWith("household.")) return family.household.get(path);
  if (path.startsWith("event.")) return family.event?.get(path);
  return family.surroundings.get(path);
}

/** The one at a place among those asked about; nobody for what is of the household. */
export const personOf = (family: Family, person: number | null): Member | null =>
  person === null ? null : (personsOf(family)[person] ?? null);

export const withFact = (facts: FactMap, path: string, fact: FactOnFile): FactMap =>
  new Map(facts).set(path, fact);

/** The family with another value for a fact of one person; as it was where the change comes to nothing. */
export function withPersonFact(
  family: Family,
  person: number | null,
  path: string,
  change: (given: unknown) => Value,
): Family {
  const subject = personOf(family, person);
  if (!subject) return family;
  const value = change(subject.facts.get(path)?.value);
  if (value === null) return family;
  const changed = {
    ...subject,
    facts: withFact(subject.facts, path, { ...unknownFact, value, origin: "SETTLED", source: "RULE" }),
  };
  if (family.person) return { ...family, person: changed };
  return {
    ...family,
    members: family.members?.map((member) => (member === subject ? changed : member)) ?? null,
  };
}

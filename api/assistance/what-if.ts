import type { AreaKind } from "../../schema/codes/area-kinds.ts";
import {
  type FactMap,
  type FactOnFile,
  factsFor,
  isCounted,
  type Member,
  unknownFact,
} from "../policy/entitlement/family.ts";
import { fieldOf } from "../policy/facts/fact-value.ts";
import { type GivenChanges, readChanges } from "../policy/facts/given-facts.ts";
import { namesIn } from "../policy/rules/expression.ts";
import { exact } from "../policy/rules/value.ts";
import { typeOfField } from "../policy/rules/vocabulary.ts";
import type { RulesInForce } from "../policy/settling-rules.queries.ts";
import type { RegisterFamily } from "./register-family.ts";

const SIZE = "household.counted_size";
const COUNTS = "person.is_counted";
const ALIVE = "person.is_alive";
const FAMILYS = "household.identity";
const OWN = "person.identity";

/**
 * What may be otherwise in a what-if: what a rule in force reads, or read when the field list was written, and who counts.
 */
export function changeablePaths(rules: RulesInForce): (path: string) => boolean {
  const read = pathsRead(rules);
  return (path) => {
    const field = fieldOf(path);
    if (!field || typeOfField(field) === null || !/^(person|household)\./.test(path)) return false;
    return field.usedByRules || read.has(path) || path === COUNTS;
  };
}

/** The names that rules in force read, also through a derived fact or a bill. */
function pathsRead({ policies, settling }: RulesInForce): ReadonlySet<string> {
  const bills = policies.flatMap(({ rule }) => (rule.bill ? [rule.bill.amount] : []));
  const read = [
    ...policies.flatMap(({ rule }) => [rule.condition, rule.amount]),
    ...settling.derivations.values(),
    ...bills,
  ];
  return new Set(read.flatMap((rule) => namesIn(rule).map(({ path }) => path)));
}

/**
 * The family as it would be: what is given stands over what is on record, and what follows from it by a rule, or by who
 * counts, follows anew. Errors: INVALID_INPUT.
 */
export function withChanges(
  found: RegisterFamily,
  given: GivenChanges,
  rules: RulesInForce,
): Pick<RegisterFamily, "family"> & { readonly areaKind: AreaKind | null } {
  const { family } = found;
  const members = family.members ?? [];
  const ids = new Set(members.flatMap(({ id }) => id ?? []));
  const changes = readChanges(given, ids, changeablePaths(rules));
  const ofMembers = members.map(({ id }): FactMap => changes.persons.get(id ?? "") ?? new Map());

  const follows = (from: Iterable<string>) => following(new Set(from), rules);
  const whoCounts = ofMembers.some((facts) => facts.has(COUNTS) || facts.has(ALIVE)) ? [SIZE] : [];
  const moved = follows([
    ...changes.household.keys(),
    ...whoCounts,
    ...ofMembers.flatMap((facts) => [...facts.keys()]),
  ]);
  const household = laidOver(family.household, changes.household, moved);
  const all = members.map((member, index): Member => {
    const own = ofMembers[index] ?? new Map();
    const ofFamily = [...moved].filter((path) => path.startsWith("household."));
    return {
      ...member,
      facts: laidOver(member.facts, own, follows([...ofFamily, ...own.keys()])),
      inheritsIdentity: member.inheritsIdentity === true && !own.has(OWN),
    };
  });
  // As when a death is recorded: who has died is nobody's member any more.
  const changed = all.filter(({ facts }) => facts.get(ALIVE)?.value !== false);
  if (whoCounts.length > 0 && !changes.household.has(SIZE)) {
    const size = exact(String(changed.filter(isCounted).length));
    household.set(SIZE, { ...unknownFact, value: size, origin: "DERIVED", source: "RULE" });
  }
  keepUnderivable(household, family.household, { ...family, household, members: changed }, rules);
  const area = household.get("household.area_kind")?.value;
  return {
    areaKind: typeof area === "string" ? (area.toUpperCase() as AreaKind) : null,
    family: { ...family, household, members: changed.map((member) => inheriting(member, household)) },
  };
}

/** What is on record stands where the rule for it gives nothing, as when the same change is recorded. */
function keepUnderivable(
  household: Map<string, FactOnFile>,
  onRecord: FactMap,
  family: RegisterFamily["family"],
  { settling }: RulesInForce,
): void {
  const facts = factsFor({ ...family, standards: new Map() }, null, settling.derivations);
  for (const path of settling.derivations.keys()) {
    const recorded = onRecord.get(path);
    if (recorded && !household.has(path) && facts.read(path) === null) household.set(path, recorded);
  }
}

/** What follows by a rule from what was changed is worked out from it, whatever is on record of it. */
function laidOver(onRecord: FactMap, given: FactMap, moved: ReadonlySet<string>): Map<string, FactOnFile> {
  const kept = [...onRecord].filter(([path]) => !moved.has(path) || path === SIZE);
  return new Map([...kept, ...given]);
}

/** The paths themselves, and all that a derivation works out from one of them. */
function following(from: ReadonlySet<string>, { settling }: RulesInForce): ReadonlySet<string> {
  const moved = new Set(from);
  const rules = [...settling.derivations].map(([path, rule]) => ({ path, names: namesIn(rule) }));
  for (let before = -1; before < moved.size; ) {
    before = moved.size;
    for (const { path, names } of rules) if (names.some((name) => moved.has(name.path))) moved.add(path);
  }
  return moved;
}

/** Whom no decision gave an identity has that of the family, where it counts in it. */
function inheriting(member: Member, household: FactMap): Member {
  const ofFamily = household.get(FAMILYS);
  if (!member.inheritsIdentity || !ofFamily) return member;
  const own: FactOnFile = isCounted(member) ? ofFamily : { ...ofFamily, value: "NONE", obtainedOn: null };
  return { ...member, facts: new Map([...member.facts, [OWN, own]]) };
}

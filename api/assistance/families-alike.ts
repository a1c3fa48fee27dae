import { createHash } from "node:crypto";
import Fraction from "fraction.js";
import { regionsAbove } from "../database/region-range.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import type { FactMap, Family } from "../policy/entitlement/family.ts";
import type { SettlingRules } from "../policy/entitlement/settle.ts";
import { settle } from "../policy/entitlement/settle.ts";
import { namesIn } from "../policy/rules/expression.ts";
import { type RulesInForce, rulesInForce, standardsInForce } from "../policy/settling-rules.queries.ts";
import { type Due, dueOf } from "./entitled-cover.ts";
import { type RegisterFamily, registerFamilies } from "./register-family.ts";

/** What families of which settling was asked came to, by all that the rules look at. One for a load. */
export type SettledAlike = Map<string, readonly Due[]>;

/**
 * What is due to each of many families on a date, by id. Families that are alike in all that the rules look at, under
 * the same rules and figures, come to the same: of those one is settled, as it would be by itself.
 */
export async function dueToFamilies(
  tx: Transaction,
  householdIds: readonly string[],
  onDate: string,
  known: SettledAlike,
): Promise<Map<string, readonly Due[]>> {
  const families = await registerFamilies(
    tx,
    { asOf: onDate, knownOn: onDate },
    sql`h.id = any(${householdIds}::uuid[])`,
  );
  const rules = await rulesInForce(tx, onDate);
  const { named, versions } = lookOf(rules);
  const standards = await standardsOf(tx, rules, families, onDate);
  return new Map(
    families.map((found) => {
      const { facts, key: figures } = standards(found);
      const key = digest(`${versions}|${figures}|${told(found.family, named)}`);
      const due =
        known.get(key) ?? dueOf(settle(rules.settling, { ...found.family, standards: facts }), rules);
      known.set(key, due);
      return [found.householdId, due.map((each) => ofFamily(each, found.family))];
    }),
  );
}

interface Look {
  readonly named: ReadonlySet<string>;
  readonly versions: string;
}

/** What rules look at, worked out once for each set of them. */
function lookOf(rules: RulesInForce): Look {
  const kept = looks.get(rules);
  if (kept) return kept;
  const named = pathsOf(rules.settling);
  const { policies, settling } = rules;
  const ids = policies.map(({ versionId }) => versionId);
  const derived = [...settling.derivations];
  const versions = digest(JSON.stringify([ids, settling.relations, derived]));
  looks.set(rules, { named, versions });
  return { named, versions };
}
const looks = new WeakMap<RulesInForce, Look>();

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** The person of a family that is alike stands in the same place. */
const ofFamily = (due: Due, { members }: Pick<Family, "members">): Due =>
  due.personIndex === null ? due : { ...due, personId: members?.[due.personIndex]?.id ?? null };

/** Every fact that a rule names, in conditions, amounts, derivations and relations. */
function pathsOf({ policies, derivations, relations, capOf }: SettlingRules): ReadonlySet<string> {
  const expressions = [
    ...policies.flatMap(({ condition, amount, bill }) => [condition, amount, ...(bill ? [bill.amount] : [])]),
    ...derivations.values(),
    ...relations.flatMap((relation) => (relation.kind === "CAP_SHARED" ? [capOf(relation.cap)] : [])),
  ];
  const through = relations.flatMap((relation) => {
    if (relation.kind === "TOP_UP") return relation.through ?? [];
    return relation.kind === "SEQUENTIAL" && relation.leaves
      ? [relation.leaves.fact, relation.leaves.of]
      : [];
  });
  return new Set([
    ...expressions.flatMap((expression) => namesIn(expression).map(({ path }) => path)),
    ...through,
    "household.identity",
    "person.identity",
    "person.is_counted",
  ]);
}

function told({ household, members }: Pick<Family, "household" | "members">, named: ReadonlySet<string>) {
  const valuesOf = (facts: FactMap) =>
    [...facts]
      .filter(([path]) => named.has(path) || path.startsWith("household."))
      .map(([path, { value }]) => [path, value instanceof Fraction ? value.toFraction() : value])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify([
    valuesOf(household),
    members?.map(({ facts, inheritsIdentity }) => [inheritsIdentity, valuesOf(facts)]),
  ]);
}

/** The figures of each place, read once for all places that have the same regions with figures above them. */
async function standardsOf(
  tx: Transaction,
  rules: RulesInForce,
  families: readonly RegisterFamily[],
  asOf: string,
): Promise<(family: RegisterFamily) => { readonly facts: FactMap; readonly key: string }> {
  const rows = await tx.rows<{ code: string }>(
    sql`select distinct region_code as code from policy_standard where region_code is not null`,
  );
  const withFigures = new Set(rows.map(({ code }) => code));
  const placeOf = ({ regionCode, areaKind }: RegisterFamily) =>
    `${areaKind} ${regionsAbove(regionCode).filter((code) => withFigures.has(code))}`;
  const found = new Map<string, { facts: FactMap; key: string }>();
  for (const family of families) {
    const place = placeOf(family);
    if (found.has(place)) continue;
    const { regionCode, areaKind } = family;
    const { facts } = await standardsInForce(tx, rules.vocabulary, { regionCode, areaKind, asOf });
    const key = JSON.stringify([...facts].map(([path, { value }]) => [path, String(value)]).sort());
    found.set(place, { facts, key: digest(key) });
  }
  return (family) => found.get(placeOf(family))!;
}

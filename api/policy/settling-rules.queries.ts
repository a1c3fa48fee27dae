import type { AreaKind } from "../../schema/codes/area-kinds.ts";
import type { PolicyStandardFigure } from "../../schema/policy/policy-detail.ts";
import { inForce } from "../database/in-force.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import type { Catalogue, PolicyRecord } from "./catalogue/catalogue-types.ts";
import { inOrder } from "./catalogue/keys.ts";
import { derivationsOn, newestPublication, relationsOn, standardKeys } from "./catalogue.queries.ts";
import { type Derivation, derivationsOf } from "./entitlement/derivations.ts";
import { type FactMap, unknownFact } from "./entitlement/family.ts";
import { type PolicyRule, policyRuleOf } from "./entitlement/policy-rule.ts";
import type { SettlingRules } from "./entitlement/settle.ts";
import type { PolicyBody } from "./policy-body.ts";
import { readRule } from "./rules/check.ts";
import { exact } from "./rules/value.ts";
import { type Vocabulary, vocabularyOf } from "./rules/vocabulary.ts";
import { standardFigures } from "./standard.queries.ts";

/** A version of a policy that is in force, with its rules ready to be worked out. */
export interface PolicyInForce {
  readonly versionId: string;
  readonly version: number;
  readonly rule: PolicyRule;
  readonly body: PolicyBody;
}

/** All that entitlements are worked out by on a date. */
export interface RulesInForce {
  readonly policies: readonly PolicyInForce[];
  readonly settling: SettlingRules;
  readonly derivations: ReadonlyMap<string, Derivation>;
  readonly vocabulary: Vocabulary;
}

interface Read {
  readonly publication: string;
  readonly versions: Map<string, PolicyInForce>;
  readonly dates: Map<string, RulesInForce>;
}

const nothingRead = (publication: string): Read => ({ publication, versions: new Map(), dates: new Map() });

/** Of the newest publication: what holds on a date stays the same until the next one. */
let kept = nothingRead("");
/** So many dates are kept ready. */
const MAX_DATES = 40;

/** Every policy in force on a date, in the order of layers and codes, with the relations between them. */
export async function rulesInForce(tx: Transaction, asOf: string): Promise<RulesInForce> {
  for (;;) {
    const { id } = await newestPublication(tx);
    if (id === null) return readRules(tx, asOf, new Map());
    if (kept.publication !== id) kept = nothingRead(id);
    const read = kept;
    const known = read.dates.get(asOf);
    if (known) return known;
    const found = await readRules(tx, asOf, read.versions);
    // What another publishes between two of the statements would make a mixture.
    if ((await newestPublication(tx)).id !== id) continue;
    if (read.dates.size >= MAX_DATES) read.dates.clear();
    read.dates.set(asOf, found);
    return found;
  }
}

async function readRules(
  tx: Transaction,
  asOf: string,
  versions: Map<string, PolicyInForce>,
): Promise<RulesInForce> {
  const rows = await tx.rows<{ id: string }>(sql`
    select v.id from policy p join policy_version v on v.policy_code = p.code
    where ${inForce(asOf, "v")}`);
  const vocabulary = vocabularyOf(await standardKeys(tx));
  await readVersions(
    tx,
    rows.map(({ id }) => id).filter((id) => !versions.has(id)),
    vocabulary,
    versions,
  );
  const found = rows.map(({ id }) => versions.get(id) as PolicyInForce);
  const byCode = new Map(found.map((each) => [each.rule.code, each]));
  const policies = inOrder(found.map(({ body }) => body)).map(
    ({ code }) => byCode.get(code) as PolicyInForce,
  );
  const derivations = derivationsOf(await derivationsOn(tx, asOf), vocabulary);
  const rules = policies.map(({ rule }) => rule);
  const settling = settlingOf(rules, { derivations, relations: await relationsOn(tx, asOf), vocabulary });
  return { policies, settling, derivations, vocabulary };
}

/** Versions never change: of those that hold on many dates each is read once. */
async function readVersions(
  tx: Transaction,
  ids: readonly string[],
  vocabulary: Vocabulary,
  versions: Map<string, PolicyInForce>,
): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx.rows<{ id: string; version: number; body: PolicyBody }>(
    sql`select id, version, body from policy_version where id = any(${ids}::uuid[])`,
  );
  for (const { id, version, body } of found)
    versions.set(id, { versionId: id, version, rule: ruleOf(body, vocabulary), body });
}

/** The rules of a catalogue that need not be in force. */
export function settlingRulesOf(catalogue: Catalogue): SettlingRules {
  const vocabulary = vocabularyOf(catalogue.standards.keys);
  return settlingOf(
    inOrder(catalogue.policies).map((policy) => ruleOf(policy, vocabulary)),
    {
      derivations: derivationsOf(catalogue.derivations, vocabulary),
      relations: catalogue.relations,
      vocabulary,
    },
  );
}

const ruleOf = (policy: PolicyRecord, vocabulary: Vocabulary): PolicyRule =>
  policyRuleOf({ ...policy, name: policy.nameZh }, vocabulary);

const settlingOf = (
  policies: readonly PolicyRule[],
  {
    derivations,
    relations,
    vocabulary,
  }: Pick<RulesInForce, "derivations" | "vocabulary"> & Pick<SettlingRules, "relations">,
): SettlingRules => ({
  policies,
  relations,
  derivations: new Map([...derivations].map(([path, { rule }]) => [path, rule])),
  capOf: (cap) => readRule(cap, "AMOUNT", vocabulary),
});

/** The figures of a place on a date, to be shown and to be worked with; one that is not published is unknown. */
export interface StandardsInForce {
  readonly facts: FactMap;
  readonly figures: ReadonlyMap<string, PolicyStandardFigure>;
}

/** Of the nearest region, for one area kind, the latest not after the date. */
export async function standardsInForce(
  tx: Transaction,
  vocabulary: Vocabulary,
  place: { readonly regionCode: string | null; readonly areaKind: AreaKind | null; readonly asOf: string },
): Promise<StandardsInForce> {
  const found = await standardFigures(tx, [...vocabulary.standards.values()], place);
  // Without an area kind a figure that differs between town and village is not known.
  const single = Map.groupBy(found, ({ key }) => key);
  const figures = new Map(
    [...single].flatMap(([key, ones]) => (ones.length === 1 && ones[0] ? [[key, ones[0]] as const] : [])),
  );
  const facts: FactMap = new Map(
    [...figures].flatMap(([key, { value, validFrom }]) =>
      value === null
        ? []
        : [
            [
              key,
              { ...unknownFact, origin: "PUBLISHED" as const, value: exact(value), obtainedOn: validFrom },
            ],
          ],
    ),
  );
  return { facts, figures };
}

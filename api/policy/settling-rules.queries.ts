import type { AreaKind } from "../../schema/codes/area-kinds.ts";
import type { PolicyPeriod } from "../../schema/codes/policy-periods.ts";
import type { PolicyTier } from "../../schema/codes/policy-tiers.ts";
import type { PolicyStandardFigure } from "../../schema/policy/policy-detail.ts";
import { inForce } from "../database/in-force.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import type { RelationRecord, StandardKey } from "./catalogue/catalogue-types.ts";
import { loadCatalogue } from "./catalogue/load-catalogue.ts";
import { loadDerivations } from "./catalogue/load-derivations.ts";
import { type FactMap, unknownFact } from "./entitlement/family.ts";
import { type PolicyRule, policyRuleOf } from "./entitlement/policy-rule.ts";
import type { SettlingRules } from "./entitlement/settle.ts";
import { tierOrder } from "./policy.queries.ts";
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
  readonly vocabulary: Vocabulary;
}

interface VersionRow {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly tier: PolicyTier;
  readonly unit: "PERSON" | "HOUSEHOLD";
  readonly period: PolicyPeriod;
}

/** Versions never change, so that each is read once for the life of the process. */
const bodies = new Map<string, PolicyBody>();
const rules = new Map<string, PolicyRule>();
/** Beyond this, whatever is in force now is read again. */
const MAX_READ = 2_000;

/** Every policy in force on a date, in the order of tiers and codes, with the relations between them. */
export async function rulesInForce(tx: Transaction, asOf: string): Promise<RulesInForce> {
  const rows = await tx.rows<VersionRow>(sql`
    select v.id, v.version, p.code, p.name, p.tier, p.unit, v.period
    from policy p join policy_version v on v.policy_code = p.code
    where ${inForce(asOf, "v")} order by ${tierOrder("p.tier")}, p.code`);
  const relations = await tx.rows<{ body: RelationRecord }>(
    sql`select body from policy_relation order by kind, policy_codes`,
  );
  const bodyOf = await readBodies(tx, rows);
  const vocabulary = vocabularyOf(standardKeys(rows.map(bodyOf)));
  const policies = rows.map((row) => ({
    versionId: row.id,
    version: row.version,
    rule: readOnce(row, bodyOf(row), vocabulary),
    body: bodyOf(row),
  }));
  return {
    policies,
    settling: {
      policies: policies.map(({ rule }) => rule),
      relations: relations.map(({ body }) => body),
      derivations: new Map([...loadDerivations()].map(([path, { rule }]) => [path, rule])),
      capOf: (cap) => readRule(cap, "AMOUNT", vocabulary),
    },
    vocabulary,
  };
}

/** The bodies of these versions; what another request empties meanwhile is not missed. */
async function readBodies(
  tx: Transaction,
  rows: readonly VersionRow[],
): Promise<(row: VersionRow) => PolicyBody> {
  if (bodies.size >= MAX_READ) for (const read of [bodies, rules]) read.clear();
  const known = new Map(
    rows.flatMap(({ id }) => (bodies.has(id) ? [[id, bodies.get(id) as PolicyBody]] : [])),
  );
  const unread = rows.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  if (unread.length > 0) {
    const found = await tx.rows<{ id: string; body: PolicyBody }>(
      sql`select id, body from policy_version where id = any(${unread}::uuid[])`,
    );
    for (const { id, body } of found) {
      known.set(id, body);
      bodies.set(id, body);
    }
  }
  return ({ id }) => known.get(id) as PolicyBody;
}

function readOnce(row: VersionRow, body: PolicyBody, vocabulary: Vocabulary): PolicyRule {
  const { id, code, name, tier, unit, period } = row;
  const read = rules.get(id);
  if (read?.name === name && read.tier === tier && read.subject === unit) return read;
  const rule = policyRuleOf({ ...body, code, name, tier, subject: unit, period }, vocabulary);
  rules.set(id, rule);
  return rule;
}

/** What the versions name, and what derived facts read besides. */
function standardKeys(read: readonly PolicyBody[]): StandardKey[] {
  const keys = new Map(loadCatalogue().standards.keys.map((entry) => [entry.key, entry]));
  for (const { standards } of read) for (const entry of standards) keys.set(entry.key, entry);
  return [...keys.values()];
}

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

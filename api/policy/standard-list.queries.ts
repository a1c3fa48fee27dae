import type { AreaKind } from "../../schema/codes/area-kinds.ts";
import type { Policy } from "../../schema/policy/policy.ts";
import type { PolicyStandard } from "../../schema/policy/policy-detail.ts";
import { scoped, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { searchWords } from "../kernel/search-words.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import type { Confidence, Evidence } from "./catalogue/catalogue-types.ts";
import { standardKeys } from "./catalogue.queries.ts";
import type { Derivations } from "./entitlement/family.ts";
import { type PolicyRow, policyRows, toPolicy } from "./policy.queries.ts";
import { type Expression, namesIn } from "./rules/expression.ts";
import { standardKeyOf } from "./rules/vocabulary.ts";
import { rulesInForce } from "./settling-rules.queries.ts";
import { noteOf } from "./standard.queries.ts";

interface ValueRow {
  readonly name: string;
  readonly value: string;
  readonly region_code: string | null;
  readonly area_kind: AreaKind | null;
  readonly valid_from: string;
  readonly in_force: boolean;
  readonly source: Evidence;
  readonly confidence: Confidence;
  readonly note: string | null;
  readonly reference_title: string | null;
}

/** Every standard with its values, those of the whole deployment first, the newest of each place first. */
export function policyStandards(ctx: RequestContext, search: string | null): Promise<PolicyStandard[]> {
  demand(ctx, "policy:read");
  const words = searchWords(search);
  return scoped(ctx, async (tx) => {
    const today = shanghaiDate(tx.now);
    const keys = (await standardKeys(tx)).filter(({ key, labelZh }) =>
      words.every((word) => `${key} ${labelZh}`.toLowerCase().includes(word)),
    );
    const values = await valuesOf(
      tx,
      keys.map(({ key }) => key),
      today,
    );
    const regions = await regionsByCode(
      tx,
      values.map((row) => row.region_code),
    );
    const usedBy = await policiesByStandard(tx, today);
    return keys.map((key) => ({
      ...key,
      usedBy: usedBy.get(key.key) ?? [],
      values: values
        .filter(({ name }) => name === key.key)
        .map((row) => ({
          value: row.value,
          region: row.region_code ? (regions.get(row.region_code) ?? null) : null,
          areaKind: row.area_kind,
          validFrom: row.valid_from,
          inForce: row.in_force,
          source: row.source,
          confidence: row.confidence,
          noteZh: noteOf(row),
        })),
    }));
  });
}

/** A figure of a place that is not in the register would pass for the default of all. */
const valuesOf = (tx: Transaction, keys: readonly string[], today: string): Promise<ValueRow[]> =>
  tx.rows<ValueRow>(sql`
    select s.name, s.value, s.region_code, s.area_kind, s.valid_from, s.source, s.confidence, s.note,
      r.title as reference_title,
      s.valid_from = max(s.valid_from) filter (where s.valid_from <= ${today}::date)
        over (partition by s.name, s.region_code, s.area_kind) as in_force
    from policy_standard s left join policy_reference r on r.code = s.reference
    where s.name = any(${keys}::text[])
      and (s.region_code is null or exists (select from region where code = s.region_code))
    order by s.name, s.region_code nulls first, s.area_kind desc nulls first, s.valid_from desc`);

/** Whose rules read it, also through a derived fact such as the limits of assets. */
async function policiesByStandard(tx: Transaction, today: string): Promise<Map<string, Policy[]>> {
  const rows = await tx.rows<PolicyRow>(
    sql`select * from (${policyRows(today)}) p order by tier_order, code`,
  );
  const { policies, settling } = await rulesInForce(tx, today);
  const rules = new Map(policies.map(({ rule }) => [rule.code, rule]));
  const found = new Map<string, Policy[]>();
  for (const row of rows) {
    const rule = rules.get(row.code);
    if (!rule) continue;
    const read = [rule.condition, rule.amount, ...(rule.bill ? [rule.bill.amount] : [])];
    for (const key of standardsRead(read, settling.derivations))
      found.set(key, [...(found.get(key) ?? []), toPolicy(row)]);
  }
  return found;
}

function standardsRead(rules: readonly Expression[], derivations: Derivations): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (rule: Expression) => {
    for (const { path } of namesIn(rule)) {
      if (names.has(path)) continue;
      names.add(path);
      const derived = derivations.get(path);
      if (derived) look(derived);
    }
  };
  for (const rule of rules) look(rule);
  return new Set([...names].flatMap((path) => standardKeyOf(path) ?? []));
}

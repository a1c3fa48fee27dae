import type { NeedCategory } from "../../schema/codes/need-categories.ts";
import type { PolicyPeriod } from "../../schema/codes/policy-periods.ts";
import { type PolicyTier, policyTiers } from "../../schema/codes/policy-tiers.ts";
import type { Policy } from "../../schema/policy/policy.ts";
import { inForce } from "../database/in-force.ts";
import { scoped } from "../database/scoped.ts";
import { all, raw, type Sql, sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { toHalfWidth } from "../kernel/identifiers/normalise.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../kernel/pagination.ts";
import { searchWords } from "../kernel/search-words.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import type { PolicyBody } from "./policy-body.ts";

export interface PolicyFilter extends PageRequest {
  /** Words found in the name, the departments or any note; all of them must be found. */
  readonly search?: string | null;
  readonly tier?: PolicyTier | null;
  readonly department?: string | null;
  readonly needCategory?: NeedCategory | null;
  readonly asOf?: string | null;
}

export interface PolicyRow {
  code: string;
  name: string;
  tier: PolicyTier;
  departments: string[];
  unit: "PERSON" | "HOUSEHOLD";
  version: number;
  valid_from: string;
  valid_to: string | null;
  period: PolicyPeriod;
  body: PolicyBody;
}

const LIST = "policies";

/** The policies in force on a date, by layer and code. */
export async function policies(ctx: RequestContext, filter: PolicyFilter): Promise<Page<Policy>> {
  demand(ctx, "policy:read");
  return publishedPolicies(ctx, filter);
}

/** The same for anybody: a policy that is published is a public fact. */
export async function publishedPolicies(ctx: RequestContext, filter: PolicyFilter): Promise<Page<Policy>> {
  const first = pageSize(filter);
  const after = openCursor<{ tier: number; code: string }>(ctx, LIST, filter);
  const where = conditions(filter);
  return scoped(ctx, async (tx) => {
    const current = policyRows(filter.asOf ?? shanghaiDate(tx.now));
    const rows = await tx.rows<PolicyRow & { tier_order: number }>(sql`
      select * from (${current}) p where ${where}
        and ${after ? sql`(tier_order, code) > (${after.tier}::int, ${after.code}::text)` : sql`true`}
      order by tier_order, code limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from (${current}) p where ${where}`);
    return toPage(ctx, LIST, rows, first, counted, keyOf, toPolicy);
  });
}

const keyOf = (row: PolicyRow & { tier_order: number }) => ({ tier: row.tier_order, code: row.code });

/** Basic living first, charity last. `column` is a constant of the program. */
export const tierOrder = (column: string): Sql =>
  sql`array_position(${Object.keys(policyTiers)}::text[], ${raw(column)}::text)`;

/** Every policy as the version in force on a date says it. The text that a search looks through is made here. */
export const policyRows = (asOf: string): Sql => sql`
  select p.code, v.body ->> 'nameZh' as name, v.body ->> 'tier' as tier, s.departments, p.unit, v.version, v.valid_from, v.valid_to, v.period, v.body,
    ${tierOrder("(v.body ->> 'tier')")} as tier_order,
    lower(concat_ws(' ', p.code, v.body ->> 'nameZh', array_to_string(s.departments, ' '), v.body #>> '{eligibility,noteZh}',
      v.body #>> '{benefit,noteZh}', v.body #>> '{benefit,itemsZh}', v.body #>> '{benefit,formsZh}',
      v.body #>> '{approval,noteZh}', v.body #>> '{deadline,noteZh}', v.body #>> '{publicity,noteZh}',
      v.body #>> '{review,noteZh}')) as searched
  from policy p join policy_version v on v.policy_code = p.code
    cross join lateral (
      select array(select jsonb_array_elements_text(v.body -> 'departments')) as departments) s
  where ${inForce(asOf, "v")}`;

function conditions({ search, tier, department, needCategory }: PolicyFilter): Sql {
  const words = searchWords(search);
  return all([
    ...words.map((word) => sql`position(${word} in searched) > 0`),
    tier && sql`tier = ${tier}`,
    department && sql`${toHalfWidth(department).trim()} = any(departments)`,
    needCategory && sql`body -> 'needCategories' @> to_jsonb(${needCategory}::text)`,
  ] as (Sql | null)[]);
}

export const toPolicy = (row: PolicyRow): Policy => ({
  code: row.code,
  name: row.name,
  tier: row.tier,
  departments: row.departments,
  subject: row.unit,
  period: row.period,
  benefitKind: row.body.benefit.kind,
  needCategories: [...row.body.needCategories],
  version: row.version,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  confidence: row.body.source.confidence,
});

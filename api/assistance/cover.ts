import type { NeedCategory } from "../../schema/codes/need-categories.ts";
import type { PolicyPeriod } from "../../schema/codes/policy-periods.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { formatFen } from "../kernel/money.ts";

/**
 * How many months of a monthly benefit count against a need. The cost of a need is estimated for a year, and every
 * monthly benefit is reviewed within twelve months, so what comes later is neither needed yet nor certain.
 */
export const HORIZON_MONTHS = 12;

export interface CoverQuestion {
  readonly householdId: string;
  readonly personId: string;
  readonly category: NeedCategory;
  readonly onDate: string;
}

export interface CoverLine {
  /** The policy and where the figure comes from, in words. */
  readonly source: string;
  readonly policyVersionId: string;
  /** Yuan text. */
  readonly amount: string;
}

interface GrantRow {
  name: string;
  source: string;
  policy_version_id: string;
  amount_in_fen: bigint;
  period: PolicyPeriod;
  valid_to: string | null;
}

/**
 * What grants in force on a date pay towards a need: those of the person, and those of its household as a whole,
 * whose policy version names the category among its `needCategories`. A monthly amount counts for every month from
 * the date on until it ends, at most for the horizon; any other amount counts once. Grants in units give no money:
 * units and money are never added together.
 */
export async function coverInForce(
  tx: Transaction,
  { householdId, personId, category, onDate }: CoverQuestion,
): Promise<{ totalInFen: bigint; lines: CoverLine[] }> {
  const rows = await tx.rows<GrantRow>(sql`
    select p.name, g.source, g.policy_version_id, g.amount_in_fen, g.period, g.valid_to
    from assistance_grant g
      join policy_version v on v.id = g.policy_version_id
      join policy p on p.code = g.policy_code
    where g.household_id = ${householdId} and (g.person_id is null or g.person_id = ${personId})
      and g.state = 'ACTIVE' and g.valid_from <= ${onDate} and (g.valid_to is null or g.valid_to >= ${onDate})
      and g.amount_in_fen is not null
      and v.body -> 'needCategories' @> to_jsonb(${category}::text)
    order by g.valid_from, g.id`);
  const amounts = rows.map((row) => row.amount_in_fen * paymentsIn(row, onDate));
  return {
    totalInFen: amounts.reduce((sum, amount) => sum + amount, 0n),
    lines: rows.map((row, index) => ({
      source: `${row.name}（${row.source}）`,
      policyVersionId: row.policy_version_id,
      amount: formatFen(amounts[index]!),
    })),
  };
}

/** How often a grant pays within the horizon that begins on a date. */
export function paymentsIn(grant: { period: PolicyPeriod; valid_to: string | null }, onDate: string): bigint {
  if (grant.period !== "MONTHLY") return 1n;
  if (grant.valid_to === null) return BigInt(HORIZON_MONTHS);
  const months = monthNumber(grant.valid_to) - monthNumber(onDate) + 1;
  return BigInt(Math.max(0, Math.min(HORIZON_MONTHS, months)));
}

const monthNumber = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

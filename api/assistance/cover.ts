import type { NeedCategory } from "../../schema/codes/need-categories.ts";
import type { PolicyPeriod } from "../../schema/codes/policy-periods.ts";
import type { Transaction } from "../database/scoped.ts";
import { raw, type Sql, sql } from "../database/sql.ts";
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
  /** The first day of the twelve months for which the cost stands; left out, the date itself. */
  readonly since?: string;
}

export interface CoverLine {
  /** The policy and where the figure comes from, in words. */
  readonly source: string;
  readonly policyCode: string;
  readonly policyVersionId: string;
  readonly grantId: string;
  /** Until when the grant paid when this was computed: by grant and last day one sees later that it changed. */
  readonly lastDay: string | null;
  /** Yuan text. */
  readonly amount: string;
}

/** A need, and the days, as pieces of a statement. */
interface CoverQuestionInSql {
  readonly householdId: Sql;
  readonly personId: Sql;
  readonly since: Sql;
  readonly onDate: Sql;
}

/**
 * Whether grant `g` pays money to a person, wherever it lives, or to its family as a whole in the twelve months that begin on `since`, as is known on a
 * date: it is in force on the first day, or has begun or ended since. Ended on the first day or before, it paid
 * nothing in them. What is paid only once counts for a year: help of years ago pays for nothing today. What it pays
 * towards, its policy version says.
 */
export const paysWithin = ({ householdId, personId, since, onDate }: CoverQuestionInSql): Sql => sql`
  (g.person_id = ${personId} or (g.person_id is null and g.household_id = ${householdId})) and g.amount_in_fen is not null and g.valid_from <= ${onDate}::date and (g.state = 'ACTIVE' or g.valid_to > ${since}::date)
  and (g.valid_to is null or (g.valid_to >= ${since}::date and g.valid_to >= g.valid_from))
  and (g.period in ('MONTHLY', 'YEARLY') or g.valid_from > ${since}::date - interval '1 year')`;

/** Policy versions with each category that they pay towards: read once for many needs, not once for each. */
export const categoriesOfVersions: Sql = raw(`select v.id, c.code from policy_version v
  cross join lateral jsonb_array_elements_text(v.body -> 'needCategories') c (code)`);

interface GrantRow {
  id: string;
  code: string;
  name: string;
  source: string;
  policy_version_id: string;
  amount_in_fen: bigint;
  period: PolicyPeriod;
  valid_from: string;
  valid_to: string | null;
}

/**
 * What grants in force on a date pay towards a need: those of the person, and those of its household as a whole,
 * whose policy version names the category among its `needCategories`. A monthly amount counts for every month from
 * the date on until it ends, at most for the horizon; a yearly one falls due once in it, any other was paid once. Grants in units give no money:
 * units and money are never added together. With `since` the horizon begins on an earlier day, and what was paid
 * from then on by a grant that began or ended in between counts too.
 */
export async function coverInForce(
  tx: Transaction,
  { householdId, personId, category, onDate, since = onDate }: CoverQuestion,
): Promise<{ totalInFen: bigint; lines: CoverLine[] }> {
  const asked = {
    householdId: sql`${householdId}`,
    personId: sql`${personId}`,
    since: sql`${since}`,
    onDate: sql`${onDate}`,
  };
  const rows = await tx.rows<GrantRow>(sql`
    select g.id, p.code, p.name, g.source, g.policy_version_id, g.amount_in_fen, g.period, g.valid_from, g.valid_to
    from assistance_grant g
      join policy_version v on v.id = g.policy_version_id
      join policy p on p.code = g.policy_code
    where ${paysWithin(asked)} and v.body -> 'needCategories' @> to_jsonb(${category}::text)
    order by g.valid_from, g.id`);
  const amounts = rows.map((row) => row.amount_in_fen * paymentsIn(row, since));
  return {
    totalInFen: amounts.reduce((sum, amount) => sum + amount, 0n),
    lines: rows.map((row, index) => ({
      source: `${row.name}（${row.source}）`,
      policyCode: row.code,
      policyVersionId: row.policy_version_id,
      grantId: row.id,
      lastDay: row.valid_to,
      amount: formatFen(amounts[index]!),
    })),
  };
}

/** How often a grant pays within the horizon that begins on a date. */
function paymentsIn(
  { period, valid_from: from, valid_to: to }: Pick<GrantRow, "period" | "valid_from" | "valid_to">,
  since: string,
): bigint {
  if (period !== "MONTHLY") return 1n;
  const first = monthNumber(from > since ? from : since);
  const last = monthNumber(since) + HORIZON_MONTHS - 1;
  const end = to === null ? last : Math.min(last, monthNumber(to));
  return BigInt(Math.max(0, end - first + 1));
}

/** Whole months of the calendar from one date to another: 0 within a month. */
export const monthsBetween = (from: string, to: string): number => monthNumber(to) - monthNumber(from);

const monthNumber = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

import type { NeedCategory } from "../../schema/codes/need-categories.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { formatFen } from "../kernel/money.ts";
import type { RelationRecord } from "../policy/catalogue/catalogue-types.ts";
import { partiesOf } from "../policy/catalogue/keys.ts";
import type { Entitlement, Settled } from "../policy/entitlement/entitlement.ts";
import type { RulesInForce } from "../policy/settling-rules.queries.ts";
import { HORIZON_MONTHS, monthsBetween } from "./cover.ts";
import { settledFamily } from "./settled-family.ts";

export interface EntitlementQuestion {
  readonly householdId: string;
  readonly personId: string;
  readonly category: NeedCategory;
  readonly onDate: string;
  /** The first day of the twelve months for which the cost stands. */
  readonly since: string;
}

/** What a policy would pay towards a need, if it were applied for: the family is entitled to it and does not get it. */
export interface EntitledLine {
  readonly source: string;
  readonly policyCode: string;
  readonly policyVersionId: string;
  /** Each period, as yuan text: by it one sees how much of it other needs count on. */
  readonly entitled: string;
  /** For the family as a whole, so that any member's need may count on it, once. */
  readonly ofFamily: boolean;
  /** Yuan text, for what is left of the twelve months. */
  readonly amount: string;
}

/**
 * What a person and its family are entitled to, settled with everything else, that pays towards a category of need and
 * is not in payment: statutory help comes before charity is asked (社会救助法 §57). Charity's own programmes are no
 * cover, and an answer that is still open counts nothing.
 */
export async function entitledCover(
  tx: Transaction,
  { householdId, personId, category, onDate, since }: EntitlementQuestion,
): Promise<EntitledLine[]> {
  const settled = await settledFamily(tx, sql`h.id = ${householdId}`, { asOf: onDate, knownOn: onDate });
  if (!settled) return [];
  const { rules } = settled;
  const running = await inPayment(tx, householdId, personId, onDate);
  return dueOf(settled, rules)
    .filter(({ code }) => !running.has(code) && !givesWayTo(code, running, rules.settling.relations))
    .filter((due) => isTowards(due, personId, category))
    .map((due) => lineOf(due, HORIZON_MONTHS - monthsBetween(since, onDate)));
}

/** A policy that would pay to a family or to one of its members, whatever the need. */
export interface Due {
  readonly code: string;
  readonly name: string;
  readonly versionId: string;
  readonly isMonthly: boolean;
  readonly needCategories: readonly NeedCategory[];
  readonly each: bigint;
  /** Whose it is: null for the family as a whole. */
  readonly personId: string | null;
  /** The place of the person among those of the family. */
  readonly personIndex: number | null;
}

export function dueOf({ entitlements }: Settled, { policies }: RulesInForce): Due[] {
  const versions = new Map(policies.map(({ rule, versionId }) => [rule.code, versionId]));
  return entitlements.filter(pays).map(({ policy, person, personIndex, hundredths }) => ({
    code: policy.code,
    name: policy.name,
    versionId: versions.get(policy.code) ?? "",
    isMonthly: policy.period === "MONTHLY",
    needCategories: policy.needCategories,
    each: hundredths ?? 0n,
    personId: person?.id ?? null,
    personIndex: person && personIndex,
  }));
}

export const isTowards = (
  due: Pick<Due, "personId" | "needCategories">,
  personId: string,
  category: NeedCategory,
): boolean => (due.personId === null || due.personId === personId) && due.needCategories.includes(category);

/** What is due in as many months. */
export const lineOf = (due: Due, months: number): EntitledLine => ({
  source: `${due.name}（按现有信息应享受，尚未办理）`,
  policyCode: due.code,
  policyVersionId: due.versionId,
  entitled: formatFen(due.each),
  ofFamily: due.personId === null,
  amount: formatFen(due.each * (due.isMonthly ? BigInt(Math.max(0, months)) : 1n)),
});

/** An amount that hangs on what is still open counts nothing: a gap is never made smaller by a guess. */
const pays = ({ policy, verdict, hundredths, isProvisional }: Entitlement): boolean =>
  verdict === "ELIGIBLE" &&
  !isProvisional &&
  policy.isMoney &&
  policy.tier !== "CHARITY" &&
  policy.needCategories.length > 0 &&
  (hundredths ?? 0n) > 0n;

/** Not due beside what is in payment already, whichever of the two would be the better one. */
const givesWayTo = (
  code: string,
  running: ReadonlySet<string>,
  relations: readonly RelationRecord[],
): boolean =>
  relations.some(
    (relation) =>
      (relation.kind === "EXCLUSIVE" || relation.kind === "HIGHER_OF") &&
      partiesOf(relation).includes(code) &&
      partiesOf(relation).some((other) => other !== code && running.has(other)),
  );

/** Policies of which a grant pays, or paid in the last year: what is decided counts, and not what might have been. */
async function inPayment(
  tx: Transaction,
  householdId: string,
  personId: string,
  onDate: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ code: string }>(sql`
    select distinct policy_code as code from assistance_grant
    where (person_id = ${personId} or (person_id is null and household_id = ${householdId}))
      and valid_from <= ${onDate}::date and (valid_to is null or valid_to >= valid_from)
      and (valid_to is null or valid_to >= ${onDate}::date - interval '1 year')`);
  return new Set(rows.map(({ code }) => code));
}

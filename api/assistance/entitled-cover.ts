import type { NeedCategory } from "../../schema/codes/need-categories.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { formatFen } from "../kernel/money.ts";
import type { RelationRecord } from "../policy/catalogue/catalogue-types.ts";
import { partiesOf } from "../policy/catalogue/keys.ts";
import type { Entitlement } from "../policy/entitlement/entitlement.ts";
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
  const { entitlements, rules } = settled;
  const running = await inPayment(tx, householdId, personId, onDate);
  const versions = new Map(rules.policies.map(({ rule, versionId }) => [rule.code, versionId]));
  return entitlements.flatMap((entitlement): EntitledLine[] => {
    const { policy, person } = entitlement;
    const isOwn = person === null || person.id === personId;
    if (!isOwn || !paysTowards(entitlement, category)) return [];
    if (running.has(policy.code) || givesWayTo(policy.code, running, rules.settling.relations)) return [];
    const each = entitlement.hundredths ?? 0n;
    const months = HORIZON_MONTHS - monthsBetween(since, onDate);
    const times = policy.period === "MONTHLY" ? BigInt(Math.max(0, months)) : 1n;
    return [
      {
        source: `${policy.name}（按现有信息应享受，尚未办理）`,
        policyCode: policy.code,
        policyVersionId: versions.get(policy.code) ?? "",
        entitled: formatFen(each),
        ofFamily: person === null,
        amount: formatFen(each * times),
      },
    ];
  });
}

/** An amount that hangs on what is still open counts nothing: a gap is never made smaller by a guess. */
const paysTowards = (
  { policy, verdict, hundredths, isProvisional }: Entitlement,
  category: NeedCategory,
): boolean =>
  verdict === "ELIGIBLE" &&
  !isProvisional &&
  policy.isMoney &&
  policy.tier !== "CHARITY" &&
  policy.needCategories.includes(category) &&
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

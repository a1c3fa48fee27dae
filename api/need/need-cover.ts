import type { NeedCoverInput } from "../../schema/need/need.ts";
import { categoriesOfVersions, coverInForce, HORIZON_MONTHS, paysWithin } from "../assistance/cover.ts";
import { entitledCover } from "../assistance/entitled-cover.ts";
import { lockName } from "../database/named-lock.ts";
import type { Transaction } from "../database/scoped.ts";
import { raw, type Sql, sql } from "../database/sql.ts";
import { Problems } from "../kernel/errors.ts";
import { formatFen, parseYuan } from "../kernel/money.ts";
import { readAmount } from "../kernel/read-amount.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import type { NeedItem } from "./need.entity.ts";
import { coveredStates } from "./need-item.workflow.ts";

type CoverLine = NeedItem["coverSource"][number];
type CoveredItem = Pick<NeedItem, "id" | "householdId" | "personId" | "category" | "approvedCostInFen"> & {
  /** The day of verification, once there was one: cost and cover stand for the twelve months from then on. */
  readonly coverFrom?: string | null;
};

const LONGEST_SOURCE = 200;
const MOST_OTHER = 10;

/**
 * Held while cover is written: two items at once would both count on the same grant, of a person who left a need in
 * another family or of the family. First the person, then the family, so that nobody waits in a circle.
 */
export const holdCover = (
  tx: Transaction,
  { householdId, personId }: Pick<NeedItem, "householdId" | "personId">,
): Promise<void> => lockName(tx, `cover of ${personId}`, `cover of ${householdId}`);

/**
 * What is paid towards an item before anybody gives: grants in force, less what other items already count on, of the
 * person or, where a grant is the whole family's, of any member; then what they are entitled to and do not get yet;
 * then cover entered by hand. Each line holds what this item counts on, so that a benefit is counted once. A grant of
 * which nothing is left to count on is noted with zero, so that it is not taken for a new one later.
 */
export async function coverFor(
  tx: Transaction,
  item: CoveredItem,
  otherCover: readonly NeedCoverInput[],
): Promise<{ totalInFen: bigint; lines: CoverLine[] }> {
  const other = readOther(otherCover);
  const { householdId, personId, category } = item;
  const onDate = shanghaiDate(tx.now);
  const since = item.coverFrom ?? onDate;
  const asked = { householdId, personId, category, onDate, since };
  const inForce = await coverInForce(tx, asked);
  const entitled = await entitledCover(tx, asked);
  const taken = await takenByOthers(tx, item, since);
  return countCover(item.approvedCostInFen, [...inForce.lines, ...entitled, ...other], taken);
}

/** Counts lines one after the other, each less what others count on of its policy, until the cost is covered. */
export function countCover(
  approvedCostInFen: bigint,
  offered: readonly CoverLine[],
  taken: Map<string, bigint>,
): { totalInFen: bigint; lines: CoverLine[] } {
  let openInFen = approvedCostInFen;
  const lines: CoverLine[] = [];
  for (const line of offered) {
    const policy = "policyCode" in line ? line.policyCode : undefined;
    const alreadyTaken = (policy && taken.get(policy)) || 0n;
    const amount = fenOf(line.amount);
    const left = amount > alreadyTaken ? amount - alreadyTaken : 0n;
    if (policy) taken.set(policy, alreadyTaken > amount ? alreadyTaken - amount : 0n);
    const counted = left < openInFen ? left : openInFen;
    openInFen -= counted;
    // What was entered by hand stays as entered: a later look at the cover begins from it again.
    lines.push({ ...line, amount: formatFen(counted), ...(policy ? {} : { entered: line.amount }) });
  }
  return { totalInFen: approvedCostInFen - openInFen, lines };
}

function readOther(otherCover: readonly NeedCoverInput[]): CoverLine[] {
  const problems = new Problems();
  problems.require(otherCover.length <= MOST_OTHER, "otherCover", `其他覆盖最多填写 ${MOST_OTHER} 项。`);
  const lines = otherCover.slice(0, MOST_OTHER).map(({ source, amount }, index) => {
    const path = `otherCover.${index}`;
    const words = source.trim();
    problems.require(words.length > 0, `${path}.source`, "请填写金额的来源。");
    problems.require(
      words.length <= LONGEST_SOURCE,
      `${path}.source`,
      `来源不能超过 ${LONGEST_SOURCE} 个字。`,
    );
    return { source: words, amount: formatFen(readAmount(problems, `${path}.amount`, amount) ?? 0n) };
  });
  problems.throwIfAny();
  return lines;
}

/**
 * Whether grants are no longer those from which the cover of item `i` was computed: one began or was recorded since,
 * or one that counts was ended, or is paid to a family that the need moved away from. That a grant ends on the day
 * that was known is no change: its months were counted up to then. Nor is one that the caller does not see because
 * the person took it to another village: who verifies sees both. One expression for the queue, the list and the page;
 * it looks at the grants of each item's own person and family.
 */
export function coverHasChanged(tx: Transaction): Sql {
  const onDate = sql`${shanghaiDate(tx.now)}`;
  const pays = paysWithin({
    householdId: raw("i.household_id"),
    personId: raw("i.person_id"),
    since: sql`coalesce(i.cover_from, ${onDate}::date)`,
    onDate,
  });
  return sql`(i.state = any(${[...coveredStates]}::text[]) and (exists (
      select from assistance_grant g
      where ${pays} and (g.policy_version_id, i.category) in (${categoriesOfVersions})
        and not (i.cover_source @> jsonb_build_array(jsonb_build_object('grantId', g.id))))
    or exists (select from jsonb_array_elements(i.cover_source) line
        join assistance_grant g on g.id = (line ->> 'grantId')::uuid
      where line ? 'grantId' and ((g.person_id is null and g.household_id <> i.household_id)
        or g.valid_to::text is distinct from line ->> 'lastDay'))))`;
}

/**
 * What other items of the person count on, and those of the family where the benefit is its own, by policy whatever its
 * version, in the twelve months of this item. Served and closed ones used what they counted on; of a monthly benefit they leave the
 * months after their own twelve, of a yearly one the next payment, of what was paid once nothing.
 */
async function takenByOthers(
  tx: Transaction,
  item: CoveredItem,
  since: string,
): Promise<Map<string, bigint>> {
  const months = (day: Sql) => sql`(extract(year from ${day}) * 12 + extract(month from ${day}))`;
  const shared = sql`greatest(0, ${HORIZON_MONTHS} - abs(${months(raw("i.cover_from"))} - ${months(sql`${since}::date`)}))`;
  const rows = await tx.rows<{ policy: string; fen: bigint }>(sql`
    select v.policy_code as policy, sum(case paid_period
        when 'MONTHLY' then least(counted, each * ${shared})
        when 'YEARLY' then case when ${shared} > 0 then counted else 0 end
        else counted end)::bigint as fen
    from need_item i cross join lateral jsonb_array_elements(i.cover_source) line
      left join assistance_grant g on g.id = (line ->> 'grantId')::uuid
      join policy_version v on v.id = (line ->> 'policyVersionId')::uuid
      cross join lateral (select (line ->> 'amount')::numeric * 100 as counted,
        coalesce(g.amount_in_fen, (line ->> 'entitled')::numeric * 100) as each,
        coalesce(g.period, v.period) as paid_period,
        case when g.id is null then (line ->> 'ofFamily')::boolean else g.person_id is null end as of_family,
        coalesce(g.household_id, i.household_id) as family_id) c
    where i.id <> ${item.id} and (g.id is not null or line ? 'entitled')
      and (i.person_id = ${item.personId} or (i.household_id = ${item.householdId} and of_family))
      and (not of_family or family_id = ${item.householdId})
      and i.state in ('VERIFIED', 'LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED', 'IN_SERVICE', 'FULFILLED', 'CLOSED')
    group by 1`);
  return new Map(rows.map((row) => [row.policy, BigInt(row.fen)]));
}

/** Of yuan text as it stands on record. */
export function fenOf(yuan: string): bigint {
  const parsed = parseYuan(yuan);
  if (!parsed.ok) throw new Error("Cover on record is not an amount.");
  return parsed.amountInFen;
}

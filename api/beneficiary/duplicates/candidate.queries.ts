import type { DuplicateReason } from "../../../schema/codes/duplicate-reasons.ts";
import { duplicateReasons } from "../../../schema/codes/duplicate-reasons.ts";
import type { DuplicateStanding } from "../../../schema/codes/duplicate-standings.ts";
import type { Transaction } from "../../database/scoped.ts";
import { all, type Sql, sql } from "../../database/sql.ts";
import { inOwnRegion } from "../../kernel/region-scope.ts";

/** A value that more people share is of an office or a village doctor, and tells nothing about any two of them. */
const MOST_WHO_SHARE = 12;
const strength = Object.keys(duplicateReasons) as DuplicateReason[];

/** Only people of the caller's region: of a pair across two regions each sees nothing, and who is above both sees it. */
const registered = (tx: Transaction): Sql => sql`
  select p.id, p.name, p.birth_date, p.gender, p.region_code, p.identity_number_index as number,
    p.phone_index as phone, p.bank_account_index as account, m.household_id
  from person p left join membership m on m.person_id = p.id and m.valid_to is null
  where p.merged_into_person_id is null and ${inOwnRegion(tx.ctx, "p.region_code")}`;

/**
 * Every pair that a rule finds, once, with all of its reasons; one pass over the region for each rule. Numbers are
 * unique in the register, so two people with a number each are two; an account or a telephone counts between families.
 */
const foundPairs = (tx: Transaction): Sql => sql`
  registered as materialized (${registered(tx)}),
  namesakes as (select * from (
      select r.*, count(*) over same as people, bool_or(number is null) over same as open from registered r
      window same as (partition by name, birth_date, gender)) counted
    where open and people between 2 and ${MOST_WHO_SHARE}),
  one_account as (select * from (
      select r.*, count(*) over (partition by account) as people from registered r
      where account is not null and household_id is not null) counted
    where people between 2 and ${MOST_WHO_SHARE}),
  one_phone as (select * from (
      select r.*, count(*) over (partition by phone) as people from registered r
      where phone is not null and household_id is not null) counted
    where people between 2 and ${MOST_WHO_SHARE}),
  found as (
    select a.id as first_id, b.id as second_id, 1 as rank from namesakes a
      join namesakes b on b.name = a.name and b.birth_date = a.birth_date and b.gender = a.gender and a.id < b.id
      where a.number is null or b.number is null
    union all
    select a.id, b.id, 2 from one_account a
      join one_account b on b.account = a.account and a.id < b.id and a.household_id <> b.household_id
    union all
    select a.id, b.id, 3 from one_phone a
      join one_phone b on b.phone = a.phone and a.id < b.id and a.household_id <> b.household_id)`;

/**
 * What a verdict on `a` and `b` rests on; another digest, and the question is open again. Of numbers, telephones and
 * accounts it holds whether they are there and the same: their indexes change when the keys are rotated.
 */
const basisOf = sql`encode(sha256(convert_to(concat_ws('|',
  a.name, a.birth_date, a.gender, a.number is null, b.name, b.birth_date, b.gender, b.number is null,
  a.phone is not distinct from b.phone, a.account is not distinct from b.account), 'UTF8')), 'hex')`;

const lastVerdict = sql`
  left join lateral (select v.verdict, v.basis from duplicate_review v
    where v.first_person_id = a.id and v.second_person_id = b.id order by v.decided_at desc, v.id desc limit 1) v on true`;

/** Two records as unsure stay so until somebody decides; any other verdict holds as long as what it rests on. */
const standing = sql`case
  when v.verdict is null then 'OPEN' when v.verdict = 'UNSURE' then 'UNSURE'
  when v.basis <> ${basisOf} then 'OPEN' when v.verdict = 'SAME' then 'PROPOSED' else 'DIFFERENT' end`;

export interface PairRow {
  readonly firstId: string;
  readonly secondId: string;
  readonly rank: number;
  readonly ranks: number[];
  readonly standing: DuplicateStanding;
  readonly judgedBefore: boolean;
}

const pairs = (tx: Transaction): Sql => sql`
  with ${foundPairs(tx)}, pair as (
    select first_id, second_id, min(rank) as rank, array_agg(rank order by rank) as ranks from found group by 1, 2),
  judged as (
    select p.*, ${standing} as standing, v.verdict is not null as judged_before
    from pair p join registered a on a.id = p.first_id join registered b on b.id = p.second_id ${lastVerdict})`;

interface PairFilter {
  readonly reason?: DuplicateReason | null;
  readonly standing?: DuplicateStanding | null;
}

export interface PairKey {
  readonly rank: number;
  readonly first: string;
  readonly second: string;
}

/** The pairs of the caller's region, the strongest reason first, with how many there are in all. */
export async function pairsOfRegion(
  tx: Transaction,
  filter: PairFilter,
  after: PairKey | null,
  limit: number,
): Promise<{ rows: PairRow[]; total: number }> {
  const where = all([
    filter.reason && sql`${strength.indexOf(filter.reason) + 1} = any(ranks)`,
    filter.standing && sql`standing = ${filter.standing}`,
  ]);
  const rows = await tx.rows<PairRow & { total: number }>(sql`
    ${pairs(tx)}, chosen as (select * from judged where ${where})
    select first_id as "firstId", second_id as "secondId", rank, ranks, standing, judged_before as "judgedBefore",
      (select count(*)::int from chosen) as total
    from chosen
    where ${after ? sql`(rank, first_id, second_id) > (${after.rank}::int, ${after.first}::uuid, ${after.second}::uuid)` : sql`true`}
    order by rank, first_id, second_id limit ${limit}`);
  return { rows, total: rows[0]?.total ?? 0 };
}

export interface StandingCount {
  readonly rank: number;
  readonly standing: DuplicateStanding;
  readonly count: number;
}

/** How many pairs have which reason, by where their review stands. */
export function countsOfRegion(tx: Transaction): Promise<StandingCount[]> {
  return tx.rows<StandingCount>(sql`
    ${pairs(tx)} select each as rank, standing, count(*)::int as count from judged, unnest(ranks) as each
    group by 1, 2 order by 1, 2`);
}

export const reasonsOf = (ranks: readonly number[]): DuplicateReason[] =>
  ranks.map((rank) => strength[rank - 1] as DuplicateReason);

/** What two records of the caller's region share now, by name; null when one of them is not there to be seen. */
export async function pairBetween(
  tx: Transaction,
  firstId: string,
  secondId: string,
): Promise<{ basis: string; standing: DuplicateStanding; reasons: DuplicateReason[] } | null> {
  const row = await tx.row<{
    basis: string;
    standing: DuplicateStanding;
    name: boolean;
    account: boolean;
    phone: boolean;
  }>(sql`
    with registered as (${registered(tx)} and p.id = any(${[firstId, secondId]}::uuid[]))
    select ${basisOf} as basis, ${standing} as standing,
      a.name = b.name and a.birth_date = b.birth_date and a.gender = b.gender as name,
      coalesce(a.account = b.account, false) as account, coalesce(a.phone = b.phone, false) as phone
    from registered a join registered b on a.id = ${firstId} and b.id = ${secondId} ${lastVerdict}`);
  if (!row) return null;
  const holds = [row.name, row.account, row.phone];
  return { basis: row.basis, standing: row.standing, reasons: strength.filter((_, index) => holds[index]) };
}

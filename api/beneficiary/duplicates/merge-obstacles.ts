import { needItemStatesWithoutGap } from "../../../schema/codes/need-item-states.ts";
import type { Transaction } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import { fieldOf, type StoredFact, sealedPaths } from "../../policy/facts/fact-value.ts";
import { openFact } from "../household-rows.ts";

/** A record as a merge looks at it. */
export interface MergeSide {
  readonly id: string;
  readonly region_code: string;
  readonly gender: string;
  readonly birth_date: string;
  readonly death_date: string | null;
  readonly merged_into_person_id: string | null;
  readonly identity_number_sealed: string | null;
  readonly phone_sealed: string | null;
  readonly bank_account_sealed: string | null;
  readonly membership_id: string | null;
  readonly member_from: string | null;
  readonly household_id: string | null;
  readonly household_region: string | null;
  readonly head_person_id: string | null;
}

export const mergeSide = sql`
  select p.id, p.region_code, p.gender, p.birth_date, p.death_date, p.merged_into_person_id,
    p.identity_number_sealed, p.phone_sealed, p.bank_account_sealed,
    m.id as membership_id, m.valid_from as member_from, h.id as household_id, h.region_code as household_region,
    h.head_person_id
  from person p left join membership m on m.person_id = p.id and m.valid_to is null
    left join household h on h.id = m.household_id`;

/** Why one record cannot become the alias of another now, each with what to do first; empty when it can. */
export async function mergeObstacles(tx: Transaction, kept: MergeSide, merged: MergeSide): Promise<string[]> {
  return [
    ...identityObstacles(kept, merged),
    ...(await familyObstacles(tx, merged)),
    ...(await benefitObstacles(tx, kept.id, merged.id)),
  ];
}

function identityObstacles(kept: MergeSide, merged: MergeSide): string[] {
  const obstacles: string[] = [];
  if (kept.merged_into_person_id || merged.merged_into_person_id) obstacles.push("其中一条记录已经合并过。");
  if (kept.death_date || merged.death_date) obstacles.push("其中一条记录已登记死亡，不能合并。");
  if (kept.identity_number_sealed && merged.identity_number_sealed) {
    obstacles.push("两条记录各有身份证号，按号码不是同一人；请先核实号码。");
  }
  const takesNumber = !kept.identity_number_sealed && merged.identity_number_sealed;
  const differs = kept.birth_date !== merged.birth_date || kept.gender !== merged.gender;
  if (takesNumber && differs) {
    obstacles.push("身份证号在另一条记录上，且出生日期或性别不一致；请改为保留有身份证号的记录。");
  }
  if (!kept.household_id) obstacles.push("保留的记录目前不属于任何家庭；请保留在家庭中的那条记录。");
  return obstacles;
}

async function familyObstacles(tx: Transaction, merged: MergeSide): Promise<string[]> {
  const obstacles: string[] = [];
  if (merged.head_person_id === merged.id) {
    const others = await tx.row(sql`
      select 1 from membership
      where household_id = ${merged.household_id} and valid_to is null and person_id <> ${merged.id} limit 1`);
    if (others) obstacles.push("并入的记录是户主，家中还有其他成员；请先为其办理迁出并指定新户主。");
  }
  const needs = await tx.rows<{ serial: string }>(sql`
    select serial from need_item where person_id = ${merged.id}
      and state <> all(${[...needItemStatesWithoutGap]}::text[]) order by serial`);
  if (needs.length > 0) {
    const serials = needs.map(({ serial }) => serial).join("、");
    obstacles.push(
      `并入的记录还有未办结的需求（${serials}）；请先办结、撤回或标记为重复登记，或改为保留它。`,
    );
  }
  return obstacles;
}

async function benefitObstacles(tx: Transaction, keptId: string, mergedId: string): Promise<string[]> {
  const twice = await tx.rows<{ name: string }>(sql`
    select distinct coalesce(p.name, a.policy_code) as name from assistance_grant a
      join assistance_grant b on b.policy_code = a.policy_code and b.person_id = ${mergedId} and b.state = 'ACTIVE'
      left join policy p on p.code = a.policy_code
    where a.person_id = ${keptId} and a.state = 'ACTIVE' order by 1`);
  const identities = await tx.row<{ n: number }>(sql`
    select count(*)::int as n from assistance_identity
    where person_id = any(${[keptId, mergedId]}::uuid[]) and valid_to is null`);
  return [
    ...twice.map(({ name }) => `两条记录都在享受「${name}」，属重复享受；请先终止其中一项。`),
    ...((identities?.n ?? 0) > 1 ? ["两条记录各有本人的救助身份；请先终止其中一个。"] : []),
  ];
}

/** What one source says of both, differently: an official says which of the two holds. */
export interface FactConflict {
  readonly path: string;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly keptFactId: string;
  readonly mergedFactId: string;
}

interface TwoFacts {
  path: string;
  source: string;
  kept_id: string;
  kept_value: StoredFact;
  merged_id: string;
  merged_value: StoredFact;
}

export async function factConflicts(
  tx: Transaction,
  keptId: string,
  mergedId: string,
): Promise<FactConflict[]> {
  const both = await tx.rows<TwoFacts>(sql`
    select a.path, a.source, a.id as kept_id, a.value as kept_value, b.id as merged_id, b.value as merged_value
    from fact a join fact b on b.path = a.path and b.source = a.source
    where a.person_id = ${keptId} and b.person_id = ${mergedId}
      and a.superseded_at is null and b.superseded_at is null order by a.path, a.source`);
  return both
    .filter((row) => said(tx, row, "kept") !== said(tx, row, "merged"))
    .map((row) => ({
      path: row.path,
      labelZh: fieldOf(row.path)?.labelZh ?? row.path,
      labelEn: fieldOf(row.path)?.labelEn ?? row.path,
      keptFactId: row.kept_id,
      mergedFactId: row.merged_id,
    }));
}

function said(tx: Transaction, row: TwoFacts, side: "kept" | "merged"): string {
  const value = row[`${side}_value`];
  return sealedPaths.has(row.path) ? openFact(tx, row[`${side}_id`], String(value)) : JSON.stringify(value);
}

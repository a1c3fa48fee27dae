import { inForce } from "../database/in-force.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import { addCalendarDays } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import type { CaseRecord, DerivationRecord, RelationRecord } from "./catalogue/catalogue-types.ts";
import { partiesOf } from "./catalogue/keys.ts";

/** What is said no more from a day on, and what is said from it on. What neither names stays as it is. */
export interface Changed<Row> {
  readonly ended: readonly Row[];
  readonly added: readonly Row[];
}

export function between<Row extends object>(before: readonly Row[], after: readonly Row[]): Changed<Row> {
  const [was, is] = [before, after].map((rows) => new Set(rows.map((row) => canonicalJson(row))));
  return {
    ended: before.filter((row) => !is?.has(canonicalJson(row))),
    added: after.filter((row) => !was?.has(canonicalJson(row))),
  };
}

export async function publishRelations(
  tx: Transaction,
  { ended, added }: Changed<RelationRecord>,
  from: string,
): Promise<void> {
  await tx.rows(sql`
    update policy_relation set valid_to = ${addCalendarDays(from, -1)}
    where ${inForce(from)} and body in (select jsonb_array_elements(${JSON.stringify(ended)}::jsonb))`);
  for (const relation of added)
    await tx.rows(sql`
      insert into policy_relation (id, kind, policy_codes, body, valid_from)
      values (${newId(tx.now)}, ${relation.kind}, ${partiesOf(relation)}::text[],
        ${JSON.stringify(relation)}::jsonb, ${from})`);
}

export async function publishDerivations(
  tx: Transaction,
  { ended, added }: Changed<DerivationRecord>,
  from: string,
): Promise<void> {
  await tx.rows(sql`
    update policy_derivation set valid_to = ${addCalendarDays(from, -1)}
    where ${inForce(from)} and path = any(${ended.map(({ path }) => path)}::text[])`);
  for (const { path, cel, basisZh } of added)
    await tx.rows(sql`
      insert into policy_derivation (id, path, cel, basis, valid_from)
      values (${newId(tx.now)}, ${path}, ${cel}, ${basisZh}, ${from})
      on conflict (path, valid_from) do update set cel = excluded.cel, basis = excluded.basis, valid_to = null`);
}

export async function publishCases(
  tx: Transaction,
  { ended, added }: Changed<CaseRecord>,
  from: string,
): Promise<void> {
  await tx.rows(sql`
    update policy_case set valid_to = ${addCalendarDays(from, -1)}
    where ${inForce(from)} and body in (select jsonb_array_elements(${JSON.stringify(ended)}::jsonb))`);
  for (const each of added)
    await tx.rows(sql`
      insert into policy_case (id, policy_code, name, body, valid_from)
      values (${newId(tx.now)}, ${each.policy}, ${each.nameZh}, ${JSON.stringify(each)}::jsonb, ${from})
      on conflict (policy_code, name, valid_from) do update set body = excluded.body, valid_to = null`);
}

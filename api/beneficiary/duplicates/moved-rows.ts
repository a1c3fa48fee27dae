import type { Transaction } from "../../database/scoped.ts";
import { join, raw, type Sql, sql } from "../../database/sql.ts";
import { stateConflict } from "../../kernel/errors.ts";
import type { MovedRow } from "./duplicate.entity.ts";

/** What a merge may change in each table, and how that is called where it has changed since. */
const tables = {
  membership: { columns: ["valid_to"], zh: "家庭成员关系" },
  household: { columns: ["head_person_id"], zh: "户主" },
  fact: { columns: ["person_id", "household_id", "region_code", "superseded_at"], zh: "信息" },
  person_tag: { columns: ["person_id", "region_code"], zh: "人群标签" },
  assistance_identity: { columns: ["person_id", "household_id", "region_code"], zh: "救助身份" },
  consent: { columns: ["person_id", "given_by_person_id", "household_id", "region_code"], zh: "同意书" },
  assistance_grant: { columns: ["person_id", "household_id", "region_code"], zh: "在享政策" },
} as const;

type Table = keyof typeof tables;
const versioned: readonly Table[] = ["household", "assistance_grant"];

const listOf = (table: Table, prefix = ""): Sql =>
  raw(tables[table].columns.map((column) => `${prefix}${column}`).join(", "));

/** Changes rows and keeps of each how it was and how it is then. */
export async function moveRows(tx: Transaction, table: Table, where: Sql, set: Sql): Promise<MovedRow[]> {
  const bump = raw(versioned.includes(table) ? ", version = t.version + 1" : "");
  const rows = await tx.rows<Omit<MovedRow, "table">>(sql`
    update ${raw(table)} t set ${set} ${bump}
    from (select id as row_id, ${listOf(table)} from ${raw(table)} where ${where} for update) old
    where t.id = old.row_id
    returning t.id, to_jsonb(old) - 'row_id' as before,
      (select to_jsonb(now) from (select ${listOf(table, "t.")}) as now) as after`);
  return rows.map((row) => ({ table, ...row }));
}

/** Puts rows back exactly as they were; refused when one of them is no longer as the merge left it. */
export async function putBack(tx: Transaction, moved: readonly MovedRow[]): Promise<void> {
  for (const { table: name, id, before, after } of moved) {
    const table = name as Table;
    const bump = raw(versioned.includes(table) ? ", version = t.version + 1" : "");
    const columns = tables[table].columns.map(
      (column) =>
        sql`${raw(column)} = (jsonb_populate_record(null::${raw(table)}, ${JSON.stringify(before)}::jsonb)).${raw(column)}`,
    );
    const row = await tx.row(sql`
      update ${raw(table)} t set ${join(columns)} ${bump}
      where t.id = ${id} and to_jsonb(t) @> ${JSON.stringify(after)}::jsonb returning t.id`);
    if (!row) {
      throw stateConflict(`合并之后${tables[table].zh}有了变动，不能再撤销合并；请按现在的情况逐项更正。`);
    }
  }
}

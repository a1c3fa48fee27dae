import type { Transaction } from "./scoped.ts";
import { raw, sql } from "./sql.ts";

const ROWS_A_STATEMENT = 2_000;

/**
 * Adds many rows to a table by few statements: the rows travel as one parameter. Table, columns and their types are
 * constants of the program. A column that is left out takes its default.
 */
export async function insertMany<Column extends string>(
  tx: Transaction,
  table: string,
  columns: Readonly<Record<Column, string>>,
  rows: readonly Readonly<Record<Column, unknown>>[],
): Promise<void> {
  const names = Object.keys(columns) as Column[];
  const list = raw(names.join(", "));
  const types = raw(names.map((name) => `${name} ${columns[name]}`).join(", "));
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const chunk = JSON.stringify(rows.slice(from, from + ROWS_A_STATEMENT));
    await tx.rows(sql`
      insert into ${raw(table)} (${list}) select ${list} from jsonb_to_recordset(${chunk}::jsonb) as r (${types})`);
  }
}

import type { Transaction } from "./scoped.ts";
import { join, raw, sql } from "./sql.ts";

const ROWS_A_STATEMENT = 2_000;

/**
 * Adds many rows to a table by few statements: the rows travel as one parameter, and what is the same in all of them
 * as one each. Table, columns and their types are constants of the program. A column that is left out takes its default.
 */
export async function insertMany<Column extends string>(
  tx: Transaction,
  table: string,
  columns: Readonly<Record<Column, string>>,
  rows: readonly Readonly<Record<Column, unknown>>[],
): Promise<void> {
  const names = Object.keys(columns) as Column[];
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const chunk = rows.slice(from, from + ROWS_A_STATEMENT);
    const [first] = chunk as [(typeof rows)[number]];
    const shared = new Set(names.filter((name) => isShared(columns[name], first[name], name, chunk)));
    const own = names.filter((name) => !shared.has(name));
    const types = raw(own.map((name) => `${name} ${columns[name]}`).join(", "));
    const values = names.map((name) =>
      shared.has(name) ? sql`${plain(first[name])}::${raw(columns[name])}` : raw(`r.${name}`),
    );
    const source =
      own.length === 0
        ? sql`generate_series(1, ${chunk.length})`
        : sql`json_to_recordset(${JSON.stringify(chunk.map((row) => only(row, own)))}::json) as r (${types})`;
    await tx.rows(
      sql`insert into ${raw(table)} (${raw(names.join(", "))}) select ${join(values)} from ${source}`,
    );
  }
}

/** The same plain value in every row; JSON and lists are told apart too dearly. */
const isShared = <Column extends string>(
  type: string,
  value: unknown,
  name: Column,
  rows: readonly Readonly<Record<Column, unknown>>[],
): boolean => type !== "jsonb" && !type.endsWith("[]") && rows.every((row) => row[name] === value);

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : (value ?? null));

function only<Column extends string>(row: Readonly<Record<Column, unknown>>, names: readonly Column[]) {
  const kept: Partial<Record<Column, unknown>> = {};
  for (const name of names) kept[name] = row[name];
  return kept;
}

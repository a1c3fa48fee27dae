import { raw, type Sql, sql } from "./sql.ts";

/** Rows that hold on a date; both ends of their time are included. `alias` is a constant of the program. */
export function inForce(onDate: string, alias?: string): Sql {
  const [from, to] = ["valid_from", "valid_to"].map((column) => raw(alias ? `${alias}.${column}` : column));
  return sql`(${from} <= ${onDate}::date and (${to} is null or ${to} >= ${onDate}::date))`;
}

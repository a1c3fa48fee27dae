import { scopedWrite, type Transaction } from "../../api/database/scoped.ts";
import { join, raw, type Sql, sql } from "../../api/database/sql.ts";
import type { RequestContext } from "../../api/kernel/context.ts";
import type { TestPlatform } from "./platform.ts";

/** One row that really stands in the database, by the values that tell it from all others. */
export interface StandingRow {
  readonly table: string;
  readonly where: Readonly<Record<string, string | number>>;
}

export interface Probed {
  readonly seen: boolean;
  readonly added: boolean;
  readonly changed: boolean;
  readonly removed: boolean;
}

const INSUFFICIENT_PRIVILEGE = "42501";
const INTEGRITY_VIOLATION = "23";
/** Triggers that refuse what no policy can: by what the caller sees, whose the row was, or what it belongs to. */
const refusingTriggers = new Set([
  "service_visit_fits_voucher",
  "funding_reservation_keeps_its_charity",
  "contract_line_price_is_frozen",
  "donation_departments_change_only",
  "allocation_departments_change_only",
]);

const named = (name: string): Sql => raw(`"${name}"`);
const isRow = ({ where }: StandingRow): Sql =>
  join(
    Object.entries(where).map(([column, value]) => sql`${named(column)}::text = ${String(value)}`),
    " and ",
  );

/** The row as it stands, as JSON text; fails when there is not exactly one. */
export async function copyOf(test: TestPlatform, row: StandingRow): Promise<string> {
  const { statement, values } = sql`
    select to_jsonb(t)::text as copy from ${named(row.table)} t where ${isRow(row)}`;
  const [found, ...more] = await test.database.asOperator<{ copy: string }>(statement, [...values]);
  if (!found || more.length > 0)
    throw new Error(`${row.table} ${JSON.stringify(row.where)}: ${found ? "several rows" : "no row"}`);
  return found.copy;
}

/**
 * What a caller comes to with SQL of its own, past every service: it looks for the row, adds its like, changes it,
 * takes it over and deletes it. What succeeds is taken back; what comes to nothing commits.
 */
export function probe(
  ctx: RequestContext,
  test: TestPlatform,
  row: StandingRow,
  copy: string,
): Promise<Probed> {
  const table = named(row.table);
  const columns = columnsOf(test, row);
  const given = join(columns.all.map(named));
  return scopedWrite(
    ctx,
    async (tx) => ({
      seen: (await tx.rows(sql`select 1 from ${table} where ${isRow(row)}`)).length > 0,
      added: await succeeds(
        tx,
        sql`insert into ${table} (${given}) select ${given} from jsonb_populate_record(null::${table}, ${copy}::jsonb)`,
      ),
      changed:
        (await succeeds(tx, update(row, [sql`${named(columns.any)} = ${named(columns.any)}`]))) ||
        (await succeeds(tx, update(row, takeover(ctx, columns.all)))),
      removed: await succeeds(tx, sql`delete from ${table} where ${isRow(row)} returning 1`),
    }),
    { unaudited: "nothing is written but what a policy forgot to refuse" },
  );
}

/** All columns that can be given a value, and one that is neither key nor secret. */
function columnsOf(test: TestPlatform, { table, where }: StandingRow): { all: string[]; any: string } {
  const metadata = [...test.platform.orm.getMetadata().getAll().values()];
  const found = metadata.find(({ tableName }) => tableName === table);
  const all =
    found?.props.flatMap(({ fieldNames, generated }) => (generated ? [] : (fieldNames ?? []))) ?? [];
  const any = all.find((column) => !(column in where) && !column.endsWith("_hash")) ?? all[0];
  if (!any) throw new Error(`${table} has no column to change`);
  return { all, any };
}

const update = (row: StandingRow, changes: readonly Sql[]): Sql | null =>
  changes.length === 0
    ? null
    : sql`update ${named(row.table)} set ${join(changes)} where ${isRow(row)} returning 1`;

/** Makes the row the caller's own, as far as it has columns that say whose it is. */
function takeover({ actor }: RequestContext, columns: readonly string[]): Sql[] {
  if (!actor) return [];
  const { userId, organisationId, regionCode, organisationKind } = actor;
  const owners: Record<string, string | null> = {
    user_id: userId,
    uploaded_by: userId,
    organisation_id: organisationId,
    region_code: regionCode,
    made_in_region: regionCode,
    charity_id: organisationKind === "CHARITY" ? organisationId : null,
    book_organisation_id: organisationKind === "CHARITY" ? organisationId : null,
    contractor_id: organisationKind === "CONTRACTOR" ? organisationId : null,
  };
  return Object.entries(owners).flatMap(([column, value]) => {
    if (value === null || !columns.includes(column)) return [];
    const type = raw(column.endsWith("_id") || column === "uploaded_by" ? "uuid" : "text");
    return [sql`${named(column)} = ${value}::${type}`];
  });
}

/** Whether a statement got past rights and policies. That the like of a row stands already says so just as well. */
async function succeeds(tx: Transaction, statement: Sql | null): Promise<boolean> {
  if (!statement) return false;
  await tx.rows(raw("savepoint probe"));
  try {
    const touched = await tx.rows(statement);
    const isDone = touched.length > 0 || !statement.text.includes("returning");
    await tx.rows(raw(isDone ? "rollback to savepoint probe" : "release savepoint probe"));
    return isDone;
  } catch (error) {
    await tx.rows(raw("rollback to savepoint probe"));
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code === INSUFFICIENT_PRIVILEGE || refusingTriggers.has(constraint ?? "")) return false;
    if (code?.startsWith(INTEGRITY_VIOLATION)) return true;
    throw error;
  }
}

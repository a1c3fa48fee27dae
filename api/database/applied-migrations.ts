import type { RequestContext } from "../kernel/context.ts";
import { migrations } from "./migrations/index.ts";
import { scopedRows } from "./scoped.ts";
import { sql } from "./sql.ts";

/** Of the table in which the ORM keeps which migrations ran; the platform itself may read their names. */
export const MIGRATIONS_TABLE = "mikro_orm_migrations";

const NO_TABLE = "42P01";
const NO_RIGHT = "42501";

/**
 * Whether every migration that this release knows has run. Newer ones, of a release that is being brought in, are no
 * matter: they only add. Fails where the database does not answer.
 */
export async function hasEveryMigration(ctx: RequestContext): Promise<boolean> {
  const names = migrations.map(({ name }) => name);
  try {
    const [row] = await scopedRows<{ applied: number }>(
      ctx,
      sql`select count(distinct name)::int as applied from mikro_orm_migrations where name = any(${names}::text[])`,
    );
    return row?.applied === names.length;
  } catch (error) {
    const { code = "" } = error as { code?: string };
    if (code === NO_TABLE || code === NO_RIGHT) return false;
    throw error;
  }
}

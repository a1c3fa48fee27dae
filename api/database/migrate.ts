import type { MikroORM } from "@mikro-orm/core";
import { migrateJobTables } from "./job-tables.ts";
import { kindRole, requestRoles, roleStatements } from "./roles.ts";

/**
 * Brings a database to the current schema and grants the application role what it needs and no more: on tables
 * whose rows are never changed it may only read and add. Runs as the owner of the tables.
 */
export async function migrate(orm: MikroORM): Promise<void> {
  await applyMigrations(orm);
  await grantRights(orm);
  await migrateJobTables(orm);
}

export async function applyMigrations(orm: MikroORM): Promise<void> {
  const connection = orm.em.getConnection() as unknown as { execute(text: string): Promise<unknown> };
  for (const statement of roleStatements) await connection.execute(statement);
  await (orm as unknown as { migrator: { up(): Promise<unknown> } }).migrator.up();
}

/**
 * Hashes and sealed secrets that are compared when somebody signs in, which the platform does as itself: no other request reads them,
 * whatever rows its policies show it.
 */
export const hashesOfSecrets: Readonly<Record<string, readonly string[]>> = {
  user_account: ["password_hash", "second_factor_secret", "pending_factor_secret", "recovery_secrets"],
  session: ["secret_hash"],
  api_token: ["secret_hash"],
};

async function grantRights(orm: MikroORM): Promise<void> {
  const connection = orm.em.getConnection() as unknown as { execute(text: string): Promise<unknown> };
  const everybody = requestRoles.join(", ");
  const offices = [kindRole("DEPARTMENT"), kindRole("SYSTEM")].join(", ");
  const others = requestRoles.filter((role) => role !== kindRole("SYSTEM")).join(", ");
  await connection.execute(`grant usage on schema public to ${everybody}`);
  for (const { tableName, triggers, rowLevelSecurity, props, policies } of orm
    .getMetadata()
    .getAll()
    .values()) {
    const table = `"${tableName}"`;
    const appendOnly = triggers?.some((trigger) => trigger.name?.endsWith("_is_append_only"));
    // Divisions, organisations and policies are public facts without row security: partners read and never write them.
    const writers = rowLevelSecurity ? everybody : offices;
    await connection.execute(`revoke all on ${table} from ${everybody}`);
    const secrets = hashesOfSecrets[tableName] ?? [];
    const columns = props
      .flatMap((property) => property.fieldNames ?? [])
      .filter((name) => !secrets.includes(name));
    const hides = secrets.length > 0;
    await connection.execute(`grant select on ${table} to ${hides ? kindRole("SYSTEM") : everybody}`);
    if (hides) await connection.execute(`grant select ("${columns.join('", "')}") on ${table} to ${others}`);
    await connection.execute(`grant insert${appendOnly ? "" : ", update"} on ${table} to ${writers}`);
    const removing = policies
      .filter(({ command }) => command === "delete")
      .flatMap(({ roles }) => roles ?? []);
    for (const role of removing) await connection.execute(`grant delete on ${table} to ${role}`);
  }
}

/** Gives the planner its figures. Nothing does so by itself on the embedded database, whose plans are guesses else. */
export async function analyze(orm: MikroORM): Promise<void> {
  await (orm.em.getConnection() as unknown as { execute(text: string): Promise<unknown> }).execute("analyze");
}

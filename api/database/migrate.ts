import type { MikroORM } from "@mikro-orm/core";
import { MIGRATIONS_TABLE } from "./applied-migrations.ts";
import { migrateJobTables } from "./job-tables.ts";
import { migrations } from "./migrations/index.ts";
import { kindRole, requestRoles, roleStatements } from "./roles.ts";

/**
 * Brings a database to the current schema and grants the application role what it needs and no more: on tables
 * whose rows are never changed it may only read and add. Runs as the owner of the tables.
 */
export async function migrate(orm: MikroORM): Promise<void> {
  const ran = await applyMigrations(orm);
  // Rights are those of the newest release: an older one that is started again beside it would take some away.
  if (ran === 0 && (await isOfNewerRelease(orm))) return;
  await grantRights(orm);
  await migrateJobTables(orm);
}

/** Returns how many had not run before. */
export async function applyMigrations(orm: MikroORM): Promise<number> {
  const connection = orm.em.getConnection() as unknown as { execute(text: string): Promise<unknown> };
  for (const statement of roleStatements) await connection.execute(statement);
  const ran = await (orm as unknown as { migrator: { up(): Promise<readonly unknown[]> } }).migrator.up();
  return ran.length;
}

async function isOfNewerRelease(orm: MikroORM): Promise<boolean> {
  const connection = orm.em.getConnection() as unknown as {
    execute(text: string): Promise<{ name: string }[]>;
  };
  const known = new Set(migrations.map(({ name }) => name));
  const applied = await connection.execute(`select name from "${MIGRATIONS_TABLE}"`);
  return applied.some(({ name }) => !known.has(name));
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

/**
 * In one step, so that a process that serves meanwhile never finds a right missing, and one process that starts after
 * the other.
 */
async function grantRights(orm: MikroORM): Promise<void> {
  const connection = orm.em.getConnection() as unknown as { execute(text: string): Promise<unknown> };
  await connection.execute(`do $grants$ begin
    perform pg_advisory_xact_lock(hashtext('rights of the platform'));
    ${rightsOf(orm).join(";\n    ")};
  end $grants$`);
}

function rightsOf(orm: MikroORM): string[] {
  const everybody = requestRoles.join(", ");
  const offices = [kindRole("DEPARTMENT"), kindRole("SYSTEM")].join(", ");
  const others = requestRoles.filter((role) => role !== kindRole("SYSTEM")).join(", ");
  const ofTables = [...orm.getMetadata().getAll().values()].flatMap((entity) => {
    const { tableName, triggers, rowLevelSecurity, props, policies } = entity;
    const table = `"${tableName}"`;
    const appendOnly = triggers?.some((trigger) => trigger.name?.endsWith("_is_append_only"));
    // Divisions, organisations and policies are public facts without row security: partners read and never write them.
    const writers = rowLevelSecurity ? everybody : offices;
    const secrets = hashesOfSecrets[tableName] ?? [];
    const columns = props
      .flatMap((property) => property.fieldNames ?? [])
      .filter((name) => !secrets.includes(name));
    const hides = secrets.length > 0;
    const removing = policies
      .filter(({ command }) => command === "delete")
      .flatMap(({ roles }) => roles ?? []);
    return [
      `revoke all on ${table} from ${everybody}`,
      `grant select on ${table} to ${hides ? kindRole("SYSTEM") : everybody}`,
      ...(hides ? [`grant select ("${columns.join('", "')}") on ${table} to ${others}`] : []),
      `grant insert${appendOnly ? "" : ", update"} on ${table} to ${writers}`,
      ...removing.map((role) => `grant delete on ${table} to ${role}`),
    ];
  });
  // For /readyz; no other request has a use for it.
  const ofMigrations = `grant select (name) on "${MIGRATIONS_TABLE}" to ${kindRole("SYSTEM")}`;
  return [`grant usage on schema public to ${everybody}`, ...ofTables, ofMigrations];
}

/** Gives the planner its figures. Nothing does so by itself on the embedded database, whose plans are guesses else. */
export async function analyze(orm: MikroORM): Promise<void> {
  await (orm.em.getConnection() as unknown as { execute(text: string): Promise<unknown> }).execute("analyze");
}

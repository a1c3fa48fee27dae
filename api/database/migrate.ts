import type { MikroORM } from "@mikro-orm/core";
import { APPLICATION_ROLE, kindRole, requestRoles } from "./roles.ts";

/**
 * Brings a database to the current schema and grants the application role what it needs and no more: on tables
 * whose rows are never changed it may only read and add. Runs as the owner of the tables.
 */
export async function migrate(orm: MikroORM): Promise<void> {
  await applyMigrations(orm);
  await grantRights(orm);
}

export async function applyMigrations(orm: MikroORM): Promise<void> {
  const connection = orm.em.getConnection() as unknown as { execute(text: string): Promise<unknown> };
  for (const role of [APPLICATION_ROLE, ...requestRoles]) await connection.execute(createRole(role));
  for (const role of requestRoles) await connection.execute(addMember(role));
  await (orm as unknown as { migrator: { up(): Promise<unknown> } }).migrator.up();
}

/** Roles belong to the whole cluster: another database may have made them, perhaps at this very moment. */
const createRole = (role: string) => `do $$ begin
  if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$`;

const addMember = (role: string) => `do $$ begin
  if not pg_has_role('${APPLICATION_ROLE}', '${role}', 'member') then grant ${role} to ${APPLICATION_ROLE}; end if;
exception when unique_violation then null;
end $$`;

async function grantRights(orm: MikroORM): Promise<void> {
  const connection = orm.em.getConnection() as unknown as { execute(text: string): Promise<unknown> };
  const everybody = requestRoles.join(", ");
  const offices = [kindRole("DEPARTMENT"), kindRole("SYSTEM")].join(", ");
  await connection.execute(`grant usage on schema public to ${everybody}`);
  for (const { tableName, triggers, rowLevelSecurity } of orm.getMetadata().getAll().values()) {
    const table = `"${tableName}"`;
    const appendOnly = triggers?.some((trigger) => trigger.name?.endsWith("_is_append_only"));
    // Divisions, organisations and policies are public facts without row security: partners read and never write them.
    const writers = rowLevelSecurity ? everybody : offices;
    await connection.execute(`revoke all on ${table} from ${everybody}`);
    await connection.execute(`grant select on ${table} to ${everybody}`);
    await connection.execute(`grant insert${appendOnly ? "" : ", update, delete"} on ${table} to ${writers}`);
  }
}

/** Gives the planner its figures. Nothing does so by itself on the embedded database, whose plans are guesses else. */
export async function analyze(orm: MikroORM): Promise<void> {
  await (orm.em.getConnection() as unknown as { execute(text: string): Promise<unknown> }).execute("analyze");
}

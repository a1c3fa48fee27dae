import type { MikroORM } from "@mikro-orm/core";
import { APPLICATION_ROLE } from "./scoped.ts";

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
  await connection.execute(
    `do $$ begin
       if not exists (select from pg_roles where rolname = '${APPLICATION_ROLE}') then
         create role ${APPLICATION_ROLE} nologin;
       end if;
     exception when duplicate_object or unique_violation then null;
     end $$`,
  );
  await (orm as unknown as { migrator: { up(): Promise<unknown> } }).migrator.up();
}

async function grantRights(orm: MikroORM): Promise<void> {
  const connection = orm.em.getConnection() as unknown as { execute(text: string): Promise<unknown> };
  await connection.execute(`grant usage on schema public to ${APPLICATION_ROLE}`);
  for (const metadata of [...orm.getMetadata().getAll().values()]) {
    const appendOnly = metadata.triggers?.some((trigger) => trigger.name?.endsWith("_is_append_only"));
    const rights = appendOnly ? "select, insert" : "select, insert, update, delete";
    await connection.execute(`grant ${rights} on "${metadata.tableName}" to ${APPLICATION_ROLE}`);
  }
}

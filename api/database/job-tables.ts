import type { MikroORM } from "@mikro-orm/core";
import { fromPglite, getConstructionPlans, getMigrationPlans, type PGliteLike } from "pg-boss";
import { APPLICATION_ROLE } from "./roles.ts";

/** The queue keeps its tables apart from ours; they hold ids of jobs and nothing about people. */
export const JOB_SCHEMA = "job_queue";

/** Makes the tables of the queue or brings them up to date, and lets the serving role use them. As their owner. */
export async function migrateJobTables(orm: MikroORM): Promise<void> {
  const db = await queueDatabase(orm);
  const ask = async <Row>(text: string) => (await db.executeSql(text)).rows[0] as Row;
  const { made } = await ask<{ made: boolean }>(
    `select to_regclass('${JOB_SCHEMA}.version') is not null as made`,
  );
  if (!made) await db.executeSql(getConstructionPlans(JOB_SCHEMA));
  else {
    const { version } = await ask<{ version: number }>(`select version from ${JOB_SCHEMA}.version`);
    if (isOld(version)) await db.executeSql(getMigrationPlans(JOB_SCHEMA, version));
  }
  await db.executeSql(`grant usage on schema ${JOB_SCHEMA} to ${APPLICATION_ROLE};
    grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to ${APPLICATION_ROLE};
    grant execute on all functions in schema ${JOB_SCHEMA} to ${APPLICATION_ROLE}`);
}

/** The plans of a new schema name the version that they make. */
function isOld(version: number): boolean {
  const made = /version\(version\) values \('(\d+)'\)/i.exec(getConstructionPlans(JOB_SCHEMA));
  return version < Number(made?.[1] ?? 0);
}

type QueueDatabase = ReturnType<typeof fromPglite>;

/**
 * The queue's way to a database that was opened already. On the embedded one its statements wait for the end of the
 * transaction that holds the only connection.
 */
export async function queueDatabase(orm: MikroORM): Promise<QueueDatabase> {
  const connection = orm.em.getConnection() as unknown as {
    getNativeClient?(): Promise<PGliteLike>;
    execute(text: string): Promise<object[]>;
  };
  const client = await connection.getNativeClient?.();
  if (client && "exec" in client) return fromPglite(client);
  return { executeSql: async (text) => ({ rows: await connection.execute(text) }) };
}

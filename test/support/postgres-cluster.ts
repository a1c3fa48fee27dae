import { randomBytes } from "node:crypto";
import pg from "pg";
import { migrate } from "../../api/database/migrate.ts";
import { openPostgres } from "../../api/database/orm.ts";
import { APPLICATION_ROLE, roleStatements } from "../../api/database/roles.ts";
import type { TestDatabase } from "./global-setup.ts";

const PREFIX = "lianou_t_";
const ABANDONED_AFTER_MINUTES = 120;

/** Runs SQL as the superuser of the test cluster. */
export async function asAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  // Of a server that goes down; the query that was under way says so.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * A template database owned and migrated by one ordinary role, and another ordinary role for the platform, which
 * owns nothing and bypasses nothing. The names belong to this run, so that several runs may share a cluster.
 */
export async function createTemplate(
  adminUrl: string,
): Promise<{ database: Extract<TestDatabase, { kind: "postgres" }>; drop: () => Promise<void> }> {
  const run = `${Math.floor(Date.now() / 60_000)}_${randomBytes(3).toString("hex")}`;
  const owner = `lianou_owner_${run}`;
  const application = `lianou_test_${run}`;
  const template = `${PREFIX}${run}`;
  const password = randomBytes(12).toString("hex");
  await asAdmin(adminUrl, async (client) => {
    await dropAbandoned(client);
    // As the README says: the administrator makes the roles, and the owner of the tables may make none.
    for (const statement of roleStatements) await client.query(statement);
    await client.query(`create role ${owner} login password '${password}'`);
    await client.query(`create database ${template} owner ${owner}`);
  });
  const migrating = await openPostgres(urlFor(adminUrl, owner, password, template), 1);
  try {
    await migrate(migrating.orm);
  } finally {
    await migrating.close();
  }
  await asAdmin(adminUrl, async (client) => {
    await client.query(`create role ${application} login password '${password}'`);
    await client.query(`grant ${APPLICATION_ROLE} to ${application}`);
  });
  const drop = () =>
    asAdmin(adminUrl, async (client) => {
      const { rows } = await client.query<{ datname: string }>(
        "select datname from pg_database where starts_with(datname, $1)",
        [template],
      );
      for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`);
      await client.query(`drop role ${application}`);
      await client.query(`drop role ${owner}`);
    });
  const applicationUrl = urlFor(adminUrl, application, password, "");
  return { database: { kind: "postgres", adminUrl, template, applicationUrl }, drop };
}

export function urlFor(adminUrl: string, user: string, password: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = password;
  url.pathname = `/${database}`;
  return url.toString();
}

/** What a run that was killed left behind; the name holds the minute in which it began. */
async function dropAbandoned(client: pg.Client): Promise<void> {
  const oldest = Math.floor(Date.now() / 60_000) - ABANDONED_AFTER_MINUTES;
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where starts_with(datname, $1)",
    [PREFIX],
  );
  const isOld = (name: string) => Number(/_(\d+)_/.exec(name)?.[1] ?? oldest) < oldest;
  for (const { datname } of rows.filter((row) => isOld(row.datname))) {
    await client.query(`drop database if exists "${datname}" with (force)`);
  }
  const roles = await client.query<{ rolname: string }>(
    "select rolname from pg_roles where rolname ~ '^lianou_(owner|test)_\\d+_'",
  );
  for (const { rolname } of roles.rows.filter((row) => isOld(row.rolname))) {
    await client.query(`drop role if exists "${rolname}"`);
  }
}

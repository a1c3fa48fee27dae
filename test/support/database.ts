import { randomBytes } from "node:crypto";
import { openAsBlob } from "node:fs";
import { inject } from "vitest";
import { createEmbedded, type OpenDatabase, openEmbedded, openPostgres } from "../../api/database/orm.ts";
import { startFamilies } from "./families.ts";
import type { TestDatabase } from "./global-setup.ts";
import { asAdmin } from "./postgres-cluster.ts";

export interface TestDatabaseOpened extends OpenDatabase {
  /**
   * Runs SQL past every line of defence, as the superuser: to look at what is really there, or to do what an
   * operator or an accident might. Never a way for a test to prepare its data.
   */
  asOperator<Row extends object>(statement: string, values?: unknown[]): Promise<Row[]>;
  /** Takes the database away under the running platform, as a failure would. */
  lose(): Promise<void>;
  /** On PostgreSQL how the platform's own role signs in to this database. */
  readonly url: string | null;
  /** On PostgreSQL the name of the database; its connections are those of this test. */
  readonly name: string | null;
  /** On PostgreSQL how the superuser signs in to it. */
  readonly operatorUrl: string | null;
}

export const onPostgres = (): boolean => inject("testDatabase").kind === "postgres";

/** A fresh, migrated, empty database of its own, embedded or on PostgreSQL as the run says. */
export async function openTestDatabase(
  options: { poolSize?: number; source?: TestDatabase } = {},
): Promise<TestDatabaseOpened> {
  const source = options.source ?? inject("testDatabase");
  startFamilies();
  if (source.kind === "embedded") {
    const pglite = await createEmbedded({ loadDataDir: await openAsBlob(source.dump) });
    const opened = await openEmbedded(pglite);
    let closing: Promise<void> | undefined;
    const close = () => {
      closing ??= opened.close();
      return closing;
    };
    return {
      ...opened,
      name: null,
      url: null,
      operatorUrl: null,
      lose: close,
      close,
      asOperator: async <Row>(statement: string, values: unknown[] = []) =>
        (await pglite.query<Row>(statement, values)).rows,
    };
  }
  const name = `${source.template}_${randomBytes(4).toString("hex")}`;
  await asAdmin(source.adminUrl, (client) =>
    client.query(`create database "${name}" template "${source.template}"`),
  );
  const own = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
  const opened = await openPostgres(own(source.applicationUrl), options.poolSize ?? 4);
  const lose = () =>
    asAdmin(source.adminUrl, async (client) => {
      await client.query(`drop database if exists "${name}" with (force)`);
    });
  return {
    ...opened,
    name,
    url: own(source.applicationUrl),
    operatorUrl: own(source.adminUrl),
    lose,
    asOperator: <Row extends object>(statement: string, values: unknown[] = []) =>
      asAdmin(own(source.adminUrl), async (client) => (await client.query<Row>(statement, values)).rows),
    close: async () => {
      await opened.close();
      await lose();
    },
  };
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "../../api/database/migrate.ts";
import { createEmbedded, openEmbedded } from "../../api/database/orm.ts";
import { createTemplate } from "./postgres-cluster.ts";

/** Where a test file finds a migrated database to copy. */
export type TestDatabase =
  | { readonly kind: "embedded"; readonly dump: string }
  | {
      readonly kind: "postgres";
      readonly adminUrl: string;
      readonly template: string;
      /** The URL of the ordinary role, without a database. */
      readonly applicationUrl: string;
    };

declare module "vitest" {
  export interface ProvidedContext {
    testDatabase: TestDatabase;
  }
}

/** Migrates once for the whole run; every test file then copies the result in about a second. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const adminUrl = process.env["TEST_DATABASE_URL"];
  if (adminUrl) {
    const { database, drop } = await createTemplate(adminUrl);
    project.provide("testDatabase", database);
    return drop;
  }
  // Made once for many runs, as `npm run prove` does.
  const made = process.env["TEST_EMBEDDED_DUMP"];
  if (made) {
    project.provide("testDatabase", { kind: "embedded", dump: made });
    return async () => {};
  }
  const folder = await mkdtemp(path.join(tmpdir(), "lianou-test-"));
  const dump = path.join(folder, "migrated.tar");
  await makeDump(dump);
  project.provide("testDatabase", { kind: "embedded", dump });
  return () => rm(folder, { recursive: true, force: true });
}

/** Writes a migrated embedded database to a file. */
export async function makeDump(file: string): Promise<void> {
  const pglite = await createEmbedded();
  const database = await openEmbedded(pglite);
  await migrate(database.orm);
  const tar = await pglite.dumpDataDir("none");
  await writeFile(file, Buffer.from(await tar.arrayBuffer()));
  await database.close();
}

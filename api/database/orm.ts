import { existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { PGlite, type PGliteOptions, types as pgliteTypes } from "@electric-sql/pglite";
import { dataDir as emptyCluster } from "@electric-sql/pglite-prepopulatedfs";
import type { MikroORM, Options } from "@mikro-orm/core";
import { Migrator } from "@mikro-orm/migrations";
import { MikroORM as EmbeddedOrm } from "@mikro-orm/pglite";
import { MikroORM as PostgresOrm } from "@mikro-orm/postgresql";
import pg from "pg";
import { looksAtPerson } from "../audit/look.routine.ts";
import { homeVisitRoutines } from "../beneficiary/home-visit/home-visit.routine.ts";
import {
  personDiedBefore,
  personIsRegistered,
  personLivesIn,
  personTrace,
} from "../beneficiary/person.routine.ts";
import { rekeyRoutines } from "../beneficiary/rekey.routine.ts";
import { entities } from "../entities.ts";
import { keysInUse } from "../kernel/data-key.entity.ts";
import type { Configuration } from "./configuration.ts";
import { lockDirectory } from "./directory-lock.ts";
import { migrations } from "./migrations/index.ts";
import { IdNamingStrategy } from "./naming.ts";
import { guardPool } from "./pool-guard.ts";

const OID = { bigint: 20, date: 1082, timestamp: 1114, timestamptz: 1184, interval: 1186 } as const;

/** The same text gives the same value on both databases: money as bigint, a date as its text, an instant as Date. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [OID.bigint]: BigInt,
  [OID.date]: (text) => text,
  [OID.timestamp]: (text) => text,
  [OID.timestamptz]: (text) => new Date(text),
  [OID.interval]: (text) => text,
};

const common = {
  entities,
  routines: [
    personIsRegistered,
    personTrace,
    personDiedBefore,
    personLivesIn,
    looksAtPerson,
    keysInUse,
    ...rekeyRoutines,
    ...homeVisitRoutines,
  ],
  extensions: [Migrator],
  migrations: { migrationsList: migrations, transactional: true, allOrNothing: true, snapshot: false },
  // The tables of the queue are made by the queue.
  schemaGenerator: { ignoreSchema: ["job_queue"] },
  namingStrategy: IdNamingStrategy,
  logger: () => {},
  // One flush that updates two entities of a type would check versions and then update without them.
  useBatchUpdates: false,
  discovery: { warnWhenNoEntities: false },
} satisfies Partial<Options>;

export interface OpenDatabase {
  readonly orm: MikroORM;
  readonly embedded: boolean;
  close(): Promise<void>;
}

/**
 * Opens PGlite under `dataDir`, holding the directory, or PostgreSQL when a URL is configured. With `prepare`, a new
 * embedded database is first made whole in a folder beside and then renamed: a start that is broken off midway
 * leaves no half-made one behind.
 */
export async function openDatabase(
  configuration: Configuration,
  prepare?: (database: OpenDatabase) => Promise<void>,
): Promise<OpenDatabase> {
  if (configuration.databaseUrl) return openPostgres(configuration.databaseUrl, configuration.poolSize);
  const lock = lockDirectory(configuration.dataDir);
  try {
    const folder = path.join(configuration.dataDir, "pglite");
    if (prepare && !existsSync(folder)) await prepareFolder(folder, prepare);
    const opened = await openFolder(folder);
    return {
      ...opened,
      close: async () => {
        await opened.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

const openFolder = async (dataDir: string) => openEmbedded(await createEmbedded({ dataDir }));

/** Made in memory, where thousands of small transactions cost no file access, and then written out in one go. */
async function prepareFolder(
  folder: string,
  prepare: (database: OpenDatabase) => Promise<void>,
): Promise<void> {
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const inMemory = await createEmbedded();
  const database = await openEmbedded(inMemory);
  try {
    await prepare(database);
    const loadDataDir = await inMemory.dumpDataDir("none");
    await (await createEmbedded({ dataDir: unfinished, loadDataDir })).close();
  } finally {
    await database.close();
  }
  renameSync(unfinished, folder);
}

/** The array types that our tables and statements use; PGlite reads an array of any other type as text. */
const ARRAY_OIDS = {
  bool: 1000,
  integer: 1007,
  text: 1009,
  varchar: 1015,
  bigint: 1016,
  date: 1182,
  uuid: 2951,
};

/**
 * A PGlite that reads values as PostgreSQL's client does; a new one starts from the cluster that its makers prepared,
 * which takes a second where `initdb` takes three. PGlite copies its table of parsers for every result: with the
 * arrays of all 319 types that copy took an eighth of the time of loading the demonstration.
 */
export async function createEmbedded(options: PGliteOptions = {}): Promise<PGlite> {
  const { dataDir } = options;
  const isMade = options.loadDataDir || (dataDir && existsSync(path.join(dataDir, "PG_VERSION")));
  const fresh = isMade ? {} : { loadDataDir: await emptyCluster() };
  const pglite = await PGlite.create({ ...options, ...fresh, parsers });
  const arrays = new Set<number>(Object.values(ARRAY_OIDS));
  for (const oid of Object.keys(pglite.parsers).map(Number))
    if (!(oid in pgliteTypes.parsers) && !(oid in parsers) && !arrays.has(oid)) delete pglite.parsers[oid];
  return pglite;
}

export async function openEmbedded(pglite: PGlite): Promise<OpenDatabase> {
  const orm = await EmbeddedOrm.init({ ...common, dbName: "postgres", driverOptions: { pglite } });
  return {
    orm: orm as unknown as MikroORM,
    embedded: true,
    close: async () => {
      await orm.close();
      await pglite.close();
    },
  };
}

export async function openPostgres(clientUrl: string, poolSize: number): Promise<OpenDatabase> {
  const types = new pg.TypeOverrides();
  for (const [oid, parse] of Object.entries(parsers)) types.setTypeParser(Number(oid), parse);
  const orm = await PostgresOrm.init({
    ...common,
    clientUrl,
    pool: { min: 0, max: poolSize },
    driverOptions: {
      types,
      onPoolCreated: guardPool,
      connectionTimeoutMillis: 5_000,
      options: "-c jit=off",
    },
  });
  return { orm: orm as unknown as MikroORM, embedded: false, close: () => orm.close() };
}

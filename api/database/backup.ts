import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { type Configuration, ConfigurationError } from "./configuration.ts";
import { lockDirectory } from "./directory-lock.ts";
import { migrate } from "./migrate.ts";
import { createEmbedded, type OpenDatabase, openEmbedded, openPostgres } from "./orm.ts";
import { roleStatements } from "./roles.ts";

/** Who reads a backup reads the register, but for what is sealed under the master key: nobody else of the machine. */
const OWN = 0o600;

/** A copy could not be made or put back; nothing else was changed. The message is for who keeps the machine. */
export class BackupRefusal extends Error {}

/**
 * Writes the whole database of the configuration to a new file, as it was at one moment; on PostgreSQL while it serves, by
 * pg_dump. The master key is not in it. Nothing stands under the file's name before it is whole.
 */
export async function backUp(configuration: Configuration, file: string, env = process.env): Promise<void> {
  const partial = `${file}.${randomBytes(4).toString("hex")}.partial`;
  closeSync(openSync(partial, "wx", OWN));
  try {
    if (configuration.databaseUrl) await dumpPostgres(backupUrl(configuration, env), partial);
    else await dumpEmbedded(configuration.dataDir, partial);
    const written = openSync(partial, "r+");
    fsyncSync(written);
    closeSync(written);
    // Fails where somebody was faster, and overwrites nothing.
    linkSync(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
}

/**
 * Puts a backup back: into an empty database of the owner in DATABASE_MIGRATION_URL, or into a data directory that has
 * none. All of it or nothing; what is newer in this release than in the backup is added by its migrations.
 */
export async function restore(configuration: Configuration, file: string): Promise<void> {
  if (configuration.databaseUrl) await restorePostgres(configuration.migrationUrl!, file);
  else await restoreEmbedded(configuration.dataDir, file);
}

/** Row security holds for the owner too: who dumps must be above it. */
function backupUrl({ migrationUrl }: Configuration, env: NodeJS.ProcessEnv): string {
  const url = env["DATABASE_BACKUP_URL"] || migrationUrl;
  if (url && URL.canParse(url)) return url;
  throw new ConfigurationError("DATABASE_BACKUP_URL 写法不对。DATABASE_BACKUP_URL cannot be read.");
}

async function dumpPostgres(url: string, file: string): Promise<void> {
  const account = await openPostgres(url, 1);
  try {
    const [{ above } = { above: false }] = await ask<{ above: boolean }>(
      account,
      "select rolsuper or rolbypassrls as above from pg_roles where rolname = current_user",
    );
    if (!above) {
      throw new BackupRefusal(
        "备份账号受行级安全限制：请在 DATABASE_BACKUP_URL 写入超级用户或有 BYPASSRLS 的账号。The account for backups must be a superuser or have BYPASSRLS; name it in DATABASE_BACKUP_URL.",
      );
    }
  } finally {
    await account.close();
  }
  await run("pg_dump", ["--format=custom", "--no-owner", `--file=${file}`], url);
}

const ask = <Row>({ orm }: OpenDatabase, text: string): Promise<Row[]> =>
  (orm.em.getConnection() as unknown as { execute(text: string): Promise<Row[]> }).execute(text);

async function restorePostgres(url: string, file: string): Promise<void> {
  const database = await openPostgres(url, 1);
  try {
    const [found] = await ask<{ n: number }>(
      database,
      "select count(*)::int as n from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    );
    if (found?.n) {
      throw new BackupRefusal(
        "目标数据库不是空的：请先 createdb 建一个新库，再恢复到新库。The database is not empty; restore into a new one.",
      );
    }
    for (const statement of roleStatements) await ask(database, statement);
    // With the rights on functions, which stand in migrations of long ago.
    const whole = ["--no-owner", "--exit-on-error", "--single-transaction"];
    await run("pg_restore", [...whole, `--dbname=${environmentOf(url)["PGDATABASE"]}`, file], url);
    await migrate(database.orm);
  } finally {
    await database.close();
  }
}

/** What libpq understands as node-postgres does. Anything else of a URL is refused rather than left aside. */
const SECURED = ["sslmode", "sslrootcert", "sslcert", "sslkey"];
const MODES = new Set(["disable", "allow", "prefer", "require", "verify-ca", "verify-full"]);

/** The password travels in the environment, where no list of processes shows it; nothing else of ours goes along. */
function environmentOf(text: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(text);
  const others = [...searchParams.keys()].filter((name) => !SECURED.includes(name));
  const mode = searchParams.get("sslmode");
  if (!hostname || others.length > 0 || (mode && !MODES.has(mode))) {
    throw new ConfigurationError(
      "备份和恢复用的数据库地址应写明主机，参数只能有 sslmode、sslrootcert、sslcert、sslkey。For backup and restore an address names its host, and no parameters but sslmode, sslrootcert, sslcert and sslkey.",
    );
  }
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: process.env["HOME"] ?? "/",
    LC_ALL: "C",
    PGHOST: decodeURIComponent(hostname).replace(/^\[|\]$/g, ""),
    PGPORT: port || "5432",
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...Object.fromEntries([...searchParams].map(([name, value]) => [`PG${name.toUpperCase()}`, value])),
  };
}

async function run(program: string, parameters: readonly string[], url: string): Promise<void> {
  const child = spawn(program, parameters, { env: environmentOf(url), stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => {
    said = `${said}${String(text)}`.slice(0, 4_000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  }).catch(() => {
    throw new BackupRefusal(
      `没有找到 ${program}：请安装与数据库同版本的 PostgreSQL 客户端程序。${program} is not installed.`,
    );
  });
  if (code === 0) return;
  // Its first complaint; the lines behind may hold a row.
  const first = said.split("\n").find((line) => line.includes("error:")) ?? "";
  throw new BackupRefusal(`${program} 没有成功 failed: ${first}`);
}

async function dumpEmbedded(dataDir: string, file: string): Promise<void> {
  const lock = lockDirectory(dataDir);
  try {
    const pglite = await createEmbedded({ dataDir: path.join(dataDir, "pglite") });
    const dump = await pglite.dumpDataDir("none");
    await pglite.close();
    const written = await open(file, "w", OWN);
    await written.writeFile(gzipSync(new Uint8Array(await dump.arrayBuffer())));
    await written.close();
  } finally {
    lock.release();
  }
}

async function restoreEmbedded(dataDir: string, file: string): Promise<void> {
  const folder = path.join(dataDir, "pglite");
  const fresh = `${folder}.restoring`;
  if (existsSync(folder)) {
    throw new BackupRefusal(
      "数据目录里已有数据库：请用 DATA_DIR 指定一个新目录。There is a database in the data directory; name another one in DATA_DIR.",
    );
  }
  const lock = lockDirectory(dataDir);
  try {
    rmSync(fresh, { recursive: true, force: true });
    // Unpacked here: a file that is damaged ends in an error of ours, not in a stream that nobody waits for.
    const loadDataDir = new Blob([new Uint8Array(gunzipSync(readFileSync(file)))]);
    const pglite = await createEmbedded({ dataDir: fresh, loadDataDir });
    const database = await openEmbedded(pglite);
    await migrate(database.orm);
    await database.close();
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    lock.release();
  }
}

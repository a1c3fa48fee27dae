import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { ensureBuilt } from "../../api/cli/build.ts";
import { openKeys } from "../../api/kernel/key-store.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { confirmedDonation } from "../support/charity-ground.ts";
import { bankAccount, family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { testKey } from "../support/platform-on.ts";
import { asAdmin, urlFor } from "../support/postgres-cluster.ts";
import { ServedProcess } from "../support/served-process.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "lianou-backup-"));
const file = path.join(folder, "register.dump");
const owner = `lianou_owner_${Math.floor(Date.now() / 60_000)}_${randomBytes(3).toString("hex")}`;
const number = freshIdentityNumber();

let test: TestPlatform;
let actors: Actors;
let adminUrl: string;
/** A second database, as on the machine to which one flees. */
let elsewhere: string;
/** A token from before the backup. */
let kept: string;

beforeAll(async () => {
  await ensureBuilt(["server"]);
  test = await openTestPlatform({ now: new Date() });
  actors = await seedActors(test);
  await openKeys(test.platform, testKey());
  const members = [head({ identityNumber: number, bankAccount: bankAccount(7) })];
  const officer = await actors.as("TOWNSHIP_OFFICER");
  for (let at = 0; at < 30; at += 1) await recordHousehold(officer, family({}), freshKey());
  await recordHousehold(officer, family({ members }), freshKey());
  await confirmedDonation(actors, await actors.as("CHARITY_OFFICER"), "1234.56");
  kept = await actors.token(await actors.as("COUNTY_OFFICER"));
  const run = inject("testDatabase");
  if (run.kind !== "postgres") throw new Error("This needs PostgreSQL.");
  adminUrl = run.adminUrl;
  elsewhere = `${test.database.name}_drill`;
  await asAdmin(adminUrl, async (client) => {
    await client.query(`create role ${owner} login password 'drill'`);
    await client.query(`create database "${elsewhere}" owner ${owner}`);
    await client.query(`create role ${keeper()} login bypassrls password 'drill'`);
    await client.query(`grant pg_read_all_data to ${keeper()}`);
  });
}, 300_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  if (adminUrl)
    await asAdmin(adminUrl, async (client) => {
      await client.query(`drop database if exists "${elsewhere}" with (force)`);
      await client.query(`drop role if exists ${owner}`);
      await client.query(`drop role if exists ${keeper()}`);
    });
  await test?.close();
});

/** The account for backups as docs/operations.md has it: above row security, and no superuser. */
const keeper = () => owner.replace("owner", "test");
const ownerUrl = () => urlFor(adminUrl, owner, "drill", elsewhere);
const servedUrl = () => Object.assign(new URL(test.database.url!), { pathname: `/${elsewhere}` }).toString();

/** What a command says and how it ends; it is run as an operator runs it. */
async function command(script: string, parameters: readonly string[], environment: NodeJS.ProcessEnv) {
  const { TEST_DATABASE_URL: _, ...own } = process.env;
  const env = { ...own, DATA_DIR: folder, LIANOU_MASTER_KEY: testKey().toString("base64"), ...environment };
  const parts = ["--disable-warning=ExperimentalWarning", path.join(root, "api/cli", script), ...parameters];
  return promisify(execFile)(process.execPath, parts, { env, cwd: root }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  );
}
const serving = () => ({
  DATABASE_URL: test.database.url!,
  DATABASE_MIGRATION_URL: test.database.operatorUrl!,
  DATABASE_BACKUP_URL: urlFor(adminUrl, keeper(), "drill", test.database.name!),
});
const restored = () => ({ DATABASE_URL: servedUrl(), DATABASE_MIGRATION_URL: ownerUrl() });

/** Each table with how many rows it has and what they say together. */
async function contents(url: string): Promise<Readonly<Record<string, string>>> {
  return asAdmin(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'job_queue') order by 1",
    );
    const found: Record<string, string> = {};
    for (const { name } of rows) {
      const { rows: sums } = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from ${name} t`,
      );
      found[name] = sums[0]!.sum;
    }
    return found;
  });
}

/** Who may call what, and which rows whom: the second and third line behind the tables. */
const rights = (url: string) =>
  asAdmin(url, async (client) => {
    const ask = async (text: string) =>
      (await client.query<{ line: string }>(text)).rows.map(({ line }) => line);
    const roles =
      "select oid, rolname from pg_roles where rolname ~ '^lianou_(app|anonymous|department|charity|contractor|system)$'";
    return {
      functions:
        await ask(`select r.rolname || ' ' || p.oid::regprocedure || ' ' || has_function_privilege(r.oid, p.oid, 'execute') as line
        from pg_proc p, (${roles}) r where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1`),
      tables:
        await ask(`select r.rolname || ' ' || c.relname || ' ' || k || ' ' || has_table_privilege(r.oid, c.oid, k) as line
        from pg_class c, (${roles}) r, unnest(array['select', 'insert', 'update', 'delete']) k
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`),
      policies: await ask(
        "select tablename || ' ' || policyname || ' ' || cmd || roles::text || regexp_replace(coalesce(qual, '') || coalesce(with_check, ''), '::character varying|::text|\\[\\]|[()\\s]', '', 'g') as line from pg_policies order by 1",
      ),
    };
  });

describe("a backup of PostgreSQL", () => {
  it("is refused to an account that row security binds, and leaves no file", async () => {
    const { code, said } = await command("backup.ts", ["backup", file], {
      ...serving(),
      DATABASE_BACKUP_URL: test.database.url!,
    });
    expect(code).toBe(1);
    expect(said).toContain("BYPASSRLS");
    expect(() => statSync(file)).toThrow();
    expect(readdirSync(folder).filter((name) => name.includes("partial"))).toEqual([]);
  });

  it("is whole, readable by its owner alone, holds no clear number, and overwrites nothing", async () => {
    expect(await command("backup.ts", ["backup", file], serving())).toMatchObject({ code: 0 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const plain = path.join(folder, "plain.sql");
    await promisify(execFile)("pg_restore", ["--file", plain, file]);
    const text = readFileSync(plain, "utf8");
    expect(text).toContain("COPY public.person");
    expect(text).not.toContain(number);
    expect(text).not.toContain(bankAccount(7));
    expect((await command("backup.ts", ["backup", file], serving())).code).toBe(2);
  });

  it("that is damaged puts nothing back", async () => {
    const damaged = path.join(folder, "damaged.dump");
    const bytes = readFileSync(file);
    writeFileSync(damaged, bytes.subarray(0, Math.floor(bytes.length * 0.6)));
    expect((await command("backup.ts", ["restore", damaged], restored())).code).toBe(1);
    expect(
      await contents(Object.assign(new URL(adminUrl), { pathname: `/${elsewhere}` }).toString()),
    ).toEqual({});
  });

  it("put back elsewhere is the same row by row, passes chain and invariants, and serves", async () => {
    const before = await contents(test.database.operatorUrl!);
    const { code, said } = await command("backup.ts", ["restore", file], restored());
    expect({ code, said }).toMatchObject({ code: 0 });
    const url = Object.assign(new URL(adminUrl), { pathname: `/${elsewhere}` }).toString();
    expect(await contents(url)).toEqual(before);
    const allowed = await rights(test.database.operatorUrl!);
    expect(allowed.functions.filter((line) => line.endsWith("false")).length).toBeGreaterThan(10);
    expect(await rights(url)).toEqual(allowed);
    expect(await command("audit.ts", ["verify"], restored())).toMatchObject({ code: 0 });
    expect(await command("invariants.ts", [], restored())).toMatchObject({ code: 0 });
    const token = await actors.token(await actors.as("COUNTY_OFFICER"));
    // Of after the backup: the restored platform does not know it.
    const served = await ServedProcess.start({ databaseUrl: servedUrl(), migrationUrl: ownerUrl() });
    try {
      const ask = (secret: string) =>
        fetch(`${served.address}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
          body: JSON.stringify({ query: "{ households(first: 5) { totalCount } }" }),
        }).then(
          (response) => response.json() as Promise<{ data: { households: { totalCount: number } } | null }>,
        );
      expect((await ask(token)).data).toBeNull();
      expect((await ask(kept)).data?.households.totalCount).toBe(31);
    } finally {
      await served.close();
    }
    expect((await command("backup.ts", ["restore", file], restored())).said).toContain("不是空的");
  }, 180_000);
});

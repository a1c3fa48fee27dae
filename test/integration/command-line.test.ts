import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { onPostgres } from "../support/database.ts";
import { asAdmin, urlFor } from "../support/postgres-cluster.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "lianou-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly said: string;
}

/** Runs a command as npm does, with nothing of this test's own environment but what is given. */
function run(command: string, env: Record<string, string>): Promise<Ended> {
  const [name = "", ...parameters] = command.split(" ");
  const settings = {
    PATH: process.env["PATH"] ?? "",
    DATA_DIR: path.join(folder, "data"),
    LIANOU_MASTER_KEY: randomBytes(32).toString("base64"),
    LIANOU_REGION: "371600000000 滨州市",
    ...env,
  };
  const script = path.join(root, `api/cli/${name}.ts`);
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", script, ...parameters],
      { env: settings, timeout: 50_000 },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), said: `${stdout}${stderr}` }),
    );
  });
}

/** One line, in Chinese and in English, without a stack and without the password of a URL. */
function expectOneSentence({ code, said }: Ended, expected: { code: number; about: RegExp }): void {
  expect(said).toMatch(expected.about);
  expect(code).toBe(expected.code);
  expect(said.trim().split("\n")).toHaveLength(1);
  expect(said).toMatch(/\p{Script=Han}.*[a-z]{3}/u);
  expect(said).not.toMatch(/ {4}at |node:internal|parool/);
}

const DIVISIONS = path.join(folder, "divisions.txt");
const ON_NOTHING = { DATABASE_URL: "postgres://web:parool@127.0.0.1:1/lianou" };
const COMMANDS: [name: string, command: string][] = [
  ["migrate", "migrate"],
  ["invariants", "invariants"],
  ["demo", "demo --households 1"],
  ["audit:verify", "audit verify"],
  ["keys:rotate", "rotate-keys"],
  ["catalogue", "load-catalogue"],
  ["regions", `load-regions ${DIVISIONS}`],
];

beforeAll(() => writeFileSync(DIVISIONS, "371600000000 滨州市\n"));

describe("a command that cannot do its work says so in one sentence and ends with a code:", () => {
  it.each(COMMANDS)("%s, where no database answers", async (_name, command) => {
    const ended = await run(command, { DATABASE_URL: "postgres://web:parool@127.0.0.1:1/lianou" });
    expectOneSentence(ended, { code: 1, about: /连接不上数据库/ });
  });

  it("demo, of a city that the embedded database cannot take", async () => {
    const ended = await run("demo --households 400000 --needs 1000000", {});
    expectOneSentence(ended, { code: 1, about: /内置数据库最多/ });
  });

  const misused: [title: string, command: string, env: Record<string, string>, about: RegExp][] = [
    ["an address that is none", "migrate", { DATABASE_URL: "parool@host" }, /DATABASE_URL 应写成/],
    ["a list of divisions that is not there", "load-regions /nowhere.txt", {}, /读不到区划文件/],
    ["an option it does not know", "demo --people 5", {}, /用法/],
    [
      "a key to rotate that it does not know",
      "rotate-keys both-of-them",
      {},
      /用法.*data \| index \| master/,
    ],
    ["a new master key that is not there", "rotate-keys master", ON_NOTHING, /LIANOU_NEW_MASTER_KEY/],
    ["a day that is none", "load-catalogue 2026-02-30", {}, /用法/],
    ["a key that is none", "demo", { LIANOU_MASTER_KEY: "parool" }, /不是主密钥/],
    ["a proxy without an address", "migrate", { TRUSTED_PROXIES: "127.0.0.1,nginx" }, /TRUSTED_PROXIES/],
    ["a pool of no size", "migrate", { DATABASE_POOL_SIZE: "many" }, /DATABASE_POOL_SIZE/],
  ];
  it.each(misused)("%s", async (_title, command, env, about) => {
    expectOneSentence(await run(command, env), { code: 2, about });
  });
});

if (onPostgres()) describe("a command on PostgreSQL that cannot do its work:", onServer);

function onServer(): void {
  const name = `lianou_cli_${randomBytes(4).toString("hex")}`;
  let adminUrl: string;
  let applicationUrl: string;
  let ownerUrl: string;

  beforeAll(async () => {
    const source = inject("testDatabase");
    if (source.kind !== "postgres") throw new Error("These tests need PostgreSQL.");
    ({ adminUrl } = source);
    applicationUrl = Object.assign(new URL(source.applicationUrl), { pathname: `/${name}` }).toString();
    ownerUrl = urlFor(adminUrl, `${name}_owner`, "parool", name);
    await asAdmin(adminUrl, async (client) => {
      await client.query(`create role ${name}_owner login password 'parool'`);
      await client.query(`create database ${name} owner ${name}_owner`);
    });
  });
  afterAll(() =>
    asAdmin(adminUrl, async (client) => {
      await client.query(`drop database ${name} with (force)`);
      await client.query(`drop role ${name}_owner`);
    }),
  );

  it("a database that was never migrated, without DATABASE_MIGRATION_URL, names that setting", async () => {
    for (const command of ["migrate", "load-catalogue"]) {
      const ended = await run(command, { DATABASE_URL: applicationUrl });
      expectOneSentence(ended, { code: 2, about: /用 DATABASE_MIGRATION_URL 指定/ });
    }
    const ended = await run("invariants", { DATABASE_URL: applicationUrl });
    expectOneSentence(ended, { code: 1, about: /npm run migrate/ });
  });

  it("the owner of the tables as DATABASE_URL is refused by name of what it is", async () => {
    expect(await run("migrate", { DATABASE_URL: ownerUrl })).toMatchObject({ code: 0 });
    const ended = await run("load-catalogue", { DATABASE_URL: ownerUrl });
    expectOneSentence(ended, { code: 2, about: /拥有数据表/ });
    const invariants = await run("invariants", { DATABASE_URL: ownerUrl });
    expectOneSentence(invariants, { code: 2, about: /账号没有所需的权限/ });
  });

  it("an account or a database that does not exist is told apart from a host that does not answer", async () => {
    const nobody = urlFor(adminUrl, `${name}_nobody`, "parool", name);
    expectOneSentence(await run("invariants", { DATABASE_URL: nobody }), { code: 2, about: /账号或密码/ });
    const nowhere = Object.assign(new URL(applicationUrl), { pathname: `/${name}_nowhere` }).toString();
    expectOneSentence(await run("invariants", { DATABASE_URL: nowhere }), {
      code: 2,
      about: /没有这个数据库/,
    });
  });
}

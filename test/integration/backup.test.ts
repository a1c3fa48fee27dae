import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backUp, restore } from "../../api/database/backup.ts";
import { readConfiguration } from "../../api/database/configuration.ts";
import { lockDirectory } from "../../api/database/directory-lock.ts";
import { migrate } from "../../api/database/migrate.ts";
import { openDatabase } from "../../api/database/orm.ts";

const folder = mkdtempSync(path.join(tmpdir(), "lianou-backup-"));
const file = path.join(folder, "register.tar.gz");
const at = (name: string) => readConfiguration({ DATA_DIR: path.join(folder, name) });

beforeAll(async () => {
  mkdirSync(at("from").dataDir);
  const database = await openDatabase(at("from"));
  await migrate(database.orm);
  await ask(
    database,
    "insert into region (code, gb_code, name, path_name, level, valid_from) values ('371699000000', '371699000000', '荷塘县', '荷塘县', 'COUNTY', '2020-01-01')",
  );
  await database.close();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Database = Awaited<ReturnType<typeof openDatabase>>;
const ask = ({ orm }: Database, text: string): Promise<{ name: string }[]> =>
  (orm.em.getConnection() as unknown as { execute(text: string): Promise<{ name: string }[]> }).execute(text);

describe("a backup of the embedded database", () => {
  it("waits for the server to stop, and leaves no file", async () => {
    const lock = lockDirectory(at("from").dataDir);
    await expect(backUp(at("from"), file)).rejects.toThrow();
    lock.release();
    expect(readdirSync(folder).filter((name) => name.startsWith("register"))).toEqual([]);
  });

  it("put back into another directory holds what the first one held, and overwrites none", async () => {
    await backUp(at("from"), file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    mkdirSync(at("to").dataDir);
    await restore(at("to"), file);
    const database = await openDatabase(at("to"));
    expect(await ask(database, "select name from region")).toEqual([{ name: "荷塘县" }]);
    await database.close();
    await expect(restore(at("to"), file)).rejects.toThrow("已有数据库");
    await expect(backUp(at("to"), file)).rejects.toThrow("EEXIST");
  }, 120_000);

  it("that is damaged leaves no database behind", async () => {
    const damaged = path.join(folder, "damaged.tar.gz");
    writeFileSync(damaged, readFileSync(file).subarray(0, 100_000));
    mkdirSync(at("nowhere").dataDir);
    await expect(restore(at("nowhere"), damaged)).rejects.toThrow();
    expect(existsSync(path.join(at("nowhere").dataDir, "pglite"))).toBe(false);
  }, 120_000);
});

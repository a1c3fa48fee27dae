import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { KeyRefusal, loadMasterKey } from "../../api/kernel/keys.ts";

const postgres = { DATABASE_URL: "postgres://localhost/example" };
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "keys-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const file = () => join(dataDir, "keys", "master.key");
const refusal = (env: Record<string, string>) => {
  try {
    loadMasterKey({ env, dataDir });
  } catch (error) {
    expect(error).toBeInstanceOf(KeyRefusal);
    return (error as Error).message;
  }
  throw new Error("The key was not refused.");
};

describe("the master key", () => {
  it("of the embedded database is made at the first start, for its owner alone, and stays", () => {
    const first = loadMasterKey({ env: {}, dataDir });
    expect(first).toHaveLength(32);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(dataDir, "keys"))).toEqual(["master.key"]);
    expect(loadMasterKey({ env: {}, dataDir })).toEqual(first);
  });

  it("comes from the environment before the file, and leaves no file", () => {
    const key = randomBytes(32);
    const env = { ...postgres, LIANOU_MASTER_KEY: `${key.toString("base64")}\n` };
    expect(loadMasterKey({ env, dataDir })).toEqual(key);
    expect(existsSync(file())).toBe(false);
  });

  it("may be a file beside PostgreSQL too, but is never made there", () => {
    expect(refusal(postgres)).toMatch(/LIANOU_MASTER_KEY/);
    expect(existsSync(file())).toBe(false);
    const key = randomBytes(32);
    mkdirSync(join(dataDir, "keys"));
    writeFileSync(file(), key.toString("base64"), { mode: 0o600 });
    expect(loadMasterKey({ env: postgres, dataDir })).toEqual(key);
  });

  it("that is malformed is refused by a message without it", () => {
    const key = randomBytes(32).toString("base64");
    for (const text of ["secret-word", key.slice(1), `${key}AAAA`, randomBytes(16).toString("base64")]) {
      const message = refusal({ LIANOU_MASTER_KEY: text });
      expect(message).toMatch(/32 bytes in base64/);
      expect(message).not.toContain(text);
    }
    expect(refusal({ LIANOU_MASTER_KEY: Buffer.alloc(32).toString("base64") })).toMatch(/not a random key/);
  });

  it("is not made beside a database that another one sealed: the start says which file is missing", () => {
    mkdirSync(join(dataDir, "pglite"));
    expect(refusal({})).toMatch(/请从备份恢复.*master key .* is gone/);
    expect(existsSync(file())).toBe(false);
  });

  it("in a file that others may read, or that is cut, is refused", () => {
    loadMasterKey({ env: {}, dataDir });
    chmodSync(file(), 0o644);
    expect(refusal({})).toMatch(/chmod 600/);
    chmodSync(file(), 0o600);
    writeFileSync(file(), "");
    expect(refusal({})).toMatch(/32 bytes in base64/);
  });
});

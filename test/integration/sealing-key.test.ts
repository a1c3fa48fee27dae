import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KeyRefusal } from "../../api/kernel/keys.ts";
import { assertKnownKey } from "../../api/kernel/sealing-key.ts";
import { Vault } from "../../api/kernel/vault.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
const own = randomBytes(32);
const other = randomBytes(32);
const start = (masterKey: Buffer, ...previousMasterKeys: Buffer[]) =>
  assertKnownKey({ ...test.platform, vault: new Vault({ masterKey, previousMasterKeys }) });

beforeAll(async () => {
  test = await openTestPlatform();
});
afterAll(() => test.close());

describe("the master key at the start", () => {
  it("is the one that sealed the data, or the start is refused and nothing is written", async () => {
    await start(own);
    await start(own);
    await expect(start(other)).rejects.toThrow(KeyRefusal);
    await expect(start(other)).rejects.toThrow(/恢复原来的主密钥.*Restore that key/);
    expect(await test.database.asOperator("select 1 from sealing_key")).toHaveLength(1);
  });

  it("may be a new one as long as the former is loaded beside it", async () => {
    await start(other, own);
    await expect(start(other)).rejects.toThrow(KeyRefusal);
    await start(other, own);
  });
});

import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPerson } from "../../api/beneficiary/find.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { revealField } from "../../api/beneficiary/reveal.service.ts";
import { rotateKeys } from "../../api/beneficiary/rotate-keys.service.ts";
import { exchangeMasterKey, openKeys } from "../../api/kernel/key-store.ts";
import { KeyRefusal } from "../../api/kernel/keys.ts";
import { MasterKey } from "../../api/kernel/master-key.ts";
import type { Platform } from "../../api/kernel/platform.ts";
import { SealBroken, Vault } from "../../api/kernel/vault.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { bankAccount, family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { numbersIn, processOn, servedBy } from "../support/keyed.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

const CERTIFICATE = "37169919480312102341";
let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let clerk: TestActor;
let master = new MasterKey(randomBytes(32));
let web: Platform;
let other: Platform;
let before: Vault;
let known: { readonly number: string; readonly personId: string };

const numbers: string[] = [];
const both = { purposes: ["DATA", "INDEX"] } as const;
const keys = () =>
  test.database.asOperator<{ purpose: string; key_id: string; wrapped: string | null; is_current: boolean }>(
    "select * from data_key order by made_at, purpose",
  );

async function record(platform: Platform): Promise<{ number: string; personId: string }> {
  const number = freshIdentityNumber("1950-01-01");
  const member = head({
    identityNumber: number,
    phone: "13905430001",
    bankAccount: bankAccount(7),
    facts: [
      {
        path: "person.disability_cert_no",
        value: CERTIFICATE,
        source: "DISABLED_FEDERATION",
        obtainedOn: "2026-01-01",
      },
    ],
  });
  const { personIds } = await recordHousehold(
    servedBy(platform, officer),
    family({ members: [member] }),
    freshKey(),
  );
  numbers.push(number);
  return { number, personId: personIds[0]! };
}

const finds = async (platform: Platform, number: string) =>
  (await findPerson(servedBy(platform, officer), { identityNumber: number })).found.length;
const reads = async (
  platform: Platform,
  personId: string,
  field: "IDENTITY_NUMBER" | "PHONE" | "BANK_ACCOUNT",
) => (await revealField(servedBy(platform, clerk), personId, field, "核对身份信息")).value;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  clerk = await actors.as("COUNTY_OFFICER");
  // Sealed by a release that derived every key from the master key.
  const key = { id: master.id, material: master.material, unnamed: true };
  before = new Vault({ data: [key], index: [key], lasting: key, generation: "" });
  await test.database.asOperator("insert into sealing_key values ($1, '2026-01-01')", [master.id]);
  known = await record({ ...test.platform, vault: before });
  web = await processOn(test, master);
  other = await processOn(test, master);
});
afterAll(() => test.close());

describe("the master key at the start", () => {
  it("of a release that derived every key from it goes on: what it sealed is read and found, references stay", async () => {
    expect(await finds(web, known.number)).toBe(1);
    expect(await reads(web, known.personId, "IDENTITY_NUMBER")).toBe(known.number);
    const reference = before.opaqueReference("charity", known.personId);
    expect(web.vault.resolveReference("charity", reference)).toBe(known.personId);
  });

  it("is the one of the database, or the start is refused in both languages and nothing is written", async () => {
    const [before] = await test.database.asOperator("select count(*) from audit_entry");
    const wrong = openKeys({ ...test.platform, vault: new Vault() }, randomBytes(32));
    await expect(wrong).rejects.toThrow(KeyRefusal);
    await expect(wrong).rejects.toThrow(/恢复原来的主密钥.*Restore that key/);
    expect(await test.database.asOperator("select count(*) from audit_entry")).toEqual([before]);
    expect(await keys()).toHaveLength(3);
  });

  it("opens no key that was moved to another purpose", async () => {
    const swap = (from: string, to: string) =>
      test.database.asOperator(
        "update data_key a set wrapped = b.wrapped from data_key b where a.purpose = $1 and b.purpose = $2",
        [from, to],
      );
    const [data] = await test.database.asOperator<{ wrapped: string }>(
      "select wrapped from data_key where purpose = 'DATA'",
    );
    await swap("DATA", "INDEX");
    await expect(processOn(test, master)).rejects.toThrow(/does not open the keys/);
    await test.database.asOperator("update data_key set wrapped = $1 where purpose = 'DATA'", [
      data?.wrapped,
    ]);
  });

  it("makes random keys in a new database, once however many processes start", async () => {
    const fresh = await openTestPlatform();
    const started = await Promise.all([processOn(fresh, master), processOn(fresh, master)]);
    expect(started[0]?.vault.generation).toBe(started[1]?.vault.generation);
    const made = await fresh.database.asOperator<{ key_id: string }>("select key_id from data_key");
    expect(new Set(made.map(({ key_id }) => key_id)).size).toBe(3);
    expect(made.map(({ key_id }) => key_id)).not.toContain(master.id);
    await fresh.close();
  });
});

describe("a rotation while two processes serve", () => {
  it("leaves every value read and found by both, also by the one that has not heard of it", async () => {
    other = await processOn(test, master);
    const old = await record(web);
    await rotateKeys(web, master, both);
    // Sealed under keys that the other process has never loaded.
    const fresh = await record(web);
    for (const { number, personId } of [old, fresh]) {
      expect(await reads(other, personId, "BANK_ACCOUNT")).toBe(bankAccount(7));
      expect(await finds(other, number)).toBe(1);
    }
    expect(await numbersIn(test, master)).toEqual(expect.arrayContaining(numbers));
  });

  it("never lets a process that has not heard of it register a number twice, or seal under a former key", async () => {
    other = await processOn(test, master);
    const known = await record(web);
    await rotateKeys(web, master, both);
    const again = family({ members: [head({ identityNumber: known.number })] });
    await refused(recordHousehold(servedBy(other, officer), again, freshKey()), "DUPLICATE");
    other = await processOn(test, master);
    await rotateKeys(web, master, both);
    const late = await record(other);
    const [row] = await test.database.asOperator<Record<string, string>>(
      "select * from person where id = $1",
      [late.personId],
    );
    expect(row?.["identity_number_sealed"]?.split(".")[0]).toBe(web.vault.dataKeyId);
    expect(row?.["identity_number_index"]?.split(".")[0]).toBe(web.vault.indexKeyId);
  });

  it("of one key leaves the other; the former key is destroyed, and nothing stands under it", async () => {
    const before = await keys();
    await rotateKeys(web, master, { purposes: ["INDEX"] });
    const after = await keys();
    expect(after).toHaveLength(before.length + 1);
    const live = after.filter(({ wrapped }) => wrapped !== null);
    expect(live.map(({ purpose }) => purpose).sort()).toEqual(["DATA", "INDEX", "LASTING"]);
    expect(live.every(({ is_current }) => is_current)).toBe(true);
    const names = live.map(({ key_id }) => key_id);
    const stored = await test.database.asOperator<Record<string, string>>(
      `select identity_number_sealed as a, identity_number_index as b, phone_sealed as c, phone_index as d,
         bank_account_sealed as e, bank_account_index as f from person
       union all select value #>> '{}', null, null, null, null, null from fact
         where path = 'person.disability_cert_no'`,
    );
    const under = stored.flatMap((row) => Object.values(row)).flatMap((value) => value?.split(".")[0] ?? []);
    expect(under.length).toBeGreaterThan(20);
    expect(under.filter((id) => !names.includes(id))).toEqual([]);
  });

  it("that was broken off goes on at the next call, without another key", async () => {
    const breaking = rotateKeys(web, master, {
      ...both,
      chunk: 2,
      progress: () => {
        throw new Error("killed");
      },
    });
    await expect(breaking).rejects.toThrow("killed");
    const midway = await keys();
    other = await processOn(test, master);
    for (const number of numbers) expect(await finds(other, number), "half of them done").toBe(1);
    const seen: number[] = [];
    const ended = await rotateKeys(other, master, { ...both, chunk: 2, progress: (done) => seen.push(done) });
    expect(ended).toEqual({ resumed: ["DATA", "INDEX"], broken: [] });
    expect(seen.length).toBeGreaterThan(1);
    expect(await keys()).toHaveLength(midway.length);
    expect((await keys()).filter(({ wrapped }) => wrapped !== null)).toHaveLength(3);
    const audited = await test.database.asOperator<{ action: string }>(
      "select action from audit_entry where object_kind = 'dataKey' order by id desc limit 3",
    );
    expect(audited.map(({ action }) => action)).toEqual([
      "platform.retireKeys",
      "platform.rotateKeys",
      "platform.rotateKeys",
    ]);
  });

  it("names a value that does not open, goes on with the others, and keeps the key until it is looked at", async () => {
    const [one, two] = [await record(web), await record(web)];
    const seal = (from: string, to: string) =>
      test.database.asOperator(
        "update person a set phone_sealed = b.phone_sealed from person b where a.id = $2 and b.id = $1",
        [from, to],
      );
    await seal(one.personId, two.personId);
    const { broken } = await rotateKeys(web, master, both);
    expect(broken).toEqual([`person ${two.personId}`]);
    expect((await keys()).filter(({ wrapped }) => wrapped !== null).length).toBeGreaterThan(3);
    await expect(reads(web, two.personId, "PHONE")).rejects.toThrow(SealBroken);
    expect(await reads(other, one.personId, "PHONE")).toBe("13905430001");
    await test.database.asOperator(
      "update person set phone_sealed = null, phone_index = null where id = $1",
      [two.personId],
    );
    expect((await rotateKeys(web, master, both)).broken).toEqual([]);
    expect((await keys()).filter(({ wrapped }) => wrapped !== null)).toHaveLength(3);
  });

  it("of the master key wraps the others anew: the former opens no start, and who serves goes on", async () => {
    const [former, next] = [master, new MasterKey(randomBytes(32))];
    const known = await record(web);
    await exchangeMasterKey(web, former, next);
    master = next;
    await expect(processOn(test, former)).rejects.toThrow(KeyRefusal);
    expect(await finds(other, known.number)).toBe(1);
    const restarted = await processOn(test, next);
    expect(await reads(restarted, known.personId, "IDENTITY_NUMBER")).toBe(known.number);
  });
});

import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MasterKey } from "../../api/kernel/master-key.ts";
import { createIdSource, newId } from "../../api/kernel/uuid.ts";
import { nameOfKey, SealBroken, UnknownKey, Vault } from "../../api/kernel/vault.ts";

const masterKey = randomBytes(32);
const vault = Vault.ofOneKey(masterKey);
const place = { table: "person", column: "identity_number", row: newId() };
const plain = "371699194803121023";

describe("a sealed value", () => {
  it("opens in its place to what was sealed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(vault.open(vault.seal(text, place), place)).toBe(text);
      }),
    );
  });

  it("opens in no other table, column or row", () => {
    const sealed = vault.seal(plain, place);
    for (const other of [{ table: "household" }, { column: "phone" }, { row: newId() }]) {
      expect(() => vault.open(sealed, { ...place, ...other })).toThrow(SealBroken);
    }
  });

  it("is different each time and begins with the id of its key", () => {
    const [one, other] = [vault.seal(plain, place), vault.seal(plain, place)];
    expect(one).not.toBe(other);
    expect(one.startsWith(`${vault.dataKeyId}.`)).toBe(true);
    expect(one).not.toContain(plain);
  });

  it("with any byte changed does not open, and the error names no value", () => {
    const [id, box] = vault.seal(plain, place).split(".") as [string, string];
    const bytes = Buffer.from(box, "base64url");
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (index, change) => {
        const altered = Buffer.from(bytes);
        altered[index]! ^= change;
        expect(() => vault.open(`${id}.${altered.toString("base64url")}`, place)).toThrow(SealBroken);
      }),
    );
    expect(() => vault.open(plain, place)).toThrow(/^((?!3716).)*$/);
  });

  it("that is cut or empty does not open", () => {
    for (const text of [
      "",
      ".",
      `${vault.dataKeyId}.`,
      `${vault.dataKeyId}.AAAA`,
      vault.seal(plain, place).slice(0, -4),
    ]) {
      expect(() => vault.open(text, place), text).toThrow(SealBroken);
    }
  });

  it("has a place whose parts cannot run into each other", () => {
    expect(() => vault.seal(plain, { ...place, column: "a|b" })).toThrow(RangeError);
    expect(() => vault.seal(plain, { ...place, row: "" })).toThrow(RangeError);
  });
});

describe("a vault with a former key beside the current one", () => {
  const [former, current] = ["former", "current"].map((id) => ({ id, material: randomBytes(32) }));
  const lasting = { id: "lasting", material: randomBytes(32) };
  const vaultOf = (...keys: (typeof former)[]) => {
    const held = keys.flatMap((key) => key ?? []);
    return new Vault({ data: held, index: held, lasting, generation: held.map(({ id }) => id).join() });
  };
  const [before, rotated] = [vaultOf(former), vaultOf(current, former)];

  it("opens values of both and seals under the current one; without the key that one names it says so", () => {
    const [old, fresh] = [before.seal(plain, place), rotated.seal(plain, place)];
    expect([rotated.open(old, place), rotated.open(fresh, place)]).toEqual([plain, plain]);
    expect(fresh.startsWith("current.")).toBe(true);
    expect(() => before.open(fresh, place)).toThrow(UnknownKey);
  });

  it("finds values that are indexed under either key", () => {
    expect(rotated.blindIndexCandidates("identity-number", plain)).toEqual([
      rotated.blindIndex("identity-number", plain),
      before.blindIndex("identity-number", plain),
    ]);
  });

  it("leaves references, cursors and hashes as they were", () => {
    const id = newId();
    const reference = before.opaqueReference("charity-a", id);
    expect(rotated.resolveReference("charity-a", reference)).toBe(id);
    expect(rotated.openCursor("needs", before.sealCursor("needs", [7]))).toEqual([7]);
    expect(rotated.isHashOf("body", "a", before.keyedHash("body", "a"))).toBe(true);
    expect(rotated.isHashOf("body", "b", before.keyedHash("body", "a"))).toBe(false);
    expect(rotated.isHashOf("body", "a", vault.keyedHash("body", "a"))).toBeNull();
  });

  it("finds what earlier releases indexed, without the name of a key", () => {
    const master = { id: nameOfKey(masterKey), material: masterKey, unnamed: true };
    const upgraded = new Vault({ data: [master], index: [master], lasting: master, generation: "" });
    const [id, mac] = vault.blindIndex("identity-number", plain).split(".");
    expect(id).toBe(master.id);
    expect(upgraded.blindIndex("identity-number", plain)).toBe(mac);
  });
});

describe("a wrapped key", () => {
  it("is unwrapped by its master key, in its place alone", () => {
    const [master, other] = [new MasterKey(masterKey), new MasterKey(randomBytes(32))];
    const at = { purpose: "DATA", keyId: "a" } as const;
    const wrapped = master.wrap(Buffer.from(plain), at);
    expect(master.unwrap(wrapped, at)?.toString()).toBe(plain);
    expect(master.unwrap(wrapped, { ...at, purpose: "INDEX" })).toBeNull();
    expect(master.unwrap(wrapped, { ...at, keyId: "b" })).toBeNull();
    expect(other.unwrap(wrapped, at)).toBeNull();
  });
});

describe("a blind index", () => {
  it("is the same for the same kind, value and key, and different otherwise", () => {
    const index = vault.blindIndex("identity-number", plain);
    expect(index).toMatch(/^[\w-]{8}\.[\w-]{43}$/);
    expect(Vault.ofOneKey(masterKey).blindIndex("identity-number", plain)).toBe(index);
    expect(vault.blindIndex("phone", plain)).not.toBe(index);
    expect(vault.blindIndex("identity-number", "37169919530406003X")).not.toBe(index);
    expect(Vault.ofOneKey(randomBytes(32)).blindIndex("identity-number", plain)).not.toBe(index);
  });
});

describe("an opaque reference", () => {
  it("is stable for a recipient and leads it back to the row", () => {
    const ids = Array.from({ length: 500 }, () => newId());
    for (const id of ids) {
      const reference = vault.opaqueReference("charity-a", id);
      expect(reference).toMatch(/^[\w-]{22}$/);
      expect(vault.opaqueReference("charity-a", id)).toBe(reference);
      expect(vault.resolveReference("charity-a", reference)).toBe(id);
    }
  });

  it("of one recipient is not that of another, and leads it to no row of ours", () => {
    const source = createIdSource();
    for (let index = 0; index < 500; index += 1) {
      const id = source(new Date("2026-11-21T00:00:00Z"));
      const reference = vault.opaqueReference("charity-a", id);
      expect(vault.opaqueReference("charity-b", id)).not.toBe(reference);
      expect(vault.resolveReference("charity-b", reference)).not.toBe(id);
    }
  });

  it("hides that two rows were made in the same millisecond", () => {
    const source = createIdSource();
    const now = new Date();
    const [one, other] = [source(now), source(now)].map((id) => vault.opaqueReference("charity-a", id));
    expect(one!.slice(0, 8)).not.toBe(other!.slice(0, 8));
  });

  it("that is malformed, or stands for no UUIDv7, leads nowhere", () => {
    const reference = vault.opaqueReference("charity-a", newId());
    for (const text of [
      "",
      reference.slice(1),
      `${reference}A`,
      `${reference.slice(0, -1)}_`,
      "a b",
      newId(),
    ]) {
      expect(vault.resolveReference("charity-a", text), text).toBeNull();
    }
    const resolved = Array.from({ length: 640 }, () =>
      vault.resolveReference("charity-a", randomBytes(16).toString("base64url")),
    );
    expect(resolved.filter((id) => id === null).length).toBeGreaterThan(560);
    expect(() => vault.opaqueReference("charity-a", "0b8f7c1e-8a44-4f43-9d1c-2f3a4b5c6d7e")).toThrow(
      RangeError,
    );
  });
});

describe("a cursor", () => {
  it("gives back the position for its purpose", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2, noUnicodeString: false }), (json) => {
        const text = JSON.stringify(json);
        fc.pre(text.length < 2000);
        expect(vault.openCursor("needs|a", vault.sealCursor("needs|a", json))).toEqual(JSON.parse(text));
      }),
    );
  });

  it("shows nothing of the position and differs each time", () => {
    const cursors = [1, 2].map(() => vault.sealCursor("needs", ["371602", plain]));
    expect(cursors[0]).not.toBe(cursors[1]);
    expect(Buffer.from(cursors[0]!, "base64url").toString("latin1")).not.toContain(plain);
  });

  it("that is altered, malformed, endless or of another purpose is null", () => {
    const cursor = vault.sealCursor("needs|a", [7]);
    const altered = (cursor[20] === "A" ? "B" : "A") + cursor.slice(21);
    for (const text of ["", "A", "!", cursor.slice(0, 20) + altered, cursor.slice(4), "A".repeat(100_000)]) {
      expect(vault.openCursor("needs|a", text)).toBeNull();
    }
    expect(vault.openCursor("needs|b", cursor)).toBeNull();
    expect(Vault.ofOneKey(randomBytes(32)).openCursor("needs|a", cursor)).toBeNull();
  });
});

it("a vault refuses a key that has not 32 bytes, and does nothing without keys", () => {
  expect(() => Vault.ofOneKey(randomBytes(16))).toThrow(RangeError);
  expect(() => new Vault().seal(plain, place)).toThrow(/before its keys were loaded/);
});

import {
  type Cipheriv,
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { isUuidV7 } from "./uuid.ts";

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MAX_CURSOR_LENGTH = 4096;
const MAX_CACHED_KEYS = 2048;

/**
 * Where a sealed value lives. It opens in this place only, so that a value cannot be moved to another row.
 */
export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  /** The id of the row; ids are made before sealing. */
  readonly row: string;
}

/**
 * What a key is for. DATA keys seal fields and INDEX keys find them; both are rotated. The one LASTING key makes what
 * nothing stored could make anew: the references that partners keep, cursors, and hashes of what is not kept.
 */
export const keyPurposes = ["DATA", "INDEX", "LASTING"] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

export interface Key {
  readonly id: string;
  readonly material: Buffer;
  /** Index values under it do not begin with its id: the master key of releases that derived everything from it. */
  readonly unnamed?: boolean;
}

/** The keys of a database, of each rotated purpose the current one first. */
export interface VaultKeys {
  readonly data: readonly Key[];
  readonly index: readonly Key[];
  readonly lasting: Key;
  /** The same for the same keys in the same use: what a transaction compares with the database. */
  readonly generation: string;
}

/** What seals and finds values. A transaction gets it from `tx.heldKeys()`, under the lock that a rotation waits for. */
export type HeldKeys = Pick<
  Vault,
  "seal" | "blindIndex" | "blindIndexCandidates" | "dataKeyId" | "indexKeyId"
>;

/** A stored value that does not open: altered, moved from its place, or sealed under a key we do not have. */
export class SealBroken extends Error {
  constructor(detail: string) {
    super(`A sealed value does not open: ${detail}.`);
    this.name = "SealBroken";
  }
}

/** A value names a key that this process has not loaded: another process may have made it since. */
export class UnknownKey extends SealBroken {}

/** The keys of the database are no longer those that this process has loaded. Nothing was written. */
export class StaleKeys extends Error {
  constructor() {
    super("The keys were rotated since they were loaded.");
    this.name = "StaleKeys";
  }
}

/** A key and what is derived from it: another key for each use, by HKDF. */
class KeyRing {
  readonly id: string;
  readonly isUnnamed: boolean;
  readonly #material: Buffer;
  readonly #derived = new Map<string, KeyObject>();
  readonly #blocks = new Map<string, Cipheriv>();

  constructor({ id, material, unnamed = false }: Key) {
    if (material.length !== KEY_BYTES) throw new RangeError("A key has 32 bytes.");
    this.id = id;
    this.isUnnamed = unnamed;
    this.#material = Buffer.from(material);
  }

  /** A cipher of single blocks that stays open: to begin one costs as much as forty blocks, and none depends on another. */
  blocks(...use: string[]): Cipheriv {
    const info = infoOf(use);
    const known = this.#blocks.get(info);
    if (known) return known;
    const cipher = createCipheriv("aes-256-ecb", this.key(...use), null);
    cipher.setAutoPadding(false);
    if (this.#blocks.size >= MAX_CACHED_KEYS) this.#blocks.clear();
    this.#blocks.set(info, cipher);
    return cipher;
  }

  /** Prepared once: to take bytes for a key costs several times as much as to use it. */
  key(...use: string[]): KeyObject {
    const info = infoOf(use);
    const known = this.#derived.get(info);
    if (known) return known;
    const key = createSecretKey(deriveKey(this.#material, ...use));
    if (this.#derived.size >= MAX_CACHED_KEYS) this.#derived.clear();
    this.#derived.set(info, key);
    return key;
  }
}

/** The parts are length-prefixed: no two lists of parts are the same. */
const infoOf = (use: readonly string[]) => use.map((part) => `${part.length}:${part}`).join("");

/** A key of its own for a use. */
export const deriveKey = (material: Buffer, ...use: string[]): Buffer =>
  Buffer.from(hkdfSync("sha256", material, "lianou", infoOf(use), KEY_BYTES));

/** The public name of a key, from which nothing of the key can be learnt. */
export const nameOfKey = (material: Buffer): string =>
  deriveKey(material, "key id").toString("base64url").slice(0, 8);

interface Rings {
  readonly data: readonly [KeyRing, ...KeyRing[]];
  readonly index: readonly [KeyRing, ...KeyRing[]];
  readonly lasting: KeyRing;
  readonly generation: string;
}

/**
 * Encrypts single fields, indexes them for equality, and makes the opaque references and cursors that partners hold.
 * It holds the keys of the database unwrapped, and loads them again when they were rotated.
 */
export class Vault {
  #rings: Rings | undefined;
  #reload: (() => Promise<void>) | undefined;

  /** Without keys nothing can be done with it until `load`. */
  constructor(keys?: VaultKeys) {
    if (keys) this.load(keys);
  }

  /** One key for every purpose, for what keeps none in its database. */
  static ofOneKey(material: Buffer): Vault {
    const key = { id: nameOfKey(material), material };
    return new Vault({ data: [key], index: [key], lasting: key, generation: "" });
  }

  load({ data, index, lasting, generation }: VaultKeys): void {
    this.#rings = { data: ringsOf(data), index: ringsOf(index), lasting: new KeyRing(lasting), generation };
  }

  /** How the keys are loaded again from the database. */
  reloadBy(reload: () => Promise<void>): void {
    this.#reload = reload;
  }

  async reload(): Promise<void> {
    await this.#reload?.();
  }

  get #loaded(): Rings {
    if (!this.#rings) throw new Error("The vault was used before its keys were loaded.");
    return this.#rings;
  }

  get generation(): string {
    return this.#rings?.generation ?? "";
  }

  get dataKeyId(): string {
    return this.#loaded.data[0].id;
  }

  get indexKeyId(): string {
    return this.#loaded.index[0].id;
  }

  /** Encrypts a value for one place: `<key id>.<base64url of nonce, tag and text>`. */
  seal(plain: string, place: SealedPlace): string {
    const [ring] = this.#loaded.data;
    const key = ring.key("field", place.table, place.column);
    return `${ring.id}.${encrypt(key, plain, associatedData(place)).toString("base64url")}`;
  }

  /** Decrypts a value in its place. Throws `SealBroken`, which names the table and column but no value. */
  open(sealed: string, place: SealedPlace): string {
    const where = `${place.table}.${place.column}`;
    const dot = sealed.indexOf(".");
    const id = sealed.slice(0, Math.max(dot, 0));
    const ring = this.#loaded.data.find((each) => each.id === id);
    if (!ring) throw new UnknownKey(`${where} names no key that is loaded`);
    const box = Buffer.from(sealed.slice(dot + 1), "base64url");
    const plain = decrypt(ring.key("field", place.table, place.column), box, associatedData(place));
    if (plain === null) throw new SealBroken(`${where} was altered or belongs to another place`);
    return plain;
  }

  /**
   * Encrypts what no rotation makes anew: secrets of second factors, and what an import holds until it is written.
   * `<key id>.<base64url of nonce, tag and text>` under the lasting key.
   */
  sealLasting(plain: string, place: SealedPlace): string {
    const { lasting } = this.#loaded;
    const key = lasting.key("lasting field", place.table, place.column);
    return `${lasting.id}.${encrypt(key, plain, associatedData(place)).toString("base64url")}`;
  }

  /** Decrypts what `sealLasting` made, in its place. Throws `SealBroken`. */
  openLasting(sealed: string, place: SealedPlace): string {
    const { lasting } = this.#loaded;
    const box = sealed.startsWith(`${lasting.id}.`)
      ? Buffer.from(sealed.slice(lasting.id.length + 1), "base64url")
      : null;
    const key = lasting.key("lasting field", place.table, place.column);
    const plain = box && decrypt(key, box, associatedData(place));
    if (plain === null)
      throw new SealBroken(`${place.table}.${place.column} was altered or belongs to another place`);
    return plain;
  }

  /** What finds a normalised value again without decrypting: `<key id>.<HMAC>`, the same for the same kind and value. */
  blindIndex(kind: string, normalisedValue: string): string {
    return indexUnder(this.#loaded.index[0], kind, normalisedValue);
  }

  /** The index under every live key, the current one first: what to look for while a rotation runs. */
  blindIndexCandidates(kind: string, normalisedValue: string): string[] {
    return this.#loaded.index.map((ring) => indexUnder(ring, kind, normalisedValue));
  }

  /** What counts by a value that is not kept, such as an address that failed to sign in. */
  lastingIndex(kind: string, value: string): string {
    return macUnder(this.#loaded.lasting, kind, value);
  }

  /** A hash to compare with later, such as that of a request's body: `<key id>.<HMAC>`. */
  keyedHash(kind: string, value: string): string {
    const { lasting } = this.#loaded;
    return `${lasting.id}.${macUnder(lasting, kind, value)}`;
  }

  /** Whether a hash was made of this value; null when it was made under a key that is gone, and nobody can tell. */
  isHashOf(kind: string, value: string, hash: string): boolean | null {
    if (!hash.startsWith(`${this.#loaded.lasting.id}.`)) return null;
    return hash === this.keyedHash(kind, value);
  }

  /** A key for a use of its own, such as signing, that no rotation changes. */
  lastingKey(use: string): Buffer {
    return this.#loaded.lasting.key("use", use).export();
  }

  /**
   * The name by which one recipient knows a row: 22 characters, always the same for it, and different for
   * every recipient, so that two of them cannot join their lists. One AES block holds exactly a UUID.
   */
  opaqueReference(recipientId: string, uuid: string): string {
    if (!isUuidV7(uuid)) throw new RangeError("An opaque reference stands for a UUIDv7.");
    const cipher = this.#loaded.lasting.blocks("reference", recipientId);
    return cipher.update(Buffer.from(uuid.replaceAll("-", ""), "hex")).toString("base64url");
  }

  /** The row a recipient means; null when the text is malformed or was not made for this recipient. */
  resolveReference(recipientId: string, reference: string): string | null {
    const block = Buffer.from(reference, "base64url");
    if (block.length !== 16 || block.toString("base64url") !== reference) return null;
    const decipher = createDecipheriv(
      "aes-256-ecb",
      this.#loaded.lasting.key("reference", recipientId),
      null,
    );
    decipher.setAutoPadding(false);
    const hex = decipher.update(block).toString("hex");
    const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    return isUuidV7(uuid) ? uuid : null;
  }

  /**
   * Encrypts the position of a page. `json` is any value that JSON carries; a purpose is a list and a caller.
   */
  sealCursor(purpose: string, json: unknown): string {
    const text = JSON.stringify(json);
    if (text === undefined) throw new TypeError("A cursor holds a value that JSON carries.");
    const cursor = encrypt(this.#loaded.lasting.key("cursor"), text, Buffer.from(purpose)).toString(
      "base64url",
    );
    if (cursor.length > MAX_CURSOR_LENGTH) throw new RangeError("A cursor is too long to be opened again.");
    return cursor;
  }

  /** The position a cursor holds; null when it is malformed, altered, or was made for another purpose. */
  openCursor(purpose: string, cursor: string): unknown {
    if (cursor.length > MAX_CURSOR_LENGTH) return null;
    const text = decrypt(
      this.#loaded.lasting.key("cursor"),
      Buffer.from(cursor, "base64url"),
      Buffer.from(purpose),
    );
    return text === null ? null : JSON.parse(text);
  }
}

function associatedData(place: SealedPlace): Buffer {
  const parts = [place.table, place.column, place.row];
  if (parts.some((part) => part === "" || part.includes("|"))) {
    throw new RangeError("A sealed place has a table, a column and a row, none with a bar.");
  }
  return Buffer.from(parts.join("|"));
}

/** `base64url of nonce, tag and text`, under a key that wraps others. */
export const wrapKey = (key: Buffer, material: Buffer, associated: string): string =>
  encrypt(key, material.toString("base64"), Buffer.from(associated)).toString("base64url");

/** The key that was wrapped; null when it was wrapped by another, or for another use. */
export function unwrapKey(key: Buffer, wrapped: string, associated: string): Buffer | null {
  const text = decrypt(key, Buffer.from(wrapped, "base64url"), Buffer.from(associated));
  return text === null ? null : Buffer.from(text, "base64");
}

function encrypt(key: KeyObject | Buffer, plain: string, associated: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associated);
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

function decrypt(key: KeyObject | Buffer, box: Buffer, associated: Buffer): string | null {
  if (box.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, box.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(associated);
  decipher.setAuthTag(box.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = decipher.update(box.subarray(NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([text, decipher.final()]).toString("utf8");
  } catch {
    // The only way Node reports a tag that does not match; the caller decides what it means.
    return null;
  }
}

function indexUnder(ring: KeyRing, kind: string, normalisedValue: string): string {
  const mac = macUnder(ring, kind, normalisedValue);
  return ring.isUnnamed ? mac : `${ring.id}.${mac}`;
}

function macUnder(ring: KeyRing, kind: string, value: string): string {
  return createHmac("sha256", ring.key("blind index", kind)).update(value, "utf8").digest("base64url");
}

function ringsOf(keys: readonly Key[]): [KeyRing, ...KeyRing[]] {
  const [current, ...others] = keys.map((key) => new KeyRing(key));
  if (!current) throw new RangeError("There is no key of a purpose.");
  return [current, ...others];
}

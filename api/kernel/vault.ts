import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
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

interface KeyMaterial {
  readonly masterKey: Buffer;
  /** Keys that were in use before: they still open what they sealed, and nothing new is sealed with them. */
  readonly previousMasterKeys?: readonly Buffer[];
}

/** A stored value that does not open: altered, moved from its place, or sealed under a key we do not have. */
export class SealBroken extends Error {
  constructor(detail: string) {
    super(`A sealed value does not open: ${detail}.`);
    this.name = "SealBroken";
  }
}

/**
 * One master key and what is derived from it: a key for each purpose, by HKDF, and a short name for itself.
 */
class KeyRing {
  readonly id: string;
  readonly #masterKey: Buffer;
  readonly #derived = new Map<string, Buffer>();

  constructor(masterKey: Buffer) {
    if (masterKey.length !== KEY_BYTES) throw new RangeError("A master key has 32 bytes.");
    this.#masterKey = Buffer.from(masterKey);
    this.id = this.key("key id").toString("base64url").slice(0, 8);
  }

  /** A key of its own for a purpose. The parts are length-prefixed: no two lists of parts are the same. */
  key(...purpose: string[]): Buffer {
    const info = purpose.map((part) => `${part.length}:${part}`).join("");
    const known = this.#derived.get(info);
    if (known) return known;
    const key = Buffer.from(hkdfSync("sha256", this.#masterKey, "lianou", info, KEY_BYTES));
    if (this.#derived.size >= MAX_CACHED_KEYS) this.#derived.clear();
    this.#derived.set(info, key);
    return key;
  }
}

/**
 * Encrypts single fields, indexes them for equality, and makes the opaque references and cursors that
 * partners hold. Every key is derived from the master key, which never encrypts anything itself.
 */
export class Vault {
  readonly #current: KeyRing;
  readonly #rings: ReadonlyMap<string, KeyRing>;

  constructor(keys: KeyMaterial) {
    this.#current = new KeyRing(keys.masterKey);
    const rings = [this.#current, ...(keys.previousMasterKeys ?? []).map((key) => new KeyRing(key))];
    this.#rings = new Map(rings.map((ring) => [ring.id, ring]));
  }

  /** The public name of the current key. Kept beside the data, it tells a start with another key. */
  get keyId(): string {
    return this.#current.id;
  }

  /** Whether the key of this name is loaded. */
  holds(keyId: string): boolean {
    return this.#rings.has(keyId);
  }

  /** Encrypts a value for one place: `<key id>.<base64url of nonce, tag and text>`. */
  seal(plain: string, place: SealedPlace): string {
    const key = this.#current.key("field", place.table, place.column);
    return `${this.#current.id}.${encrypt(key, plain, associatedData(place)).toString("base64url")}`;
  }

  /** Decrypts a value in its place. Throws `SealBroken`, which names the table and column but no value. */
  open(sealed: string, place: SealedPlace): string {
    const where = `${place.table}.${place.column}`;
    const dot = sealed.indexOf(".");
    const ring = this.#rings.get(sealed.slice(0, Math.max(dot, 0)));
    if (!ring) throw new SealBroken(`${where} names no key that is loaded`);
    const box = Buffer.from(sealed.slice(dot + 1), "base64url");
    const plain = decrypt(ring.key("field", place.table, place.column), box, associatedData(place));
    if (plain === null) throw new SealBroken(`${where} was altered or belongs to another place`);
    return plain;
  }

  /** Whether a value is sealed under the current key; rotation seals the others again, one by one. */
  isSealedUnderCurrentKey(sealed: string): boolean {
    return sealed.startsWith(`${this.#current.id}.`);
  }

  /** What finds a normalised value again without decrypting: the same for the same kind and value. */
  blindIndex(kind: string, normalisedValue: string): string {
    return indexUnder(this.#current, kind, normalisedValue);
  }

  /** The index under every loaded key, the current one first: what to look for while a rotation runs. */
  blindIndexCandidates(kind: string, normalisedValue: string): string[] {
    return [...this.#rings.values()].map((ring) => indexUnder(ring, kind, normalisedValue));
  }

  /**
   * A hash to compare with later, such as that of a request's body: `<key id>.<HMAC>`. It says under which key it was
   * made, so that the same value is recognised while a rotation runs and after it.
   */
  keyedHash(kind: string, value: string): string {
    return `${this.#current.id}.${indexUnder(this.#current, kind, value)}`;
  }

  /** Whether a hash was made of this value; null when its key is loaded no more, and nobody can tell. */
  isHashOf(kind: string, value: string, hash: string): boolean | null {
    const ring = this.#rings.get(hash.slice(0, hash.indexOf(".")));
    return ring ? hash === `${ring.id}.${indexUnder(ring, kind, value)}` : null;
  }

  /**
   * The name by which one recipient knows a row: 22 characters, always the same for it, and different for
   * every recipient, so that two of them cannot join their lists. One AES block holds exactly a UUID.
   */
  opaqueReference(recipientId: string, uuid: string): string {
    if (!isUuidV7(uuid)) throw new RangeError("An opaque reference stands for a UUIDv7.");
    const cipher = createCipheriv("aes-256-ecb", this.#current.key("reference", recipientId), null);
    cipher.setAutoPadding(false);
    return cipher.update(Buffer.from(uuid.replaceAll("-", ""), "hex")).toString("base64url");
  }

  /** The row a recipient means; null when the text is malformed or was not made for this recipient. */
  resolveReference(recipientId: string, reference: string): string | null {
    const block = Buffer.from(reference, "base64url");
    if (block.length !== 16 || block.toString("base64url") !== reference) return null;
    const decipher = createDecipheriv("aes-256-ecb", this.#current.key("reference", recipientId), null);
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
    const cursor = encrypt(this.#current.key("cursor"), text, Buffer.from(purpose)).toString("base64url");
    if (cursor.length > MAX_CURSOR_LENGTH) throw new RangeError("A cursor is too long to be opened again.");
    return cursor;
  }

  /** The position a cursor holds; null when it is malformed, altered, or was made for another purpose. */
  openCursor(purpose: string, cursor: string): unknown {
    if (cursor.length > MAX_CURSOR_LENGTH) return null;
    const text = decrypt(this.#current.key("cursor"), Buffer.from(cursor, "base64url"), Buffer.from(purpose));
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

function encrypt(key: Buffer, plain: string, associated: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associated);
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

function decrypt(key: Buffer, box: Buffer, associated: Buffer): string | null {
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
  return createHmac("sha256", ring.key("blind index", kind))
    .update(normalisedValue, "utf8")
    .digest("base64url");
}

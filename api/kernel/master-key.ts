import { deriveKey, type KeyPurpose, nameOfKey, unwrapKey, wrapKey } from "./vault.ts";

/** A key in the database as its master key wraps it. */
interface WrappedPlace {
  readonly purpose: KeyPurpose;
  readonly keyId: string;
}

/** Wraps the keys that stand in the database, each for its purpose, and encrypts nothing else. */
export class MasterKey {
  readonly id: string;
  /** What earlier releases derived every key from; theirs are the first keys of their databases. */
  readonly material: Buffer;
  readonly #wrapping: Buffer;

  constructor(material: Buffer) {
    this.material = Buffer.from(material);
    this.id = nameOfKey(material);
    this.#wrapping = deriveKey(material, "wrap");
  }

  wrap(material: Buffer, place: WrappedPlace): string {
    return wrapKey(this.#wrapping, material, associated(place));
  }

  /** Null when another master key wrapped it, or it was moved from its place. */
  unwrap(wrapped: string, place: WrappedPlace): Buffer | null {
    return unwrapKey(this.#wrapping, wrapped, associated(place));
  }
}

const associated = ({ purpose, keyId }: WrappedPlace) => `data_key|${purpose}|${keyId}`;

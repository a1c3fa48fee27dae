import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import type { Vault } from "../kernel/vault.ts";

/** What the first seal follows on. */
export const GENESIS = "0".repeat(64);
/** Of a private key of Ed25519 in PKCS #8, before its 32 bytes. */
const PKCS8_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");

export interface Link {
  readonly sequence: bigint;
  readonly entryId: string;
  readonly entrySha256: string;
}

export const chainHash = (previous: string, { sequence, entryId, entrySha256 }: Link): string =>
  createHash("sha256").update(`${previous}|${sequence}|${entryId}|${entrySha256}`).digest("hex");

/** The end of the chain at a moment, signed: whoever keeps it outside of the database can tell a chain that was cut. */
export interface SignedHead {
  readonly sequence: string;
  readonly chain: string;
  readonly at: string;
  /** Ed25519, in base64: the public key in SPKI, and the signature. */
  readonly publicKey: string;
  readonly signature: string;
}

const signedText = ({ sequence, chain, at }: Pick<SignedHead, "sequence" | "chain" | "at">) =>
  Buffer.from(`lianou audit head|${sequence}|${chain}|${at}`);

/** Derived from the lasting key, which no rotation changes: an old head is told from a forged one for good. */
const signingKey = (vault: Pick<Vault, "lastingKey">): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, vault.lastingKey("audit head")]),
    format: "der",
    type: "pkcs8",
  });

const publicKeyOf = (key: KeyObject): string =>
  createPublicKey(key).export({ format: "der", type: "spki" }).toString("base64");

export function signHead(
  vault: Pick<Vault, "lastingKey">,
  head: Pick<SignedHead, "sequence" | "chain" | "at">,
): SignedHead {
  const key = signingKey(vault);
  return {
    ...head,
    publicKey: publicKeyOf(key),
    signature: sign(null, signedText(head), key).toString("base64"),
  };
}

/** Whether this platform signed a head, with its own key and not with one that the head brings along. */
export function isSignedByUs(vault: Pick<Vault, "lastingKey">, head: SignedHead): boolean {
  const key = signingKey(vault);
  return verify(null, signedText(head), createPublicKey(key), Buffer.from(head.signature, "base64"));
}

export function isSignedHead(value: unknown): value is SignedHead {
  const head = value as Partial<Record<keyof SignedHead, unknown>> | null;
  const isText = (field: keyof SignedHead, form: RegExp) => form.test(String(head?.[field] ?? ""));
  return (
    typeof head === "object" &&
    isText("sequence", /^\d{1,18}$/) &&
    isText("chain", /^[0-9a-f]{64}$/) &&
    isText("at", /^\d{4}-/) &&
    isText("publicKey", /^[\w+/=]+$/) &&
    isText("signature", /^[\w+/=]+$/)
  );
}

import { normaliseCode } from "./normalise.ts";

/** What the first two characters of a code say of an entity. */
export type EntityKind =
  | "GOVERNMENT_BODY"
  | "PUBLIC_INSTITUTION"
  | "SOCIAL_GROUP"
  | "SOCIAL_SERVICE"
  | "FOUNDATION"
  | "VILLAGE_COMMITTEE"
  | "RESIDENT_COMMITTEE"
  | "TRADE_UNION"
  | "COMPANY"
  | "SOLE_TRADER"
  | "COOPERATIVE"
  | "OTHER";

type CreditCodeFault = "LENGTH" | "CHARACTERS";
type CreditCodeWarning = "CHECK_DIGIT";
type ParsedCreditCode =
  | {
      readonly ok: true;
      readonly value: string;
      readonly entityKind: EntityKind;
      readonly warnings: readonly CreditCodeWarning[];
    }
  | { readonly ok: false; readonly reason: CreditCodeFault };

/** Digits and letters without I, O, S, V and Z, which are too easily misread. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ENTITY_KINDS: Readonly<Record<string, EntityKind>> = {
  "11": "GOVERNMENT_BODY",
  "12": "PUBLIC_INSTITUTION",
  "51": "SOCIAL_GROUP",
  "52": "SOCIAL_SERVICE",
  "53": "FOUNDATION",
  "54": "VILLAGE_COMMITTEE",
  "55": "RESIDENT_COMMITTEE",
  "81": "TRADE_UNION",
  "91": "COMPANY",
  "92": "SOLE_TRADER",
  "93": "COOPERATIVE",
};

/**
 * Reads a unified social credit code (GB 32100). A wrong check character is only a warning: codes with one
 * have been issued to real organisations.
 */
export function parseCreditCode(text: string): ParsedCreditCode {
  const value = normaliseCode(text);
  if (value.length !== 18) return { ok: false, reason: "LENGTH" };
  if (!SHAPE.test(value)) return { ok: false, reason: "CHARACTERS" };
  const holds = creditCodeCheckCharacter(value.slice(0, 17)) === value[17];
  return { ok: true, value, entityKind: entityKindOf(value), warnings: holds ? [] : ["CHECK_DIGIT"] };
}

/**
 * The check character of the first 17. The sum may be a multiple of 31, which wraps to the first character.
 */
export function creditCodeCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(first17[index] ?? ""),
    0,
  );
  return ALPHABET[(31 - (sum % 31)) % 31]!;
}

function entityKindOf(code: string): EntityKind {
  return ENTITY_KINDS[code.slice(0, 2)] ?? "OTHER";
}

/** Charities are social groups, social services and foundations; the 慈善组织 mark itself is not in the code. */
export function mayBeCharity(kind: EntityKind): boolean {
  return kind === "SOCIAL_GROUP" || kind === "SOCIAL_SERVICE" || kind === "FOUNDATION";
}

/** Services are bought from social services and companies. */
export function mayBeContractor(kind: EntityKind): boolean {
  return kind === "SOCIAL_SERVICE" || kind === "COMPANY";
}

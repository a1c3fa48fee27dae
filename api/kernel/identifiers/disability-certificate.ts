import { parseIdentityNumber } from "./identity-number.ts";
import { normaliseCode } from "./normalise.ts";

/** The kinds of GB/T 26341 in the order of their digits, 1 to 7. */
const KINDS = ["VISUAL", "HEARING", "SPEECH", "PHYSICAL", "INTELLECTUAL", "MENTAL", "MULTIPLE"] as const;
export type CertifiedDisabilityKind = (typeof KINDS)[number];

export type DisabilityCertificateFault =
  | "LENGTH"
  | "IDENTITY_NUMBER"
  | "KIND"
  | "LEVEL"
  | "REISSUE"
  | "OTHER_HOLDER";
export type ParsedDisabilityCertificate =
  | {
      readonly ok: true;
      readonly value: string;
      readonly identityNumber: string;
      readonly kind: CertifiedDisabilityKind;
      /** 1 (most severe) to 4. */
      readonly level: number;
      /** 0 for the first certificate, 1 for B1, and so on. */
      readonly reissue: number;
    }
  | { readonly ok: false; readonly reason: DisabilityCertificateFault };

/**
 * Reads the number of a disability certificate: identity number, kind, level, and B1, B2 … when it was issued
 * again. With `holder`, the normalised identity number of the person, another's certificate is refused. The
 * number holds the identity number and the disability and is as secret as both.
 */
export function parseDisabilityCertificate(
  text: string,
  today: string,
  holder?: string,
): ParsedDisabilityCertificate {
  const value = normaliseCode(text);
  const refuse = (reason: DisabilityCertificateFault) => ({ ok: false, reason }) as const;
  if (value.length !== 20 && value.length !== 22) return refuse("LENGTH");
  const identity = parseIdentityNumber(value.slice(0, 18), today);
  if (!identity.ok) return refuse("IDENTITY_NUMBER");
  const kind = KINDS[Number(value[18]) - 1];
  if (!kind) return refuse("KIND");
  if (!/[1-4]/.test(value[19]!)) return refuse("LEVEL");
  if (!/^(B[1-9])?$/.test(value.slice(20))) return refuse("REISSUE");
  if (holder !== undefined && holder !== identity.value) return refuse("OTHER_HOLDER");
  return {
    ok: true,
    value,
    identityNumber: identity.value,
    kind,
    level: Number(value[19]),
    reissue: Number(value[21] ?? 0),
  };
}

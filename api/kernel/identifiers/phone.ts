import { normaliseDigits } from "./normalise.ts";

type PhoneKind = "MOBILE" | "LANDLINE" | "HOTLINE";
type PhoneFault = "CHARACTERS" | "NOT_A_PHONE";
type ParsedPhone =
  | { readonly ok: true; readonly value: string; readonly kind: PhoneKind }
  | { readonly ok: false; readonly reason: PhoneFault };

/**
 * Reads a phone number: a mobile (13812345678), a landline with its area code, kept as 0543-3123456, or a
 * public hotline such as 12345. The country code 86 and dashes, spaces and brackets are accepted and dropped.
 */
export function parsePhone(text: string): ParsedPhone {
  const digits = normaliseDigits(text)
    .replace(/[()]/g, "")
    .replace(/^(\+|00)86/, "");
  if (!/^\d+$/.test(digits)) return { ok: false, reason: "CHARACTERS" };
  if (/^1[3-9]\d{9}$/.test(digits)) return { ok: true, value: digits, kind: "MOBILE" };
  if (/^12\d{3}$/.test(digits)) return { ok: true, value: digits, kind: "HOTLINE" };
  // Only 010 and the 02x codes have three digits, so the area code can be told from the number without a
  // dash.
  const landline = /^(010|02\d|0[3-9]\d{2})([2-8]\d{6,7})$/.exec(digits);
  if (landline) return { ok: true, value: `${landline[1]}-${landline[2]}`, kind: "LANDLINE" };
  return { ok: false, reason: "NOT_A_PHONE" };
}

import type { Gender } from "../../../schema/codes/genders.ts";
import { ageInYears } from "../shanghai-date.ts";
import { isCalendarDate, normaliseCode } from "./normalise.ts";

type IdentityNumberFault =
  | "LENGTH"
  | "CHARACTERS"
  | "BIRTH_DATE"
  | "BEFORE_1900"
  | "BIRTH_IN_FUTURE"
  | "CHECK_DIGIT";
type IdentityNumberWarning = "AGE_OVER_120";
type ParsedIdentityNumber =
  | {
      readonly ok: true;
      readonly value: string;
      /** `YYYY-MM-DD`. */
      readonly birthDate: string;
      readonly gender: Gender;
      readonly warnings: readonly IdentityNumberWarning[];
    }
  | { readonly ok: false; readonly reason: IdentityNumberFault };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = "10X98765432";

/**
 * Reads a citizen identity number (GB 11643). `today` is a Shanghai date. The first six digits are not looked
 * up: they name the place of first issue in the list of that year, so that a lookup in today's list would
 * refuse exactly the old people this platform is for; nor do they say where a person is registered or lives.
 */
export function parseIdentityNumber(text: string, today: string): ParsedIdentityNumber {
  const value = normaliseCode(text);
  const refuse = (reason: IdentityNumberFault) => ({ ok: false, reason }) as const;
  if (value.length !== 18) return refuse("LENGTH");
  if (!/^\d{17}[\dX]$/.test(value)) return refuse("CHARACTERS");
  const birthDate = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  if (!isCalendarDate(birthDate)) return refuse("BIRTH_DATE");
  if (birthDate < "1900-01-01") return refuse("BEFORE_1900");
  if (birthDate > today) return refuse("BIRTH_IN_FUTURE");
  if (identityCheckDigit(value.slice(0, 17)) !== value[17]) return refuse("CHECK_DIGIT");
  return {
    ok: true,
    value,
    birthDate,
    gender: Number(value[16]) % 2 === 1 ? "M" : "F",
    warnings: ageInYears(birthDate, today) > 120 ? ["AGE_OVER_120"] : [],
  };
}

/** The check character of the first 17 digits (ISO 7064, MOD 11-2). */
export function identityCheckDigit(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError("A check digit follows 17 digits.");
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_DIGITS[sum % 11]!;
}

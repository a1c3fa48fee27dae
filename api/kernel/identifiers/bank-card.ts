import { normaliseDigits } from "./normalise.ts";

type BankCardFault = "LENGTH" | "CHARACTERS" | "CHECK_DIGIT";
/** Cards of Chinese banks begin with 62; another one may be an old or a foreign card. */
type BankCardWarning = "UNUSUAL_ISSUER";
type ParsedBankCard =
  | {
      readonly ok: true;
      readonly value: string;
      readonly lastFour: string;
      readonly warnings: readonly BankCardWarning[];
    }
  | { readonly ok: false; readonly reason: BankCardFault };

/** Reads the number of a bank or social-security card: 16 to 19 digits with a Luhn check digit. */
export function parseBankCard(text: string): ParsedBankCard {
  const value = normaliseDigits(text);
  if (!/^\d+$/.test(value)) return { ok: false, reason: "CHARACTERS" };
  if (value.length < 16 || value.length > 19) return { ok: false, reason: "LENGTH" };
  if (luhnCheckDigit(value.slice(0, -1)) !== value.at(-1)) return { ok: false, reason: "CHECK_DIGIT" };
  return {
    ok: true,
    value,
    lastFour: value.slice(-4),
    warnings: value.startsWith("62") ? [] : ["UNUSUAL_ISSUER"],
  };
}

/** The Luhn check digit that follows a row of digits. */
export function luhnCheckDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.at(-1 - index));
    sum += index % 2 === 0 ? Math.floor((digit * 2) / 10) + ((digit * 2) % 10) : digit;
  }
  return String((10 - (sum % 10)) % 10);
}

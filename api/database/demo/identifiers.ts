import type { Gender } from "../../../schema/codes/genders.ts";
import { luhnCheckDigit } from "../../kernel/identifiers/bank-card.ts";
import { identityCheckDigit } from "../../kernel/identifiers/identity-number.ts";
import { creditCodeCheckCharacter } from "../../kernel/identifiers/unified-social-credit-code.ts";

/** Never assigned as a division, so that no number under it can be a real person's or organisation's. */
const demoDivision = "371699";

/** Hands out identity numbers (GB 11643); a birth date and a sequence are never used twice. */
export class IdentityNumbers {
  readonly #used = new Map<string, number>();
  readonly #first: number;

  /** Two lists of numbers that begin apart meet only when the first of them has given out as many of one day. */
  constructor(first = 101) {
    this.#first = first;
  }

  /** `birthDate` is yyyy-mm-dd; the sequence is odd for men and even for women. */
  next(birthDate: string, gender: Exclude<Gender, "U">): string {
    const key = `${birthDate}${gender}`;
    const before = this.#used.get(key) ?? this.#first - (gender === "M" ? 2 : 1);
    const sequence = before + 2;
    if (sequence > 999) throw new RangeError(`no identity number is left for ${birthDate}`);
    this.#used.set(key, sequence);
    const body = demoDivision + birthDate.replaceAll("-", "") + String(sequence).padStart(3, "0");
    return body + identityCheckDigit(body);
  }
}

/**
 * A mobile number that reaches nobody. There is no range for fiction in China; 1440 belongs to thirteen-digit
 * numbers of machines, so that eleven digits are never a whole number, while the usual form check passes.
 */
export function phoneNumber(serial: number): string {
  if (!Number.isSafeInteger(serial) || serial < 0 || serial > 9_999_999) {
    throw new RangeError("a phone serial has at most seven digits");
  }
  return `1440${String(serial).padStart(7, "0")}`;
}

/** Nineteen digits with a Luhn check; the row of zeros stands where a real card names its bank. */
export function bankCardNumber(serial: number): string {
  const body = `6200000${String(serial).padStart(11, "0")}`;
  return body + luhnCheckDigit(body);
}

const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** 11 state organ, 51 social association, 52 social service agency, 53 foundation, 91 company. */
export type CreditKind = "11" | "51" | "52" | "53" | "91";

/** A unified social credit code (GB 32100) with both its check characters. */
export function creditCode(kind: CreditKind, serial: number): string {
  const organisation = String(serial).padStart(8, "0");
  const sum = organisationWeights.reduce(
    (total, weight, index) => total + weight * Number(organisation[index]),
    0,
  );
  const organisationCheck = "0123456789X0"[11 - (sum % 11)] as string;
  const body = `${kind}${demoDivision}${organisation}${organisationCheck}`;
  return body + creditCodeCheckCharacter(body);
}

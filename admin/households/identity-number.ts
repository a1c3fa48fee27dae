/*
 * What a form reads from an identity number (GB 11643) while it is being filled in. The server decides; this only
 * spares a round trip and shows birth date and sex beside the number.
 */

export type ReadNumber =
  | { readonly ok: true; readonly birthDate: string; readonly gender: "M" | "F" }
  | { readonly ok: false; readonly reason: "INCOMPLETE" | "CHARACTERS" | "BIRTH_DATE" | "CHECK_DIGIT" };

/** Full-width digits, spaces and a small x are as good as the plain ones. */
export const normaliseNumber = (text: string) => text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();

/** Whether a text is meant as a number rather than a name. */
export const looksLikeNumber = (text: string) => /\d/.test(text.normalize("NFKC"));

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = "10X98765432";

export function readIdentityNumber(text: string, today: string): ReadNumber {
  const number = normaliseNumber(text);
  if (number.length < 18) return { ok: false, reason: "INCOMPLETE" };
  if (!/^\d{17}[\dX]$/.test(number)) return { ok: false, reason: "CHARACTERS" };
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const day = new Date(`${birthDate}T00:00:00Z`);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(birthDate);
  if (!exists || birthDate > today || birthDate < "1900-01-01") return { ok: false, reason: "BIRTH_DATE" };
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  if (checkCharacters[sum % 11] !== number[17]) return { ok: false, reason: "CHECK_DIGIT" };
  return { ok: true, birthDate, gender: Number(number[16]) % 2 === 1 ? "M" : "F" };
}

/** Full years on a date, both as YYYY-MM-DD. */
export function fullYears(birthDate: string, onDate: string): number {
  const years = Number(onDate.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return onDate.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

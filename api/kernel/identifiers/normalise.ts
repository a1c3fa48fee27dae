/** Marks that steer layout and are invisible: they arrive with text pasted from chats and spreadsheets. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
/** The dots typed for the one between the parts of an ethnic name (U+00B7). */
const NAME_DOTS = /[\u0387\u2022\u2027\u2219\u22C5\u30FB\uFF65]/g;
const HAN = "\\p{Script=Han}·";

/** Full-width letters, digits, punctuation and spaces become half-width ones. Nothing else changes. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");
}

/**
 * A code as it is compared and stored: half-width, without any space, letters (such as a final x) upper case.
 */
export function normaliseCode(text: string): string {
  return toHalfWidth(text).replace(INVISIBLE, "").replace(/\s+/g, "").toUpperCase();
}

/** A code written in groups, such as a card or phone number: as `normaliseCode`, without dashes. */
export function normaliseDigits(text: string): string {
  return normaliseCode(text).replace(/[-\u2010-\u2015\u2212]/g, "");
}

/** Long runs of digits are identity, phone or account numbers, however they are spaced, grouped or typed. */
const PERSONAL_NUMBER = /\p{Nd}{11}/u;

/** Whether a text that partners read holds a number by which a person is known. */
export const holdsPersonalNumber = (text: string): boolean =>
  PERSONAL_NUMBER.test(normaliseDigits(text.normalize("NFKC")));

/**
 * A person's name as it is compared: no space beside a Han character (registers pad 张　三), one space between
 * Latin words, and one form of the dot of ethnic names. Han characters are never replaced by a normal form,
 * because that would change rare characters in names.
 */
export function normaliseName(text: string): string {
  return toHalfWidth(text.replace(NAME_DOTS, "·"))
    .replace(INVISIBLE, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(new RegExp(`(?<=[${HAN}]) | (?=[${HAN}])`, "gu"), "");
}

/**
 * A date in one of the forms clerks write (2024-1-5, 2024/01/05, 2024.1.5, 20240105, 2024年1月5日) as
 * `YYYY-MM-DD`; null when it is none of them or no day of the calendar.
 */
export function normaliseDate(text: string): string | null {
  const compact = normaliseCode(text);
  const parts =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(compact)?.toSpliced(2, 1) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/.exec(compact) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(compact);
  if (!parts) return null;
  const [, year, month, day] = parts;
  const date = `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
  return isCalendarDate(date) ? date : null;
}

/** Whether the text is `YYYY-MM-DD` and that day exists. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return day >= 1 && day <= daysOf(year, month);
}

/** None where there is no such month. */
function daysOf(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

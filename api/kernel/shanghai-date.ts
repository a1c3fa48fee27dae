import { type AgeBand, ageBands } from "../../schema/codes/age-bands.ts";
import { DAY_IN_MS, HOUR_IN_MS } from "./clock.ts";
import { isCalendarDate } from "./identifiers/normalise.ts";

/** China has had one offset and no summer time since September 1991; the platform dates nothing earlier. */
const OFFSET_IN_MS = 8 * HOUR_IN_MS;

/** The calendar date, `YYYY-MM-DD`, that it is in Shanghai at an instant. */
export function shanghaiDate(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_IN_MS).toISOString().slice(0, 10);
}

/** Date and time in Shanghai as `YYYY-MM-DD hh:mm:ss`. */
export function shanghaiDateTime(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_IN_MS).toISOString().slice(0, 19).replace("T", " ");
}

/** The first instant of a date in Shanghai. */
export function startOfShanghaiDay(date: string): Date {
  return new Date(epochOf(date) - OFFSET_IN_MS);
}

/** The instant at which a date in Shanghai is over. It belongs to the next day: compare with `<`. */
export function endOfShanghaiDay(date: string): Date {
  return new Date(epochOf(date) - OFFSET_IN_MS + DAY_IN_MS);
}

/** The date so many calendar days later (or earlier, when negative). */
export function addCalendarDays(date: string, days: number): string {
  if (!Number.isSafeInteger(days)) throw new RangeError("Days are a whole number.");
  return new Date(epochOf(date) + days * DAY_IN_MS).toISOString().slice(0, 10);
}

/** The same day so many months later, or the last of that month where it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** How many calendar days lie from one date to another; negative when the second is earlier. */
export function calendarDaysBetween(from: string, to: string): number {
  return (epochOf(to) - epochOf(from)) / DAY_IN_MS;
}

/**
 * Age in full years (周岁) on a date. Who was born on 29 February turns a year older on 1 March of a common
 * year. A birth after the date is a fault of the caller.
 */
export function ageInYears(birthDate: string, onDate: string): number {
  epochOf(birthDate);
  epochOf(onDate);
  if (birthDate > onDate) throw new RangeError("A birth date lies after the date of the age.");
  const years = Number(onDate.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return onDate.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The band in which partners see an age given in full years. */
export function ageBandOf(years: number): AgeBand {
  if (!Number.isInteger(years) || years < 0) throw new RangeError("An age is a whole number of years.");
  const codes = Object.keys(ageBands) as AgeBand[];
  return codes.findLast((code) => ageBands[code].fromYears <= years)!;
}

function epochOf(date: string): number {
  if (!isCalendarDate(date)) throw new RangeError("A date is written YYYY-MM-DD and exists in the calendar.");
  return Date.parse(`${date}T00:00:00Z`);
}

import { isCalendarDate } from "../../kernel/identifiers/normalise.ts";
import { addCalendarDays, calendarDaysBetween } from "../../kernel/shanghai-date.ts";
import type { Random } from "./random.ts";

/** A birth date on which somebody is exactly `age` full years old today. */
export function birthDateFor(random: Random, age: number, today: string): string {
  const latest = yearsBefore(today, age);
  const earliest = addCalendarDays(yearsBefore(today, age + 1), 1);
  return addCalendarDays(earliest, random.int(0, calendarDaysBetween(earliest, latest)));
}

/** The same day years ago; 29 February falls on 28 February where there is none. */
function yearsBefore(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) - years).padStart(4, "0");
  const same = `${year}${date.slice(4)}`;
  return isCalendarDate(same) ? same : `${year}-02-28`;
}

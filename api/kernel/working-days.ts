import chineseDays from "chinese-days";
import { addCalendarDays, startOfShanghaiDay } from "./shanghai-date.ts";

/** No statutory limit comes near this; more is a fault of the caller, not a date. */
const MAX_DAYS = 10_000;

/**
 * Whether a date is a working day (工作日) after the holiday and 调休 table. Beyond the years of that table only
 * Saturdays and Sundays are known to be days of rest; ask `hasHolidayTable` before a date there is promised.
 */
export function isWorkingDay(date: string): boolean {
  startOfShanghaiDay(date);
  // The library reads a text as UTC and then asks for local days, which is a day off west of Greenwich. A
  // local noon has the same date in every time zone.
  return chineseDays.isWorkday(new Date(year(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8)), 12));
}

/** Whether the holidays of a year are known. The State Council announces them in the autumn before. */
export function hasHolidayTable(calendarYear: number): boolean {
  return holidayYears.has(calendarYear);
}

/**
 * The last day of a limit of `days` working days that starts on a date. The day itself does not count
 * (从次日起算), whether or not it is a working day; a limit of 0 ends on it.
 */
export function addWorkingDays(date: string, days: number): string {
  checkDays(days);
  let last = date;
  for (let left = days; left > 0; ) {
    last = addCalendarDays(last, 1);
    if (isWorkingDay(last)) left -= 1;
  }
  return last;
}

/**
 * How many working days lie after `from` up to and with `to`: what is left of a limit. 0 when `to` is not
 * later.
 */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let date = addCalendarDays(from, 1); date <= to; date = addCalendarDays(date, 1)) {
    if (isWorkingDay(date)) count += 1;
  }
  return count;
}

/** What is left of a limit that ends on `due`: working days after `today` up to it; negative once it is past. */
export function workingDaysLeft(today: string, due: string): number {
  return due >= today ? workingDaysBetween(today, due) : 0 - Math.max(1, workingDaysBetween(due, today));
}

/**
 * The first day on which a limit of `days` working days may have begun that is not over on `today`: what began
 * before it is late.
 */
export function firstDayInTime(today: string, days: number): string {
  let first = today;
  for (let earlier = today; addWorkingDays(earlier, days) >= today; earlier = addCalendarDays(earlier, -1))
    first = earlier;
  return first;
}

function checkDays(days: number): void {
  if (!Number.isInteger(days) || days < 0 || days > MAX_DAYS)
    throw new RangeError("A limit is 0 days or more.");
}

const year = (date: string) => Number(date.slice(0, 4));

/** New Year's Day is a named holiday in every year that the table covers. */
const holidayYears = new Set(
  Array.from({ length: 100 }, (_, index) => 2000 + index).filter((candidate) =>
    chineseDays.getDayDetail(new Date(candidate, 0, 1, 12)).name.includes(","),
  ),
);

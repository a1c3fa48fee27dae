import type { Random } from "./random.ts";

const dayInMilliseconds = 86_400_000;

/** Calendar dates as yyyy-mm-dd texts; no clock and no time zone is involved. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayInMilliseconds).toISOString().slice(0, 10);
}

export function fullYears(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** A birth date on which somebody is exactly `age` full years old today. */
export function birthDateFor(random: Random, age: number, today: string): string {
  const latest = yearsBefore(today, age);
  const earliest = addDays(yearsBefore(today, age + 1), 1);
  const span = (Date.parse(latest) - Date.parse(earliest)) / dayInMilliseconds;
  return addDays(earliest, random.int(0, span));
}

/** The same day years ago; 29 February falls on 28 February where there is none. */
function yearsBefore(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) - years).padStart(4, "0");
  const same = `${year}${date.slice(4)}`;
  const isReal =
    !Number.isNaN(Date.parse(same)) && new Date(`${same}T00:00:00Z`).toISOString().startsWith(same);
  return isReal ? same : `${year}-02-28`;
}

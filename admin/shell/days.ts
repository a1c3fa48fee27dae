import { formatDate } from "./format.ts";

const dayInMilliseconds = 86_400_000;
const dayNumber = (date: string) => Math.round(Date.parse(`${date}T00:00:00Z`) / dayInMilliseconds);

/** Today in Shanghai, as YYYY-MM-DD. */
export const today = (now = new Date()) => formatDate(now.toISOString());

/** Calendar days from today to a date or moment, both taken in Shanghai. */
export const daysUntil = (due: string, now = new Date()) =>
  dayNumber(formatDate(due)) - dayNumber(today(now));

export const addDays = (date: string, days: number) =>
  new Date((dayNumber(date) + days) * dayInMilliseconds).toISOString().slice(0, 10);

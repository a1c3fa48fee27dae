import { formatDateTime } from "../shell/format.ts";

/** What `<input type="datetime-local">` holds, taken as Shanghai time wherever the phone believes it is. */
export const fromLocalInput = (value: string): string => `${value.slice(0, 16)}:00+08:00`;

/** A moment as `<input type="datetime-local">` wants it, in Shanghai. */
export const toLocalInput = (moment: Date): string => formatDateTime(moment.toISOString()).replace(" ", "T");

export const minutesBetween = (from: string, to: number): number =>
  Math.max(0, Math.floor((to - Date.parse(from)) / 60_000));

/** 「1 小时 5 分钟」 */
export function durationWords(minutes: number, zh: boolean): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (zh)
    return [hours > 0 && `${hours} 小时`, (rest > 0 || hours === 0) && `${rest} 分钟`]
      .filter(Boolean)
      .join(" ");
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(" ");
}

/** Units that so many minutes make, at least one and at most what is left; one where the unit is no time. */
export function suggestedUnits(minutes: number, minutesPerUnit: number | null, unitsLeft: number): number {
  const units = minutesPerUnit === null ? 1 : Math.round(minutes / minutesPerUnit);
  return Math.max(1, Math.min(unitsLeft, units));
}

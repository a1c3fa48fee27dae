import type { Transaction } from "../database/scoped.ts";
import { all, raw, type Sql, sql } from "../database/sql.ts";
import { Problems } from "../kernel/errors.ts";
import { addCalendarDays, shanghaiDate } from "../kernel/shanghai-date.ts";
import { handlesFamilies } from "./beneficiary.access.ts";

const OLDEST = 130;
const ADULT = 18;

interface AgeGiven {
  readonly minAge?: number | null;
  readonly maxAge?: number | null;
}

/** The day so many years before another; of a leap day the first of March. */
function yearsBefore(date: string, years: number): string {
  const day = `${String(Number(date.slice(0, 4)) - years).padStart(4, "0")}${date.slice(4)}`;
  return date.endsWith("-02-29") && addCalendarDays(day, 0) !== day ? `${day.slice(0, 4)}-03-01` : day;
}

/**
 * A condition on full years today, as a range of birthdays; null without one. Who does not handle families learns how
 * old a child is from no list: of children there it finds none by age.
 */
export function ageCondition(tx: Transaction, column: string, { minAge, maxAge }: AgeGiven): Sql | null {
  const problems = new Problems();
  const isAge = (age: number | null | undefined) => age == null || (age >= 0 && age <= OLDEST);
  problems.require(isAge(minAge), "filter.minAge", `年龄应在 0 到 ${OLDEST} 之间。`);
  problems.require(isAge(maxAge), "filter.maxAge", `年龄应在 0 到 ${OLDEST} 之间。`);
  const isRange = minAge == null || maxAge == null || minAge <= maxAge;
  problems.require(isRange, "filter.maxAge", "最大年龄不能小于最小年龄。");
  problems.throwIfAny();
  if (minAge == null && maxAge == null) return null;
  const today = shanghaiDate(tx.now);
  const least = handlesFamilies(tx.ctx) ? (minAge ?? 0) : Math.max(minAge ?? 0, ADULT);
  return all([
    sql`${raw(column)} <= ${yearsBefore(today, least)}::date`,
    maxAge != null && sql`${raw(column)} > ${yearsBefore(today, maxAge + 1)}::date`,
  ]);
}

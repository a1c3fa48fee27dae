import Fraction from "fraction.js";

/** Null is unknown. A number is an exact fraction, an enumeration value or a date (yyyy-mm-dd) is its text. */
export type Value = Fraction | string | boolean | null;

export type Truth = boolean | null;

/** An exact number from decimal text. Errors: a text that is no decimal. */
export const exact = (text: string): Fraction => new Fraction(text);

/** Kleene's three values: one "no" decides whatever is unknown beside it. */
export function allOf(values: readonly Truth[]): Truth {
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}

/** One "yes" decides whatever is unknown beside it. */
export function anyOf(values: readonly Truth[]): Truth {
  if (values.includes(true)) return true;
  return values.includes(null) ? null : false;
}

export const opposite = (value: Truth): Truth => (value === null ? null : !value);

export const sameValue = (left: Value, right: Value): boolean =>
  left instanceof Fraction ? left.equals(right as Fraction) : left === right;

/** Negative, zero or positive, of two known numbers or two known dates. */
export const order = (left: Fraction | string, right: Fraction | string): number =>
  left instanceof Fraction ? left.compare(right as Fraction) : left < right ? -1 : left > right ? 1 : 0;

/** To the fen, half up (away from zero), once at the end: an amount of yuan as whole fen. */
export function toFen(amount: Fraction): bigint {
  const [numerator, denominator] = [amount.n * 100n, amount.d];
  return amount.s * ((numerator * 2n + denominator) / (denominator * 2n));
}

/** Shortest exact decimal text; a number that has none is rounded half up to six places. */
export function decimalText(value: Fraction): string {
  const scaled = value.mul(1_000_000);
  const digits = (scaled.n * 2n + scaled.d) / (scaled.d * 2n);
  const text = digits.toString().padStart(7, "0");
  const shortest = `${text.slice(0, -6)}.${text.slice(-6)}`.replace(/\.?0+$/, "");
  return value.s < 0n && digits > 0n ? `-${shortest}` : shortest;
}

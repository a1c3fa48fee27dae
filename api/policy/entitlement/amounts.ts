import Fraction from "fraction.js";
import { toFen } from "../rules/value.ts";

export const yuan = (fen: bigint): Fraction => new Fraction(fen, 100n);
export const nothingBelowZero = (amount: Fraction): Fraction => (amount.s < 0n ? new Fraction(0) : amount);

/** Half up to the fen. */
export const shareOf = (hundredths: bigint | null, heads: number, size: number | null): bigint | null =>
  hundredths === null || !size ? null : toFen(yuan(hundredths).mul(heads).div(size));

/** What is not known stays so: that something is at least or at most an amount does not say how much it is. */
export const larger = (given: unknown, fen: bigint): Fraction | null => {
  if (!(given instanceof Fraction)) return null;
  return given.compare(yuan(fen)) > 0 ? given : yuan(fen);
};
export const smaller = (given: unknown, amount: Fraction): Fraction | null => {
  if (!(given instanceof Fraction)) return null;
  return given.compare(amount) < 0 ? given : amount;
};

import { toHalfWidth } from "./identifiers/normalise.ts";

/**
 * Amounts of a trillion yuan and more are typing errors; below it every sum of a city fits a bigint column.
 */
export const LIMIT_IN_FEN = 10n ** 14n;

export type MoneyFault = "NOT_A_NUMBER" | "NEGATIVE" | "TOO_MANY_DECIMALS" | "TOO_LARGE";
type ParsedMoney =
  | { readonly ok: true; readonly amountInFen: bigint }
  | { readonly ok: false; readonly reason: MoneyFault };

/**
 * Reads an amount in yuan as people write it, "１，２３４.5 元" or "¥1 234.50", without ever passing through a
 * float. Separators of thousands must stand at every third digit: "12,34" is more likely a slip than 1234.
 */
export function parseYuan(text: string): ParsedMoney {
  const compact = toHalfWidth(text)
    .replace(/\s+/g, "")
    .replace(/[−–]/g, "-")
    .replace(/^(-?)[¥￥]/, "$1")
    .replace(/元$/, "");
  const match = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(compact);
  if (!match) return { ok: false, reason: "NOT_A_NUMBER" };
  const [, sign, whole = "", decimals = ""] = match;
  if (sign) return { ok: false, reason: "NEGATIVE" };
  if (decimals.length > 2) return { ok: false, reason: "TOO_MANY_DECIMALS" };
  const digits = whole.replaceAll(",", "").replace(/^0+(?=\d)/, "");
  if (digits.length > 12) return { ok: false, reason: "TOO_LARGE" };
  return { ok: true, amountInFen: BigInt(digits + decimals.padEnd(2, "0")) };
}

/** The exact decimal text of an amount, "1234.56", as the interface carries it. */
export function formatFen(amountInFen: bigint): string {
  const digits = (amountInFen < 0n ? -amountInFen : amountInFen).toString().padStart(3, "0");
  return `${amountInFen < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Splits an amount in proportion to weights so that the parts sum to it exactly: each part is its quota
 * rounded down, and the fen left over go one by one to the largest remainders, the earlier part first among
 * equals.
 */
export function splitByLargestRemainder(total: bigint, weights: readonly bigint[]): bigint[] {
  if (total < 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError("A total and its weights are not negative.");
  }
  const sum = weights.reduce((left, right) => left + right, 0n);
  if (sum === 0n) {
    if (total > 0n) throw new RangeError("An amount cannot be split when every weight is zero.");
    return weights.map(() => 0n);
  }
  const parts = weights.map((weight) => (total * weight) / sum);
  const remainders = weights.map((weight) => (total * weight) % sum);
  const left = Number(total - parts.reduce((one, other) => one + other, 0n));
  const order = weights.map((_, index) => index);
  order.sort(
    (a, b) => Number(remainders[b]! > remainders[a]!) - Number(remainders[b]! < remainders[a]!) || a - b,
  );
  for (const index of order.slice(0, left)) parts[index]! += 1n;
  return parts;
}

/** What so many whole units cost at a price. */
export function multiplyUnits(units: number | bigint, priceInFen: bigint): bigint {
  if (typeof units === "number" && !Number.isSafeInteger(units)) throw new RangeError("Units are whole.");
  if (units < 0 || priceInFen < 0n) throw new RangeError("Units and prices are not negative.");
  return BigInt(units) * priceInFen;
}

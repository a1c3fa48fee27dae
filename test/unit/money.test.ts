import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatFen,
  LIMIT_IN_FEN,
  multiplyUnits,
  parseYuan,
  splitByLargestRemainder,
} from "../../api/kernel/money.ts";

const fen = fc.bigInt({ min: 0n, max: LIMIT_IN_FEN - 1n });

describe("reading an amount", () => {
  it.each([
    ["1234.56", 123_456n],
    ["１，２３４.５", 123_450n],
    [" 1 234.50 ", 123_450n],
    ["¥1,234,567", 123_456_700n],
    ["12元", 1_200n],
    ["0", 0n],
    ["000.01", 1n],
    ["999999999999.99", 99_999_999_999_999n],
  ])("%s yuan is %s fen", (text, amountInFen) => {
    expect(parseYuan(text)).toEqual({ ok: true, amountInFen });
  });

  it.each([
    ["1.234", "TOO_MANY_DECIMALS"],
    ["-5", "NEGATIVE"],
    ["－0.01", "NEGATIVE"],
    ["1000000000000", "TOO_LARGE"],
    ["1000000000000000", "TOO_LARGE"],
    ["", "NOT_A_NUMBER"],
    ["1e5", "NOT_A_NUMBER"],
    ["12,34", "NOT_A_NUMBER"],
    ["1.", "NOT_A_NUMBER"],
    ["1万元", "NOT_A_NUMBER"],
    ["0x10", "NOT_A_NUMBER"],
    ["NaN", "NOT_A_NUMBER"],
  ])("%s is refused for %s", (text, reason) => {
    expect(parseYuan(text)).toEqual({ ok: false, reason });
  });

  it("gives back every amount that was written, also with separators", () => {
    fc.assert(
      fc.property(fen, (amountInFen) => {
        const text = formatFen(amountInFen);
        expect(parseYuan(text)).toEqual({ ok: true, amountInFen });
        const grouped = text.replace(/\B(?=(\d{3})+\.)/g, ",");
        expect(parseYuan(grouped)).toEqual({ ok: true, amountInFen });
      }),
    );
  });
});

it("an amount is written with two decimals whatever its size and sign", () => {
  expect([0n, 5n, 50n, 123_456n, -5n, -123_456n].map(formatFen)).toEqual([
    "0.00",
    "0.05",
    "0.50",
    "1234.56",
    "-0.05",
    "-1234.56",
  ]);
});

describe("splitting an amount", () => {
  it("gives the fen left over to the largest remainders", () => {
    expect(splitByLargestRemainder(6n, [3n, 3n, 1n])).toEqual([3n, 2n, 1n]);
  });

  it("favours the earlier part among equals and gives nothing to a weight of zero", () => {
    expect(splitByLargestRemainder(100n, [1n, 1n, 0n, 1n])).toEqual([34n, 33n, 0n, 33n]);
  });

  it("sums exactly, and no part is a fen or more away from its quota", () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fen, weights, (total, given) => {
        const sum = given.reduce((one, other) => one + other, 0n);
        fc.pre(sum > 0n);
        const parts = splitByLargestRemainder(total, given);
        expect(parts.reduce((one, other) => one + other, 0n)).toBe(total);
        for (const [index, part] of parts.entries()) {
          const distance = part * sum - total * given[index]!;
          expect(distance < sum && distance > -sum).toBe(true);
          if (given[index] === 0n) expect(part).toBe(0n);
        }
      }),
    );
  });

  it("is refused without any weight or with a negative one", () => {
    expect(() => splitByLargestRemainder(1n, [0n, 0n])).toThrow(RangeError);
    expect(() => splitByLargestRemainder(1n, [])).toThrow(RangeError);
    expect(() => splitByLargestRemainder(1n, [2n, -1n])).toThrow(RangeError);
    expect(splitByLargestRemainder(0n, [0n])).toEqual([0n]);
  });
});

it("units times the price is exact, and half a unit has no price", () => {
  expect(multiplyUnits(3, 8_000n)).toBe(24_000n);
  expect(multiplyUnits(3n, 8_000n)).toBe(24_000n);
  expect(() => multiplyUnits(1.5, 8_000n)).toThrow(RangeError);
  expect(() => multiplyUnits(-1, 8_000n)).toThrow(RangeError);
});

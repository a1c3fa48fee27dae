import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  capitalAmount,
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

describe("an amount in capitals", () => {
  it.each([
    [0n, "零元整"],
    [5n, "伍分"],
    [50n, "伍角"],
    [123_450n, "壹仟贰佰叁拾肆元伍角"],
    [140_950n, "壹仟肆佰零玖元伍角"],
    [600_714n, "陆仟零柒元壹角肆分"],
    [32_504n, "叁佰贰拾伍元零肆分"],
    [1_640_902n, "壹万陆仟肆佰零玖元零贰分"],
    [10_050_000n, "壹拾万零伍佰元整"],
    [10_700_000n, "壹拾万柒仟元整"],
    [10_000_000_000n, "壹亿元整"],
    [10_001_000_000n, "壹亿零壹万元整"],
    [10_000_500_000n, "壹亿零伍仟元整"],
    [10_100_500_000n, "壹亿零壹佰万伍仟元整"],
    [100_000_000_500n, "壹拾亿零伍元整"],
    [99_999_999_999_999n, "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"],
  ])("%s fen is %s", (amountInFen, text) => {
    expect(capitalAmount(amountInFen)).toBe(`人民币${text}`);
  });

  it("says the amount that it was made of", () => {
    fc.assert(
      fc.property(fen, (amountInFen) => {
        expect(readCapitals(capitalAmount(amountInFen))).toBe(amountInFen);
      }),
    );
  });

  it("never ends or doubles a zero", () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(capitalAmount(amount)).not.toMatch(/零零|零[万亿角分]|零$/);
      }),
    );
  });
});

/** Reads capitals back by the value of each character, a way of its own. */
function readCapitals(text: string): bigint {
  const numerals = "零壹贰叁肆伍陆柒捌玖";
  const places: Record<string, bigint> = { 拾: 10n, 佰: 100n, 仟: 1000n };
  let [total, group, digit] = [0n, 0n, 0n];
  for (const character of text.replace("人民币", "").replace("整", "")) {
    const value = numerals.indexOf(character);
    if (value >= 0) digit = BigInt(value);
    else if (character in places) [group, digit] = [group + digit * places[character]!, 0n];
    else if (character === "角" || character === "分")
      [total, digit] = [total + digit * (character === "角" ? 10n : 1n), 0n];
    else {
      const unit = { 亿: 10n ** 10n, 万: 10n ** 6n, 元: 100n }[character]!;
      [total, group, digit] = [total + (group + digit) * unit, 0n, 0n];
    }
  }
  return total;
}

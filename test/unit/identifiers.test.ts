import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { luhnCheckDigit, parseBankCard } from "../../api/kernel/identifiers/bank-card.ts";
import { identityCheckDigit, parseIdentityNumber } from "../../api/kernel/identifiers/identity-number.ts";
import {
  holdsPersonalNumber,
  normaliseCode,
  normaliseDate,
  normaliseName,
} from "../../api/kernel/identifiers/normalise.ts";
import { parsePhone } from "../../api/kernel/identifiers/phone.ts";
import {
  creditCodeCheckCharacter,
  mayBeCharity,
  mayBeContractor,
  parseCreditCode,
} from "../../api/kernel/identifiers/unified-social-credit-code.ts";

const today = "2026-11-21";
const withCheck = (first17: string) => first17 + identityCheckDigit(first17);

describe("a number by which a person is known", () => {
  it("is found however its digits are typed, spaced or grouped, in a time that grows with the text alone", () => {
    for (const text of [
      "电话13905430001",
      "138 1234　5678",
      "１３８－１２３４－５６７８",
      "身份证３７１６９９１９５００３０４００１Ｘ",
    ])
      expect(holdsPersonalNumber(text), text).toBe(true);
    for (const text of [
      "2026年3月至12月，共30户",
      "每户补助 1,500.00 元",
      "2026-03-05至2026-12-31",
      "热线 12345",
    ])
      expect(holdsPersonalNumber(text), text).toBe(false);
    const began = performance.now();
    for (const unit of ["1 ", "- ", "1", "１　"]) holdsPersonalNumber(`${unit.repeat(500_000)}号`);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe("normalising", () => {
  it("accepts full-width digits, spaces, invisible marks and a small x", () => {
    expect(normaliseCode("\u200B３７１６９９ 19530406\u00A0003ｘ　")).toBe("37169919530406003X");
  });

  it("brings the ways to write a date to one form and refuses days that do not exist", () => {
    for (const text of [
      "2024-1-5",
      "2024/01/05",
      "2024.1.5",
      "20240105",
      "２０２４年１月５日",
      " 2024 年 1 月 5 日",
    ]) {
      expect(normaliseDate(text), text).toBe("2024-01-05");
    }
    for (const text of ["2023-02-29", "2024-13-01", "2024-1/5", "5.1.2024", "", "2024年1月"]) {
      expect(normaliseDate(text), text).toBeNull();
    }
    expect(normaliseDate("2024-02-29")).toBe("2024-02-29");
  });

  it("drops the padding of Chinese names, keeps one space between Latin words and one form of the dot", () => {
    expect(normaliseName(" 张　三 ")).toBe("张三");
    expect(normaliseName("甲乙丙 • 丁戊")).toBe("甲乙丙·丁戊");
    expect(normaliseName("Anna  Example")).toBe("Anna Example");
  });

  it("never changes a rare character of a name", () => {
    for (const name of ["王𠮷", "\uF9DC某", "李\u9F8D\u{E0101}"]) expect(normaliseName(name)).toBe(name);
  });
});

describe("an identity number", () => {
  it.each([
    ["371699194803121023", "1948-03-12", "F"],
    ["371699201506071181", "2015-06-07", "F"],
    ["37169919530406003X", "1953-04-06", "M"],
    [" 371699 19530406 003x", "1953-04-06", "M"],
  ])(
    "%s is accepted with its birth date and sex, though its prefix was never assigned",
    (text, birthDate, gender) => {
      expect(parseIdentityNumber(text, today)).toEqual({
        ok: true,
        value: text.replaceAll(" ", "").toUpperCase(),
        birthDate,
        gender,
        warnings: [],
      });
    },
  );

  it.each([
    ["", "LENGTH"],
    ["371699480312102", "LENGTH"],
    ["37169919480312102A", "CHARACTERS"],
    ["3716991948X3121023", "CHARACTERS"],
    [withCheck("37169920230229102"), "BIRTH_DATE"],
    [withCheck("37169918991231102"), "BEFORE_1900"],
    [withCheck("37169920261122102"), "BIRTH_IN_FUTURE"],
    ["371699194803121024", "CHECK_DIGIT"],
  ])("%s is refused for %s", (text, reason) => {
    expect(parseIdentityNumber(text, today)).toEqual({ ok: false, reason });
  });

  it("of somebody born today is accepted", () => {
    expect(parseIdentityNumber(withCheck("37169920261121102"), today)).toMatchObject({ ok: true });
  });

  it("of somebody over 120 is accepted with a warning", () => {
    expect(parseIdentityNumber(withCheck("37169919051121102"), today)).toMatchObject({
      warnings: ["AGE_OVER_120"],
    });
    expect(parseIdentityNumber(withCheck("37169919051122102"), today)).toMatchObject({ warnings: [] });
  });

  it("with any one digit changed is never accepted", () => {
    const valid = "371699194803121023";
    fc.assert(
      fc.property(fc.nat(17), fc.integer({ min: 1, max: 9 }), (index, step) => {
        const digit = (Number(valid[index]) + step) % 10;
        const changed = valid.slice(0, index) + digit + valid.slice(index + 1);
        expect(parseIdentityNumber(changed, today).ok).toBe(false);
      }),
    );
  });
});

describe("a unified social credit code", () => {
  it.each([
    "91350100M000100Y43",
    "53371600MJE000013J",
    "513716005000000238",
    "52371602MJE00003X5",
    "91371602MAE000045A",
    "1137160000430006XQ",
  ])("%s is accepted without a warning", (code) => {
    expect(parseCreditCode(code.toLowerCase())).toMatchObject({ ok: true, value: code, warnings: [] });
  });

  it("with a wrong check character is accepted with a warning, because such codes are in use", () => {
    expect(parseCreditCode("91350100M000100Y44")).toMatchObject({ ok: true, warnings: ["CHECK_DIGIT"] });
  });

  it("whose sum is a multiple of 31 ends in 0", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (serial) => {
        const first17 = `52371602${String(serial).padStart(9, "0")}`;
        expect("0123456789ABCDEFGHJKLMNPQRTUWXY").toContain(creditCodeCheckCharacter(first17));
      }),
      { examples: [[multipleOf31()]] },
    );
    expect(creditCodeCheckCharacter(`52371602${String(multipleOf31()).padStart(9, "0")}`)).toBe("0");
  });

  it("that is malformed is refused", () => {
    expect(parseCreditCode("91350100M000100Y4")).toEqual({ ok: false, reason: "LENGTH" });
    expect(parseCreditCode("91350100M000100YI3")).toEqual({ ok: false, reason: "CHARACTERS" });
    expect(parseCreditCode("9135010AM000100Y43")).toEqual({ ok: false, reason: "CHARACTERS" });
  });

  it("tells who may be a charity and who a contractor", () => {
    const kinds = ["51", "52", "53", "91", "11", "93"].map((kind) => {
      const parsed = parseCreditCode(`${kind}350100M000100Y43`);
      if (!parsed.ok) throw new Error("The code is well formed.");
      return [parsed.entityKind, mayBeCharity(parsed.entityKind), mayBeContractor(parsed.entityKind)];
    });
    expect(kinds).toEqual([
      ["SOCIAL_GROUP", true, false],
      ["SOCIAL_SERVICE", true, true],
      ["FOUNDATION", true, false],
      ["COMPANY", false, true],
      ["GOVERNMENT_BODY", false, false],
      ["COOPERATIVE", false, false],
    ]);
  });
});

/** The first serial whose weighted sum, reckoned here on its own, is a multiple of 31. */
function multipleOf31(): number {
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  for (let serial = 0; ; serial += 1) {
    const text = `52371602${String(serial).padStart(9, "0")}`;
    if (weights.reduce((sum, weight, index) => sum + weight * Number(text[index]), 0) % 31 === 0)
      return serial;
  }
}

describe("a phone number", () => {
  it.each([
    ["138 0000 1234", "13800001234", "MOBILE"],
    ["+86-138-0000-1234", "13800001234", "MOBILE"],
    ["０５４３－３１２３４５６", "0543-3123456", "LANDLINE"],
    ["(0511)85001234", "0511-85001234", "LANDLINE"],
    ["01062001234", "010-62001234", "LANDLINE"],
    ["12345", "12345", "HOTLINE"],
  ])("%s is kept as %s", (text, value, kind) => {
    expect(parsePhone(text)).toEqual({ ok: true, value, kind });
  });

  it.each([
    ["12800001234", "NOT_A_PHONE"],
    ["1380000123", "NOT_A_PHONE"],
    ["138000012345", "NOT_A_PHONE"],
    ["3123456", "NOT_A_PHONE"],
    ["无", "CHARACTERS"],
    ["", "CHARACTERS"],
  ])("%s is refused for %s", (text, reason) => {
    expect(parsePhone(text)).toEqual({ ok: false, reason });
  });
});

describe("a bank card", () => {
  const card = (digits: string) => digits + luhnCheckDigit(digits);

  it("satisfies Luhn's rule, which the well-known example does", () => {
    expect(luhnCheckDigit("7992739871")).toBe("3");
  });

  it("is accepted in groups of four and keeps its last four digits apart", () => {
    const value = card("621700000000000001");
    const grouped = value.replace(/(.{4})/g, "$1 ");
    expect(parseBankCard(grouped)).toEqual({ ok: true, value, lastFour: value.slice(-4), warnings: [] });
  });

  it("that does not begin with 62 is accepted with a warning", () => {
    expect(parseBankCard(card("400000000000000"))).toMatchObject({ ok: true, warnings: ["UNUSUAL_ISSUER"] });
  });

  it("with a wrong digit, length or letter is refused", () => {
    const value = card("621700000000000001");
    const wrong = value.slice(0, -1) + ((Number(value.at(-1)) + 1) % 10);
    expect(parseBankCard(wrong)).toEqual({ ok: false, reason: "CHECK_DIGIT" });
    expect(parseBankCard(card("62170000000000"))).toEqual({ ok: false, reason: "LENGTH" });
    expect(parseBankCard(card("6217000000000000000"))).toEqual({ ok: false, reason: "LENGTH" });
    expect(parseBankCard("62170000A0000001")).toEqual({ ok: false, reason: "CHARACTERS" });
  });

  it("with two neighbouring digits swapped is refused, save 0 and 9", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^62\d{16}$/), fc.integer({ min: 0, max: 17 }), (digits, index) => {
        const value = card(digits);
        const [a, b] = [value[index]!, value[index + 1]!];
        fc.pre(a !== b && `${a}${b}` !== "09" && `${a}${b}` !== "90");
        expect(parseBankCard(value.slice(0, index) + b + a + value.slice(index + 2)).ok).toBe(false);
      }),
    );
  });
});

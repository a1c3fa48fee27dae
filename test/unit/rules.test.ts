import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../../api/policy/catalogue/load-catalogue.ts";
import { type RulePurpose, readRule } from "../../api/policy/rules/check.ts";
import { compile } from "../../api/policy/rules/compile.ts";
import { evaluate, type Facts } from "../../api/policy/rules/evaluate.ts";
import { MAX_LENGTH, RuleRefused } from "../../api/policy/rules/expression.ts";
import { decimalText, toFen, type Value } from "../../api/policy/rules/value.ts";
import { conditionInWords } from "../../api/policy/words/rule-words.ts";
import { effort } from "../support/effort.ts";
import { vocabulary } from "../support/rule-arbitraries.ts";
import { caseColumns } from "../support/rule-cases.ts";

/** Facts by name; what is left out is unknown. */
const knowing = (values: Readonly<Record<string, Value>>, members: Facts["members"] = []): Facts => ({
  read: (path) => values[path] ?? null,
  members,
});

const worth = (rule: string, facts: Facts, purpose: RulePurpose = "CONDITION") =>
  evaluate(readRule(rule, purpose, vocabulary), facts).value;

const amount = (rule: string, values: Readonly<Record<string, Value>> = {}) =>
  worth(rule, knowing(values), "AMOUNT") as Fraction | null;

const A = "household.hukou_local";
const B = "person.is_orphan";
const three = [true, null, false];

describe("what is not known", () => {
  it("stays unknown under Kleene's and", () => {
    const table = three.map((a) => three.map((b) => worth(`${A} && ${B}`, knowing({ [A]: a, [B]: b }))));
    expect(table).toEqual([
      [true, null, false],
      [null, null, false],
      [false, false, false],
    ]);
  });

  it("stays unknown under Kleene's or", () => {
    const table = three.map((a) => three.map((b) => worth(`${A} || ${B}`, knowing({ [A]: a, [B]: b }))));
    expect(table).toEqual([
      [true, true, true],
      [true, null, null],
      [true, null, false],
    ]);
  });

  it("stays unknown under not, in every comparison and in every sum", () => {
    expect(three.map((a) => worth(`!${A}`, knowing({ [A]: a })))).toEqual([false, null, true]);
    for (const operator of ["==", "!=", "<", "<=", ">", ">="])
      expect(worth(`person.age ${operator} 60`, knowing({}))).toBeNull();
    for (const operator of ["+", "-", "*", "/"]) expect(amount(`person.age ${operator} 2`)).toBeNull();
    expect(worth("person.identity in ['DIBAO']", knowing({}))).toBeNull();
    expect(amount("min(5, person.age)")).toBeNull();
    expect(amount("max(5, person.age)")).toBeNull();
    expect(amount("-person.age")).toBeNull();
  });

  it("chooses neither of two cases", () => {
    expect(amount(`${A} ? 1 : 2`)).toBeNull();
    expect(amount(`${A} ? 1 : 2`, { [A]: true })?.equals(1)).toBe(true);
    expect(amount(`${A} ? 1 : 2`, { [A]: false })?.equals(2)).toBe(true);
    expect(amount(`${A} ? 1 : person.age`, { [A]: true })?.equals(1)).toBe(true);
  });

  it("is what a division by nothing comes to, and an unlisted family", () => {
    expect(amount("10 / person.age", { "person.age": new Fraction(0) })).toBeNull();
    const someone = "household.members.exists(m, m.age >= 60)";
    expect(worth(someone, knowing({}, null))).toBeNull();
    expect(worth(someone, knowing({}, []))).toBe(false);
  });

  it("about one member leaves the family unknown unless another member decides", () => {
    const members = (...ages: (number | null)[]) =>
      ages.map((age) => ({ read: () => (age === null ? null : new Fraction(age)) }));
    const someone = (...ages: (number | null)[]) =>
      worth("household.members.exists(m, m.age >= 60)", knowing({}, members(...ages)));
    expect([someone(20, null), someone(null, 61), someone(20, 30), someone(60)]).toEqual([
      null,
      true,
      false,
      true,
    ]);
  });
});

describe("numbers", () => {
  it("are exact: a third of an amount three times over is the amount", () => {
    expect(amount("1000 / 3 * 3")?.equals(1000)).toBe(true);
    expect(amount("0.1 + 0.2")?.equals("0.3")).toBe(true);
    expect(worth("1 / 3 == 2 / 6", knowing({}))).toBe(true);
  });

  it("are rounded half up to the fen, once, at the end", () => {
    const fen = (text: string) => toFen(amount(text) as Fraction);
    expect([fen("0.005"), fen("0.0049999"), fen("1.115"), fen("2 / 3"), fen("-0.005")]).toEqual([
      1n,
      0n,
      112n,
      67n,
      -1n,
    ]);
    // Rounded on the way each third would lose its part: 0.33 × 3 is no yuan.
    expect(fen("(1 / 3) * 3")).toBe(100n);
  });

  it("are written short and exact", () => {
    const texts = ["1209", "0.06", "-0.5", "100", "0", "161.2"];
    expect(texts.map((text) => decimalText(new Fraction(text)))).toEqual(texts);
    expect(decimalText(new Fraction(1, 3))).toBe("0.333333");
  });
});

describe("a rule", () => {
  it.each<[string, RulePurpose, string]>([
    ["person.salary > 3", "CONDITION", "person.salary"],
    ["std.no_such > 3", "CONDITION", "std.no_such"],
    ["person.id_no == 'x'", "CONDITION", "person.id_no"],
    ["person.identity == 'RICH'", "CONDITION", "'RICH'"],
    ["person.age && true", "CONDITION", "person.age"],
    ["person.age == 'TEKUN'", "CONDITION", "'TEKUN'"],
    ["person.age in ['TEKUN']", "CONDITION", "'TEKUN'"],
    ["person.age in [person.age]", "CONDITION", "person.age]".slice(0, -1)],
    ["person.identity < 'DIBAO'", "CONDITION", "person.identity"],
    ["person.identity == person.disability_kind", "CONDITION", "person.disability_kind"],
    ["person.age", "CONDITION", "person.age"],
    ["person.is_orphan", "AMOUNT", "person.is_orphan"],
    ["person.is_orphan ? 'a' : 'b'", "AMOUNT", "'a'"],
    ["m.age > 3", "CONDITION", "m.age"],
    [
      "household.members.exists(m, household.members.exists(m, m.age > 3))",
      "CONDITION",
      "household.members.exists(m, m.age > 3)",
    ],
    ["household.members.all(m, m.age > 3)", "CONDITION", "household.members.all(m, m.age > 3)"],
    ["household.members.exists(x, x.age > 3)", "CONDITION", "household.members.exists(x, x.age > 3)"],
    ["size(person.age) > 3", "CONDITION", "size(person.age)"],
    ["max(3)", "AMOUNT", "max(3)"],
    ["person.age % 2 == 0", "CONDITION", "person.age % 2"],
    ["person.birth_date > date('2026-02-30')", "CONDITION", "date('2026-02-30')"],
    ["1e5", "AMOUNT", "1e5"],
    ["0x10", "AMOUNT", "0x10"],
    ["age > 3", "CONDITION", "age"],
    ["person.age > null", "CONDITION", "null"],
    ["[1]", "AMOUNT", "[1]"],
  ])("%s is refused with its place", (text, purpose, at) => {
    const refused = caught(text, purpose);
    expect(refused).toBeInstanceOf(RuleRefused);
    const { place, sentence } = refused as RuleRefused;
    expect(text.slice(place.start, place.end)).toBe(at);
    expect(sentence).toMatch(/\p{Script=Han}/u);
  });

  it("that is too long, too deep or of too many parts is refused", () => {
    const tooMuch = [
      `${"1 + ".repeat(MAX_LENGTH / 4)}1`,
      `${"!".repeat(100)}${A}`,
      `${"(".repeat(3_000)}1${")".repeat(900)}`,
      Array.from({ length: 300 }, () => "1").join("+"),
      `min(${Array.from({ length: 20 }, () => "1").join(", ")})`,
    ];
    for (const text of tooMuch) expect(caught(text, "AMOUNT")).toBeInstanceOf(RuleRefused);
  });

  it("that would grow beyond measure as a query is refused in an instant", () => {
    let text = "std.dibao_monthly / person.age";
    for (let depth = 0; depth < 30; depth++) text = `min(${text}, 1 / ${depth + 1})`;
    const rule = readRule(text, "AMOUNT", vocabulary);
    expect(() => compile(rule, vocabulary, caseColumns)).toThrow(RuleRefused);
  });

  it("of any text is read or refused, and nothing else happens", () => {
    const pieces = fc.constantFrom(
      ...["person.age", "m.age", "household.members.exists(m,", "(", ")", "[", "]", ",", "'DIBAO'", '"', "'"],
      ...[
        "&&",
        "||",
        "!",
        "-",
        "+",
        "*",
        "/",
        "%",
        "?",
        ":",
        "==",
        "in",
        "<",
        "1",
        "1.5",
        "true",
        "null",
        ".",
      ],
      ...[
        "date(",
        "std.dibao_monthly",
        "person.identity",
        "\\u0041",
        "\n",
        " ",
        "中",
        "{",
        "}",
        "1u",
        "b'a'",
      ],
    );
    const texts = fc.oneof(
      fc.string({ maxLength: 60, unit: "binary" }),
      fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(" ")),
      fc
        .tuple(fc.constantFrom(...catalogueRules), fc.nat(), fc.nat({ max: 5 }), pieces)
        .map(([rule, at, length, piece]) => {
          const from = at % rule.length;
          return rule.slice(0, from) + piece + rule.slice(from + length);
        }),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom<RulePurpose>("CONDITION", "AMOUNT"), (text, purpose) => {
        const refused = caught(text, purpose);
        if (refused) {
          expect(refused).toBeInstanceOf(RuleRefused);
          const { start, end } = (refused as RuleRefused).place;
          expect(start >= 0 && start <= end && end <= text.length).toBe(true);
          return;
        }
        const rule = readRule(text, purpose, vocabulary);
        evaluate(rule, knowing({}));
        compile(rule, vocabulary, caseColumns);
        if (purpose === "CONDITION")
          expect(conditionInWords(text, vocabulary).join("")).not.toMatch(/undefined/);
      }),
      { numRuns: effort(3_000) },
    );
  });

  it("of the catalogue is read, every one", () => {
    for (const { eligibility, benefit } of loadCatalogue().policies) {
      readRule(eligibility.cel, "CONDITION", vocabulary);
      readRule(benefit.cel, "AMOUNT", vocabulary);
    }
  });
});

const catalogueRules = loadCatalogue().policies.flatMap(({ eligibility, benefit }) => [
  eligibility.cel,
  benefit.cel,
]);

function caught(text: string, purpose: RulePurpose): unknown {
  try {
    readRule(text, purpose, vocabulary);
    return null;
  } catch (error) {
    return error;
  }
}

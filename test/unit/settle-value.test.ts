import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inYuan, shiftOf } from "../../api/beneficiary/feed/feed-columns.ts";
import { type SaidValue, type StandingFact, settleValue } from "../../api/beneficiary/feed/settle-value.ts";
import { addMonths } from "../../api/kernel/shanghai-date.ts";

const said: SaidValue = {
  value: "500.00",
  source: "MEDICAL_INSURANCE",
  asOf: "2026-03-01",
  validUntil: null,
};
const fact = (changes: Partial<StandingFact> = {}): StandingFact => ({
  id: "f1",
  value: "300.00",
  source: "HOME_VISIT",
  verification: "VERIFIED",
  obtainedOn: "2026-02-01",
  validUntil: null,
  ...changes,
});
const own = (changes: Partial<StandingFact> = {}) => fact({ source: "MEDICAL_INSURANCE", ...changes });

describe("of two values of one thing", () => {
  const cases: [string, StandingFact[], string, string[]][] = [
    ["a first one is new", [], "NEW", []],
    ["the department's later word replaces its earlier one", [own()], "NEWER", ["f1"]],
    [
      "the department's word of the same day replaces the other",
      [own({ obtainedOn: "2026-03-01" })],
      "NEWER",
      ["f1"],
    ],
    [
      "the same once more says nothing new",
      [own({ obtainedOn: "2026-03-01", value: "500.00" })],
      "UNCHANGED",
      [],
    ],
    [
      "the same that was said later says nothing new",
      [own({ obtainedOn: "2026-03-02", value: "500.00" })],
      "UNCHANGED",
      [],
    ],
    [
      "the department's earlier word yields to its later one",
      [own({ obtainedOn: "2026-03-02" })],
      "OLDER",
      [],
    ],
    ["the later of two checked ones stands", [fact()], "WINS", ["f1"]],
    [
      "what somebody checked after the day of the file stands",
      [fact({ obtainedOn: "2026-03-02" })],
      "OLDER",
      [],
    ],
    [
      "the department's later word replaces its earlier one also where a later check stands before both",
      [own(), fact({ id: "f2", obtainedOn: "2026-03-02" })],
      "OLDER",
      ["f1"],
    ],
    ["two checked on one day both stand", [fact({ obtainedOn: "2026-03-01" })], "DISPUTED", []],
    [
      "a checked one stands before a declared one of the same day",
      [fact({ obtainedOn: "2026-03-01", source: "APPLICANT", verification: "DECLARED" })],
      "WINS",
      ["f1"],
    ],
    [
      "what was only declared later is not checked, and stays beside it",
      [fact({ obtainedOn: "2026-03-02", source: "APPLICANT", verification: "DECLARED" })],
      "WINS",
      [],
    ],
    ["another source that agrees stays beside it", [fact({ value: "500.00" })], "NEW", []],
    ["what no longer holds is no objection", [fact({ validUntil: "2026-02-28" })], "NEW", []],
  ];
  it.each(cases)("%s", (_title, standing, outcome, replaces) => {
    expect(settleValue(said, standing)).toEqual({ outcome, replaces });
  });

  it("the newest day decides, whatever comes first", () => {
    const word = fc.record({
      source: fc.constantFrom("MEDICAL_INSURANCE", "HEALTH", "CIVIL_AFFAIRS", "EDUCATION"),
      day: fc.integer({ min: 1, max: 6 }),
      value: fc.integer({ min: 1, max: 3 }),
    });
    const words = fc.uniqueArray(word, {
      selector: ({ source, day }) => `${source}|${day}`,
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, (come) => {
        let standing: StandingFact[] = [];
        for (const [index, { source, day, value }] of come.entries()) {
          const asOf = `2026-03-0${day}`;
          const settled = settleValue({ value, source, asOf, validUntil: null }, standing);
          standing = standing.filter(({ id }) => !settled.replaces.includes(id));
          if (settled.outcome !== "UNCHANGED" && settled.outcome !== "OLDER")
            standing.push(fact({ id: String(index), value, source, obtainedOn: asOf }));
        }
        const newest = Math.max(...come.map(({ day }) => day));
        const last = new Set(come.filter(({ day }) => day === newest).map(({ value }) => value));
        expect(new Set(standing.map(({ value }) => value))).toEqual(last);
        // No word stands of which the same source said something later afterwards, also where neither is the newest.
        const outlived = standing.filter((fact) =>
          come.some(
            ({ source, day }, index) =>
              index > Number(fact.id) && source === fact.source && `2026-03-0${day}` > fact.obtainedOn,
          ),
        );
        expect(outlived).toEqual([]);
        // One word of each source at a time, as the database holds it.
        expect(new Set(standing.map(({ source }) => source)).size).toBe(standing.length);
      }),
    );
  });
});

describe("an amount", () => {
  it.each([
    ["医疗总费用（元）", "12.5", "12.5"],
    ["医疗总费用（万元）", "1.23456", "12345.6"],
    ["医疗总费用（千元）", "2", "2000"],
    ["医疗总费用(分)", "12345", "123.45"],
    ["医疗总费用(分)", "5", "0.05"],
    ["医疗总费用（万元）", "不详", "不详"],
  ])("under %s of %s is in yuan %s", (heading, text, yuan) => {
    expect(inYuan(text, shiftOf(heading))).toBe(yuan);
  });
});

describe("so many months later", () => {
  it.each([
    ["2026-03-01", 12, "2027-03-01"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2023-08-31", 6, "2024-02-29"],
    ["2026-12-15", 1, "2027-01-15"],
  ])("%s and %i months is %s", (date, months, later) => {
    expect(addMonths(date, months)).toBe(later);
  });
});

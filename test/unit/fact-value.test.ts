import { describe, expect, it } from "vitest";
import { generateHouseholds } from "../../api/database/demo/households.ts";
import { loadDivisions } from "../../api/database/demo/load-divisions.ts";
import { Random } from "../../api/database/demo/random.ts";
import {
  factText,
  fieldOf,
  type GivenFact,
  parseFact,
  refusePath,
  registerPaths,
} from "../../api/policy/facts/fact-value.ts";

const parse = (path: string, given: GivenFact) => {
  const parsed = parseFact(fieldOf(path)!, given);
  return parsed.ok ? parsed.value : parsed.message;
};

describe("a fact", () => {
  it.each([
    ["person.care_needed", "是", true],
    ["person.care_needed", "false", false],
    ["person.care_needed", "ｔｒｕｅ", true],
    ["person.disability_level", "２", 2],
    ["person.monthly_income", "１，２３４．５ 元", "1234.50"],
    ["person.monthly_income", 123_456n, "1234.56"],
    ["person.disability_kind", "physical", "physical"],
    ["person.disability_kind", "肢体", "physical"],
    ["household.rigid_ratio", "0.6500", "0.6500"],
    ["person.illness_category", " C ", "C"],
  ] satisfies [string, GivenFact, unknown][])(
    "of %s given as %s is stored exactly",
    (path, given, stored) => {
      expect(parse(path, given)).toBe(stored);
    },
  );

  it.each([
    ["person.care_needed", "也许"],
    ["person.disability_level", "9"],
    ["person.disability_level", "-1"],
    ["person.monthly_income", "12.345"],
    ["person.monthly_income", -1n],
    ["person.disability_kind", "身高"],
    ["household.rigid_ratio", "1e3"],
    ["person.illness_category", "x".repeat(101)],
    ["person.care_needed", "  "],
  ] satisfies [string, GivenFact][])(
    "of %s given as %s is refused with its label and without the value",
    (path, given) => {
      const message = String(parse(path, given));
      expect(message).toMatch(new RegExp(`^「${fieldOf(path)!.labelZh}」`));
      if (String(given).trim()) expect(message).not.toContain(String(given));
    },
  );

  it("reads in words as an official would say it", () => {
    expect(factText(fieldOf("person.care_needed")!, true)).toBe("是");
    expect(factText(fieldOf("person.disability_kind")!, "physical")).toBe("肢体");
    expect(factText(fieldOf("person.monthly_income")!, "1234.50")).toBe("1234.50");
  });
});

describe("a path", () => {
  it("belongs to a person or to a family, and to no event or fund", () => {
    expect(refusePath("person.care_needed", "person")).toBeNull();
    expect(refusePath("household.house_grade", "household")).toBeNull();
    for (const path of [
      "person.care_needed",
      "event.kind",
      "macro.cpi_yoy",
      "fund.beneficiary_households",
      "constructor",
    ]) {
      expect(refusePath(path, "household"), path).not.toBeNull();
    }
  });

  it("that the register holds itself is in the field list and never a fact", () => {
    for (const path of registerPaths) {
      expect(fieldOf(path), path).toBeDefined();
      expect(refusePath(path, path.startsWith("person.") ? "person" : "household"), path).not.toBeNull();
    }
  });
});

describe("the demo city", () => {
  it("gives every fact as the register takes it", () => {
    const divisions = loadDivisions();
    const households = generateHouseholds(new Random("lianou"), {
      count: 200,
      today: "2026-11-01",
      divisions,
    });
    const facts = households.flatMap((seed) => [seed.facts, ...seed.members.map((member) => member.facts)]);
    for (const [path, value] of facts.flatMap((each) => Object.entries(each))) {
      if (value === null || registerPaths.has(path)) continue;
      const about = path.startsWith("person.") ? "person" : "household";
      expect(refusePath(path, about), path).toBeNull();
      expect(parseFact(fieldOf(path)!, value), path).toMatchObject({ ok: true });
    }
  });
});

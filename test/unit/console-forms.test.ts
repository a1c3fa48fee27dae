import { describe, expect, it } from "vitest";
import {
  answerLabel,
  askedUnit,
  factsOf,
  householdQuestions,
  personQuestions,
} from "../../admin/households/fact-questions.ts";
import { fieldPathOf, firstMember, toHouseholdInput } from "../../admin/households/household-form.ts";
import { fullYears, looksLikeNumber, readIdentityNumber } from "../../admin/households/identity-number.ts";
import { costOfUnits, figuresOf, shares } from "../../admin/need-items/figures.ts";
import { toNeedInput } from "../../admin/need-items/need-form.ts";
import { percentText, quantityText } from "../../admin/policies/policy-words.ts";
import { fundingStepOf } from "../../admin/reservations/funding-step.ts";
import { moneyProblem } from "../../admin/shell/format.ts";
import { countProblem } from "../../admin/shell/forms/whole-number.ts";
import { chainTo, levelsBelow } from "../../admin/shell/regions/region-chain.ts";
import { formatFen, LIMIT_IN_FEN } from "../../api/kernel/money.ts";
import { loadFields } from "../../api/policy/catalogue/load-fields.ts";

const today = "2026-11-22";

describe("the identity number of a form", () => {
  it("is read with full-width digits, spaces and a small x", () => {
    expect(readIdentityNumber("３７１６９９ 19480312 1023", today)).toEqual({
      ok: true,
      birthDate: "1948-03-12",
      gender: "F",
    });
    expect(readIdentityNumber("37169919530406003x", today)).toMatchObject({ ok: true, gender: "M" });
  });

  it("is refused for its check digit, its date or its length, and the reason is told apart", () => {
    const reasonOf = (text: string) => {
      const read = readIdentityNumber(text, today);
      return read.ok ? null : read.reason;
    };
    expect(reasonOf("371699194803121024")).toBe("CHECK_DIGIT");
    expect(reasonOf("371699203003121023")).toBe("BIRTH_DATE");
    expect(reasonOf("37169919480312")).toBe("INCOMPLETE");
    expect(reasonOf("37169919480312102A")).toBe("CHARACTERS");
  });

  it("is told from a name by its digits, and a birthday counts from its day on", () => {
    expect([looksLikeNumber("３７１６"), looksLikeNumber("张守田")]).toEqual([true, false]);
    expect([fullYears("1948-11-22", today), fullYears("1948-11-23", today)]).toEqual([78, 77]);
  });
});

describe("the figures of a need", () => {
  it("add up exactly and never fall below zero", () => {
    expect(figuresOf("2600.00", ["1000.00", "200.1"])).toMatchObject({ cover: "1200.10", gap: "1399.90" });
    expect(figuresOf("800", ["1000.00"])).toMatchObject({ cover: "800.00", gap: "0.00" });
    expect(figuresOf("abc", [])).toBeNull();
  });

  it("fill a bar, whatever rounding leaves", () => {
    const parts = shares(figuresOf("3.00", ["1.00"], "1.00")!);
    expect(parts.cover + parts.allocated + parts.gap).toBeCloseTo(100);
  });

  it("follow from units and price, with full-width digits, and from nothing else", () => {
    expect(costOfUnits("１２", 8000)).toBe("960.00");
    expect(costOfUnits("1.5", 8000)).toBeNull();
  });

  it("are sent as units or as an amount, never both", () => {
    const items = [
      {
        category: "N4",
        level: "NORMAL",
        kind: "SERVICE",
        serviceItem: "L03",
        quantity: "１２",
        approvedCost: "5",
      },
      { category: "N3", level: "HIGH", kind: "MONEY", approvedCost: "２,６００" },
    ] as const;
    expect(
      toNeedInput("h", { personId: "p", description: " 需要 ", assessedOn: today, items }).items,
    ).toEqual([
      { category: "N4", level: "NORMAL", serviceItem: "L03", quantity: 12 },
      { category: "N3", level: "HIGH", approvedCost: "2600.00" },
    ]);
  });
});

describe("a count", () => {
  it("that is too small, too large or none is answered with both limits", () => {
    const told = { zh: "请填写 1 到 10000 的整数", en: "A whole number from 1 to 10000" };
    for (const value of ["0", "10001", "99999999999", "1.5", "-3", "十"])
      expect(countProblem(value, { most: 10_000 }), value).toEqual(told);
    for (const value of ["1", "１０,０００", "", null, undefined])
      expect(countProblem(value, { most: 10_000 }), String(value)).toBeUndefined();
    expect(countProblem("0", { least: 0, most: 130 })).toBeUndefined();
  });
});

describe("an amount", () => {
  it("is refused from where the server refuses it, in words that name the limit", () => {
    const tooMuch = formatFen(LIMIT_IN_FEN - 1n).replace(/^9/, "19");
    expect(moneyProblem(formatFen(LIMIT_IN_FEN - 1n))).toBeUndefined();
    expect(moneyProblem(tooMuch)?.zh).toBe("金额应小于一万亿元");
    expect(moneyProblem("12.345")?.zh).toBe("金额最多到分");
    expect(moneyProblem("十元")?.zh).toContain("请填写金额");
    expect(moneyProblem("")).toBeUndefined();
  });
});

describe("a reservation", () => {
  it("can be funded once its project is the charity's own, and before that leads to what comes first", () => {
    const step = (projectState: Parameters<typeof fundingStepOf>[0]["projectState"]) =>
      fundingStepOf({ projectState, gapBand: "UNDER_500" });
    expect([null, "PROPOSED" as const, "ADOPTED" as const, "IMPLEMENTING" as const].map(step)).toEqual([
      "WAIT",
      "ADOPT",
      "ALLOCATE",
      "ALLOCATE",
    ]);
    expect(fundingStepOf({ projectState: "ADOPTED", gapBand: null })).toBe("NOTHING");
  });
});

describe("the questions of a visit", () => {
  const fields = loadFields();
  const questions = [
    ...personQuestions.flatMap((group) =>
      group.questions.map((question) => ({ path: `person.${question.key}`, question })),
    ),
    ...householdQuestions.flatMap((group) =>
      group.questions.map((question) => ({ path: `household.${question.key}`, question })),
    ),
  ];

  it("ask for nothing that the field list does not know, and offer every value it knows", () => {
    for (const { path, question } of questions) {
      const field = fields.get(path);
      expect(field, path).toBeDefined();
      const codes = Object.keys(question.options ?? {}).sort();
      if (field?.type === "ENUM") expect(codes, path).toEqual(field.values?.map(({ code }) => code).sort());
      if (question.kind === "MONEY") expect(field?.type, path).toBe("MONEY");
      if (question.kind === "YES_NO") expect(field?.type, path).toBe("BOOL");
    }
  });

  it("keep the unit and the limits of the field list, and stand under a name without the hint", () => {
    const counts = questions.filter(({ question }) => question.kind === "COUNT");
    expect(counts).not.toEqual([]);
    for (const { path, question } of questions) {
      if (question.unit) expect(question.unit.zh, path).toBe(fields.get(path)?.unitZh);
      expect(question.label.zh, path).not.toMatch(/填|、/);
    }
    for (const { path, question } of counts) expect(question.most, path).toBe(fields.get(path)?.max);
    expect(answerLabel("household.main_carer_age", "0")?.zh).toBe("没有照护者");
    expect(answerLabel("household.main_carer_age", "61")).toBeUndefined();
    const { min = 0, max = 0 } = fields.get("person.ability_level") ?? {};
    for (let level = min; level <= max; level += 1)
      expect(answerLabel("person.ability_level", String(level))?.zh, String(level)).toMatch(/完好|失能/);
    expect(askedUnit("household.main_carer_age")).toEqual({ zh: "岁", en: "years" });
  });

  it("become facts only where they were answered", () => {
    const provenance = { source: "HOME_VISIT", obtainedOn: today } as const;
    expect(
      factsOf("person", { disability_level: "2", lives_alone: "", employment: null }, provenance),
    ).toEqual([{ path: "person.disability_level", value: "2", source: "HOME_VISIT", obtainedOn: today }]);
    expect(answerLabel("person.disability_level", "2")?.zh).toBe("二级");
  });

  it("get the server's refusal of a fact back at the question that it answers", () => {
    const sent = toHouseholdInput({
      regionCode: "371602106201",
      areaKind: "RURAL",
      source: "HOME_VISIT",
      obtainedOn: today,
      members: [
        { ...firstMember, name: "张守田", answers: { disability_kind: "physical", disability_level: "2" } },
      ],
      answers: { main_carer_age: "x" },
    });
    expect(fieldPathOf("members.0.facts.1.value", sent)).toBe("members.0.answers.disability_level");
    expect(fieldPathOf("facts.0.value", sent)).toBe("answers.main_carer_age");
    expect(fieldPathOf("members.0.facts.0.obtainedOn", sent)).toBe("obtainedOn");
    expect(fieldPathOf("members.0.identityNumber", sent)).toBe("members.0.identityNumber");
  });
});

describe("figures of standards and choices of regions", () => {
  it("show a ratio exactly as a percentage and a count without added zeros", () => {
    expect(["0.036", "1.3", "0.5000", "1"].map(percentText)).toEqual(["3.6%", "130%", "50%", "100%"]);
    expect(["12.000000", "90", "1.50"].map(quantityText)).toEqual(["12", "90", "1.5"]);
  });

  it("go down one level at a time from the post's own region", () => {
    expect(chainTo("371602000000", null)).toEqual(["371602000000"]);
    expect(chainTo("371602000000", "371602106201")).toEqual(["371602000000", "371602106000", "371602106201"]);
    expect(chainTo("371600000000", "371602000000")).toEqual(["371600000000", "371602000000"]);
    expect(["371600000000", "371602000000", "371602106000", "371602106201"].map(levelsBelow)).toEqual([
      3, 2, 1, 0,
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { inForce, possible, toApplyFor } from "../../admin/entitlements/benefit-list.ts";
import {
  about,
  byTier,
  type Counted,
  dueInUnits,
  dueOfUnknownAmount,
  missingCount,
  missingFacts,
  sumsByPeriod,
} from "../../admin/entitlements/entitlement-sums.ts";
import { isNothing, worthWords } from "../../admin/entitlements/entitlement-words.ts";
import { eventOf } from "../../admin/entitlements/event-of.ts";
import {
  answerTo,
  balances,
  besides,
  type Change,
  differences,
  presentWords,
  questionAbout,
  whatIfOf,
  withChange,
} from "../../admin/entitlements/what-if.ts";
import { householdQuestions, personQuestions, recordable } from "../../admin/households/fact-questions.ts";
import { loadFields } from "../../api/policy/catalogue/load-fields.ts";
import { registerPaths } from "../../api/policy/facts/fact-value.ts";
import type { Answered, CodeList } from "../../schema/codes/code-list.ts";
import { eventFacts } from "../../schema/codes/event-facts.ts";
import { householdFacts, personFacts } from "../../schema/codes/rule-facts.ts";

type Changes = Partial<Omit<Counted, "settled">> & { settled?: Partial<Counted["settled"]> };

const answer = (policyCode: string, { settled, ...changes }: Changes = {}): Counted => ({
  policyCode,
  tier: "SPECIAL",
  period: "MONTHLY",
  person: null,
  ...changes,
  settled: { verdict: "ELIGIBLE", amount: null, units: null, missing: [], ...settled },
});
const paying = (amount: string, changes: Changes = {}) => answer("A", { ...changes, settled: { amount } });
const needs = (path: string, id?: string) => ({ path, person: id === undefined ? null : { id } });

describe("the sums of what is due", () => {
  it("are exact in fen, each period by itself, and hold nothing of what is not due", () => {
    const sums = sumsByPeriod([
      paying("0.10"),
      paying("0.20"),
      paying("9007199254740.99"),
      paying("400.00", { period: "YEARLY" }),
      answer("B", { settled: { verdict: "INELIGIBLE", amount: "5.00" } }),
    ]);
    expect(sums).toEqual([
      { period: "MONTHLY", amount: "9007199254741.29" },
      { period: "YEARLY", amount: "400.00" },
    ]);
  });

  it("hold no units, which are counted beside them, as are amounts that are not known", () => {
    const answers = [
      answer("A", { settled: { units: "4" } }),
      answer("B", { settled: { missing: [needs("household.power_price")] } }),
    ];
    expect(sumsByPeriod(answers)).toEqual([]);
    expect([dueInUnits(answers), dueOfUnknownAmount(answers)]).toEqual([1, 1]);
  });
});

describe("the answers on the page", () => {
  it("stand by layer in the order of the law, a policy once, what is due first", () => {
    const tiers = byTier([
      answer("SERVICE", { tier: "SERVICE" }),
      answer("OPEN", { settled: { verdict: "UNKNOWN" } }),
      answer("AGE", { person: { id: "child" }, settled: { verdict: "INELIGIBLE" } }),
      answer("AGE", { person: { id: "widow" } }),
      answer("DIBAO", { tier: "BASIC_LIVING" }),
    ]);
    const shown = tiers.map(({ tier, policies }) => [
      tier,
      policies.map(
        ({ policyCode, answers }) => `${policyCode} ${answers.map(({ settled }) => settled.verdict)}`,
      ),
    ]);
    expect(shown).toEqual([
      ["BASIC_LIVING", ["DIBAO ELIGIBLE"]],
      ["SPECIAL", ["AGE ELIGIBLE,INELIGIBLE", "OPEN UNKNOWN"]],
      ["SERVICE", ["SERVICE ELIGIBLE"]],
    ]);
  });

  it("are those about everybody, about the family, or about one member", () => {
    const answers = [
      answer("FAMILY"),
      answer("ONE", { person: { id: "one" } }),
      answer("TWO", { person: { id: "two" } }),
    ];
    const codes = (whom: string) => about(answers, whom).map(({ policyCode }) => policyCode);
    expect([codes("everybody"), codes("family"), codes("two")]).toEqual([
      ["FAMILY", "ONE", "TWO"],
      ["FAMILY"],
      ["TWO"],
    ]);
  });

  it("say an amount or units with how often, in either language, and nothing where nothing is said", () => {
    const monthly = { period: "MONTHLY", unit: "次/月" } as const;
    expect(worthWords({ ...monthly, amount: "1624.00", units: null }, "zh")).toBe("每月 1,624.00 元");
    expect(worthWords({ ...monthly, amount: "1624.00", units: null }, "en")).toBe("CNY 1,624.00 a month");
    expect(worthWords({ ...monthly, amount: null, units: "4" }, "zh")).toBe("每月 4 次");
    expect(worthWords({ ...monthly, amount: null, units: null }, "zh")).toBeUndefined();
    expect([isNothing({ amount: "0.00", units: null }), isNothing({ amount: null, units: null })]).toEqual([
      true,
      false,
    ]);
  });
});

describe("the missing facts", () => {
  it("begin with those of an event, which who tells of it can say at once", () => {
    const missing = [needs("person.age", "one"), needs("event.loss_amount")];
    const groups = missingFacts([
      answer("A", { settled: { missing } }),
      answer("B", { settled: { missing: [needs("person.age", "one")] } }),
    ]);
    expect(groups.map(({ path, waiting }) => [path, waiting])).toEqual([
      ["event.loss_amount", 1],
      ["person.age", 2],
    ]);
  });

  it("stand once each, with everybody of whom they are missing, and what most policies wait for first", () => {
    const groups = missingFacts([
      answer("A", { settled: { missing: [needs("household.monitored")] } }),
      answer("B", { settled: { missing: [needs("person.age", "one"), needs("person.age", "one")] } }),
      answer("B", { settled: { missing: [needs("person.age", "two")] } }),
      answer("C", { settled: { missing: [needs("person.age", "two")] } }),
    ]);
    expect(groups).toEqual([
      { path: "person.age", of: [needs("person.age", "one"), needs("person.age", "two")], waiting: 2 },
      { path: "household.monitored", of: [needs("household.monitored")], waiting: 1 },
    ]);
    expect(missingCount(groups)).toBe(3);
  });
});

describe("an event", () => {
  it("is what was filled in, cleaned, and nothing without its kind", () => {
    const filled = {
      kind: "fire",
      affected_persons: " ４ ",
      requested_amount: "1,200 元",
      house_damage: "",
      loss_amount: null,
    };
    expect(eventOf(filled)).toEqual({ kind: "fire", affected_persons: "4", requested_amount: "1200.00" });
    expect(eventOf({ kind: "", affected_persons: "4" })).toBeNull();
  });
});

describe("a what-if", () => {
  const change = (path: string, value: string, personId: string | null = null): Change => ({
    ...{ path, value, personId, personName: null, was: null },
    label: { zh: path, en: path },
    text: { zh: value, en: value },
  });

  it("asks with one value for each thing, of the family and of each member, and without changes not at all", () => {
    const twice = withChange(
      withChange([], change("household.house_count", "2")),
      change("household.house_count", "3"),
    );
    expect(whatIfOf([...twice, change("person.age", "67", "one"), change("person.age", "8", "two")])).toEqual(
      {
        household: { house_count: "3" },
        persons: [
          { personId: "one", facts: { age: "67" } },
          { personId: "two", facts: { age: "8" } },
        ],
      },
    );
    expect(whatIfOf([])).toBeNull();
  });

  const fact = (path: string, type: "INT" | "ENUM" | "DATE" | "MONEY", unitZh: string | null = null) => ({
    ...{ path, type, unitZh, labelZh: "甲", labelEn: "A", values: [] },
    choices: type === "ENUM" ? [{ code: "DIBAO", labelZh: "最低生活保障" }] : [],
  });

  it("takes what was filled in as the register would, and says it in words with its unit", () => {
    const level = questionAbout(fact("person.disability_level", "INT"));
    expect(answerTo(level, "1")).toEqual({ value: "1", text: { zh: "一级（最重）", en: "1, most severe" } });
    const income = questionAbout(fact("household.total_monthly_income", "MONEY"));
    expect(answerTo(income, " １,200 元")).toMatchObject({
      value: "1200.00",
      text: { zh: "1,200.00 元/月" },
    });
    const age = questionAbout(fact("person.age", "INT", "岁"));
    expect(answerTo(age, "６７")).toMatchObject({ value: "67", text: { zh: "67 岁" } });
    const identity = questionAbout(fact("household.identity", "ENUM"));
    expect(answerTo(identity, "DIBAO")).toMatchObject({ text: { zh: "最低生活保障" } });
    expect(questionAbout(fact("person.some_date", "DATE"))).toBeNull();
    expect(answerTo(null, "2026-01-31")).toMatchObject({ value: "2026-01-31" });
    expect(answerTo(age, "  ")).toBeNull();
    const held = (text: string | null, value: string | null) => ({ person: null, text, value });
    expect(presentWords(income, held("1000 元", "1000"))).toMatchObject({ zh: "1,000.00 元/月" });
    expect(presentWords(level, held("2 级", "2"))).toMatchObject({ zh: "二级" });
    expect(presentWords(level, held(null, null))).toBeNull();
  });

  it("finds what differs, and sums gains and losses apart, in fen, each period by itself", () => {
    const before = [
      answer("A", { settled: { amount: "0.10" } }),
      answer("B", { settled: { amount: "300.00" } }),
      answer("C", { period: "YEARLY", settled: { verdict: "INELIGIBLE" } }),
      answer("D", { settled: { units: "4" } }),
      answer("E", { settled: { amount: "50.00" } }),
      answer("F", { settled: { amount: "7.00" } }),
      answer("G", { settled: { verdict: "INELIGIBLE" } }),
    ];
    const after = [
      answer("A", { settled: { amount: "0.30" } }),
      answer("B", { settled: { verdict: "INELIGIBLE" } }),
      answer("C", { period: "YEARLY", settled: { amount: "400.00" } }),
      answer("D", { settled: { units: "8" } }),
      answer("E", { settled: { verdict: "UNKNOWN" } }),
      answer("F", { settled: { amount: "7.00" } }),
      answer("G", { settled: { missing: [needs("person.age")] } }),
    ];
    const found = differences(before, after);
    expect([...found.keys()]).toEqual(["A ", "B ", "C ", "D ", "E ", "G "]);
    expect(balances(found.values())).toEqual([
      { period: "MONTHLY", gained: "0.20", lost: "300.00", open: "50.00" },
      { period: "YEARLY", gained: "400.00", lost: null, open: null },
    ]);
    expect(besides(found.values())).toEqual({ inUnits: 1, unknown: 1, open: 1 });
  });
});

describe("the facts that forms offer", () => {
  const fields = loadFields();
  const kinds = { BOOL: "YES_NO", ENUM: "CHOICE", MONEY: "MONEY", INT: "COUNT", DECIMAL: "DECIMAL" };
  const readByRules = (subject: string) =>
    [...fields.values()]
      .filter(
        ({ path, type, usedByRules }) =>
          usedByRules && type !== "PERSON_LIST" && path.startsWith(`${subject}.`),
      )
      .map(({ path }) => path);

  it.each<[string, CodeList<Answered>]>([
    ["person", personFacts],
    ["household", householdFacts],
    ["event", eventFacts],
  ])("of a %s have the words, the kind and the values of the field list", (subject, facts) => {
    for (const [key, { zh, en, kind, options, most }] of Object.entries(facts)) {
      const field = fields.get(`${subject}.${key}`);
      expect({ zh, en }, key).toEqual({ zh: field?.labelZh, en: field?.labelEn });
      // Levels are numbers to rules and words to people.
      const asked = key === "ability_level" ? "CHOICE" : kinds[field?.type as keyof typeof kinds];
      expect(kind, key).toBe(asked);
      if (kind === "COUNT") expect(most, key).toBe(field?.max);
      // That nothing happened is no event.
      const codes = field?.values
        ?.map(({ code }) => code)
        .filter((code) => key !== "kind" || code !== "none");
      if (codes) expect(Object.keys(options ?? {}), key).toEqual(codes);
    }
  });

  it("are all that rules read of a family and its members beyond the register, each once, and all of an event", () => {
    for (const subject of ["person", "household"] as const) {
      const offered = recordable[subject].map(({ key }) => `${subject}.${key}`);
      expect(new Set(offered).size).toBe(offered.length);
      expect(
        readByRules(subject).filter((path) => !registerPaths.has(path) && !offered.includes(path)),
      ).toEqual([]);
    }
    expect(
      Object.keys(eventFacts)
        .map((key) => `event.${key}`)
        .sort(),
    ).toEqual(readByRules("event").sort());
    const visit = [...personQuestions, ...householdQuestions].flatMap(({ questions }) => questions).length;
    expect(recordable.person.length + recordable.household.length).toBeGreaterThan(visit);
  });
});

describe("the list that a family takes home", () => {
  const grant = (policyCode: string, changes: object = {}) => ({
    id: policyCode,
    policyCode,
    policyName: policyCode,
    person: null,
    state: "ACTIVE" as const,
    amount: "600.00",
    units: null,
    unit: "元",
    period: "YEARLY" as const,
    validFrom: "2026-01-01",
    validTo: null,
    ...changes,
  });
  const told = (policyCode: string, changes: Changes & { cuts?: [{ kind: "EXCLUSIVE" }] } = {}) => {
    const { cuts = [], ...rest } = changes;
    const { settled, person, ...others } = answer(policyCode, rest);
    const missing = settled.missing.map((fact) => ({
      ...fact,
      person: null,
      labelZh: fact.path,
      labelEn: fact.path,
      because: null,
      suppliedBy: [],
      textZh: "",
    }));
    return {
      ...others,
      person: person && { id: person.id, name: person.id },
      policyName: policyCode,
      subject: "PERSON" as const,
      unit: "元",
      conclusionZh: "",
      nextZh: [],
      settled: { ...settled, missing, cuts },
    };
  };

  it("holds as paid what is in force on the day", () => {
    const grants = [
      grant("NOW"),
      grant("ENDED", { state: "ENDED" }),
      grant("LATER", { validFrom: "2026-12-01" }),
      grant("OVER", { validTo: "2026-06-30" }),
    ];
    expect(inForce(grants, "2026-11-29").map(({ id }) => id)).toEqual(["NOW"]);
  });

  it("leaves out of what is to be applied for what is paid already and what another benefit replaces", () => {
    const due = toApplyFor(
      [
        told("PAID"),
        told("PAID", { person: { id: "child" } }),
        told("REPLACED", { settled: { amount: "0.00" }, cuts: [{ kind: "EXCLUSIVE" }] }),
        told("AN_IDENTITY", { settled: { amount: "0.00" } }),
        told("OPEN", { settled: { verdict: "UNKNOWN" } }),
      ],
      [grant("PAID")],
    );
    expect(due.map(({ policyCode, person }) => [policyCode, person?.id])).toEqual([
      ["PAID", "child"],
      ["AN_IDENTITY", undefined],
    ]);
  });

  it("says of what is possible whom it is about and each missing fact once", () => {
    const open = (id: string, path: string) =>
      told("STUDY", { person: { id }, settled: { verdict: "UNKNOWN", missing: [needs(path)] } });
    expect(possible([open("one", "a"), open("two", "a"), open("two", "b"), told("DUE")], [])).toEqual([
      {
        policyCode: "STUDY",
        policyName: "STUDY",
        names: ["one", "two"],
        missing: [
          { zh: "a", en: "a" },
          { zh: "b", en: "b" },
        ],
      },
    ]);
  });
});

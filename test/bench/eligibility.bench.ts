import Fraction from "fraction.js";
import jsonLogic from "json-logic-js";
import { Engine } from "json-rules-engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eligibility } from "../../api/assistance/eligibility.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { loadCatalogue } from "../../api/policy/catalogue/load-catalogue.ts";
import { factsFor } from "../../api/policy/entitlement/family.ts";
import { judge } from "../../api/policy/entitlement/judge.ts";
import { settle } from "../../api/policy/entitlement/settle.ts";
import { type GivenFacts, readGivenFacts } from "../../api/policy/facts/given-facts.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { compile } from "../../api/policy/rules/compile.ts";
import { namesIn } from "../../api/policy/rules/expression.ts";
import { seedActors, type TestActor } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { vocabulary } from "../support/rule-arbitraries.ts";
import { caseColumns } from "../support/rule-cases.ts";
import { settlingRules, standardsOf } from "../support/settled.ts";
import { workedFamilies } from "../support/worked-families.ts";
import { asJsonLogic, asRulesEngine, factsTaken } from "./other-engines.ts";

const REPEATS = 200;
const { facts } = workedFamilies[0] as (typeof workedFamilies)[number];
const { person: _, ...wholeFamily } = facts;

let test: TestPlatform;
let officer: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  officer = await (await seedActors(test)).as("TOWNSHIP_OFFICER");
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
}, 300_000);
afterAll(() => test.close());

/** CPU of this process for one turn, in milliseconds; the database is embedded and counts in. */
async function cpu(work: () => unknown, repeats = REPEATS): Promise<number> {
  for (let warm = 0; warm < 20; warm += 1) await work();
  const begun = process.cpuUsage();
  for (let repeat = 0; repeat < repeats; repeat += 1) await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000 / repeats;
}

const rules = settlingRules();
const texts = new Map(loadCatalogue().policies.map(({ code, eligibility: { cel } }) => [code, cel]));
const family = readGivenFacts(facts as unknown as GivenFacts, standardsOf("rural"));
const four = readGivenFacts(wholeFamily as unknown as GivenFacts, standardsOf("rural"));

/** The names as plain values, as other engines take them. */
function plainFacts(): Record<string, unknown> {
  const known = factsFor(family, family.person, rules.derivations);
  const names = rules.policies.flatMap(({ condition }) => namesIn(condition));
  const plain = Object.fromEntries(
    names.filter(({ member }) => !member).map(({ path }) => [path, plainOf(known.read(path))]),
  );
  const members = (facts.household as { members: readonly object[] }).members;
  return { ...plain, "household.members": members };
}
const plainOf = (value: unknown) => (value instanceof Fraction ? Number(value.valueOf()) : value);

/** json-logic reads a dotted name as a way through objects. */
function nested(plain: Record<string, unknown>): Record<string, Record<string, unknown>> {
  const whole: Record<string, Record<string, unknown>> = {};
  for (const [path, value] of Object.entries(plain)) {
    const [subject = "", name = ""] = path.split(".");
    whole[subject] = { ...whole[subject], [name]: value };
  }
  return whole;
}

describe("what a family is entitled to", () => {
  it("is worked out for four people by the whole catalogue, alone and settled, with every sentence", async () => {
    const floor = await cpu(() =>
      four.members?.map((member) =>
        rules.policies.map((p) => judge(p, factsFor(four, member, rules.derivations))),
      ),
    );
    const settled = await cpu(() => settle(rules, four));
    const asked = { facts: wholeFamily as unknown as GivenFacts, asOf: "2024-12-01" };
    const whole = await cpu(() => eligibility(officer, asked), 60);
    console.log(
      [
        `every condition and amount for four people: ${floor.toFixed(2)} ms of CPU (the floor)`,
        `settled: ${settled.toFixed(2)} ms, ${(settled / floor).toFixed(1)} times the floor`,
        `answered from the embedded database with all explanations: ${whole.toFixed(1)} ms, ${(whole / floor).toFixed(1)} times the floor`,
      ].join("\n"),
    );
    expect(whole).toBeGreaterThan(0);
  }, 300_000);

  it("compiles the whole catalogue", async () => {
    const ms = await cpu(() => {
      for (const { condition, amount } of rules.policies)
        for (const rule of [condition, amount]) compile(rule, vocabulary, caseColumns);
    }, 50);
    console.log(`57 conditions and 57 amounts compiled to SQL: ${ms.toFixed(1)} ms of CPU`);
    expect(ms).toBeGreaterThan(0);
  });

  it("beside other engines, on the 57 conditions for one person, without trace or unknowns in theirs", async () => {
    const plain = plainFacts();
    const logic = rules.policies.map(({ condition }) => asJsonLogic(condition));
    const data = nested(plain);
    const known = factsFor(family, family.person, rules.derivations);
    const engine = new Engine([], { allowUndefinedFacts: true });
    for (const { code, condition } of rules.policies) {
      const text = texts.get(code) ?? "";
      for (const [name, part] of factsTaken(condition, text))
        engine.addFact(name, jsonLogic.apply(asJsonLogic(part) as never, data));
      const rule = asRulesEngine(condition, text);
      engine.addRule({
        conditions: ("all" in rule || "any" in rule || "not" in rule ? rule : { all: [rule] }) as never,
        event: { type: code },
      });
    }
    const ours = rules.policies
      .filter((policy) => judge(policy, known).verdict === "ELIGIBLE")
      .map(({ code }) => code);
    const theirs = rules.policies
      .filter((_, index) => jsonLogic.apply(logic[index] as never, data) === true)
      .map(({ code }) => code);
    const { events } = await engine.run();
    expect(theirs).toEqual(ours);
    expect(events.map(({ type }) => type).sort()).toEqual([...ours].sort());
    const figures = {
      "ours, with trace and unknowns": await cpu(() => rules.policies.map((policy) => judge(policy, known))),
      "json-logic-js": await cpu(() => logic.map((rule) => jsonLogic.apply(rule as never, data))),
      "json-rules-engine": await cpu(() => engine.run(), 50),
    };
    console.log(
      Object.entries(figures)
        .map(([name, ms]) => `${name}: ${ms.toFixed(2)} ms of CPU for 57 conditions`)
        .join("\n"),
    );
  }, 300_000);
});

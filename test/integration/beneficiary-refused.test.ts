import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HouseholdGiven } from "../../api/beneficiary/household-input.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import {
  family,
  freshIdentityNumber,
  freshKey,
  head,
  identityNumber,
  registerSize,
} from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
});
afterAll(() => test.close());

const record = (input: HouseholdGiven, actor = officer) => recordHousehold(actor, input, freshKey());

const wrongCheckDigit = () => {
  const number = freshIdentityNumber();
  return number.slice(0, 17) + (number.endsWith("1") ? "2" : "1");
};

const fact = (changes: object) =>
  family({
    members: [
      head({
        facts: [
          {
            path: "person.disability_level",
            value: "2",
            source: "DISABLED_FEDERATION",
            obtainedOn: "2026-01-01",
            ...changes,
          },
        ],
      }),
    ],
  });

const bad: [string, () => HouseholdGiven, string][] = [
  [
    "a wrong check digit",
    () => family({ members: [head({ identityNumber: wrongCheckDigit() })] }),
    "members.0.identityNumber",
  ],
  [
    "a birth date in the future",
    () => family({ members: [head({ identityNumber: identityNumber("2031-01-01", 101) })] }),
    "members.0.identityNumber",
  ],
  [
    "a birth date that does not exist",
    () => family({ members: [head({ identityNumber: identityNumber("1990-02-30", 101) })] }),
    "members.0.identityNumber",
  ],
  [
    "a birth before 1900",
    () => family({ members: [head({ identityNumber: identityNumber("1899-12-31", 101) })] }),
    "members.0.identityNumber",
  ],
  [
    "a number of 17 digits",
    () => family({ members: [head({ identityNumber: "37169919480312101" })] }),
    "members.0.identityNumber",
  ],
  [
    "a birth date that differs from the number",
    () => family({ members: [head({ birthDate: "1950-01-01" })] }),
    "members.0.birthDate",
  ],
  [
    "neither number nor birth date",
    () => family({ members: [head({ identityNumber: null })] }),
    "members.0.birthDate",
  ],
  [
    "one number twice in a form",
    () => {
      const same = freshIdentityNumber();
      return family({
        members: [head({ identityNumber: same }), head({ identityNumber: same, relationToHead: "SON" })],
      });
    },
    "members.1.identityNumber",
  ],
  ["a name of digits", () => family({ members: [head({ name: "12345" })] }), "members.0.name"],
  ["a phone of nine digits", () => family({ members: [head({ phone: "138123456" })] }), "members.0.phone"],
  [
    "an account with a wrong check digit",
    () => family({ members: [head({ bankAccount: "6217001234567890123" })] }),
    "members.0.bankAccount",
  ],
  ["no head", () => family({ members: [head({ relationToHead: "SON" })] }), "members"],
  ["two heads", () => family({ members: [head(), head()] }), "members"],
  ["nobody at all", () => family({ members: [] }), "members"],
  ["a township instead of a village", () => family({ regionCode: regionCode("township") }), "regionCode"],
  [
    "a village of another township",
    () => family({ regionCode: regionCode("villageOfOtherTownship") }),
    "regionCode",
  ],
  ["a village that does not exist", () => family({ regionCode: "371602001999" }), "regionCode"],
  ["an unknown fact", () => fact({ path: "person.shoe_size" }), "members.0.facts.0.path"],
  [
    "a fact that the register itself holds",
    () => fact({ path: "person.age", value: "3" }),
    "members.0.facts.0.path",
  ],
  [
    "a fact of the family on a person",
    () => fact({ path: "household.house_grade", value: "C" }),
    "members.0.facts.0.path",
  ],
  ["a level beyond its range", () => fact({ value: "5" }), "members.0.facts.0.value"],
  ["a whole number with a part", () => fact({ value: "2.5" }), "members.0.facts.0.value"],
  [
    "a word that is no code",
    () => fact({ path: "person.disability_kind", value: "tall" }),
    "members.0.facts.0.value",
  ],
  [
    "an amount with three decimals",
    () => fact({ path: "person.monthly_income", value: "10.005" }),
    "members.0.facts.0.value",
  ],
  [
    "a negative amount",
    () => fact({ path: "person.monthly_income", value: "-1" }),
    "members.0.facts.0.value",
  ],
  [
    "an amount of 10^15",
    () => fact({ path: "person.monthly_income", value: "1000000000000000" }),
    "members.0.facts.0.value",
  ],
  ["a fact obtained tomorrow", () => fact({ obtainedOn: "2026-03-05" }), "members.0.facts.0.obtainedOn"],
  [
    "a fact that ended before it began",
    () => fact({ validUntil: "2025-12-31" }),
    "members.0.facts.0.validUntil",
  ],
];

describe("bad input", () => {
  it.each(bad)("refuses %s, names the field and writes nothing", async (_what, input, field) => {
    const before = await registerSize(test);
    const refusal = await refused(record(input()), "INVALID_INPUT");
    expect(Object.keys(refusal.fields ?? {})).toContain(field);
    expect(await registerSize(test)).toEqual(before);
  });

  it("names the label of a fact and never its value", async () => {
    const refusal = await refused(record(fact({ value: "四级半" })), "INVALID_INPUT");
    expect(refusal.fields?.["members.0.facts.0.value"]).toBe("「残疾等级」应为整数。");
  });

  it("tells all faults of a form at once", async () => {
    const input = family({
      members: [head({ phone: "1", identityNumber: wrongCheckDigit() })],
      regionCode: "1",
    });
    const refusal = await refused(record(input), "INVALID_INPUT");
    expect(Object.keys(refusal.fields ?? {}).sort()).toEqual([
      "members.0.identityNumber",
      "members.0.phone",
      "regionCode",
    ]);
  });

  it("echoes no value over HTTP, and logs none", async () => {
    const number = wrongCheckDigit();
    const answer = await actors
      .client(officer)
      .send(
        'mutation($i: HouseholdInput!) { recordHousehold(input: $i, idempotencyKey: "bad-input-key") { id } }',
        { i: family({ members: [head({ identityNumber: number })] }) },
      );
    expect(answer.body.errors?.[0]?.extensions).toMatchObject({ code: "INVALID_INPUT" });
    expect(answer.text + test.log.join("")).not.toContain(number);
  });
});

describe("a character that no database holds", () => {
  it("is refused wherever it stands, and is no fault of the platform", async () => {
    const client = actors.client(officer);
    const nul = String.fromCharCode(0);
    const record =
      "mutation($i: HouseholdInput!, $k: String!) { recordHousehold(input: $i, idempotencyKey: $k) { id } }";
    await refused(
      client.query(record, { i: family({ address: `东关${nul}大街` }), k: freshKey() }),
      "INVALID_INPUT",
    );
    const list = "query($f: HouseholdFilter) { households(filter: $f) { totalCount } }";
    await refused(client.query(list, { f: { serial: `户${nul}` } }), "INVALID_INPUT");
  });
});

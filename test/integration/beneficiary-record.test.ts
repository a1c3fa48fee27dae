import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lookAtFacts } from "../../api/beneficiary/fact-look.service.ts";
import { readHousehold } from "../../api/beneficiary/household.queries.ts";
import type { HouseholdGiven } from "../../api/beneficiary/household-input.ts";
import { recordHousehold, recordHouseholds } from "../../api/beneficiary/register.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import {
  bankAccount,
  family,
  freshIdentityNumber,
  freshKey,
  head,
  identityNumber,
} from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let assistant: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  assistant = await actors.as("VILLAGE_ASSISTANT");
});
afterAll(() => test.close());

const count = async (table: string): Promise<number> => {
  const [row] = await test.database.asOperator<{ n: number }>(`select count(*)::int as n from ${table}`);
  return row!.n;
};
const registerSize = async () => {
  const tables = ["household", "person", "membership", "fact", "person_tag", "assistance_identity"];
  return Promise.all(tables.map(count));
};
const record = (input: HouseholdGiven, actor = officer) => recordHousehold(actor, input, freshKey());

describe("recording a family", () => {
  it("writes people, facts, tags and identity in one transaction and answers with its serial", async () => {
    const recorded = await record(
      family({
        address: "东关大街12号",
        identity: "DIBAO",
        identityFrom: "2025-01-01",
        facts: [{ path: "household.house_grade", value: "C", source: "HOUSING", obtainedOn: "2026-01-05" }],
        members: [
          head({
            identityNumber: identityNumber("1948-03-12", 901),
            phone: "138 1234 5678",
            bankAccount: bankAccount(14),
            crowdTags: ["ELDER_ALONE", "DISABLED", "DISABLED"],
            facts: [
              {
                path: "person.disability_level",
                value: "2",
                source: "DISABLED_FEDERATION",
                obtainedOn: "2025-12-01",
              },
              {
                path: "person.monthly_income",
                value: "1,234.5 元",
                source: "ECONOMY_CHECK",
                obtainedOn: "2026-02-01",
              },
            ],
          }),
          { name: "李　丽", relationToHead: "DAUGHTER", identityNumber: freshIdentityNumber("2015-06-07") },
        ],
      }),
    );
    expect(recorded.serial).toMatch(/^户2026-\d{6}$/);
    const household = await readHousehold(officer, recorded.id);
    expect(household).toMatchObject({
      serial: recorded.serial,
      identity: "DIBAO",
      headPersonId: recorded.personIds[0],
      addressHeld: true,
      members: [
        {
          name: "李*明",
          ageText: "77岁",
          gender: "M",
          isMinor: false,
          tags: [{ tag: "ELDER_ALONE" }, { tag: "DISABLED" }],
        },
        { name: "李*", relationToHead: "DAUGHTER", isMinor: true, identity: "DIBAO" },
      ],
    });
    const income = (await lookAtFacts(officer, recorded.id)).find(
      (group) => group.path === "person.monthly_income",
    );
    expect(income).toMatchObject({ unitZh: "元/月", facts: [{ text: "1234.50", verification: "VERIFIED" }] });
    expect(household.history).toMatchObject([{ action: "HOUSEHOLD_RECORD", about: recorded.serial }]);
  });

  it("takes the birth date and the sex from the identity number", async () => {
    const { personIds } = await record(
      family({ members: [head({ identityNumber: identityNumber("1955-11-30", 902) })] }),
    );
    const rows = await test.database.asOperator(
      "select birth_date::text as born, gender from person where id = $1",
      [personIds[0]],
    );
    expect(rows).toEqual([{ born: "1955-11-30", gender: "F" }]);
  });

  it("accepts numbers under the prefixes of former divisions, full-width digits, spaces and a small x", async () => {
    const old = identityNumber("1940-02-03", 907, "372301");
    await record(family({ members: [head({ identityNumber: old })] }));
    const withX = Array.from({ length: 40 }, (_, n) => identityNumber("1939-05-06", 900 + n)).find((number) =>
      number.endsWith("X"),
    )!;
    const wide = ` ${[...withX.toLowerCase()].map((c) => (/\d/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join("")} `;
    await record(family({ members: [head({ identityNumber: wide })] }));
    const again = await refused(record(family({ members: [head({ identityNumber: withX })] })), "DUPLICATE");
    expect(again.fields).toHaveProperty("members.0.identityNumber");
  });

  it("stores number, phone and account sealed and nowhere in clear", async () => {
    const number = freshIdentityNumber();
    const { personIds } = await record(
      family({
        members: [
          head({
            identityNumber: number,
            phone: "13987654321",
            bankAccount: bankAccount(77),
            facts: [
              {
                path: "person.disability_cert_no",
                value: `${number}42`,
                source: "DISABLED_FEDERATION",
                obtainedOn: "2026-01-01",
              },
            ],
          }),
        ],
      }),
    );
    for (const table of ["person", "fact", "audit_entry", "idempotency_key", "household"]) {
      const rows = await test.database.asOperator(`select * from ${table}`);
      const text = JSON.stringify(rows, (_key, value: unknown) =>
        typeof value === "bigint" ? String(value) : value,
      );
      for (const clear of [number, "13987654321", bankAccount(77)]) expect(text, table).not.toContain(clear);
    }
    expect(personIds).toHaveLength(1);
  });

  it("takes somebody without an identity number by birth date", async () => {
    const { id } = await record(
      family({
        members: [head({ name: "无名氏", identityNumber: null, birthDate: "1960-01-01", gender: "M" })],
      }),
    );
    expect((await readHousehold(officer, id)).members).toMatchObject([
      { identityNumber: null, ageText: "66岁" },
    ]);
  });

  it("happens once for one key, and refuses another body under it", async () => {
    const input = family();
    const key = freshKey();
    const first = await recordHousehold(officer, input, key);
    expect(await recordHousehold(officer, input, key)).toEqual(first);
    await refused(recordHousehold(officer, { ...input, areaKind: "RURAL" }, key), "IDEMPOTENCY_CONFLICT");
  });

  it("is for posts that record: an auditor, a charity and a contractor are refused", async () => {
    for (const role of ["AUDITOR", "COUNTY_OFFICER", "CHARITY_OFFICER", "CONTRACTOR_MANAGER"] as const) {
      await refused(record(family(), await actors.as(role)), "FORBIDDEN");
    }
  });

  it("leaves an identity to who may record assistance", async () => {
    await refused(record(family({ identity: "DIBAO" }), assistant), "FORBIDDEN");
    await record(family({ identity: "NONE" }), assistant);
  });
});

describe("a number that is in the register", () => {
  it("names the family when it lives in the caller's region", async () => {
    const input = family();
    const { serial } = await record(input, assistant);
    const refusal = await refused(record(family({ members: input.members }), assistant), "DUPLICATE");
    expect(refusal.fields).toEqual({ "members.0.identityNumber": `此人已登记在${serial}。` });
  });

  it("is said to stand elsewhere, and no more, when it lives in another region", async () => {
    const neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    const input = family({ regionCode: regionCode("villageOfOtherTownship") });
    await recordHousehold(neighbour, input, freshKey());
    const before = await registerSize();
    const twin = family({ members: [head(), { ...input.members[0]!, relationToHead: "SPOUSE" }] });
    const refusal = await refused(record(twin), "DUPLICATE");
    expect(refusal.fields).toEqual({ "members.1.identityNumber": "已在其他乡镇登记。" });
    expect(await registerSize()).toEqual(before);
  });

  it("is refused by the database too, when the check of the service sees nothing", async () => {
    const input = family();
    await record(input);
    const { asOperator } = test.database;
    await asOperator("alter function person_is_registered(text[]) rename to person_is_registered_real");
    await asOperator(
      "create function person_is_registered(text[]) returns boolean language sql return false",
    );
    try {
      const neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
      const twin = family({ regionCode: regionCode("villageOfOtherTownship"), members: input.members });
      const client = actors.client(neighbour);
      const refusal = await refused(
        client.query(
          "mutation($i: HouseholdInput!, $k: String!) { recordHousehold(input: $i, idempotencyKey: $k) { id } }",
          {
            i: twin,
            k: freshKey(),
          },
        ),
        "DUPLICATE",
      );
      expect(refusal.message).toBe("该身份证号已在其他乡镇登记。");
    } finally {
      await asOperator("drop function person_is_registered(text[])");
      await asOperator("alter function person_is_registered_real(text[]) rename to person_is_registered");
    }
  });
});

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
    const before = await registerSize();
    const refusal = await refused(record(input()), "INVALID_INPUT");
    expect(Object.keys(refusal.fields ?? {})).toContain(field);
    expect(await registerSize()).toEqual(before);
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

describe("recording many families", () => {
  it("gives each its serial and keeps the order", async () => {
    const inputs = Array.from({ length: 5 }, () => family());
    const recorded = await scopedWrite(officer, (tx) => recordHouseholds(tx, inputs));
    expect(recorded).toHaveLength(5);
    expect(new Set(recorded.map((each) => each.serial)).size).toBe(5);
    const [first] = await test.database.asOperator<{ n: number }>(
      "select count(*)::int as n from audit_entry where action = 'household.record' and object_id = any($1::uuid[])",
      [recorded.map((each) => each.id)],
    );
    expect(first!.n).toBe(5);
  });

  it("refuses one person in two of them, with the number of the family in the path", async () => {
    const member = head();
    const promise = scopedWrite(officer, (tx) =>
      recordHouseholds(tx, [family({ members: [member] }), family({ members: [member] })]),
    );
    const refusal = await refused(promise, "INVALID_INPUT");
    expect(Object.keys(refusal.fields ?? {})).toEqual(["1.members.0.identityNumber"]);
  });
});

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
  registerSize,
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
    const before = await registerSize(test);
    const twin = family({ members: [head(), { ...input.members[0]!, relationToHead: "SPOUSE" }] });
    const refusal = await refused(record(twin), "DUPLICATE");
    expect(refusal.fields).toEqual({ "members.1.identityNumber": "已在其他乡镇登记。" });
    expect(await registerSize(test)).toEqual(before);
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

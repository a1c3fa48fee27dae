import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addFact } from "../../api/beneficiary/fact.service.ts";
import { lookAtFacts } from "../../api/beneficiary/fact-look.service.ts";
import { readHousehold } from "../../api/beneficiary/household.queries.ts";
import type { FactGiven } from "../../api/beneficiary/household-input.ts";
import { addTag, endTag, setIdentity } from "../../api/beneficiary/identity.service.ts";
import { maskedPersons, personFacts } from "../../api/beneficiary/person.queries.ts";
import { type RecordedHousehold, recordHousehold } from "../../api/beneficiary/register.service.ts";
import { scoped } from "../../api/database/scoped.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { family, fatherAndChild, freshKey } from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let assistant: TestActor;
let neighbour: TestActor;
let own: RecordedHousehold;
let headId: string;
let childId: string;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  assistant = await actors.as("VILLAGE_ASSISTANT");
  neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
});
afterAll(() => test.close());

beforeEach(async () => {
  own = await recordHousehold(officer, fatherAndChild(), freshKey());
  [headId, childId] = own.personIds as [string, string];
});

const view = (id = own.id) => readHousehold(officer, id);
const operator = (statement: string, values: unknown[]) => test.database.asOperator(statement, values);

describe("facts", () => {
  const say = (changes: Partial<FactGiven> & { personId?: string | null } = {}) =>
    addFact(
      assistant,
      {
        householdId: own.id,
        personId: headId,
        path: "person.disability_level",
        value: "2",
        source: "DISABLED_FEDERATION",
        obtainedOn: "2026-02-01",
        ...changes,
      },
      freshKey(),
    );
  const group = async (path = "person.disability_level") =>
    (await lookAtFacts(officer, own.id)).find((each) => each.path === path);

  it("carry label, unit, source, dates and how far they are checked", async () => {
    await say({ validUntil: "2030-01-31" });
    await say({ path: "person.monthly_income", value: "900", source: "APPLICANT" });
    expect(await group()).toMatchObject({
      labelZh: "残疾等级",
      personId: headId,
      conflicting: false,
      facts: [
        {
          text: "2",
          source: "DISABLED_FEDERATION",
          obtainedOn: "2026-02-01",
          validUntil: "2030-01-31",
          verification: "VERIFIED",
        },
      ],
    });
    expect(await group("person.monthly_income")).toMatchObject({ facts: [{ verification: "DECLARED" }] });
  });

  it("of two sources that disagree stand side by side, marked", async () => {
    await say();
    await say({ value: "3", source: "HOME_VISIT" });
    expect(await group()).toMatchObject({
      conflicting: true,
      facts: [
        { source: "HOME_VISIT", text: "3", verification: "CONFLICTING" },
        { source: "DISABLED_FEDERATION", text: "2", verification: "CONFLICTING" },
      ],
    });
    await say({ value: "2", source: "HOME_VISIT" });
    expect(await group()).toMatchObject({ conflicting: false });
  });

  it("that ran out disagree with nobody", async () => {
    await say({ value: "3", source: "HOME_VISIT", validUntil: "2026-02-10" });
    await say();
    const found = await group();
    expect(found?.conflicting).toBe(false);
    expect(found?.facts.map((fact) => fact.verification).sort()).toEqual(["LAPSED", "VERIFIED"]);
  });

  it("of one source replace what it said before, and never what is newer", async () => {
    await say();
    await say({ value: "3", obtainedOn: "2026-03-01" });
    expect(await group()).toMatchObject({ facts: [{ text: "3" }] });
    const refusal = await refused(say({ value: "1", obtainedOn: "2026-01-01" }), "INVALID_INPUT");
    expect(refusal.fields).toHaveProperty("obtainedOn");
  });

  it("of one source are one at a time in the database", async () => {
    await say();
    const copy = operator(
      `insert into fact select gen_random_uuid(), household_id, person_id, region_code, path, value, source, verification,
         obtained_on, valid_until, evidence_file_id, recorded_by, recorded_at, null from fact where person_id = $1`,
      [headId],
    );
    await expect(copy).rejects.toThrow(/fact_one_live_of_person/);
  });

  it("are about somebody of the family, in the caller's region", async () => {
    const other = await recordHousehold(officer, family(), freshKey());
    await refused(say({ personId: other.personIds[0]! }), "NOT_FOUND");
    await refused(say({ personId: null }), "INVALID_INPUT");
    const input = {
      householdId: own.id,
      path: "household.house_grade",
      value: "C",
      source: "HOUSING" as const,
      obtainedOn: "2026-01-01",
    };
    await refused(addFact(neighbour, input, freshKey()), "NOT_FOUND");
  });
});

describe("the assistance identity", () => {
  it("is one at a time: the next ends the one before the day before", async () => {
    await setIdentity(officer, { householdId: own.id, identity: "EDGE", validFrom: "2025-01-01" });
    await setIdentity(officer, { householdId: own.id, identity: "DIBAO", validFrom: "2026-02-01" });
    const household = await view();
    expect(household.identity).toBe("DIBAO");
    expect(household.identities).toMatchObject([
      { identity: "DIBAO", validFrom: "2026-02-01", validTo: null },
      { identity: "EDGE", validFrom: "2025-01-01", validTo: "2026-01-31" },
    ]);
    expect(household.history[0]).toMatchObject({
      action: "IDENTITY_SET",
      about: "低保边缘家庭 → 最低生活保障对象",
    });
  });

  it("is one at a time in the database, for the family and for each member", async () => {
    await setIdentity(officer, { householdId: own.id, identity: "EDGE", validFrom: "2025-01-01" });
    await setIdentity(officer, {
      householdId: own.id,
      personId: headId,
      identity: "DIBAO",
      validFrom: "2025-01-01",
    });
    const again = (person: string) =>
      operator(
        `insert into assistance_identity select gen_random_uuid(), household_id, person_id, region_code, identity,
           valid_from, null, recorded_by, recorded_at from assistance_identity where household_id = $1 and person_id is ${person}`,
        [own.id],
      );
    await expect(again("null")).rejects.toThrow(/assistance_identity_one_open_of_household/);
    await expect(again("not null")).rejects.toThrow(/assistance_identity_one_open_of_person/);
  });

  it("never begins before the last one, twice, or in the future", async () => {
    const set = (identity: "DIBAO" | "EDGE", validFrom: string) =>
      setIdentity(officer, { householdId: own.id, identity, validFrom });
    await set("DIBAO", "2026-02-01");
    await refused(set("EDGE", "2026-02-01"), "INVALID_INPUT");
    await refused(set("EDGE", "2026-03-05"), "INVALID_INPUT");
    await refused(set("DIBAO", "2026-03-01"), "STATE_CONFLICT");
  });

  it("ends with NONE, and none can be ended twice", async () => {
    await setIdentity(officer, { householdId: own.id, identity: "DIBAO", validFrom: "2025-01-01" });
    await setIdentity(officer, { householdId: own.id, identity: "NONE", validFrom: "2026-03-01" });
    expect(await view()).toMatchObject({
      identity: "NONE",
      identities: [{ identity: "DIBAO", validTo: "2026-02-28" }],
    });
    await refused(
      setIdentity(officer, { householdId: own.id, identity: "NONE", validFrom: "2026-03-02" }),
      "STATE_CONFLICT",
    );
  });

  it("of a member goes before that of the family, on the date asked for", async () => {
    await setIdentity(officer, { householdId: own.id, identity: "EDGE", validFrom: "2025-01-01" });
    await setIdentity(officer, {
      householdId: own.id,
      personId: headId,
      identity: "DIBAO",
      validFrom: "2026-01-01",
    });
    await scoped(officer, async (tx) => {
      const on = async (id: string, date: string) => (await personFacts(tx, id, date)).identity;
      expect(await on(headId, "2026-03-04")).toBe("DIBAO");
      expect(await on(headId, "2025-06-01")).toBe("EDGE");
      expect(await on(headId, "2024-06-01")).toBe("NONE");
      expect(await on(childId, "2026-03-04")).toBe("EDGE");
    });
  });

  it("is set by who records assistance, in the own region", async () => {
    const input = { householdId: own.id, identity: "DIBAO" as const, validFrom: "2026-01-01" };
    await refused(setIdentity(assistant, input), "FORBIDDEN");
    await refused(setIdentity(neighbour, input), "NOT_FOUND");
  });
});

describe("crowd tags", () => {
  it("are held once, and end", async () => {
    await addTag(assistant, headId, "ELDER_ALONE");
    await refused(addTag(assistant, headId, "ELDER_ALONE"), "DUPLICATE");
    const [tag] = (await view()).members[0]!.tags;
    expect(tag).toMatchObject({ tag: "ELDER_ALONE", validFrom: "2026-03-04" });
    await refused(endTag(neighbour, tag!.id), "NOT_FOUND");
    await endTag(assistant, tag!.id);
    await refused(endTag(assistant, tag!.id), "STATE_CONFLICT");
    expect((await view()).members[0]!.tags).toEqual([]);
    await addTag(assistant, headId, "ELDER_ALONE");
  });
});

describe("what other modules read of people", () => {
  it("is in the family before the day it was recorded, because people lived together before", async () => {
    const facts = await scoped(officer, (tx) => personFacts(tx, headId, "2020-01-01"));
    expect(facts).toMatchObject({
      name: "赵大山",
      householdId: own.id,
      regionCode: regionCode("village"),
      crowdTags: [],
    });
  });

  it("is an age for staff and a band for partners, without the identity", async () => {
    await scoped(officer, async (tx) => {
      expect((await maskedPersons(tx, [headId, null], "staff")).get(headId)).toMatchObject({
        name: "赵*山",
        ageText: "77岁",
        identity: "NONE",
      });
      expect((await maskedPersons(tx, [headId], "partner")).get(headId)).toMatchObject({
        name: "赵**",
        ageText: "75–79岁",
        identity: null,
      });
    });
  });
});

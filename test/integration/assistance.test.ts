import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CoverQuestion, coverInForce } from "../../api/assistance/cover.ts";
import { grantsOfHousehold } from "../../api/assistance/grant.queries.ts";
import { endGrant, type GrantGiven, recordGrant } from "../../api/assistance/grant.service.ts";
import { type RecordedHousehold, recordHousehold } from "../../api/beneficiary/register.service.ts";
import { scoped, scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import type { NeedCategory } from "../../schema/codes/need-categories.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let neighbour: TestActor;
let own: RecordedHousehold;
let headId: string;
let spouseId: string;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
});
afterAll(() => test.close());

beforeEach(async () => {
  const spouse = {
    name: "周丽华",
    relationToHead: "SPOUSE" as const,
    identityNumber: freshIdentityNumber("1950-01-01"),
  };
  own = await recordHousehold(officer, family({ members: [head(), spouse] }), freshKey());
  [headId, spouseId] = own.personIds as [string, string];
});

/** 重度残疾人护理补贴: monthly, for a person, bears on N2. */
const grant = (changes: Partial<GrantGiven> = {}, actor = officer) =>
  recordGrant(
    actor,
    {
      householdId: own.id,
      personId: headId,
      policyCode: "DIS_CARE",
      amount: "120",
      validFrom: "2026-01-01",
      source: "滨残发〔2026〕3号",
      ...changes,
    },
    freshKey(),
  );
const grants = (actor = officer) => grantsOfHousehold(actor, own.id);
const cover = (changes: Partial<CoverQuestion> = {}) =>
  scoped(officer, (tx) =>
    coverInForce(tx, {
      householdId: own.id,
      personId: headId,
      category: "N2" as NeedCategory,
      onDate: "2026-03-04",
      ...changes,
    }),
  );

describe("a grant", () => {
  it("is recorded under the version of the policy in force when it begins", async () => {
    await grant({ validTo: "2026-12-31" });
    expect(await grants()).toMatchObject([
      {
        policyCode: "DIS_CARE",
        policyName: "重度残疾人护理补贴",
        policyVersion: 1,
        person: { id: headId, name: "李*明" },
        state: "ACTIVE",
        amount: "120.00",
        units: null,
        period: "MONTHLY",
        validTo: "2026-12-31",
        availableActions: [{ action: "endGrant", allowed: true, labelZh: "终止" }],
      },
    ]);
    await refused(grant({ validFrom: "2023-12-31", policyCode: "ELDER_CARE" }), "INVALID_INPUT");
  });

  it("is in money or in units, never both and never neither", async () => {
    await refused(grant({ units: 3, unit: "次" }), "INVALID_INPUT");
    await refused(grant({ amount: null }), "INVALID_INPUT");
    await refused(grant({ amount: null, units: 3 }), "INVALID_INPUT");
    await refused(grant({ amount: null, units: 0, unit: "次" }), "INVALID_INPUT");
    await grant({ amount: null, units: 3, unit: "次", policyCode: "SVC_HOMEBED" });
    expect(await grants()).toMatchObject([{ amount: null, units: 3, unit: "次" }]);
    const both = test.database.asOperator(
      "update assistance_grant set amount_in_fen = 1 where household_id = $1",
      [own.id],
    );
    await expect(both).rejects.toThrow(/assistance_grant_money_or_units/);
  });

  it.each([
    ["three decimals", "10.005"],
    ["a negative amount", "-1"],
    ["nothing at all", "0"],
    ["10^15", "1000000000000000"],
    ["a word", "许多"],
  ])("refuses an amount with %s and names the field", async (_what, amount) => {
    const refusal = await refused(grant({ amount }), "INVALID_INPUT");
    expect(Object.keys(refusal.fields ?? {})).toEqual(["amount"]);
    expect(await grants()).toEqual([]);
  });

  it("accepts an amount in full-width digits with separators", async () => {
    await grant({ amount: "１，２３４．５ 元" });
    expect(await grants()).toMatchObject([{ amount: "1234.50" }]);
  });

  it("of a policy for persons names the person, and one of this family", async () => {
    expect((await refused(grant({ personId: null }), "INVALID_INPUT")).fields).toHaveProperty("personId");
    const other = await recordHousehold(officer, family(), freshKey());
    await refused(grant({ personId: other.personIds[0]! }), "NOT_FOUND");
    await refused(grant({ policyCode: "NOT_A_POLICY" }), "INVALID_INPUT");
    await refused(grant({ validTo: "2025-12-31" }), "INVALID_INPUT");
  });

  it("of a policy that pays again and again runs once for a beneficiary; a lapsed one makes room", async () => {
    await grant({ validTo: "2026-02-28" });
    await refused(grant({ validFrom: "2026-02-28" }), "DUPLICATE");
    await grant({ personId: spouseId });
    await grant({ validFrom: "2026-03-01" });
    expect((await grants()).map((each) => [each.person!.id, each.validFrom, each.state]).sort()).toEqual(
      [
        [headId, "2026-01-01", "ENDED"],
        [headId, "2026-03-01", "ACTIVE"],
        [spouseId, "2026-01-01", "ACTIVE"],
      ].sort(),
    );
    const twice = test.database.asOperator(
      "update assistance_grant set state = 'ACTIVE' where household_id = $1",
      [own.id],
    );
    await expect(twice).rejects.toThrow(/assistance_grant_one_running_of_person/);
  });

  it("that is paid once may be recorded again, but not twice from one day", async () => {
    const once = { policyCode: "TEMP_SMALL", personId: null, amount: "500" };
    await grant({ ...once, validFrom: "2026-02-01" });
    await refused(grant({ ...once, validFrom: "2026-02-01" }), "DUPLICATE");
    await grant({ ...once, validFrom: "2026-02-02" });
    expect(await grants()).toHaveLength(2);
  });

  it("ends with a reason, and only once", async () => {
    const { id } = await grant();
    await refused(endGrant(officer, id, "2026-03-05", "迁出"), "INVALID_INPUT");
    await refused(endGrant(officer, id, "2025-12-30", "迁出"), "INVALID_INPUT");
    await refused(endGrant(officer, id, "2026-02-28", " "), "INVALID_INPUT");
    await refused(endGrant(neighbour, id, "2026-02-28", "迁出"), "NOT_FOUND");
    await endGrant(officer, id, "2026-02-28", "迁出");
    expect(await grants()).toMatchObject([{ state: "ENDED", validTo: "2026-02-28", availableActions: [] }]);
    await refused(endGrant(officer, id, "2026-02-28", "迁出"), "STATE_CONFLICT");
  });

  it("is recorded by who may, once for one key, and seen in the own region", async () => {
    await refused(grant({}, await actors.as("VILLAGE_ASSISTANT")), "FORBIDDEN");
    await refused(grant({}, await actors.as("CHARITY_OFFICER")), "FORBIDDEN");
    await refused(grant({}, neighbour), "NOT_FOUND");
    const input: GrantGiven = {
      householdId: own.id,
      personId: headId,
      policyCode: "DIS_CARE",
      amount: "120",
      validFrom: "2026-01-01",
      source: "批复",
    };
    const key = freshKey();
    const first = await recordGrant(officer, input, key);
    expect(await recordGrant(officer, input, key)).toEqual(first);
    await refused(recordGrant(officer, { ...input, amount: "121" }, key), "IDEMPOTENCY_CONFLICT");
    expect(await grants()).toHaveLength(1);
    expect(await grants(neighbour)).toEqual([]);
    expect(await grants(await actors.as("AUDITOR"))).toMatchObject([{ availableActions: [] }]);
    await refused(grants(await actors.as("CONTRACTOR_MANAGER")), "FORBIDDEN");
  });

  it("comes with the family over HTTP, and an amount that is no text is refused without an echo", async () => {
    const client = actors.client(officer);
    const mutation =
      "mutation($i: GrantInput!, $k: String!) { recordGrant(input: $i, idempotencyKey: $k) { grants { policyName amount } } }";
    const input = {
      householdId: own.id,
      personId: headId,
      policyCode: "DIS_CARE",
      amount: "120",
      validFrom: "2026-01-01",
      source: "批复",
    };
    const answer = await client.query(mutation, { i: input, k: freshKey() });
    expect(answer.recordGrant.grants).toEqual([{ policyName: "重度残疾人护理补贴", amount: "120.00" }]);
    const bad = await client.send(mutation, { i: { ...input, amount: { yuan: 987654 } }, k: freshKey() });
    expect(bad.body.errors?.[0]?.extensions).toMatchObject({ code: "INVALID_INPUT" });
    expect(bad.text).not.toContain("987654");
  });
});

describe("the cover of a need", () => {
  it("is what grants in force of policies for its category pay", async () => {
    await grant();
    await grant({ policyCode: "ELDER_CARE", amount: "80" });
    const found = await cover();
    expect(found.totalInFen).toBe(12n * (12_000n + 8_000n));
    expect(found.lines).toMatchObject([
      { source: "重度残疾人护理补贴（滨残发〔2026〕3号）", amount: "1440.00" },
      { amount: "960.00" },
    ]);
    expect(found.lines[0]!.policyVersionId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await cover({ category: "N1" })).toEqual({ totalInFen: 0n, lines: [] });
  });

  it("counts a monthly amount for the months until it ends, at most for twelve", async () => {
    await grant({ validTo: "2026-05-15" });
    expect((await cover()).totalInFen).toBe(3n * 12_000n);
    expect((await cover({ onDate: "2026-05-15" })).totalInFen).toBe(12_000n);
    expect((await cover({ onDate: "2026-05-16" })).totalInFen).toBe(0n);
    expect((await cover({ onDate: "2025-12-31" })).totalInFen).toBe(0n);
    await grant({ personId: spouseId, validTo: "2031-01-01" });
    expect((await cover({ personId: spouseId })).totalInFen).toBe(12n * 12_000n);
  });

  it("counts what is paid once, or once a year, once", async () => {
    await grant({ policyCode: "HEATING", personId: null, amount: "600" });
    await grant({ policyCode: "HOUSE_RURAL", personId: null, amount: "20000" });
    expect((await cover({ category: "N8" })).totalInFen).toBe(60_000n + 2_000_000n);
  });

  it("is of the person and of the family as a whole, not of another member", async () => {
    await grant({ personId: spouseId });
    expect((await cover()).totalInFen).toBe(0n);
    await grant({ policyCode: "HEATING", personId: null, amount: "600" });
    expect((await cover({ category: "N8" })).totalInFen).toBe(60_000n);
    expect((await cover({ category: "N8", personId: spouseId })).totalInFen).toBe(60_000n);
  });

  it("never adds units to money, and ends with the grant", async () => {
    await grant({ policyCode: "SVC_DISHOME", amount: null, units: 8, unit: "次" });
    expect(await cover()).toEqual({ totalInFen: 0n, lines: [] });
    const { id } = await grant();
    await endGrant(officer, id, "2026-03-04", "死亡");
    expect((await cover()).totalInFen).toBe(0n);
  });
});

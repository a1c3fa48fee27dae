import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eligibility } from "../../api/assistance/eligibility.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import type { PolicyEligibility } from "../../schema/assistance/eligibility.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import type { Client } from "../support/client.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";
import { anyHousehold, anyone, stillPrices, workedFamilies } from "../support/worked-families.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let client: Client;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  client = actors.client(officer);
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
});
afterAll(() => test.close());

const QUESTION = /* GraphQL */ `
  query Ask($facts: FactSet, $householdId: ID, $asOf: LocalDate, $event: FactSet, $macro: FactSet) {
    eligibility(facts: $facts, householdId: $householdId, asOf: $asOf, event: $event, macro: $macro) {
      identity
      policies {
        policyCode
        person { id name }
        alone { ...answer }
        settled { ...answer cuts { kind policyCodes amount textZh } notesZh }
        conclusionZh
        becauseZh
        nextZh
        legalBasis { titleZh articles }
      }
    }
  }
  fragment answer on EligibilityAnswer {
    verdict
    amount
    units
    clauses {
      textZh holds situationZh
      cases { textZh holds situationZh }
      facts { path labelZh text source obtainedOn origin because basisZh person { name } }
      standards { key value validFrom region { name } }
    }
    missing { path labelZh because suppliedBy textZh }
  }`;

interface Said {
  readonly policyCode: string;
  readonly alone: { readonly verdict: string; readonly amount: string | null; readonly units: string | null };
}

/** What does not say no, as the worked families write it. */
const answered = (policies: readonly Said[]): Record<string, string> =>
  Object.fromEntries(
    policies
      .filter(({ alone }) => alone.verdict !== "INELIGIBLE")
      .map(({ policyCode, alone: { verdict, amount, units } }) => [
        policyCode,
        verdict === "UNKNOWN" ? verdict : (amount ?? Number(units).toFixed(2)),
      ]),
  );

describe("a what-if", () => {
  it.each(workedFamilies)("gives $title", async ({ facts, alone }) => {
    const { eligibility } = await client.query(QUESTION, { facts, asOf: "2024-12-01" });
    expect(answered(eligibility.policies)).toEqual(alone);
    expect(eligibility.policies).toHaveLength(57);
  });

  it("takes facts written in the query itself, and keeps their digits", async () => {
    const answer = await client.query(
      `{ eligibility(asOf: "2024-12-01", facts: { household: {
          area_kind: "rural", identity: "DIBAO", power_price: 0.55, members: [] } }) {
          policies { policyCode alone { verdict amount } } } }`,
    );
    const utility = answer.eligibility.policies.find((one: Said) => one.policyCode === "UTILITY");
    expect(utility.alone).toEqual({ verdict: "ELIGIBLE", amount: "8.25" });
  });

  it("writes nothing", async () => {
    const before = await count();
    await client.query(QUESTION, { facts: workedFamilies[0]?.facts });
    expect(await count()).toBe(before);
  });

  it("refuses what the field list does not have, each by its path, and echoes no value", async () => {
    const facts = {
      person: { age: "sixty-seven", salary: 5, identity: "RICH", monthly_income: -1, is_orphan: "maybe" },
      household: { members: [{ age: 1000 }, { colour: "red" }] },
      weather: {},
    };
    const { body, text } = await client.send(QUESTION, { facts });
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: "INVALID_INPUT",
      fields: {
        "facts.person.age": expect.stringContaining("整数"),
        "facts.person": expect.stringContaining("第 2 个信息项不在目录中"),
        "facts.person.identity": expect.stringContaining("应为以下之一"),
        "facts.person.monthly_income": expect.stringContaining("负数"),
        "facts.person.is_orphan": expect.stringContaining("是"),
        "facts.household.members.1": expect.stringContaining("第 1 个信息项不在目录中"),
        facts: expect.stringContaining("第 3 类信息"),
      },
    });
    expect(text).not.toMatch(/sixty-seven|RICH|maybe|red\b|salary|colour|weather/);
  });

  it("asks for a family or for facts, and not for both", async () => {
    await refused(eligibility(officer, {}), "INVALID_INPUT");
    const both = eligibility(officer, { householdId: "x", facts: {} });
    await refused(both, "INVALID_INPUT");
  });

  it("without an event leaves out what answers one", async () => {
    const facts = { household: { ...anyHousehold, members: [anyone] }, macro: stillPrices };
    const { eligibility } = await client.query(QUESTION, { facts });
    expect(eligibility.policies).toHaveLength(50);
    const fire = { kind: "fire", basic_life_disrupted: true, fully_covered_by_other_aid: false };
    const after = await client.query(QUESTION, {
      facts,
      event: { ...fire, affected_persons: 1, hardship_months: 2 },
    });
    expect(after.eligibility.policies).toHaveLength(57);
    const aid = after.eligibility.policies.find((one: Said) => one.policyCode === "TEMP_EMERGENCY");
    expect(aid.settled.verdict).toBe("ELIGIBLE");
  });

  it("uses the latest figure not after the date, and none where none is published", async () => {
    const facts = { household: { ...anyHousehold, members: [anyone] } };
    const dibao = async (asOf: string) => {
      const { policies } = await eligibility(officer, { facts, asOf });
      return policies.find(({ policyCode }) => policyCode === "DIBAO")?.alone;
    };
    expect((await dibao("2024-12-31"))?.amount).toBe("1224.00");
    // 2023: no version of the policy was in force, so that it says nothing at all.
    expect(await dibao("2023-12-31")).toBeUndefined();
    const { policies } = await eligibility(officer, {
      facts,
      asOf: "2024-12-31",
      regionCode: "110000000000",
    });
    const elsewhere = policies.find(({ policyCode }) => policyCode === "DIBAO");
    expect(elsewhere?.alone.verdict).toBe("UNKNOWN");
  });
});

async function count(): Promise<string> {
  const [row] = await test.database.asOperator<{ n: string }>("select count(*)::text as n from audit_entry");
  return row?.n ?? "";
}

const checked = (path: string, value: string, more: object = {}) => ({
  path,
  value,
  source: "ECONOMY_CHECK" as const,
  obtainedOn: "2026-01-10",
  ...more,
});

/** A widow of 81 with her grandson, on record with everything that the minimum allowance asks for. */
const recorded = (more: readonly object[] = []) =>
  recordHousehold(
    officer,
    family({
      areaKind: "RURAL",
      facts: [
        checked("household.hukou_local", "是"),
        checked("household.total_monthly_income", "1000"),
        checked("household.percapita_financial_assets", "3000"),
        checked("household.house_count", "1"),
        checked("household.vehicle_count", "0"),
        checked("household.vehicle_value", "0"),
        checked("household.has_company_equity", "否"),
        ...(more as ReturnType<typeof checked>[]),
      ],
      members: [
        head({
          identityNumber: freshIdentityNumber("1944-05-06"),
          facts: [checked("person.monthly_income", "1000")],
        }),
        {
          name: "李小雨",
          relationToHead: "GRANDCHILD",
          identityNumber: freshIdentityNumber("2016-05-06"),
          facts: [checked("person.is_orphan", "否", { source: "CIVIL_AFFAIRS" })],
        },
      ],
    }),
    freshKey(),
  );

const one = (policies: readonly PolicyEligibility[], code: string): PolicyEligibility => {
  const found = policies.find(({ policyCode }) => policyCode === code);
  if (!found) throw new Error(`no answer about ${code}`);
  return found;
};

describe("a family of the register", () => {
  it("is told each condition with the value used, its source and date, the threshold and the article", async () => {
    const { id: householdId } = await recorded();
    const { policies } = await eligibility(officer, { householdId });
    const dibao = one(policies, "DIBAO");
    expect(dibao.settled).toMatchObject({ verdict: "ELIGIBLE", amount: "612.00" });
    expect(dibao.conclusionZh).toBe("符合，每月 612.00 元");
    expect(dibao.becauseZh).toContain("家庭人均月收入 500 元，低于 806 元");
    expect(dibao.nextZh[0]).toBe("向乡镇（街道）申请");
    expect(dibao.legalBasis[0]).toMatchObject({
      titleZh: expect.stringContaining("社会救助法"),
      articles: "18-20",
    });
    const income = dibao.settled.clauses.find(({ textZh }) => textZh.includes("人均月收入"));
    expect(income).toMatchObject({
      holds: true,
      facts: [
        { path: "household.percapita_monthly_income", text: "500 元", origin: "DERIVED" },
        { path: "household.total_monthly_income", source: "ECONOMY_CHECK", obtainedOn: "2026-01-10" },
        { path: "household.counted_size", text: "2 人" },
      ],
      standards: [{ key: "dibao_monthly", value: "806", validFrom: "2024-01-01" }],
    });
    const local = dibao.settled.clauses.find(({ textZh }) => textZh.includes("本地申请"));
    expect(local?.facts[0]).toMatchObject({ source: "ECONOMY_CHECK", obtainedOn: "2026-01-10", text: "是" });
  });

  it("hears for each of its members, by a masked name", async () => {
    const { id: householdId } = await recorded();
    const { policies } = await eligibility(officer, { householdId });
    const ages = policies.filter(({ policyCode }) => policyCode === "AGE_ALLOW");
    expect(ages.map(({ person, settled }) => [person?.name, settled.verdict])).toEqual([
      ["李*明", "ELIGIBLE"],
      ["李*雨", "INELIGIBLE"],
    ]);
  });

  it("is told what is missing and who can supply it, and is not refused for it", async () => {
    const { id: householdId } = await recorded();
    const { policies } = await eligibility(officer, { householdId });
    const care = one(policies, "DIS_CARE");
    expect(care.settled.verdict).toBe("UNKNOWN");
    expect(care.settled.missing).toContainEqual(
      expect.objectContaining({ path: "person.disability_level", suppliedBy: ["DISABLED_FEDERATION"] }),
    );
    expect(care.nextZh).toContain("补充残疾等级，由残联提供");
  });

  it.each([
    [
      "past its validity",
      { obtainedOn: "2025-01-01", validUntil: "2025-12-31" },
      "LAPSED",
      "已过有效期，请更新",
    ],
    ["only declared", { source: "APPLICANT" }, "DECLARED", "只有自述，请核实"],
  ])("does not get a decision from a fact that is %s", async (_, more, because, words) => {
    const { id: householdId } = await recorded([checked("household.monitored", "是", more)]);
    const { policies } = await eligibility(officer, { householdId });
    const insurance = one(policies, "SPECIAL_INS");
    expect(insurance.settled.verdict).toBe("UNKNOWN");
    const missing = insurance.settled.missing.find(({ path }) => path === "household.monitored");
    expect(missing).toMatchObject({ because, textZh: expect.stringContaining(words) });
  });

  it("does not get a decision from checked sources that disagree", async () => {
    const { id: householdId } = await recorded([
      checked("household.monitored", "是", { source: "AGRICULTURE" }),
      checked("household.monitored", "否", { source: "CIVIL_AFFAIRS" }),
    ]);
    const { policies } = await eligibility(officer, { householdId });
    const missing = one(policies, "SPECIAL_INS").settled.missing.find(
      ({ path }) => path === "household.monitored",
    );
    expect(missing?.because).toBe("CONFLICTING");
  });

  it("leaves a record of whose sensitive facts were seen", async () => {
    const { id: householdId } = await recorded();
    await eligibility(officer, { householdId });
    const rows = await test.database.asOperator<{ kind: string; fields: string }>(
      "select object_kind as kind, detail ->> 'fields' as fields from audit_entry where action = 'fact.look' and detail ->> 'householdId' = $1 order by id",
      [householdId],
    );
    expect(rows.map(({ kind }) => kind).sort()).toEqual(["household", "person", "person"]);
    const fields = rows.map((row) => row.fields).join(" ");
    expect(fields).toContain("person.is_orphan");
    // What a derived fact was worked out from was seen with it.
    expect(fields).toContain("household.percapita_financial_assets");
  });

  it("is answered about some policies alone with what the answer about all says of them", async () => {
    const { id: householdId } = await recorded();
    const all = await eligibility(officer, { householdId });
    const some = await eligibility(officer, {
      householdId,
      policyCodes: ["AGE_ALLOW", "DIBAO"],
    });
    const strange = { householdId, policyCodes: ["DIBAO", "NONE_SUCH"] };
    expect((await refused(eligibility(officer, strange), "INVALID_INPUT")).fields).toHaveProperty([
      "policyCodes.1",
    ]);
    expect(some.policies).toEqual(
      all.policies.filter(({ policyCode }) => policyCode === "AGE_ALLOW" || policyCode === "DIBAO"),
    );
    expect(some.policies).toHaveLength(3);
    expect(some.identity).toBe(all.identity);
    expect((await eligibility(officer, { householdId, policyCodes: [] })).policies).toEqual([]);
  });

  it("is asked for what follows by a rule without a word of who supplies it, and names facts in English too", async () => {
    const { id } = await recordHousehold(officer, family(), freshKey());
    const { policies } = await eligibility(officer, { householdId: id, policyCodes: ["DIBAO"] });
    const dibao = one(policies, "DIBAO");
    const local = dibao.settled.missing.find(({ path }) => path === "household.hukou_local");
    expect(local).toMatchObject({
      textZh: "核实是否可在本地申请",
      labelEn: "May apply here",
      suppliedBy: ["RULE"],
    });
  });

  it("is nobody's in another township", async () => {
    const { id: householdId } = await recorded();
    const other = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    await refused(eligibility(other, { householdId }), "NOT_FOUND");
  });

  it.each(["CITY_OFFICER", "AUDITOR"] as const)(
    "is not worked out for a %s, who may ask of given facts",
    async (role) => {
      const { id: householdId } = await recorded();
      const actor = await actors.as(role);
      await refused(eligibility(actor, { householdId }), "FORBIDDEN");
      expect((await eligibility(actor, { facts: {} })).policies.length).toBeGreaterThan(0);
    },
  );

  it.each(["CHARITY_OFFICER", "CONTRACTOR_MANAGER"] as const)("is not worked out for a %s", async (role) => {
    const { id: householdId } = await recorded();
    const actor = await actors.as(role);
    await refused(eligibility(actor, { householdId }), "FORBIDDEN");
    await refused(eligibility(actor, { facts: {} }), "FORBIDDEN");
  });
});

const BROUGHT_TOGETHER = /* GraphQL */ `
  query WhatIf($householdId: ID, $changes: WhatIfInput, $asOf: LocalDate) {
    eligibility(householdId: $householdId, changes: $changes, asOf: $asOf) {
      policies { policyCode person { id } settled { verdict amount } }
    }
  }`;

describe("a what-if from a family of the register", () => {
  const dibao = async (householdId: string, changes: object) =>
    one((await eligibility(officer, { householdId, changes, policyCodes: ["DIBAO"] })).policies, "DIBAO");

  it("lays what is given over what is on record, says that it was given, and stores nothing but the look", async () => {
    const { id: householdId } = await recorded();
    const facts = () =>
      test.database.asOperator<{ n: string }>(
        `select (select count(*) from fact) || ' ' || (select count(*) from assistance_identity) || ' ' ||
          (select count(*) from audit_entry where action <> 'fact.look') as n`,
      );
    const before = await facts();
    const poorer = await dibao(householdId, { household: { total_monthly_income: 600 } });
    // (806 − 300) × 2, from the income as it would be.
    expect(poorer.settled).toMatchObject({ verdict: "ELIGIBLE", amount: "1012.00" });
    const used = poorer.settled.clauses.flatMap((clause) => clause.facts);
    expect(used.find(({ path }) => path === "household.total_monthly_income")).toMatchObject({
      text: "600 元",
      origin: "GIVEN",
      source: null,
    });
    expect(poorer.settled.working).toMatchObject({
      textZh: "（当地最低生活保障月标准 806 元 － 家庭人均月收入 300 元） × 家庭共同生活人数 2 人 ＝ 1012 元",
      standards: [expect.objectContaining({ key: "dibao_monthly", value: "806" })],
    });
    const richer = await dibao(householdId, { household: { house_count: 2, vehicle_count: 1 } });
    expect(richer.settled.verdict).toBe("INELIGIBLE");
    expect(await facts()).toEqual(before);
    expect((await dibao(householdId, {})).settled.amount).toBe("612.00");
  });

  it("takes null for unknown, also of what a rule could work out", async () => {
    const { id: householdId } = await recorded();
    const open = await dibao(householdId, { household: { percapita_monthly_income: null } });
    expect(open.settled.verdict).toBe("UNKNOWN");
    expect(open.settled.missing.map(({ path }) => path)).toContain("household.percapita_monthly_income");
  });

  it("works out anew what follows from a change, whatever is on record of it, unless that is given too", async () => {
    const { id: householdId } = await recorded([checked("household.percapita_monthly_income", "500")]);
    const follows = await dibao(householdId, { household: { total_monthly_income: 600 } });
    expect(follows.settled.amount).toBe("1012.00");
    const given = { total_monthly_income: 600, percapita_monthly_income: 700 };
    expect((await dibao(householdId, { household: given })).settled.amount).toBe("212.00");
  });

  it("counts anew when somebody no longer counts or lives", async () => {
    const { id: householdId, personIds } = await recorded();
    for (const facts of [{ is_counted: false }, { is_alive: false }]) {
      const alone = await dibao(householdId, { persons: [{ personId: personIds[1] as string, facts }] });
      // 1,000 yuan for one are more than 806.
      expect(alone.settled.verdict, JSON.stringify(facts)).toBe("INELIGIBLE");
    }
  });

  it("keeps what is on record where nothing follows from the change, as when the change is recorded", async () => {
    const { id: householdId, personIds } = await recordHousehold(
      officer,
      family({
        areaKind: "RURAL",
        facts: [checked("household.hukou_local", "是"), checked("household.percapita_monthly_income", "300")],
        members: [
          head({ identityNumber: freshIdentityNumber("1944-05-06") }),
          { name: "李小雨", relationToHead: "GRANDCHILD", identityNumber: freshIdentityNumber("2016-05-06") },
        ],
      }),
      freshKey(),
    );
    const persons = [{ personId: personIds[1] as string, facts: { is_counted: false } }];
    const { settled } = await dibao(householdId, { persons });
    const asked = settled.clauses.flatMap(({ facts }) => facts);
    expect(asked.find(({ path }) => path === "household.percapita_monthly_income")?.text).toBe("300 元");
  });

  it("counts nobody who has died: nothing is due to or because of them", async () => {
    const { id: householdId, personIds } = await recorded();
    const facts = {
      ...{ disability_level: 1, disability_kind: "visual", disability_cert_valid: true },
      ...{ care_needed: true, work_injury_care_allowance: false },
    };
    const due = async (more: object) => {
      const persons = [{ personId: personIds[1] as string, facts: { ...facts, ...more } }];
      const { policies } = await eligibility(officer, { householdId, changes: { persons } });
      return policies.filter(({ person }) => person?.id === personIds[1]).map(({ policyCode }) => policyCode);
    };
    expect(await due({})).toContain("DIS_CARE");
    expect(await due({ is_alive: false })).toEqual([]);
  });

  it("takes another identity for a decided one, of the family and of each who has no other", async () => {
    const elder = head({ identityNumber: freshIdentityNumber("1944-05-06") });
    const { id, personIds } = await recordHousehold(officer, family({ members: [elder] }), freshKey());
    const due = async (changes: object | null) =>
      (
        await eligibility(officer, { householdId: id, changes, policyCodes: ["HEATING", "ELDER_POOR"] })
      ).policies
        .filter(({ alone }) => alone.verdict === "ELIGIBLE")
        .map(({ policyCode }) => policyCode);
    expect(await due(null)).toEqual([]);
    expect(await due({ household: { identity: "DIBAO" } })).toEqual(["ELDER_POOR", "HEATING"]);
    const person = { personId: personIds[0] as string, facts: { identity: "NONE" } };
    expect(await due({ household: { identity: "DIBAO" }, persons: [person] })).toEqual(["HEATING"]);
  });

  it("uses the figures of the place as it would be", async () => {
    const { id: householdId } = await recorded();
    const { areaKind, policies } = await eligibility(officer, {
      householdId,
      changes: { household: { area_kind: "urban" } },
    });
    expect(areaKind).toBe("URBAN");
    expect(one(policies, "DIBAO").settled.working?.standards[0]).toMatchObject({ value: "960" });
  });

  it("refuses unknown names, wrong values, what no rule reads and who is no member, each by its path, and echoes nothing", async () => {
    const { id: householdId, personIds } = await recorded();
    const stranger = (await recorded()).personIds[0] as string;
    const { body, text } = await client.send(BROUGHT_TOGETHER, {
      householdId,
      changes: {
        household: { colour: "red", total_monthly_income: "plenty", members: [], identity: "RICH" },
        persons: [
          { personId: personIds[0], facts: { birth_date: "1944-05-06", age: -1, is_orphan: "maybe" } },
          { personId: stranger, facts: {} },
          { personId: personIds[0], facts: { age: 3 } },
        ],
      },
    });
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: "INVALID_INPUT",
      fields: {
        "changes.household": expect.stringContaining("第 1 个信息项不在目录中"),
        "changes.household.total_monthly_income": expect.stringContaining("金额"),
        "changes.household.members": expect.stringContaining("不能在假设中改"),
        "changes.household.identity": expect.stringContaining("应为以下之一"),
        "changes.persons.0.facts.birth_date": expect.stringContaining("不能在假设中改"),
        "changes.persons.0.facts.age": expect.any(String),
        "changes.persons.0.facts.is_orphan": expect.stringContaining("是"),
        "changes.persons.1.personId": expect.stringContaining("不是该家庭的成员"),
        "changes.persons.2.personId": expect.stringContaining("只能列一次"),
      },
    });
    expect(text).not.toMatch(/colour|\bred\b|plenty|RICH|1944|maybe/);
    expect(text).not.toContain(stranger);
  });

  it("starts from a family of the register, and from nothing else", async () => {
    const changes = { household: { house_count: 2 } };
    for (const question of [{ changes }, { changes, facts: {} }]) {
      const refusal = await refused(eligibility(officer, question), "INVALID_INPUT");
      expect(refusal.fields).toHaveProperty("changes");
    }
  });

  it("is for whom the family's answer is for, and leaves the same record of a look", async () => {
    const { id: householdId } = await recorded();
    const changes = { household: { house_count: 2 } };
    const asked = { householdId, changes };
    await refused(eligibility(await actors.as("CITY_OFFICER"), asked), "FORBIDDEN");
    const other = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    await refused(eligibility(other, asked), "NOT_FOUND");
    const looks = async () =>
      test.database.asOperator<{ id: string; fields: string }>(
        "select object_id as id, detail ->> 'fields' as fields from audit_entry where action = 'fact.look' and detail ->> 'householdId' = $1 order by id, object_id",
        [householdId],
      );
    await eligibility(officer, { householdId });
    const ofAnswer = await looks();
    await eligibility(officer, asked);
    const all = await looks();
    expect(all).toHaveLength(2 * ofAnswer.length);
    expect(new Set(all.map((look) => JSON.stringify(look)))).toEqual(
      new Set(ofAnswer.map((look) => JSON.stringify(look))),
    );
  });

  it("offers all that rules read of the family and its members, each with what is on record", async () => {
    const { id: householdId, personIds } = await recorded();
    const { facts } = await eligibility(officer, { householdId, policyCodes: [] });
    const find = (path: string) => facts.find((fact) => fact.path === path);
    expect(find("household.total_monthly_income")).toMatchObject({
      labelZh: "家庭月收入",
      type: "MONEY",
      values: [{ person: null, text: "1000 元", value: "1000", origin: "REGISTER" }],
    });
    expect(find("household.percapita_monthly_income")?.values).toMatchObject([
      { text: "500 元", origin: "DERIVED" },
    ]);
    expect(find("person.is_orphan")?.values).toMatchObject([
      { person: { id: personIds[0] }, text: null },
      { person: { id: personIds[1] }, text: "否", value: "false" },
    ]);
    expect(find("household.identity")?.choices).toContainEqual({ code: "DIBAO", labelZh: "最低生活保障" });
    expect(find("person.birth_date")).toBeUndefined();
    expect((await eligibility(officer, { facts: {} })).facts).toEqual([]);
  });
});

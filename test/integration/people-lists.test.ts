import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findHousehold } from "../../api/beneficiary/find-household.service.ts";
import { listHouseholds } from "../../api/beneficiary/household-list.queries.ts";
import { setIdentity } from "../../api/beneficiary/identity.service.ts";
import { listPersons, type PersonFilterGiven } from "../../api/beneficiary/person-list.queries.ts";
import { dailyLimits } from "../../api/beneficiary/quota.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { deleteView, savedViews, saveView } from "../../api/beneficiary/saved-view.service.ts";
import { type Identity, identities } from "../../schema/codes/identities.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let city: TestActor;
let serial: string;
let number: string;
let own: { id: string; personIds: string[] };

const fact = (path: string, value: string) =>
  ({ path, value, source: "HOME_VISIT", obtainedOn: "2026-02-01" }) as const;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  city = await actors.as("CITY_OFFICER");
  number = freshIdentityNumber("1950-01-01");
  const given = family({
    areaKind: "RURAL",
    identity: "DIBAO",
    members: [
      {
        name: "荷清远",
        relationToHead: "SELF",
        identityNumber: number,
        crowdTags: ["ELDER_ALONE"],
        facts: [
          fact("person.disability_cert_valid", "是"),
          fact("person.disability_level", "2"),
          fact("person.monthly_income", "300"),
        ],
      },
      { name: "荷小远", relationToHead: "SON", identityNumber: freshIdentityNumber("2014-01-01") },
    ],
    facts: [fact("household.percapita_monthly_income", "420.50")],
  });
  own = await recordHousehold(officer, given, freshKey());
  [{ serial }] = (await test.database.asOperator<{ serial: string }>("select serial from household")) as [
    { serial: string },
  ];
  await recordHousehold(officer, family({ regionCode: regionCode("otherVillage") }), freshKey());
});
afterAll(() => test.close());

const looks = async (action: string, by: TestActor) =>
  test.database.asOperator<{ object_kind: string; object_id: string; purpose: string; detail: unknown }>(
    "select object_kind, object_id, purpose, detail from audit_entry where action = $1 and user_id = $2 order by id",
    [action, by.actor.userId],
  );
const persons = async (filter: PersonFilterGiven, by = officer) =>
  (await listPersons(by, filter, {})).nodes.map(({ id }) => id);

describe("a family", () => {
  it("is found by its serial, a member's whole number or whole name, masked and on record", async () => {
    const clerk = await actors.as("TOWNSHIP_OFFICER", { person: "查户的人" });
    for (const input of [{ serial: ` ${serial} ` }, { identityNumber: number }, { name: "荷小远" }]) {
      const { found, elsewhere } = await findHousehold(clerk, input);
      expect(found.map(({ household }) => household.id)).toEqual([own.id]);
      expect(found[0]?.household.headName).toBe("荷*远");
      expect(elsewhere).toBe(false);
    }
    const written = await looks("person.find", clerk);
    expect(written.map(({ object_kind, object_id }) => [object_kind, object_id])).toEqual([
      ["household", own.id],
      ["person", own.personIds[0]],
      ["person", own.personIds[1]],
    ]);
    await refused(findHousehold(clerk, { name: "荷清" + "", serial }), "INVALID_INPUT");
    await refused(findHousehold(clerk, { serial: "户2026" }), "INVALID_INPUT");
    expect((await findHousehold(clerk, { name: "荷清" })).found).toEqual([]);
  });

  it("elsewhere is told of by no more than that the number is registered", async () => {
    const neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    expect(await findHousehold(neighbour, { identityNumber: number })).toEqual({
      found: [],
      elsewhere: true,
    });
    expect(await findHousehold(neighbour, { serial })).toEqual({ found: [], elsewhere: false });
    await refused(
      findHousehold(neighbour, { name: "荷清远", regionCode: regionCode("village") }),
      "INVALID_INPUT",
    );
  });

  it("that is looked for counts against the day's searches for people", async () => {
    const clerk = await actors.as("TOWNSHIP_OFFICER", { person: "查得太多的人" });
    await test.database.asOperator(
      `insert into audit_entry select c.* from audit_entry r, generate_series(1, $2::int) n,
        jsonb_populate_record(r, jsonb_build_object('id', md5(n::text)::uuid, 'user_id', $1::uuid)) c
        where r.ctid = (select ctid from audit_entry where action = 'person.find' limit 1)`,
      [clerk.actor.userId, dailyLimits["person.find"]],
    );
    await refused(findHousehold(clerk, { serial }), "RATE_LIMITED");
  });
});

describe("the lists of families and of people", () => {
  it("are filtered by village, identity, group, sex and age, and show nobody's name", async () => {
    const [head, child] = own.personIds as [string, string];
    expect(await persons({ regionCode: regionCode("village") })).toEqual([child, head]);
    expect(await persons({ identity: "DIBAO" })).toEqual([child, head]);
    expect(await persons({ crowdTag: "ELDER_ALONE" })).toEqual([head]);
    expect(await persons({ minAge: 76, maxAge: 76, regionCode: regionCode("village") })).toEqual([head]);
    expect(await persons({ maxAge: 12 })).toEqual([child]);
    await refused(listPersons(officer, { minAge: 20, maxAge: 10 }, {}), "INVALID_INPUT");
    const { nodes } = await listPersons(officer, { identity: "DIBAO" }, {});
    expect(nodes.map(({ person, householdSerial }) => [person.name, householdSerial])).toEqual([
      ["荷*远", serial],
      ["荷*远", serial],
    ]);
    const families = async (filter: Parameters<typeof listHouseholds>[1]) =>
      (await listHouseholds(officer, filter, {})).nodes.map(({ id }) => id);
    expect(await families({ areaKind: "RURAL" })).toEqual([own.id]);
    expect(await families({ maxAge: 12 })).toEqual([own.id]);
  });

  it("by an identity show those whom the page shows with it: a person's own goes before the family's", async () => {
    const { id: householdId, personIds } = await recordHousehold(
      officer,
      family({
        identity: "EDGE",
        since: "2024-01-01",
        members: [
          head({ name: "荷塘月" }),
          { name: "荷不计", relationToHead: "SON", identityNumber: freshIdentityNumber(), counted: false },
          { name: "荷自有", relationToHead: "SPOUSE", identityNumber: freshIdentityNumber() },
        ],
      }),
      freshKey(),
    );
    const spouse = personIds[2]!;
    await setIdentity(officer, { householdId, personId: spouse, identity: "TEKUN", validFrom: "2026-02-01" });
    const agree = async () => {
      const { nodes } = await listPersons(officer, {}, { first: 100 });
      for (const identity of Object.keys(identities) as Identity[]) {
        const shown = nodes.filter(({ person }) => person.identity === identity).map(({ id }) => id);
        expect(await persons({ identity }), identity).toEqual(shown);
      }
    };
    await agree();
    expect(await persons({ identity: "TEKUN" })).toEqual([spouse]);
    await setIdentity(officer, { householdId, personId: spouse, identity: "NONE", validFrom: "2026-03-01" });
    test.clock.advance({ days: 1 });
    await setIdentity(officer, { householdId, identity: "RIGID", validFrom: "2026-03-05" });
    await agree();
    expect(await persons({ identity: "TEKUN" })).toEqual([]);
    expect(await persons({ identity: "RIGID" })).toContain(spouse);
  });

  it("tell who does not handle families of no child by its age", async () => {
    const [, child] = own.personIds;
    expect(await persons({ maxAge: 30 })).toContain(child);
    expect(await persons({ maxAge: 30 }, city)).not.toContain(child);
  });

  it("by a fact that is not sensitive leave no record; by a sensitive one a look at each that is shown", async () => {
    const clerk = await actors.as("TOWNSHIP_OFFICER", { person: "按信息筛选的人" });
    const [head] = own.personIds as [string];
    expect(await persons({ fact: { path: "person.disability_cert_valid", equals: "是" } }, clerk)).toEqual([
      head,
    ]);
    expect(await looks("fact.look", clerk)).toEqual([]);
    expect(await persons({ fact: { path: "person.disability_level", equals: "2" } }, clerk)).toEqual([head]);
    expect(
      await persons({ fact: { path: "person.monthly_income", atLeast: "200", atMost: "300" } }, clerk),
    ).toEqual([head]);
    const income = { path: "household.percapita_monthly_income", atMost: "500" };
    expect((await listHouseholds(clerk, { fact: income }, {})).nodes.map(({ id }) => id)).toEqual([own.id]);
    expect((await listHouseholds(clerk, { fact: { ...income, atMost: "400" } }, {})).nodes).toEqual([]);
    const written = await looks("fact.look", clerk);
    expect(written.map(({ object_id, purpose }) => [object_id, purpose])).toEqual([
      [head, "LIST_FILTER"],
      [head, "LIST_FILTER"],
      [own.id, "LIST_FILTER"],
    ]);
  });

  it("refuse what the caller may not read, what names somebody, and what is no value of the field", async () => {
    const by = (fact: PersonFilterGiven["fact"], who = officer) => listPersons(who, { fact }, {});
    await refused(by({ path: "person.disability_level", equals: "2" }, city), "INVALID_INPUT");
    await by({ path: "person.monthly_income", atMost: "300" }, city);
    for (const wrong of [
      { path: "person.disability_cert_no", equals: "1" },
      { path: "person.name", equals: "荷清远" },
      { path: "household.percapita_monthly_income", atMost: "1" },
      { path: "person.disability_cert_valid", equals: "也许" },
      { path: "person.disability_cert_valid", atLeast: "1" },
      { path: "person.monthly_income" },
    ]) {
      await refused(by(wrong), "INVALID_INPUT");
    }
  });
});

describe("a filter that is kept", () => {
  it("belongs to its user, under a name that is used once, and goes when it is deleted", async () => {
    const filter = {
      identity: "DIBAO",
      fact: { path: "person.disability_cert_valid", equals: "是" },
    } as const;
    const { id } = await saveView(officer, { name: "独居低保", persons: filter });
    await refused(saveView(officer, { name: "独居低保", persons: filter }), "DUPLICATE");
    const [kept] = await savedViews(officer, "PERSONS");
    expect(JSON.parse(kept!.filter)).toEqual(filter);
    expect(await savedViews(officer, "HOUSEHOLDS")).toEqual([]);
    const colleague = await actors.as("TOWNSHIP_OFFICER", { person: "同事" });
    expect(await savedViews(colleague, "PERSONS")).toEqual([]);
    await refused(deleteView(colleague, id), "NOT_FOUND");
    await deleteView(officer, id);
    expect(await savedViews(officer, "PERSONS")).toEqual([]);
  });

  it("holds nothing that names somebody, and nothing that the list would refuse", async () => {
    await refused(saveView(officer, { name: "某户", households: { serial } }), "INVALID_INPUT");
    await refused(saveView(officer, { name: "电话 13905431234", persons: {} }), "INVALID_INPUT");
    await refused(saveView(officer, { name: "两个", persons: {}, households: {} }), "INVALID_INPUT");
    const certificate = { path: "person.disability_cert_no", equals: "1" };
    await refused(saveView(officer, { name: "证号", persons: { fact: certificate } }), "INVALID_INPUT");
    await refused(saveView(officer, { name: "年龄", persons: { minAge: 200 } }), "INVALID_INPUT");
  });
});

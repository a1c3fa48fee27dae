import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grantsOfHousehold } from "../../api/assistance/grant.queries.ts";
import { endGrant } from "../../api/assistance/grant.service.ts";
import { recordConsent } from "../../api/beneficiary/consent.service.ts";
import { factGroups } from "../../api/beneficiary/fact.queries.ts";
import { addFact } from "../../api/beneficiary/fact.service.ts";
import { readHousehold } from "../../api/beneficiary/household.queries.ts";
import type { FactGiven } from "../../api/beneficiary/household-input.ts";
import { addTag, setIdentity } from "../../api/beneficiary/identity.service.ts";
import { addMember, endMembership } from "../../api/beneficiary/member.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { scoped, scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { checkInvariants } from "../../api/ledger/invariants/run.ts";
import { needItem, needs } from "../../api/need/need.queries.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { adoptedProject, confirmedDonation, fund } from "../support/charity-ground.ts";
import { regionCode } from "../support/city.ts";
import { bankAccount, family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { careGrant, heating, Moving, person } from "../support/moving.ts";
import { Needs } from "../support/needs.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let moving: Moving;
let assistant: TestActor;
let householdId: string;
let itemId: string;
/** The request by which the assistant recorded the need. */
let recording: { input: Record<string, unknown>; key: string };

const grandmother = {
  name: "荷搬家",
  relationToHead: "PARENT",
  identityNumber: freshIdentityNumber("1952-02-02"),
} as const;

const RECORD = `mutation($input: NeedInput!, $key: String!) {
  recordNeed(input: $input, idempotencyKey: $key) { items { id } } }`;

/** A grandmother with a need, who also consented for a child, moves from one village of the township to another. */
beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
  officer = await actors.as("TOWNSHIP_OFFICER");
  moving = new Moving(officer);
  assistant = await actors.as("VILLAGE_ASSISTANT");
  const child = {
    name: "荷小小",
    relationToHead: "DAUGHTER",
    identityNumber: freshIdentityNumber("2016-05-05"),
  } as const;
  const old = await recordHousehold(
    officer,
    family({ since: "2024-01-01", members: [head(), grandmother, child] }),
    freshKey(),
  );
  householdId = old.id;
  const [, personId = "", childId = ""] = old.personIds;
  const consent = { purpose: "CHARITY_REFERRAL", givenOn: "2026-03-01", validUntil: "2026-09-01" } as const;
  await recordConsent(officer, { personId: childId, givenByPersonId: personId, ...consent }, freshKey());
  const item = { category: "N8", level: "NORMAL", approvedCost: "3000" } as const;
  const need = { householdId, personId, description: "屋顶漏雨。", assessedOn: "2026-03-02", items: [item] };
  recording = { input: need, key: freshKey() };
  const { recordNeed } = await actors.client(assistant).query(RECORD, recording);
  itemId = recordNeed.items[0].id;
  await endMembership(officer, { householdId, personId, lastDay: "2026-03-02" });
  const next = await recordHousehold(officer, family({ regionCode: regionCode("otherVillage") }), freshKey());
  await addMember(officer, { ...grandmother, householdId: next.id }, freshKey());
});
afterAll(() => test.close());

const income = (value: string, obtainedOn: string): FactGiven => ({
  path: "person.monthly_income",
  value,
  source: "HOME_VISIT",
  obtainedOn,
});

/** What each source says of the person's income, as the page of a family shows it. */
const incomesIn = async (householdId: string, personId: string) =>
  (await scoped(officer, (tx) => factGroups(tx, householdId)))
    .filter((group) => group.personId === personId && group.path === "person.monthly_income")
    .flatMap((group) => group.facts.map((fact) => fact.value));

const memberIn = async (householdId: string, personId: string) =>
  (await readHousehold(officer, householdId)).members.find(({ id }) => id === personId);

const codesIn = async (householdId: string) =>
  (await grantsOfHousehold(officer, householdId)).map(({ policyCode, state }) => `${policyCode} ${state}`);

describe("somebody who moved to another village", () => {
  it("hides nothing of the old village from its assistant but itself", async () => {
    const { nodes } = await needs(assistant, { householdId }, {});
    expect(nodes).toEqual([]);
    const { consents } = await readHousehold(assistant, householdId);
    expect(consents).toMatchObject([{ person: { name: "荷*小" }, givenBy: { name: "（已转出）" } }]);
  });

  it("takes along what nobody has listed or funded yet", async () => {
    const item = await needItem(officer, itemId);
    expect(item.person.name).toBe("荷*家");
    expect(item.region.code).toBe(regionCode("otherVillage"));
  });

  it("lets its assistant know that the need was recorded, when the same request comes again", async () => {
    const answer = await actors.client(assistant).send(RECORD, recording);
    expect(answer.body).toEqual({ data: { recordNeed: null } });
    const items = await test.database.asOperator("select id from need_item");
    expect(items).toEqual([{ id: itemId }]);
  });
});

describe("what was promised to a family", () => {
  it("a need on which money stands stays where it is when the person moves", async () => {
    const charity = await actors.as("CHARITY_OFFICER");
    const mover = person();
    const who = await moving.livingTogether(mover);
    const ground = new Needs(test, actors);
    const item = await ground.listed({ amount: "1000", family: who });
    const unfunded = await ground.verified({ amount: "500", family: who });
    await adoptedProject(actors, charity, [item.id]);
    await fund(charity, await confirmedDonation(actors, charity, "400"), item.id, "400");
    await moving.leave(who);
    expect(await needItem(officer, item.id)).toMatchObject({ state: "VERIFIED", allocated: "400.00" });
    const next = await moving.joinAnother(mover);
    const places = await test.database.asOperator(
      `select i.id, i.household_id as home, i.region_code as region, n.household_id as need_home,
         n.region_code as need_region
       from need_item i join need n on n.id = i.need_id where i.person_id = $1 order by i.id`,
      [who.personId],
    );
    const at = (home: string, region: string) => ({ home, region, need_home: home, need_region: region });
    expect(places).toEqual([
      { id: item.id, ...at(who.householdId, regionCode("village")) },
      { id: unfunded.id, ...at(next, regionCode("otherVillage")) },
    ]);
    expect((await checkInvariants(test.platform)).filter((finding) => finding.count > 0)).toEqual([]);
  });
});

describe("what is said of a person who joins another family", () => {
  it("is written: phone and account in place of the old ones, groups and facts besides them", async () => {
    const mover = { ...person(), phone: "13812345678", bankAccount: bankAccount(1) };
    const who = await moving.livingTogether({
      ...mover,
      crowdTags: ["ELDER_ALONE"],
      facts: [income("100", "2026-01-01")],
    });
    const next = await moving.move(who, mover, {
      phone: "13987654321",
      bankAccount: bankAccount(2),
      crowdTags: ["ELDER_ALONE", "DISABLED"],
      facts: [income("200", "2026-03-01")],
    });
    const joined = await memberIn(next, who.personId);
    expect(joined?.phone).toMatch(/4321$/);
    expect(joined?.bankAccount?.slice(-4)).toBe(bankAccount(2).slice(-4));
    expect(joined?.tags.map(({ tag }) => tag)).toEqual(["ELDER_ALONE", "DISABLED"]);
    expect(await incomesIn(next, who.personId)).toEqual(["200.00"]);
  });

  it("leaves what is not said as it was", async () => {
    const mover = { ...person(), phone: "13812345678", bankAccount: bankAccount(1) };
    const who = await moving.livingTogether(mover);
    const next = await moving.move(who, mover, { phone: null, bankAccount: null });
    const { phone, bankAccount: account } = (await memberIn(next, who.personId)) ?? {};
    expect([phone?.slice(-4), account?.slice(-4)]).toEqual(["5678", bankAccount(1).slice(-4)]);
  });

  it("is refused, with its place in the form, where the same source said something later already", async () => {
    const mover = person();
    const who = await moving.livingTogether({ ...mover, facts: [income("100", "2026-02-01")] });
    await moving.leave(who);
    const { fields } = await refused(
      moving.joinAnother(mover, { facts: [income("200", "2026-01-01")] }),
      "INVALID_INPUT",
    );
    expect(Object.keys(fields ?? {})).toEqual(["facts.0.obtainedOn"]);
  });

  it("leaves a record where it is refused, as a wrong name does: it tells that the person is registered", async () => {
    const mover = person();
    const who = await moving.livingTogether({ ...mover, facts: [income("100", "2026-02-01")] });
    await moving.leave(who);
    const told = () =>
      test.database.asOperator(
        "select detail ->> 'by' as by from audit_entry where action = 'person.find' and object_id = $1",
        [who.personId],
      );
    expect(await told()).toEqual([]);
    await refused(moving.joinAnother(mover, { facts: [income("200", "2026-01-01")] }), "INVALID_INPUT");
    expect(await told()).toEqual([{ by: "REGISTRATION" }]);
  });
});

describe("what holds of a person", () => {
  it("goes along into the new family; what ended or is the family's own stays with the old one", async () => {
    const mover = person();
    const who = await moving.livingTogether({ ...mover, facts: [income("100", "2026-01-01")] });
    const { householdId: old, personId } = who;
    await addFact(officer, { householdId: old, personId, ...income("150", "2026-02-01") }, freshKey());
    await setIdentity(officer, {
      householdId: old,
      personId,
      identity: "DIBAO",
      validFrom: "2025-01-01",
    });
    await setIdentity(officer, {
      householdId: old,
      personId,
      identity: "TEKUN",
      validFrom: "2026-01-01",
    });
    await setIdentity(officer, { householdId: old, identity: "DIBAO", validFrom: "2026-01-01" });
    const { id: ended } = await careGrant(officer, old, personId);
    await endGrant(officer, ended, "2026-02-28", "标准调整");
    await careGrant(officer, old, personId, "2026-03-01");
    await heating(officer, old, "600");
    const next = await moving.move(who, mover);
    expect([await incomesIn(old, personId), await incomesIn(next, personId)]).toEqual([[], ["150.00"]]);
    expect(await codesIn(next)).toEqual(["DIS_CARE ACTIVE"]);
    expect(await codesIn(old)).toEqual(["HEATING ACTIVE", "DIS_CARE ENDED"]);
    expect((await readHousehold(officer, next)).identities.map(({ identity }) => identity)).toEqual([
      "TEKUN",
    ]);
    expect((await readHousehold(officer, old)).identities.map(({ identity }) => identity).sort()).toEqual([
      "DIBAO",
      "DIBAO",
    ]);
    const elsewhere = await test.database.asOperator(
      `select 'fact' from fact where household_id = $1 and region_code <> $2
       union all select 'identity' from assistance_identity where household_id = $1 and region_code <> $2
       union all select 'grant' from assistance_grant where household_id = $1 and region_code <> $2`,
      [next, regionCode("otherVillage")],
    );
    expect(elsewhere).toEqual([]);
    // The assistant of the new village works on with what came along.
    const newAssistant = await actors.as("VILLAGE_ASSISTANT", { region: "otherVillage" });
    await addFact(newAssistant, { householdId: next, personId, ...income("180", "2026-03-01") }, freshKey());
    expect(await incomesIn(next, personId)).toEqual(["180.00"]);
  });

  it("is gone on with in the new family: the next fact, tag and identity take the place of the last", async () => {
    const mover = person();
    const who = await moving.livingTogether({ ...mover, facts: [income("100", "2026-01-01")] });
    const { personId } = who;
    await setIdentity(officer, {
      householdId: who.householdId,
      personId,
      identity: "DIBAO",
      validFrom: "2026-02-01",
    });
    const next = await moving.move(who, mover);
    await addFact(officer, { householdId: next, personId, ...income("120", "2026-03-01") }, freshKey());
    await addTag(officer, personId, "DISABLED");
    await setIdentity(officer, {
      householdId: next,
      personId,
      identity: "TEKUN",
      validFrom: "2026-03-04",
    });
    expect(await incomesIn(next, personId)).toEqual(["120.00"]);
    expect((await readHousehold(officer, next)).identities).toMatchObject([
      { identity: "TEKUN", validTo: null },
      { identity: "DIBAO", validTo: "2026-03-03" },
    ]);
  });

  it("has one order in time: an identity that ended in the old family is not overlapped in the new one", async () => {
    const mover = person();
    const who = await moving.livingTogether(mover);
    const { householdId: old, personId } = who;
    await setIdentity(officer, {
      householdId: old,
      personId,
      identity: "DIBAO",
      validFrom: "2026-01-01",
    });
    await setIdentity(officer, { householdId: old, personId, identity: "NONE", validFrom: "2026-03-01" });
    const next = await moving.move(who, mover);
    const again = { householdId: next, personId, identity: "DIBAO" } as const;
    await refused(setIdentity(officer, { ...again, validFrom: "2026-02-01" }), "INVALID_INPUT");
    await setIdentity(officer, { ...again, validFrom: "2026-03-01" });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordConsent } from "../../api/beneficiary/consent.service.ts";
import { readHousehold } from "../../api/beneficiary/household.queries.ts";
import { addMember, endMembership } from "../../api/beneficiary/member.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { checkInvariants } from "../../api/ledger/invariants/run.ts";
import { needItem, needs } from "../../api/need/need.queries.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { adoptedProject, confirmedDonation, fund } from "../support/charity-ground.ts";
import { regionCode } from "../support/city.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { Needs } from "../support/needs.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
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
  officer = await actors.as("TOWNSHIP_OFFICER");
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
    const mover = { ...grandmother, name: "荷受助", identityNumber: freshIdentityNumber("1951-03-03") };
    const old = await recordHousehold(
      officer,
      family({ since: "2024-01-01", members: [head(), mover] }),
      freshKey(),
    );
    const who = { householdId: old.id, personId: old.personIds[1] ?? "", serial: "", name: "", address: "" };
    const ground = new Needs(test, actors);
    const item = await ground.listed({ amount: "1000", family: who });
    const unfunded = await ground.verified({ amount: "500", family: who });
    await adoptedProject(actors, charity, [item.id]);
    await fund(charity, await confirmedDonation(actors, charity, "400"), item.id, "400");
    await endMembership(officer, { householdId: old.id, personId: who.personId, lastDay: "2026-03-03" });
    expect(await needItem(officer, item.id)).toMatchObject({ state: "VERIFIED", allocated: "400.00" });
    const next = await recordHousehold(
      officer,
      family({ regionCode: regionCode("otherVillage") }),
      freshKey(),
    );
    await addMember(officer, { ...mover, householdId: next.id }, freshKey());
    const places = await test.database.asOperator(
      `select i.id, i.household_id as home, i.region_code as region, n.household_id as need_home,
         n.region_code as need_region
       from need_item i join need n on n.id = i.need_id where i.person_id = $1 order by i.id`,
      [who.personId],
    );
    const at = (home: string, region: string) => ({ home, region, need_home: home, need_region: region });
    expect(places).toEqual([
      { id: item.id, ...at(old.id, regionCode("village")) },
      { id: unfunded.id, ...at(next.id, regionCode("otherVillage")) },
    ]);
    expect((await checkInvariants(test.platform)).filter((finding) => finding.count > 0)).toEqual([]);
  });
});

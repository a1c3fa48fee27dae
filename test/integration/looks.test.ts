import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { personAccessList } from "../../api/audit/access-list.service.ts";
import { dataOf, kindOf } from "../../api/audit/look-data.ts";
import { lookFigures } from "../../api/audit/look-figures.queries.ts";
import { looks } from "../../api/audit/looks.queries.ts";
import { recordConsent } from "../../api/beneficiary/consent.service.ts";
import { judgeDuplicate } from "../../api/beneficiary/duplicates/duplicate.service.ts";
import { mergePersons } from "../../api/beneficiary/duplicates/merge.service.ts";
import { lookAtFacts } from "../../api/beneficiary/fact-look.service.ts";
import { findPerson } from "../../api/beneficiary/find.service.ts";
import { homeVisits } from "../../api/beneficiary/home-visit/home-visit.queries.ts";
import { recordHomeVisit } from "../../api/beneficiary/home-visit/home-visit.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { revealField } from "../../api/beneficiary/reveal.service.ts";
import { scoped, scopedWrite } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { claimFile, openFile } from "../../api/kernel/files/file.service.ts";
import { newId } from "../../api/kernel/uuid.ts";
import { showRecipient } from "../../api/purchase/recipient.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { Moving } from "../support/moving.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { purchaseGround } from "../support/purchase-ground.ts";
import { refused } from "../support/refused.ts";
import { type Recorded, twice } from "../support/two-records.ts";
import { fileOf, JPEG, uploads } from "../support/uploads.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let reviewer: TestActor;
let auditor: TestActor;

const WHY = "电话核实领取人";
const PHONE = "13905437788";
const GIVEN = { name: "荷受看", relationToHead: "PARENT", phone: PHONE } as const;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  reviewer = await actors.as("TOWNSHIP_REVIEWER");
  auditor = await actors.as("AUDITOR");
});
afterAll(() => test.close());

const level = {
  path: "person.disability_level",
  value: "2",
  source: "DISABLED_FEDERATION",
  obtainedOn: "2026-01-01",
} as const;
const monitored = {
  path: "household.monitored",
  value: "是",
  source: "CIVIL_AFFAIRS",
  obtainedOn: "2026-01-01",
} as const;

/** A parent with a disability in a family of its own; the clock moves on, so that what follows is later. */
async function recorded(identityNumber = freshIdentityNumber()): Promise<Recorded> {
  const given = family({
    since: "2024-01-01",
    facts: [monitored],
    members: [head(), { ...GIVEN, identityNumber, facts: [level] }],
  });
  const { id, personIds } = await recordHousehold(officer, given, freshKey());
  test.clock.advance({ minutes: 1 });
  return { householdId: id, personId: personIds[1]! };
}

const listed = async (filter: Parameters<typeof looks>[1], by = auditor) =>
  (await looks(by, filter, { first: 100 })).nodes;
/** Who reviewed who looked at somebody, as the trail has it. */
const reviewsOf = (objectId: string) =>
  test.database.asOperator<{ user_id: string }>(
    "select user_id from audit_entry where action = 'look.review' and object_id = $1",
    [objectId],
  );
const lines = async (personId: string, by = officer) =>
  (await personAccessList(by, personId, "SELF")).lines.map(({ data, ...line }) => ({
    ...line,
    data: data.map(({ code }) => code),
  }));

describe("every look at a person is listed with who, whom, what and why:", () => {
  it("searches, clear values, sensitive facts and those of the family, without any value", async () => {
    const number = freshIdentityNumber();
    const { personId, householdId } = await recorded(number);
    await findPerson(officer, { identityNumber: number });
    test.clock.advance({ seconds: 1 });
    await revealField(reviewer, personId, "PHONE", WHY);
    test.clock.advance({ seconds: 1 });
    await lookAtFacts(officer, householdId);
    const seen = await listed({ personId });
    const of = {
      userName: "测试人员",
      organisationName: "市东街道办事处",
      householdId,
      elsewhere: false,
      outsideOfficeHours: false,
    };
    const codes = seen.map(({ data, ...look }) => ({ ...look, data: data.map(({ code }) => code) }));
    const kinds = codes.map(({ kind, data, purpose }) => [kind, data.join(" "), purpose]);
    expect(kinds.slice(0, 2).sort()).toEqual([
      ["SENSITIVE_FACTS", "household.monitored", "CASE_HANDLING"],
      ["SENSITIVE_FACTS", "person.disability_level", "CASE_HANDLING"],
    ]);
    expect(codes.slice(2)).toMatchObject([
      { ...of, role: "TOWNSHIP_REVIEWER", kind: "CLEAR_VALUE", data: ["PHONE"], purpose: WHY },
      { ...of, role: "TOWNSHIP_OFFICER", kind: "SEARCH", data: [], person: { id: personId, name: "荷*看" } },
    ]);
    expect(seen.map(({ person }) => person?.name ?? null)).toContain(null);
    const told = JSON.stringify([seen, await personAccessList(officer, personId, "SELF")]);
    for (const value of [PHONE, number, GIVEN.name]) expect(told).not.toContain(value);
    expect(seen.flatMap(({ data }) => data).map(({ labelZh }) => labelZh)).toContain("联系电话");
  });

  it("a note of a visit and the reason of a plan, in words as any fact", async () => {
    const { householdId, personId } = await recorded();
    const visit = { householdId, metPersonIds: [personId], note: "老人身体尚好。" };
    const given = { ...visit, visitedAt: test.clock.now(), purpose: "ROUTINE", outcome: "SEEN" } as const;
    await recordHomeVisit(await actors.as("VILLAGE_ASSISTANT"), given, freshKey());
    await homeVisits(officer, householdId, {});
    const words = { code: "homeVisit.note", labelZh: "走访记录备注", labelEn: "Note of a home visit" };
    expect((await listed({ householdId }))[0]?.data).toEqual([words]);
    const printed = (await personAccessList(officer, personId, "SELF")).lines;
    expect(printed.flatMap(({ data }) => data)).toContainEqual(words);
    const reason = { action: "fact.look", detail: { fields: "visitPlan.reason" } } as const;
    expect(dataOf(kindOf(reason.action), reason.detail)[0]?.labelZh).toBe("走访安排事由");
  });

  it("each of several whom one search by name shows", async () => {
    const two = [await recorded(), await recorded()];
    await findPerson(officer, { name: GIVEN.name });
    for (const { personId } of two) {
      expect(await listed({ personId, kind: "SEARCH" })).toMatchObject([
        { kind: "SEARCH", person: { id: personId } },
      ]);
    }
  });

  it("whom a contractor serves, and the evidence that is opened", async () => {
    const ground = purchaseGround(actors);
    const worker = await actors.as("CONTRACTOR_WORKER");
    const item = await ground.item({ quantity: 1 });
    const voucherId = await ground.voucher(item.itemId, await ground.contract(), { units: 1 });
    await showRecipient(worker, voucherId);
    test.clock.advance({ seconds: 1 });
    const given = { personId: item.personId, purpose: "CHARITY_REFERRAL", givenOn: "2026-02-01" } as const;
    const consent = await recordConsent(officer, { ...given, validUntil: "2027-01-31" }, freshKey());
    const fileId = await uploads(test).upload(officer, fileOf(JPEG, 2_000));
    await scopedWrite(
      officer,
      (tx) =>
        claimFile(tx, fileId, {
          subject: "consent",
          objectId: consent.id,
          path: "fileId",
          regionCode: regionCode("village"),
        }),
      { unaudited: "the ground on which a test stands" },
    );
    await openFile(officer, fileId);
    expect(await lines(item.personId)).toMatchObject([
      { kind: "FILE", role: "TOWNSHIP_OFFICER" },
      { kind: "RECIPIENT", role: "CONTRACTOR_WORKER", data: ["NAME", "ADDRESS", "PHONE"] },
    ]);
    expect(
      (await listed({ personId: item.personId })).filter(({ kind }) => kind !== "ACCESS_LIST"),
    ).toMatchObject([
      { kind: "FILE", userName: "测试人员", data: [{ code: "consent" }] },
      { kind: "RECIPIENT", role: "CONTRACTOR_WORKER", purpose: "SERVICE_DELIVERY" },
    ]);
    const byPhone = await listed({ personId: item.personId, field: "PHONE" });
    expect(byPhone.map(({ kind }) => kind)).toEqual(["RECIPIENT"]);
  });
});

describe("who looked at whom", () => {
  it("is told by the region of the post, to nobody without the permission, and of whom to who reads the register", async () => {
    const { personId } = await recorded();
    await revealField(reviewer, personId, "NAME", WHY);
    expect(await listed({ personId }, await actors.as("AUDITOR", { region: "county" }))).toHaveLength(1);
    const elsewhere = await actors.as("AUDITOR", { region: "otherCounty" });
    await refused(looks(elsewhere, { personId }, {}), "NOT_FOUND");
    await refused(lookFigures(elsewhere, { personId }), "NOT_FOUND");
    expect(await reviewsOf(personId)).toHaveLength(1);
    expect(await listed({ userId: reviewer.actor.userId }, elsewhere)).toEqual([]);
    for (const role of [
      "TOWNSHIP_OFFICER",
      "COUNTY_OFFICER",
      "CHARITY_OFFICER",
      "CONTRACTOR_MANAGER",
    ] as const) {
      await refused(looks(await actors.as(role), {}, {}), "FORBIDDEN");
      await refused(lookFigures(await actors.as(role), {}), "FORBIDDEN");
    }
    const administrator = await actors.as("ADMINISTRATOR");
    const [latest] = await listed({ userId: reviewer.actor.userId }, administrator);
    expect(latest).toMatchObject({
      kind: "CLEAR_VALUE",
      person: null,
      householdId: null,
      householdSerial: null,
    });
    await refused(looks(administrator, { personId }, {}), "FORBIDDEN");
  });

  it("hides the name of a child from who does not handle families", async () => {
    const child = {
      name: "荷小看",
      relationToHead: "SON",
      identityNumber: freshIdentityNumber("2018-01-01"),
    } as const;
    const { personIds } = await recordHousehold(officer, family({ members: [head(), child] }), freshKey());
    await revealField(reviewer, personIds[1]!, "NAME", WHY);
    expect((await listed({ personId: personIds[1]! }))[0]?.person?.name).toBe("未成年人");
  });

  it("is filtered by who, family, kind, field, hour and by many on one day, and pages without gap", async () => {
    const curious = await actors.as("TOWNSHIP_REVIEWER", { person: "好奇的人" });
    const userId = curious.actor.userId;
    const { personId, householdId } = await recorded();
    for (const field of ["NAME", "PHONE", "ADDRESS"] as const) {
      await revealField(curious, personId, field, WHY);
      test.clock.advance({ seconds: 1 });
    }
    test.clock.advance({ hours: 10 });
    await revealField(curious, personId, "PHONE", WHY);
    test.clock.advance({ days: 3 });
    await revealField(curious, personId, "PHONE", WHY);
    const count = async (filter: object) => (await listed({ userId, ...filter })).length;
    expect(await count({})).toBe(5);
    expect(await count({ userName: "好奇" })).toBe(5);
    expect(await count({ householdId })).toBe(5);
    expect(await count({ kind: "SEARCH" })).toBe(0);
    expect(await count({ field: "PHONE" })).toBe(3);
    // The fourth in the evening, the last on a Saturday.
    expect(await count({ outsideOfficeHours: true })).toBe(2);
    expect(await count({ atLeastADay: 4 })).toBe(4);
    expect(await count({ from: "2026-03-07", to: "2026-03-07" })).toBe(1);
    const first = await looks(auditor, { userId }, { first: 3 });
    const rest = await looks(auditor, { userId }, { first: 3, after: first.pageInfo.endCursor });
    expect(new Set([...first.nodes, ...rest.nodes].map(({ id }) => id)).size).toBe(5);
    expect(first.totalCount).toBe(5);
    expect(await lookFigures(auditor, { userId })).toMatchObject({
      looks: 5,
      outsideOfficeHours: 2,
      days: [
        { day: "2026-03-04", looks: 4 },
        { day: "2026-03-07", looks: 1 },
      ],
      lookers: [{ userName: "好奇的人", looks: 5, subjects: 1, outsideOfficeHours: 2, mostOnADay: 4 }],
    });
    test.clock.set("2026-03-09T02:00:00Z");
  });

  it("is on record itself, under the person who was asked about, once a day for a period", async () => {
    const { personId } = await recorded();
    await listed({ personId });
    await listed({});
    await lookFigures(auditor, { personId });
    expect(await listed({ personId })).toMatchObject([{ kind: "REVIEW", person: { id: personId } }]);
    const rows = await test.database.asOperator<{ action: string }>(
      "select action from audit_entry where user_id = $1 order by at desc, id desc limit 2",
      [auditor.actor.userId],
    );
    expect(rows.map(({ action }) => action).sort()).toEqual(["look.review", "look.reviewAll"]);
    await listed({ personId, from: "2026-03-01" });
    test.clock.advance({ days: 1 });
    await listed({ personId });
    expect(await reviewsOf(personId)).toHaveLength(3);
    test.clock.advance({ days: -1 });
  });

  it("is on record as well where figures are asked about a person or a family, and not otherwise", async () => {
    const { personId, householdId } = await recorded();
    await lookFigures(auditor, {});
    await lookFigures(auditor, { personId });
    await lookFigures(auditor, { householdId });
    const by = [{ user_id: auditor.actor.userId }];
    expect([await reviewsOf(personId), await reviewsOf(householdId)]).toEqual([by, by]);
  });

  it("refuses a period of more than a year, an unknown field and a person besides a family", async () => {
    await refused(looks(auditor, { from: "2024-01-01" }, {}), "INVALID_INPUT");
    await refused(looks(auditor, { from: "2026-03-02", to: "2026-03-01" }, {}), "INVALID_INPUT");
    await refused(looks(auditor, { field: "'; drop" }, {}), "INVALID_INPUT");
    await refused(looks(auditor, { atLeastADay: 0 }, {}), "INVALID_INPUT");
    await refused(looks(auditor, { personId: newId(), householdId: newId() }, {}), "INVALID_INPUT");
  });
});

describe("the list that a person may ask for", () => {
  it("names office and post, purpose, kind of datum and day, and nobody of the staff", async () => {
    const { personId, householdId } = await recorded();
    await revealField(reviewer, personId, "PHONE", WHY);
    await revealField(reviewer, personId, "NAME", WHY);
    await lookAtFacts(officer, householdId);
    const list = await personAccessList(officer, personId, "GUARDIAN");
    const office = { day: "2026-03-09", organisationName: "市东街道办事处" };
    expect(list.lines).toHaveLength(3);
    expect(list.lines).toEqual(
      expect.arrayContaining([
        {
          ...office,
          role: "TOWNSHIP_REVIEWER",
          kind: "CLEAR_VALUE",
          ofFamily: false,
          purpose: WHY,
          times: 2,
          data: expect.arrayContaining([expect.objectContaining({ code: "PHONE" })]),
        },
        expect.objectContaining({ ...office, kind: "SENSITIVE_FACTS", ofFamily: true }),
        expect.objectContaining({ ...office, kind: "SENSITIVE_FACTS", ofFamily: false }),
      ]),
    );
    expect(JSON.stringify(list)).not.toContain("测试人员");
    expect(list.person.name).toBe("荷*看");
    const made = (await lines(personId)).filter(({ kind }) => kind === "ACCESS_LIST");
    expect(made).toMatchObject([{ purpose: "GUARDIAN", role: "TOWNSHIP_OFFICER", times: 1 }]);
  });

  it("holds searches for the number from another region, which tell who searches nothing of whom", async () => {
    const number = freshIdentityNumber();
    const { personId } = await recorded(number);
    const stranger = await actors.as("TOWNSHIP_OFFICER", { region: "townshipOfOtherCounty" });
    expect(await findPerson(stranger, { identityNumber: number })).toEqual({ found: [], elsewhere: true });
    expect(await lines(personId)).toMatchObject([
      { kind: "SEARCH", organisationName: stranger.actor ? expect.any(String) : "" },
    ]);
    const trace = await test.database.asOperator<{ object_id: string; object_kind: string }>(
      "select object_id, object_kind from audit_entry where user_id = $1 and action = 'person.find'",
      [stranger.actor.userId],
    );
    expect(trace).toEqual([{ object_kind: "registeredElsewhere", object_id: expect.any(String) }]);
    expect(trace[0]?.object_id).not.toBe(personId);
  });

  it("holds looks at records that were merged into this one, and where the person lived before", async () => {
    const { one, other, ids } = await twice(officer);
    await revealField(reviewer, other.personId, "NAME", WHY);
    await judgeDuplicate(officer, { personIds: ids, verdict: "SAME" });
    await mergePersons(officer, { keptPersonId: one.personId, mergedPersonId: other.personId });
    for (const id of [one.personId, other.personId]) {
      expect((await lines(id)).filter(({ purpose }) => purpose === WHY)).toHaveLength(1);
    }
    expect(await listed({ personId: one.personId, kind: "CLEAR_VALUE" })).toHaveLength(1);
  });

  it("holds looks at a family while the person lived there, and not those after", async () => {
    const mover = { ...GIVEN, name: "荷搬走", identityNumber: freshIdentityNumber() };
    const moving = new Moving(officer);
    const given = family({ since: "2024-01-01", facts: [monitored], members: [head(), mover] });
    const { id: householdId, personIds } = await recordHousehold(officer, given, freshKey());
    const personId = personIds[1]!;
    test.clock.set("2026-03-03T02:00:00Z");
    await lookAtFacts(officer, householdId);
    test.clock.set("2026-03-09T03:00:00Z");
    await moving.leave({ householdId, personId, serial: "", name: "", address: "" });
    await lookAtFacts(officer, householdId);
    const ofFamily = (await lines(personId)).filter((line) => line.ofFamily);
    expect(ofFamily).toMatchObject([{ day: "2026-03-03", data: ["household.monitored"] }]);
    expect(await listed({ personId, kind: "SENSITIVE_FACTS" })).toHaveLength(1);
  });

  it("is for people of the own region, by posts that hand it out, in the database too", async () => {
    const { personId } = await recorded();
    await revealField(reviewer, personId, "PHONE", WHY);
    const stranger = await actors.as("TOWNSHIP_OFFICER", { region: "townshipOfOtherCounty" });
    await refused(personAccessList(stranger, personId, "SELF"), "NOT_FOUND");
    for (const role of ["VILLAGE_ASSISTANT", "AUDITOR", "ADMINISTRATOR", "CONTRACTOR_WORKER"] as const) {
      await refused(personAccessList(await actors.as(role), personId, "SELF"), "FORBIDDEN");
    }
    const asked = (by: TestActor) =>
      scoped(by, (tx) =>
        tx.row<{ looks: unknown[] }>(sql`
          select looks_at_person(${personId}, array['person.reveal'], '-infinity', 'infinity', 10) as looks`),
      );
    expect((await asked(officer))?.looks).toHaveLength(1);
    expect((await asked(stranger))?.looks).toEqual([]);
    await expect(asked(await actors.as("CONTRACTOR_WORKER"))).rejects.toThrow(/permission denied/);
  });
});

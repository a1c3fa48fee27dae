import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endGrant, recordGrant } from "../../api/assistance/grant.service.ts";
import { recordConsent } from "../../api/beneficiary/consent.service.ts";
import { feedFindings, readFeed } from "../../api/beneficiary/feed/feed.queries.ts";
import { feedValues } from "../../api/beneficiary/feed/feed-values.queries.ts";
import { readHousehold } from "../../api/beneficiary/household.queries.ts";
import { endMembership, nameHead } from "../../api/beneficiary/member.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { listTasks } from "../../api/beneficiary/task/register-task.queries.ts";
import { completeTask, dismissTask } from "../../api/beneficiary/task/register-task.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { recordNeed } from "../../api/need/need.service.ts";
import { listNeedItem, verifyNeedItem, withdrawNeedItem } from "../../api/need/need-item.actions.ts";
import { loadCatalogue } from "../../api/policy/catalogue/load-catalogue.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { logVisit } from "../../api/purchase/visit.service.ts";
import { workQueue } from "../../api/work/work-queue.service.ts";
import type { TaskState } from "../../schema/codes/task-states.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { feeds, type SentRow } from "../support/feeds.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { visitGround, visitInput } from "../support/visit-ground.ts";

let test: TestPlatform;
let actors: Actors;
let county: TestActor;
let officer: TestActor;
let feed: ReturnType<typeof feeds>;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  county = await actors.as("COUNTY_OFFICER");
  officer = await actors.as("TOWNSHIP_OFFICER");
  feed = feeds(test);
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx, loadCatalogue()));
});
afterAll(() => test.close());

const kind = "DEATHS" as const;
const DIED = "2026-02-20";

/** An old man at the head of a family, his wife and their grandchild. */
async function couple() {
  const number = freshIdentityNumber();
  const { id, personIds } = await recordHousehold(
    officer,
    family({
      since: "2024-01-01",
      members: [
        head({ name: "周大河", identityNumber: number }),
        { name: "周秀荷", relationToHead: "SPOUSE", identityNumber: freshIdentityNumber("1951-02-02") },
        { name: "周小荷", relationToHead: "GRANDCHILD", identityNumber: freshIdentityNumber("2015-02-02") },
      ],
    }),
    freshKey(),
  );
  const [he, she, child] = personIds as [string, string, string];
  return { householdId: id, number, he, she, child };
}

const death = (number: string, day = DIED, name = "周大河"): SentRow => ({
  姓名: name,
  公民身份号码: number,
  死亡时间: day,
});

const tasksOf = async (personId: string, states: TaskState[] = ["OPEN"], by = officer) =>
  (await listTasks(by, { states }, { first: 100 })).nodes.filter(({ person }) => person.id === personId);
const kindsOf = async (personId: string, states?: TaskState[]) =>
  (await tasksOf(personId, states)).map((task) => task.kind).sort();

async function listedNeed(householdId: string, personId: string): Promise<string> {
  const assistant = await actors.as("VILLAGE_ASSISTANT");
  const item = { category: "N8", level: "NORMAL", approvedCost: "3000" } as const;
  const input = { householdId, personId, description: "屋顶漏雨。", assessedOn: "2026-03-01" };
  const { itemIds } = await recordNeed(assistant, { ...input, items: [item] }, freshKey());
  await verifyNeedItem(officer, itemIds[0]!, {});
  const given = { givenOn: "2026-03-01", validUntil: "2026-09-01" };
  await recordConsent(officer, { personId, purpose: "CHARITY_REFERRAL", ...given }, freshKey());
  await listNeedItem(officer, itemIds[0]!, "2026-06-01");
  return itemIds[0]!;
}

describe("a death that a department reports", () => {
  it("ends the membership on that day, takes down what is listed, leaves no head, and asks the township for the rest", async () => {
    const { householdId, number, he, she, child } = await couple();
    const itemId = await listedNeed(householdId, he);
    const { id: grantId } = await recordGrant(
      officer,
      {
        householdId,
        personId: he,
        policyCode: "DIS_CARE",
        amount: "150",
        validFrom: "2026-01-01",
        source: "名册",
      },
      freshKey(),
    );
    const id = await feed.check(county, [death(number, "2026/2/20 08:30")], { kind, source: "FUNERAL" });
    expect((await feedValues(county, id, null, {})).nodes).toMatchObject([
      { outcome: "NEW", labelZh: "死亡日期", text: DIED, beside: [] },
    ]);
    const before = await readHousehold(officer, householdId);
    expect(before.headPersonId).toBe(he);
    expect(await feed.apply(county, id)).toMatchObject({ state: "APPLIED", job: { state: "DONE" } });

    const after = await readHousehold(officer, householdId);
    expect(after.headPersonId).toBeNull();
    expect(after.members.map((member) => member.id).sort()).toEqual([she, child].sort());
    const [register] = await test.database.asOperator(
      `select p.death_date::text, (select valid_to::text from membership where person_id = p.id) as until,
        (select state from need_item where id = $2) as item, (select state from assistance_grant where id = $3) as granted
       from person p where p.id = $1`,
      [he, itemId, grantId],
    );
    // Assistance is not ended by a file: people decide.
    expect(register).toEqual({ death_date: DIED, until: DIED, item: "VERIFIED", granted: "ACTIVE" });
    expect(await kindsOf(he)).toEqual(["END_GRANTS", "END_NEEDS", "NAME_HEAD", "REVIEW_FAMILY"]);
    const [task] = await tasksOf(he);
    expect(task).toMatchObject({
      kind: "END_GRANTS",
      left: 1,
      deathDate: DIED,
      dueOn: "2026-03-11",
      overdue: false,
      feedSerial: (await readFeed(county, id)).serial,
      person: { name: "周*河" },
    });
    const trail = await test.database.asOperator(
      "select detail from audit_entry where action = 'member.end' and object_id = $1",
      [householdId],
    );
    expect(trail).toMatchObject([{ detail: { died: true, lastDay: DIED } }]);

    await endGrant(officer, grantId, DIED, "去世");
    expect(await kindsOf(he)).toEqual(["END_NEEDS", "NAME_HEAD", "REVIEW_FAMILY"]);
    await withdrawNeedItem(officer, itemId, "去世");
    await nameHead(officer, {
      householdId,
      newHeadPersonId: she,
      relations: [{ personId: child, relationToHead: "GRANDCHILD" }],
    });
    // What is done counts as done, without anybody saying so.
    expect(await kindsOf(he)).toEqual(["REVIEW_FAMILY"]);
    expect(await kindsOf(he, ["DONE"])).toEqual(["END_GRANTS", "END_NEEDS", "NAME_HEAD"]);
    const review = (await tasksOf(he))[0]!;
    await completeTask(officer, review.id, "已复核，其余成员待遇不变");
    expect(await kindsOf(he)).toEqual([]);
  });

  it("points out vouchers in force and what was done after the day of death, and deletes nothing of it", async () => {
    const ground = visitGround(test, actors);
    const { worker, voucherId } = await ground.somebody();
    const [row] = await test.database.asOperator<{ person: string; household: string }>(
      "select person_id as person, household_id as household from voucher where id = $1",
      [voucherId],
    );
    const { person, household } = row!;
    const number = freshIdentityNumber();
    const index = test.platform.vault.blindIndex("person.identity_number", number);
    await test.database.asOperator(
      "update person set identity_number_index = $2, name = '周大河' where id = $1",
      [person, index],
    );
    const visitId = await logVisit(worker, visitInput(voucherId), freshKey());
    await feed.checkAndApply(county, [death(number)], { kind, asOf: "2026-03-04" });
    const kinds = await kindsOf(person);
    expect(kinds).toEqual(["CANCEL_VOUCHERS", "CHECK_AFTER_DEATH", "END_NEEDS"]);
    const [visit] = await test.database.asOperator("select state from service_visit where id = $1", [
      visitId,
    ]);
    expect(visit).toEqual({ state: "SUBMITTED" });
    expect((await readHousehold(officer, household)).members).toEqual([]);
    const after = (await tasksOf(person)).find((task) => task.kind === "CHECK_AFTER_DEATH");
    expect(after).toMatchObject({ left: null });
    await completeTask(officer, after!.id, "护理员记错日期，已不予通过");
  });

  it("on another day than the register has changes nothing, shows both and asks for the right one", async () => {
    const { householdId, number } = await couple();
    const [{ id: he }] = (await test.database.asOperator<{ id: string }>(
      "select head_person_id as id from household where id = $1",
      [householdId],
    )) as [{ id: string }];
    const { members } = await readHousehold(officer, householdId);
    const others = members.filter((member) => member.id !== he);
    await endMembership(officer, {
      householdId,
      personId: he,
      lastDay: "2026-02-19",
      died: true,
      newHeadPersonId: others[0]!.id,
      relations: [{ personId: others[1]!.id, relationToHead: "GRANDCHILD" }],
    });
    // A death at the counter asks the same of the township.
    expect(await kindsOf(he)).toEqual(["REVIEW_FAMILY"]);
    const id = await feed.check(county, [death(number)], { kind });
    expect((await feedValues(county, id, null, {})).nodes).toMatchObject([
      { outcome: "DISPUTED", text: DIED, beside: [{ text: "2026-02-19", source: null }] },
    ]);
    await feed.apply(county, id);
    const [person] = await test.database.asOperator("select death_date::text from person where id = $1", [
      he,
    ]);
    expect(person).toEqual({ death_date: "2026-02-19" });
    expect(await kindsOf(he)).toEqual(["CHECK_DEATH_DATE", "REVIEW_FAMILY"]);
    // What was looked into is not asked again by the same file of the next month.
    const check = (await tasksOf(he)).find((task) => task.kind === "CHECK_DEATH_DATE");
    await completeTask(officer, check!.id, "登记的日期经医院核实");
    await feed.checkAndApply(county, [death(number)], { kind });
    expect(await kindsOf(he)).toEqual(["REVIEW_FAMILY"]);
    const again = await feed.check(county, [death(number, "2026-02-19")], { kind });
    expect(
      (await readFeed(county, again)).outcomes.find(({ outcome }) => outcome === "UNCHANGED"),
    ).toMatchObject({
      values: 1,
    });
  });

  it("is refused where the day is missing, no date, later than the file, before birth or before the family", async () => {
    const { number } = await couple();
    const days = ["", "去年", "2026-03-02", "1940-01-01", "2023-12-31"];
    const found = [];
    for (const day of days) {
      const id = await feed.check(county, [death(number, day)], { kind });
      found.push((await feedFindings(county, id, null, {})).nodes.map(({ fault }) => fault));
    }
    expect(found).toEqual([
      ["DEATH_MISSING"],
      ["DEATH_INVALID"],
      ["DEATH_LATER"],
      ["DEATH_BEFORE_BIRTH"],
      ["JOINED_AFTER_DEATH"],
    ]);
  });

  it("of a number that stands twice is not taken, also where one of its rows has a fault of its own", async () => {
    const { number, he } = await couple();
    const written = await feed.checkAndApply(county, [death(number, "2026-02-30"), death(number)], { kind });
    const { nodes } = await feedFindings(county, written.id, null, {});
    expect(nodes.map(({ row, fault }) => [row, fault])).toEqual([
      [2, "DEATH_INVALID"],
      [3, "NUMBER_REPEATED"],
    ]);
    const [person] = await test.database.asOperator("select death_date from person where id = $1", [he]);
    expect(person).toEqual({ death_date: null });
  });

  it("of the last one leaves no family to look into", async () => {
    const [first, second] = [freshIdentityNumber(), freshIdentityNumber()];
    const { personIds } = await recordHousehold(
      officer,
      family({
        since: "2024-01-01",
        members: [
          head({ name: "周大河", identityNumber: first }),
          { name: "周秀荷", relationToHead: "SPOUSE", identityNumber: second },
        ],
      }),
      freshKey(),
    );
    await feed.checkAndApply(county, [death(first), death(second, DIED, "周秀荷")], { kind });
    for (const personId of personIds) expect(await kindsOf(personId)).toEqual([]);
  });

  it("is written with all others of its file or not at all", async () => {
    const [one, other] = [await couple(), await couple()];
    const id = await feed.check(county, [death(one.number), death(other.number)], { kind });
    await endMembership(officer, {
      householdId: other.householdId,
      personId: other.she,
      lastDay: "2026-03-01",
    });
    // That she left says nothing of him; that he left does.
    await test.database.asOperator("update membership set valid_to = '2026-03-01' where person_id = $1", [
      other.he,
    ]);
    expect(await feed.apply(county, id)).toMatchObject({ state: "READY", job: { state: "FAILED" } });
    const dead = await test.database.asOperator(
      "select 1 from person where id = any($1::uuid[]) and death_date is not null",
      [[one.he, other.he]],
    );
    expect(dead).toEqual([]);
    expect(await tasksOf(one.he)).toEqual([]);
  });
});

describe("a task", () => {
  async function raised() {
    const given = await couple();
    await feed.checkAndApply(county, [death(given.number)], { kind });
    const tasks = await tasksOf(given.he);
    return { ...given, headTask: tasks.find((task) => task.kind === "NAME_HEAD")! };
  }

  it("of which something is left is not closed as done, and is dismissed with a reason only", async () => {
    const { headTask, he } = await raised();
    expect(headTask.availableActions).toMatchObject([
      { action: "complete", allowed: false, reasonZh: expect.stringContaining("还有 1 项没有办完") },
      { action: "dismiss", allowed: true },
    ]);
    await expect(completeTask(officer, headTask.id, "办好了")).rejects.toMatchObject({
      code: "STATE_CONFLICT",
    });
    await expect(dismissTask(officer, headTask.id, " ")).rejects.toMatchObject({
      fields: { reason: expect.any(String) },
    });
    await dismissTask(officer, headTask.id, "全家即将并入儿子家");
    expect(await tasksOf(he, ["DISMISSED"])).toMatchObject([
      { note: "全家即将并入儿子家", closedBy: expect.any(String) },
    ]);
    await expect(dismissTask(officer, headTask.id, "再来一次")).rejects.toMatchObject({
      code: "STATE_CONFLICT",
    });
  });

  it("is the township's own: others neither see nor close it, and who only reads does not close it", async () => {
    const { headTask, he } = await raised();
    const otherTownship = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    expect(await tasksOf(he, ["OPEN"], otherTownship)).toEqual([]);
    await expect(dismissTask(otherTownship, headTask.id, "不需要办")).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await tasksOf(he, ["OPEN"], county)).not.toEqual([]);
    await expect(dismissTask(county, headTask.id, "不需要办")).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const role of ["VILLAGE_ASSISTANT", "CHARITY_OFFICER"] as const) {
      await expect(listTasks(await actors.as(role), {}, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });

  it("shows what people wrote of it to who works on families, and to nobody else", async () => {
    const { headTask, he } = await raised();
    await dismissTask(officer, headTask.id, "全家即将并入儿子家");
    const noteFor = async (by: TestActor) => (await tasksOf(he, ["DISMISSED"], by)).map(({ note }) => note);
    expect(await noteFor(county)).toEqual(["全家即将并入儿子家"]);
    expect(await noteFor(await actors.as("CITY_OFFICER"))).toEqual([null]);
  });

  it("past its last day is late in the list and in the work queue", async () => {
    const { he } = await raised();
    const queue = async () => (await workQueue(officer)).find(({ key }) => key === "registerTasks")!;
    const before = await queue();
    expect(before.count).toBeGreaterThan(0);
    test.clock.advance({ days: 30 });
    expect((await queue()).overdue).toBeGreaterThan(before.overdue);
    expect((await tasksOf(he)).find((task) => task.kind === "NAME_HEAD")).toMatchObject({ overdue: true });
  });

  it("to name a head is for a family without one, and needs the relation of every other member", async () => {
    const { householdId, she, child } = await raised();
    const given = { householdId, newHeadPersonId: she };
    await expect(nameHead(officer, { ...given, relations: [] })).rejects.toMatchObject({
      fields: { relations: expect.any(String) },
    });
    const relations = [{ personId: child, relationToHead: "GRANDCHILD" as const }];
    await nameHead(officer, { ...given, relations });
    await expect(nameHead(officer, { ...given, relations })).rejects.toMatchObject({
      code: "STATE_CONFLICT",
    });
  });

  it("to name a head is not for a family in which nobody lives", async () => {
    const { id: householdId, personIds } = await recordHousehold(
      officer,
      family({ since: "2024-01-01", members: [head({ identityNumber: freshIdentityNumber() })] }),
      freshKey(),
    );
    const [personId] = personIds as [string];
    await endMembership(officer, { householdId, personId, lastDay: DIED, died: true });
    const given = { householdId, newHeadPersonId: personId, relations: [] };
    await expect(nameHead(officer, given)).rejects.toMatchObject({ code: "STATE_CONFLICT" });
  });
});

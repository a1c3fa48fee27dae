import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addFact } from "../../api/beneficiary/fact.service.ts";
import { lookAtFacts } from "../../api/beneficiary/fact-look.service.ts";
import { homeVisits, readHomeVisit } from "../../api/beneficiary/home-visit/home-visit.queries.ts";
import {
  correctHomeVisit,
  type HomeVisitGiven,
  recordHomeVisit,
  voidHomeVisit,
} from "../../api/beneficiary/home-visit/home-visit.service.ts";
import { homeVisitPlan } from "../../api/beneficiary/home-visit/visit-plan.queries.ts";
import { endMembership } from "../../api/beneficiary/member.service.ts";
import { moveMember } from "../../api/beneficiary/move.service.ts";
import { type RecordedHousehold, recordHousehold } from "../../api/beneficiary/register.service.ts";
import { listTasks } from "../../api/beneficiary/task/register-task.queries.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { family, fatherAndChild, freshKey, head } from "../support/families.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";
import { fileOf, JPEG, PDF, uploads } from "../support/uploads.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let assistant: TestActor;
let colleague: TestActor;
let elsewhere: TestActor;
let city: TestActor;
let files: ReturnType<typeof uploads>;
let own: RecordedHousehold;
let headId: string;
let childId: string;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  assistant = await actors.as("VILLAGE_ASSISTANT");
  colleague = await actors.as("VILLAGE_ASSISTANT", { person: "另一位协理员" });
  elsewhere = await actors.as("VILLAGE_ASSISTANT", { region: "otherVillage" });
  city = await actors.as("CITY_OFFICER");
  files = uploads(test);
});
afterAll(() => test.close());

beforeEach(async () => {
  test.clock.set(START);
  own = await recordHousehold(officer, fatherAndChild(), freshKey());
  [headId, childId] = own.personIds as [string, string];
});

const seen = (changes: Partial<HomeVisitGiven> = {}): HomeVisitGiven => ({
  householdId: own.id,
  visitedAt: test.clock.now(),
  purpose: "ROUTINE",
  outcome: "SEEN",
  metPersonIds: [headId],
  ...changes,
});
const notSeen = (outcome: HomeVisitGiven["outcome"], changes: Partial<HomeVisitGiven> = {}) =>
  seen({ outcome, metPersonIds: [], ...changes });
const record = (input = seen(), by = assistant) => recordHomeVisit(by, input, freshKey());
const history = async (by: TestActor = assistant) => (await homeVisits(by, own.id, {})).nodes;
const liveFacts = async () =>
  (await lookAtFacts(officer, own.id)).flatMap(({ path, facts }) =>
    facts.map(({ value, source, obtainedOn }) => ({ path, value, source, obtainedOn })),
  );
const operator = <Row extends object>(statement: string, values: unknown[] = []) =>
  test.database.asOperator<Row>(statement, values);

describe("a visit to a family", () => {
  it("is on record with who was met, what was found out and by whom, and leads to the next", async () => {
    const { id } = await record(
      seen({
        facts: [
          { personId: headId, path: "person.disability_level", value: "2" },
          { path: "household.house_grade", value: "C" },
        ],
        note: "屋顶漏雨，冬天无取暖。",
        needNoticed: true,
      }),
    );
    expect(await history()).toMatchObject([
      {
        id,
        outcome: "SEEN",
        met: [{ name: "赵*山" }],
        note: "屋顶漏雨，冬天无取暖。",
        needNoticed: true,
        facts: [{ path: "person.disability_level", personId: headId }, { path: "household.house_grade" }],
        voidedAt: null,
      },
    ]);
    expect(await liveFacts()).toEqual(
      expect.arrayContaining([
        { path: "household.house_grade", value: "C", source: "HOME_VISIT", obtainedOn: "2026-03-04" },
      ]),
    );
    expect(await homeVisitPlan(assistant, own.id)).toMatchObject({
      lastSeenOn: "2026-03-04",
      dueOn: "2027-03-04",
    });
    const audited = await operator<{ action: string; user_id: string }>(
      "select action, user_id from audit_entry where object_id = $1 and action in ('homeVisit.record', 'fact.add')",
      [own.id],
    );
    expect(audited.map(({ action }) => action).sort()).toEqual(["fact.add", "fact.add", "homeVisit.record"]);
    expect(new Set(audited.map(({ user_id }) => user_id))).toEqual(new Set([assistant.actor.userId]));
  });

  it("that met nobody is on record too and counts for nothing", async () => {
    for (const outcome of ["NOT_HOME", "REFUSED", "MOVED"] as const) await record(notSeen(outcome));
    expect((await history()).map(({ outcome }) => outcome).sort()).toEqual(["MOVED", "NOT_HOME", "REFUSED"]);
    expect(await homeVisitPlan(assistant, own.id)).toMatchObject({ lastSeenOn: null, dueOn: "2027-03-04" });
    const path = "household.house_grade";
    const asked = await refused(
      record(notSeen("NOT_HOME", { facts: [{ path, value: "C" }] })),
      "INVALID_INPUT",
    );
    expect(Object.keys(asked.fields ?? {})).toEqual(["facts"]);
    const met = await refused(record(notSeen("REFUSED", { metPersonIds: [headId] })), "INVALID_INPUT");
    expect(Object.keys(met.fields ?? {})).toEqual(["metPersonIds"]);
    const nobody = await refused(record(seen({ metPersonIds: [] })), "INVALID_INPUT");
    expect(Object.keys(nobody.fields ?? {})).toEqual(["metPersonIds"]);
  });

  it("lies neither ahead nor further back than 31 days, in the database either", async () => {
    await record();
    const now = test.clock.now().getTime();
    const at = (ms: number) => seen({ visitedAt: new Date(now + ms) });
    const days = 86_400_000;
    for (const late of [1_000, -31 * days - 1_000]) {
      const refusal = await refused(record(at(late)), "INVALID_INPUT");
      expect(Object.keys(refusal.fields ?? {})).toEqual(["visitedAt"]);
    }
    await record(at(-31 * days));
    await record(seen({ visitedAt: null }));
    expect((await history()).map(({ visitedAt }) => visitedAt.getTime() - now)).toEqual([0, 0, -31 * days]);
    for (const column of ["interval '1 second'", "interval '-32 days'"]) {
      const copied = `insert into home_visit select (jsonb_populate_record(v, jsonb_build_object(
        'id', gen_random_uuid(), 'visited_at', v.recorded_at + ${column},
        'visited_on', ((v.recorded_at + ${column}) at time zone interval '8 hours')::date))).* from home_visit v limit 1`;
      await expect(operator(copied)).rejects.toThrow(/home_visit_recorded_in_time/);
    }
  });

  it("is of a day on which somebody lived there, and meets only who did", async () => {
    const stranger = await recordHousehold(officer, family(), freshKey());
    const met = seen({ metPersonIds: [headId, stranger.personIds[0]!] });
    const wrong = await refused(record(met), "INVALID_INPUT");
    expect(Object.keys(wrong.fields ?? {})).toEqual(["metPersonIds.1"]);
    const about = seen({
      facts: [{ personId: stranger.personIds[0]!, path: "person.lives_alone", value: "true" }],
    });
    expect((await refused(record(about), "INVALID_INPUT")).fields).toHaveProperty(["facts.0.personId"]);

    const alone = await recordHousehold(
      officer,
      family({ since: "2026-01-01", members: [head()] }),
      freshKey(),
    );
    const gone = { householdId: alone.id, personId: alone.personIds[0]!, lastDay: "2026-03-02", died: true };
    await endMembership(officer, gone);
    const visit = { householdId: alone.id, metPersonIds: [alone.personIds[0]!] };
    const after = await refused(record(seen(visit)), "STATE_CONFLICT");
    expect(after.message).toContain("没有登记在册的成员");
    await refused(record(notSeen("NOT_HOME", { householdId: alone.id })), "STATE_CONFLICT");
    await record(seen({ ...visit, visitedAt: new Date("2026-03-02T03:00:00Z") }));
    expect(await homeVisitPlan(officer, alone.id)).toMatchObject({
      closed: true,
      dueOn: null,
      span: null,
      lastSeenOn: "2026-03-02",
    });
  });

  it("is for whoever visits in that region and for nobody else", async () => {
    await refused(record(seen(), elsewhere), "NOT_FOUND");
    const otherTownship = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    await refused(record(seen(), otherTownship), "NOT_FOUND");
    for (const role of [
      "TOWNSHIP_REVIEWER",
      "COUNTY_OFFICER",
      "CITY_OFFICER",
      "AUDITOR",
      "CHARITY_OFFICER",
    ] as const)
      await refused(record(seen(), await actors.as(role)), "FORBIDDEN");
    const { id } = await record(seen({ note: "家中整洁" }));
    await record(seen(), officer);
    await refused(homeVisits(elsewhere, own.id, {}), "NOT_FOUND");
    await refused(readHomeVisit(elsewhere, id), "NOT_FOUND");
    await refused(homeVisits(await actors.as("CONTRACTOR_WORKER"), own.id, {}), "FORBIDDEN");
    expect(await history(await actors.as("COUNTY_OFFICER"))).toHaveLength(2);
  });

  it("that met somebody after the day of death is looked into, one that is void is not", async () => {
    const asked = async (lastDay: string, isVoid: boolean) => {
      const home = await recordHousehold(officer, family({ since: "2026-01-01" }), freshKey());
      const personId = home.personIds[0]!;
      const visit = await record(seen({ householdId: home.id, metPersonIds: [personId] }));
      if (isVoid) await voidHomeVisit(assistant, visit.id, "走错了门");
      test.clock.advance({ days: 1 });
      await endMembership(officer, { householdId: home.id, personId, lastDay, died: true });
      test.clock.set(START);
      const tasks = (await listTasks(officer, { states: ["OPEN"] }, { first: 100 })).nodes;
      return tasks.some(({ kind, person }) => kind === "CHECK_AFTER_DEATH" && person.id === personId);
    };
    expect(await asked("2026-03-03", false)).toBe(true);
    expect(await asked("2026-03-04", false)).toBe(false);
    expect(await asked("2026-03-03", true)).toBe(false);
  });

  it("is recorded once however often it is sent", async () => {
    const key = freshKey();
    const first = await recordHomeVisit(assistant, seen(), key);
    expect(await recordHomeVisit(assistant, seen(), key)).toEqual(first);
    await refused(recordHomeVisit(assistant, seen({ note: "另一次" }), key), "IDEMPOTENCY_CONFLICT");
    expect(await history()).toHaveLength(1);
  });
});

describe("what a visitor wrote", () => {
  it("is read by whoever handles the family, each look on record, and by nobody else", async () => {
    const note = "老人独自在家，情绪低落。";
    await record(seen({ note, metPersonIds: [headId, childId] }));
    const looks = async () =>
      (
        await operator(
          "select 1 from audit_entry where action = 'fact.look' and object_id = $1 and detail ->> 'fields' = 'homeVisit.note'",
          [own.id],
        )
      ).length;
    expect(await history(officer)).toMatchObject([{ note, noteHidden: false }]);
    expect(await looks()).toBe(1);
    expect(await history(assistant), "who wrote it").toMatchObject([{ note }]);
    expect(await history(city)).toMatchObject([
      {
        note: null,
        noteHidden: true,
        photoFileIds: [],
        met: [{ name: "赵*山" }, { name: "未成年人" }],
      },
    ]);
    expect(await looks()).toBe(1);
    await refused(record(seen({ note: "字".repeat(501) })), "INVALID_INPUT");
  });

  it("of why it is void is read in the same way", async () => {
    const { id } = await record();
    await voidHomeVisit(assistant, id, "走错了门");
    const looks = () =>
      operator("select 1 from audit_entry where action = 'fact.look' and object_id = $1", [own.id]);
    expect(await history(assistant), "who wrote it").toMatchObject([{ voidReason: "走错了门" }]);
    expect(await history(city)).toMatchObject([{ voidReason: null }]);
    expect(await looks()).toHaveLength(0);
    expect(await history(officer)).toMatchObject([{ voidReason: "走错了门" }]);
    expect(await looks()).toHaveLength(1);
  });
});

describe("photographs of a visit", () => {
  const photo = () => files.upload(assistant, fileOf(JPEG, 600));

  it("are at most six pictures of the visitor's own, and prove that visit alone", async () => {
    const taken = await photo();
    await record(seen({ photoFileIds: [taken] }));
    const twice = await refused(record(seen({ photoFileIds: [taken] })), "INVALID_INPUT");
    expect(twice.fields).toHaveProperty(["photoFileIds.0"]);
    const others = await photo();
    await refused(record(seen({ photoFileIds: [others] }), colleague), "INVALID_INPUT");
    const paper = await files.upload(assistant, fileOf(PDF, 600));
    await refused(record(seen({ photoFileIds: [paper] })), "INVALID_INPUT");
    const seven = await Promise.all(Array.from({ length: 7 }, photo));
    await refused(record(seen({ photoFileIds: seven })), "INVALID_INPUT");
    const { id } = await record(seen({ photoFileIds: seven.slice(1) }));
    expect(await readHomeVisit(assistant, id)).toMatchObject({ photoFileIds: seven.slice(1), photoCount: 6 });
  });

  it("are opened by whoever handles families there; who plans or audits learns how many there are", async () => {
    const file = await photo();
    await record(seen({ photoFileIds: [file] }));
    const status = async (by: TestActor | null) => (await files.get(by, file)).statusCode;
    for (const by of [assistant, colleague, officer, await actors.as("COUNTY_OFFICER")])
      expect(await status(by)).toBe(200);
    const strangers = [city, elsewhere, await actors.as("AUDITOR"), await actors.as("CONTRACTOR_WORKER")];
    for (const by of strangers) expect(await status(by)).toBe(404);
    expect(await history(city)).toMatchObject([{ photoFileIds: [], photoCount: 1 }]);
  });
});

describe("a visit that was recorded wrongly", () => {
  const grade = (value: string) => ({ facts: [{ path: "household.house_grade", value }] });

  it("is recorded anew by whoever recorded it, within 48 hours; the former stays, void, with its photographs", async () => {
    const file = await files.upload(assistant, fileOf(JPEG, 600));
    const { id } = await record(seen({ photoFileIds: [file], ...grade("B") }));
    await refused(correctHomeVisit(colleague, id, seen(), freshKey()), "STATE_CONFLICT");
    await refused(correctHomeVisit(elsewhere, id, seen(), freshKey()), "NOT_FOUND");
    test.clock.advance({ hours: 48 });
    const right = await correctHomeVisit(assistant, id, seen(grade("C")), freshKey());
    expect(await history()).toMatchObject([
      { id: right.id, correctsId: id, voidedAt: null, photoFileIds: [file] },
      { id, voidedAt: test.clock.now(), photoFileIds: [file], availableActions: [] },
    ]);
    expect((await liveFacts()).map(({ value }) => value)).toEqual(["C"]);
    await refused(correctHomeVisit(assistant, id, seen(), freshKey()), "STATE_CONFLICT");
    test.clock.advance({ hours: 48, seconds: 1 });
    await refused(correctHomeVisit(assistant, right.id, seen(), freshKey()), "STATE_CONFLICT");
    expect((await history())[0]?.availableActions).toMatchObject([
      { action: "correctHomeVisit", allowed: false },
      { action: "voidHomeVisit", allowed: true },
    ]);
  });

  it("is declared void with a reason: by its visitor within a week, by the township at any time", async () => {
    const [mine, late] = [await record(), await record()];
    await refused(voidHomeVisit(colleague, mine.id, "走错了门"), "STATE_CONFLICT");
    await refused(voidHomeVisit(assistant, mine.id, " "), "INVALID_INPUT");
    test.clock.advance({ days: 7 });
    await voidHomeVisit(assistant, mine.id, "走错了门");
    await refused(voidHomeVisit(assistant, mine.id, "走错了门"), "STATE_CONFLICT");
    test.clock.advance({ seconds: 1 });
    await refused(voidHomeVisit(assistant, late.id, "走错了门"), "STATE_CONFLICT");
    const otherTownship = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    await refused(voidHomeVisit(otherTownship, late.id, "走错了门"), "NOT_FOUND");
    await voidHomeVisit(officer, late.id, "走错了门");
    expect(await homeVisitPlan(assistant, own.id)).toMatchObject({ lastSeenOn: null });
    expect((await history()).map(({ voidReason }) => voidReason)).toEqual(["走错了门", "走错了门"]);
  });

  it("takes back what it found out, and what it had replaced holds again", async () => {
    const first = await record(seen(grade("B")));
    test.clock.advance({ days: 1 });
    const second = await record(seen(grade("D")));
    expect((await liveFacts()).map(({ value }) => value)).toEqual(["D"]);
    await voidHomeVisit(assistant, second.id, "走错了门");
    expect(await liveFacts()).toMatchObject([{ value: "B", obtainedOn: "2026-03-04" }]);
    await voidHomeVisit(assistant, first.id, "走错了门");
    expect(await liveFacts()).toEqual([]);
  });

  it("leaves nothing that holds of what it found out, whichever of two is void first and after a correction too", async () => {
    const values = async () => (await liveFacts()).map(({ value }) => value);
    const next = async (value: string) => {
      test.clock.advance({ minutes: 1 });
      return record(seen(grade(value)));
    };
    const declareVoid = ({ id }: { id: string }) => voidHomeVisit(assistant, id, "走错了门");
    await next("A");
    const corrected = await next("B");
    test.clock.advance({ minutes: 1 });
    const second = await correctHomeVisit(assistant, corrected.id, seen(grade("C")), freshKey());
    expect(await values()).toEqual(["C"]);
    await declareVoid(second);
    expect(await values()).toEqual(["A"]);
    const [former, latter] = [await next("B"), await next("D")];
    await declareVoid(former);
    expect(await values()).toEqual(["D"]);
    await declareVoid(latter);
    expect(await values()).toEqual(["A"]);
  });

  it("gives back where the person lives now, and is not void where the office does not reach", async () => {
    const level = (value: string) => ({
      facts: [{ personId: childId, path: "person.disability_level", value }],
    });
    await record(seen(level("1")));
    test.clock.advance({ days: 1 });
    const wrong = await record(seen(level("3")));
    test.clock.advance({ days: 2 });
    const otherVillage = family({ regionCode: regionCode("otherVillage") });
    const to = await recordHousehold(officer, otherVillage, freshKey());
    await moveMember(officer, {
      personId: childId,
      householdId: own.id,
      toHouseholdId: to.id,
      lastDay: "2026-03-05",
      relationToHead: "GRANDCHILD",
    });
    const beyond = await refused(voidHomeVisit(assistant, wrong.id, "记错了"), "STATE_CONFLICT");
    expect(beyond.message).toContain("请镇街经办人员作废");
    expect((await history())[0]).toMatchObject({ id: wrong.id, voidedAt: null });
    await voidHomeVisit(officer, wrong.id, "记错了");
    const held = await operator(
      "select value, household_id, region_code from fact where person_id = $1 and superseded_at is null",
      [childId],
    );
    expect(held).toEqual([{ value: 1, household_id: to.id, region_code: regionCode("otherVillage") }]);
  });

  it("gives nothing back that another source has checked otherwise since", async () => {
    const path = "household.house_grade";
    const check = (value: string, obtainedOn: string) =>
      addFact(officer, { householdId: own.id, path, value, source: "HOUSING", obtainedOn }, freshKey());
    await record(seen(grade("B")));
    test.clock.advance({ days: 2 });
    const same = await record(seen(grade("D")));
    await check("B", "2026-03-05");
    await voidHomeVisit(assistant, same.id, "走错了门");
    expect((await liveFacts()).map(({ value }) => value)).toEqual(["B", "B"]);
    const other = await record(seen(grade("D")));
    await check("C", "2026-03-06");
    await voidHomeVisit(assistant, other.id, "走错了门");
    expect((await liveFacts()).map(({ value }) => value)).toEqual(["C"]);
  });

  it("is never changed besides, and voided once, in the database either", async () => {
    const { id } = await record();
    await expect(operator("update home_visit set note = '改了' where id = $1", [id])).rejects.toThrow(
      /is voided, never changed/,
    );
    await voidHomeVisit(assistant, id, "走错了门");
    await expect(
      operator("update home_visit set voided_at = null, voided_by = null, void_reason = null where id = $1", [
        id,
      ]),
    ).rejects.toThrow(/is voided, never changed/);
  });
});

describe("a family in another village", () => {
  it("is visited by its own assistant", async () => {
    const other = await recordHousehold(
      officer,
      family({ regionCode: regionCode("otherVillage") }),
      freshKey(),
    );
    const visit = { householdId: other.id, metPersonIds: [other.personIds[0]!] };
    await refused(record(seen(visit)), "NOT_FOUND");
    await record(seen(visit), elsewhere);
  });
});

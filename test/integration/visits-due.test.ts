import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordHomeVisit } from "../../api/beneficiary/home-visit/home-visit.service.ts";
import { homeVisitPlan } from "../../api/beneficiary/home-visit/visit-plan.queries.ts";
import { setVisitPlan, visitorsOf } from "../../api/beneficiary/home-visit/visit-plan.service.ts";
import { visitReasons } from "../../api/beneficiary/home-visit/visit-rule.ts";
import {
  type VisitsDueFilter,
  visitsDue,
  visitsDueCounts,
} from "../../api/beneficiary/home-visit/visits-due.queries.ts";
import { listHouseholds } from "../../api/beneficiary/household-list.queries.ts";
import { addTag, setIdentity } from "../../api/beneficiary/identity.service.ts";
import { endMembership } from "../../api/beneficiary/member.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { workQueue } from "../../api/work/work-queue.service.ts";
import { type CrowdTag, crowdTags } from "../../schema/codes/crowd-tags.ts";
import { type Identity, identities } from "../../schema/codes/identities.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";
import { type Home, home as recordHome, visit as recordVisit } from "../support/visited-homes.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let assistant: TestActor;
let county: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  assistant = await actors.as("VILLAGE_ASSISTANT");
  county = await actors.as("COUNTY_OFFICER");
});
afterAll(() => test.close());

const home = async ({ village = "village", ...held }: Parameters<typeof recordHome>[1] = {}) =>
  recordHome(
    village === "villageOfOtherTownship"
      ? await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" })
      : officer,
    { village, ...held },
  );
const visit = (family: Home, at?: string | Date) => recordVisit(officer, family, at);
const list = async (by: TestActor, filter: VisitsDueFilter = {}) =>
  (await visitsDue(by, filter, { first: 100 })).nodes;
const rowOf = async (id: string, by = officer) =>
  (await list(by)).find(({ householdId }) => householdId === id);

describe("the next visit to a family", () => {
  it("is due by the shortest interval of what holds of it, in the list as in the words", async () => {
    test.clock.set(START);
    const homes: { id: string; held: { identities: Identity[]; tags: CrowdTag[] } }[] = [];
    for (const identity of Object.keys(identities) as Identity[]) {
      const { id } = await home({ identity });
      homes.push({ id, held: { identities: [identity], tags: [] } });
    }
    for (const tag of Object.keys(crowdTags) as CrowdTag[]) {
      const { id } = await home({ tags: [tag], identity: "DIBAO" });
      homes.push({ id, held: { identities: ["DIBAO"], tags: [tag] } });
    }
    const listed = new Map((await list(officer)).map((row) => [row.householdId, row]));
    for (const [index, { id, held }] of homes.entries()) {
      const [reason] = visitReasons(held);
      expect(listed.get(id)).toMatchObject({ interval: reason.interval, reason: reason.code });
      if (index % 3 > 0) continue;
      const plan = await homeVisitPlan(officer, id);
      expect(plan).toMatchObject({ interval: reason.interval, dueOn: listed.get(id)?.dueOn });
      expect(plan.reasons[0]?.code).toBe(reason.code);
    }
    // The identity of one member alone counts, and a group that somebody joins today does from today.
    const single = await home();
    expect(await rowOf(single.id)).toMatchObject({
      interval: "YEARLY",
      reason: "IDENTITY_NONE",
      dueOn: "2027-03-04",
    });
    await setIdentity(county, {
      householdId: single.id,
      personId: single.personId,
      identity: "DIBAO",
      validFrom: "2026-03-04",
    });
    expect(await rowOf(single.id)).toMatchObject({ interval: "HALF_YEARLY", dueOn: "2026-09-04" });
    await addTag(officer, single.personId, "ELDER_ALONE");
    expect(await rowOf(single.id)).toMatchObject({ interval: "MONTHLY", dueOn: "2026-04-04" });
  });

  it("counts from the last at which somebody was met, by Shanghai days and calendar months", async () => {
    test.clock.set("2026-03-31T15:59:59Z");
    const own = await home({ identity: "TEKUN" });
    await visit(own, "2026-03-30T16:00:00Z");
    expect(await rowOf(own.id), "on 31 March; April has 30 days").toMatchObject({
      dueOn: "2026-04-30",
      lastSeenOn: "2026-03-31",
    });
    test.clock.set("2026-04-30T15:59:59Z");
    expect(await rowOf(own.id)).toMatchObject({ span: "THIS_WEEK", overdueDays: 0 });
    test.clock.advance({ seconds: 1 });
    expect(await rowOf(own.id)).toMatchObject({ span: "OVERDUE", overdueDays: 1 });
    await recordHomeVisit(
      officer,
      { householdId: own.id, visitedAt: test.clock.now(), purpose: "ROUTINE", outcome: "NOT_HOME" },
      freshKey(),
    );
    expect(await rowOf(own.id)).toMatchObject({
      span: "OVERDUE",
      lastOutcome: "NOT_HOME",
      lastTriedOn: "2026-05-01",
    });
    await visit(own);
    expect(await rowOf(own.id)).toMatchObject({ dueOn: "2026-06-01", overdueDays: 0 });
  });

  it("is due no more when nobody lives there", async () => {
    test.clock.set(START);
    const own = await home({ identity: "TEKUN" });
    expect(await rowOf(own.id)).toBeDefined();
    await endMembership(officer, {
      householdId: own.id,
      personId: own.personId,
      lastDay: "2026-03-03",
      died: true,
    });
    expect(await rowOf(own.id)).toBeUndefined();
    expect(await homeVisitPlan(officer, own.id)).toMatchObject({ closed: true, dueOn: null });
  });
});

describe("the list of visits due", () => {
  it("shows each post its own region, masked, the most overdue first, page by page without a gap", async () => {
    test.clock.set(START);
    // Three that are due on one day, two of a page: a page ends between them.
    await home({ identity: "TEKUN" });
    const mine = await home({ identity: "TEKUN" });
    const beside = await home({ identity: "TEKUN", village: "otherVillage" });
    const far = await home({ identity: "TEKUN", village: "villageOfOtherTownship" });
    const shown = async (by: TestActor) => new Set((await list(by)).map(({ householdId }) => householdId));
    const [village, township, all] = [await shown(assistant), await shown(officer), await shown(county)];
    expect([mine, beside, far].map(({ id }) => [village.has(id), township.has(id), all.has(id)])).toEqual([
      [true, true, true],
      [false, true, true],
      [false, false, true],
    ]);
    await refused(visitsDue(await actors.as("CHARITY_OFFICER"), {}, {}), "FORBIDDEN");
    const whole = await list(officer);
    expect(whole.find(({ householdId }) => householdId === mine.id)?.headName).toBe("李*明");
    const days = whole.map(({ dueOn }) => dueOn);
    expect(days).toEqual(days.toSorted());
    const pages: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await visitsDue(officer, {}, { first: 2, after });
      pages.push(...page.nodes.map(({ householdId }) => householdId));
      expect(page.totalCount).toBe(whole.length);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(pages).toEqual(whole.map(({ householdId }) => householdId));
  });

  it("names a child who is head to whoever handles families and to nobody else, as the list of families does", async () => {
    test.clock.set(START);
    const child = head({ identityNumber: freshIdentityNumber("2015-06-07") });
    const { id } = await recordHousehold(officer, family({ members: [child] }), freshKey());
    const named = async (by: TestActor) => [
      (await rowOf(id, by))?.headName,
      (await listHouseholds(by, {}, { first: 100 })).nodes.find((row) => row.id === id)?.headName,
    ];
    expect(await named(officer)).toEqual(["李*明", "李*明"]);
    for (const role of ["AUDITOR", "CITY_OFFICER"] as const)
      expect(await named(await actors.as(role))).toEqual(["未成年人", "未成年人"]);
  });

  it("is narrowed by when, how often, where and whose, and its heading counts the same", async () => {
    test.clock.set(START);
    const late = await home({ identity: "TEKUN" });
    await visit(late, "2026-02-03T02:00:00Z");
    test.clock.set("2026-03-05T02:00:00Z");
    const lateRows = await list(officer, { span: "OVERDUE" });
    expect(lateRows.map(({ householdId }) => householdId)).toEqual([late.id]);
    const counts = await visitsDueCounts(officer, {});
    for (const [span, count] of [
      ["OVERDUE", counts.overdue],
      ["THIS_WEEK", counts.thisWeek],
      ["THIS_MONTH", counts.thisMonth],
      ["LATER", counts.later],
    ] as const)
      expect(await list(officer, { span })).toHaveLength(count);
    expect(counts).toMatchObject({ overdue: 1, weekEndsOn: "2026-03-08", monthEndsOn: "2026-03-31" });
    const yearly = await list(officer, { interval: "YEARLY" });
    expect(new Set(yearly.map(({ interval }) => interval))).toEqual(new Set(["YEARLY"]));
    const there = await list(officer, { regionCode: regionCode("otherVillage") });
    expect(new Set(there.map(({ region }) => region?.code))).toEqual(new Set([regionCode("otherVillage")]));
    expect(await list(assistant, { regionCode: regionCode("otherVillage") })).toEqual([]);
    expect(await list(assistant, { mine: true })).toEqual([]);
    const queued = (await workQueue(assistant)).find(({ key }) => key === "overdueHomeVisits");
    expect(queued).toMatchObject({ count: 1, overdue: 1, resource: "home-visits", state: "OVERDUE" });
  });
});

describe("an interval of its own", () => {
  it("is set by the township or county with a reason, from a day on, and taken back", async () => {
    test.clock.set(START);
    const own = await home({ identity: "TEKUN" });
    const plan = { householdId: own.id, interval: "QUARTERLY", reason: "已入住敬老院，院内照护" } as const;
    await refused(setVisitPlan(assistant, plan, freshKey()), "FORBIDDEN");
    const key = freshKey();
    await setVisitPlan(officer, plan, key);
    await setVisitPlan(officer, plan, key);
    await refused(setVisitPlan(officer, { ...plan, interval: "YEARLY" }, key), "IDEMPOTENCY_CONFLICT");
    expect(await rowOf(own.id)).toMatchObject({ interval: "QUARTERLY", reason: null, dueOn: "2026-06-04" });
    await setVisitPlan(county, { ...plan, interval: "MONTHLY", validFrom: "2026-03-10" }, freshKey());
    expect(await homeVisitPlan(officer, own.id)).toMatchObject({
      interval: "QUARTERLY",
      own: { interval: "QUARTERLY", reason: plan.reason },
      next: { interval: "MONTHLY", validFrom: "2026-03-10" },
    });
    test.clock.set("2026-03-09T15:59:59Z");
    expect(await rowOf(own.id)).toMatchObject({ interval: "QUARTERLY" });
    test.clock.advance({ seconds: 1 });
    expect(await rowOf(own.id)).toMatchObject({ interval: "MONTHLY", dueOn: "2026-04-04" });
    await setVisitPlan(officer, { householdId: own.id, reason: "已回到家中，按规则走访" }, freshKey());
    expect(await rowOf(own.id)).toMatchObject({ interval: "MONTHLY", reason: "IDENTITY_TEKUN" });
    const city = await homeVisitPlan(await actors.as("CITY_OFFICER"), own.id);
    expect(city.own).toMatchObject({ interval: null, reason: null });
    const audited = await test.database.asOperator(
      "select 1 from audit_entry where object_id = $1 and action = 'visitPlan.set'",
      [own.id],
    );
    expect(audited).toHaveLength(3);
  });

  it("says why to whoever handles the family, each look on record, and to nobody else", async () => {
    test.clock.set(START);
    const own = await home();
    const reason = "老人独自在家，情绪低落";
    await setVisitPlan(officer, { householdId: own.id, interval: "MONTHLY", reason }, freshKey());
    await setVisitPlan(officer, { householdId: own.id, reason, validFrom: "2026-04-01" }, freshKey());
    const looks = () =>
      test.database.asOperator(
        "select 1 from audit_entry where object_id = $1 and action = 'fact.look' and detail ->> 'fields' = 'visitPlan.reason'",
        [own.id],
      );
    const shown = async (by: TestActor) => {
      const plan = await homeVisitPlan(by, own.id);
      return [plan.own?.reason, plan.next?.reason];
    };
    expect(await shown(officer), "who wrote it").toEqual([reason, reason]);
    expect(await shown(await actors.as("CITY_OFFICER"))).toEqual([null, null]);
    expect(await shown(await actors.as("AUDITOR"))).toEqual([null, null]);
    expect(await looks()).toHaveLength(0);
    expect(await shown(assistant)).toEqual([reason, reason]);
    expect(await looks()).toHaveLength(1);
  });

  it("begins neither in the past nor more than a year ahead, wants a reason, and is of the own region", async () => {
    test.clock.set(START);
    const own = await home();
    const set = (changes: object, by = officer) =>
      setVisitPlan(
        by,
        { householdId: own.id, interval: "MONTHLY", reason: "孩子在外", ...changes },
        freshKey(),
      );
    await set({ validFrom: "2026-03-04" });
    await set({ validFrom: "2027-03-05" });
    for (const validFrom of ["2026-03-03", "2027-03-06"])
      expect((await refused(set({ validFrom }), "INVALID_INPUT")).fields).toHaveProperty("validFrom");
    await refused(set({ reason: "" }), "INVALID_INPUT");
    await refused(set({}, await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" })), "NOT_FOUND");
    await refused(set({}, await actors.as("COUNTY_OFFICER", { region: "otherCounty" })), "NOT_FOUND");
  });

  it("names who is responsible: somebody with a post for visits there, as long as it lasts", async () => {
    test.clock.set(START);
    const own = await home();
    const other = await actors.as("VILLAGE_ASSISTANT", { region: "otherVillage" });
    const reviewer = await actors.as("TOWNSHIP_REVIEWER");
    const set = (who: TestActor) =>
      setVisitPlan(
        officer,
        { householdId: own.id, responsibleUserId: who.actor.userId, reason: "就近负责" },
        freshKey(),
      );
    for (const wrong of [other, reviewer, county])
      expect((await refused(set(wrong), "INVALID_INPUT")).fields).toHaveProperty("responsibleUserId");
    await set(assistant);
    const choices = (await visitorsOf(officer, own.id)).map(({ id }) => id);
    expect(choices).toContain(assistant.actor.userId);
    expect(choices).toContain(officer.actor.userId);
    for (const wrong of [other, reviewer, county]) expect(choices).not.toContain(wrong.actor.userId);
    await refused(visitorsOf(assistant, own.id), "FORBIDDEN");
    const mine = await list(assistant, { mine: true });
    expect(mine.map(({ householdId }) => householdId)).toEqual([own.id]);
    expect((await rowOf(own.id))?.responsibleName).toBeTruthy();
    await test.database.asOperator("update post set valid_to = '2026-03-03' where user_id = $1", [
      assistant.actor.userId,
    ]);
    expect((await rowOf(own.id))?.responsibleName).toBeNull();
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoped, scopedWrite } from "../../api/database/scoped.ts";
import { raw, sql } from "../../api/database/sql.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { setFundingFocus } from "../../api/need/funding-focus.service.ts";
import { matchedNeed, matchedNeeds } from "../../api/need/matched-needs.service.ts";
import { reserveNeed } from "../../api/need/reservation.service.ts";
import { Organisation } from "../../api/organisation/organisation.entity.ts";
import type { MatchedNeed } from "../../schema/need/matched-need.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { organisationId, regionCode } from "../support/city.ts";
import { freshKey, type ListedNeed, Needs } from "../support/needs.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let needs: Needs;
let charity: TestActor;
let other: TestActor;
let contractor: TestActor;

let roof: ListedNeed;
let meals: ListedNeed;
let illness: ListedNeed;
let child: ListedNeed;

const anything = { categories: [], regionCodes: [], crowdTags: [], levels: [] };
const refOf = (need: { id: string }, who: TestActor) =>
  test.platform.vault.opaqueReference(who.actor.organisationId, need.id);
const all = async (who: TestActor, filter = {}) => (await matchedNeeds(who, filter, { first: 100 })).nodes;
const view = (who: TestActor, need: { id: string }) => matchedNeed(who, refOf(need, who));
const partOf = (need: MatchedNeed, part: string) => need.reasons.find((reason) => reason.part === part)!;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  needs = new Needs(test, actors);
  charity = await actors.as("CHARITY_OFFICER");
  other = await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" });
  contractor = await actors.as("CONTRACTOR_MANAGER");
  roof = await needs.listed({ category: "N8", amount: "3000", level: "URGENT", tags: ["ELDER_ALONE"] });
  test.clock.advance({ days: 8 });
  meals = await needs.listed({
    category: "N4",
    serviceItem: "L01",
    quantity: 60,
    village: "villageOfOtherTownship",
  });
  illness = await needs.listed({
    category: "N1",
    amount: "18000",
    level: "HIGH",
    village: "villageOfOtherCounty",
  });
  child = await needs.listed({ category: "N7", serviceItem: "J01", quantity: 8, birthDate: "2015-06-01" });
});
afterAll(() => test.close());

describe("a score", () => {
  it("is the sum of its parts, each with a reason in words, and orders the list", async () => {
    for (const who of [charity, contractor]) {
      const list = await all(who);
      expect(list.length).toBeGreaterThan(1);
      for (const need of list) {
        expect(need.reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(need.score);
        expect(need.reasons.reduce((sum, reason) => sum + reason.maxPoints, 0)).toBe(100);
        for (const reason of need.reasons) {
          expect(reason.textZh).toMatch(/\p{Script=Han}/u);
          expect(reason.satisfied).toBe(reason.points > 0);
        }
      }
      const scores = list.map((need) => need.score);
      expect(scores).toEqual(scores.toSorted((one, two) => two - one));
    }
  });

  it("gives full points for what a charity leaves open, and says so", async () => {
    const need = await view(charity, roof);
    expect(need.score).toBe(100);
    expect(partOf(need, "CATEGORY").textZh).toBe("资助方向不限需求类别");
  });

  it("follows one changed field of the focus: order, part and reason change, and no other part", async () => {
    await setFundingFocus(charity, { ...anything, categories: ["N8"] });
    const before = await all(charity);
    expect(before[0]?.ref).toBe(refOf(roof, charity));
    await setFundingFocus(charity, { ...anything, categories: ["N1"] });
    const after = await all(charity);
    expect(after[0]?.ref).toBe(refOf(illness, charity));
    const was = before.find((need) => need.ref === refOf(roof, charity))!;
    const is = after.find((need) => need.ref === refOf(roof, charity))!;
    expect(partOf(was, "CATEGORY")).toMatchObject({
      points: 30,
      satisfied: true,
      textZh: "资助方向包含「住房修缮与取暖」",
    });
    expect(partOf(is, "CATEGORY")).toMatchObject({
      points: 0,
      satisfied: false,
      textZh: "资助方向未包含「住房修缮与取暖」",
    });
    const rest = (need: MatchedNeed) => need.reasons.filter((reason) => reason.part !== "CATEGORY");
    expect(rest(is)).toEqual(rest(was));
    expect(is.score).toBe(was.score - 30);
  });

  it.each([
    ["REGION", { regionCodes: [regionCode("otherCounty")] }, "资助区域未包含「滨城区」"],
    ["CROWD", { crowdTags: ["DISABLED" as const] }, "不属于资助人群「残疾人」"],
    ["AMOUNT", { minAmount: "10000" }, "缺口档位「2000–5000元」不在资助金额 10000.00 元以上之内"],
    ["URGENCY", { levels: ["NORMAL" as const] }, "资助方向未包含紧急程度「紧急」"],
  ])("of a need that fails %s alone loses that part and says why", async (part, focus, sentence) => {
    await setFundingFocus(charity, { ...anything, ...focus });
    const need = await view(charity, roof);
    expect(partOf(need, part)).toMatchObject({ points: 0, satisfied: false, textZh: sentence });
    expect(need.score).toBe(100 - partOf(need, part).maxPoints);
  });

  it("grades what is near: the region itself, its county, elsewhere", async () => {
    await setFundingFocus(charity, { ...anything, regionCodes: [regionCode("township")] });
    expect(partOf(await view(charity, roof), "REGION").points).toBe(15);
    expect(partOf(await view(charity, illness), "REGION").points).toBe(0);
    await setFundingFocus(charity, { ...anything, regionCodes: [regionCode("county")] });
    expect(partOf(await view(charity, roof), "REGION")).toMatchObject({
      points: 25,
      textZh: "所在地「滨城区」属于资助区域「滨城区」",
    });
    await setFundingFocus(charity, anything);
  });

  it("measures a contractor by its active contracts: service, region, capacity left", async () => {
    const without = await view(contractor, meals);
    expect(partOf(without, "CATEGORY")).toMatchObject({
      points: 0,
      textZh: "履行中的合同未包含「助餐（送餐上门）」",
    });
    expect(without.availableActions).toMatchObject([{ action: "offerService", allowed: false }]);
    await needs.contract("contractor", { serviceItem: "L01", regions: ["county"], monthlyUnits: 40 });
    const partly = await view(contractor, meals);
    expect(partOf(partly, "CATEGORY").points).toBe(30);
    expect(partOf(partly, "REGION").points).toBe(25);
    expect(partOf(partly, "CAPACITY")).toMatchObject({
      points: 10,
      textZh: "剩余可服务 40 餐，需要 60 餐，只能承接一部分",
    });
    await needs.contract("contractor", { serviceItem: "L01", regions: ["county"], monthlyUnits: 90 });
    expect(partOf(await view(contractor, meals), "CAPACITY").points).toBe(20);
    expect((await view(contractor, meals)).availableActions).toMatchObject([
      { action: "offerService", allowed: true },
    ]);
    expect((await all(contractor))[0]?.ref).toBe(refOf(meals, contractor));
  });

  it("of a contract that has ended counts for nothing", async () => {
    const later = await actors.as("CONTRACTOR_MANAGER", { organisation: "otherContractor" });
    await needs.contract("otherContractor", { serviceItem: "L01", regions: ["county"] });
    expect(partOf(await view(later, meals), "CATEGORY").points).toBe(30);
    await scopedWrite(
      await actors.as("COUNTY_OFFICER"),
      (tx) =>
        tx.rows(sql`update service_contract set state = 'TERMINATED'
          where contractor_id = ${organisationId("otherContractor")}`),
      { unaudited: "the ground on which a test stands" },
    );
    expect(partOf(await view(later, meals), "CATEGORY").points).toBe(0);
  });
});

describe("what partners are shown", () => {
  it("holds no id, serial, name, phone, address or household, in any field", async () => {
    const text = JSON.stringify([await all(charity), await all(contractor)]);
    for (const need of [roof, meals, illness, child]) {
      for (const secret of [need.id, need.householdId, need.personId, need.serial, need.name, need.address]) {
        expect(text).not.toContain(secret);
      }
    }
    expect(text).not.toContain("屋顶漏雨");
    expect(text).not.toMatch(/需2026|户2026|\d{17}/);
  });

  it("is the county for a minor and where fewer than five families have such a need", async () => {
    expect((await view(charity, child)).region.name).toBe("滨城区");
    expect((await view(charity, roof)).region.name).toBe("滨城区");
    const more = [];
    for (let n = 0; n < 3; n += 1) more.push(await needs.listed({ category: "N8" }));
    // A fifth item of a family that is counted already makes no fifth family, and a minor counts for none.
    await needs.listed({ category: "N8", family: more[0]! });
    await needs.listed({ category: "N8", birthDate: "2016-01-01" });
    expect((await view(charity, roof)).region.name).toBe("滨城区");
    const fifth = await needs.listed({ category: "N8", village: "otherVillage" });
    expect((await view(charity, roof)).region.name).toBe("市东街道");
    expect((await view(charity, fifth)).region.name).toBe("市东街道");
    expect((await view(charity, child)).region.name).toBe("滨城区");
  });

  it("by township tells nothing about the needs that are merged into the county", async () => {
    const filter = { regionCode: regionCode("township") };
    const here = await matchedNeeds(charity, filter, { first: 100 });
    const there = await matchedNeeds(charity, { regionCode: regionCode("otherTownship") }, { first: 100 });
    const merged = (list: readonly MatchedNeed[]) =>
      list.filter((need) => need.region.level === "COUNTY").map((need) => need.ref);
    expect(merged(here.nodes)).toContain(refOf(meals, charity));
    expect(merged(here.nodes)).toEqual(merged(there.nodes));
    expect(there.totalCount).toBe(merged(there.nodes).length);
    expect(here.nodes.some((need) => need.ref === refOf(illness, charity))).toBe(false);
    await refused(matchedNeeds(charity, { regionCode: regionCode("village") }, {}), "INVALID_INPUT");
  });

  it("does not let a focus find out a township that is not shown, nor an exact gap", async () => {
    const scoresUnder = async (focus: object) => {
      await setFundingFocus(charity, { ...anything, ...focus });
      return (await view(charity, meals)).score;
    };
    const own = await scoresUnder({ regionCodes: [regionCode("otherTownship")] });
    const neighbour = await scoresUnder({ regionCodes: [regionCode("township")] });
    expect(own).toBe(neighbour);
    // 60 meals at 15 yuan are 900 yuan, in the band from 500 to 2,000.
    expect(await scoresUnder({ minAmount: "899", maxAmount: "901" })).toBe(
      await scoresUnder({ minAmount: "1500", maxAmount: "1600" }),
    );
    await setFundingFocus(charity, anything);
  });

  it("is exact only after an own reservation, and only for who reserved", async () => {
    const need = await needs.listed({ category: "N8", amount: "4321.09" });
    expect(await view(charity, need)).toMatchObject({
      gapBand: "FROM_2000",
      exact: null,
      myReservation: null,
    });
    await reserveNeed(charity, refOf(need, charity), freshKey());
    const mine = await view(charity, need);
    expect(mine.exact).toMatchObject({ gap: "4321.09", approvedCost: "4321.09", cover: "0.00" });
    expect(mine.exact?.region.name).toBe("市东街道");
    expect(mine.myReservation).toMatchObject({ state: "OPEN", amount: "4321.09" });
    const theirs = await view(other, need);
    expect(theirs).toMatchObject({ exact: null, myReservation: null, state: "RESERVED" });
    expect(JSON.stringify(theirs)).not.toContain("莲心");
    expect(theirs.availableActions).toMatchObject([
      { action: "reserveNeed", allowed: false, reasonZh: "该需求已被其他机构预留。" },
    ]);
  });

  it("bears a reference that only its recipient can use", async () => {
    expect(refOf(roof, charity)).not.toBe(refOf(roof, other));
    await refused(matchedNeed(other, refOf(roof, charity)), "NOT_FOUND");
    await refused(matchedNeed(charity, "not a reference at all"), "NOT_FOUND");
    await refused(reserveNeed(other, refOf(roof, charity), freshKey()), "NOT_FOUND");
  });

  it("is for charities with the mark of a charity organisation only (慈善法 §83)", async () => {
    const setMark = (mark: boolean) =>
      scopedWrite(
        systemContext(test.platform),
        async ({ em }) => {
          (await em.findOneOrFail(Organisation, organisationId("otherCharity"))).charityMark = mark;
        },
        { unaudited: "the ground on which a test stands" },
      );
    await setMark(false);
    await refused(matchedNeeds(other, {}, {}), "FORBIDDEN");
    await refused(reserveNeed(other, refOf(roof, other), freshKey()), "FORBIDDEN");
    await setMark(true);
    expect((await all(other)).length).toBeGreaterThan(0);
  });

  it("never includes money items for a contractor", async () => {
    expect((await all(contractor)).every((need) => need.serviceItem !== null)).toBe(true);
    await refused(view(contractor, roof), "NOT_FOUND");
  });
});

describe("pages", () => {
  it("neither repeat nor skip, and their cursors belong to one caller", async () => {
    const whole = (await all(charity)).map((need) => need.ref);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await matchedNeeds(charity, {}, { first: 3, after });
      expect(page.totalCount).toBe(whole.length);
      seen.push(...page.nodes.map((need) => need.ref));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      if (after) await refused(matchedNeeds(other, {}, { after }), "INVALID_CURSOR");
    } while (after);
    expect(seen).toEqual(whole);
  });

  it("filter by category, level and score", async () => {
    expect((await all(charity, { category: "N1" })).map((need) => need.ref)).toEqual([
      refOf(illness, charity),
    ]);
    expect((await all(charity, { level: "URGENT" })).map((need) => need.ref)).toEqual([refOf(roof, charity)]);
    const high = await all(charity, { minScore: 96 });
    expect(high.length).toBeGreaterThan(0);
    expect(high.every((need) => need.score >= 96)).toBe(true);
    await refused(matchedNeeds(charity, { minScore: 101 }, {}), "INVALID_INPUT");
    await refused(matchedNeeds(charity, {}, { first: 1_000_000 }), "INVALID_INPUT");
  });
});

describe("with the service's own filter removed, row-level security", () => {
  const visible = (who: TestActor) =>
    scoped(who, async (tx) => {
      const rows = await tx.rows<{ id: string }>(sql`select id from need_item`);
      return new Set(rows.map((row) => row.id));
    });

  it("shows partners nothing but what is listed with a live consent", async () => {
    const draft = await needs.recorded();
    const verified = await needs.verified();
    for (const who of [charity, other, contractor]) {
      const seen = await visible(who);
      expect(seen.has(draft.id)).toBe(false);
      expect(seen.has(verified.id)).toBe(false);
    }
    expect((await visible(contractor)).has(roof.id)).toBe(false);
    expect((await visible(contractor)).has(meals.id)).toBe(true);
    expect((await visible(charity)).has(roof.id)).toBe(true);
  });

  it("shows partners a need until its last day in Shanghai ends, and a reserved one until the term ends", async () => {
    const item = await needs.listed({ category: "N9" });
    const until = async (column: string, day: string) => {
      await test.database.asOperator(`update need_item set ${column} = $2 where id = $1`, [item.id, day]);
      return (await visible(other)).has(item.id);
    };
    const today = test.clock.now();
    // Half past midnight in Shanghai, when it is still the day before in Greenwich.
    test.clock.set("2026-03-20T16:30:00Z");
    for (const column of ["consent_valid_until", "valid_until"]) {
      expect(await until(column, "2026-03-20"), column).toBe(false);
      expect(await until(column, "2026-03-21"), column).toBe(true);
    }
    await test.database.asOperator(
      `update need_item set state = 'VERIFIED', reserved_by_organisation_id = $2, reserved_until = $3 where id = $1`,
      [item.id, other.actor.organisationId, "2026-03-20T16:30:00Z"],
    );
    expect((await visible(other)).has(item.id)).toBe(false);
    test.clock.set("2026-03-20T16:29:59Z");
    expect((await visible(other)).has(item.id)).toBe(true);
    test.clock.set(today);
  });

  it("shows staff their own region range only", async () => {
    const neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    expect([...(await visible(neighbour))]).toEqual([meals.id]);
    const county = await visible(await actors.as("COUNTY_OFFICER"));
    expect(county.has(roof.id)).toBe(true);
    expect(county.has(illness.id)).toBe(false);
  });

  it("shows no partner a need's words, a person or a household", async () => {
    for (const who of [charity, contractor]) {
      for (const table of ["need", "person", "household", "consent", "membership", "person_tag"]) {
        const rows = await scoped(who, (tx) => tx.rows(sql`select 1 from ${raw(table)}`));
        expect(rows, table).toEqual([]);
      }
    }
  });

  it("hides another charity's focus, and another's reservation while it runs", async () => {
    const count = (who: TestActor, table: string) =>
      scoped(who, async (tx) => (await tx.rows(sql`select 1 from ${raw(table)}`)).length);
    expect(await count(charity, "funding_focus")).toBe(1);
    expect(await count(other, "funding_focus")).toBe(0);
    expect(await count(charity, "funding_reservation")).toBe(1);
    expect(await count(other, "funding_reservation")).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { feedFindings, readFeed } from "../../api/beneficiary/feed/feed.queries.ts";
import { applyFeed, cancelFeed } from "../../api/beneficiary/feed/feed.service.ts";
import { feedValues } from "../../api/beneficiary/feed/feed-values.queries.ts";
import { looksLeft } from "../../api/beneficiary/quota.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { cost, csvOf, feeds, row, somebody } from "../support/feeds.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

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
});
afterAll(() => test.close());

describe("who receives what departments send", () => {
  it("is the county or the city; a township, a charity and a contractor neither send nor see it", async () => {
    const id = await feed.check(county, [cost(await somebody(officer))]);
    for (const role of ["TOWNSHIP_OFFICER", "VILLAGE_ASSISTANT", "CHARITY_OFFICER", "AUDITOR"] as const) {
      const by = await actors.as(role);
      await expect(readFeed(by, id)).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(applyFeed(by, id, 1)).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(feed.upload(by, csvOf([{ 姓名: "陈" }]))).rejects.toThrow("FORBIDDEN");
    }
    const elsewhere = await actors.as("COUNTY_OFFICER", { region: "otherCounty" });
    for (const ask of [
      () => readFeed(elsewhere, id),
      () => feedValues(elsewhere, id, null, {}),
      () => cancelFeed(elsewhere, id),
    ])
      await expect(ask()).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await readFeed(await actors.as("CITY_OFFICER"), id)).toMatchObject({ state: "READY" });
  });

  it("learns nothing of people in other regions: they count as not registered", async () => {
    const number = freshIdentityNumber();
    const there = await actors.as("TOWNSHIP_OFFICER", { region: "townshipOfOtherCounty" });
    const given = family({
      regionCode: regionCode("villageOfOtherCounty"),
      members: [head({ name: "陈小莲", identityNumber: number })],
    });
    const { personIds } = await recordHousehold(there, given, freshKey());
    const nobody = freshIdentityNumber();
    const answers = [];
    for (const each of [number, nobody]) {
      const id = await feed.check(county, [cost({ number: each })]);
      const { matched, unmatched, faulty, outcomes, faultKinds } = await readFeed(county, id);
      answers.push({ matched, unmatched, faulty, outcomes, faultKinds });
      await feed.apply(county, id);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ matched: 0, unmatched: 1 });
    const written = "select from fact where person_id = $1";
    expect(await test.database.asOperator(written, personIds)).toEqual([]);
    // The city has both regions.
    const city = await actors.as("CITY_OFFICER");
    const id = await feed.check(city, [cost({ number })]);
    expect(await readFeed(city, id)).toMatchObject({ matched: 1 });
  });

  it("is told who stands under another name as by a search, and a post that handles no families is not told", async () => {
    const [one, two] = [await somebody(officer, "李小明", "2016-05-05"), await somebody(officer, "李小荷")];
    const rows = [cost(one), cost(two)].map((sent) => ({ ...sent, 姓名: "王五" }));
    const id = await feed.check(county, rows);
    const asked = async (by: TestActor) =>
      (await feedFindings(by, id, "NAME_OTHER", {})).nodes.map((each) => [each.reasonZh, each.householdId]);
    const searches = () =>
      test.database.asOperator<{ by: string; of: string }>(
        `select user_id as by, object_id as of from audit_entry
         where action = 'person.find' and detail ->> 'by' = 'FEED' and object_id = any($1::uuid[]) order by id`,
        [[one.householdId, two.householdId]],
      );
    const city = await actors.as("CITY_OFFICER");
    const untold = ["身份证号已登记，但姓名不同。", null];
    expect(await asked(city)).toEqual([untold, untold]);
    // Who looks through all reasons spends no search.
    expect((await feedFindings(county, id, null, {})).nodes.map((each) => each.householdId)).toEqual([
      null,
      null,
    ]);
    expect(await searches()).toEqual([]);
    expect((await feedFindings(city, id, null, {})).nodes.map((each) => each.householdSerial)).toEqual([
      null,
      null,
    ]);
    expect(await searches()).toEqual([]);
    // Asked again on the same day it is the same search.
    for (let times = 0; times < 2; times += 1) expect((await asked(county))[1]?.[1]).toBe(two.householdId);
    expect(await searches()).toHaveLength(2);
    // One search is left on this day.
    const by = await actors.as("COUNTY_OFFICER", { person: "another" });
    await scopedWrite(by, async (tx) => {
      for (let left = await looksLeft(tx, "person.find"); left > 1; left -= 1)
        tx.audit({ action: "person.find", objectKind: "person", objectId: null, detail: { by: "NAME" } });
    });
    const told = ["身份证号已登记，登记的姓名是李*明，与文件不同。", one.householdId];
    const past = ["身份证号已登记，但姓名不同。今天的查找次数已用完，登记的姓名和家庭请明天再查看。", null];
    for (let times = 0; times < 2; times += 1) expect(await asked(by)).toEqual([told, past]);
    expect((await searches()).filter((each) => each.by === by.actor.userId)).toEqual([
      { by: by.actor.userId, of: one.householdId },
    ]);
  });

  it("has on record whom a file shows it, once a day, also where nothing sensitive is told", async () => {
    const who = await somebody(officer);
    const shown = (by: TestActor) =>
      test.database.asOperator<{ of: string }>(
        "select object_id as of from audit_entry where action = 'departmentFeed.show' and user_id = $1 and object_id = any($2::uuid[])",
        [by.actor.userId, [who.personId, who.householdId]],
      );
    const city = await actors.as("CITY_OFFICER");
    const id = await feed.check(county, [row(who, { 拒绝就业次数: "1" })], { kind: "SOCIAL_INSURANCE" });
    for (const by of [county, city]) {
      for (let times = 0; times < 2; times += 1) await feedValues(by, id, null, {});
      expect(await shown(by)).toEqual([{ of: who.personId }]);
    }
    const families = async (by: TestActor) =>
      (await feedValues(by, id, null, {})).nodes.map(({ householdId }) => householdId);
    expect([await families(county), await families(city)]).toEqual([[who.householdId], [null]]);
  });

  it("sees sensitive values on record, and a post that handles no families sees no disability", async () => {
    const who = await somebody(officer);
    const sent = [row(who, { 残疾等级: "1" })];
    const city = await actors.as("CITY_OFFICER");
    const id = await feed.check(city, sent, { kind: "DISABILITY_CERTIFICATES" });
    expect((await feedValues(city, id, null, {})).nodes).toMatchObject([{ text: null, hidden: true }]);
    const looks = () =>
      test.database.asOperator(
        "select user_id from audit_entry where action = 'fact.look' and object_id = $1",
        [who.personId],
      );
    expect(await looks()).toEqual([]);
    expect(
      (
        await feedValues(
          county,
          await feed.check(county, sent, { kind: "DISABILITY_CERTIFICATES" }),
          null,
          {},
        )
      ).nodes,
    ).toMatchObject([{ text: "1", hidden: false }]);
    expect(await looks()).toEqual([{ user_id: county.actor.userId }]);
  });
});

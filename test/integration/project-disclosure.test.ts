import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findProject } from "../../api/charity/project.queries.ts";
import { completeProject, startProject } from "../../api/charity/project.service.ts";
import { disclosedProjects, disclosedProjectTotals } from "../../api/charity/project-disclosure.queries.ts";
import { discloseProject, withdrawDisclosure } from "../../api/charity/project-disclosure.service.ts";
import { scoped } from "../../api/database/scoped.ts";
import { raw, sql } from "../../api/database/sql.ts";
import type { RequestContext } from "../../api/kernel/context.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { adoptedProject, confirmedDonation, fund, listedItems } from "../support/charity-ground.ts";
import { regionCode } from "../support/city.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let county: TestActor;
let charity: TestActor;
let anybody: RequestContext;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  county = await actors.as("COUNTY_OFFICER");
  charity = await actors.as("CHARITY_OFFICER");
  anybody = { ...county, actor: null };
});
afterAll(() => test.close());

/** A project that is done: so many families were helped, each with 100 yuan. */
async function completed(families: number): Promise<string> {
  const items = await listedItems(
    actors,
    Array.from({ length: families }, () => ({ costInYuan: 100 })),
  );
  const id = await adoptedProject(actors, charity, items);
  const lot = await confirmedDonation(actors, charity, String(families * 100));
  for (const item of items) await fund(charity, lot, item, "100");
  await startProject(charity, id);
  await test.database.asOperator(
    `update need_item set state = 'CLOSED', gap_in_fen = 0 where project_id = '${id}'`,
  );
  return completeProject(county, id);
}

const disclosed = async (ctx = anybody) => (await disclosedProjects(ctx, {}, {})).nodes;
const serialOf = async (id: string) => (await findProject(county, id)).serial;

describe("a project before the public", () => {
  it("is there once a department disclosed it, with its words and its figures, and before that is not", async () => {
    const id = await completed(5);
    const serial = await serialOf(id);
    expect((await disclosed()).map((project) => project.serial)).not.toContain(serial);
    expect((await findProject(county, id)).disclosure).toEqual({
      personCount: 5,
      itemCount: 5,
      allocated: "500.00",
    });
    await discloseProject(county, id);
    const [shown] = await disclosed();
    expect(shown).toMatchObject({
      serial,
      region: { code: regionCode("county") },
      disclosedOn: "2026-03-04",
      figures: { personCount: 5, itemCount: 5, allocated: "500.00" },
    });
    expect(shown?.charity).toBe((await findProject(county, id)).charity?.name);
    expect((await findProject(county, id)).state).toBe("DISCLOSED");
    await refused(discloseProject(county, id), "STATE_CONFLICT");
  });

  it("that helped fewer than five people has no figures, and adds nothing to a sum", async () => {
    const before = await disclosedProjectTotals(anybody, {});
    const id = await completed(4);
    await discloseProject(county, id);
    expect((await disclosed())[0]).toMatchObject({
      serial: await serialOf(id),
      figures: { personCount: null, itemCount: null, allocated: null },
    });
    expect(await disclosedProjectTotals(anybody, {})).toEqual({
      ...before,
      projectCount: before.projectCount + 1,
    });
  });

  it("that helped five people of one family has no figures either, nor five records of four people", async () => {
    const none = { personCount: null, itemCount: null, allocated: null };
    const ofOne = await completed(5);
    await test.database.asOperator(
      `update need_item set household_id = (select min(household_id::text)::uuid from need_item where project_id = '${ofOne}') where project_id = '${ofOne}'`,
    );
    expect((await findProject(county, ofOne)).disclosure).toEqual(none);
    const twice = await completed(5);
    await test.database.asOperator(
      `update person set merged_into_person_id = (select max(person_id::text)::uuid from need_item where project_id = '${twice}')
       where id = (select min(person_id::text)::uuid from need_item where project_id = '${twice}')`,
    );
    expect((await findProject(county, twice)).disclosure).toEqual(none);
  });

  it("tells other departments what the public reads, and nothing before", async () => {
    const id = await completed(5);
    const township = await actors.as("TOWNSHIP_OFFICER");
    expect((await findProject(township, id)).disclosure).toBeNull();
    await discloseProject(county, id);
    expect((await findProject(township, id)).disclosure).toMatchObject({
      personCount: 5,
      allocated: "500.00",
    });
  });

  it("keeps the figures of the day on which it was disclosed", async () => {
    const id = await completed(6);
    await discloseProject(county, id);
    await test.database.asOperator(`update need_item set state = 'WITHDRAWN' where project_id = '${id}'`);
    expect((await disclosed())[0]?.figures.personCount).toBe(6);
    expect((await findProject(county, id)).disclosure?.personCount).toBe(6);
  });

  it("is gone as soon as it is taken back, with a reason, and can be disclosed anew", async () => {
    const id = await completed(5);
    const serial = await serialOf(id);
    await discloseProject(county, id);
    await refused(withdrawDisclosure(county, id, " "), "INVALID_INPUT");
    await withdrawDisclosure(county, id, "简介写到了具体的人");
    expect((await disclosed()).map((project) => project.serial)).not.toContain(serial);
    expect((await disclosed(county)).map((project) => project.serial)).not.toContain(serial);
    await discloseProject(county, id);
    expect((await disclosed()).map((project) => project.serial)).toContain(serial);
  });

  it("gets there by the department that proposed it alone", async () => {
    const id = await completed(5);
    await refused(discloseProject(charity, id), "FORBIDDEN");
    const city = await actors.as("CITY_OFFICER");
    await refused(discloseProject(city, id), "STATE_CONFLICT");
    await refused(
      discloseProject(await actors.as("COUNTY_OFFICER", { region: "otherCounty" }), id),
      "NOT_FOUND",
    );
    await refused(discloseProject(await actors.as("TOWNSHIP_OFFICER"), id), "FORBIDDEN");
    await discloseProject(county, id);
    await refused(withdrawDisclosure(city, id, "名称有误"), "STATE_CONFLICT");
  });

  it("is found by its region and by words, and added up by the same", async () => {
    await discloseProject(county, await completed(5));
    const own = { regionCode: regionCode("county") };
    const { totalCount } = await disclosedProjects(anybody, own, {});
    expect(totalCount).toBeGreaterThan(0);
    expect((await disclosedProjectTotals(anybody, own)).projectCount).toBe(totalCount);
    for (const none of [{ regionCode: regionCode("otherCounty") }, { search: "没有这样的项目" }]) {
      expect((await disclosedProjects(anybody, none, {})).nodes).toEqual([]);
      expect(await disclosedProjectTotals(anybody, none)).toMatchObject({
        projectCount: 0,
        allocated: "0.00",
      });
    }
    await refused(disclosedProjects(anybody, { regionCode: "3716" }, {}), "INVALID_INPUT");
  });

  it("is read page by page, the latest first", async () => {
    const all = await disclosed();
    expect(all.length).toBeGreaterThan(2);
    const one = await disclosedProjects(anybody, {}, { first: 2 });
    const two = await disclosedProjects(anybody, {}, { first: 2, after: one.pageInfo.endCursor });
    const serials = [...one.nodes, ...two.nodes].map(({ serial }) => serial);
    expect(serials).toEqual(all.slice(0, serials.length).map(({ serial }) => serial));
  });
});

describe("whoever does not sign in", () => {
  it("sees what is disclosed and nothing behind it", async () => {
    await discloseProject(county, await completed(5));
    const count = (table: string) =>
      scoped(anybody, (tx) => tx.row<{ n: number }>(sql`select count(*)::int as n from ${raw(table)}`));
    expect((await count("project_disclosure"))?.n).toBeGreaterThan(0);
    for (const table of ["charity_project", "need_item", "allocation", "donation", "household", "person"]) {
      expect((await count(table))?.n).toBe(0);
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readHousehold } from "../../api/beneficiary/household.queries.ts";
import { moveMember } from "../../api/beneficiary/move.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { family, freshKey } from "../support/families.ts";
import { careGrant, Moving, person } from "../support/moving.ts";
import { Needs } from "../support/needs.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let moving: Moving;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  moving = new Moving(officer);
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
});
afterAll(() => test.close());

const inOtherVillage = async (
  by = officer,
  village: "otherVillage" | "villageOfOtherTownship" = "otherVillage",
) => (await recordHousehold(by, family({ regionCode: regionCode(village) }), freshKey())).id;

const move = (who: { householdId: string; personId: string }, toHouseholdId: string, more = {}) =>
  moveMember(officer, {
    householdId: who.householdId,
    personId: who.personId,
    toHouseholdId,
    lastDay: "2026-03-02",
    relationToHead: "PARENT",
    ...more,
  });

describe("a member who moves from one family to another", () => {
  it("lives in the first to the last day and in the second from the next, and takes along what holds", async () => {
    const who = await moving.livingTogether(person());
    const needs = new Needs(test, actors);
    const need = await needs.verified({ family: who });
    await careGrant(officer, who.householdId, who.personId);
    const to = await inOtherVillage();
    await move(who, to);
    expect((await readHousehold(officer, who.householdId)).formerMembers).toMatchObject([
      { id: who.personId, memberTo: "2026-03-02" },
    ]);
    const joined = await readHousehold(officer, to);
    expect(joined.members.find(({ id }) => id === who.personId)).toMatchObject({
      memberFrom: "2026-03-03",
      relationToHead: "PARENT",
    });
    expect(joined.history[0]).toMatchObject({ action: "MEMBER_MOVE" });
    const followed = await test.database.asOperator(
      `select (select household_id from need_item where id = $1) as need,
        (select household_id from assistance_grant where person_id = $2) as benefit,
        (select region_code from person where id = $2) as region`,
      [need.id, who.personId],
    );
    expect(followed).toEqual([{ need: to, benefit: to, region: regionCode("otherVillage") }]);
  });

  it("has what was listed of it taken down, and hands the family over where it was its head", async () => {
    const needs = new Needs(test, actors);
    const listed = await needs.listed();
    const child = await needs.member(listed);
    const to = await inOtherVillage();
    await refused(move(listed, to), "INVALID_INPUT");
    await move(listed, to, { newHeadPersonId: child.personId, relations: [] });
    const [row] = await test.database.asOperator(
      `select state, (select head_person_id from household where id = $2) as head from need_item where id = $1`,
      [listed.id, listed.householdId],
    );
    expect(row).toEqual({ state: "VERIFIED", head: child.personId });
  });

  it("moves to another family of the region, at the latest yesterday, and heads it only where nobody does", async () => {
    const who = await moving.livingTogether(person());
    const to = await inOtherVillage();
    await refused(move(who, who.householdId), "INVALID_INPUT");
    await refused(move(who, to, { lastDay: "2026-03-04" }), "INVALID_INPUT");
    await refused(move(who, to, { lastDay: "2023-12-31" }), "INVALID_INPUT");
    await refused(move(who, to, { relationToHead: "SELF" }), "INVALID_INPUT");
    const neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    await refused(move(who, await inOtherVillage(neighbour, "villageOfOtherTownship")), "NOT_FOUND");
    await test.database.asOperator("update household set head_person_id = null where id = $1", [to]);
    await move(who, to, { relationToHead: "SELF" });
    expect((await readHousehold(officer, to)).headPersonId).toBe(who.personId);
    await refused(move(who, to), "NOT_FOUND");
  });
});

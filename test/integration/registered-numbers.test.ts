import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findPerson } from "../../api/beneficiary/find.service.ts";
import { addMember, endMembership } from "../../api/beneficiary/member.service.ts";
import { dailyLimits } from "../../api/beneficiary/quota.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let seeker: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
});
afterAll(() => test.close());

/** Each test has somebody of its own who tries numbers out. */
let turn = 0;
beforeEach(async () => {
  turn += 1;
  seeker = await actors.as("TOWNSHIP_OFFICER", { person: `试号${turn}` });
});

const several = (count: number) => Array.from({ length: count }, () => freshIdentityNumber("1960-01-01"));
const withMembers = (numbers: readonly string[]) =>
  family({
    members: [
      head(),
      ...numbers.map((identityNumber) => ({
        name: "孙大圣",
        relationToHead: "SON" as const,
        identityNumber,
      })),
    ],
  });
const register = (numbers: readonly string[]) => recordHousehold(seeker, withMembers(numbers), freshKey());

/** Numbers of people who live in the seeker's own township, or in the one beside it. */
async function registered(count: number, where: "here" | "elsewhere"): Promise<string[]> {
  const numbers = several(count);
  const region = where === "here" ? "township" : "otherTownship";
  const village = where === "here" ? "village" : "villageOfOtherTownship";
  await recordHousehold(
    await actors.as("TOWNSHIP_OFFICER", { region }),
    { ...withMembers(numbers), regionCode: regionCode(village) },
    freshKey(),
  );
  return numbers;
}

const notes = () =>
  test.database.asOperator<{ object_id: string | null; detail: object }>(
    "select object_id, detail from audit_entry where action = 'person.find' and user_id = $1 order by id",
    [seeker.actor.userId],
  );
async function searchUntilLeft(left: number): Promise<void> {
  for (let n = dailyLimits["person.find"]; n > left; n -= 1) await findPerson(seeker, { name: "查无此人" });
}

describe("a form that tells that numbers are registered", () => {
  it("leaves a record of each number of the own region, with whom it told of", async () => {
    const numbers = await registered(2, "here");
    const told = await refused(register([...numbers, ...several(1)]), "DUPLICATE");
    expect(Object.keys(told.fields ?? {})).toHaveLength(2);
    const detail = { by: "REGISTRATION", found: 1, elsewhere: false };
    expect(await notes()).toEqual([
      { object_id: expect.any(String), detail },
      { object_id: expect.any(String), detail },
    ]);
  });

  it("leaves a record of each number that stands elsewhere, of whom it tells no more", async () => {
    const numbers = await registered(6, "elsewhere");
    const told = await refused(register([...several(12), ...numbers]), "DUPLICATE");
    expect(Object.keys(told.fields ?? {})).toHaveLength(6);
    const detail = { by: "REGISTRATION", found: 0, elsewhere: true };
    // By a trace from which only the person's own list finds it.
    expect(await notes()).toEqual(Array(6).fill({ object_id: expect.any(String), detail }));
    const known = await test.database.asOperator("select 1 from person where id = any($1::uuid[])", [
      (await notes()).map(({ object_id }) => object_id),
    ]);
    expect(known).toEqual([]);
  });

  it("leaves a record where it tells by a wrong name or a wrong day, or of somebody who died", async () => {
    const number = freshIdentityNumber("1961-01-01");
    const given = { name: "孙离家", relationToHead: "SON" as const, identityNumber: number };
    const old = await recordHousehold(seeker, family({ members: [head(), given] }), freshKey());
    const leaver = { householdId: old.id, personId: old.personIds[1]! };
    await endMembership(seeker, { ...leaver, lastDay: "2026-03-04" });
    const next = await recordHousehold(seeker, family(), freshKey());
    const join = (changes: object) =>
      addMember(seeker, { ...given, householdId: next.id, ...changes }, freshKey());
    await refused(join({ name: "孙猜名" }), "INVALID_INPUT");
    await refused(join({ since: "2026-03-04" }), "INVALID_INPUT");
    await test.database.asOperator("update person set death_date = '2026-03-04' where id = $1", [
      leaver.personId,
    ]);
    expect((await refused(join({}), "DUPLICATE")).message).toBe("此人已登记死亡。");
    expect((await notes()).map((note) => note.object_id)).toEqual(Array(3).fill(leaver.personId));
  });

  it("spends a search for each number, and past the last tells of the quota alone", async () => {
    const here = await registered(2, "here");
    await searchUntilLeft(3);
    await refused(register(here), "DUPLICATE");
    await refused(register(here), "RATE_LIMITED");
    expect(await notes(), "the attempt is on record too").toHaveLength(dailyLimits["person.find"] + 1);
    await refused(findPerson(seeker, { name: "查无此人" }), "RATE_LIMITED");
  });

  it("tells a number from one that is free to nobody without a search left, in a family or as a member", async () => {
    const [known = ""] = await registered(1, "elsewhere");
    const { id: householdId } = await register([]);
    await searchUntilLeft(0);
    const join = (identityNumber: string) =>
      addMember(seeker, { householdId, name: "孙新来", relationToHead: "SON", identityNumber }, freshKey());
    for (const number of [known, ...several(1)]) {
      await refused(register([number]), "RATE_LIMITED");
      await refused(join(number), "RATE_LIMITED");
    }
  });
});

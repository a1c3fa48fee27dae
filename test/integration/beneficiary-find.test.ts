import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPerson } from "../../api/beneficiary/find.service.ts";
import { listHouseholds } from "../../api/beneficiary/household-list.queries.ts";
import { dailyLimits } from "../../api/beneficiary/quota.ts";
import { type RecordedHousehold, recordHousehold } from "../../api/beneficiary/register.service.ts";
import { scoped } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { FOREIGN_NUMBER, NUMBER, recordForeignFamily, recordOwnFamily } from "../support/masked-families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let reviewer: TestActor;
let neighbour: TestActor;
let own: RecordedHousehold;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  reviewer = await actors.as("TOWNSHIP_REVIEWER");
  neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
  own = await recordOwnFamily(officer);
  await recordForeignFamily(neighbour);
});
afterAll(() => test.close());

describe("the list of families", () => {
  it("filters by identity, crowd tag, region and serial, and counts", async () => {
    const ids = async (filter: object) =>
      (await listHouseholds(officer, filter, {})).nodes.map((node) => node.id);
    expect(await ids({ identity: "DIBAO" })).toEqual([own.id]);
    expect(await ids({ identity: "TEKUN" })).toEqual([]);
    expect(await ids({ identity: "NONE" })).not.toContain(own.id);
    expect(await ids({ crowdTag: "DISABLED" })).toEqual([own.id]);
    expect(await ids({ serial: own.serial.replace("2026", "２０２６") })).toEqual([own.id]);
    expect(await ids({ regionCode: regionCode("otherVillage") })).toEqual([]);
    const page = await listHouseholds(officer, {}, { first: 1 });
    expect(page.nodes[0]).toMatchObject({
      headName: "欧阳*月",
      memberCount: 2,
      identity: "DIBAO",
      openNeedCount: 0,
    });
    expect(page.nodes[0]!.region?.pathName).toBe("滨城区›市东街道›东关社区");
  });

  it("pages without repeating or skipping, newest first", async () => {
    for (let n = 0; n < 4; n += 1) await recordHousehold(officer, family(), freshKey());
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listHouseholds>> = await listHouseholds(
        officer,
        {},
        { first: 2, after },
      );
      expect(page.totalCount).toBe(5);
      seen.push(...page.nodes.map((node) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
    expect(seen).toHaveLength(5);
  });

  it("refuses a page of a million and a broken or foreign cursor", async () => {
    await refused(listHouseholds(officer, {}, { first: 1_000_000 }), "INVALID_INPUT");
    await refused(listHouseholds(officer, {}, { after: "broken" }), "INVALID_CURSOR");
    const page = await listHouseholds(officer, {}, { first: 1 });
    await refused(listHouseholds(neighbour, {}, { after: page.pageInfo.endCursor }), "INVALID_CURSOR");
  });
});

describe("looking for a person", () => {
  it("finds by a whole number inside the region, masked, with the family", async () => {
    const spaced = NUMBER.replace(/^(.{6})/, "$1 ");
    const { found, elsewhere } = await findPerson(officer, { identityNumber: spaced });
    expect(elsewhere).toBe(false);
    expect(found).toEqual([
      {
        person: { id: own.personIds[0], name: "欧阳*月", ageText: "77岁", gender: "M", identity: "DIBAO" },
        householdId: own.id,
        householdSerial: own.serial,
      },
    ]);
  });

  it("finds by a whole name and not by a part of it", async () => {
    expect((await findPerson(officer, { name: "欧阳 明月" })).found).toHaveLength(1);
    expect((await findPerson(officer, { name: "欧阳明" })).found).toEqual([]);
    await refused(findPerson(officer, { name: "欧" }), "INVALID_INPUT");
    await refused(
      findPerson(officer, { name: "欧阳明月", regionCode: regionCode("otherTownship") }),
      "INVALID_INPUT",
    );
  });

  it("says of a number in another region only that it is registered", async () => {
    expect(await findPerson(officer, { identityNumber: FOREIGN_NUMBER })).toEqual({
      found: [],
      elsewhere: true,
    });
    expect(await findPerson(officer, { identityNumber: freshIdentityNumber("1931-01-01") })).toEqual({
      found: [],
      elsewhere: false,
    });
    expect(await findPerson(officer, { name: "王建国" })).toEqual({ found: [], elsewhere: false });
  });

  it("refuses a part of a number, and number and name together", async () => {
    await refused(findPerson(officer, { identityNumber: NUMBER.slice(0, 14) }), "INVALID_INPUT");
    await refused(findPerson(officer, { identityNumber: NUMBER, name: "欧阳明月" }), "INVALID_INPUT");
    await refused(findPerson(officer, {}), "INVALID_INPUT");
  });

  it("goes on record with who, when and what came of it, and without what was sought", async () => {
    await findPerson(reviewer, { identityNumber: NUMBER });
    const rows = await test.database.asOperator<Record<string, unknown>>(
      "select user_id, object_id, detail from audit_entry where action = 'person.find' and user_id = $1",
      [reviewer.actor.userId],
    );
    expect(rows).toEqual([
      {
        user_id: reviewer.actor.userId,
        object_id: own.personIds[0],
        detail: { by: "NUMBER", found: 1, elsewhere: false },
      },
    ]);
  });

  it("ends for the day after a hundred searches", async () => {
    const seeker = await actors.as("TOWNSHIP_OFFICER", { person: "查询人员" });
    for (let n = 0; n < dailyLimits["person.find"]; n += 1) await findPerson(seeker, { name: "查无此人" });
    await refused(findPerson(seeker, { name: "查无此人" }), "RATE_LIMITED");
    await refused(findPerson(seeker, { identityNumber: NUMBER }), "RATE_LIMITED");
    const input = family({ members: [head({ identityNumber: FOREIGN_NUMBER })] });
    await refused(recordHousehold(seeker, input, freshKey()), "RATE_LIMITED");
    test.clock.advance({ hours: 14 });
    expect(await findPerson(seeker, { name: "查无此人" })).toEqual({ found: [], elsewhere: false });
    test.clock.advance({ hours: -14 });
  });
});

describe("the function that says whether a number is registered", () => {
  it("answers yes or no to the application and shows its caller no row", async () => {
    await scoped(officer, async (tx) => {
      const index = (await tx.heldKeys()).blindIndex("person.identity_number", FOREIGN_NUMBER);
      expect(await tx.row(sql`select person_is_registered(${[index]}::text[]) as yes`)).toEqual({
        yes: true,
      });
      expect(await tx.row(sql`select person_is_registered(${["nothing"]}::text[]) as yes`)).toEqual({
        yes: false,
      });
      expect(await tx.rows(sql`select id from person where identity_number_index = ${index}`)).toEqual([]);
    });
  });

  it("is not for the public, and what it reads cannot be led elsewhere", async () => {
    const [row] = await test.database.asOperator<{ definer: boolean; public: boolean; bound: boolean }>(`
      select p.prosecdef as definer, p.prosqlbody is not null as bound,
        exists (select from aclexplode(p.proacl) a where a.grantee = 0) as public
      from pg_proc p where p.proname = 'person_is_registered'`);
    expect(row).toEqual({ definer: true, public: false, bound: true });
  });

  it("is the only thing that its policy admits: the platform itself sees no person", async () => {
    const seen = await scoped(systemContext(test.platform), (tx) => tx.rows(sql`select id from person`));
    expect(seen).toEqual([]);
  });
});

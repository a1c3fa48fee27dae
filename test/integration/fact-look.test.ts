import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditEntries } from "../../api/audit/audit.queries.ts";
import { lookAtFacts } from "../../api/beneficiary/fact-look.service.ts";
import { readHousehold } from "../../api/beneficiary/household.queries.ts";
import { dailyLimits } from "../../api/beneficiary/quota.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
});
afterAll(() => test.close());

const said = (path: string, value: string, source: "CIVIL_AFFAIRS" | "HOUSING" | "DISABLED_FEDERATION") => ({
  path,
  value,
  source,
  obtainedOn: "2026-01-01",
});

/** A grandparent with a disability, a child left behind, an adult of whom nothing sensitive is known. */
const recorded = () =>
  recordHousehold(
    officer,
    family({
      facts: [
        said("household.house_grade", "C", "HOUSING"),
        said("household.monitored", "是", "CIVIL_AFFAIRS"),
      ],
      members: [
        head({
          facts: [
            said("person.disability_level", "2", "DISABLED_FEDERATION"),
            said("person.monthly_income", "800", "CIVIL_AFFAIRS"),
            said("person.living_setting", "home", "CIVIL_AFFAIRS"),
          ],
        }),
        {
          name: "李小雨",
          relationToHead: "GRANDCHILD",
          identityNumber: freshIdentityNumber("2016-05-06"),
          facts: [said("person.left_behind", "是", "CIVIL_AFFAIRS")],
        },
        {
          name: "李大山",
          relationToHead: "SON",
          identityNumber: freshIdentityNumber("1980-05-06"),
          facts: [said("person.living_setting", "home", "CIVIL_AFFAIRS")],
        },
      ],
    }),
    freshKey(),
  );

interface Look {
  user_id: string;
  object_kind: string;
  object_id: string;
  region_code: string;
  purpose: string;
  at: Date;
  detail: { householdId: string; fields: string };
}

const looksAt = (householdId: string) =>
  test.database.asOperator<Look>(
    `select user_id, object_kind, object_id, region_code, purpose, at, detail from audit_entry
     where action = 'fact.look' and detail ->> 'householdId' = $1 order by object_kind desc, detail ->> 'fields'`,
    [householdId],
  );

const shownIn = (looks: readonly Look[]) => looks.map(({ detail }) => detail.fields.split(" ").sort());

describe("a look at sensitive facts", () => {
  it("is on record for each person before it leaves: who, whom, when, what and why", async () => {
    const { id, personIds } = await recorded();
    const answer = await actors
      .client(officer)
      .query(`{ household(id: "${id}") { facts { path facts { text hidden } } } }`);
    expect(answer.household.facts).toHaveLength(7);
    const looks = await looksAt(id);
    const common = {
      user_id: officer.actor.userId,
      region_code: regionCode("village"),
      purpose: "CASE_HANDLING",
      at: test.clock.now(),
    };
    expect(looks).toMatchObject([
      { ...common, object_kind: "person", object_id: personIds[0] },
      { ...common, object_kind: "person", object_id: personIds[1] },
      { ...common, object_kind: "household", object_id: id },
    ]);
    expect(shownIn(looks)).toEqual([
      ["person.disability_level", "person.monthly_income"],
      ["person.left_behind"],
      ["household.monitored"],
    ]);
  });

  it("counts what was shown and not what was hidden, and says of who does not handle families that it oversees", async () => {
    const { id, personIds } = await recorded();
    await lookAtFacts(await actors.as("AUDITOR"), id);
    const looks = await looksAt(id);
    expect(looks).toMatchObject([{ object_id: personIds[0], purpose: "OVERSIGHT" }]);
    expect(shownIn(looks)).toEqual([["person.monthly_income"]]);
  });

  it("leaves no record where nothing sensitive is known, or no fact is asked for", async () => {
    const facts = [said("household.house_grade", "C", "HOUSING")];
    const plain = await recordHousehold(officer, family({ facts }), freshKey());
    expect(await lookAtFacts(officer, plain.id)).toHaveLength(1);
    expect(await looksAt(plain.id)).toEqual([]);
    const { id } = await recorded();
    await actors.client(officer).query(`{ household(id: "${id}") { serial members { name } } }`);
    expect(await looksAt(id)).toEqual([]);
  });

  it("does not happen where it cannot be put on record", async () => {
    const { id } = await recorded();
    await test.database.asOperator(`
      create function no_more() returns trigger language plpgsql as $$ begin raise exception 'full'; end $$`);
    await test.database.asOperator(
      "create trigger no_more before insert on audit_entry for each row execute function no_more()",
    );
    try {
      await expect(lookAtFacts(officer, id)).rejects.toThrow(/full/);
      const answer = await actors
        .client(officer)
        .send(`{ household(id: "${id}") { facts { facts { text } } } }`);
      expect(answer.body.data).toBeNull();
      expect(answer.text).not.toContain("text");
    } finally {
      await test.database.asOperator("drop trigger no_more on audit_entry");
      await test.database.asOperator("drop function no_more");
    }
  });

  it("is refused outside the own region, and leaves no record there", async () => {
    const { id } = await recorded();
    const neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    await refused(lookAtFacts(neighbour, id), "NOT_FOUND");
    await refused(lookAtFacts(await actors.as("CHARITY_OFFICER"), id), "FORBIDDEN");
    expect(await looksAt(id)).toEqual([]);
  });

  it("ends for the day after three hundred people and families; who was seen today may be seen again", async () => {
    const limit = dailyLimits["fact.look"];
    const reader = await actors.as("TOWNSHIP_OFFICER", { person: "通读名册" });
    const { id } = await recorded();
    await lookAtFacts(reader, id);
    const seen = (count: number) =>
      test.database.asOperator(
        `insert into audit_entry select gen_random_uuid(), at, request_id, user_id, post_id, organisation_id, action,
           object_kind, gen_random_uuid(), region_code, purpose, detail, sha256
         from audit_entry, generate_series(1, $1) where id in (select id from audit_entry where user_id = $2 limit 1)`,
        [count, reader.actor.userId],
      );
    await seen(limit - 5);
    const one = await recordHousehold(
      officer,
      family({ members: [head({ facts: [said("person.monthly_income", "800", "CIVIL_AFFAIRS")] })] }),
      freshKey(),
    );
    const { id: three } = await recorded();
    const before = (await looksAt(three)).length;
    expect((await refused(lookAtFacts(reader, three), "RATE_LIMITED")).message).toContain("每天300人");
    expect(await looksAt(three)).toHaveLength(before);
    await lookAtFacts(reader, one.id);
    await lookAtFacts(reader, id);
    await seen(1);
    await lookAtFacts(reader, one.id);
    await refused(lookAtFacts(reader, three), "RATE_LIMITED");
    await lookAtFacts(officer, three);
  });

  it("is found in the audit trail by the person who was looked at", async () => {
    const { id, personIds } = await recorded();
    await lookAtFacts(officer, id);
    const auditor = await actors.as("AUDITOR");
    const { nodes } = await auditEntries(auditor, { objectKind: "person", objectId: personIds[1]! });
    expect(nodes).toMatchObject([{ action: "fact.look", purpose: "CASE_HANDLING", userName: "测试人员" }]);
  });

  it("never crowds the changes out of the family's history", async () => {
    const { id, serial } = await recorded();
    for (let look = 0; look < 51; look += 1) await lookAtFacts(officer, id);
    expect((await readHousehold(officer, id)).history).toMatchObject([
      { action: "HOUSEHOLD_RECORD", about: serial },
    ]);
  });
});

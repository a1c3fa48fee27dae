import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readHousehold } from "../../api/beneficiary/household.queries.ts";
import { addMember, endMembership } from "../../api/beneficiary/member.service.ts";
import { personFacts } from "../../api/beneficiary/person.queries.ts";
import { type RecordedHousehold, recordHousehold } from "../../api/beneficiary/register.service.ts";
import { scoped } from "../../api/database/scoped.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { family, fatherAndChild, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let assistant: TestActor;
let own: RecordedHousehold;
let headId: string;
let childId: string;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  assistant = await actors.as("VILLAGE_ASSISTANT");
});
afterAll(() => test.close());

beforeEach(async () => {
  own = await recordHousehold(officer, fatherAndChild(), freshKey());
  [headId, childId] = own.personIds as [string, string];
});

const view = (id = own.id) => readHousehold(officer, id);
const operator = (statement: string, values: unknown[]) => test.database.asOperator(statement, values);

describe("members", () => {
  const join = (householdId: string, identityNumber: string, changes = {}) =>
    addMember(
      officer,
      { householdId, name: "赵新生", relationToHead: "SPOUSE", identityNumber, ...changes },
      freshKey(),
    );

  it("join a family, new or from a family that they left", async () => {
    const number = freshIdentityNumber("1960-01-01");
    const other = await recordHousehold(
      officer,
      family({
        regionCode: regionCode("otherVillage"),
        since: "2024-01-01",
        members: [
          head(),
          { name: "赵新生", relationToHead: "SPOUSE", identityNumber: number, crowdTags: ["DISABLED"] },
        ],
      }),
      freshKey(),
    );
    const refusal = await refused(join(own.id, number), "DUPLICATE");
    expect(refusal.fields).toEqual({ identityNumber: `此人已登记在${other.serial}。` });
    await endMembership(officer, {
      householdId: other.id,
      personId: other.personIds[1]!,
      lastDay: "2026-02-28",
    });
    await refused(join(own.id, number, { name: "钱别人" }), "INVALID_INPUT");
    await refused(join(own.id, number, { since: "2026-02-28" }), "INVALID_INPUT");
    const { personId } = await join(own.id, number, { since: "2026-03-01" });
    expect(personId).toBe(other.personIds[1]);
    expect((await view()).members).toMatchObject([
      {},
      {},
      { name: "赵*生", memberFrom: "2026-03-01", tags: [{ tag: "DISABLED" }] },
    ]);
    expect((await view(other.id)).formerMembers).toMatchObject([{ memberTo: "2026-02-28" }]);
    await refused(readHousehold(assistant, other.id), "NOT_FOUND");
    expect((await readHousehold(assistant, own.id)).members).toHaveLength(3);
  });

  it("live in one family at a time, in the database too", async () => {
    const second = operator(
      `insert into membership select gen_random_uuid(), household_id, person_id, region_code, relation_to_head, counted,
         valid_from, null from membership where person_id = $1`,
      [headId],
    );
    await expect(second).rejects.toThrow(/membership_one_family/);
  });

  it("do not join as a second head", async () => {
    await refused(join(own.id, freshIdentityNumber(), { relationToHead: "SELF" }), "INVALID_INPUT");
  });

  it("leave by death, and a head hands over with every relation anew", async () => {
    const leave = { householdId: own.id, personId: headId, lastDay: "2026-03-01", died: true };
    const refusal = await refused(endMembership(officer, leave), "INVALID_INPUT");
    expect(Object.keys(refusal.fields ?? {})).toEqual(["newHeadPersonId", "relations"]);
    const { personId } = await join(own.id, freshIdentityNumber("1990-01-01"), {
      name: "赵长子",
      relationToHead: "SON",
    });
    await refused(endMembership(officer, { ...leave, newHeadPersonId: personId }), "INVALID_INPUT");
    await endMembership(officer, {
      ...leave,
      newHeadPersonId: personId,
      relations: [{ personId: childId, relationToHead: "SIBLING" }],
    });
    const household = await view();
    expect(household.headPersonId).toBe(personId);
    expect(household.members).toMatchObject([
      { id: personId, relationToHead: "SELF" },
      { id: childId, relationToHead: "SIBLING" },
    ]);
    expect(household.formerMembers).toMatchObject([{ id: headId, deathDate: "2026-03-01" }]);
    await scoped(officer, (tx) => refused(personFacts(tx, headId, "2026-03-04"), "STATE_CONFLICT"));
  });

  it("are former members from the moment they are recorded as leaving, on that very day", async () => {
    const { personId } = await join(own.id, freshIdentityNumber("1992-01-01"), {
      relationToHead: "DAUGHTER",
    });
    await endMembership(officer, { householdId: own.id, personId, lastDay: "2026-03-04" });
    const { members, formerMembers } = await view();
    expect(members.map(({ id }) => id)).not.toContain(personId);
    expect(formerMembers).toContainEqual(expect.objectContaining({ id: personId, memberTo: "2026-03-04" }));
  });

  it("leave neither tomorrow nor before they came", async () => {
    const leave = (lastDay: string) =>
      endMembership(officer, { householdId: own.id, personId: childId, lastDay });
    await refused(leave("2026-03-05"), "INVALID_INPUT");
    await refused(leave("2015-01-01"), "INVALID_INPUT");
  });
});

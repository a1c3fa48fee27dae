import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordConsent } from "../../api/beneficiary/consent.service.ts";
import { compareDuplicates } from "../../api/beneficiary/duplicates/duplicate.queries.ts";
import { judgeDuplicate } from "../../api/beneficiary/duplicates/duplicate.service.ts";
import { type MergeGiven, mergePersons, undoMerge } from "../../api/beneficiary/duplicates/merge.service.ts";
import { addFact } from "../../api/beneficiary/fact.service.ts";
import { findPerson } from "../../api/beneficiary/find.service.ts";
import { readHousehold } from "../../api/beneficiary/household.queries.ts";
import { addTag, setIdentity } from "../../api/beneficiary/identity.service.ts";
import { endMembership } from "../../api/beneficiary/member.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { freshIdentityNumber, freshKey } from "../support/families.ts";
import { careGrant } from "../support/moving.ts";
import { Needs } from "../support/needs.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";
import { recordedWith, standing, twice } from "../support/two-records.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  await scopedWrite(systemContext(test.platform), importCatalogue);
});
afterAll(() => test.close());

type Two = Awaited<ReturnType<typeof twice>>;

const judged = async (two: Two): Promise<Two> => {
  await judgeDuplicate(officer, { personIds: two.ids, verdict: "SAME" });
  return two;
};
/** The record with the number stays. */
const merge = ({ one, other }: Two, more: Partial<MergeGiven> = {}, by = officer) =>
  mergePersons(by, { keptPersonId: one.personId, mergedPersonId: other.personId, ...more });
/** The record without one stays, in its family, and takes the number over. */
const mergeIntoOther = ({ one, other }: Two, more: Partial<MergeGiven> = {}) =>
  mergePersons(officer, { keptPersonId: other.personId, mergedPersonId: one.personId, ...more });

const income = (value: string) => ({
  path: "person.monthly_income",
  value,
  source: "ECONOMY_CHECK" as const,
  obtainedOn: "2026-02-01",
});

/** Everything that describes somebody today, on the record that will become the alias. */
async function furnished(): Promise<Two> {
  const two = await twice(officer, {
    one: { facts: [income("1200")], crowdTags: ["DISABLED"], phone: "13905437777" },
  });
  const { householdId, personId } = two.one;
  await addTag(officer, personId, "ELDER_ALONE");
  await setIdentity(officer, { householdId, personId, identity: "DIBAO", validFrom: "2026-01-01" });
  await careGrant(officer, householdId, personId);
  await recordConsent(
    officer,
    { personId, purpose: "CHARITY_REFERRAL", givenOn: "2026-02-01", validUntil: "2027-01-31" },
    freshKey(),
  );
  return judged(two);
}

describe("a merge of two records of one person", () => {
  it("needs the verdict that they are one, and a permission of its own", async () => {
    const two = await twice(officer);
    await refused(merge(two), "STATE_CONFLICT");
    await judged(two);
    await refused(merge(two, {}, await actors.as("VILLAGE_ASSISTANT")), "FORBIDDEN");
    await refused(
      merge(two, {}, await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" })),
      "NOT_FOUND",
    );
    await merge(two);
    await refused(merge(two), "STATE_CONFLICT");
  });

  it("takes what describes the person today to the record that stays; what ended stays where it was", async () => {
    const two = await furnished();
    await addFact(officer, { ...two.one, ...income("1300"), obtainedOn: "2026-02-20" }, freshKey());
    await mergeIntoOther(two);
    const [own] = (await readHousehold(officer, two.other.householdId)).members.filter(
      ({ id }) => id === two.other.personId,
    );
    expect(own).toMatchObject({
      identity: "DIBAO",
      identityNumber: expect.stringMatching(/^3716\*/),
      phone: "139****7777",
    });
    expect(own?.tags.map(({ tag }) => tag).sort()).toEqual(["DISABLED", "ELDER_ALONE"]);
    const at = await test.database.asOperator(
      `select (select count(*)::int from fact where person_id = $1 and superseded_at is null) as facts,
        (select count(*)::int from fact where person_id = $2) as former,
        (select count(*)::int from assistance_grant where person_id = $1 and state = 'ACTIVE') as grants,
        (select count(*)::int from consent where person_id = $1 and given_by_person_id = $1) as consents`,
      [two.other.personId, two.one.personId],
    );
    expect(at).toEqual([{ facts: 1, former: 1, grants: 1, consents: 1 }]);
    const { formerMembers } = await readHousehold(officer, two.one.householdId);
    expect(formerMembers.map(({ id }) => id)).toEqual([two.one.personId]);
  });

  it("leaves one person to be found and compared, and both histories can be told apart", async () => {
    const two = await judged(await twice(officer));
    const [{ name }] = (await test.database.asOperator<{ name: string }>(
      "select name from person where id = $1",
      [two.one.personId],
    )) as [{ name: string }];
    await merge(two);
    expect((await findPerson(officer, { name })).found.map(({ person }) => person.id)).toEqual([
      two.one.personId,
    ]);
    const page = await compareDuplicates(officer, ...two.ids);
    expect(page.standing).toBe("MERGED");
    expect(page.merges).toMatchObject([{ keptPersonId: two.one.personId, undoneAt: null }]);
    const { aliases } = await readHousehold(officer, two.one.householdId).then(
      ({ members }) => members.find(({ id }) => id === two.one.personId)!,
    );
    expect(aliases).toMatchObject([{ personId: two.other.personId, householdId: two.other.householdId }]);
  });

  it("asks which fact holds where one source says two things, and keeps the other as superseded", async () => {
    const two = await judged(
      await twice(officer, { one: { facts: [income("1200")] }, other: { facts: [income("900")] } }),
    );
    const refusal = await refused(merge(two), "INVALID_INPUT");
    expect(refusal.fields).toHaveProperty("factIds");
    const option = (await compareDuplicates(officer, ...two.ids)).mergeOptions.find(
      ({ keptPersonId }) => keptPersonId === two.one.personId,
    )!;
    const [conflict] = option.conflicts;
    await refused(merge(two, { factIds: [conflict!.keptFactId, conflict!.mergedFactId] }), "INVALID_INPUT");
    await merge(two, { factIds: [conflict!.mergedFactId] });
    const facts = await test.database.asOperator(
      "select value, superseded_at is null as live from fact where person_id = $1 order by value",
      [two.one.personId],
    );
    expect(facts).toEqual([
      { value: "1200.00", live: false },
      { value: "900.00", live: true },
    ]);
  });

  const obstacle = async (two: Two) => (await refused(merge(two), "STATE_CONFLICT")).message;

  it("is refused while the alias has an open need, is paid the same benefit, or heads a family with others", async () => {
    const needy = await judged(await twice(officer));
    const needs = new Needs(test, actors);
    await needs.recorded({ family: { ...needy.other, serial: "", name: "", address: "" } });
    expect(await obstacle(needy)).toMatch(/未办结的需求（需2026-\d+/);

    const paid = await judged(await twice(officer));
    await careGrant(officer, paid.one.householdId, paid.one.personId);
    await careGrant(officer, paid.other.householdId, paid.other.personId);
    expect(await obstacle(paid)).toMatch(/重复享受/);

    const leading = await judged(await twice(officer, { other: { relationToHead: "PARENT" } }));
    await test.database.asOperator("update household set head_person_id = $1 where id = $2", [
      leading.other.personId,
      leading.other.householdId,
    ]);
    expect(await obstacle(leading)).toMatch(/户主/);
  });

  it("is refused where both have an identity or a number of their own, where one died, and where who stays lives nowhere", async () => {
    const twoIdentities = await judged(await twice(officer));
    for (const { householdId, personId } of [twoIdentities.one, twoIdentities.other]) {
      await setIdentity(officer, { householdId, personId, identity: "DIBAO", validFrom: "2026-01-01" });
    }
    expect(await obstacle(twoIdentities)).toMatch(/救助身份/);

    const numbers = await twice(officer, {
      other: { identityNumber: freshIdentityNumber(), birthDate: null, gender: null },
    });
    expect(await obstacle(await judged(numbers))).toMatch(/各有身份证号/);

    const dead = await judged(await twice(officer));
    await endMembership(officer, { ...dead.other, lastDay: "2026-02-01", died: true });
    expect(await obstacle(dead)).toMatch(/死亡/);

    const homeless = await judged(await twice(officer));
    await endMembership(officer, { ...homeless.one, lastDay: "2026-02-01" });
    expect(await obstacle(homeless)).toMatch(/不属于任何家庭/);
  });

  it("takes no number over that tells of another birthday", async () => {
    const two = await judged(await twice(officer, { other: { birthDate: "1951-02-03" } }));
    expect((await refused(mergeIntoOther(two), "STATE_CONFLICT")).message).toMatch(/出生日期或性别不一致/);
    await merge(two);
  });
});

describe("the undoing of a merge", () => {
  it("puts everything back exactly as it was, once", async () => {
    const two = await furnished();
    await addFact(officer, { ...two.other, ...income("1200") }, freshKey());
    const before = await standing(test, [two.one, two.other]);
    const { id } = await mergeIntoOther(two);
    expect(await standing(test, [two.one, two.other])).not.toEqual(before);
    await undoMerge(officer, id, "核实后是同名的两人。");
    expect(await standing(test, [two.one, two.other])).toEqual(before);
    await refused(undoMerge(officer, id, "再撤一次。"), "STATE_CONFLICT");
    expect((await compareDuplicates(officer, ...two.ids)).merges).toMatchObject([
      { undoReason: "核实后是同名的两人。" },
    ]);
  });

  it("is refused once something of it has changed, and while a later merge stands on it", async () => {
    const changed = await furnished();
    const first = await mergeIntoOther(changed);
    await addFact(officer, { ...changed.other, ...income("1500"), obtainedOn: "2026-02-25" }, freshKey());
    expect((await refused(undoMerge(officer, first.id, "误并。"), "STATE_CONFLICT")).message).toMatch(
      /信息有了变动/,
    );

    const two = await judged(await twice(officer));
    const { id } = await merge(two);
    const [{ name, birth_date: birthDate }] = (await test.database.asOperator<{
      name: string;
      birth_date: string;
    }>("select name, birth_date::text from person where id = $1", [two.one.personId])) as [
      { name: string; birth_date: string },
    ];
    const third = await recordedWith(officer, { name, birthDate, gender: "F" });
    await judgeDuplicate(officer, { personIds: [two.one.personId, third.personId], verdict: "SAME" });
    const later = await mergePersons(officer, {
      keptPersonId: third.personId,
      mergedPersonId: two.one.personId,
    });
    expect((await refused(undoMerge(officer, id, "误并。"), "STATE_CONFLICT")).message).toMatch(/后一次合并/);
    await undoMerge(officer, later.id, "误并。");
    await undoMerge(officer, id, "误并。");
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  compareDuplicates,
  duplicateCounts,
  duplicateReviews,
  duplicates,
} from "../../api/beneficiary/duplicates/duplicate.queries.ts";
import { judgeDuplicate } from "../../api/beneficiary/duplicates/duplicate.service.ts";
import { workQueue } from "../../api/work/work-queue.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { bankAccount, freshIdentityNumber } from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";
import { evenNumber, freshPerson, recordedWith, twice } from "../support/two-records.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let county: TestActor;
let assistant: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  county = await actors.as("COUNTY_OFFICER");
  assistant = await actors.as("VILLAGE_ASSISTANT");
});
afterAll(() => test.close());

const found = async (ids: readonly string[], by = officer) => {
  const { nodes } = await duplicates(by, {}, { first: 100 });
  return nodes.find(({ id }) => ids.every((each) => id.includes(each)));
};
const judge = (
  ids: readonly string[],
  verdict: "SAME" | "DIFFERENT" | "UNSURE",
  note?: string,
  by = officer,
) => judgeDuplicate(by, { personIds: ids, verdict, note });
const phoneOf = (personId: string, like: string | null) =>
  test.database.asOperator("update person set phone_index = $2 where id = $1", [personId, like]);

describe("two records that may be of one person", () => {
  it("are found by name, sex and birthday where one has no number, masked, with what differs in words first", async () => {
    const { ids } = await twice(officer, {
      one: { phone: "13905431111" },
      other: { phone: "13905432222" },
      village: "otherVillage",
    });
    const pair = await found(ids);
    expect(pair).toMatchObject({ reasons: ["NAME_AND_BIRTH"], standing: "OPEN", reopened: false });
    expect(pair?.first.person.name).toMatch(/\*/);
    const { comparisons, first } = await compareDuplicates(officer, ...ids);
    expect(comparisons.map(({ about, wordsZh }) => `${about} ${wordsZh}`)).toEqual([
      "phone 手机号不同",
      "family 不同家庭",
      "place 地址同镇不同村",
      "identityNumber 一方没有身份证号",
      "bankAccount 双方都没有登记银行账号",
      "name 姓名相同",
      "age 出生日期相同",
      "gender 性别相同",
    ]);
    expect(first.phone).toMatch(/^139\*{4}(1111|2222)$/);
  });

  it("are found by one telephone or account in two families, not in one, and not where a dozen and more share it", async () => {
    const phone = "13905433333";
    const account = bankAccount(77);
    const person = () => ({ name: freshPerson().name, identityNumber: freshIdentityNumber("1960-01-01") });
    const one = await recordedWith(officer, { ...person(), phone, bankAccount: account });
    const other = await recordedWith(officer, { ...person(), phone, bankAccount: account });
    const ids = [one.personId, other.personId];
    expect((await found(ids))?.reasons).toEqual(["BANK_ACCOUNT", "PHONE"]);
    await test.database.asOperator("update membership set household_id = $2 where person_id = $1", [
      other.personId,
      one.householdId,
    ]);
    expect(await found(ids)).toBeUndefined();
    await test.database.asOperator("update membership set household_id = $2 where person_id = $1", [
      other.personId,
      other.householdId,
    ]);
    for (const personId of ids) await phoneOf(personId, "office");
    for (let count = 0; count < 11; count += 1) {
      const { personId } = await recordedWith(officer, person());
      await phoneOf(personId, "office");
    }
    expect((await found(ids))?.reasons).toEqual(["BANK_ACCOUNT"]);
  });

  it("are two where each has a number", async () => {
    const { name, birthDate } = freshPerson();
    const numbered = () => ({ name, identityNumber: evenNumber(birthDate) });
    const one = await recordedWith(officer, numbered());
    const other = await recordedWith(officer, numbered());
    expect(await found([one.personId, other.personId])).toBeUndefined();
  });

  it("in two townships are for the county alone", async () => {
    const { name, birthDate, gender } = freshPerson();
    const neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    const one = await recordedWith(officer, { name, birthDate, gender });
    const other = await recordedWith(neighbour, { name, birthDate, gender }, "villageOfOtherTownship");
    const ids: [string, string] = [one.personId, other.personId];
    for (const office of [officer, neighbour]) {
      expect(await found(ids, office)).toBeUndefined();
      await refused(compareDuplicates(office, ...ids), "NOT_FOUND");
      await refused(judge(ids, "SAME", undefined, office), "NOT_FOUND");
    }
    expect(await found(ids, county)).toMatchObject({ standing: "OPEN" });
    await judge(ids, "DIFFERENT", undefined, county);
    const reviews = async (by: TestActor) => (await duplicateReviews(by, { first: 100 })).nodes;
    expect((await reviews(county)).some(({ pairId }) => pairId.includes(ids[0]))).toBe(true);
    expect((await reviews(officer)).some(({ pairId }) => pairId.includes(ids[0]))).toBe(false);
  });

  it("judged as two are not asked again until what the verdict rests on changes", async () => {
    const { ids } = await twice(officer);
    await judge(ids, "DIFFERENT");
    expect(await found(ids)).toMatchObject({ standing: "DIFFERENT" });
    await refused(judge(ids, "DIFFERENT"), "STATE_CONFLICT");
    await phoneOf(ids[1], "another");
    expect(await found(ids)).toMatchObject({ standing: "OPEN", reopened: true });
  });

  it("that are to be looked into need a note and wait in the work of whoever decides; those judged as one wait for a merge", async () => {
    const waits = async (by: TestActor, key: string) =>
      (await workQueue(by)).find((item) => item.key === key)?.count;
    const { ids } = await twice(officer);
    const before = [await waits(officer, "unsureDuplicates"), await waits(officer, "mergeDuplicates")];
    await refused(judge(ids, "UNSURE"), "INVALID_INPUT");
    await judge(ids, "UNSURE", "待村里核实户口。", assistant);
    expect(await waits(officer, "unsureDuplicates")).toBe((before[0] ?? 0) + 1);
    await judge(ids, "SAME");
    expect(await waits(officer, "unsureDuplicates")).toBe(before[0]);
    expect(await waits(officer, "mergeDuplicates")).toBe((before[1] ?? 0) + 1);
    expect(await waits(assistant, "mergeDuplicates")).toBeUndefined();
    const { reviews } = await compareDuplicates(officer, ...ids);
    expect(reviews.map(({ verdict }) => verdict)).toEqual(["SAME", "UNSURE"]);
  });

  it("are counted by reason as they are listed, page by page", async () => {
    const counts = await duplicateCounts(officer);
    const counted = counts
      .filter(({ reason }) => reason === "NAME_AND_BIRTH")
      .reduce((sum, each) => sum + each.count, 0);
    const filter = { reason: "NAME_AND_BIRTH" } as const;
    const first = await duplicates(officer, filter, { first: 2 });
    expect(first.totalCount).toBe(counted);
    const rest = await duplicates(officer, filter, { first: 100, after: first.pageInfo.endCursor });
    const ids = [...first.nodes, ...rest.nodes].map(({ id }) => id);
    expect(new Set(ids).size).toBe(counted);
  });
});

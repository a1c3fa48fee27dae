import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eligibility } from "../../api/assistance/eligibility.service.ts";
import { scoped, scopedWrite } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { catalogueOn } from "../../api/policy/catalogue.queries.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { writeDocument } from "../../api/policy/revision/document.ts";
import { catalogueRevision } from "../../api/policy/revision/revision.queries.ts";
import { submitRevision } from "../../api/policy/revision/revision.service.ts";
import { seedActors, type TestActor } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { draft, type Officers, publish, recordOf } from "../support/revisions.ts";

const TODAY = "2026-03-20";
const NEXT_MONTH = "2026-04-01";

let test: TestPlatform;
let author: TestActor;
let officers: Officers;

const load = () => scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
const on = (day: string) => scoped(author, (tx) => catalogueOn(tx, day));

/** A platform with the catalogue of the files; gives back how to close it. */
async function open(): Promise<() => Promise<void>> {
  test = await openTestPlatform();
  const actors = await seedActors(test);
  author = await actors.as("COUNTY_OFFICER");
  officers = { author, reviewer: await actors.as("CITY_OFFICER") };
  test.clock.set(`${TODAY}T09:00:00+08:00`);
  await load();
  return () => test.close();
}

const heating = async (cel: string, changes: object = {}) => {
  const record = await recordOf(author, "HEATING", TODAY);
  return { policies: [{ ...record, benefit: { ...record.benefit, cel }, ...changes }] };
};
const END_OF_HEATING = { ends: { policies: ["HEATING"] } };
const hotline = (phone: string) => ({ offices: [{ department: "民政", nameZh: "热线", phone }] });

async function worth(asOf: string): Promise<string | null | undefined> {
  const { policies } = await eligibility(author, {
    facts: { household: { identity: "DIBAO", area_kind: "rural" } },
    policyCodes: ["HEATING"],
    asOf,
  });
  return policies[0]?.alone.amount;
}

async function problemsOf(document: Parameters<typeof draft>[1], validFrom = NEXT_MONTH): Promise<string[]> {
  const id = await draft(officers, document, validFrom);
  const { problems } = await catalogueRevision(author, id);
  await expect(submitRevision(author, id)).rejects.toThrow();
  return problems.map(({ messageZh }) => messageZh);
}

describe("what one revision set for a later day", () => {
  beforeEach(open);

  it("is not undone by another that begins before it: an end stays an end", async () => {
    await publish(officers, END_OF_HEATING, NEXT_MONTH);
    expect(await problemsOf(await heating("1"), "2026-03-25")).toEqual([expect.stringContaining("以后停止")]);
    const { relations } = await on(TODAY);
    const relation = relations.find(({ kind }) => kind === "EXCLUSIVE");
    if (!relation) throw new Error("the catalogue has none");
    await publish(officers, { ends: { relations: [relation] } }, NEXT_MONTH);
    const changed = { ...relation, byChoice: !("byChoice" in relation) };
    expect(await problemsOf({ relations: [changed as never] }, "2026-03-25")).toEqual([
      expect.stringContaining("政策关系"),
    ]);
  });

  it("is not undone by the files either, nor is what has ended", async () => {
    const [relation] = (await on(TODAY)).relations;
    await publish(officers, { ends: { relations: relation ? [relation] : [] } }, NEXT_MONTH);
    await expect(load()).rejects.toThrow(NEXT_MONTH);
    test.clock.set("2026-04-02T09:00:00+08:00");
    await publish(officers, END_OF_HEATING, "2026-04-02");
    test.clock.set("2026-04-03T09:00:00+08:00");
    await expect(load()).rejects.toThrow("冬季取暖救助");
    expect((await on("2026-04-03")).policies.some(({ code }) => code === "HEATING")).toBe(false);
  });
});

describe("what is published last", () => {
  beforeEach(open);

  it("is what answers are worked out by, whatever clock says when it was", async () => {
    test.clock.set(`${TODAY}T09:20:00.500+08:00`);
    await publish(officers, hotline("12345"), TODAY);
    expect(await worth(TODAY)).not.toBe("77.00");
    test.clock.set(`${TODAY}T09:20:00.100+08:00`);
    await publish(officers, await heating("77"), TODAY);
    expect(await worth(TODAY)).toBe("77.00");
  });
});

describe("a revision", () => {
  beforeEach(open);

  it("makes no other subject of a policy that has ended", async () => {
    await publish(officers, END_OF_HEATING, NEXT_MONTH);
    expect(await problemsOf(await heating("1", { subject: "PERSON" }))).toEqual([
      expect.stringContaining("享受对象不能改"),
    ]);
  });

  it("makes no second policy of a name that there is, as a mistyped code would", async () => {
    expect(await problemsOf(await heating("std.heating_household", { code: "HEATTING" }))).toEqual([
      "目录中已有同名政策，代码是 HEATING，请核对代码。",
    ]);
  });

  it("publishes no figure backwards, and none for a division that there is not", async () => {
    const figure = {
      key: "heating_household",
      value: "999",
      source: "TEXT" as const,
      confidence: "HIGH" as const,
    };
    const figures = (more: object) => ({ standards: { figures: [{ ...figure, ...more } as never] } });
    expect(await problemsOf(figures({ validFrom: "2023-01-01" }))).toEqual([
      expect.stringContaining("不能早于修订的生效日期"),
    ]);
    expect(await problemsOf(figures({ validFrom: NEXT_MONTH, division: "999999999999" }))).toEqual([
      "没有这个区划。",
    ]);
  });

  it("makes versions of those policies only that its list of changes names", async () => {
    const versions = async () =>
      (
        await scoped(author, (tx) =>
          tx.rows<{ n: number }>(sql`select count(*)::int as n from policy_version`),
        )
      )[0]?.n;
    const before = await versions();
    const { standards, ...rest } = await on(TODAY);
    const [first, ...keys] = standards.keys;
    if (!first) throw new Error("the catalogue has no standards");
    const renamed = { keys: [{ ...first, labelZh: "另一个名称" }, ...keys], figures: standards.figures };
    const id = await publish(officers, { ...rest, standards: renamed }, NEXT_MONTH);
    expect((await catalogueRevision(author, id)).changes.map(({ part }) => part)).toEqual(["STANDARD"]);
    expect(await versions()).toBe(before);
  });

  it("puts a new policy where it stands when it is in force, so that its cases take from the same ones", async () => {
    const { policies } = await heating("1", { code: "AAA_FIRST", nameZh: "最先的一项", exclusiveWith: [] });
    const cases = [
      {
        policy: "AAA_FIRST",
        nameZh: "低保家庭",
        facts: { household: { identity: "DIBAO" } },
        expect: { verdict: "ELIGIBLE" as const, amount: "1" },
      },
    ];
    await publish(officers, { policies, cases }, NEXT_MONTH);
    const codes = (await on(NEXT_MONTH)).policies.map(({ code }) => code);
    const ofTier = (await on(NEXT_MONTH)).policies.filter(({ tier }) => tier === policies[0]?.tier);
    expect(ofTier[0]?.code).toBe("AAA_FIRST");
    expect(codes.indexOf("AAA_FIRST")).toBeGreaterThan(10);
  });
});

describe("a text", () => {
  beforeAll(open);

  it.each([
    ["a name that is too long", 'offices: [{department: 民政, nameZh: "X", phone: "1"}]', "最长 100 个字"],
    [
      "a character that no database keeps",
      'offices: [{department: 民政, nameZh: "取\\0暖", phone: "1"}]',
      "不能保存的字符",
    ],
    [
      "a number where a text belongs",
      "offices: [{department: 民政, nameZh: 热线, phone: 12345}]",
      "请加引号",
    ],
    ["a group that stands for another kind", "ends: !!omap [policies: [DIBAO]]", "不能用标签"],
    [
      "a day of no year",
      "cases: [{policy: DIBAO, nameZh: 一户, asOf: 0000-01-01, facts: {}, expect: {verdict: UNKNOWN}}]",
      "应为日期",
    ],
    [
      "the number of a person",
      'cases: [{policy: DIBAO, nameZh: 一户, facts: {person: {id_no: "371699194803123165"}}, expect: {verdict: UNKNOWN}}]',
      "不能写真实的证件号",
    ],
    [
      "a policy twice in a relation",
      "relations: [{kind: STACKABLE, policies: [DIBAO, DIBAO, EDGE]}]",
      "每项只写一次",
    ],
    [
      "a fraction of a fen",
      'cases: [{policy: DIBAO, nameZh: 一户, facts: {}, expect: {verdict: ELIGIBLE, amount: "99.9951"}}]',
      "最多两位小数",
    ],
  ])("with %s is refused before anybody reads it, in words", async (_, text, words) => {
    expect(await problemsOf(text.replace("X", "长".repeat(101)))).toEqual([expect.stringContaining(words)]);
  });

  it("with tens of thousands of names in one group is read all the same", async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join("\n");
    expect((await problemsOf(names)).length).toBeGreaterThan(0);
    expect(await problemsOf(`${names}\nk7: 1`)).toEqual(["同一个名称写了两次。"]);
  });

  it("tells a fault of what it leaves alone by the names of the records", async () => {
    const told = await problemsOf(writeDocument({ ends: { policies: ["DIBAO"] } }));
    expect(told.filter((each) => /#\d/.test(each))).toEqual([]);
  });
});

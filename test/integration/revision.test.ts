import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eligibility } from "../../api/assistance/eligibility.service.ts";
import { scoped, scopedWrite } from "../../api/database/scoped.ts";
import { canonicalJson } from "../../api/kernel/canonical-json.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { loadCatalogue } from "../../api/policy/catalogue/load-catalogue.ts";
import { catalogueOn } from "../../api/policy/catalogue.queries.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { policyDetail, policyDifferences } from "../../api/policy/policy-detail.queries.ts";
import { readDocument } from "../../api/policy/revision/document.ts";
import {
  catalogueDocument,
  catalogueRevision,
  catalogueRevisions,
  policyCases,
} from "../../api/policy/revision/revision.queries.ts";
import {
  correctRevision,
  publishRevision,
  returnRevision,
  submitRevision,
  withdrawRevision,
} from "../../api/policy/revision/revision.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { freshKey } from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";
import { draft, type Officers, publish, recordOf } from "../support/revisions.ts";

const TODAY = "2026-03-20";
const NEXT_MONTH = "2026-04-01";

let test: TestPlatform;
let actors: Actors;
let author: TestActor;
let reviewer: TestActor;
let officers: Officers;

/** A platform with the catalogue of the files; gives back how to close it. */
async function open(): Promise<() => Promise<void>> {
  test = await openTestPlatform();
  actors = await seedActors(test);
  author = await actors.as("COUNTY_OFFICER", { person: "起草的人" });
  reviewer = await actors.as("CITY_OFFICER", { person: "审核的人" });
  officers = { author, reviewer };
  test.clock.set(`${TODAY}T09:00:00+08:00`);
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
  return () => test.close();
}

/** 取暖 at another amount: it hangs on one figure, and no case is kept with it. */
const heating = async (cel: string) => {
  const record = await recordOf(author, "HEATING", TODAY);
  return { policies: [{ ...record, benefit: { ...record.benefit, cel } }] };
};

/** What a family of an identity comes to, which nothing but the catalogue decides. */
async function worth(asOf: string): Promise<string | null | undefined> {
  const { policies } = await eligibility(author, {
    facts: { household: { identity: "DIBAO", area_kind: "rural" } },
    policyCodes: ["HEATING"],
    asOf,
  });
  return policies[0]?.alone.amount;
}

describe("a revision of the catalogue", () => {
  beforeEach(open);

  it("holds from its first day on; before it the earlier version stands and is superseded", async () => {
    const before = await worth(TODAY);
    expect(await worth(NEXT_MONTH)).toBe(before);
    const id = await publish(officers, await heating("std.heating_household + 88"), NEXT_MONTH);
    expect(await worth("2026-03-31")).toBe(before);
    expect(Number(await worth(NEXT_MONTH)) - Number(before)).toBe(88);
    const now = await policyDetail(author, { code: "HEATING", asOf: TODAY });
    expect(now.versions).toMatchObject([
      { version: 2, validFrom: NEXT_MONTH, state: "UPCOMING" },
      { version: 1, validTo: "2026-03-31", state: "IN_FORCE" },
    ]);
    const then = await policyDetail(author, { code: "HEATING", asOf: NEXT_MONTH });
    expect(then.versions.map(({ state }) => state)).toEqual(["IN_FORCE", "SUPERSEDED"]);
    expect(await catalogueRevision(reviewer, id)).toMatchObject({
      state: "PUBLISHED",
      authorName: "起草的人",
      reviewerName: "审核的人",
      changes: [{ part: "POLICY", kind: "CHANGED", policyCode: "HEATING" }],
    });
  });

  it("is not published by who wrote it, under whatever post", async () => {
    const both = await actors.as("CITY_OFFICER", { person: "起草又审核的人" });
    const id = await draft({ author: both }, await heating("1"), NEXT_MONTH);
    await submitRevision(both, id);
    const read = await catalogueRevision(both, id);
    const { availableActions } = read;
    await refused(publishRevision(both, id, read), "FORBIDDEN");
    await refused(returnRevision(both, id, "自己退回"), "FORBIDDEN");
    expect(availableActions.find(({ action }) => action === "publishRevision")).toMatchObject({
      allowed: false,
      reasonZh: expect.stringContaining("另一位"),
    });
    await publishRevision(reviewer, id, read);
    expect(await worth(NEXT_MONTH)).toBe("1.00");
  });

  it("is handed on, corrected and taken back by who wrote it, and by nobody else", async () => {
    const id = await draft(officers, await heating("1"), NEXT_MONTH);
    const { title, reason, document, version } = await catalogueRevision(reviewer, id);
    const input = { title, reason, document, validFrom: NEXT_MONTH, version };
    await refused(correctRevision(reviewer, id, input), "STATE_CONFLICT");
    await refused(submitRevision(reviewer, id), "STATE_CONFLICT");
    await refused(withdrawRevision(reviewer, id), "STATE_CONFLICT");
    await correctRevision(author, id, { ...input, title: "另一个名称" });
    await refused(correctRevision(author, id, input), "STALE");
    await submitRevision(author, id);
    await refused(correctRevision(author, id, { ...input, version: version + 2 }), "STATE_CONFLICT");
    await returnRevision(reviewer, id, "请补充依据");
    expect((await catalogueRevision(author, id)).history[0]).toMatchObject({ note: "请补充依据" });
    await withdrawRevision(author, id);
    await refused(submitRevision(author, id), "STATE_CONFLICT");
  });

  it("is published as it was read, and refused when it has changed since", async () => {
    const id = await draft(officers, await heating("1"), NEXT_MONTH);
    await submitRevision(author, id);
    const read = await catalogueRevision(reviewer, id);
    const { version, publication } = read;
    await refused(publishRevision(reviewer, id, { version: version - 1, publication }), "STALE");
    await publish(officers, { offices: [{ department: "民政", nameZh: "热线", phone: "12345" }] }, TODAY);
    await refused(publishRevision(reviewer, id, read), "STALE");
    const again = await catalogueRevision(reviewer, id);
    await publishRevision(reviewer, id, again);
    const after = { version: version + 1, publication: again.publication + 1 };
    await refused(publishRevision(reviewer, id, after), "STATE_CONFLICT");
  });

  it("is refused when nothing differs, when it begins in the past, and when the first day has gone by", async () => {
    const record = await recordOf(author, "HEATING", TODAY);
    const same = await draft(officers, { policies: [record] }, NEXT_MONTH);
    await expect(submitRevision(author, same)).rejects.toThrow("与现行目录相同");
    const past = await draft(officers, await heating("1"), "2026-03-19");
    await expect(submitRevision(author, past)).rejects.toThrow("已经过去");
    const soon = await draft(officers, await heating("1"), "2026-03-21");
    await submitRevision(author, soon);
    test.clock.set("2026-03-22T09:00:00+08:00");
    const read = await catalogueRevision(reviewer, soon);
    await expect(publishRevision(reviewer, soon, read)).rejects.toThrow("已经过去");
    expect(await worth("2026-03-22")).not.toBe("1.00");
  });

  it("does not overwrite unseen what another published meanwhile, and nothing that holds from a later day", async () => {
    const first = await draft(officers, await heating("1"), NEXT_MONTH);
    await submitRevision(author, first);
    test.clock.advance({ minutes: 5 });
    await publish(officers, await heating("2"), "2026-03-25");
    const read = await catalogueRevision(reviewer, first);
    const { problems } = read;
    expect(problems[0]?.messageZh).toContain("请核对后重新保存");
    await refused(publishRevision(reviewer, first, read), "STATE_CONFLICT");
    expect(await worth(NEXT_MONTH)).toBe("2.00");
    const earlier = await draft(officers, await heating("3"), "2026-03-24");
    await expect(submitRevision(author, earlier)).rejects.toThrow("1 处");
    expect((await catalogueRevision(author, earlier)).problems[0]?.messageZh).toContain("生效日期要晚于它");
  });

  it("keeps cases that must come out, and is refused while one does not", async () => {
    const record = await recordOf(author, "AGE_ALLOW", TODAY);
    const dearer = { ...record, eligibility: { ...record.eligibility, cel: "person.age >= 95" } };
    const id = await draft(officers, { policies: [dearer] }, NEXT_MONTH);
    const { caseRuns, version } = await catalogueRevision(author, id);
    expect(caseRuns.filter(({ passed }) => !passed)).toMatchObject([
      { policyCode: "AGE_ALLOW", nameZh: "九十岁老人", actualZh: "不符合" },
    ]);
    await expect(submitRevision(author, id)).rejects.toThrow("1 个案例");
    const cases = [
      {
        policy: "AGE_ALLOW",
        nameZh: "九十岁老人",
        facts: { person: { age: 90 } },
        expect: { verdict: "INELIGIBLE" as const },
      },
    ];
    const { document } = await catalogueRevision(
      author,
      await draft(officers, { policies: [dearer], cases }, TODAY),
    );
    const words = { title: "调整高龄津贴", reason: "按新文件调整", document, validFrom: NEXT_MONTH };
    await correctRevision(author, id, { ...words, version });
    await submitRevision(author, id);
    await publishRevision(reviewer, id, await catalogueRevision(reviewer, id));
    test.clock.set("2026-04-01T09:00:00+08:00");
    expect((await policyCases(author, "AGE_ALLOW")).every(({ passed }) => passed)).toBe(true);
  });

  it("keeps a case of another day for that day, and holds no earlier revision back with it", async () => {
    const record = await recordOf(author, "AGE_ALLOW", TODAY);
    const { cases } = await scoped(author, (tx) => catalogueOn(tx, TODAY));
    const old = cases.filter(({ nameZh }) => nameZh === "九十岁老人");
    const dearer = { ...record, benefit: { ...record.benefit, cel: "150" } };
    const anew = old.map((each) => ({ ...each, expect: { ...each.expect, amount: "150.00" } }));
    await publish(officers, { policies: [dearer], cases: anew }, NEXT_MONTH);
    expect((await policyCases(author, "AGE_ALLOW")).every(({ passed }) => passed)).toBe(true);
    await publish(officers, await heating("1"), "2026-03-25");
    const casesOn = async (day: string) =>
      (await scoped(author, (tx) => catalogueOn(tx, day))).cases.filter(
        ({ nameZh }) => nameZh === "九十岁老人",
      );
    expect([await casesOn("2026-03-31"), await casesOn(NEXT_MONTH)]).toEqual([old, anew]);
    await publish(officers, { cases: old, policies: [record] }, "2026-05-01");
    expect([await casesOn("2026-04-30"), await casesOn("2026-05-01")]).toEqual([anew, old]);
  });

  it("tells a new figure beside the one that holds until its day, in words", async () => {
    const figures = [
      { key: "age_80", value: "80", validFrom: NEXT_MONTH, source: "TEXT", confidence: "HIGH" } as const,
    ];
    const { changes } = await catalogueRevision(
      author,
      await draft(officers, { standards: { figures } }, NEXT_MONTH),
    );
    expect(changes).toMatchObject([{ part: "STANDARD", kind: "ADDED" }]);
    expect(changes[0]?.differences).toMatchObject([
      { labelZh: "数值", before: ["50 元"], after: ["80 元"] },
      { labelZh: "出处", after: ["法规文件原文", "可信程度：可靠"] },
    ]);
  });

  it("leaves relations and derived facts of a later day alone where it says nothing of them", async () => {
    const { relations, derivations } = await scoped(author, (tx) => catalogueOn(tx, TODAY));
    const [relation] = relations.filter(({ kind }) => kind === "STACKABLE");
    const [derivation] = derivations;
    const changed = {
      relations: [],
      derivations: [{ ...derivation!, basisZh: "另有规定" }],
      ends: { relations: [relation!] },
    };
    await publish(officers, changed, NEXT_MONTH);
    const later = await scoped(author, (tx) => catalogueOn(tx, NEXT_MONTH));
    await publish(officers, await heating("1"), "2026-03-25");
    const still = await scoped(author, (tx) => catalogueOn(tx, NEXT_MONTH));
    expect(still.relations).toEqual(later.relations);
    expect(still.derivations).toEqual(later.derivations);
    expect(later.relations).toHaveLength(relations.length - 1);
  });

  it("ends a policy, its relations and its cases on the day before", async () => {
    const catalogue = await scoped(author, (tx) => catalogueOn(tx, TODAY));
    const pointed = catalogue.policies.filter(({ exclusiveWith }) =>
      exclusiveWith.some(({ policy }) => policy === "AGE_ALLOW"),
    );
    const policies = pointed.map((policy) => ({
      ...policy,
      exclusiveWith: policy.exclusiveWith.filter(({ policy: code }) => code !== "AGE_ALLOW"),
    }));
    await publish(officers, { policies, ends: { policies: ["AGE_ALLOW"] } }, NEXT_MONTH);
    const after = await scoped(author, (tx) => catalogueOn(tx, NEXT_MONTH));
    const until = await scoped(author, (tx) => catalogueOn(tx, "2026-03-31"));
    const names = (found: typeof after) =>
      JSON.stringify([found.policies.map(({ code }) => code), found.relations]).includes("AGE_ALLOW");
    expect([names(until), names(after)]).toEqual([true, false]);
    const keeps = (found: typeof after) => found.cases.some(({ policy }) => policy === "AGE_ALLOW");
    expect([keeps(until), keeps(after)]).toEqual([true, false]);
    test.clock.set("2026-04-02T09:00:00+08:00");
    await expect(policyDetail(author, { code: "AGE_ALLOW" })).rejects.toThrow();
  });

  it("changes a relation and a derived fact from its day on, and not before", async () => {
    const { relations, derivations } = await scoped(author, (tx) => catalogueOn(tx, TODAY));
    const [relation] = relations.filter(({ kind }) => kind === "STACKABLE");
    const [derivation] = derivations;
    if (!relation || !derivation) throw new Error("the catalogue has neither");
    const changed = { ...derivation, basisZh: "新的依据" };
    await publish(officers, { derivations: [changed], ends: { relations: [relation] } }, NEXT_MONTH);
    const on = (day: string) => scoped(author, (tx) => catalogueOn(tx, day));
    expect((await on("2026-03-31")).relations).toContainEqual(relation);
    expect((await on(NEXT_MONTH)).relations).not.toContainEqual(relation);
    const derived = async (day: string) =>
      (await on(day)).derivations.filter(({ path }) => path === derivation.path);
    expect(await derived("2026-03-31")).toEqual([derivation]);
    expect(await derived(NEXT_MONTH)).toEqual([changed]);
    for (const day of ["2026-03-25", NEXT_MONTH]) {
      const other = { ...derivation, basisZh: "第三种依据" };
      const earlier = await draft(officers, { derivations: [other] }, day);
      await expect(submitRevision(author, earlier)).rejects.toThrow("1 处");
    }
  });

  it("gives a standard a new figure that answers read from its day on", async () => {
    const figure = {
      key: "heating_household",
      value: "500",
      validFrom: NEXT_MONTH,
      source: "TEXT" as const,
      confidence: "HIGH" as const,
    };
    const before = await worth(TODAY);
    await publish(officers, { standards: { figures: [figure] } }, TODAY);
    expect([await worth("2026-03-31"), await worth(NEXT_MONTH)]).toEqual([before, "500.00"]);
  });
});

describe("a draft", () => {
  beforeAll(open);

  it("may be saved with mistakes, tells each with its line, and is not handed on", async () => {
    const text = [
      "policies:",
      "  - code: HEATING",
      "    nameZh: 冬季取暖救助",
      "relations:",
      "  - kind: EXCLUSIVE",
      "    prefer: HEATING",
      "    over: NOWHERE",
      "offices: 12345",
    ].join("\n");
    const id = await draft(officers, text, NEXT_MONTH);
    const { problems } = await catalogueRevision(author, id);
    expect(problems).toContainEqual({ line: 2, column: 5, messageZh: "缺少“eligibility”。" });
    expect(problems).toContainEqual({ line: 8, column: 10, messageZh: "应为列表。" });
    await refused(submitRevision(author, id), "STATE_CONFLICT");
  });

  it.each([
    ["a field that does not exist", "household.has_stove", "没有“household.has_stove”这个字段"],
    ["a type that does not fit", "household.hukou_local", "这里要的是数"],
    ["a person where the benefit is for a household", "person.age", "不能直接使用个人信息"],
  ])("is refused for a rule with %s, at its line", async (_, cel, words) => {
    const id = await draft(officers, await heating(cel), NEXT_MONTH);
    const { problems, document } = await catalogueRevision(author, id);
    expect(problems).toMatchObject([{ messageZh: expect.stringContaining(words) }]);
    expect(document.split("\n")[(problems[0]?.line ?? 0) - 1]).toContain(`cel: ${cel}`);
    await refused(submitRevision(author, id), "STATE_CONFLICT");
  });

  it("is refused when what it leaves as it is would point at nothing", async () => {
    const id = await draft(officers, "ends:\n  policies: [DIBAO]\n", NEXT_MONTH);
    const { problems } = await catalogueRevision(author, id);
    expect(problems.map(({ messageZh }) => messageZh)).toContainEqual(
      expect.stringMatching(/^修订后，policies .+：目录中没有这项政策。$/),
    );
  });

  it("does not make another subject of a policy, since grants hang on it", async () => {
    const record = await recordOf(author, "HEATING", TODAY);
    const id = await draft(officers, { policies: [{ ...record, subject: "PERSON" }] }, NEXT_MONTH);
    expect((await catalogueRevision(author, id)).problems).toMatchObject([
      { messageZh: expect.stringContaining("享受对象不能改") },
    ]);
  });
});

describe("the catalogue as YAML", () => {
  beforeAll(open);

  it("that is exported and imported again differs in nothing", async () => {
    const yaml = await catalogueDocument(author, null, TODAY);
    const read = readDocument(yaml);
    expect(read.problems).toEqual([]);
    expect(read.document).toEqual(await scoped(author, (tx) => catalogueOn(tx, TODAY)));
    const draftOver = `mutation($input: DraftRevisionInput!, $key: String!) {
      draftRevision(input: $input, idempotencyKey: $key) { id problems { messageZh } changes { titleZh } } }`;
    const input = { title: "整份目录", reason: "导入整份目录", document: yaml, validFrom: NEXT_MONTH };
    const { draftRevision: made } = await actors.client(author).query(draftOver, { input, key: freshKey() });
    expect(made).toMatchObject({ problems: [], changes: [] });
    await expect(submitRevision(author, made.id)).rejects.toThrow("相同");
  });

  it("holds what the files hold", async () => {
    const stored = await scoped(author, (tx) => catalogueOn(tx, "2025-12-31"));
    const { amendments: _, ...filed } = loadCatalogue();
    const sorted = (rows: readonly object[]) => rows.map(canonicalJson).sort();
    expect(sorted(stored.policies)).toEqual(sorted(filed.policies));
    expect(sorted(stored.relations)).toEqual(sorted(filed.relations));
    expect(sorted(stored.derivations)).toEqual(sorted(filed.derivations));
    expect(sorted(stored.standards.figures)).toEqual(sorted(filed.standards.figures));
    expect(sorted(stored.offices)).toEqual(sorted(filed.offices));
    expect(sorted(stored.cases)).toEqual(sorted(filed.cases));
  });

  it.each([
    ["an anchor", "policies: &a []\nrelations: *a\n"],
    ["a key twice", "policies: []\npolicies: []\n"],
    ["a tab", "offices:\n\t- department: 民政\n"],
    ["a nest of lists", "[".repeat(50_000)],
    ["a text that is no YAML", "policies: [\n"],
    ["an unknown part", "polices: []\n"],
  ])("with %s is told what is wrong with it, and breaks nothing", async (_, yaml) => {
    const id = await draft(officers, yaml, NEXT_MONTH);
    const { problems, changes } = await catalogueRevision(author, id);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.messageZh).toMatch(/\p{Script=Han}/u);
    expect(changes).toEqual([]);
  });
});

describe("two versions of a policy", () => {
  beforeAll(open);

  it("are told apart part by part, in the sentences that differ", async () => {
    await publish(officers, await heating("std.heating_household * 2"), NEXT_MONTH);
    const found = await policyDifferences(author, "HEATING", 1, 2);
    expect(found.map(({ labelZh }) => labelZh)).toEqual(["待遇", "写法"]);
    expect(found[1]).toEqual({
      labelZh: "写法",
      before: ['benefit.cel: "std.heating_household"'],
      after: ['benefit.cel: "std.heating_household * 2"'],
    });
    expect(await policyDifferences(author, "HEATING", 1, 1)).toEqual([]);
  });
});

describe("drafts and reviews", () => {
  beforeAll(open);

  it("are read by who plans and who audits, and by no village, charity or contractor", async () => {
    const id = await draft(officers, await heating("1"), NEXT_MONTH);
    const auditor = await actors.as("AUDITOR");
    expect((await catalogueRevisions(auditor, {}, {})).nodes).toHaveLength(1);
    const idsOf = async (ctx: TestActor, filter: object) =>
      (await catalogueRevisions(ctx, filter, {})).nodes.map((node) => node.id);
    expect(await idsOf(author, { mine: true, states: ["DRAFT"] })).toEqual([id]);
    expect(await idsOf(author, { others: true })).toEqual([]);
    expect(await idsOf(reviewer, { mine: true })).toEqual([]);
    expect(await idsOf(reviewer, { others: true })).toEqual([id]);
    expect((await catalogueRevision(auditor, id)).availableActions).toEqual([]);
    for (const role of [
      "VILLAGE_ASSISTANT",
      "TOWNSHIP_OFFICER",
      "CHARITY_OFFICER",
      "CONTRACTOR_MANAGER",
    ] as const) {
      const other = actors.client(await actors.as(role));
      await refused(other.query(`{ catalogueRevision(id: "${id}") { document } }`), "FORBIDDEN");
      await refused(other.query(`{ catalogueDocument }`), "FORBIDDEN");
    }
  });
});

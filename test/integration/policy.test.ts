import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoped, scopedWrite } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { systemContext } from "../../api/kernel/context.ts";
import type { FiledCatalogue } from "../../api/policy/catalogue/catalogue-types.ts";
import { loadCatalogue } from "../../api/policy/catalogue/load-catalogue.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { policies } from "../../api/policy/policy.queries.ts";
import { policyDetail } from "../../api/policy/policy-detail.queries.ts";
import { policyStandards } from "../../api/policy/standard-list.queries.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;

const publish = (catalogue?: FiledCatalogue, validFrom?: string) =>
  scopedWrite(systemContext(test.platform), (tx) =>
    importCatalogue(tx, catalogue, validFrom ? { validFrom } : {}),
  );

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  await publish();
});
afterAll(() => test.close());

const codesOf = (page: { nodes: readonly { code: string }[] }) => page.nodes.map((node) => node.code);

async function everyPolicy() {
  const page = await policies(officer, { first: 100 });
  return Promise.all(page.nodes.map((node) => policyDetail(officer, { code: node.code })));
}

describe("publishing the catalogue", () => {
  it("writes 57 policies in version 1, 53 relations and every standard", async () => {
    const counts = await scoped(officer, (tx) =>
      tx.row(sql`select (select count(*)::int from policy) as policies,
        (select count(*)::int from policy_version where version = 1 and valid_from = '2024-01-01') as versions,
        (select count(*)::int from policy_relation) as relations,
        (select count(distinct name)::int from policy_standard) as standards`),
    );
    expect(counts).toEqual({
      policies: 57,
      versions: 57,
      relations: 53,
      standards: loadCatalogue().standards.keys.length,
    });
  });

  it("changes nothing when done again", async () => {
    expect(await publish()).toMatchObject({
      newVersions: 0,
      relationsAdded: 0,
      relationsRemoved: 0,
      standardsChanged: 0,
    });
  });

  it("leaves an audit row", async () => {
    const rows = await test.database.asOperator(
      "select 1 from audit_entry where action = 'policy.importCatalogue'",
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it("names for each benefit the needs it pays for, and none for living allowances", async () => {
    const { nodes } = await policies(officer, { first: 100 });
    const covered = new Map(nodes.map((node) => [node.code, node.needCategories]));
    expect(covered.get("MED_AID")).toEqual(["N1"]);
    expect(covered.get("DIS_CARE")).toEqual(["N2"]);
    expect(covered.get("SVC_MEAL")).toEqual(["N4"]);
    for (const code of ["DIBAO", "TEKUN", "DIS_LIFE", "ELDER_POOR", "ORPHAN", "EDGE"])
      expect(covered.get(code)).toEqual([]);
    expect(new Set(nodes.flatMap((node) => node.needCategories)).size).toBe(9);
  });
});

describe("a policy in words", () => {
  it("says its condition as sentences with the labels of facts, values and standards", async () => {
    const dibao = await policyDetail(officer, { code: "DIBAO" });
    expect(dibao.conditions).toEqual([
      "家庭可在本地申请",
      "家庭人均月收入低于当地最低生活保障月标准",
      "家庭财产符合低保规定",
      "家庭救助身份不是特困人员",
    ]);
    expect(dibao.benefitText).toBe(
      "（当地最低生活保障月标准 － 家庭人均月收入，不足零的按零计） × 家庭共同生活人数",
    );
  });

  it("numbers the cases of an alternative", async () => {
    const { conditions } = await policyDetail(officer, { code: "REHAB_CHILD" });
    expect(conditions).toEqual([
      "本人年龄不超过 17 周岁",
      "符合下列情形之一：（1）本人残疾等级不低于 1 级；（2）本人有康复诊断证明",
      "本人有康复项目",
    ]);
  });

  it("leaves no code, operator or name of a rule in any sentence of any policy", async () => {
    for (const detail of await everyPolicy()) {
      const sentences = [
        ...detail.conditions,
        ...detail.deadlines,
        ...detail.publicity,
        ...detail.review,
        ...detail.approval,
        ...detail.relations.map((relation) => relation.textZh),
        ...detail.documents.map((document) => document.suppliedByZh),
        detail.benefitText ?? "",
      ];
      expect(detail.conditions.length, detail.code).toBeGreaterThan(0);
      for (const sentence of sentences)
        expect(sentence, detail.code).not.toMatch(/[_&|<>=#]|undefined|null|[A-Z]{3}|std\.|person\./);
    }
  });

  it("never asks the applicant for what shared data holds", async () => {
    const { documents } = await policyDetail(officer, { code: "DIBAO" });
    const asked = documents.filter((document) => document.askedOfApplicant).map((document) => document.code);
    expect(asked).toEqual(["APPLY_FORM", "INCOME_STATEMENT", "ASSET_STATEMENT", "CHECK_AUTHORIZATION"]);
    expect(documents.find((document) => document.code === "ID_CARD")?.suppliedByZh).toBe(
      "由数据共享取得，不向申请人索要",
    );
  });

  it("names its legal basis with title and articles, for every reference", async () => {
    for (const [index, detail] of (await everyPolicy()).entries()) {
      const record = loadCatalogue().policies.find((policy) => policy.code === detail.code);
      expect(
        detail.legalBasis.map((basis) => basis.reference),
        `${index} ${detail.code}`,
      ).toEqual(record?.legalBasis);
    }
    const dibao = await policyDetail(officer, { code: "DIBAO" });
    expect(dibao.legalBasis[0]).toMatchObject({
      titleZh: "中华人民共和国社会救助法",
      articles: "18-20",
      kind: "TEXT",
    });
  });

  it("says a relation from its own side", async () => {
    const textOf = async (code: string, other: string) =>
      (await policyDetail(officer, { code })).relations.find((relation) =>
        relation.policyCodes.includes(other),
      )?.textZh;
    expect(await textOf("TEKUN", "DIBAO")).toBe("与“最低生活保障”不可兼得，优先享受本政策");
    expect(await textOf("DIBAO", "TEKUN")).toMatch(/^与“特困人员.+”不可兼得，优先享受“特困人员/);
  });
});

describe("the standards of a policy", () => {
  const figures = async (region: string | null, asOf?: string, areaKind: "URBAN" | "RURAL" | null = null) =>
    (await policyDetail(officer, { code: "EDGE", regionCode: region, asOf, areaKind })).standards.filter(
      (standard) => standard.key === "dibao_monthly",
    );

  it("are those of the nearest region above, urban and rural apart", async () => {
    const found = await figures(regionCode("village"));
    expect(found.map(({ areaKind, value, region }) => [areaKind, value, region?.name])).toEqual([
      ["URBAN", "960", "滨州市"],
      ["RURAL", "806", "滨州市"],
    ]);
    expect(await figures(regionCode("village"), undefined, "RURAL")).toHaveLength(1);
  });

  it("are those of the post's region when none is named", async () => {
    const own = await policyDetail(officer, { code: "EDGE" });
    expect(own.standards.find((standard) => standard.key === "dibao_monthly")?.region?.name).toBe("滨州市");
  });

  it("fall back to the default where no region has published one", async () => {
    const { standards } = await policyDetail(officer, { code: "EDGE" });
    expect(standards.find((standard) => standard.key === "edge_ratio")).toMatchObject({
      value: "1.5",
      region: null,
      confidence: "HIGH",
    });
  });

  it("prefer the nearer and the later figure, and heed the date", async () => {
    await scopedWrite(
      systemContext(test.platform),
      async (tx) => {
        for (const [region, from, value] of [
          ["371602000000", "2025-07-01", "1001"],
          ["371602000000", "2026-01-01", "1002"],
        ]) {
          await tx.rows(sql`
            insert into policy_standard (id, region_code, area_kind, name, value, valid_from, source, confidence)
            values (gen_random_uuid(), ${region}, 'RURAL', 'dibao_monthly', ${value}, ${from}, 'TEXT', 'HIGH')`);
        }
      },
      { unaudited: "the ground on which a test stands" },
    );
    const rural = async (asOf: string, region = regionCode("village")) =>
      (await figures(region, asOf, "RURAL")).map((figure) => figure.value);
    expect(await rural("2026-03-04")).toEqual(["1002"]);
    expect(await rural("2025-08-01")).toEqual(["1001"]);
    expect(await rural("2025-01-01")).toEqual(["806"]);
    expect(await rural("2026-03-04", regionCode("villageOfOtherCounty"))).toEqual(["806"]);
    expect(
      (await figures(regionCode("village"), "2026-03-04", "URBAN")).map((figure) => figure.value),
    ).toEqual(["960"]);
  });
});

describe("the list of policies", () => {
  it("is in the order of the layers, statutory ones first", async () => {
    const { nodes, totalCount } = await policies(officer, { first: 100 });
    expect(totalCount).toBe(57);
    expect([...new Set(nodes.map((node) => node.tier))]).toEqual([
      "BASIC_LIVING",
      "SPECIAL",
      "EMERGENCY",
      "SERVICE",
      "CHARITY",
    ]);
  });

  it("finds by words of name, department and note, in full width too", async () => {
    expect(codesOf(await policies(officer, { search: "低保 单人" }))).toEqual(["DIBAO_SINGLE"]);
    expect(codesOf(await policies(officer, { search: "　ｄｉｂａｏ＿ｃｌａｓｓ " }))).toEqual([
      "DIBAO_CLASS",
    ]);
    expect(codesOf(await policies(officer, { search: "总工会" }))).toEqual(["WORKER"]);
    expect(codesOf(await policies(officer, { search: "寻亲" }))).toEqual(["VAGRANT"]);
    expect(codesOf(await policies(officer, { search: "没有这样的政策" }))).toEqual([]);
  });

  it("takes a wildcard for what it is", async () => {
    expect(codesOf(await policies(officer, { search: "最低%保障" }))).toEqual([]);
  });

  it("filters by layer, department and need", async () => {
    expect((await policies(officer, { tier: "CHARITY" })).totalCount).toBe(3);
    expect(codesOf(await policies(officer, { department: "总工会" }))).toEqual(["WORKER"]);
    expect(codesOf(await policies(officer, { needCategory: "N3" })).sort()).toEqual([
      "AID_DEVICE",
      "BARRIER",
      "RETROFIT",
    ]);
  });

  it("pages without gap or repetition", async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await policies(officer, { first: 10, after });
      seen.push(...codesOf(page));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(codesOf(await policies(officer, { first: 100 })));
  });
});

describe("a version", () => {
  it("follows the changed record from its date on, and the earlier one stands as it was", async () => {
    const catalogue = structuredClone(loadCatalogue());
    const heating = catalogue.policies.find((policy) => policy.code === "HEATING") as { review: object };
    heating.review = { months: 6 };
    expect(await publish(catalogue, "2026-07-01")).toMatchObject({ newVersions: 1 });
    const before = await policyDetail(officer, { code: "HEATING", asOf: "2026-06-30" });
    const after = await policyDetail(officer, { code: "HEATING", asOf: "2026-07-01" });
    expect([before.version, before.validTo, after.version]).toEqual([1, "2026-06-30", 2]);
    expect(before.review).not.toEqual(after.review);
    expect(after.versions.map((version) => version.version)).toEqual([2, 1]);
    expect((await policies(officer, { first: 100 })).totalCount).toBe(57);
  });
});

describe("a standard", () => {
  it("names the policies that read it, also through a derived fact", async () => {
    const standards = await policyStandards(officer, null);
    const readers = (key: string) =>
      standards.find((each) => each.key === key)?.usedBy.map(({ code }) => code) ?? [];
    expect(readers("dibao_monthly")).toContain("DIBAO");
    expect(readers("asset_months_dibao")).toContain("DIBAO");
    expect(readers("asset_months_dibao")).not.toContain("AGE_ALLOW");
  });
});

describe("over the API", () => {
  it("any post may read the catalogue, nobody without one", async () => {
    const worker = actors.client(await actors.as("CONTRACTOR_WORKER"));
    const answer = await worker.query(
      `{ policy(code: "DIBAO") { name conditions documents { labelZh askedOfApplicant } } }`,
    );
    expect(answer.policy.name).toBe("最低生活保障");
    await refused(actors.stranger.query("{ policies { totalCount } }"), "UNAUTHENTICATED");
  });

  it("a partner, whose post has no region, is shown the defaults and asks for a region by name of its code", async () => {
    const charity = actors.client(await actors.as("CHARITY_OFFICER"));
    const query = `query($region: ID) { policy(code: "DIBAO", regionCode: $region) { standards { key value } } }`;
    expect((await charity.query(query)).policy.standards).toEqual([{ key: "dibao_monthly", value: null }]);
    expect((await charity.query(query, { region: "371600000000" })).policy.standards).toHaveLength(2);
  });

  it("refuses bad input with a code and a field", async () => {
    const client = actors.client(officer);
    expect(
      (await refused(client.query("{ policies(first: 1000000) { totalCount } }"), "INVALID_INPUT")).fields,
    ).toHaveProperty("first");
    expect(
      (
        await refused(
          client.query(`{ policies(search: "${"长".repeat(51)}") { totalCount } }`),
          "INVALID_INPUT",
        )
      ).fields,
    ).toHaveProperty("search");
    await refused(client.query(`{ policies(after: "broken") { totalCount } }`), "INVALID_CURSOR");
    await refused(client.query(`{ policies(asOf: "2026-02-30") { totalCount } }`), "INVALID_INPUT");
    await refused(client.query(`{ policies(tier: NOWHERE) { totalCount } }`), "BAD_REQUEST");
    await refused(client.query(`{ policy(code: "NOWHERE") { name } }`), "NOT_FOUND");
    await refused(client.query(`{ policy(code: "DIBAO", asOf: "1999-01-01") { name } }`), "NOT_FOUND");
  });
});

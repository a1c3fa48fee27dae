import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readImport } from "../../api/beneficiary/import/register-import.queries.ts";
import { mapImportColumns, startImport } from "../../api/beneficiary/import/register-import.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { freshKey } from "../support/families.ts";
import { csvText, type FileRow, fileRow, imports, workbook } from "../support/import-files.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let files: ReturnType<typeof imports>;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  files = imports(test);
});
afterAll(() => test.close());

const terms = { title: "三月台账", source: "TOWNSHIP", obtainedOn: "2026-03-01" } as const;

async function start(bytes: Buffer, by = officer): Promise<string> {
  const id = await startImport(by, { fileId: await files.upload(by, bytes), ...terms }, freshKey());
  await files.work();
  return id;
}

describe("the columns of a file", () => {
  const other = ["家庭编号", "所在村", "关系", "姓名", "公民身份号码", "手机", "备注", "月收入合计"];
  const rowsOf = () =>
    [fileRow("1", { 与户主关系: "本人" })].map((row) => ({
      家庭编号: row["户编号"],
      所在村: row["村（社区）"],
      关系: row["与户主关系"],
      姓名: row["姓名"],
      公民身份号码: row["身份证号"],
      月收入合计: "812.50",
    })) as FileRow[];

  it("are known by the names that offices use, below a title, in XLSX and in CSV of both encodings", async () => {
    const titled = await workbook(rowsOf(), other, [["市东街道困难家庭台账"], []]);
    expect(await readImport(officer, await start(titled))).toMatchObject({ state: "READY", rows: 1 });
    const utf8 = Buffer.from(`\uFEFF${csvText(rowsOf(), other)}`);
    expect(await readImport(officer, await start(utf8))).toMatchObject({ state: "READY", rows: 1 });
    const gb = Buffer.concat([...csvText([fileRow("1")])].map((letter) => gb18030(letter)));
    expect(await readImport(officer, await start(gb))).toMatchObject({ state: "READY", rows: 1 });
  });

  it("are said by hand once, and known in the next file with the same headings, to colleagues too", async () => {
    const id = await start(await workbook(rowsOf(), other));
    const { columns } = await readImport(officer, id);
    expect(columns.filter(({ target }) => target === null).map(({ heading }) => heading)).toEqual([
      "备注",
      "月收入合计",
    ]);
    const mapping = columns.map(({ heading, target }) =>
      heading === "月收入合计" ? "household.total_monthly_income" : target,
    );
    await mapImportColumns(officer, id, mapping);
    await files.work();
    expect(await readImport(officer, id)).toMatchObject({ state: "READY" });
    const colleague = await actors.as("TOWNSHIP_OFFICER", { person: "colleague" });
    const next = await readImport(colleague, await start(await workbook(rowsOf(), other), colleague));
    expect(next.columns.at(-1)).toEqual({ heading: "月收入合计", target: "household.total_monthly_income" });
  });

  it("in words of an office's own are said by hand, where a row of people cannot be meant", async () => {
    const words = ["家", "哪里", "何人", "称呼", "证"];
    const rows = rowsOf().map((row) => {
      const given = row as Record<string, unknown>;
      return Object.fromEntries(words.map((word, at) => [word, given[other[at]!]])) as FileRow;
    });
    const id = await start(await workbook(rows, words));
    const read = await readImport(officer, id);
    expect(read.columns).toEqual(words.map((heading) => ({ heading, target: null })));
    expect(read.job?.message).toContain("请先对应这些列");
    await mapImportColumns(officer, id, ["family", "village", "relation", "name", "identityNumber"]);
    await files.work();
    expect(await readImport(officer, id)).toMatchObject({ state: "READY", rows: 1 });
  });

  it("are never taken from a row of people, and cannot be mapped before they are read", async () => {
    const [first, second] = [fileRow("1"), fileRow("1", { 身份证号: null })];
    const people = csvText([second, first]).split("\r\n").slice(1).join("\r\n");
    const plain = ["甲,东关社区,户主,钱满仓", people].join("\r\n");
    const unnumbered = ["李荷花,女,汉族,王家村", people].join("\r\n");
    for (const text of [people, plain, unnumbered, plain.replace(/\d/g, "一")]) {
      const read = await readImport(officer, await start(Buffer.from(text)));
      expect(read).toMatchObject({ columns: [], job: { state: "FAILED" } });
      const mapping = read.availableActions.find(({ action }) => action === "mapColumns");
      expect(mapping).toMatchObject({ allowed: false, reasonZh: expect.stringContaining("表头") });
    }
  });

  it("that are missing are named, and the check waits for them", async () => {
    const headings = ["户编号", "村（社区）", "姓名", "身份证"];
    const detail = await readImport(officer, await start(await workbook([fileRow("1")], headings)));
    expect(detail).toMatchObject({ state: "CHECKING", job: { state: "FAILED" } });
    expect(detail.job?.message).toContain("与户主关系");
  });

  /** The inverse of a decoder that Node has; made once for the letters that the file needs. */
  function gb18030(letter: string): Buffer {
    if (letter.charCodeAt(0) < 0x80) return Buffer.from(letter);
    encodings ??= new Map(
      Array.from({ length: 0x7e * 0xbf }, (_, index) => {
        const bytes = Buffer.from([0x81 + Math.floor(index / 0xbf), 0x40 + (index % 0xbf)]);
        return [new TextDecoder("gb18030").decode(bytes), bytes] as const;
      }),
    );
    return encodings.get(letter)!;
  }
  let encodings: Map<string, Buffer> | undefined;
});

describe("a file that is none", () => {
  it.each([
    ["a photograph", Buffer.from([0xff, 0xd8, 0xff, 0xe1, 1, 2, 3])],
    ["an old or encrypted workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
  ])("%s is refused when it is uploaded", async (_what, bytes) => {
    await expect(files.upload(officer, bytes)).rejects.toThrow(/xlsx/);
  });

  it.each([
    ["a broken workbook", Buffer.from("PK\u0003\u0004 and nothing more")],
    ["a text without headings", Buffer.from("今天天气好\n明天也好\n")],
    ["headings without rows", Buffer.from("户编号,村（社区）,与户主关系,姓名,身份证号\n")],
  ])("%s ends the check with what to do", async (_what, bytes) => {
    const { state, job } = await readImport(officer, await start(bytes));
    expect(state).toBe("CHECKING");
    expect(job).toMatchObject({ state: "FAILED", message: expect.stringMatching(/文件|表头/) });
  });

  it("is never given back by /files, and evidence is never imported", async () => {
    const fileId = await files.upload(officer, await workbook([fileRow("1")]));
    const response = await test.app.inject({
      method: "GET",
      url: `/files/${fileId}`,
      headers: { cookie: await files.cookieOf(officer) },
    });
    expect(response.statusCode).toBe(404);
    const photograph = await files.evidence(officer);
    await expect(startImport(officer, { fileId: photograph, ...terms }, freshKey())).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readImport } from "../../api/beneficiary/import/register-import.queries.ts";
import {
  startImport,
  submitImport,
  undoWholeImport,
} from "../../api/beneficiary/import/register-import.service.ts";
import { seedActors, type TestActor } from "../support/actors.ts";
import { freshKey } from "../support/families.ts";
import { fileRow, imports, workbook } from "../support/import-files.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

const ROWS = Number(process.env["BENCH_ROWS"] ?? 20_000);

let test: TestPlatform;
let officer: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  officer = await (await seedActors(test)).as("TOWNSHIP_OFFICER");
}, 120_000);
afterAll(() => test.close());

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

describe(`a register file of ${ROWS} rows`, () => {
  it("is checked, written and taken back", { timeout: 600_000 }, async () => {
    const files = imports(test);
    const rows = Array.from({ length: ROWS / 2 }, (_, index) => [
      fileRow(`户${index}`, {
        联系电话: `139${String(index).padStart(8, "0")}`,
        残疾等级: (index % 4) + 1,
        家庭月收入: `${index}.50`,
        救助身份: "低保",
        身份起始日期: "2026-01-01",
      }),
      fileRow(`户${index}`, { 与户主关系: "配偶", 姓名: "钱巧云" }),
    ]).flat();
    const fileId = await files.upload(officer, await workbook(rows));
    const terms = { fileId, title: "全区台账", source: "TOWNSHIP", obtainedOn: "2026-03-01" } as const;
    const id = await startImport(officer, terms, freshKey());
    const checked = await seconds(files.work);
    await submitImport(officer, id, (await readImport(officer, id)).version);
    const written = await seconds(files.work);
    expect(await readImport(officer, id)).toMatchObject({ state: "APPLIED", rows: ROWS });
    // The floor: the same people as bare rows of one table, in one statement.
    await test.database.asOperator("create table floor (like person)");
    const floor = await seconds(() => test.database.asOperator("insert into floor select * from person"));
    await undoWholeImport(officer, id, "测速之后撤销");
    const undone = await seconds(files.work);
    console.log(
      `${ROWS} rows: checked in ${checked.toFixed(1)} s, written in ${written.toFixed(1)} s (${(written / floor).toFixed(0)} times a bare copy of the persons), taken back in ${undone.toFixed(1)} s`,
    );
  });
});

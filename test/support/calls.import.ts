import { readImport } from "../../api/beneficiary/import/register-import.queries.ts";
import { startImport, submitImport } from "../../api/beneficiary/import/register-import.service.ts";
import { byTownship, officer } from "./calls.register.ts";
import type { Calls, Ground } from "./calls.ts";
import { freshKey } from "./families.ts";
import { couple, fileRow, HEADINGS, imports, workbook } from "./import-files.ts";

const terms = { title: "三月台账", source: "TOWNSHIP", obtainedOn: "2026-03-01" } as const;

async function uploaded(ground: Ground, rows = [...couple("1"), fileRow("2")]): Promise<string> {
  return imports(ground.test).upload(await officer(ground), await workbook(rows));
}

/** An import of the township on which the work was done, or none was yet. */
export async function importOf(ground: Ground, { worked = true, faulty = false } = {}): Promise<string> {
  const rows = faulty ? [fileRow("1", { 姓名: "" })] : [...couple("1"), fileRow("2")];
  const input = { fileId: await uploaded(ground, rows), ...terms };
  const id = await startImport(await officer(ground), input, freshKey());
  if (worked) await imports(ground.test).work();
  return id;
}

async function writtenImport(ground: Ground): Promise<string> {
  const id = await importOf(ground);
  const by = await officer(ground);
  await submitImport(by, id, (await readImport(by, id)).version);
  await imports(ground.test).work();
  return id;
}

export const importCalls: Calls = {
  startRegisterImport: async (ground) =>
    byTownship(
      ground,
      { input: { fileId: await uploaded(ground), ...terms }, idempotencyKey: freshKey() },
      { another: { "input.title": "四月台账" }, notLater: ["input.obtainedOn"] },
    ),
  mapImportColumns: async (ground) =>
    byTownship(ground, {
      id: await importOf(ground),
      mapping: HEADINGS.map((heading) =>
        heading === "户编号"
          ? "family"
          : heading === "村（社区）"
            ? "village"
            : heading === "与户主关系"
              ? "relation"
              : heading === "姓名"
                ? "name"
                : heading === "身份证号"
                  ? "identityNumber"
                  : null,
      ),
    }),
  checkImportAgain: async (ground) => byTownship(ground, { id: await importOf(ground) }),
  submitImport: async (ground) => {
    const id = await importOf(ground);
    const { version } = await readImport(await officer(ground), id);
    return byTownship(ground, { id, version }, { codes: { version: ["STALE"] } });
  },
  cancelImport: async (ground) => byTownship(ground, { id: await importOf(ground) }),
  undoImport: async (ground) => byTownship(ground, { id: await writtenImport(ground), reason: "传错了文件" }),
  cancelJob: async (ground) => {
    const id = await importOf(ground, { worked: false });
    const { job } = await readImport(await officer(ground), id);
    return byTownship(ground, { id: job?.id });
  },
};

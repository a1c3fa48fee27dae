import { insertMany } from "../../database/insert-many.ts";
import { scoped, scopedEntities, scopedWrite } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import type { JobRun } from "../../job/job.service.ts";
import type { RequestContext } from "../../kernel/context.ts";
import { DomainError, invalid, notFound } from "../../kernel/errors.ts";
import { dropSpreadsheet, spreadsheetBytes } from "../../kernel/files/file.service.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import { advance } from "../../kernel/workflow.ts";
import { personIndexCandidates } from "../person-vault.ts";
import { demandElsewhereLeft } from "../quota.ts";
import { traceOf } from "../registered.ts";
import { type FamilyRead, faultsBetweenRows, groupFamilies, readFamily } from "./check-families.ts";
import { type Fault, type RowRead, RowReader } from "./check-row.ts";
import { findHeadings, guessMapping, isTarget, labelOf, missingColumns } from "./columns.ts";
import { compareFamilies, type FamilyPlan } from "./compare.ts";
import { openStaged, sealStaged } from "./import-vault.ts";
import { keptMapping } from "./kept-mappings.ts";
import { RegisterImport } from "./register-import.entity.ts";
import { lockImport } from "./register-import.service.ts";
import { registerImportMachine } from "./register-import.workflow.ts";
import { type SheetRow, sheetRows } from "./sheet-rows.ts";
import { storeFindings } from "./store-findings.ts";
import { loadVillages } from "./villages.ts";

const STAGING = "rows of an import on their way in; its start and its end are on record";
const ROWS_A_STEP = 2_000;

/**
 * Reads the file once, checks every row against the others and the register, and writes down what it found. The
 * register itself is not touched. Broken off, it goes on from the rows that were read.
 */
export async function checkImport({ ctx, subjectId, progress }: JobRun): Promise<void> {
  const head = await readHead(ctx, subjectId);
  if (head.state !== "CHECKING") return;
  const rows =
    head.headingRow === null ? await readFile(ctx, head, progress) : await storedRows(ctx, head, progress);
  const mapping = (await readHead(ctx, subjectId)).mapping;
  const missing = missingColumns(mapping);
  if (missing.length > 0) {
    throw new DomainError("INVALID_INPUT", `请先对应这些列：${missing.map(labelOf).join("、")}。`);
  }
  const read = await checkRows(ctx, head, mapping, rows, progress);
  const plans = await compareAll(ctx, head, read, progress);
  await noteElsewhere(ctx, plans);
  await progress("STORE", 0, read.length);
  await storeFindings(ctx, head, read, plans, (done) => progress("STORE", done, read.length));
  await conclude(ctx, subjectId, rows.length, read, plans);
}

type Progress = JobRun["progress"];

type Head = Pick<
  RegisterImport,
  "id" | "state" | "regionCode" | "fileId" | "headingRow" | "mapping" | "source" | "obtainedOn"
>;

const readHead = (ctx: RequestContext, id: string): Promise<Head> =>
  scopedEntities(ctx, async (tx) => {
    const row = await tx.em.findOne(RegisterImport, { id });
    if (!row) throw notFound("这次导入");
    return { ...row };
  });

/** Reads the file in a thread of its own and stages its rows; then the file is taken away. */
async function readFile(ctx: RequestContext, head: Head, progress: Progress): Promise<SheetRow[]> {
  if (!head.fileId) throw invalid({ fileId: "文件已不在，请重新上传。" });
  await progress("READ", 0, null);
  const bytes = await spreadsheetBytes(ctx, head.fileId);
  const rows: SheetRow[] = [];
  for await (const batch of sheetRows(bytes)) {
    rows.push(...batch);
    await progress("READ", rows.length, null);
  }
  const at = findHeadings(rows.map(({ cells }) => cells));
  if (at === null) {
    throw invalid({
      fileId: "没有找到表头：前10行中应有一行写有户编号、姓名、身份证号等列名，可下载模板对照。",
    });
  }
  const headings = rows[at]!.cells;
  const content = rows.slice(at + 1);
  if (content.length === 0) throw invalid({ fileId: "表头下面没有数据。" });
  await scopedWrite(ctx, (tx) => tx.rows(sql`delete from import_row where import_id = ${head.id}`), {
    unaudited: STAGING,
  });
  for (let from = 0; from < content.length; from += ROWS_A_STEP) {
    await stageRows(ctx, head, content.slice(from, from + ROWS_A_STEP));
    await progress("READ", Math.min(from + ROWS_A_STEP, content.length), content.length);
  }
  await scopedWrite(
    ctx,
    async (tx) => {
      const row = await lockImport(tx, head.id);
      row.headings = [...headings];
      row.headingRow = rows[at]!.row;
      row.rows = content.length;
      row.mapping = [...((await keptMapping(tx, headings, isTarget)) ?? guessMapping(headings))];
      if (head.fileId) await dropSpreadsheet(tx, head.fileId);
    },
    { unaudited: STAGING },
  );
  return content;
}

function stageRows(ctx: RequestContext, head: Head, rows: readonly SheetRow[]): Promise<void> {
  return scopedWrite(
    ctx,
    (tx) =>
      insertMany(
        tx,
        "import_row",
        { import_id: "uuid", row: "integer", region_code: "text", cells_sealed: "text" },
        rows.map(({ row, cells }) => ({
          import_id: head.id,
          row,
          region_code: head.regionCode,
          cells_sealed: sealStaged(tx, "row", head.id, row, cells),
        })),
      ),
    { unaudited: STAGING },
  );
}

/** The rows as they were read before. */
export async function storedRows(
  ctx: RequestContext,
  head: Pick<Head, "id">,
  progress?: Progress,
): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for (let after = 0; ; ) {
    const step = await scoped(ctx, async (tx) => {
      const found = await tx.rows<{ row: number; cells_sealed: string }>(sql`
        select row, cells_sealed from import_row where import_id = ${head.id} and row > ${after}
        order by row limit ${ROWS_A_STEP}`);
      return found.map(({ row, cells_sealed }) => ({
        row,
        cells: openStaged<string[]>(tx, "row", head.id, row, cells_sealed),
      }));
    });
    if (step.length === 0) return rows;
    rows.push(...step);
    after = step.at(-1)!.row;
    await progress?.("READ", rows.length, null);
  }
}

async function checkRows(
  ctx: RequestContext,
  head: Head,
  mapping: RegisterImport["mapping"],
  rows: readonly SheetRow[],
  progress: Progress,
): Promise<FamilyRead[]> {
  const { today, villages } = await scoped(ctx, async (tx) => {
    const day = shanghaiDate(tx.now);
    return { today: day, villages: await loadVillages(tx, day) };
  });
  const read: RowRead[] = [];
  const faults = new Map<number, Fault[]>();
  const note = (fault: Fault) => faults.set(fault.row, [...(faults.get(fault.row) ?? []), fault]);
  for (const [index, { row, cells }] of rows.entries()) {
    const reader = new RowReader(row, cells, mapping, today);
    read.push(reader.read());
    for (const fault of reader.faults) note(fault);
    if (index % ROWS_A_STEP === 0) await progress("CHECK", index, rows.length);
  }
  for (const fault of faultsBetweenRows(read)) note(fault);
  const terms = { source: head.source, obtainedOn: head.obtainedOn, today, villages };
  return groupFamilies(read).map((family) =>
    readFamily(
      family,
      family.flatMap(({ row }) => faults.get(row) ?? []),
      terms,
    ),
  );
}

/** Compares step by step, so that no transaction is long; each step reads the register by a few statements. */
async function compareAll(
  ctx: RequestContext,
  head: Head,
  families: readonly FamilyRead[],
  progress: Progress,
): Promise<ReadonlyMap<FamilyRead, FamilyPlan>> {
  const whole = families.filter(({ household }) => household !== null);
  const plans = new Map<FamilyRead, FamilyPlan>();
  for (let from = 0; from < whole.length; from += ROWS_A_STEP / 2) {
    const step = whole.slice(from, from + ROWS_A_STEP / 2);
    const compared = await scoped(ctx, (tx) =>
      compareFamilies(
        tx,
        step.map(({ household }) => household!),
        head.source,
      ),
    );
    for (const [index, plan] of compared.entries()) plans.set(step[index]!, plan);
    await progress("COMPARE", from + step.length, whole.length);
  }
  return plans;
}

/** On record before anybody reads it in the findings. */
async function noteElsewhere(ctx: RequestContext, plans: ReadonlyMap<FamilyRead, FamilyPlan>): Promise<void> {
  const told = [...plans.values()]
    .flatMap(({ faults }) => faults)
    .filter(({ fault }) => fault === "ELSEWHERE");
  if (told.length === 0) return;
  await scopedWrite(ctx, async (tx) => {
    const keys = await tx.heldKeys();
    const traces: (string | null)[] = [];
    for (const { text } of told) {
      traces.push(await traceOf(tx, personIndexCandidates(keys, "identityNumber", text)));
    }
    await demandElsewhereLeft(tx, traces);
  });
}

async function conclude(
  ctx: RequestContext,
  id: string,
  rows: number,
  families: readonly FamilyRead[],
  plans: ReadonlyMap<FamilyRead, FamilyPlan>,
): Promise<void> {
  const counts: Record<string, number> = { families: families.length, rows, faults: 0 };
  for (const family of families) {
    const plan = plans.get(family);
    const outcome = plan?.outcome ?? "FAULTY";
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    counts["faults"]! += family.faults.length + (plan?.faults.length ?? 0);
  }
  await scopedWrite(ctx, async (tx) => {
    const row = await lockImport(tx, id);
    row.counts = counts;
    const detail = {
      about: row.serial,
      rows,
      families: families.length,
      faults: counts["faults"]!,
    };
    await advance(tx, registerImportMachine, counts["faults"] === 0 ? "findReady" : "findFaults", row, {
      detail,
    });
  });
}

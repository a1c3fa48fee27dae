import { type FeedKind, feedKinds } from "../../../schema/codes/feed-kinds.ts";
import { scoped, scopedEntities, scopedWrite } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import type { JobRun } from "../../job/job.service.ts";
import type { RequestContext } from "../../kernel/context.ts";
import { DomainError, invalid, notFound } from "../../kernel/errors.ts";
import { spreadsheetBytes } from "../../kernel/files/file.service.ts";
import { addMonths } from "../../kernel/shanghai-date.ts";
import { advance } from "../../kernel/workflow.ts";
import { keptMapping } from "../import/kept-mappings.ts";
import { type SheetRow, sheetRows } from "../import/sheet-rows.ts";
import { DepartmentFeed } from "./feed.entity.ts";
import { formOf, lockFeed } from "./feed.service.ts";
import { departmentFeedMachine } from "./feed.workflow.ts";
import { findHeadings, guessMapping, missingTargets, targetsOf } from "./feed-columns.ts";
import { compareRows } from "./match-rows.ts";
import { type FeedRow, RowReader } from "./read-row.ts";
import { demandChecking, storeFaults, storeValues } from "./store-report.ts";

const REPORT = "what a check of a department's file found; its start and its end are on record";
const MOST_ROWS = 300_000;
const ROWS_A_STEP = 5_000;
/** A note of how far it is costs a transaction. */
const ROWS_A_NOTE = 10_000;

type Progress = JobRun["progress"];
type Head = Pick<DepartmentFeed, "id" | "kind" | "source" | "asOf" | "regionCode" | "fileId" | "state">;

/**
 * Reads the file, looks its people up in the own region and compares what it says with what stands, step by step. What
 * it found is written down; the register itself is not touched. Broken off, it begins anew.
 */
export async function checkFeed({ ctx, subjectId, progress }: JobRun): Promise<void> {
  const head = await readHead(ctx, subjectId);
  if (head.state !== "CHECKING") return;
  const reader = await readFile(ctx, head, progress);
  const { rows } = reader;
  await clear(ctx, head.id);
  const counts: Record<string, number> = { matched: 0, UNCHANGED: 0 };
  const count = (name: string, more = 1) => {
    counts[name] = (counts[name] ?? 0) + more;
  };
  const faultyRows = new Set(reader.faults.map(({ row }) => row));
  let faults = await storeFaults(ctx, head, reader.faults, 0);
  for (let from = 0; from < rows.length; from += ROWS_A_STEP) {
    const step = rows.slice(from, from + ROWS_A_STEP);
    const found = await compareStep(ctx, head, step);
    await storeValues(ctx, head, found.values);
    faults = await storeFaults(ctx, head, found.faults, faults);
    for (const { row } of found.faults) faultyRows.add(row);
    for (const { outcome } of found.values) count(outcome);
    count("UNCHANGED", found.unchanged);
    count("matched", found.matched);
    count("objected", found.faults.length);
    await progress("COMPARE", Math.min(from + ROWS_A_STEP, rows.length), rows.length);
  }
  counts["faulty"] = faultyRows.size;
  counts["unmatched"] = reader.count - faultyRows.size - counts["matched"]!;
  await conclude(ctx, head.id, reader.count, counts);
}

const readHead = (ctx: RequestContext, id: string): Promise<Head> =>
  scopedEntities(ctx, async (tx) => {
    const row = await tx.em.findOne(DepartmentFeed, { id });
    if (!row) throw notFound("这批部门数据");
    return { ...row };
  });

interface FileRead {
  readonly rows: readonly FeedRow[];
  readonly faults: RowReader["faults"];
  readonly count: number;
}

/** Reads the rows in a thread of its own, batch by batch: no cell is kept longer than it takes to understand it. */
async function readFile(ctx: RequestContext, head: Head, progress: Progress): Promise<FileRead> {
  await progress("READ", 0, null);
  const bytes = await spreadsheetBytes(ctx, head.fileId);
  if (bytes.length === 0) throw invalid({ fileId: "文件已不在，请重新上传。" });
  let reader: RowReader | null = null;
  const rows: FeedRow[] = [];
  let count = 0;
  let told = 0;
  for await (const batch of sheetRows(bytes, MOST_ROWS)) {
    let content: readonly SheetRow[] = batch;
    if (!reader) {
      const at = headingsAt(head.kind, batch);
      const headings = batch[at]!.cells;
      const mapping = await noteHeadings(ctx, head, headings);
      reader = new RowReader({ kind: head.kind, asOf: head.asOf, headings, mapping });
      content = batch.slice(at + 1);
    }
    for (const row of content) {
      const read = reader.read(row);
      if (read) rows.push(read);
    }
    count += content.length;
    if (count >= told + ROWS_A_NOTE) {
      told = count;
      await progress("READ", count, null);
    }
  }
  if (!reader || count === 0) throw invalid({ fileId: "表头下面没有数据。" });
  return { rows: reader.withoutRepeated(rows), faults: reader.faults, count };
}

function headingsAt(kind: FeedKind, batch: readonly SheetRow[]): number {
  const at = findHeadings(
    kind,
    batch.map(({ cells }) => cells),
  );
  if (at === null)
    throw invalid({
      fileId: `没有找到表头：前10行中应有一行写有身份证号、姓名等列名。「${feedKinds[kind].zh}」的模板可在上传页下载对照。`,
    });
  return at;
}

/** What the columns are: as somebody said, as the office said of files of this form before, else by their names. */
async function noteHeadings(
  ctx: RequestContext,
  head: Head,
  headings: readonly string[],
): Promise<readonly (string | null)[]> {
  const targets = targetsOf(head.kind);
  const mapping = await scopedWrite(
    ctx,
    async (tx) => {
      const row = await lockFeed(tx, head.id);
      const form = formOf(head.kind, headings);
      const kept = await keptMapping(tx, form, (target) => targets.includes(target));
      const said = row.mapping.length === headings.length ? row.mapping : null;
      row.headings = [...headings];
      row.mapping = [...(said ?? kept ?? guessMapping(head.kind, headings))];
      return row.mapping;
    },
    { unaudited: REPORT },
  );
  const missing = missingTargets(head.kind, mapping);
  if (missing.length > 0) throw new DomainError("INVALID_INPUT", `请先对应这些列：${missing.join("、")}。`);
  return mapping;
}

const clear = (ctx: RequestContext, id: string): Promise<void> =>
  scopedWrite(
    ctx,
    async (tx) => {
      await demandChecking(tx, id);
      await tx.rows(sql`delete from feed_finding where feed_id = ${id}`);
      await tx.rows(sql`delete from feed_value where feed_id = ${id}`);
    },
    { unaudited: REPORT },
  );

/** Each step reads the register by a few statements, in a short transaction of its own. */
const compareStep = (ctx: RequestContext, head: Head, rows: readonly FeedRow[]) => {
  const { source, asOf, kind } = head;
  const { validMonths } = feedKinds[kind];
  const validUntil = validMonths === null ? null : addMonths(asOf, validMonths);
  return scoped(ctx, (tx) => compareRows(tx, rows, { source, asOf, validUntil }));
};

const conclude = (
  ctx: RequestContext,
  id: string,
  rows: number,
  counts: Record<string, number>,
): Promise<void> =>
  scopedWrite(ctx, async (tx) => {
    const row = await lockFeed(tx, id);
    row.rows = rows;
    row.counts = counts;
    const { matched, unmatched, faulty } = counts;
    await advance(tx, departmentFeedMachine, "findReady", row, {
      detail: { about: row.serial, rows, matched: matched!, unmatched: unmatched!, faulty: faulty! },
    });
  });

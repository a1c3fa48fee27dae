import { type ExportFormat, exportFormats } from "../../schema/codes/export-formats.ts";
import type { ExportLanguage } from "../../schema/codes/export-languages.ts";
import { exportLists } from "../../schema/codes/export-lists.ts";
import { exportPurposes } from "../../schema/codes/export-purposes.ts";
import { roles } from "../../schema/codes/roles.ts";
import { scoped, scopedEntities, scopedWrite } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import type { JobRun } from "../job/job.service.ts";
import { DAY_IN_MS } from "../kernel/clock.ts";
import { actorOf, type RequestContext } from "../kernel/context.ts";
import { DomainError, notFound } from "../kernel/errors.ts";
import { MAX_FILE_BYTES } from "../kernel/files/file.service.ts";
import { storeMadeFile } from "../kernel/files/made-file.ts";
import { CSV, XLSX } from "../kernel/files/media-types.ts";
import { shanghaiDateTime } from "../kernel/shanghai-date.ts";
import { rowsOf } from "./columns.ts";
import { DataExport } from "./data-export.entity.ts";
import { openArguments } from "./export-vault.ts";
import { exportedLists } from "./exported-lists.ts";
import { type ListDocument, listDocument } from "./list-document.ts";
import { readList, servedSchema } from "./read-list.ts";
import type { SheetHead } from "./sheet.ts";
import { type SheetThread, sheetThread } from "./sheet-thread.ts";

export const MOST_ROWS = 50_000;
const ROWS_A_PAGE = 100;

type Head = Pick<DataExport, "id" | "list" | "format" | "language" | "purpose" | "requestedAt" | "fileId"> & {
  readonly given: Readonly<Record<string, unknown>>;
};

/**
 * Reads a list page by page as its submitter's post sees it now, makes the file, and keeps it in one transaction with
 * what is on record. Broken off before that nothing is kept, and the next process begins anew.
 */
export async function runExport({ ctx, subjectId, progress }: JobRun): Promise<void> {
  const head = await readHead(ctx, subjectId);
  // A process that ended after it had kept the file leaves the work to another one, which finds it done.
  if (head.fileId) return;
  const list = listDocument(servedSchema(ctx), exportedLists[head.list], head.language);
  const thread = sheetThread(await sheetHead(ctx, head, list));
  try {
    const rows = await collect(ctx, head, list, thread, progress);
    await progress("WRITE", rows, rows);
    await keep(ctx, head, rows, await thread.finish());
  } finally {
    await thread.end();
  }
}

const readHead = (ctx: RequestContext, id: string): Promise<Head> =>
  scopedEntities(ctx, async (tx) => {
    const row = await tx.em.findOne(DataExport, { id });
    if (!row) throw notFound("这项导出");
    if (row.fileId) return { ...row, given: {} };
    // Without what it was narrowed to it would hold more than was asked for.
    if (!row.argumentsSealed) throw forgotten();
    return { ...row, given: openArguments(tx, id, row.argumentsSealed) };
  });

async function collect(
  ctx: RequestContext,
  head: Head,
  list: ListDocument,
  thread: SheetThread,
  progress: JobRun["progress"],
): Promise<number> {
  const { each } = exportedLists[head.list];
  let after: string | null = null;
  let count = 0;
  do {
    const page: Awaited<ReturnType<typeof readList>> = await readList(ctx, list, head.given, {
      first: ROWS_A_PAGE,
      after,
    });
    const rows = rowsOf(page.nodes, each);
    thread.add(rows.map((row) => list.columns.map((column) => column.cellOf(row))));
    count += rows.length;
    if (count > MOST_ROWS) throw tooMany();
    await progress("COLLECT", count, page.totalCount === null ? null : Math.max(page.totalCount, count));
    after = page.endCursor;
  } while (after !== null);
  return count;
}

const tooMany = () =>
  new DomainError(
    "INVALID_INPUT",
    `符合条件的记录超过${MOST_ROWS / 10_000}万行，没有导出。请按辖区、状态或日期缩小筛选范围后分次导出。`,
  );

const forgotten = () =>
  new DomainError(
    "STATE_CONFLICT",
    "这项导出等候超过一天，筛选条件已按规定清除，没有导出。请回到列表重新导出。",
  );

const KEPT = { unaudited: "another process has kept the file already, and it is on record" };

async function keep(ctx: RequestContext, head: Head, rows: number, bytes: Uint8Array): Promise<void> {
  if (bytes.length > MAX_FILE_BYTES) throw tooMany();
  await scopedWrite(
    ctx,
    async (tx) => {
      const row = await tx.em.findOneOrFail(DataExport, { id: head.id }, { lockMode: 4 });
      // Two processes may have made it: the first keeps its file.
      if (row.fileId) return;
      const readableUntil = new Date(tx.now.getTime() + DAY_IN_MS);
      const mediaType = row.format === "XLSX" ? XLSX : CSV;
      const file = { subject: "export", objectId: row.id, mediaType, bytes, readableUntil } as const;
      const fileId = await storeMadeFile(tx, file);
      const readyAt = tx.now;
      Object.assign(row, {
        fileId,
        readyAt,
        readableUntil,
        rows,
        sizeInBytes: bytes.length,
        argumentsSealed: null,
      });
      tx.audit({
        action: "export.complete",
        objectKind: "export",
        objectId: row.id,
        purpose: exportPurposes[row.purpose].zh,
        detail: { list: row.list, format: row.format, rows, filters: row.filters.join(" ") },
      });
    },
    KEPT,
  );
}

interface Submitter {
  readonly user: string;
  readonly organisation: string;
  readonly region: string | null;
}

/** Who takes it along, in words that stay with the file. */
async function sheetHead(ctx: RequestContext, head: Head, list: ListDocument): Promise<SheetHead> {
  const actor = actorOf(ctx);
  const { now, submitter } = await scoped(ctx, async (tx) => ({
    now: tx.now,
    submitter: await tx.row<Submitter>(sql`
      select u.display_name as user, o.name as organisation, r.name as region
      from user_account u join organisation o on o.id = ${actor.organisationId}
        left join region r on r.code = ${actor.regionCode} where u.id = ${actor.userId}`),
  }));
  if (!submitter) throw notFound("提交人");
  const say = sayIn(head.language);
  const who = `${submitter.user}（${submitter.organisation} · ${labelOf(roles[actor.role], head.language)}）`;
  const time = shanghaiDateTime(now);
  const purpose = labelOf(exportPurposes[head.purpose], head.language);
  const title = labelOf(exportLists[head.list], head.language);
  const kept = say(
    "已脱敏，与页面所见一致；内部使用，请勿外传",
    "Masked as on screen; for internal use only",
  );
  return {
    format: head.format satisfies ExportFormat,
    title,
    mark: [
      say(`导出人：${who}`, `Exported by: ${who}`),
      say(`时间：${time}`, `Time: ${time}`),
      say(`用途：${purpose}`, `Purpose: ${purpose}`),
      kept,
    ].join(say("；", "; ")),
    columns: list.columns.map(({ heading, kind }) => ({ heading, kind })),
    notesTitle: say("说明", "Notes"),
    notes: [
      [say("列表", "List"), title],
      [say("导出人", "Exported by"), submitter.user],
      [say("机构", "Organisation"), submitter.organisation],
      [
        say("岗位", "Post"),
        [labelOf(roles[actor.role], head.language), submitter.region].filter(Boolean).join(" · "),
      ],
      [say("导出时间（北京时间）", "Time (Beijing)"), time],
      [say("用途", "Purpose"), purpose],
      [say("格式", "Format"), labelOf(exportFormats[head.format], head.language)],
      [say("内容", "Content"), kept],
    ],
    rowsLabel: say("行数", "Rows"),
  };
}

const sayIn = (language: ExportLanguage) => (zh: string, en: string) => (language === "ZH" ? zh : en);
const labelOf = (label: { readonly zh: string; readonly en: string }, language: ExportLanguage) =>
  language === "ZH" ? label.zh : label.en;

import type { ExportStanding } from "../../schema/codes/export-standings.ts";
import type { DataExport as ExportView } from "../../schema/export/data-export.ts";
import type { Job } from "../../schema/job/job.ts";
import { scoped, type Transaction } from "../database/scoped.ts";
import { all, type Sql, sql } from "../database/sql.ts";
import { latestJobs } from "../job/job.queries.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../kernel/pagination.ts";

type ExportRow = Omit<ExportView, "standing" | "job">;

const LIST = "dataExports";

/** One's own, of the post under which it was asked for. */
function ownExport(ctx: RequestContext): Sql {
  const { userId, organisationId, postId } = demand(ctx, "export:request");
  return sql`(user_id = ${userId} and organisation_id = ${organisationId} and post_id = ${postId})`;
}

const exportRows = (where: Sql, limit: number): Sql => sql`
  select id, list, format, purpose, filters, requested_at as "requestedAt", rows, size_in_bytes as "sizeInBytes",
    file_id as "fileId", readable_until as "readableUntil"
  from data_export where ${where} order by id desc limit ${limit}`;

/** The caller's own exports under this post, the latest first. */
export async function listExports(ctx: RequestContext, request: PageRequest): Promise<Page<ExportView>> {
  const own = ownExport(ctx);
  const first = pageSize(request);
  const after = openCursor<string>(ctx, LIST, request);
  return scoped(ctx, async (tx) => {
    const rows = await tx.rows<ExportRow>(
      exportRows(all([own, after !== null && sql`id < ${after}::uuid`]), first + 1),
    );
    const counted = await cappedCount(tx, sql`from data_export where ${own}`);
    const views = new Map((await viewsOf(tx, rows)).map((view) => [view.id, view]));
    return toPage(
      ctx,
      LIST,
      rows,
      first,
      counted,
      (row) => row.id,
      (row) => views.get(row.id)!,
    );
  });
}

/** One of the caller's own exports. Errors: NOT_FOUND. */
export async function readExport(ctx: RequestContext, id: string): Promise<ExportView> {
  const own = ownExport(ctx);
  return scoped(ctx, async (tx) => {
    const rows = await tx.rows<ExportRow>(exportRows(all([own, sql`id = ${id}`]), 1));
    const [view] = await viewsOf(tx, rows);
    if (!view) throw notFound("这项导出");
    return view;
  });
}

async function viewsOf(tx: Transaction, rows: readonly ExportRow[]): Promise<ExportView[]> {
  const jobs = await latestJobs(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const job = jobs.get(row.id) ?? null;
    const standing = standingOf(row, job, tx.now);
    return { ...row, standing, job, fileId: standing === "READY" ? row.fileId : null };
  });
}

/** The time alone tells whether a file is still kept, whether or not its bytes have been taken away. */
function standingOf(row: ExportRow, job: Job | null, now: Date): ExportStanding {
  if (row.readableUntil) return row.readableUntil > now ? "READY" : "EXPIRED";
  if (job?.state === "FAILED" || job?.state === "CANCELLED") return job.state;
  return "UNDER_WAY";
}

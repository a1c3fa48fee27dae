import type { JobKind } from "../../schema/codes/job-kinds.ts";
import type { JobState } from "../../schema/codes/job-states.ts";
import type { JobStep } from "../../schema/codes/job-steps.ts";
import type { Job } from "../../schema/job/job.ts";
import { scoped, type Transaction } from "../database/scoped.ts";
import { type Sql, sql } from "../database/sql.ts";
import { actorOf, type RequestContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";

interface JobRow {
  readonly id: string;
  readonly kind: JobKind;
  readonly state: JobState;
  readonly step: JobStep | null;
  readonly done: number;
  readonly total: number | null;
  readonly message: string | null;
  readonly user_id: string;
  readonly cancel_requested: boolean;
  readonly created_at: Date;
  readonly ended_at: Date | null;
}

const jobRows = (where: Sql): Sql => sql`
  select id, kind, state, step, done, total, message, user_id, cancel_requested, created_at, ended_at from job
  where ${where}`;

/** One's own long work. Errors: NOT_FOUND. */
export async function readJob(ctx: RequestContext, id: string): Promise<Job> {
  const actor = actorOf(ctx);
  knownId(id, "这项处理");
  return scoped(ctx, async (tx) => {
    const row = await tx.row<JobRow>(
      jobRows(sql`id = ${id} and user_id = ${actor.userId} and organisation_id = ${actor.organisationId}`),
    );
    if (!row) throw notFound("这项处理");
    return toJob(ctx, row);
  });
}

/** The latest work about each subject that the caller sees anyway. */
export async function latestJobs(tx: Transaction, subjectIds: readonly string[]): Promise<Map<string, Job>> {
  const rows = await tx.rows<JobRow & { subject_id: string }>(sql`
    select distinct on (subject_id) subject_id, id, kind, state, step, done, total, message, user_id,
      cancel_requested, created_at, ended_at
    from job where subject_id = any(${subjectIds}::uuid[]) order by subject_id, id desc`);
  return new Map(rows.map((row) => [row.subject_id, toJob(tx.ctx, row)]));
}

const toJob = (ctx: RequestContext, row: JobRow): Job => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  step: row.step,
  done: row.done,
  total: row.total,
  message: row.message,
  mayCancel:
    row.user_id === actorOf(ctx).userId &&
    (row.state === "QUEUED" || (row.state === "RUNNING" && !row.cancel_requested)),
  createdAt: row.created_at,
  endedAt: row.ended_at,
});

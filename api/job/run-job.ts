import type { JobKind } from "../../schema/codes/job-kinds.ts";
import { jobKinds } from "../../schema/codes/job-kinds.ts";
import type { JobState } from "../../schema/codes/job-states.ts";
import type { JobStep } from "../../schema/codes/job-steps.ts";
import { scoped, scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { type RequestContext, systemContext } from "../kernel/context.ts";
import { databaseRefusal } from "../kernel/database-refusal.ts";
import { DomainError } from "../kernel/errors.ts";
import type { Platform } from "../kernel/platform.ts";
import { actorOfPost } from "../organisation/actor.ts";
import { handlers } from "./handlers.ts";
import { JobCancelled } from "./job.service.ts";

interface JobRow {
  readonly id: string;
  readonly kind: JobKind;
  readonly state: JobState;
  readonly subject_id: string;
  readonly user_id: string;
  readonly post_id: string;
}

const ENDED: readonly JobState[] = ["DONE", "FAILED", "CANCELLED"];

/**
 * Carries out one piece of long work under its submitter's post, asked for anew: who has lost the post or the
 * permission since gets nothing done. A refusal ends it with its words; any other failure is thrown, for the queue to
 * try again, and ends it when `isLastTry`.
 */
export async function runJob(platform: Platform, id: string, isLastTry = true): Promise<void> {
  const system = systemContext(platform, `job ${id}`);
  const job = await begin(system, id);
  if (!job) return;
  try {
    const ctx = await contextOf(platform, job);
    await handlers[job.kind]({ ctx, subjectId: job.subject_id, progress: progressOf(system, id) });
    await end(system, id, "DONE", null);
  } catch (error) {
    if (error instanceof JobCancelled) return end(system, id, "CANCELLED", null);
    const refusal = error instanceof DomainError ? error : databaseRefusal(error);
    if (refusal && refusal.code !== "UNAVAILABLE") return end(system, id, "FAILED", refusal.message);
    platform.log.error(
      { job: job.kind, error: error instanceof Error ? error.name : "unknown" },
      "job.failed",
    );
    if (isLastTry)
      await end(system, id, "FAILED", "系统处理时出错，没有写入任何数据。请重试；仍不成功请联系系统管理员。");
    throw error;
  }
}

const PROGRESS = "how far long work is; what it does is on record as an act of its submitter";

function begin(system: RequestContext, id: string): Promise<JobRow | undefined> {
  return scopedWrite(
    system,
    async (tx) => {
      const job = await tx.row<JobRow>(sql`
        select id, kind, state, subject_id, user_id, post_id from job where id = ${id} for update`);
      if (!job || ENDED.includes(job.state)) return undefined;
      await tx.rows(sql`update job set state = 'RUNNING', started_at = ${tx.now} where id = ${id}`);
      return job;
    },
    { unaudited: PROGRESS },
  );
}

async function contextOf(platform: Platform, job: JobRow): Promise<RequestContext> {
  const actor = await actorOfPost(platform, job.user_id, job.post_id);
  const { permission } = jobKinds[job.kind];
  if (!actor?.permissions.has(permission)) {
    throw new DomainError("FORBIDDEN", "提交人的岗位已失效或不再有此权限，没有处理。");
  }
  return { requestId: `job ${job.id}`, platform, actor, system: false, remoteAddress: null };
}

const progressOf = (system: RequestContext, id: string) =>
  async function progress(step: JobStep, done: number, total: number | null): Promise<void> {
    const job = await scopedWrite(
      system,
      (tx: Transaction) =>
        tx.row<{ cancelled: boolean }>(sql`
          update job set step = ${step}, done = ${done}, total = ${total} where id = ${id}
          returning cancel_requested as cancelled`),
      { unaudited: PROGRESS },
    );
    if (job?.cancelled) throw new JobCancelled();
  };

async function end(
  system: RequestContext,
  id: string,
  state: JobState,
  message: string | null,
): Promise<void> {
  await scopedWrite(
    system,
    (tx) =>
      tx.rows(sql`
      update job set state = ${state}, message = ${message}, ended_at = ${tx.now} where id = ${id}`),
    { unaudited: PROGRESS },
  );
}

/** Work that nobody has told the queue of, because a process ended between its record and the telling. */
export async function waitingJobs(platform: Platform): Promise<string[]> {
  const rows = await scoped(systemContext(platform, "jobs"), (tx) =>
    tx.rows<{ id: string }>(sql`select id from job where state = 'QUEUED' order by created_at limit 100`),
  );
  return rows.map(({ id }) => id);
}

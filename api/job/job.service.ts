import { type JobKind, jobKinds } from "../../schema/codes/job-kinds.ts";
import type { JobState } from "../../schema/codes/job-states.ts";
import type { JobStep } from "../../schema/codes/job-steps.ts";
import { scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { notFound, stateConflict } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { newId } from "../kernel/uuid.ts";

/** Puts long work on record, under the caller's post. Tell the queue with `wakeJobs` once the transaction is over. */
export async function addJob(tx: Transaction, kind: JobKind, subjectId: string): Promise<string> {
  const actor = demand(tx.ctx, jobKinds[kind].permission);
  const busy = await tx.row(sql`
    select 1 from job where subject_id = ${subjectId} and state in ('QUEUED', 'RUNNING')`);
  if (busy) throw stateConflict("上一项处理还没有结束，请等它完成或先取消。");
  const id = newId(tx.now);
  await tx.rows(sql`
    insert into job (id, kind, state, subject_id, user_id, post_id, organisation_id, region_code, created_at)
    values (${id}, ${kind}, 'QUEUED', ${subjectId}, ${actor.userId}, ${actor.postId}, ${actor.organisationId},
      ${actor.regionCode}, ${tx.now})`);
  return id;
}

/** Lets the queue begin at once; work that it does not hear of is found by its next round. */
export const wakeJobs = (ctx: RequestContext, id: string): Promise<void> =>
  ctx.platform.jobs?.send(id) ?? Promise.resolve();

/**
 * Asks long work to stop. What waits is cancelled at once, what runs at its next step; what it had written in
 * between is not counted as done. Errors: NOT_FOUND, STATE_CONFLICT.
 */
export async function cancelJob(ctx: RequestContext, id: string): Promise<void> {
  const actor = actorOf(ctx);
  knownId(id, "这项处理");
  await scopedWrite(ctx, async (tx) => {
    const job = await tx.row<{ kind: JobKind; state: JobState }>(sql`
      select kind, state from job where id = ${id} and user_id = ${actor.userId}
        and organisation_id = ${actor.organisationId} for update`);
    if (!job) throw notFound("这项处理");
    if (job.state === "RUNNING") await tx.rows(sql`update job set cancel_requested = true where id = ${id}`);
    else if (job.state === "QUEUED") {
      await tx.rows(sql`update job set state = 'CANCELLED', ended_at = ${tx.now} where id = ${id}`);
    } else throw stateConflict("这项处理已经结束。");
    tx.audit({ action: "job.cancel", objectKind: "job", objectId: id, detail: { kind: job.kind } });
  });
}

/** Thrown inside of long work at its next step after somebody asked it to stop. */
export class JobCancelled extends Error {}

/** Long work while it runs. */
export interface JobRun {
  /** The submitter's post, as it stands now. */
  readonly ctx: RequestContext;
  readonly subjectId: string;
  /** Notes how far the work is, in a short transaction of its own: never inside another one. Throws JobCancelled. */
  progress(step: JobStep, done: number, total: number | null): Promise<void>;
}

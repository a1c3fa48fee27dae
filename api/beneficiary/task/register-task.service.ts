import { LockMode } from "@mikro-orm/core";
import { scopedWrite } from "../../database/scoped.ts";
import { actorOf, demand, type RequestContext } from "../../kernel/context.ts";
import { invalid, notFound } from "../../kernel/errors.ts";
import { knownId } from "../../kernel/known-id.ts";
import { ofOwnRegion } from "../../kernel/region-scope.ts";
import { advance } from "../../kernel/workflow.ts";
import { RegisterTask } from "./register-task.entity.ts";
import { registerTaskMachine } from "./register-task.workflow.ts";

const MOST_NOTE = 200;

/** Closes a task with what was done. Errors: NOT_FOUND, STATE_CONFLICT, INVALID_INPUT. */
export const completeTask = (ctx: RequestContext, id: string, note: string): Promise<string> =>
  close(ctx, "complete", id, { note });

/** Closes a task of which nothing has to be done, with the reason. Errors: NOT_FOUND, STATE_CONFLICT, INVALID_INPUT. */
export const dismissTask = (ctx: RequestContext, id: string, reason: string): Promise<string> =>
  close(ctx, "dismiss", id, { reason });

async function close(
  ctx: RequestContext,
  action: "complete" | "dismiss",
  id: string,
  said: Readonly<Record<string, string>>,
): Promise<string> {
  demand(ctx, "task:handle");
  knownId(id, "这项任务");
  const [[field, text]] = Object.entries(said) as [[string, string]];
  const note = text.trim();
  return scopedWrite(ctx, async (tx) => {
    const region = ofOwnRegion(ctx);
    const task =
      region &&
      (await tx.em.findOne(RegisterTask, { id, ...region }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
    if (!task) throw notFound("这项任务");
    if (note.length < 2 || note.length > MOST_NOTE)
      throw invalid({ [field]: `请写明办理情况或原因，2到${MOST_NOTE}个字。` });
    await advance(tx, registerTaskMachine, action, task, { detail: { kind: task.kind } });
    task.note = note;
    task.closedBy = actorOf(ctx).userId;
    task.closedAt = tx.now;
    return task.id;
  });
}

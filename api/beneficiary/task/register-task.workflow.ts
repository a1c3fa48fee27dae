import { taskKinds } from "../../../schema/codes/task-kinds.ts";
import { type TaskState, taskStates } from "../../../schema/codes/task-states.ts";
import type { Transaction } from "../../database/scoped.ts";
import { sql } from "../../database/sql.ts";
import { defineMachine, type Refusal } from "../../kernel/workflow.ts";
import { leftOf } from "./left-to-do.ts";
import type { RegisterTask } from "./register-task.entity.ts";

/** What can be counted is done when nothing is left of it, not when somebody says so. */
async function refuseWhileLeft(tx: Transaction, task: RegisterTask): Promise<Refusal | null> {
  if (!taskKinds[task.kind].counted) return null;
  const row = await tx.row<{ left: number }>(sql`
    select ${leftOf(task.kind)} as left from person p, household h
    where p.id = ${task.personId} and h.id = ${task.householdId}`);
  if (!row || row.left === 0) return null;
  return {
    message: `还有 ${row.left} 项没有办完：${taskKinds[task.kind].doZh}确实不需要办的，请选择「不需办理」并写明原因。`,
    en: `${row.left} are left to do. Where nothing is to be done, dismiss the task and say why.`,
  };
}

/** The course of what an event asks of a township: 产生 → 办结，或写明不需办理。 */
export const registerTaskMachine = defineMachine<TaskState, RegisterTask>()({
  name: "registerTask",
  label: { zh: "登记任务", en: "Task" },
  states: taskStates,
  initial: ["OPEN"],
  transitions: {
    complete: {
      from: ["OPEN"],
      to: "DONE",
      permission: "task:handle",
      label: { zh: "办结", en: "Close as done" },
      primary: true,
      guard: refuseWhileLeft,
    },
    dismiss: {
      from: ["OPEN"],
      to: "DISMISSED",
      permission: "task:handle",
      label: { zh: "不需办理", en: "Dismiss" },
    },
  },
});

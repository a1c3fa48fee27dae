import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { taskKinds } from "../codes/task-kinds.ts";
import { taskStates } from "../codes/task-states.ts";
import { AvailableAction } from "../common/available-action.ts";
import { codeEnum } from "../common/code-enum.ts";
import { pageOf } from "../common/page.ts";
import { DateTime, LocalDate } from "../common/scalars.ts";
import { Region } from "../organisation/region.ts";
import { MaskedPerson } from "./person.ts";

export const TaskKind = codeEnum(taskKinds, "TaskKind", "What an event asks of a township. 任务类别。");
export const TaskState = codeEnum(taskStates, "TaskState", "Where a task stands. 任务状态。");

@ObjectType({
  description: "Something that a death asks people of a township to do or to look into. 登记任务。",
})
export class RegisterTask {
  @Field(() => ID, { description: "What `completeTask` and `dismissTask` take. 任务编号。" })
  id!: string;

  @Field(() => TaskKind, { description: "What is asked. 任务类别。" })
  kind!: keyof typeof TaskKind;

  @Field(() => TaskState, {
    description: "Done also where it was not closed and nothing of it is left. 状态。",
  })
  state!: keyof typeof TaskState;

  @Field(() => String, { description: "What is to be done. 办理内容。" })
  doZh!: string;

  @Field(() => Int, {
    nullable: true,
    description: "How much is left, such as grants in force; null where that cannot be counted. 剩余项数。",
  })
  left!: number | null;

  @Field(() => MaskedPerson, { description: "Who died. 当事人。" })
  person!: MaskedPerson;

  @Field(() => LocalDate, { nullable: true, description: "死亡日期。" })
  deathDate!: string | null;

  @Field(() => ID, { description: "The family, where it is done. 家庭。" })
  householdId!: string;

  @Field(() => String, { description: "户2026-000123. 户号。" })
  householdSerial!: string;

  @Field(() => Region, {
    nullable: true,
    description: "The village or community of the family. 所在村（社区）。",
  })
  region!: Region | null;

  @Field(() => String, {
    nullable: true,
    description: "The department's file that brought it about. 部门数据批次号。",
  })
  feedSerial!: string | null;

  @Field(() => LocalDate, { description: "The last day in time. 办理期限。" })
  dueOn!: string;

  @Field(() => Boolean, { description: "Past its last day and still open. 逾期。" })
  overdue!: boolean;

  @Field(() => DateTime, { description: "When the death raised it. 产生时间。" })
  createdAt!: Date;

  @Field(() => String, { nullable: true, description: "What was done, or why nothing is. 办理说明。" })
  note!: string | null;

  @Field(() => String, { nullable: true, description: "Who closed it. 办理人。" })
  closedBy!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When somebody closed it; null where nobody did. 办结时间。",
  })
  closedAt!: Date | null;

  @Field(() => [AvailableAction], {
    description: "Completing and dismissing; empty unless it is open. 可办理的操作。",
  })
  availableActions!: AvailableAction[];
}

export const RegisterTaskPage = pageOf(RegisterTask, "RegisterTaskPage");

@InputType({ description: "登记任务筛选。" })
export class RegisterTaskFilterInput {
  @Field(() => [TaskState], {
    nullable: true,
    description: "Only tasks in one of these; left out: all. 任务状态。",
  })
  states?: (keyof typeof TaskState)[] | null;

  @Field(() => [TaskKind], {
    nullable: true,
    description: "Only tasks of one of these; left out: all. 任务类别。",
  })
  kinds?: (keyof typeof TaskKind)[] | null;
}

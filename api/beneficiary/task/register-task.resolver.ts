import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import {
  RegisterTask,
  RegisterTaskFilterInput,
  RegisterTaskPage,
} from "../../../schema/beneficiary/register-task.ts";
import { Requires } from "../../../schema/common/access.ts";
import { After, First } from "../../../schema/common/arguments.ts";
import type { RequestContext } from "../../kernel/context.ts";
import type { Page } from "../../kernel/pagination.ts";
import { listTasks, readTask } from "./register-task.queries.ts";
import { completeTask, dismissTask } from "./register-task.service.ts";

@Resolver()
export class RegisterTaskResolver {
  @Query(() => RegisterTaskPage, {
    description:
      "What deaths ask of the post's region, the first due first. A task of which nothing is left counts as done. 登记任务。",
  })
  @Requires("task:read")
  registerTasks(
    @Ctx() ctx: RequestContext,
    @Arg("filter", () => RegisterTaskFilterInput, {
      nullable: true,
      description: "Left out: tasks of every kind and state. 筛选条件。",
    })
    filter?: RegisterTaskFilterInput,
    @First() first?: number,
    @After() after?: string,
  ): Promise<Page<RegisterTask>> {
    return listTasks(ctx, filter ?? {}, { first, after });
  }

  @Mutation(() => RegisterTask, {
    description:
      "Closes a task with what was done; refused while something that can be counted is left. Errors: NOT_FOUND, STATE_CONFLICT, INVALID_INPUT. 办结任务。",
  })
  @Requires("task:handle")
  async completeTask(
    @Arg("id", () => ID, { description: "An open task of the post's region. 任务。" }) id: string,
    @Arg("note", () => String, { description: "What was done, 2 to 200 characters. 办理说明。" })
    note: string,
    @Ctx() ctx: RequestContext,
  ): Promise<RegisterTask> {
    return readTask(ctx, await completeTask(ctx, id, note));
  }

  @Mutation(() => RegisterTask, {
    description:
      "Closes a task of which nothing has to be done, with the reason. Errors: NOT_FOUND, STATE_CONFLICT, INVALID_INPUT. 任务不需办理。",
  })
  @Requires("task:handle")
  async dismissTask(
    @Arg("id", () => ID, { description: "An open task of the post's region. 任务。" }) id: string,
    @Arg("reason", () => String, {
      description: "Why nothing has to be done, 2 to 200 characters. 不办理原因。",
    })
    reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<RegisterTask> {
    return readTask(ctx, await dismissTask(ctx, id, reason));
  }
}

import { Ctx, Query, Resolver } from "type-graphql";
import { Requires } from "../../schema/common/access.ts";
import { WorkItem } from "../../schema/work/work-item.ts";
import type { RequestContext } from "../kernel/context.ts";
import { workQueue } from "./work-queue.service.ts";

@Resolver()
export class WorkQueueResolver {
  @Query(() => [WorkItem], { description: "What waits for the active post, the late first. 本岗待办。" })
  @Requires("work:read")
  workQueue(@Ctx() ctx: RequestContext): Promise<WorkItem[]> {
    return workQueue(ctx);
  }
}

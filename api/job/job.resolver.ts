import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { SignedIn } from "../../schema/common/access.ts";
import { Job } from "../../schema/job/job.ts";
import type { RequestContext } from "../kernel/context.ts";
import { readJob } from "./job.queries.ts";
import { cancelJob } from "./job.service.ts";

@Resolver(() => Job)
export class JobResolver {
  @Query(() => Job, { description: "One's own long work. Errors: NOT_FOUND. 后台处理进度。" })
  @SignedIn()
  job(
    @Arg("id", () => ID, { description: "Work that the caller submitted. 后台处理。" }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Job> {
    return readJob(ctx, id);
  }

  @Mutation(() => Job, {
    description:
      "Asks one's own long work to stop; it does so at its next step, and nothing is written. Errors: NOT_FOUND, STATE_CONFLICT. 取消处理。",
  })
  @SignedIn()
  async cancelJob(
    @Arg("id", () => ID, { description: "Work of the caller's that has not ended. 后台处理。" }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Job> {
    await cancelJob(ctx, id);
    return readJob(ctx, id);
  }
}

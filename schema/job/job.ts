import { Field, ID, Int, ObjectType } from "type-graphql";
import { jobKinds } from "../codes/job-kinds.ts";
import { jobStates } from "../codes/job-states.ts";
import { jobSteps } from "../codes/job-steps.ts";
import { codeEnum } from "../common/code-enum.ts";
import { DateTime } from "../common/scalars.ts";

export const JobKind = codeEnum(jobKinds, "JobKind", "A kind of long work. 后台处理类型。");
export const JobState = codeEnum(jobStates, "JobState", "Where long work stands. 处理状态。");
export const JobStep = codeEnum(jobSteps, "JobStep", "What long work is doing. 处理步骤。");

@ObjectType({
  description: "Long work that goes on while the page is left, with its progress. 后台处理。",
})
export class Job {
  @Field(() => ID, { description: "What `job` and `cancelJob` take. 处理编号。" })
  id!: string;

  @Field(() => JobKind, { description: "What kind of work it is. 处理类型。" })
  kind!: keyof typeof JobKind;

  @Field(() => JobState, { description: "Where it stands; it ends as DONE, FAILED or CANCELLED. 处理状态。" })
  state!: keyof typeof JobState;

  @Field(() => JobStep, {
    nullable: true,
    description: "What it does now, or did last; null before it begins. 处理步骤。",
  })
  step!: keyof typeof JobStep | null;

  @Field(() => Int, { description: "How many of `total` are done in this step." })
  done!: number;

  @Field(() => Int, {
    nullable: true,
    description: "How many this step has in all; null where that is not known. 总数。",
  })
  total!: number | null;

  @Field(() => String, { nullable: true, description: "Why it came to nothing. 未完成的原因。" })
  message!: string | null;

  @Field(() => Boolean, { description: "Whether the caller may ask it to stop. 可取消。" })
  mayCancel!: boolean;

  @Field(() => DateTime, { description: "When it was asked for. 提交时间。" })
  createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it came to its end; null while it goes on. 结束时间。",
  })
  endedAt!: Date | null;
}

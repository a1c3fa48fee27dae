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
  @Field(() => ID)
  id!: string;

  @Field(() => JobKind)
  kind!: keyof typeof JobKind;

  @Field(() => JobState)
  state!: keyof typeof JobState;

  @Field(() => JobStep, { nullable: true })
  step!: keyof typeof JobStep | null;

  @Field(() => Int, { description: "How many of `total` are done in this step." })
  done!: number;

  @Field(() => Int, { nullable: true })
  total!: number | null;

  @Field(() => String, { nullable: true, description: "Why it came to nothing. 未完成的原因。" })
  message!: string | null;

  @Field(() => Boolean, { description: "Whether the caller may ask it to stop. 可取消。" })
  mayCancel!: boolean;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true })
  endedAt!: Date | null;
}

import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { visitDueSpans } from "../codes/visit-due-spans.ts";
import { visitIntervals } from "../codes/visit-intervals.ts";
import { Masked } from "../common/access.ts";
import { codeEnum } from "../common/code-enum.ts";
import { Identity } from "../common/enums.ts";
import { pageOf } from "../common/page.ts";
import { DateTime, LocalDate } from "../common/scalars.ts";
import { Region } from "../organisation/region.ts";
import { Role } from "../organisation/session.ts";
import { HomeVisitOutcome } from "./home-visit.ts";

export const VisitInterval = codeEnum(
  visitIntervals,
  "VisitInterval",
  "How often a family is visited at home. 走访周期。",
);

export const VisitDueSpan = codeEnum(
  visitDueSpans,
  "VisitDueSpan",
  "When a visit is due, by Shanghai days. 到期情况。",
);

@ObjectType({
  description: "A family with the day on which its next home visit is due, masked. 待走访家庭。",
})
export class VisitDue {
  @Field(() => ID, { description: "The family that is to be visited. 家庭。" })
  householdId!: string;

  @Field(() => String, { description: "户2026-000123. 户号。" })
  serial!: string;

  @Field(() => String, { nullable: true, description: "Masked. 户主姓名。" })
  @Masked("S")
  headName!: string | null;

  @Field(() => Region, { nullable: true, description: "The village or community. 所在村（社区）。" })
  region!: Region | null;

  @Field(() => Identity, { description: "The identity of the family today. 救助身份。" })
  identity!: keyof typeof Identity;

  @Field(() => VisitInterval, { description: "Its own where one was set, else that of the rule. 走访周期。" })
  interval!: keyof typeof VisitInterval;

  @Field(() => String, {
    nullable: true,
    description:
      "The reason that asks for the shortest interval, such as GROUP_ELDER_ALONE; null where the interval was set for this family. 走访依据。",
  })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: "走访负责人。" })
  responsibleName!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The last day on which somebody was met. 上次见到日期。",
  })
  lastSeenOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The last visit, whatever came of it. 最近一次走访。",
  })
  lastTriedOn!: string | null;

  @Field(() => HomeVisitOutcome, {
    nullable: true,
    description: "What came of the last visit; null where there was none. 最近走访结果。",
  })
  lastOutcome!: keyof typeof HomeVisitOutcome | null;

  @Field(() => LocalDate, {
    description: "Counted from the last day on which somebody was met, or from registration. 应走访日期。",
  })
  dueOn!: string;

  @Field(() => VisitDueSpan, { description: "Where the due day lies, seen from today. 到期情况。" })
  span!: keyof typeof VisitDueSpan;

  @Field(() => Int, { description: "Zero until the day after it was due. 逾期天数。" })
  overdueDays!: number;
}

export const VisitDuePage = pageOf(VisitDue, "VisitDuePage");

@ObjectType({ description: "How many families are due when. 走访到期情况计数。" })
export class VisitsDueCounts {
  @Field(() => Int, { description: "Due before today. 已逾期户数。" })
  overdue!: number;

  @Field(() => Int, { description: "Due from today to `weekEndsOn`. 本周到期户数。" })
  thisWeek!: number;

  @Field(() => Int, { description: "After this week. 本周之后。" })
  thisMonth!: number;

  @Field(() => Int, { description: "Due after this week and this month. 以后到期户数。" })
  later!: number;

  @Field(() => LocalDate, { description: "The Sunday of this week. 本周最后一日。" })
  weekEndsOn!: string;

  @Field(() => LocalDate, { description: "The last day of this month. 本月最后一日。" })
  monthEndsOn!: string;
}

@ObjectType({ description: "A reason by which a family is visited. 走访依据。" })
export class VisitPlanReason {
  @Field(() => String, { description: "Such as IDENTITY_TEKUN or GROUP_ELDER_ALONE." })
  code!: string;

  @Field(() => String, { description: "What it is called in Chinese. 中文名称。" })
  labelZh!: string;

  @Field(() => String, { description: "What it is called in English. 英文名称。" })
  labelEn!: string;

  @Field(() => VisitInterval, { description: "How often it asks for a visit. 走访周期。" })
  interval!: keyof typeof VisitInterval;

  @Field(() => String, {
    nullable: true,
    description: "The text that says so; null: a default of the platform. 依据条文。",
  })
  sourceZh!: string | null;

  @Field(() => String, { nullable: true, description: "The same in English. 依据条文（英文）。" })
  sourceEn!: string | null;
}

@ObjectType({ description: "What was decided for one family. 为一户专门安排的走访。" })
export class OwnVisitPlan {
  @Field(() => ID, { description: "The id of the decision. 安排编号。" })
  id!: string;

  @Field(() => VisitInterval, { nullable: true, description: "Null: by the rule. 走访周期。" })
  interval!: keyof typeof VisitInterval | null;

  @Field(() => String, {
    nullable: true,
    description: "For those who handle the family; null for others. 原因。",
  })
  @Masked("S")
  reason!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Who is to go there; null where nobody is named. 走访负责人。",
  })
  responsibleUserId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Null where that person holds no post for the family any more.",
  })
  responsibleName!: string | null;

  @Field(() => LocalDate, { description: "The first day on which it holds. 起始日期。" })
  validFrom!: string;

  @Field(() => String, { nullable: true, description: "安排人。" })
  setByName!: string | null;

  @Field(() => DateTime, { description: "When it was decided. 安排时间。" })
  setAt!: Date;
}

@ObjectType({ description: "How often a family is visited, why, and when it is due. 一户的走访安排。" })
export class HomeVisitPlan {
  @Field(() => ID, { description: "Whose plan it is. 家庭。" })
  householdId!: string;

  @Field(() => Boolean, {
    description: "Nobody lives in the family any more: no visit is due. 已无在册成员。",
  })
  closed!: boolean;

  @Field(() => VisitInterval, {
    nullable: true,
    description: "That which counts today; null once the family is closed. 走访周期。",
  })
  interval!: keyof typeof VisitInterval | null;

  @Field(() => [VisitPlanReason], {
    description: "All that apply, the one that decides first. 规则依据。",
  })
  reasons!: VisitPlanReason[];

  @Field(() => OwnVisitPlan, {
    nullable: true,
    description: "What was decided for this family and holds today. 专门安排。",
  })
  own!: OwnVisitPlan | null;

  @Field(() => OwnVisitPlan, {
    nullable: true,
    description: "What was decided for a day ahead. 尚未开始的安排。",
  })
  next!: OwnVisitPlan | null;

  @Field(() => LocalDate, { nullable: true, description: "上次见到日期。" })
  lastSeenOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "应走访日期。" })
  dueOn!: string | null;

  @Field(() => VisitDueSpan, {
    nullable: true,
    description: "Where the due day lies; null once the family is closed. 到期情况。",
  })
  span!: keyof typeof VisitDueSpan | null;

  @Field(() => Int, { description: "Zero until the day after it was due. 逾期天数。" })
  overdueDays!: number;
}

@ObjectType({ description: "Somebody who may be responsible for visits to a family. 可选的走访负责人。" })
export class Visitor {
  @Field(() => ID, { description: "What `responsibleUserId` of a plan takes. 账号。" })
  id!: string;

  @Field(() => String, { description: "The name of the account. 姓名。" })
  name!: string;

  @Field(() => Role, { description: "The post, the one nearest to the family. 岗位。" })
  role!: keyof typeof Role;
}

@InputType({ description: "Filters of the list of visits due. 待走访筛选。" })
export class VisitsDueFilter {
  @Field(() => VisitDueSpan, {
    nullable: true,
    description: "Only visits due then; left out: all. 到期情况。",
  })
  span?: keyof typeof VisitDueSpan | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only families for which the caller is named as responsible. 只看我负责的。",
  })
  mine?: boolean | null;

  @Field(() => ID, { nullable: true, description: "A region within the caller's post." })
  regionCode?: string | null;

  @Field(() => VisitInterval, {
    nullable: true,
    description: "Only families visited this often; left out: all. 走访周期。",
  })
  interval?: keyof typeof VisitInterval | null;
}

@InputType({ description: "How often one family is visited, and by whom. 走访安排。" })
export class VisitPlanInput {
  @Field(() => ID, { description: "The family, of the post's region. 家庭。" })
  householdId!: string;

  @Field(() => VisitInterval, { nullable: true, description: "Left out: by the rule. 走访周期。" })
  interval?: keyof typeof VisitInterval | null;

  @Field(() => ID, {
    nullable: true,
    description: "Somebody with a post in that place by which families are visited. 走访负责人。",
  })
  responsibleUserId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "From today on; left out: today. 起始日期。" })
  validFrom?: string | null;

  @Field(() => String, { description: "In words, 2 to 500 characters. 原因。" })
  reason!: string;
}

import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { pageOf } from "../common/page.ts";
import { LocalDate, Money } from "../common/scalars.ts";
import { Region } from "../organisation/region.ts";

@ObjectType({
  description:
    "What a project came to, as anybody may read it: null where fewer than five people, or people of fewer than five families, were helped, who could be recognised. 项目成效。",
})
export class DisclosedFigures {
  @Field(() => Int, { nullable: true, description: "People whose needs were met. 受益人数。" })
  personCount!: number | null;

  @Field(() => Int, { nullable: true, description: "Needs that were met. 满足需求项数。" })
  itemCount!: number | null;

  @Field(() => Money, {
    nullable: true,
    description: "Donated money that stands on its needs when it is disclosed. 落实善款。",
  })
  allocated!: string | null;
}

@ObjectType({
  description:
    "A completed charity project as a department disclosed it; it says what class of people was helped, and names none (慈善法, 民政部令74号). 已公开项目。",
})
export class DisclosedProject {
  @Field(() => ID, { description: "项2026-000012." })
  serial!: string;

  @Field(() => String, { description: "What the project is called. 项目名称。" })
  title!: string;

  @Field(() => String, { description: "What it did, for which class of people. 项目简介。" })
  summary!: string;

  @Field(() => Region, { nullable: true, description: "The county or city of the project. 地区。" })
  region!: Region | null;

  @Field(() => String, { description: "The department that proposed it. 提出部门。" })
  proposedBy!: string;

  @Field(() => String, { description: "The charity that carried it out. 实施的慈善组织。" })
  charity!: string;

  @Field(() => LocalDate, { description: "The first day of its term. 开始日期。" })
  startsOn!: string;

  @Field(() => LocalDate, { description: "The last day of its term. 结束日期。" })
  endsOn!: string;

  @Field(() => LocalDate, {
    description: "The day on which it was disclosed; its figures are of this day. 公开日期。",
  })
  disclosedOn!: string;

  @Field(() => DisclosedFigures, { description: "What it came to. 项目成效。" })
  figures!: DisclosedFigures;
}

export const DisclosedProjectPage = pageOf(DisclosedProject, "DisclosedProjectPage");
export type DisclosedProjectPage = InstanceType<typeof DisclosedProjectPage>;

@ObjectType({ description: "What all disclosed projects of a region came to. 已公开项目合计。" })
export class DisclosedProjectTotals {
  @Field(() => Int, { description: "Disclosed projects. 项目数。" })
  projectCount!: number;

  @Field(() => Int, {
    description: "Of these, projects whose figures are shown and added up here. 计入合计的项目数。",
  })
  countedProjectCount!: number;

  @Field(() => Int, {
    description: "People helped; who was helped by two projects counts twice. 受益人次。",
  })
  personCount!: number;

  @Field(() => Int, { description: "Needs that were met. 满足需求项数。" })
  itemCount!: number;

  @Field(() => Money, { description: "Donated money that stands on them. 落实善款。" })
  allocated!: string;
}

@InputType({ description: "Which disclosed projects. 筛选已公开项目。" })
export class DisclosedProjectFilter {
  @Field(() => ID, { nullable: true, description: "12 digits; this region and all below. 区划代码。" })
  regionCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Words in the title, the summary or the name of the charity; all must be found. 关键词。",
  })
  search?: string | null;
}

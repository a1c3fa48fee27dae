import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { projectStates } from "../codes/project-states.ts";
import { Masked } from "../common/access.ts";
import { AvailableAction } from "../common/available-action.ts";
import { codeEnum } from "../common/code-enum.ts";
import { AgeBand, GapBand, NeedCategory, NeedItemState, NeedLevel, ServiceItem } from "../common/enums.ts";
import { HistoryEntry } from "../common/history-entry.ts";
import { pageOf } from "../common/page.ts";
import { DateTime, LocalDate, Money } from "../common/scalars.ts";
import { Organisation } from "../organisation/organisation.ts";
import { Region } from "../organisation/region.ts";
import { DisclosedFigures } from "./project-disclosure.ts";

export const ProjectState = codeEnum(
  projectStates,
  "ProjectState",
  "Where a charity project stands. 慈善项目状态。",
);

@ObjectType({ description: "How many needs of one kind a project has. 按类别统计。" })
export class CategoryCount {
  @Field(() => NeedCategory, { description: "The kind of need that is counted. 需求类别。" })
  category!: keyof typeof NeedCategory;

  @Field(() => Int, {
    nullable: true,
    description: "Null for a charity when it is from 1 to 4: so few could be recognised. 少于5不显示。",
  })
  count!: number | null;
}

@ObjectType({
  description:
    "A need of a project: to departments with masked names, to charities anonymous (慈善法 §83, 个人信息保护法 §23). 项目中的需求。",
})
export class ProjectItem {
  @Field(() => ID, {
    description:
      "For departments the item's id, for a charity the reference under which it alone knows the item.",
  })
  ref!: string;

  @Field(() => String, { nullable: true, description: "需2026-000123; departments only." })
  serial!: string | null;

  @Field(() => NeedCategory, { description: "One of the nine kinds of urgent need. 需求类别。" })
  category!: keyof typeof NeedCategory;

  @Field(() => NeedLevel, {
    description: "How urgent it is; the list begins with the most urgent. 紧急程度。",
  })
  level!: keyof typeof NeedLevel;

  @Field(() => NeedItemState, { description: "Where the need stands. 需求状态。" })
  state!: keyof typeof NeedItemState;

  @Field(() => String, { nullable: true, description: "Masked; departments only. 姓名（脱敏）。" })
  @Masked("S")
  personName!: string | null;

  @Field(() => AgeBand, {
    nullable: true,
    description:
      "In place of an age, as it was when the need was listed; null before it was ever listed. 年龄段。",
  })
  ageBand!: keyof typeof AgeBand | null;

  @Field(() => String, {
    description:
      "For departments down to the village; for a charity the township, or the county for minors and where few live.",
  })
  place!: string;

  @Field(() => ServiceItem, {
    nullable: true,
    description: "The service that meets it; null when it is met by money.",
  })
  serviceItem!: keyof typeof ServiceItem | null;

  @Field(() => Int, { description: "Units of the service; 1 when it is met by money. 数量。" })
  quantity!: number;

  @Field(() => String, { description: "餐, 小时, 次 …; 笔 when it is met by money. 单位。" })
  unit!: string;

  @Field(() => GapBand, { nullable: true, description: "Null when nothing is lacking. 缺口档位。" })
  gapBand!: keyof typeof GapBand | null;

  @Field(() => Money, {
    nullable: true,
    description:
      "The exact gap: for departments, and for the charity that reserved or funded the item. 资金缺口。",
  })
  gap!: string | null;

  @Field(() => Money, { description: "Money that stands on it: for a charity its own. 已分配。" })
  allocated!: string;
}

@ObjectType({
  description:
    "What civil affairs propose and a charity adopts: a set of verified needs (民政部门提项目). 慈善项目。",
})
export class Project {
  @Field(() => ID, { description: "What `project` and its mutations take. 项目编号。" })
  id!: string;

  @Field(() => String, { description: "项2026-000012." })
  serial!: string;

  @Field(() => String, { description: "4 to 60 characters. 项目名称。" })
  title!: string;

  @Field(() => String, { description: "Names a class of beneficiaries, never a person (民政部令74号)." })
  summary!: string;

  @Field(() => ProjectState, {
    description: "Charities see a project from PROPOSED on, then only the one that adopted it. 项目状态。",
  })
  state!: keyof typeof ProjectState;

  @Field(() => Region, { nullable: true, description: "The county or city whose needs it may hold. 地区。" })
  region!: Region | null;

  @Field(() => Organisation, { nullable: true, description: "The department that proposes. 提出部门。" })
  proposedBy!: Organisation | null;

  @Field(() => Organisation, { nullable: true, description: "The charity that adopted it. 认领机构。" })
  charity!: Organisation | null;

  @Field(() => LocalDate, { description: "The first day of its term. 开始日期。" })
  startsOn!: string;

  @Field(() => LocalDate, { description: "The last day of its term. 结束日期。" })
  endsOn!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the charity adopted it; null before. 认领时间。",
  })
  adoptedAt!: Date | null;

  @Field(() => Int, { description: "Needs that the caller may see. 需求项数。" })
  itemCount!: number;

  @Field(() => Money, {
    nullable: true,
    description: "Sum of the gaps; for a charity only when there are five needs or more. 资金缺口合计。",
  })
  gap!: string | null;

  @Field(() => GapBand, {
    nullable: true,
    description: "The band of the sum of the gaps; null when nothing is lacking.",
  })
  gapBand!: keyof typeof GapBand | null;

  @Field(() => Money, { description: "Money allocated to its needs and not taken back. 已分配合计。" })
  allocated!: string;
}

@ObjectType({ description: "A project with its needs and what may be done next. 项目详情。" })
export class ProjectDetail extends Project {
  @Field(() => Int, { description: "Changes with every change of the project itself." })
  version!: number;

  @Field(() => [CategoryCount], {
    description: "Counted over `items`; kinds without a need are left out. 按类别统计。",
  })
  categories!: CategoryCount[];

  @Field(() => [String], { description: "Where its needs are, as the caller may know it. 涉及乡镇。" })
  places!: string[];

  @Field(() => [ProjectItem], { description: "At most 300, the most pressing first." })
  items!: ProjectItem[];

  @Field(() => DisclosedFigures, {
    nullable: true,
    description:
      "For departments the figures that the public reads of a disclosed project; for the one that proposed it, once it is completed, what would be read. 公开的成效。",
  })
  disclosure!: DisclosedFigures | null;

  @Field(() => [AvailableAction], {
    description: "What the caller's post may do with it now, and why it is refused. 可办理的操作。",
  })
  availableActions!: AvailableAction[];

  @Field(() => [HistoryEntry], {
    description:
      "Its moves, the latest first, at most 100; a charity reads those of its own people. 办理记录。",
  })
  history!: HistoryEntry[];
}

@ObjectType({ description: "One state on the board of projects. 项目看板的一列。" })
export class ProjectColumn {
  @Field(() => ProjectState, { description: "Every state has its column, also an empty one. 项目状态。" })
  state!: keyof typeof ProjectState;

  @Field(() => Int, { description: "How many projects of the state the caller may see. 项目数。" })
  count!: number;

  @Field(() => Money, { description: "Money allocated in its projects." })
  allocated!: string;

  @Field(() => Money, {
    nullable: true,
    description: "Sum of the gaps; for a charity only when there are five needs or more.",
  })
  gap!: string | null;

  @Field(() => [Project], { description: "The twenty of them that end first." })
  projects!: Project[];
}

export const ProjectPage = pageOf(Project, "ProjectPage");
export type ProjectPage = InstanceType<typeof ProjectPage>;

@InputType({ description: "Which projects to list." })
export class ProjectFilter {
  @Field(() => [ProjectState], {
    nullable: true,
    description: "Only projects in one of these states; left out: all. 项目状态。",
  })
  states?: (keyof typeof ProjectState)[] | null;

  @Field(() => ID, { nullable: true, description: "12 digits; this region and all below." })
  regionCode?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only those that one's own organisation proposed or adopted.",
  })
  ownOnly?: boolean | null;

  @Field(() => String, { nullable: true, description: "Part of the title, or the serial." })
  search?: string | null;
}

@InputType({ description: "What a project is called and says, and its term. 项目名称、简介和期限。" })
class ProjectWords {
  @Field(() => String, { description: "4 to 60 characters. 项目名称。" })
  title!: string;

  @Field(() => String, {
    description: "10 to 1,000 characters; names a class of people, never a person. 项目简介。",
  })
  summary!: string;

  @Field(() => LocalDate, { description: "The first day of its term. 开始日期。" })
  startsOn!: string;

  @Field(() => LocalDate, { description: "The last day of its term, not before the first. 结束日期。" })
  endsOn!: string;
}

@InputType({ description: "A new draft of a project. 新建项目。" })
export class CreateProjectInput extends ProjectWords {
  @Field(() => ID, { description: "12 digits, within the post's region. 地区。" })
  regionCode!: string;

  @Field(() => [ID], {
    nullable: true,
    description: "Listed needs of the region that it begins with, at most 200. 列入的需求。",
  })
  itemIds?: string[] | null;
}

@InputType({ description: "A draft as it should read; its region stays. 更正项目草稿。" })
export class CorrectProjectInput extends ProjectWords {
  @Field(() => Int, { description: "As it was read; refused with STALE when it has changed since." })
  version!: number;
}

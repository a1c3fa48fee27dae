import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { catalogueParts, changeKinds } from "../codes/catalogue-parts.ts";
import { catalogueRevisionStates } from "../codes/catalogue-revision-states.ts";
import { AvailableAction } from "../common/available-action.ts";
import { codeEnum } from "../common/code-enum.ts";
import { HistoryEntry } from "../common/history-entry.ts";
import { pageOf } from "../common/page.ts";
import { DateTime, LocalDate } from "../common/scalars.ts";
import { PolicyDifference } from "./policy-detail.ts";

export const CatalogueRevisionState = codeEnum(
  catalogueRevisionStates,
  "CatalogueRevisionState",
  "Where a change to the catalogue stands. 政策修订状态。",
);
export const CataloguePart = codeEnum(
  catalogueParts,
  "CataloguePart",
  "What a catalogue is made of. 目录内容。",
);
export const ChangeKind = codeEnum(changeKinds, "ChangeKind", "What a revision does to a part. 修改方式。");

@ObjectType({ description: "What is wrong with a revision, and where. 需要修改的地方。" })
export class RevisionProblem {
  @Field(() => Int, { nullable: true, description: "From 1; null when it is about the whole. 行。" })
  line!: number | null;

  @Field(() => Int, { nullable: true, description: "From 1. 列。" })
  column!: number | null;

  @Field(() => String, { description: "What to write instead. 说明。" })
  messageZh!: string;
}

@ObjectType({ description: "What a revision changes in one record, in words. 修改内容。" })
export class CatalogueChange {
  @Field(() => CataloguePart, { description: "What kind of record is changed. 目录内容。" })
  part!: keyof typeof CataloguePart;

  @Field(() => ChangeKind, {
    description: "Whether it is new, says something else, or holds no longer. 修改方式。",
  })
  kind!: keyof typeof ChangeKind;

  @Field(() => String, {
    description: "What the record is called: the policy, or the figure with its place and first day. 名称。",
  })
  titleZh!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The policy it belongs to; null for figures, texts, offices and derived facts. 政策代码。",
  })
  policyCode!: string | null;

  @Field(() => [PolicyDifference], {
    description: "Part by part what was said before and is said anew. 修改前后。",
  })
  differences!: readonly PolicyDifference[];
}

@ObjectType({
  description: "An example that is kept with a policy, worked out by the rules of its day. 案例测算。",
})
export class PolicyCaseRun {
  @Field(() => ID, { description: "The stable code, such as DIBAO. 政策代码。" })
  policyCode!: string;

  @Field(() => String, {
    description:
      "The name in the catalogue of its day; the code where the policy does not hold then. 政策名称。",
  })
  policyName!: string;

  @Field(() => String, { description: "What the example is called. 案例名称。" })
  nameZh!: string;

  @Field(() => Boolean, { description: "Comes out as it must. 通过。" })
  passed!: boolean;

  @Field(() => String, { description: "What it must come to. 应得结果。" })
  expectedZh!: string;

  @Field(() => String, { description: "What it comes to. 测算结果。" })
  actualZh!: string;
}

@ObjectType({
  description: "A change to the policy catalogue: written by one person, published by a second. 政策修订。",
})
export class CatalogueRevision {
  @Field(() => ID, { description: "What `catalogueRevision` and its mutations take. 修订编号。" })
  id!: string;

  @Field(() => String, { description: "修2026-000003." })
  serial!: string;

  @Field(() => String, { description: "What it changes in a few words, 4 to 60 characters. 名称。" })
  title!: string;

  @Field(() => CatalogueRevisionState, {
    description: "Nothing of it holds before it is PUBLISHED. 政策修订状态。",
  })
  state!: keyof typeof CatalogueRevisionState;

  @Field(() => LocalDate, {
    description:
      "The first day on which its policies, relations, derived facts and cases hold; figures say their own, names and telephone numbers change at once. 生效日期。",
  })
  validFrom!: string;

  @Field(() => String, { nullable: true, description: "起草人。" })
  authorName!: string | null;

  @Field(() => String, { nullable: true, description: "Who published it. 审核人。" })
  reviewerName!: string | null;

  @Field(() => DateTime, { description: "When its author last saved it. 保存时间。" })
  savedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "发布时间。" })
  publishedAt!: Date | null;
}

@ObjectType({ description: "A revision with all that it would do. 修订详情。" })
export class CatalogueRevisionDetail extends CatalogueRevision {
  @Field(() => String, { description: "Why. 修订理由。" })
  reason!: string;

  @Field(() => String, { description: "What is to be changed, as YAML. 修订内容。" })
  document!: string;

  @Field(() => Int, { description: "Changes with every change of the revision itself." })
  version!: number;

  @Field(() => Int, {
    description:
      "The number of the catalogue's newest publication: the changes are told against it. 目录发布号。",
  })
  publication!: number;

  @Field(() => [RevisionProblem], { description: "Empty once it is published or withdrawn." })
  problems!: readonly RevisionProblem[];

  @Field(() => [CatalogueChange], {
    description: "Against the catalogue of its first day; of a published one as it was then. 修改清单。",
  })
  changes!: readonly CatalogueChange[];

  @Field(() => [PolicyCaseRun], {
    description: "Every case of the catalogue as it would be. Empty once it is published or withdrawn.",
  })
  caseRuns!: readonly PolicyCaseRun[];

  @Field(() => [AvailableAction], {
    description:
      "Its author edits, submits and withdraws, a second person publishes or returns; and why it is refused. 可办理的操作。",
  })
  availableActions!: AvailableAction[];

  @Field(() => [HistoryEntry], { description: "Its moves, the latest first, at most 100. 办理记录。" })
  history!: HistoryEntry[];
}

export const CatalogueRevisionPage = pageOf(CatalogueRevision, "CatalogueRevisionPage");
export type CatalogueRevisionPage = InstanceType<typeof CatalogueRevisionPage>;

@InputType({ description: "A change to the catalogue as it is written. 起草修订。" })
export class DraftRevisionInput {
  @Field(() => String, { description: "4 to 60 characters. 名称。" })
  title!: string;

  @Field(() => String, { description: "4 to 1,000 characters. 修订理由。" })
  reason!: string;

  @Field(() => String, {
    description: "YAML: the records that take the place of those of the same name, and what ends. 修订内容。",
  })
  document!: string;

  @Field(() => LocalDate, { description: "The first day on which it holds. 生效日期。" })
  validFrom!: string;
}

@InputType({ description: "A draft as it should read. 修改草稿。" })
export class CorrectRevisionInput extends DraftRevisionInput {
  @Field(() => Int, { description: "As it was read; refused with STALE when it has changed since." })
  version!: number;
}

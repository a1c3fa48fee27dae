import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { homeVisitOutcomes } from "../codes/home-visit-outcomes.ts";
import { homeVisitPurposes } from "../codes/home-visit-purposes.ts";
import { Masked } from "../common/access.ts";
import { AvailableAction } from "../common/available-action.ts";
import { codeEnum } from "../common/code-enum.ts";
import { pageOf } from "../common/page.ts";
import { DateTime } from "../common/scalars.ts";
import { MaskedPerson } from "./person.ts";

export const HomeVisitOutcome = codeEnum(
  homeVisitOutcomes,
  "HomeVisitOutcome",
  "What came of going there; only SEEN counts as visited. 走访结果。",
);

export const HomeVisitPurpose = codeEnum(
  homeVisitPurposes,
  "HomeVisitPurpose",
  "What a home visit is for. 走访事由。",
);

@ObjectType({
  description: "A thing that was found out at a visit; its value stands with the family. 走访登记的信息。",
})
export class HomeVisitFact {
  @Field(() => ID, { description: "The id of the fact that the visit left. 信息编号。" })
  id!: string;

  @Field(() => String, {
    description: "The name in the field list, such as person.disability_level. 信息项。",
  })
  path!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Whom it is about; null for the family as a whole. 人员。",
  })
  personId!: string | null;

  @Field(() => String, { description: "The field list's name of it in Chinese. 中文名称。" })
  labelZh!: string;

  @Field(() => String, { description: "The field list's name of it in English. 英文名称。" })
  labelEn!: string;
}

@ObjectType({ description: "A visit of an official to a family at home. 走访记录。" })
export class HomeVisit {
  @Field(() => ID, { description: "What correcting and voiding it take. 走访编号。" })
  id!: string;

  @Field(() => ID, { description: "The family that was visited. 家庭。" })
  householdId!: string;

  @Field(() => DateTime, { description: "When somebody went there, as the visitor says. 走访时间。" })
  visitedAt!: Date;

  @Field(() => HomeVisitPurpose, { description: "What the visit was for. 走访事由。" })
  purpose!: keyof typeof HomeVisitPurpose;

  @Field(() => HomeVisitOutcome, { description: "What came of it. 走访结果。" })
  outcome!: keyof typeof HomeVisitOutcome;

  @Field(() => [MaskedPerson], { description: "Who of the family was met, masked. 见到的家庭成员。" })
  met!: MaskedPerson[];

  @Field(() => String, {
    nullable: true,
    description: "For those who handle the family, each look on record; null for others. 走访情况。",
  })
  @Masked("S")
  note!: string | null;

  @Field(() => Boolean, { description: "A note is on record and is not shown to this post. 已隐藏。" })
  noteHidden!: boolean;

  @Field(() => Boolean, { description: "Something that the family lacks was noticed. 发现新的需求。" })
  needNoticed!: boolean;

  @Field(() => [ID], {
    description: "Files, for those who handle the family: `GET /files/:id`. 照片。",
  })
  photoFileIds!: string[];

  @Field(() => Int, { description: "照片张数。" })
  photoCount!: number;

  @Field(() => [HomeVisitFact], { description: "What was found out. 登记的信息项。" })
  facts!: HomeVisitFact[];

  @Field(() => String, { nullable: true, description: "走访人。" })
  visitorName!: string | null;

  @Field(() => DateTime, { description: "When it was put on record; its terms run from here. 记录时间。" })
  recordedAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description: "The void record in whose place this one stands. 更正自。",
  })
  correctsId!: string | null;

  @Field(() => DateTime, { nullable: true, description: "作废时间。" })
  voidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "Who declared it void; null while it counts. 作废人。",
  })
  voidedByName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "For those who handle the family; null for others. 作废原因。",
  })
  @Masked("S")
  voidReason!: string | null;

  @Field(() => [AvailableAction], {
    description: "Correcting and voiding; empty once void, and for posts that do not visit. 可办理的操作。",
  })
  availableActions!: AvailableAction[];
}

export const HomeVisitPage = pageOf(HomeVisit, "HomeVisitPage");

@InputType({
  description:
    "One thing found out at a visit. Its source is HOME_VISIT and its date that of the visit. 走访登记的一条信息。",
})
export class HomeVisitFactInput {
  @Field(() => ID, { nullable: true, description: "The member it is about; absent for the family." })
  personId?: string | null;

  @Field(() => String, { description: "A name of the field list: person.* or household.*. 信息项。" })
  path!: string;

  @Field(() => String, { description: "As text by the type of the field. 取值。" })
  value!: string;
}

@InputType({ description: "A visit to a family at home. 走访登记。" })
export class HomeVisitInput {
  @Field(() => ID, { description: "The family that was visited, of the post's region. 家庭。" })
  householdId!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "Not ahead, and at most 31 days ago; left out: now. 走访时间。",
  })
  visitedAt?: Date | null;

  @Field(() => HomeVisitPurpose, { description: "What the visit was for. 走访事由。" })
  purpose!: keyof typeof HomeVisitPurpose;

  @Field(() => HomeVisitOutcome, {
    description: "What came of it; facts and people met go with SEEN only. 走访结果。",
  })
  outcome!: keyof typeof HomeVisitOutcome;

  @Field(() => [ID], {
    nullable: true,
    description: "Who of the family was met: at least one with SEEN, nobody otherwise. 见到的家庭成员。",
  })
  metPersonIds?: string[] | null;

  @Field(() => [HomeVisitFactInput], { nullable: true, description: "At most 50, with SEEN only." })
  facts?: HomeVisitFactInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "The caller's own uploads, JPEG or PNG; at most 6 a visit. 照片。",
  })
  photoFileIds?: string[] | null;

  @Field(() => String, { nullable: true, description: "At most 500 characters. 走访情况。" })
  note?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Left out: no. 发现新的需求。" })
  needNoticed?: boolean | null;
}

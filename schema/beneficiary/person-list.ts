import { Field, ID, ObjectType } from "type-graphql";
import { savedViewLists } from "../codes/saved-view-lists.ts";
import { codeEnum } from "../common/code-enum.ts";
import { CrowdTag } from "../common/enums.ts";
import { pageOf } from "../common/page.ts";
import { DateTime } from "../common/scalars.ts";
import { Region } from "../organisation/region.ts";
import { MaskedPerson } from "./person.ts";

export const SavedViewList = codeEnum(savedViewLists, "SavedViewList", "Whose filter is kept. 列表。");

@ObjectType({ description: "A person in a list, masked. 人员（列表）。" })
export class PersonSummary {
  @Field(() => ID, { description: "The same as `person.id`. 人员编号。" })
  id!: string;

  @Field(() => MaskedPerson, { description: "Who it is, masked. 人员。" })
  person!: MaskedPerson;

  @Field(() => [CrowdTag], { description: "人群标签。" })
  crowdTags!: (keyof typeof CrowdTag)[];

  @Field(() => ID, { nullable: true, description: "The family in which the person lives today." })
  householdId!: string | null;

  @Field(() => String, { nullable: true, description: "户号。" })
  householdSerial!: string | null;

  @Field(() => Region, { nullable: true, description: "The village or community. 所在村（社区）。" })
  region!: Region | null;
}

export const PersonPage = pageOf(PersonSummary, "PersonPage");

@ObjectType({
  description: "A filter of a list that the caller kept; it holds no personal value. 保存的筛选。",
})
export class SavedView {
  @Field(() => ID, { description: "What `deleteView` takes. 编号。" })
  id!: string;

  @Field(() => SavedViewList, { description: "Which list it narrows. 列表。" })
  list!: keyof typeof SavedViewList;

  @Field(() => String, { description: "As the caller called it. 名称。" })
  name!: string;

  @Field(() => String, { description: "The filter as JSON, as the list takes it." })
  filter!: string;

  @Field(() => DateTime, { description: "When it was kept. 保存时间。" })
  savedAt!: Date;
}

import { Field, ID, Int, ObjectType } from "type-graphql";
import { registerActions } from "../codes/register-actions.ts";
import { Masked } from "../common/access.ts";
import { codeEnum } from "../common/code-enum.ts";
import { AreaKind, Identity } from "../common/enums.ts";
import { pageOf } from "../common/page.ts";
import { DateTime } from "../common/scalars.ts";
import { Region } from "../organisation/region.ts";
import { Consent, DatedIdentity } from "./fact.ts";
import { HouseholdMember, MaskedPerson } from "./person.ts";

export const RegisterAction = codeEnum(
  registerActions,
  "RegisterAction",
  "What happened to a family in the register. 登记变动。",
);

@ObjectType({ description: "A family in a list, masked. 家庭（列表）。" })
export class HouseholdSummary {
  @Field(() => ID, { description: "What `household` takes. 家庭编号。" })
  id!: string;

  @Field(() => String, { description: "户2026-000123. 户号。" })
  serial!: string;

  @Field(() => String, { nullable: true, description: "Masked. 户主姓名。" })
  @Masked("S")
  headName!: string | null;

  @Field(() => Int, { description: "How many live in the family today. 人数。" })
  memberCount!: number;

  @Field(() => Identity, { description: "The identity of the family today. 救助身份。" })
  identity!: keyof typeof Identity;

  @Field(() => AreaKind, { description: "Which standard applies to it. 城乡类别。" })
  areaKind!: keyof typeof AreaKind;

  @Field(() => Region, { nullable: true, description: "The village or community. 所在村（社区）。" })
  region!: Region | null;

  @Field(() => DateTime, { description: "When the family was registered. 登记时间。" })
  recordedAt!: Date;

  @Field(() => Int, {
    nullable: true,
    description: "Items of needs that are not closed yet. 未办结的需求项数。",
  })
  openNeedCount!: number | null;
}

export const HouseholdPage = pageOf(HouseholdSummary, "HouseholdPage");

@ObjectType({
  description: "A family that was looked for, with the member by whom it was found. 查找到的家庭。",
})
export class FoundHousehold {
  @Field(() => HouseholdSummary, { description: "The family, as lists show it. 家庭。" })
  household!: HouseholdSummary;

  @Field(() => MaskedPerson, { nullable: true, description: "Absent when it was found by its serial." })
  person!: MaskedPerson | null;
}

@ObjectType({ description: "The answer of a search for a family. The search is on record. 查找结果。" })
export class FindHouseholdResult {
  @Field(() => [FoundHousehold], { description: "At most 20." })
  found!: FoundHousehold[];

  @Field(() => Boolean, {
    description:
      "The number is registered in another region; nothing more is said about it. 已在其他乡镇登记。",
  })
  elsewhere!: boolean;
}

@ObjectType({ description: "A change of a family in the register. 登记变动记录。" })
export class RegisterEvent {
  @Field(() => ID, { description: "The id of the row of the audit trail. 记录编号。" })
  id!: string;

  @Field(() => DateTime, { description: "When it was recorded. 变动时间。" })
  at!: Date;

  @Field(() => RegisterAction, { description: "What kind of change it was. 变动类型。" })
  action!: keyof typeof RegisterAction;

  @Field(() => String, { nullable: true, description: "What it was about, without personal values. 事项。" })
  about!: string | null;

  @Field(() => String, { nullable: true, description: "The official, where the caller may know. 经办人。" })
  by!: string | null;
}

@ObjectType({
  description: "A family as it applies together (共同生活家庭), masked for the caller's post. 困难家庭。",
})
export class Household {
  @Field(() => ID, { description: "By which mutations name the family. 家庭编号。" })
  id!: string;

  @Field(() => String, { description: "户2026-000123. 户号。" })
  serial!: string;

  @Field(() => Region, { nullable: true, description: "The village or community. 所在村（社区）。" })
  region!: Region | null;

  @Field(() => AreaKind, { description: "Which standard applies to it. 城乡类别。" })
  areaKind!: keyof typeof AreaKind;

  @Field(() => Boolean, {
    description: "An address below the village is on record; reveal it with a purpose.",
  })
  addressHeld!: boolean;

  @Field(() => Identity, { description: "The identity of the family today. 救助身份。" })
  identity!: keyof typeof Identity;

  @Field(() => ID, {
    nullable: true,
    description: "Null while it has no head, such as after a death. 户主。",
  })
  headPersonId!: string | null;

  @Field(() => [HouseholdMember], {
    description: "Who lives in the family, the head first. 家庭成员。",
  })
  members!: HouseholdMember[];

  @Field(() => [HouseholdMember], { description: "Who left the family, today at the latest. 曾经的成员。" })
  formerMembers!: HouseholdMember[];

  @Field(() => [Consent], { description: "The latest first. 同意书。" })
  consents!: Consent[];

  @Field(() => [DatedIdentity], { description: "The latest first. 救助身份沿革。" })
  identities!: DatedIdentity[];

  @Field(() => [RegisterEvent], { description: "The last 50 changes, the latest first. 变动记录。" })
  history!: RegisterEvent[];

  @Field(() => DateTime, { description: "When the family was registered. 登记时间。" })
  recordedAt!: Date;
}

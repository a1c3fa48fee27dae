import { Field, ID, InputType, Int } from "type-graphql";
import {
  AreaKind,
  ConsentPurpose,
  CrowdTag,
  FactSource,
  Gender,
  Identity,
  RelationToHead,
} from "../common/enums.ts";
import { LocalDate } from "../common/scalars.ts";

@InputType({ description: "One fact with its provenance. 一条信息及其来源。" })
export class FactInput {
  @Field(() => String, { description: "A name of the field list: person.* or household.*. 信息项。" })
  path!: string;

  @Field(() => String, {
    description:
      "As text by the type of the field: an amount in yuan, a whole number, true or false, a code or its label, a date. 取值。",
  })
  value!: string;

  @Field(() => FactSource, { description: "Whose word it is. 信息来源。" })
  source!: keyof typeof FactSource;

  @Field(() => LocalDate, { description: "When the source said so. 取得日期。" })
  obtainedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: "有效期至。" })
  validUntil?: string | null;
}

@InputType({ description: "A member of a family. 家庭成员。" })
export class HouseholdMemberInput {
  @Field(() => String, { description: "The whole name. 姓名。" })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "18 characters (GB 11643); full-width digits and spaces are accepted, prefixes of former divisions too. Absent only for a person without one. 身份证号。",
  })
  identityNumber?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Only without an identity number, from which it is taken otherwise. 出生日期。",
  })
  birthDate?: string | null;

  @Field(() => Gender, { nullable: true, description: "Only without an identity number. 性别。" })
  gender?: keyof typeof Gender | null;

  @Field(() => String, { nullable: true, description: "联系电话。" })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: "Bank or social-security card. 银行账号（社保卡）。" })
  bankAccount?: string | null;

  @Field(() => RelationToHead, { description: "SELF for the head. 与户主关系。" })
  relationToHead!: keyof typeof RelationToHead;

  @Field(() => Boolean, { nullable: true, description: "Left out: yes. 是否计入共同生活的家庭成员。" })
  counted?: boolean | null;

  @Field(() => [CrowdTag], {
    nullable: true,
    description: "Groups the person belongs to from joining on. 人群标签。",
  })
  crowdTags?: (keyof typeof CrowdTag)[] | null;

  @Field(() => [FactInput], { nullable: true, description: "Facts of the person: person.*. 个人信息。" })
  facts?: FactInput[] | null;
}

@InputType({ description: "A new member of a family that is on record. 增加家庭成员。" })
export class AddMemberInput extends HouseholdMemberInput {
  @Field(() => ID, { description: "The family that is joined, of the post's region. 家庭。" })
  householdId!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Lives in the family since; left out: today. 加入日期。",
  })
  since?: string | null;
}

@InputType({ description: "A family to be recorded. 困难家庭登记。" })
export class HouseholdInput {
  @Field(() => ID, {
    description: "The village or community, within the caller's post. 所在村（社区）代码。",
  })
  regionCode!: string;

  @Field(() => AreaKind, { description: "Which standard applies to it. 城乡类别。" })
  areaKind!: keyof typeof AreaKind;

  @Field(() => String, { nullable: true, description: "Below the village. 详细住址。" })
  address?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "Since when they live together like this, as far as known; left out: today. 共同生活起始日期。",
  })
  since?: string | null;

  @Field(() => [HouseholdMemberInput], { description: "One of them is the head (SELF). 家庭成员。" })
  members!: HouseholdMemberInput[];

  @Field(() => [FactInput], { nullable: true, description: "Facts of the family: household.*. 家庭信息。" })
  facts?: FactInput[] | null;

  @Field(() => Identity, {
    nullable: true,
    description: "As a decision confirmed it; needs the permission assistance:record. 救助身份。",
  })
  identity?: keyof typeof Identity | null;

  @Field(() => LocalDate, { nullable: true, description: "Left out: today. 身份起始日期。" })
  identityFrom?: string | null;
}

@InputType({ description: "One fact about a family or one of its members. 登记一条信息。" })
export class AddFactInput extends FactInput {
  @Field(() => ID, { description: "The family, of the post's region. 家庭。" })
  householdId!: string;

  @Field(() => ID, { nullable: true, description: "The member it is about; absent for the family." })
  personId?: string | null;
}

@InputType({ description: "The assistance identity from a date on. 救助身份变更。" })
export class SetIdentityInput {
  @Field(() => ID, { description: "The family, of the post's region. 家庭。" })
  householdId!: string;

  @Field(() => ID, { nullable: true, description: "For one member alone, such as 单人保." })
  personId?: string | null;

  @Field(() => Identity, { description: "NONE ends the identity in force. 救助身份。" })
  identity!: keyof typeof Identity;

  @Field(() => LocalDate, { description: "The one before ends the day before. 起始日期。" })
  validFrom!: string;
}

@InputType({ description: "A separate consent to one purpose. 同意书登记。" })
export class ConsentInput {
  @Field(() => ID, { description: "Whose data it is about." })
  personId!: string;

  @Field(() => ConsentPurpose, { description: "To what is consented. 同意的用途。" })
  purpose!: keyof typeof ConsentPurpose;

  @Field(() => ID, {
    nullable: true,
    description:
      "The guardian, for a child under 14 (个人信息保护法 §31) or a person without capacity; absent: the person itself.",
  })
  givenByPersonId?: string | null;

  @Field(() => LocalDate, { description: "Today at the latest. 同意日期。" })
  givenOn!: string;

  @Field(() => LocalDate, { description: "At most three years later. 有效期至。" })
  validUntil!: string;
}

@InputType({ description: "与新户主关系。" })
export class MemberRelationInput {
  @Field(() => ID, { description: "A member who stays, other than the new head. 家庭成员。" })
  personId!: string;

  @Field(() => RelationToHead, { description: "To the new head; never SELF. 与新户主关系。" })
  relationToHead!: keyof typeof RelationToHead;
}

@InputType({ description: "Somebody leaves a family. 成员迁出或死亡注销。" })
export class EndMembershipInput {
  @Field(() => ID, { description: "The family that is left. 家庭。" })
  householdId!: string;

  @Field(() => ID, { description: "Who leaves it. 离开的成员。" })
  personId!: string;

  @Field(() => LocalDate, { description: "The last day in the family. 最后一日。" })
  lastDay!: string;

  @Field(() => Boolean, { nullable: true, description: "The person died on that day. 因死亡注销。" })
  died?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: "Who heads the family then; needed when the head leaves others behind. 新户主。",
  })
  newHeadPersonId?: string | null;

  @Field(() => [MemberRelationInput], {
    nullable: true,
    description: "How the others are related to the new head. 与新户主关系。",
  })
  relations?: MemberRelationInput[] | null;
}

@InputType({ description: "A family without a head gets one of its members as its head. 指定新户主。" })
export class NameHeadInput {
  @Field(() => ID, { description: "A family without a head. 家庭。" })
  householdId!: string;

  @Field(() => ID, { description: "新户主。" })
  newHeadPersonId!: string;

  @Field(() => [MemberRelationInput], {
    description: "How each of the others is related to the new head. 与新户主关系。",
  })
  relations!: MemberRelationInput[];
}

@InputType({
  description: "Somebody leaves one family and lives in another from the next day on. 成员迁居。",
})
export class MoveMemberInput {
  @Field(() => ID, { description: "Who moves. 迁居的成员。" })
  personId!: string;

  @Field(() => ID, { description: "The family that is left. 原家庭。" })
  householdId!: string;

  @Field(() => ID, { description: "The family that is joined, within the caller's region. 新家庭。" })
  toHouseholdId!: string;

  @Field(() => LocalDate, { description: "The last day in the family that is left. 在原家庭的最后一日。" })
  lastDay!: string;

  @Field(() => RelationToHead, { description: "Within the family that is joined. 与新家庭户主关系。" })
  relationToHead!: keyof typeof RelationToHead;

  @Field(() => Boolean, { nullable: true, description: "Left out: yes. 是否计入共同生活的家庭成员。" })
  counted?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: "Who heads the family that is left, where its head leaves. 新户主。",
  })
  newHeadPersonId?: string | null;

  @Field(() => [MemberRelationInput], { nullable: true, description: "与新户主关系。" })
  relations?: MemberRelationInput[] | null;
}

@InputType({ description: "What one fact says; a sensitive one leaves a record of each look. 按信息筛选。" })
export class FactFilter {
  @Field(() => String, { description: "A name of the field list: person.* or household.*. 信息项。" })
  path!: string;

  @Field(() => String, {
    nullable: true,
    description: "Exactly this, as text by the type of the field. 等于。",
  })
  equals?: string | null;

  @Field(() => String, { nullable: true, description: "An amount, a number or a date. 不小于。" })
  atLeast?: string | null;

  @Field(() => String, { nullable: true, description: "An amount, a number or a date. 不大于。" })
  atMost?: string | null;
}

@InputType({ description: "Filters of the list of people; none of them is a masked value. 人员列表筛选。" })
export class PersonFilter {
  @Field(() => ID, { nullable: true, description: "A region within the caller's post." })
  regionCode?: string | null;

  @Field(() => Identity, { nullable: true, description: "The identity of the person today. 救助身份。" })
  identity?: keyof typeof Identity | null;

  @Field(() => CrowdTag, { nullable: true, description: "Belongs to this group today. 人群标签。" })
  crowdTag?: keyof typeof CrowdTag | null;

  @Field(() => Gender, { nullable: true, description: "As registered. 性别。" })
  gender?: keyof typeof Gender | null;

  @Field(() => Int, { nullable: true, description: "Full years today. 最小年龄。" })
  minAge?: number | null;

  @Field(() => Int, { nullable: true, description: "Full years today. 最大年龄。" })
  maxAge?: number | null;

  @Field(() => FactFilter, { nullable: true, description: "A fact of the person: person.*." })
  fact?: FactFilter | null;
}

@InputType({ description: "Filters of the list of families; none of them is a masked value. 家庭列表筛选。" })
export class HouseholdFilter {
  @Field(() => ID, { nullable: true, description: "A region within the caller's post." })
  regionCode?: string | null;

  @Field(() => Identity, { nullable: true, description: "The identity of the family today." })
  identity?: keyof typeof Identity | null;

  @Field(() => CrowdTag, { nullable: true, description: "Somebody in the family belongs to the group." })
  crowdTag?: keyof typeof CrowdTag | null;

  @Field(() => AreaKind, { nullable: true, description: "Which standard applies to it. 城乡类别。" })
  areaKind?: keyof typeof AreaKind | null;

  @Field(() => Int, { nullable: true, description: "Somebody in the family is at least as old. 最小年龄。" })
  minAge?: number | null;

  @Field(() => Int, { nullable: true, description: "The same person is at most as old. 最大年龄。" })
  maxAge?: number | null;

  @Field(() => FactFilter, { nullable: true, description: "A fact of the family: household.*." })
  fact?: FactFilter | null;

  @Field(() => String, { nullable: true, description: "户号。" })
  serial?: string | null;
}

@InputType({
  description: "The serial of a family, or of a member the whole identity number or whole name. 查找家庭。",
})
export class FindHouseholdInput {
  @Field(() => String, { nullable: true, description: "户号。" })
  serial?: string | null;

  @Field(() => String, { nullable: true, description: "Of a member. 成员身份证号。" })
  identityNumber?: string | null;

  @Field(() => String, { nullable: true, description: "Of a member. 成员姓名。" })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: "With a name; absent: the region of the post." })
  regionCode?: string | null;
}

@InputType({ description: "Keeps a filter of a list under a name, for the caller alone. 保存筛选。" })
export class SaveViewInput {
  @Field(() => String, { description: "Names nobody: 1 to 30 characters. 名称。" })
  name!: string;

  @Field(() => HouseholdFilter, {
    nullable: true,
    description: "Of the list of families; a serial is refused.",
  })
  households?: HouseholdFilter | null;

  @Field(() => PersonFilter, { nullable: true, description: "Of the list of people." })
  persons?: PersonFilter | null;
}

@InputType({ description: "A whole identity number, or a whole name inside a region. 按证件号或姓名查找。" })
export class FindPersonInput {
  @Field(() => String, {
    nullable: true,
    description: "All 18 characters; not together with a name. 身份证号。",
  })
  identityNumber?: string | null;

  @Field(() => String, { nullable: true, description: "Whole, 2 to 50 characters; without a number. 姓名。" })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: "With a name; absent: the region of the post." })
  regionCode?: string | null;
}

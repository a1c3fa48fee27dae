import { Field, ID, Int, ObjectType } from "type-graphql";
import { revealableFields } from "../codes/revealable-fields.ts";
import { Masked } from "../common/access.ts";
import { codeEnum } from "../common/code-enum.ts";
import { CrowdTag, Gender, Identity, RelationToHead } from "../common/enums.ts";
import { LocalDate } from "../common/scalars.ts";

export const RevealableField = codeEnum(
  revealableFields,
  "RevealableField",
  "A personal value that may be seen in clear, on record. 可查看的未脱敏信息。",
);

@ObjectType({
  description: "A person as the caller may see it; the values are masked on the server. 自然人（脱敏）。",
})
export class MaskedPerson {
  @Field(() => ID, { description: "By which mutations name the person. 人员编号。" })
  id!: string;

  @Field(() => String, {
    description: "Masked: 李*明 for staff; 未成年人 for a child whom the caller does not handle. 姓名。",
  })
  @Masked("S")
  name!: string;

  @Field(() => String, { nullable: true, description: "Full years for staff, such as 76岁. 年龄。" })
  @Masked("I")
  ageText!: string | null;

  @Field(() => Gender, { description: "U also for somebody who moved out of the caller's region. 性别。" })
  gender!: keyof typeof Gender;

  @Field(() => Identity, { nullable: true, description: "The assistance identity today. 救助身份。" })
  @Masked("S")
  identity!: keyof typeof Identity | null;
}

@ObjectType({ description: "A group that a person belongs to, with its time. 人群标签。" })
export class PersonTag {
  @Field(() => ID, { description: "What `endTag` takes. 标签编号。" })
  id!: string;

  @Field(() => CrowdTag, { description: "Which group. 人群标签。" })
  tag!: keyof typeof CrowdTag;

  @Field(() => LocalDate, { description: "The first day in the group. 起始日期。" })
  validFrom!: string;
}

@ObjectType({
  description: "Another record of the same person, which was merged into this one. 并入的登记。",
})
export class PersonAlias {
  @Field(() => ID, { description: "The id of the other record. 并入的记录。" })
  personId!: string;

  @Field(() => ID, { nullable: true, description: "The family in which the record stood last. 原家庭。" })
  householdId!: string | null;

  @Field(() => String, { nullable: true, description: "户号。" })
  householdSerial!: string | null;
}

@ObjectType({ description: "A person in a family, masked. 家庭成员（脱敏）。" })
export class HouseholdMember extends MaskedPerson {
  @Field(() => RelationToHead, { description: "SELF for the head. 与户主关系。" })
  relationToHead!: keyof typeof RelationToHead;

  @Field(() => Boolean, {
    description: "Counts as a family member who lives together. 是否计入共同生活的家庭成员。",
  })
  counted!: boolean;

  @Field(() => Boolean, { description: "Under 18 today. 未成年人。" })
  isMinor!: boolean;

  @Field(() => LocalDate, { description: "Lives in this family since. 加入家庭日期。" })
  memberFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: "The last day in this family. 离开家庭日期。" })
  memberTo!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "死亡日期。" })
  deathDate!: string | null;

  @Field(() => [PersonTag], { description: "Groups that the person has not been taken out of. 人群标签。" })
  tags!: PersonTag[];

  @Field(() => [PersonAlias], {
    description: "What was done under them is read together with what was done under this one. 并入的登记。",
  })
  aliases!: PersonAlias[];

  @Field(() => ID, {
    nullable: true,
    description: "The record into which this one was merged. 已并入的登记。",
  })
  mergedIntoPersonId!: string | null;

  @Field(() => String, { nullable: true, description: "3716**********1023. 身份证号（脱敏）。" })
  @Masked("S")
  identityNumber!: string | null;

  @Field(() => String, { nullable: true, description: "138****1234. 联系电话（脱敏）。" })
  @Masked("S")
  phone!: string | null;

  @Field(() => String, { nullable: true, description: "****0014. 银行账号（脱敏）。" })
  @Masked("S")
  bankAccount!: string | null;
}

@ObjectType({ description: "A person that was looked for and stands in the caller's region. 查找到的人员。" })
export class FoundPerson {
  @Field(() => MaskedPerson, { description: "Who was found, masked. 人员。" })
  person!: MaskedPerson;

  @Field(() => ID, { nullable: true, description: "The family in which the person lives today." })
  householdId!: string | null;

  @Field(() => String, { nullable: true, description: "户号。" })
  householdSerial!: string | null;
}

@ObjectType({ description: "The answer of a search for a person. The search is on record. 查找结果。" })
export class FindPersonResult {
  @Field(() => [FoundPerson], { description: "At most 20." })
  found!: FoundPerson[];

  @Field(() => Boolean, {
    description:
      "The number is registered in another region; nothing more is said about it. 已在其他乡镇登记。",
  })
  elsewhere!: boolean;
}

@ObjectType({ description: "A clear value whose look is on record. 未脱敏信息。" })
export class RevealedValue {
  @Field(() => RevealableField, { description: "Which value it is. 信息项。" })
  field!: keyof typeof RevealableField;

  @Field(() => String, { nullable: true, description: "Null when nothing is on record for the field." })
  @Masked("S")
  value!: string | null;

  @Field(() => Int, { description: "How many looks the caller has left today. 今日剩余次数。" })
  looksLeftToday!: number;
}

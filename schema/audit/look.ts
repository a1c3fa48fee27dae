import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MaskedPerson } from "../beneficiary/person.ts";
import { accessRequesters } from "../codes/access-requesters.ts";
import { lookKinds } from "../codes/look-kinds.ts";
import { codeEnum } from "../common/code-enum.ts";
import { pageOf } from "../common/page.ts";
import { DateTime, LocalDate } from "../common/scalars.ts";
import { Role } from "../organisation/session.ts";

export const LookKind = codeEnum(lookKinds, "LookKind", "How somebody came to know something. 查看方式。");
export const AccessRequester = codeEnum(
  accessRequesters,
  "AccessRequester",
  "Who asks for a person's access list. 申请人。",
);

@ObjectType({ description: "What kind of datum was seen; never what it says. 查看的信息项。" })
export class LookedAt {
  @Field(() => String, {
    description: "A revealable field, a fact of the field list, or what a file proves.",
  })
  code!: string;

  @Field(() => String, { description: "What the datum is called in Chinese. 中文名称。" })
  labelZh!: string;

  @Field(() => String, { description: "What the datum is called in English. 英文名称。" })
  labelEn!: string;
}

@InputType({
  description:
    "Which looks. The period is at most 366 days, and the last 30 days when it is left out. 查看记录筛选。",
})
export class LookFilter {
  @Field(() => LocalDate, { nullable: true, description: "The first day, Shanghai time. 起始日期。" })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The last day, Shanghai time. 截止日期。" })
  to?: string | null;

  @Field(() => String, { nullable: true, description: "Part of the name of who looked. 查看人姓名。" })
  userName?: string | null;

  @Field(() => ID, { nullable: true, description: "Who looked. 查看人。" })
  userId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Who was looked at, under every record merged into it and in every family while living there. Needs beneficiary:read. 被查看的人。",
  })
  personId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "A family as a whole and each member while living there. Needs beneficiary:read. 被查看的家庭。",
  })
  householdId?: string | null;

  @Field(() => LookKind, {
    nullable: true,
    description: "Only looks of this kind; left out: all. 查看方式。",
  })
  kind?: keyof typeof LookKind | null;

  @Field(() => String, {
    nullable: true,
    description: "A revealable field such as PHONE, or a fact such as person.disability_level. 信息项。",
  })
  field?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Only on days off, or before 8:00 and from 18:00 on working days, Shanghai time. 非工作时间。",
  })
  outsideOfficeHours?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: "Only of who took at least so many looks on that day within the filter. 单日次数。",
  })
  atLeastADay?: number | null;
}

@ObjectType({
  description: "One look at what is personal: who, of whom, what kind of datum, why, when. 查看记录。",
})
export class Look {
  @Field(() => ID, { description: "The id of the row of the audit trail. 记录编号。" })
  id!: string;

  @Field(() => DateTime, { description: "When somebody looked. 查看时间。" })
  at!: Date;

  @Field(() => Boolean, { description: "非工作时间。" })
  outsideOfficeHours!: boolean;

  @Field(() => LookKind, { description: "How it came to be known. 查看方式。" })
  kind!: keyof typeof LookKind;

  @Field(() => ID, {
    nullable: true,
    description: "The account that looked; null for the platform itself. 查看人账号。",
  })
  userId!: string | null;

  @Field(() => String, { nullable: true, description: "Who looked. 查看人。" })
  userName!: string | null;

  @Field(() => Role, { nullable: true, description: "The post under which it was done. 岗位。" })
  role!: keyof typeof Role | null;

  @Field(() => String, {
    nullable: true,
    description: "Under whose post it was done; null where it was done under none. 机构。",
  })
  organisationName!: string | null;

  @Field(() => String, { nullable: true, description: "Where it counts, joined by ›. 区划。" })
  regionName!: string | null;

  @Field(() => MaskedPerson, {
    nullable: true,
    description:
      "Who was looked at, for posts that read the register; null for a family as a whole and for a search that found nobody. 被查看的人。",
  })
  person!: MaskedPerson | null;

  @Field(() => ID, {
    nullable: true,
    description: "The family looked at, or in which the person lives today. 家庭。",
  })
  householdId!: string | null;

  @Field(() => String, { nullable: true, description: "户号。" })
  householdSerial!: string | null;

  @Field(() => Boolean, {
    description: "A search told that the number is registered in another region, and no more. 其他辖区。",
  })
  elsewhere!: boolean;

  @Field(() => [LookedAt], { description: "What kinds of datum; empty for a search. 信息项。" })
  data!: LookedAt[];

  @Field(() => String, {
    nullable: true,
    description: "A code of the platform, or what whoever looked wrote. 事由。",
  })
  purpose!: string | null;
}

export const LookPage = pageOf(Look, "LookPage");

@ObjectType({ description: "How much was looked at on one day. 每日次数。" })
export class LooksOfDay {
  @Field(() => LocalDate, { description: "The day in Shanghai. 日期。" })
  day!: string;

  @Field(() => Int, { description: "Looks on that day that the filter leaves. 次数。" })
  looks!: number;
}

@ObjectType({ description: "How much one person of an office or a partner looked at. 查看人。" })
export class Looker {
  @Field(() => ID, { description: "The account that looked. 查看人账号。" })
  userId!: string;

  @Field(() => String, { description: "The name of the account; — where it may not be read. 查看人。" })
  userName!: string;

  @Field(() => String, {
    nullable: true,
    description: "Under whose post; one of them where there were several. 机构。",
  })
  organisationName!: string | null;

  @Field(() => Int, { description: "Looks within the filter. 查看次数。" })
  looks!: number;

  @Field(() => Int, { description: "Different people and families. 涉及人（户）数。" })
  subjects!: number;

  @Field(() => Int, { description: "非工作时间次数。" })
  outsideOfficeHours!: number;

  @Field(() => Int, { description: "On the day with the most. 单日最多。" })
  mostOnADay!: number;
}

@ObjectType({ description: "The figures of the looks that a filter leaves. 查看记录统计。" })
export class LookFigures {
  @Field(() => LocalDate, { description: "The first day that was counted, Shanghai time. 起始日期。" })
  from!: string;

  @Field(() => LocalDate, { description: "The last day that was counted, Shanghai time. 截止日期。" })
  to!: string;

  @Field(() => Int, { description: "All looks that the filter leaves. 查看次数。" })
  looks!: number;

  @Field(() => Int, { description: "Of these, on days off, before 8:00 or from 18:00. 非工作时间次数。" })
  outsideOfficeHours!: number;

  @Field(() => [LooksOfDay], { description: "Days with looks, the earliest first." })
  days!: LooksOfDay[];

  @Field(() => [Looker], { description: "The ten who looked most. 查看最多的人员。" })
  lookers!: Looker[];
}

@ObjectType({
  description:
    "Looks of one day by one office under one kind of post for one reason. It names organisation and post and not who held it: §45 gives the person the processing of the own data, §6 keeps other people's data to what that needs; who it was is for the supervisors who answer a complaint. 查询单的一行。",
})
export class AccessListLine {
  @Field(() => LocalDate, { description: "The day in Shanghai. 日期。" })
  day!: string;

  @Field(() => String, { nullable: true, description: "机构。" })
  organisationName!: string | null;

  @Field(() => Role, { nullable: true, description: "岗位。" })
  role!: keyof typeof Role | null;

  @Field(() => LookKind, { description: "How it came to be known. 查看方式。" })
  kind!: keyof typeof LookKind;

  @Field(() => [LookedAt], { description: "信息项。" })
  data!: LookedAt[];

  @Field(() => Boolean, { description: "Of the family as a whole while living there. 家庭信息。" })
  ofFamily!: boolean;

  @Field(() => String, { nullable: true, description: "事由。" })
  purpose!: string | null;

  @Field(() => Int, { description: "次数。" })
  times!: number;
}

@ObjectType({
  description:
    "Who looked at a person's data, for the person who asks (个人信息保护法 §45): under every record merged into this one, wherever the person lived, by offices of every region and by partners. A charity that saw an anonymised need saw nobody. 本人查询单。",
})
export class AccessList {
  @Field(() => MaskedPerson, { description: "Who asks about the own data, masked. 本人。" })
  person!: MaskedPerson;

  @Field(() => LocalDate, { description: "The first day of the list, Shanghai time. 起始日期。" })
  from!: string;

  @Field(() => LocalDate, { description: "The last day of the list, Shanghai time. 截止日期。" })
  to!: string;

  @Field(() => DateTime, { description: "When the list was made. 出具时间。" })
  madeAt!: Date;

  @Field(() => String, { description: "Which office hands it out. 出具机构。" })
  organisationName!: string;

  @Field(() => [AccessListLine], { description: "The latest first." })
  lines!: AccessListLine[];
}

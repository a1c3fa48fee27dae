import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Masked } from "../common/access.ts";
import { AvailableAction } from "../common/available-action.ts";
import {
  AgeBand,
  CrowdTag,
  GapBand,
  Gender,
  NeedCategory,
  NeedItemState,
  NeedLevel,
  ServiceItem,
} from "../common/enums.ts";
import { HistoryEntry } from "../common/history-entry.ts";
import { pageOf } from "../common/page.ts";
import { DateTime, LocalDate, Money } from "../common/scalars.ts";
import { Region } from "../organisation/region.ts";

@ObjectType({ description: "Whose need it is, masked for lists. 需求对象。" })
export class NeedPerson {
  @Field(() => ID, { description: "By which mutations name the person. 人员编号。" })
  id!: string;

  @Field(() => String, { description: "Masked: 李*明." })
  @Masked("S")
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Full years such as 76岁; the age band of a child whom the post does not handle; null for somebody who moved out of the region. 年龄。",
  })
  @Masked("I")
  ageText!: string | null;

  @Field(() => Gender, { description: "U also for somebody who moved out of the caller's region. 性别。" })
  gender!: keyof typeof Gender;
}

@ObjectType({ description: "One source of cover: what a policy in force pays towards a need. 政策覆盖。" })
export class NeedCover {
  @Field(() => String, { description: "The policy and where the figure comes from." })
  source!: string;

  @Field(() => ID, { nullable: true, description: "The version of the policy that the figure rests on." })
  policyVersionId!: string | null;

  @Field(() => Money, {
    description: "Yuan of it that this need counts on; what other needs count on is left out. 金额。",
  })
  amount!: string;
}

@ObjectType({
  description:
    "One thing a family needs, as staff see it. What is listed for partners is the gap: approved cost − cover by policies − allocations (需要 − 已享 − 已落实 = 缺口). 需求明细。",
})
export class NeedItem {
  @Field(() => ID, { description: "What `needItem` and the mutations on it take. 需求明细编号。" })
  id!: string;

  @Field(() => ID, { description: "What was recorded together: `need` takes it. 需求编号。" })
  needId!: string;

  @Field(() => String, { description: "需2026-000123-1." })
  serial!: string;

  @Field(() => Int, { description: "Changes with every change of the item." })
  version!: number;

  @Field(() => ID, { description: "The family. 家庭。" })
  householdId!: string;

  @Field(() => NeedPerson, { description: "Whose need it is. 需求对象。" })
  person!: NeedPerson;

  @Field(() => Region, { description: "The village or community of the family." })
  region!: Region;

  @Field(() => NeedItemState, {
    description: "A reservation past its term no longer counts here. 需求状态。",
  })
  state!: keyof typeof NeedItemState;

  @Field(() => NeedCategory, { description: "One of the nine kinds of urgent need. 需求类别。" })
  category!: keyof typeof NeedCategory;

  @Field(() => NeedLevel, { description: "How urgent it is. 紧急程度。" })
  level!: keyof typeof NeedLevel;

  @Field(() => ServiceItem, {
    nullable: true,
    description: "The service that meets it; null when it is met by money. 服务项目。",
  })
  serviceItem!: keyof typeof ServiceItem | null;

  @Field(() => Int, { description: "Units of the service; 1 when it is met by money. 数量。" })
  quantity!: number;

  @Field(() => String, { description: "餐, 小时, 次 …; 笔 when it is met by money. 单位。" })
  unit!: string;

  @Field(() => Money, { description: "需要：核定费用。" })
  approvedCost!: string;

  @Field(() => Money, { description: "已享：政策已覆盖，核实或复核时的快照。" })
  cover!: string;

  @Field(() => [NeedCover], {
    description:
      "What `cover` is made of: grants, what the family is entitled to and does not get yet (one sum for posts that do not handle families), cover entered by hand. 政策覆盖明细。",
  })
  coverLines!: NeedCover[];

  @Field(() => Boolean, {
    description: "Grants changed since the cover was computed: `refreshNeedCover`. 已享有变化，待复核。",
  })
  coverChanged!: boolean;

  @Field(() => Money, { description: "已落实资金。" })
  allocated!: string;

  @Field(() => Money, { description: "缺口 = 需要 − 已享 − 已落实，不小于零。" })
  gap!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Until when a draft should be verified: five working days from its recording. 核实期限。",
  })
  verifyBy!: string | null;

  @Field(() => Int, { nullable: true, description: "Working days left of that; negative when it is past." })
  verifyDaysLeft!: number | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The last day on which partners are shown it, as it was last listed; null before it ever was. 有效期截止日。",
  })
  validUntil!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Until when the consent behind the listing holds; null when the item is not listed.",
  })
  consentValidUntil!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was first listed, from which its wait is counted; null before. 上架时间。",
  })
  listedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Set while a charity's reservation runs." })
  reservedUntil!: Date | null;

  @Field(() => String, { nullable: true, description: "The charity that reserved it." })
  reservedBy!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The charity project that contains it; null while none does. 慈善项目。",
  })
  projectId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What that project is called; null while none contains it. 项目名称。",
  })
  projectTitle!: string | null;

  @Field(() => Int, { description: "Offers of contractors that wait for an order." })
  offers!: number;

  @Field(() => [AvailableAction], {
    description: "What the caller's post may do with it now, and why it is refused. 可办理的操作。",
  })
  availableActions!: AvailableAction[];

  @Field(() => [HistoryEntry], { description: "Newest first. Empty in lists." })
  history!: HistoryEntry[];
}

export const NeedItemPage = pageOf(NeedItem, "NeedItemPage");
export type NeedItemPage = InstanceType<typeof NeedItemPage>;

@ObjectType({ description: "What one visit or assessment found that a family lacks; made of items. 需求。" })
export class Need {
  @Field(() => ID, { description: "What `need` takes. 需求编号。" })
  id!: string;

  @Field(() => String, { description: "需2026-000123." })
  serial!: string;

  @Field(() => ID, { description: "The family. 家庭。" })
  householdId!: string;

  @Field(() => NeedPerson, { description: "Whose need it is. 需求对象。" })
  person!: NeedPerson;

  @Field(() => Region, { description: "The village or community of the family. 所在村（社区）。" })
  region!: Region;

  @Field(() => String, { description: "For staff; partners never read it." })
  @Masked("I")
  description!: string;

  @Field(() => LocalDate, { description: "The day of the visit or assessment. 评估日期。" })
  assessedOn!: string;

  @Field(() => DateTime, {
    description: "When it was put on record, from which the term of verification runs. 登记时间。",
  })
  recordedAt!: Date;

  @Field(() => NeedItemState, { description: "Derived: the state of the item that has come least far." })
  state!: keyof typeof NeedItemState;

  @Field(() => [NeedItem], { description: "What is lacking, piece by piece. 需求明细。" })
  items!: NeedItem[];
}

@ObjectType({
  description: "Exactly what partners would be shown of an item, before it is listed. 上架预览。",
})
export class ListingPreview {
  @Field(() => NeedCategory, { description: "As it stands on the item. 需求类别。" })
  category!: keyof typeof NeedCategory;

  @Field(() => NeedLevel, { description: "As it stands on the item. 紧急程度。" })
  level!: keyof typeof NeedLevel;

  @Field(() => Region, { description: "The township, or the county alone." })
  region!: Region;

  @Field(() => Boolean, {
    description: "Shown with the county alone: a minor, or fewer than five families with such a need.",
  })
  regionIsMerged!: boolean;

  @Field(() => AgeBand, { description: "In place of the age, as it is today. 年龄段。" })
  ageBand!: keyof typeof AgeBand;

  @Field(() => ServiceItem, {
    nullable: true,
    description: "The service that meets it; null when it is met by money. 服务项目。",
  })
  serviceItem!: keyof typeof ServiceItem | null;

  @Field(() => Int, { description: "Units of the service; 1 when it is met by money. 数量。" })
  quantity!: number;

  @Field(() => String, { description: "餐, 小时, 次 …; 笔 when it is met by money. 单位。" })
  unit!: string;

  @Field(() => GapBand, {
    nullable: true,
    description: "In place of the exact gap; null when nothing is lacking. 缺口档位。",
  })
  gapBand!: keyof typeof GapBand | null;

  @Field(() => [CrowdTag], {
    description: "Not shown, but measured against a charity's focus: a charity that names one learns of it.",
  })
  matchedBy!: (keyof typeof CrowdTag)[];

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "Until when the consent to referral holds; null when there is none, and the item cannot be listed.",
  })
  consentValidUntil!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "For a service: until when the consent holds to give name, address and phone to the contractor; null when there is none, and no voucher can be issued (个人信息保护法 §23).",
  })
  serviceConsentValidUntil!: string | null;
}

@InputType({ description: "One item: units of a service from the service list, or an amount of money." })
export class NeedItemInput {
  @Field(() => NeedCategory, { description: "One of the nine kinds of urgent need. 需求类别。" })
  category!: keyof typeof NeedCategory;

  @Field(() => NeedLevel, { description: "How urgent it is. 紧急程度。" })
  level!: keyof typeof NeedLevel;

  @Field(() => ServiceItem, { nullable: true, description: "Left out when the item is met by money." })
  serviceItem?: keyof typeof ServiceItem | null;

  @Field(() => Int, { nullable: true, description: "Units of the service; left out for money." })
  quantity?: number | null;

  @Field(() => Money, {
    nullable: true,
    description: "The amount of money needed; for a service it follows from units and price.",
  })
  approvedCost?: string | null;
}

@InputType({ description: "A draft as it should have been recorded. 更正需求草稿。" })
export class NeedItemCorrectionInput extends NeedItemInput {
  @Field(() => String, {
    description: "Of all that was recorded together; changes only while all of that is a draft. 情况说明。",
  })
  description!: string;

  @Field(() => LocalDate, {
    description: "The day of the visit or assessment, as the description. 评估日期。",
  })
  assessedOn!: string;

  @Field(() => Int, { description: "As it was read; refused with STALE when it has changed since." })
  version!: number;
}

@InputType({ description: "What one visit or assessment found that a member of a family lacks. 登记需求。" })
export class NeedInput {
  @Field(() => ID, { description: "The family, of the post's region. 家庭。" })
  householdId!: string;

  @Field(() => ID, { description: "Whose need it is; a member of the family." })
  personId!: string;

  @Field(() => String, { description: "In words, for staff; at most 1,000 characters." })
  description!: string;

  @Field(() => LocalDate, { description: "The day of the visit or assessment." })
  assessedOn!: string;

  @Field(() => [NeedItemInput], { description: "1 to 10." })
  items!: NeedItemInput[];
}

@InputType({ description: "Cover that no grant on record shows, with where the figure comes from." })
export class NeedCoverInput {
  @Field(() => String, {
    description: "Who pays and where the figure comes from, at most 200 characters. 来源。",
  })
  source!: string;

  @Field(() => Money, { description: "Yuan above zero towards this need. 金额。" })
  amount!: string;
}

@InputType({ description: "What verification found; what is left out stays as recorded or computed." })
export class NeedVerificationInput {
  @Field(() => Money, { nullable: true, description: "The cost found; for money only." })
  approvedCost?: string | null;

  @Field(() => Int, { nullable: true, description: "The units found; for services only." })
  quantity?: number | null;

  @Field(() => [NeedCoverInput], {
    nullable: true,
    description: "Besides the grants in force, which are counted by themselves.",
  })
  otherCover?: NeedCoverInput[] | null;
}

@InputType({ description: "Narrows the list of needs. Everything left out means any." })
export class NeedFilter {
  @Field(() => NeedItemState, {
    nullable: true,
    description: "Only needs in this state; DRAFT lists the oldest first. 需求状态。",
  })
  state?: keyof typeof NeedItemState | null;

  @Field(() => NeedCategory, { nullable: true, description: "Only this kind of need. 需求类别。" })
  category?: keyof typeof NeedCategory | null;

  @Field(() => NeedLevel, { nullable: true, description: "Only needs as urgent as this. 紧急程度。" })
  level?: keyof typeof NeedLevel | null;

  @Field(() => String, { nullable: true, description: "12 digits; the region and everything below it." })
  regionCode?: string | null;

  @Field(() => ID, { nullable: true, description: "Only needs of this project. 慈善项目。" })
  projectId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only needs of this family. 家庭。" })
  householdId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only what is met by a service, or with false only what is met by money.",
  })
  byService?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Only what is in no project yet." })
  withoutProject?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only what grants changed for since it was verified.",
  })
  coverChanged?: boolean | null;
}

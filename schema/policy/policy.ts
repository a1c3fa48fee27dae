import { Field, ID, Int, ObjectType } from "type-graphql";
import { benefitKinds } from "../codes/benefit-kinds.ts";
import { sourceConfidence, sourceEvidence } from "../codes/policy-sources.ts";
import { policyTiers } from "../codes/policy-tiers.ts";
import { codeEnum } from "../common/code-enum.ts";
import { NeedCategory, PolicyPeriod } from "../common/enums.ts";
import { pageOf } from "../common/page.ts";
import { LocalDate } from "../common/scalars.ts";

export const PolicyTier = codeEnum(
  policyTiers,
  "PolicyTier",
  "The layer of assistance a policy is in. 政策层次。",
);
export const BenefitKind = codeEnum(
  benefitKinds,
  "BenefitKind",
  "How the amount or the object of a benefit is found. 待遇方式。",
);
export const PolicySubject = codeEnum(
  { PERSON: { zh: "个人", en: "Person" }, HOUSEHOLD: { zh: "家庭", en: "Household" } },
  "PolicySubject",
  "For whom a benefit is. 保障对象。",
);
export const SourceConfidence = codeEnum(
  sourceConfidence,
  "SourceConfidence",
  "How far the catalogue's word may be relied on before a city has entered its own. 可信程度。",
);
export const SourceEvidence = codeEnum(
  sourceEvidence,
  "SourceEvidence",
  "Where a rule or a figure was read. 出处。",
);

@ObjectType({ description: "A benefit of the catalogue in the version of a date. 救助政策。" })
export class Policy {
  @Field(() => ID, { description: "The stable code, such as DIBAO." })
  code!: string;

  @Field(() => String, { description: "What the version of the day calls it. 政策名称。" })
  name!: string;

  @Field(() => PolicyTier, {
    description: "The layer of assistance it is in; lists begin with basic living. 政策层次。",
  })
  tier!: keyof typeof PolicyTier;

  @Field(() => [String], { description: "The departments that own it, the leading one first. 主管部门。" })
  departments!: string[];

  @Field(() => PolicySubject, {
    description: "Whether it is for one person or for the family as a whole. 保障对象。",
  })
  subject!: keyof typeof PolicySubject;

  @Field(() => PolicyPeriod, { description: "How often it is granted. 发放周期。" })
  period!: keyof typeof PolicyPeriod;

  @Field(() => BenefitKind, { description: "How the amount or the object is found. 待遇方式。" })
  benefitKind!: keyof typeof BenefitKind;

  @Field(() => [NeedCategory], {
    description:
      "The urgent needs whose cost the benefit bears; a grant in force counts as cover of these. Empty for general living allowances. 可覆盖的需求类别。",
  })
  needCategories!: (keyof typeof NeedCategory)[];

  @Field(() => Int, { description: "The number of the version, counted from 1." })
  version!: number;

  @Field(() => LocalDate, { description: "The first day of the version. 生效日期。" })
  validFrom!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The last day of the version; null while it has no end.",
  })
  validTo!: string | null;

  @Field(() => SourceConfidence, {
    description: "How far the version may be relied on before a city has entered its own. 可信程度。",
  })
  confidence!: keyof typeof SourceConfidence;
}

export const PolicyPage = pageOf(Policy, "PolicyPage");

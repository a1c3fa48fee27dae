import { Field, InputType, ObjectType } from "type-graphql";
import { CrowdTag, NeedCategory, NeedLevel } from "../common/enums.ts";
import { DateTime, Money } from "../common/scalars.ts";
import { Region } from "../organisation/region.ts";

@ObjectType({
  description:
    "What a charity means to fund; matched needs are measured against it. An empty list means any. 资助方向。",
})
export class FundingFocus {
  @Field(() => [NeedCategory], { description: "The kinds of need it funds. 资助类别。" })
  categories!: (keyof typeof NeedCategory)[];

  @Field(() => [Region], { description: "Cities, counties or townships." })
  regions!: Region[];

  @Field(() => [CrowdTag], { description: "The groups of people it funds. 资助人群。" })
  crowdTags!: (keyof typeof CrowdTag)[];

  @Field(() => Money, {
    description: "Yuan; a need is measured by the band of its gap. 0 is no lower limit. 最低资助金额。",
  })
  minAmount!: string;

  @Field(() => Money, { nullable: true, description: "Null means no upper limit." })
  maxAmount!: string | null;

  @Field(() => [NeedLevel], { description: "How urgent a need should be. 紧急程度。" })
  levels!: (keyof typeof NeedLevel)[];

  @Field(() => DateTime, { nullable: true, description: "Null when the charity has not set a focus yet." })
  updatedAt!: Date | null;
}

@InputType({ description: "The whole focus; it replaces the one before." })
export class FundingFocusInput {
  @Field(() => [NeedCategory], { defaultValue: [], description: "Empty: any kind of need. 资助类别。" })
  categories!: (keyof typeof NeedCategory)[];

  @Field(() => [String], {
    defaultValue: [],
    description: "12-digit codes of cities, counties or townships.",
  })
  regionCodes!: string[];

  @Field(() => [CrowdTag], {
    defaultValue: [],
    description: "Empty: anybody. The groups of a minor are shown to no partner and count as met. 资助人群。",
  })
  crowdTags!: (keyof typeof CrowdTag)[];

  @Field(() => Money, { nullable: true, description: "0 when left out." })
  minAmount?: string | null;

  @Field(() => Money, { nullable: true, description: "No upper limit when left out." })
  maxAmount?: string | null;

  @Field(() => [NeedLevel], { defaultValue: [], description: "Empty: any. 紧急程度。" })
  levels!: (keyof typeof NeedLevel)[];
}

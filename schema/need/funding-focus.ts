import { Field, InputType, ObjectType } from "type-graphql";
import { CrowdTag, NeedCategory, NeedLevel } from "../common/enums.ts";
import { DateTime, Money } from "../common/scalars.ts";
import { Region } from "../organisation/region.ts";

@ObjectType({
  description:
    "What a charity means to fund; matched needs are measured against it. An empty list means any. 资助方向。",
})
export class FundingFocus {
  @Field(() => [NeedCategory])
  categories!: (keyof typeof NeedCategory)[];

  @Field(() => [Region], { description: "Cities, counties or townships." })
  regions!: Region[];

  @Field(() => [CrowdTag])
  crowdTags!: (keyof typeof CrowdTag)[];

  @Field(() => Money)
  minAmount!: string;

  @Field(() => Money, { nullable: true, description: "Null means no upper limit." })
  maxAmount!: string | null;

  @Field(() => [NeedLevel])
  levels!: (keyof typeof NeedLevel)[];

  @Field(() => DateTime, { nullable: true, description: "Null when the charity has not set a focus yet." })
  updatedAt!: Date | null;
}

@InputType({ description: "The whole focus; it replaces the one before." })
export class FundingFocusInput {
  @Field(() => [NeedCategory], { defaultValue: [] })
  categories!: (keyof typeof NeedCategory)[];

  @Field(() => [String], {
    defaultValue: [],
    description: "12-digit codes of cities, counties or townships.",
  })
  regionCodes!: string[];

  @Field(() => [CrowdTag], { defaultValue: [] })
  crowdTags!: (keyof typeof CrowdTag)[];

  @Field(() => Money, { nullable: true, description: "0 when left out." })
  minAmount?: string | null;

  @Field(() => Money, { nullable: true, description: "No upper limit when left out." })
  maxAmount?: string | null;

  @Field(() => [NeedLevel], { defaultValue: [] })
  levels!: (keyof typeof NeedLevel)[];
}

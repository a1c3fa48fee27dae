import { Field, ID, ObjectType } from "type-graphql";
import { regionLevels } from "../codes/region-levels.ts";
import { codeEnum } from "../common/code-enum.ts";

export const RegionLevel = codeEnum(regionLevels, "RegionLevel", "The level of a division. 区划级别。");

@ObjectType({
  description:
    "An administrative division or operating area. Codes are the 12 digits of the statistical divisions (GB/T 2260 and below). 行政区划。",
})
export class Region {
  @Field(() => ID, { description: "12 digits." })
  code!: string;

  @Field(() => String, { description: "Without the names of what it lies in. 名称。" })
  name!: string;

  @Field(() => String, { description: "From the county down, joined by ›." })
  pathName!: string;

  @Field(() => RegionLevel, { description: "From the province down to the village. 区划级别。" })
  level!: keyof typeof RegionLevel;

  @Field(() => ID, {
    nullable: true,
    description: "12 digits of the region above; null at the top. 上级区划。",
  })
  parentCode!: string | null;
}

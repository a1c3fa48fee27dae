import { Field, Int, ObjectType } from "type-graphql";
import { ServiceItem } from "../common/enums.ts";
import { Money } from "../common/scalars.ts";
import { ServiceClass, ServiceUnit } from "./enums.ts";

@ObjectType({
  description:
    "A service that a voucher can hold, of the catalogue of 服务类社会救助 (5 classes, 21 items). 服务项目目录。",
})
export class CatalogueService {
  @Field(() => ServiceItem)
  code!: keyof typeof ServiceItem;

  @Field(() => String)
  nameZh!: string;

  @Field(() => String)
  nameEn!: string;

  @Field(() => ServiceClass)
  serviceClass!: keyof typeof ServiceClass;

  @Field(() => String)
  serviceClassZh!: string;

  @Field(() => String)
  serviceClassEn!: string;

  @Field(() => ServiceUnit)
  unit!: keyof typeof ServiceUnit;

  @Field(() => String, { description: "The unit in words: 餐, 小时, 次, 天, 课时." })
  unitZh!: string;

  @Field(() => String)
  unitEn!: string;

  @Field(() => Money, {
    description:
      "The usual settlement price of one unit, a proposal for new contracts: a contract freezes its own.",
  })
  usualPrice!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Minutes that one unit takes; null where the unit is no time.",
  })
  minutesPerUnit!: number | null;

  @Field(() => String, { nullable: true, description: "What a deliverer must hold. 资质要求。" })
  qualificationZh!: string | null;

  @Field(() => String, { nullable: true })
  qualificationEn!: string | null;
}

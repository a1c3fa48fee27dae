import { Field, Int, ObjectType } from "type-graphql";
import { ServiceItem } from "../common/enums.ts";
import { Money } from "../common/scalars.ts";
import { ServiceClass, ServiceUnit } from "./enums.ts";

@ObjectType({
  description:
    "A service that a voucher can hold, of the catalogue of 服务类社会救助 (5 classes, 21 items). 服务项目目录。",
})
export class CatalogueService {
  @Field(() => ServiceItem, {
    description:
      "The letter of its class and a number, such as L01: by it needs, contracts and vouchers name the service. 服务项目代码。",
  })
  code!: keyof typeof ServiceItem;

  @Field(() => String, { description: "What the service is called in Chinese. 服务名称。" })
  nameZh!: string;

  @Field(() => String, { description: "What the service is called in English. 服务名称（英文）。" })
  nameEn!: string;

  @Field(() => ServiceClass, { description: "Which of the five classes it is in. 服务类别。" })
  serviceClass!: keyof typeof ServiceClass;

  @Field(() => String, { description: "What the class is called in Chinese. 类别名称。" })
  serviceClassZh!: string;

  @Field(() => String, { description: "What the class is called in English. 类别名称（英文）。" })
  serviceClassEn!: string;

  @Field(() => ServiceUnit, {
    description: "What one unit is; units of different kinds are never added up. 计量单位。",
  })
  unit!: keyof typeof ServiceUnit;

  @Field(() => String, { description: "The unit in words: 餐, 小时, 次, 天, 课时." })
  unitZh!: string;

  @Field(() => String, { description: "The same in English: meal, hour, visit, day, lesson. 单位（英文）。" })
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

  @Field(() => String, {
    nullable: true,
    description: "The same in English; null where nothing is asked for. 资质要求（英文）。",
  })
  qualificationEn!: string | null;
}

import { Field, ID, Int, ObjectType } from "type-graphql";
import { Masked } from "../common/access.ts";
import { FactSource } from "../common/enums.ts";
import { DateTime, LocalDate, Money } from "../common/scalars.ts";
import { Verdict } from "./eligibility.ts";

@ObjectType({ description: "A fact as it was when the grant was recorded. 当时用到的信息。" })
export class FrozenFact {
  @Field(() => ID, { nullable: true, description: "Whose it is; null for the family as a whole." })
  personId!: string | null;

  @Field(() => String, { description: "The name in the field list, such as person.age. 信息项。" })
  path!: string;

  @Field(() => String, { description: "What the field list called it then. 中文名称。" })
  labelZh!: string;

  @Field(() => String, {
    nullable: true,
    description: "Its value then, in words; null when it was unknown. 取值。",
  })
  @Masked("S")
  text!: string | null;

  @Field(() => FactSource, {
    nullable: true,
    description: "Who said so; null when it was unknown. 信息来源。",
  })
  source!: keyof typeof FactSource | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The day on which the source gave it; null where none is on record. 取得日期。",
  })
  obtainedOn!: string | null;
}

@ObjectType({ description: "A figure as it was published then. 当时的标准。" })
export class FrozenStandard {
  @Field(() => String, { description: "The name by which rules look the figure up. 标准代码。" })
  key!: string;

  @Field(() => String, { description: "What the figure was called then. 标准名称。" })
  labelZh!: string;

  @Field(() => String, {
    description:
      "Exact decimal text: yuan, a ratio or a count, as `policyStandards` tells of the key. 数值。",
  })
  value!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which the figure held; null where none is on record. 起始日期。",
  })
  validFrom!: string | null;
}

@ObjectType({ description: "A condition as it stood then. 当时的条件。" })
export class FrozenClause {
  @Field(() => String, { description: "What was asked. 要求。" })
  textZh!: string;

  @Field(() => Boolean, { nullable: true, description: "Null when it was unknown. 是否满足。" })
  holds!: boolean | null;

  @Field(() => String, { description: "How things stood, with the value and the threshold. 实际情况。" })
  @Masked("S")
  situationZh!: string;
}

@ObjectType({
  description: "What a grant was decided on, kept as it was whatever was published since. 认定依据快照。",
})
export class GrantBasis {
  @Field(() => LocalDate, { description: "Whose rules, standards and facts were used. 依据日期。" })
  asOf!: string;

  @Field(() => Int, { description: "The version by whose rules it was judged. 政策版本。" })
  policyVersion!: number;

  @Field(() => Verdict, { description: "What the rules came to, settled with all other benefits." })
  verdict!: keyof typeof Verdict;

  @Field(() => Money, {
    nullable: true,
    description:
      "What the rules came to in yuan each period; what was granted may differ. Null when it is in units, was unknown, or nothing was due. 测算金额。",
  })
  amount!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What the rules came to in units, exact decimal text; null when it is money, was unknown, or nothing was due. 测算数量。",
  })
  units!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The formula with the values of then; null where the rule itself fixes the amount. 金额算法。",
  })
  @Masked("S")
  workingZh!: string | null;

  @Field(() => String, { description: "结论。" })
  @Masked("S")
  conclusionZh!: string;

  @Field(() => [String], { description: "因为。" })
  @Masked("S")
  becauseZh!: string[];

  @Field(() => [FrozenClause], { description: "Every condition of the policy, met or not. 逐项条件。" })
  clauses!: FrozenClause[];

  @Field(() => [FrozenFact], { description: "What conditions and formula read, each once. 用到的信息。" })
  facts!: FrozenFact[];

  @Field(() => [FrozenStandard], {
    description: "The figures that conditions and formula looked up. 适用标准。",
  })
  standards!: FrozenStandard[];

  @Field(() => DateTime, { description: "When the grant was recorded, and this with it. 固化时间。" })
  frozenAt!: Date;
}

import { Field, ID, Int, ObjectType } from "type-graphql";
import { Masked } from "../common/access.ts";
import { FactSource } from "../common/enums.ts";
import { DateTime, LocalDate, Money } from "../common/scalars.ts";
import { Verdict } from "./eligibility.ts";

@ObjectType({ description: "A fact as it was when the grant was recorded. 当时用到的信息。" })
export class FrozenFact {
  @Field(() => ID, { nullable: true, description: "Whose it is; null for the family as a whole." })
  personId!: string | null;

  @Field(() => String)
  path!: string;

  @Field(() => String)
  labelZh!: string;

  @Field(() => String, { nullable: true })
  @Masked("S")
  text!: string | null;

  @Field(() => FactSource, { nullable: true })
  source!: keyof typeof FactSource | null;

  @Field(() => LocalDate, { nullable: true })
  obtainedOn!: string | null;
}

@ObjectType({ description: "A figure as it was published then. 当时的标准。" })
export class FrozenStandard {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  labelZh!: string;

  @Field(() => String)
  value!: string;

  @Field(() => LocalDate, { nullable: true })
  validFrom!: string | null;
}

@ObjectType({ description: "A condition as it stood then. 当时的条件。" })
export class FrozenClause {
  @Field(() => String)
  textZh!: string;

  @Field(() => Boolean, { nullable: true })
  holds!: boolean | null;

  @Field(() => String)
  @Masked("S")
  situationZh!: string;
}

@ObjectType({
  description: "What a grant was decided on, kept as it was whatever was published since. 认定依据快照。",
})
export class GrantBasis {
  @Field(() => LocalDate, { description: "Whose rules, standards and facts were used. 依据日期。" })
  asOf!: string;

  @Field(() => Int)
  policyVersion!: number;

  @Field(() => Verdict, { description: "What the rules came to, settled with all other benefits." })
  verdict!: keyof typeof Verdict;

  @Field(() => Money, { nullable: true })
  amount!: string | null;

  @Field(() => String, { nullable: true })
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

  @Field(() => [FrozenClause])
  clauses!: FrozenClause[];

  @Field(() => [FrozenFact])
  facts!: FrozenFact[];

  @Field(() => [FrozenStandard])
  standards!: FrozenStandard[];

  @Field(() => DateTime)
  frozenAt!: Date;
}

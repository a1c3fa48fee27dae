import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MaskedPerson } from "../beneficiary/person.ts";
import { AvailableAction } from "../common/available-action.ts";
import { GrantState, PolicyPeriod } from "../common/enums.ts";
import { DateTime, LocalDate, Money } from "../common/scalars.ts";

@ObjectType({
  description:
    "A benefit that a family or one of its members gets: it counts as cover before charity is asked. 在享政策。",
})
export class Grant {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  policyCode!: string;

  @Field(() => String, { description: "政策名称。" })
  policyName!: string;

  @Field(() => Int, { description: "The version of the policy in force when the grant began. 政策版本。" })
  policyVersion!: number;

  @Field(() => MaskedPerson, { nullable: true, description: "Null for a grant to the family. 享受人。" })
  person!: MaskedPerson | null;

  @Field(() => GrantState)
  state!: keyof typeof GrantState;

  @Field(() => Money, { nullable: true, description: "Each period. 每期金额（元）。" })
  amount!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Each period, in `unit`; never added to money. 每期数量。",
  })
  units!: number | null;

  @Field(() => String, { nullable: true, description: "单位。" })
  unit!: string | null;

  @Field(() => PolicyPeriod)
  period!: keyof typeof PolicyPeriod;

  @Field(() => LocalDate)
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true })
  validTo!: string | null;

  @Field(() => String, { description: "The decision or list that the figure comes from. 依据。" })
  source!: string;

  @Field(() => DateTime)
  recordedAt!: Date;

  @Field(() => [AvailableAction])
  availableActions!: AvailableAction[];
}

@InputType({ description: "A benefit in force: either an amount or units. 登记在享政策。" })
export class GrantInput {
  @Field(() => ID)
  householdId!: string;

  @Field(() => ID, { nullable: true, description: "The member, where the policy is for a person. 享受人。" })
  personId?: string | null;

  @Field(() => ID, { description: "The code of the catalogue, such as DIS_CARE. 政策代码。" })
  policyCode!: string;

  @Field(() => Money, { nullable: true, description: "Each period. 每期金额（元）。" })
  amount?: string | null;

  @Field(() => Int, { nullable: true })
  units?: number | null;

  @Field(() => String, { nullable: true, description: "With units: 次, 小时 … 单位。" })
  unit?: string | null;

  @Field(() => LocalDate)
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true })
  validTo?: string | null;

  @Field(() => String, {
    description: "The number of the decision, or the list of a department; no personal data. 依据。",
  })
  source!: string;
}

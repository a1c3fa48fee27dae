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
  @Field(() => ID, { description: "What `grantBasis` and `endGrant` take. 在享编号。" })
  id!: string;

  @Field(() => String, { description: "The stable code of the catalogue, such as DIBAO. 政策代码。" })
  policyCode!: string;

  @Field(() => String, { description: "政策名称。" })
  policyName!: string;

  @Field(() => Int, { description: "The version of the policy in force when the grant began. 政策版本。" })
  policyVersion!: number;

  @Field(() => MaskedPerson, { nullable: true, description: "Null for a grant to the family. 享受人。" })
  person!: MaskedPerson | null;

  @Field(() => GrantState, {
    description:
      "ACTIVE until it is ended or followed by another; a `validTo` that has passed does not change it. 在享状态。",
  })
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

  @Field(() => PolicyPeriod, {
    description: "How often it is paid, as the policy's version said when it began. 发放周期。",
  })
  period!: keyof typeof PolicyPeriod;

  @Field(() => LocalDate, { description: "The first day for which it is paid. 起始日期。" })
  validFrom!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The last day for which it is paid; null while none is known. 截止日期。",
  })
  validTo!: string | null;

  @Field(() => String, { description: "The decision or list that the figure comes from. 依据。" })
  source!: string;

  @Field(() => DateTime, { description: "When it was put on record here. 登记时间。" })
  recordedAt!: Date;

  @Field(() => [AvailableAction], {
    description: "Ending it, for posts that record benefits; empty once it has ended. 可办理的操作。",
  })
  availableActions!: AvailableAction[];
}

@InputType({ description: "A benefit in force: either an amount or units. 登记在享政策。" })
export class GrantInput {
  @Field(() => ID, { description: "The family, of the post's region. 家庭。" })
  householdId!: string;

  @Field(() => ID, { nullable: true, description: "The member, where the policy is for a person. 享受人。" })
  personId?: string | null;

  @Field(() => ID, { description: "The code of the catalogue, such as DIS_CARE. 政策代码。" })
  policyCode!: string;

  @Field(() => Money, { nullable: true, description: "Each period. 每期金额（元）。" })
  amount?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Each period, a whole number above zero; this or `amount`. 每期数量。",
  })
  units?: number | null;

  @Field(() => String, { nullable: true, description: "With units: 次, 小时 … 单位。" })
  unit?: string | null;

  @Field(() => LocalDate, {
    description: "The first day; a version of the policy must be in force on it. 起始日期。",
  })
  validFrom!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The last day, not before the first; left out while none is known. 截止日期。",
  })
  validTo?: string | null;

  @Field(() => String, {
    description: "The number of the decision, or the list of a department; no personal data. 依据。",
  })
  source!: string;
}

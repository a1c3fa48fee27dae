import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { Grant, GrantInput } from "../../schema/assistance/grant.ts";
import { Household } from "../../schema/beneficiary/household.ts";
import { Requires } from "../../schema/common/access.ts";
import { IdempotencyKey } from "../../schema/common/arguments.ts";
import { LocalDate } from "../../schema/common/scalars.ts";
import { readHousehold } from "../beneficiary/household.queries.ts";
import type { RequestContext } from "../kernel/context.ts";
import { grantsOfHousehold } from "./grant.queries.ts";
import { endGrant, recordGrant } from "./grant.service.ts";

@Resolver(() => Household)
export class GrantResolver {
  @FieldResolver(() => [Grant], { description: "What the family gets, in force first. 在享政策。" })
  @Requires("assistance:read")
  grants(@Root() household: Household, @Ctx() ctx: RequestContext): Promise<Grant[]> {
    return grantsOfHousehold(ctx, household.id);
  }

  @Mutation(() => Household, { description: "Records a benefit in force. Errors: DUPLICATE. 登记在享政策。" })
  @Requires("assistance:record")
  async recordGrant(
    @Arg("input", () => GrantInput, {
      description:
        "The benefit, whose it is and since when; of one that is paid monthly or yearly only one at a time. 在享政策。",
    })
    input: GrantInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Household> {
    const { householdId } = await recordGrant(ctx, input, idempotencyKey);
    return readHousehold(ctx, householdId);
  }

  @Mutation(() => Household, { description: "Ends a benefit. 终止在享政策。" })
  @Requires("assistance:record")
  async endGrant(
    @Arg("grantId", () => ID, { description: "A grant in payment, of the post's region. 在享编号。" })
    grantId: string,
    @Arg("lastDay", () => LocalDate, { description: "The last day it is paid for. 最后一日。" })
    lastDay: string,
    @Arg("reason", () => String, { description: "No personal data. 终止原因。" }) reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Household> {
    const { householdId } = await endGrant(ctx, grantId, lastDay, reason);
    return readHousehold(ctx, householdId);
  }
}

import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { Household, HouseholdPage } from "../../schema/beneficiary/household.ts";
import { FindPersonInput, HouseholdFilter, HouseholdInput } from "../../schema/beneficiary/inputs.ts";
import { FindPersonResult, RevealableField, RevealedValue } from "../../schema/beneficiary/person.ts";
import { Requires } from "../../schema/common/access.ts";
import type { RequestContext } from "../kernel/context.ts";
import { findPerson } from "./find.service.ts";
import { readHousehold } from "./household.queries.ts";
import { listHouseholds } from "./household-list.queries.ts";
import { recordHousehold } from "./register.service.ts";
import { revealField } from "./reveal.service.ts";

@Resolver()
export class BeneficiaryResolver {
  @Query(() => HouseholdPage, {
    description: "The families of the caller's region, the latest recorded first. 困难家庭列表。",
  })
  @Requires("beneficiary:read")
  households(
    @Arg("filter", () => HouseholdFilter, { nullable: true }) filter: HouseholdFilter | null,
    @Arg("first", () => Int, { nullable: true, description: "1 to 100; 25 when left out." })
    first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<InstanceType<typeof HouseholdPage>> {
    return listHouseholds(ctx, filter ?? {}, { first, after });
  }

  @Query(() => Household, { description: "One family, masked. Errors: NOT_FOUND. 困难家庭。" })
  @Requires("beneficiary:read")
  household(@Arg("id", () => ID) id: string, @Ctx() ctx: RequestContext): Promise<Household> {
    return readHousehold(ctx, id);
  }

  @Mutation(() => Household, {
    description:
      "Records a family with its members and facts. A number that is said to be registered counts as a search. Errors: INVALID_INPUT, DUPLICATE, RATE_LIMITED. 登记困难家庭。",
  })
  @Requires("beneficiary:record")
  async recordHousehold(
    @Arg("input", () => HouseholdInput) input: HouseholdInput,
    @Arg("idempotencyKey", () => String) idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Household> {
    const { id } = await recordHousehold(ctx, input, idempotencyKey);
    return readHousehold(ctx, id);
  }

  @Mutation(() => FindPersonResult, {
    description:
      "Looks for a person by a whole identity number, or a whole name inside the own region. Each search is on record; at most 100 a day. Errors: INVALID_INPUT, RATE_LIMITED. 按证件号或姓名查找。",
  })
  @Requires("beneficiary:find")
  findPerson(
    @Arg("input", () => FindPersonInput) input: FindPersonInput,
    @Ctx() ctx: RequestContext,
  ): Promise<FindPersonResult> {
    return findPerson(ctx, input);
  }

  @Mutation(() => RevealedValue, {
    description:
      "Shows one personal value in clear. The look and its purpose are on record before the value leaves; at most 50 a day. Errors: NOT_FOUND, INVALID_INPUT, RATE_LIMITED. 查看未脱敏信息。",
  })
  @Requires("beneficiary:reveal")
  revealField(
    @Arg("personId", () => ID) personId: string,
    @Arg("field", () => RevealableField) field: keyof typeof RevealableField,
    @Arg("purpose", () => String, { description: "Why, in words: 4 to 200 characters. 查看用途。" })
    purpose: string,
    @Ctx() ctx: RequestContext,
  ): Promise<RevealedValue> {
    return revealField(ctx, personId, field, purpose);
  }
}

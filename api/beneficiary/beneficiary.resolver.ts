import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { FindHouseholdResult, Household, HouseholdPage } from "../../schema/beneficiary/household.ts";
import {
  FindHouseholdInput,
  FindPersonInput,
  HouseholdFilter,
  HouseholdInput,
  PersonFilter,
  SaveViewInput,
} from "../../schema/beneficiary/inputs.ts";
import { FindPersonResult, RevealableField, RevealedValue } from "../../schema/beneficiary/person.ts";
import {
  PersonPage,
  type PersonSummary,
  SavedView,
  SavedViewList,
} from "../../schema/beneficiary/person-list.ts";
import { Requires } from "../../schema/common/access.ts";
import { After, First, IdempotencyKey } from "../../schema/common/arguments.ts";
import type { RequestContext } from "../kernel/context.ts";
import type { Page } from "../kernel/pagination.ts";
import { findPerson } from "./find.service.ts";
import { findHousehold } from "./find-household.service.ts";
import { readHousehold } from "./household.queries.ts";
import { listHouseholds } from "./household-list.queries.ts";
import { listPersons } from "./person-list.queries.ts";
import { recordHousehold } from "./register.service.ts";
import { revealField } from "./reveal.service.ts";
import { deleteView, savedViews, saveView } from "./saved-view.service.ts";

@Resolver()
export class BeneficiaryResolver {
  @Query(() => HouseholdPage, {
    description: "The families of the caller's region, the latest recorded first. 困难家庭列表。",
  })
  @Requires("beneficiary:read")
  households(
    @Arg("filter", () => HouseholdFilter, {
      nullable: true,
      description: "Left out: all families of the post's region. 筛选条件。",
    })
    filter: HouseholdFilter | null,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<InstanceType<typeof HouseholdPage>> {
    return listHouseholds(ctx, filter ?? {}, { first, after });
  }

  @Query(() => PersonPage, {
    description:
      "The living of the caller's region, masked, the latest recorded first. A list by a sensitive fact is a look at each person on it, on record. Errors: INVALID_INPUT, RATE_LIMITED. 困难群众列表。",
  })
  @Requires("beneficiary:read")
  persons(
    @Arg("filter", () => PersonFilter, {
      nullable: true,
      description: "Left out: all people of the post's region. 筛选条件。",
    })
    filter: PersonFilter | null,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<PersonSummary>> {
    return listPersons(ctx, filter ?? {}, { first, after });
  }

  @Query(() => [SavedView], { description: "The filters that the caller kept, by name. 保存的筛选。" })
  @Requires("beneficiary:read")
  savedViews(
    @Arg("list", () => SavedViewList, { description: "Whose filters. 列表。" })
    list: keyof typeof SavedViewList,
    @Ctx() ctx: RequestContext,
  ): Promise<SavedView[]> {
    return savedViews(ctx, list);
  }

  @Mutation(() => SavedView, {
    description:
      "Keeps a filter under a name, for the caller alone; what names somebody is refused. Errors: INVALID_INPUT, DUPLICATE, STATE_CONFLICT. 保存筛选。",
  })
  @Requires("beneficiary:read")
  saveView(
    @Arg("input", () => SaveViewInput, {
      description: "The name, and the filter of one of the two lists. 名称与筛选。",
    })
    input: SaveViewInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SavedView> {
    return saveView(ctx, input);
  }

  @Mutation(() => Boolean, { description: "Errors: NOT_FOUND. 删除保存的筛选。" })
  @Requires("beneficiary:read")
  deleteView(
    @Arg("id", () => ID, { description: "One of the caller's own filters. 保存的筛选。" }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<boolean> {
    return deleteView(ctx, id);
  }

  @Query(() => Household, { description: "One family, masked. Errors: NOT_FOUND. 困难家庭。" })
  @Requires("beneficiary:read")
  household(
    @Arg("id", () => ID, { description: "A family of the post's region. 家庭。" }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Household> {
    return readHousehold(ctx, id);
  }

  @Mutation(() => Household, {
    description:
      "Records a family with its members and facts. A number that is said to be registered counts as a search. Errors: INVALID_INPUT, DUPLICATE, RATE_LIMITED. 登记困难家庭。",
  })
  @Requires("beneficiary:record")
  async recordHousehold(
    @Arg("input", () => HouseholdInput, {
      description: "The family with its members and what is known of them. 家庭登记内容。",
    })
    input: HouseholdInput,
    @IdempotencyKey() idempotencyKey: string,
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
    @Arg("input", () => FindPersonInput, { description: "A number or a name, not both. 查找条件。" })
    input: FindPersonInput,
    @Ctx() ctx: RequestContext,
  ): Promise<FindPersonResult> {
    return findPerson(ctx, input);
  }

  @Mutation(() => FindHouseholdResult, {
    description:
      "Looks for a family by its serial, or by a member's whole identity number or whole name inside the own region. Each search is on record and counts as one for a person. Errors: INVALID_INPUT, RATE_LIMITED. 查找家庭。",
  })
  @Requires("beneficiary:find")
  findHousehold(
    @Arg("input", () => FindHouseholdInput, { description: "One of serial, number and name. 查找条件。" })
    input: FindHouseholdInput,
    @Ctx() ctx: RequestContext,
  ): Promise<FindHouseholdResult> {
    return findHousehold(ctx, input);
  }

  @Mutation(() => RevealedValue, {
    description:
      "Shows one personal value in clear. The look and its purpose are on record before the value leaves; at most 50 a day, and the person has proved within ten minutes who it is. Errors: NOT_FOUND, INVALID_INPUT, RATE_LIMITED, STEP_UP_REQUIRED. 查看未脱敏信息。",
  })
  @Requires("beneficiary:reveal")
  revealField(
    @Arg("personId", () => ID, { description: "Whose value; a person of the post's region. 人员。" })
    personId: string,
    @Arg("field", () => RevealableField, {
      description: "Which value; the address is that of the family. 查看的信息项。",
    })
    field: keyof typeof RevealableField,
    @Arg("purpose", () => String, { description: "Why, in words: 4 to 200 characters. 查看用途。" })
    purpose: string,
    @Ctx() ctx: RequestContext,
  ): Promise<RevealedValue> {
    return revealField(ctx, personId, field, purpose);
  }
}

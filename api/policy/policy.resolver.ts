import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { Requires } from "../../schema/common/access.ts";
import { AreaKind, NeedCategory } from "../../schema/common/enums.ts";
import { LocalDate } from "../../schema/common/scalars.ts";
import { type Policy, PolicyPage, PolicyTier } from "../../schema/policy/policy.ts";
import { PolicyDetail } from "../../schema/policy/policy-detail.ts";
import type { RequestContext } from "../kernel/context.ts";
import type { Page } from "../kernel/pagination.ts";
import { policies } from "./policy.queries.ts";
import { policyDetail } from "./policy-detail.queries.ts";

@Resolver()
export class PolicyResolver {
  @Query(() => PolicyPage, { description: "The policies in force on a date, by layer. 政策目录。" })
  @Requires("policy:read")
  policies(
    @Arg("search", () => String, { nullable: true, description: "Words in name, departments and notes." })
    search: string | null,
    @Arg("tier", () => PolicyTier, { nullable: true }) tier: keyof typeof PolicyTier | null,
    @Arg("department", () => String, { nullable: true }) department: string | null,
    @Arg("needCategory", () => NeedCategory, { nullable: true }) needCategory:
      | keyof typeof NeedCategory
      | null,
    @Arg("asOf", () => LocalDate, { nullable: true }) asOf: string | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Policy>> {
    return policies(ctx, { search, tier, department, needCategory, asOf, first, after });
  }

  @Query(() => PolicyDetail, {
    description:
      "One policy in words on a date, with the figures of a region (the post's when not said). 政策详情。",
  })
  @Requires("policy:read")
  policy(
    @Arg("code", () => ID) code: string,
    @Arg("asOf", () => LocalDate, { nullable: true }) asOf: string | null,
    @Arg("regionCode", () => ID, { nullable: true }) regionCode: string | null,
    @Arg("areaKind", () => AreaKind, { nullable: true }) areaKind: keyof typeof AreaKind | null,
    @Ctx() ctx: RequestContext,
  ): Promise<PolicyDetail> {
    return policyDetail(ctx, { code, asOf, regionCode, areaKind });
  }
}

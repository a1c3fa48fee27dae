import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { Requires } from "../../schema/common/access.ts";
import { After, First } from "../../schema/common/arguments.ts";
import { AreaKind, NeedCategory } from "../../schema/common/enums.ts";
import { LocalDate } from "../../schema/common/scalars.ts";
import { type Policy, PolicyPage, PolicyTier } from "../../schema/policy/policy.ts";
import { PolicyDetail, PolicyDifference, PolicyStandard } from "../../schema/policy/policy-detail.ts";
import type { RequestContext } from "../kernel/context.ts";
import type { Page } from "../kernel/pagination.ts";
import { policies } from "./policy.queries.ts";
import { policyDetail, policyDifferences } from "./policy-detail.queries.ts";
import { policyStandards } from "./standard-list.queries.ts";

@Resolver()
export class PolicyResolver {
  @Query(() => PolicyPage, { description: "The policies in force on a date, by layer. 政策目录。" })
  @Requires("policy:read")
  policies(
    @Arg("search", () => String, { nullable: true, description: "Words in name, departments and notes." })
    search: string | null,
    @Arg("tier", () => PolicyTier, {
      nullable: true,
      description: "Only this layer of assistance. 政策层次。",
    })
    tier: keyof typeof PolicyTier | null,
    @Arg("department", () => String, {
      nullable: true,
      description: "Only policies that this department owns, by its whole name, such as 民政. 主管部门。",
    })
    department: string | null,
    @Arg("needCategory", () => NeedCategory, {
      nullable: true,
      description: "Only policies that bear the cost of this kind of need. 需求类别。",
    })
    needCategory: keyof typeof NeedCategory | null,
    @Arg("asOf", () => LocalDate, {
      nullable: true,
      description: "As they stand on this day; left out: today. 日期。",
    })
    asOf: string | null,
    @First() first: number | null,
    @After() after: string | null,
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
    @Arg("code", () => ID, { description: "The stable code, such as DIBAO. 政策代码。" }) code: string,
    @Arg("asOf", () => LocalDate, {
      nullable: true,
      description: "As it stands on this day; left out: today. 日期。",
    })
    asOf: string | null,
    @Arg("regionCode", () => ID, {
      nullable: true,
      description: "12 digits: whose figures and offices are shown; left out: the post's region. 区划代码。",
    })
    regionCode: string | null,
    @Arg("areaKind", () => AreaKind, {
      nullable: true,
      description: "Figures for urban or rural families; left out: both. 城乡类别。",
    })
    areaKind: keyof typeof AreaKind | null,
    @Ctx() ctx: RequestContext,
  ): Promise<PolicyDetail> {
    return policyDetail(ctx, { code, asOf, regionCode, areaKind });
  }

  @Query(() => [PolicyDifference], {
    description:
      "What one version of a policy says otherwise than another. Errors: NOT_FOUND, INVALID_INPUT. 版本对照。",
  })
  @Requires("policy:read")
  policyDifferences(
    @Ctx() ctx: RequestContext,
    @Arg("code", () => ID, { description: "The stable code, such as DIBAO. 政策代码。" }) code: string,
    @Arg("fromVersion", () => Int, {
      description: "The number of the version whose words stand in `before`. 原版本号。",
    })
    fromVersion: number,
    @Arg("toVersion", () => Int, {
      description: "The number of the version whose words stand in `after`. 新版本号。",
    })
    toVersion: number,
  ): Promise<PolicyDifference[]> {
    return policyDifferences(ctx, code, fromVersion, toVersion);
  }

  @Query(() => [PolicyStandard], {
    description: "The figures that rules look up, with their values by region and date. 标准一览。",
  })
  @Requires("policy:read")
  policyStandards(
    @Ctx() ctx: RequestContext,
    @Arg("search", () => String, { nullable: true, description: "Words in the label or the name." })
    search?: string | null,
  ): Promise<PolicyStandard[]> {
    return policyStandards(ctx, search ?? null);
  }
}

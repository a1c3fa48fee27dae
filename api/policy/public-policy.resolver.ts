import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Public } from "../../schema/common/access.ts";
import { After, First } from "../../schema/common/arguments.ts";
import { AreaKind, NeedCategory } from "../../schema/common/enums.ts";
import { type Policy, PolicyPage, PolicyTier } from "../../schema/policy/policy.ts";
import { PolicyDetail } from "../../schema/policy/policy-detail.ts";
import type { RequestContext } from "../kernel/context.ts";
import type { Page } from "../kernel/pagination.ts";
import { publishedPolicies } from "./policy.queries.ts";
import { publishedPolicy } from "./policy-detail.queries.ts";

/** What anybody may ask about policies, at the public endpoint: what is published and in force today. */
@Resolver()
export class PublicPolicyResolver {
  @Query(() => PolicyPage, { description: "The policies in force today, by layer. 政策目录。" })
  @Public()
  policies(
    @Ctx() ctx: RequestContext,
    @Arg("search", () => String, {
      nullable: true,
      description: "Words in name, departments and notes; all must be found. 关键词。",
    })
    search: string | null,
    @Arg("tier", () => PolicyTier, { nullable: true, description: "The layer of help. 救助层次。" })
    tier: keyof typeof PolicyTier | null,
    @Arg("needCategory", () => NeedCategory, {
      nullable: true,
      description: "What it helps with. 需求类别。",
    })
    needCategory: keyof typeof NeedCategory | null,
    @First() first: number | null,
    @After() after: string | null,
  ): Promise<Page<Policy>> {
    return publishedPolicies(ctx, { search, tier, needCategory, first, after });
  }

  @Query(() => PolicyDetail, {
    description:
      "One policy in words, with the figures and offices of a region. Errors: NOT_FOUND. 政策详情。",
  })
  @Public()
  policy(
    @Ctx() ctx: RequestContext,
    @Arg("code", () => ID, { description: "As the list gives it. 政策代码。" }) code: string,
    @Arg("regionCode", () => ID, {
      nullable: true,
      description: "12 digits; figures of the whole country when not said. 区划代码。",
    })
    regionCode: string | null,
    @Arg("areaKind", () => AreaKind, {
      nullable: true,
      description: "Town or country; both when not said. 城乡。",
    })
    areaKind: keyof typeof AreaKind | null,
  ): Promise<PolicyDetail> {
    return publishedPolicy(ctx, { code, regionCode, areaKind });
  }
}

import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { Requires } from "../../schema/common/access.ts";
import { LocalDate } from "../../schema/common/scalars.ts";
import {
  OrganisationPage,
  type RegionNode,
  RegionPage,
  StaffUser,
  StaffUserPage,
} from "../../schema/organisation/administration.ts";
import { Organisation, OrganisationKind } from "../../schema/organisation/organisation.ts";
import type { RequestContext } from "../kernel/context.ts";
import type { Page } from "../kernel/pagination.ts";
import { organisation, organisations, regions } from "./directory.queries.ts";
import { staff, staffUser } from "./staff.queries.ts";

@Resolver()
export class DirectoryResolver {
  @Query(() => RegionPage, {
    description:
      "One level of the tree of divisions below `parentCode`, or what a search finds there. 区划。",
  })
  @Requires("organisation:read")
  regions(
    @Arg("parentCode", () => ID, { nullable: true }) parentCode: string | null,
    @Arg("search", () => String, { nullable: true }) search: string | null,
    @Arg("asOf", () => LocalDate, { nullable: true }) asOf: string | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<RegionNode>> {
    return regions(ctx, { parentCode, search, asOf, first, after });
  }

  @Query(() => OrganisationPage, { description: "Organisations active today, by name. 机构。" })
  @Requires("organisation:read")
  organisations(
    @Arg("kind", () => OrganisationKind, { nullable: true }) kind: keyof typeof OrganisationKind | null,
    @Arg("search", () => String, { nullable: true }) search: string | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Organisation>> {
    return organisations(ctx, { kind, search, first, after });
  }

  @Query(() => Organisation, { description: "One organisation. Errors: NOT_FOUND. 机构详情。" })
  @Requires("organisation:read")
  organisation(@Arg("id", () => ID) id: string, @Ctx() ctx: RequestContext): Promise<Organisation> {
    return organisation(ctx, id);
  }

  @Query(() => StaffUserPage, {
    description:
      "Accounts with a post in the administrator's region; of those without a current one, whose last was there or who were made there. 账号。",
  })
  @Requires("organisation:manage")
  staffUsers(
    @Arg("organisationId", () => ID, { nullable: true }) organisationId: string | null,
    @Arg("search", () => String, { nullable: true }) search: string | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<StaffUser>> {
    return staff(ctx, { organisationId, search, first, after });
  }

  @Query(() => StaffUser, { description: "One account with its posts. Errors: NOT_FOUND. 账号详情。" })
  @Requires("organisation:manage")
  staffUser(@Arg("id", () => ID) id: string, @Ctx() ctx: RequestContext): Promise<StaffUser> {
    return staffUser(ctx, id);
  }
}

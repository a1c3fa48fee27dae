import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Requires } from "../../schema/common/access.ts";
import { After, First } from "../../schema/common/arguments.ts";
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
    @Arg("parentCode", () => ID, {
      nullable: true,
      description:
        "12 digits: only what lies below it; left out: the tops of the tree, with a search the whole of it. 上级区划。",
    })
    parentCode: string | null,
    @Arg("search", () => String, {
      nullable: true,
      description:
        "Part of a name, or the beginning of a code, at any level below; at most 50 characters. 关键词。",
    })
    search: string | null,
    @Arg("asOf", () => LocalDate, {
      nullable: true,
      description: "Regions that hold on this day; left out: today. 日期。",
    })
    asOf: string | null,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<RegionNode>> {
    return regions(ctx, { parentCode, search, asOf, first, after });
  }

  @Query(() => OrganisationPage, { description: "Organisations active today, by name. 机构。" })
  @Requires("organisation:read")
  organisations(
    @Arg("kind", () => OrganisationKind, {
      nullable: true,
      description: "Only organisations of this kind. 机构类别。",
    })
    kind: keyof typeof OrganisationKind | null,
    @Arg("search", () => String, {
      nullable: true,
      description: "Part of the name, or the whole credit code; at most 50 characters. 关键词。",
    })
    search: string | null,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Organisation>> {
    return organisations(ctx, { kind, search, first, after });
  }

  @Query(() => Organisation, { description: "One organisation. Errors: NOT_FOUND. 机构详情。" })
  @Requires("organisation:read")
  organisation(
    @Arg("id", () => ID, { description: "An organisation that the caller may see. 机构编号。" }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Organisation> {
    return organisation(ctx, id);
  }

  @Query(() => StaffUserPage, {
    description:
      "Accounts with a post in the administrator's region; of those without a current one, whose last was there or who were made there. 账号。",
  })
  @Requires("organisation:manage")
  staffUsers(
    @Arg("organisationId", () => ID, {
      nullable: true,
      description: "Only accounts that have or had a post there. 机构。",
    })
    organisationId: string | null,
    @Arg("search", () => String, {
      nullable: true,
      description: "Part of the login name or of the name; at most 50 characters. 关键词。",
    })
    search: string | null,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<StaffUser>> {
    return staff(ctx, { organisationId, search, first, after });
  }

  @Query(() => StaffUser, { description: "One account with its posts. Errors: NOT_FOUND. 账号详情。" })
  @Requires("organisation:manage")
  staffUser(
    @Arg("id", () => ID, { description: "An account of the administrator's region. 账号编号。" }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<StaffUser> {
    return staffUser(ctx, id);
  }
}

import { Arg, Ctx, Query, Resolver } from "type-graphql";
import {
  DisclosedProjectFilter,
  DisclosedProjectPage,
  DisclosedProjectTotals,
} from "../../schema/charity/project-disclosure.ts";
import { Public } from "../../schema/common/access.ts";
import { After, First } from "../../schema/common/arguments.ts";
import type { RequestContext } from "../kernel/context.ts";
import { disclosedProjects, disclosedProjectTotals } from "./project-disclosure.queries.ts";

/** What anybody may ask about projects, at the public endpoint. */
@Resolver()
export class DisclosureResolver {
  @Query(() => DisclosedProjectPage, {
    description: "Completed projects that a department disclosed, the latest first. 已公开的慈善项目。",
  })
  @Public()
  disclosedProjects(
    @Ctx() ctx: RequestContext,
    @Arg("filter", () => DisclosedProjectFilter, {
      nullable: true,
      description: "All when not said. 筛选条件。",
    })
    filter?: DisclosedProjectFilter,
    @First() first?: number,
    @After() after?: string,
  ): Promise<DisclosedProjectPage> {
    return disclosedProjects(ctx, filter ?? {}, { first, after });
  }

  @Query(() => DisclosedProjectTotals, {
    description: "What disclosed projects came to together. 已公开项目合计。",
  })
  @Public()
  disclosedProjectTotals(
    @Ctx() ctx: RequestContext,
    @Arg("filter", () => DisclosedProjectFilter, {
      nullable: true,
      description: "All when not said. 筛选条件。",
    })
    filter?: DisclosedProjectFilter,
  ): Promise<DisclosedProjectTotals> {
    return disclosedProjectTotals(ctx, filter ?? {});
  }
}

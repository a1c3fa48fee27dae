import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import {
  CorrectProjectInput,
  CreateProjectInput,
  ProjectColumn,
  ProjectDetail,
  ProjectFilter,
  ProjectPage,
} from "../../schema/charity/project.ts";
import { Requires } from "../../schema/common/access.ts";
import { After, First, IdempotencyKey } from "../../schema/common/arguments.ts";
import type { RequestContext } from "../kernel/context.ts";
import { findProject, listProjects, projectBoard } from "./project.queries.ts";
import {
  addItemsToProject,
  adoptProject,
  cancelProject,
  completeProject,
  createProject,
  proposeProject,
  removeItem,
  startProject,
} from "./project.service.ts";
import { discloseProject, withdrawDisclosure } from "./project-disclosure.service.ts";
import { correctProject } from "./project-draft.service.ts";

@Resolver()
export class ProjectResolver {
  @Query(() => ProjectPage, {
    description:
      "Charity projects, the newest first: a department's those of its region, a charity's those on offer and its own. 慈善项目列表。",
  })
  @Requires("charity:read")
  projects(
    @Ctx() ctx: RequestContext,
    @Arg("filter", () => ProjectFilter, {
      nullable: true,
      description: "Left out: all that the caller may see. 筛选条件。",
    })
    filter?: ProjectFilter,
    @First() first?: number,
    @After() after?: string,
  ): Promise<ProjectPage> {
    return listProjects(ctx, filter ?? {}, { first, after });
  }

  @Query(() => ProjectDetail, { description: "One project with its needs. Errors: NOT_FOUND. 慈善项目。" })
  @Requires("charity:read")
  project(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, { description: "For a charity one on offer or its own. 项目编号。" }) id: string,
  ): Promise<ProjectDetail> {
    return findProject(ctx, id);
  }

  @Query(() => [ProjectColumn], { description: "Projects by state, with how many and how much. 项目看板。" })
  @Requires("charity:read")
  projectBoard(@Ctx() ctx: RequestContext): Promise<ProjectColumn[]> {
    return projectBoard(ctx);
  }

  @Mutation(() => ProjectDetail, { description: "Drafts a project. Errors: INVALID_INPUT. 新建项目。" })
  @Requires("charity:propose")
  async createProject(
    @Ctx() ctx: RequestContext,
    @Arg("input", () => CreateProjectInput, {
      description: "Its words, its term, its region, and the needs it begins with. 项目信息。",
    })
    input: CreateProjectInput,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<ProjectDetail> {
    return findProject(ctx, await createProject(ctx, input, idempotencyKey));
  }

  @Mutation(() => ProjectDetail, {
    description:
      "Changes title, summary and term of an own draft. Errors: INVALID_INPUT, STATE_CONFLICT, STALE. 修改项目草稿。",
  })
  @Requires("charity:propose")
  async correctProject(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, { description: "A draft of the own department. 项目编号。" }) id: string,
    @Arg("input", () => CorrectProjectInput, {
      description: "The draft whole, as it should read. 更正内容。",
    })
    input: CorrectProjectInput,
  ): Promise<ProjectDetail> {
    return findProject(ctx, await correctProject(ctx, id, input));
  }

  @Mutation(() => ProjectDetail, {
    description:
      "Puts listed needs of the project's region into a draft, at most 200 at once. Errors: STATE_CONFLICT. 列入需求。",
  })
  @Requires("charity:propose")
  async addItemsToProject(
    @Ctx() ctx: RequestContext,
    @Arg("projectId", () => ID, { description: "A draft of the own department. 项目编号。" })
    projectId: string,
    @Arg("itemIds", () => [ID], {
      description:
        "1 to 200 needs of the project's region that are listed or reserved, and in no other project. 列入的需求。",
    })
    itemIds: string[],
  ): Promise<ProjectDetail> {
    return findProject(ctx, await addItemsToProject(ctx, projectId, itemIds));
  }

  @Mutation(() => ProjectDetail, { description: "Takes a need out of a draft. 移出需求。" })
  @Requires("charity:propose")
  async removeItemFromProject(
    @Ctx() ctx: RequestContext,
    @Arg("projectId", () => ID, { description: "A draft of the own department. 项目编号。" })
    projectId: string,
    @Arg("itemId", () => ID, {
      description: "A need that is in it; it may then join another project. 移出的需求。",
    })
    itemId: string,
  ): Promise<ProjectDetail> {
    return findProject(ctx, await removeItem(ctx, projectId, itemId));
  }

  @Mutation(() => ProjectDetail, {
    description: "Offers the project to charities. Errors: STATE_CONFLICT. 提出项目。",
  })
  @Requires("charity:propose")
  async proposeProject(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, { description: "A draft of the own department with at least one need. 项目编号。" })
    id: string,
  ): Promise<ProjectDetail> {
    return findProject(ctx, await proposeProject(ctx, id));
  }

  @Mutation(() => ProjectDetail, {
    description:
      "A charity with the mark takes the project on; the first one gets it (慈善法 §10). Errors: NOT_FOUND, STATE_CONFLICT. 认领项目。",
  })
  @Requires("charity:adopt")
  async adoptProject(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, { description: "A project on offer; not by who drafted it. 项目编号。" }) id: string,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<ProjectDetail> {
    return findProject(ctx, await adoptProject(ctx, id, idempotencyKey));
  }

  @Mutation(() => ProjectDetail, { description: "The charity begins to carry it out. 开始实施。" })
  @Requires("charity:adopt")
  async startProject(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, { description: "A project that the own charity adopted. 项目编号。" }) id: string,
  ): Promise<ProjectDetail> {
    return findProject(ctx, await startProject(ctx, id));
  }

  @Mutation(() => ProjectDetail, {
    description:
      "The proposing department confirms that every need is met, closed or withdrawn. Errors: STATE_CONFLICT. 确认完成。",
  })
  @Requires("charity:propose")
  async completeProject(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, {
      description: "A project in progress that the own department proposed. 项目编号。",
    })
    id: string,
    @Arg("note", () => String, {
      nullable: true,
      description: "At most 500 characters; kept with the project. 说明。",
    })
    note?: string,
  ): Promise<ProjectDetail> {
    return findProject(ctx, await completeProject(ctx, id, note));
  }

  @Mutation(() => ProjectDetail, {
    description:
      "Puts a completed project before the public: its words and figures of today, no person. Errors: STATE_CONFLICT. 公开项目。",
  })
  @Requires("charity:propose")
  async discloseProject(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, { description: "The project. 项目。" }) id: string,
  ): Promise<ProjectDetail> {
    return findProject(ctx, await discloseProject(ctx, id));
  }

  @Mutation(() => ProjectDetail, {
    description: "Takes a disclosed project back from the public. Errors: STATE_CONFLICT. 撤回公开。",
  })
  @Requires("charity:propose")
  async withdrawDisclosure(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, { description: "The project. 项目。" }) id: string,
    @Arg("reason", () => String, { description: "Why; kept with the project. 撤回原因。" }) reason: string,
  ): Promise<ProjectDetail> {
    return findProject(ctx, await withdrawDisclosure(ctx, id, reason));
  }

  @Mutation(() => ProjectDetail, {
    description:
      "Ends a project on which no money stands; its needs are free again. Errors: STATE_CONFLICT. 取消项目。",
  })
  @Requires("charity:propose")
  async cancelProject(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, {
      description: "A project of the own department that is not in progress yet. 项目编号。",
    })
    id: string,
    @Arg("reason", () => String, { description: "2 to 500 characters; kept with the project. 取消原因。" })
    reason: string,
  ): Promise<ProjectDetail> {
    return findProject(ctx, await cancelProject(ctx, id, reason));
  }
}

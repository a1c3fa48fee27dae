import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import {
  type DepartmentFeed,
  DepartmentFeedDetail,
  DepartmentFeedPage,
  FeedFault,
  type FeedFinding,
  FeedFindingPage,
  FeedKind,
  FeedOutcome,
  FeedState,
  type FeedValue,
  FeedValuePage,
  StartFeedInput,
} from "../../../schema/beneficiary/feed.ts";
import { ImportTarget } from "../../../schema/beneficiary/register-import.ts";
import { Requires } from "../../../schema/common/access.ts";
import { After, First, IdempotencyKey } from "../../../schema/common/arguments.ts";
import type { RequestContext } from "../../kernel/context.ts";
import type { Page } from "../../kernel/pagination.ts";
import { feedFindings, feedTargets, listFeeds, readFeed } from "./feed.queries.ts";
import { applyFeed, cancelFeed, checkFeedAgain, mapFeedColumns, startFeed } from "./feed.service.ts";
import { feedValues } from "./feed-values.queries.ts";

@Resolver()
export class DepartmentFeedResolver {
  @Query(() => DepartmentFeedPage, {
    description: "What departments sent for the post's region, the newest first. 部门数据列表。",
  })
  @Requires("beneficiary:feed")
  departmentFeeds(
    @Ctx() ctx: RequestContext,
    @Arg("states", () => [FeedState], {
      nullable: true,
      description: "Only files in one of these states; left out: all. 数据状态。",
    })
    states?: (keyof typeof FeedState)[] | null,
    @First() first?: number,
    @After() after?: string,
  ): Promise<Page<DepartmentFeed>> {
    return listFeeds(ctx, states, { first, after });
  }

  @Query(() => DepartmentFeedDetail, {
    description: "One file with what was found. Errors: NOT_FOUND. 部门数据详情。",
  })
  @Requires("beneficiary:feed")
  departmentFeed(
    @Arg("id", () => ID, { description: "A file of the post's region. 部门数据。" }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<DepartmentFeedDetail> {
    return readFeed(ctx, id);
  }

  @Query(() => FeedFindingPage, {
    description: "Why rows are not written, in the order of the file. Errors: NOT_FOUND. 未写入清单。",
  })
  @Requires("beneficiary:feed")
  feedFindings(
    @Arg("feedId", () => ID, { description: "The file whose rows they are. 部门数据。" }) feedId: string,
    @Ctx() ctx: RequestContext,
    @Arg("fault", () => FeedFault, {
      nullable: true,
      description: "Left out: all; NAME_OTHER tells posts that find families the name, as a search. 原因。",
    })
    fault?: keyof typeof FeedFault | null,
    @First() first?: number,
    @After() after?: string,
  ): Promise<Page<FeedFinding>> {
    return feedFindings(ctx, feedId, fault, { first, after });
  }

  @Query(() => FeedValuePage, {
    description:
      "What the file says of people, the new beside what stood. A look at sensitive facts is on record before they leave; at most 300 people a day. Errors: NOT_FOUND, RATE_LIMITED. 核对结果明细。",
  })
  @Requires("beneficiary:feed")
  feedValues(
    @Arg("feedId", () => ID, { description: "The file whose values they are. 部门数据。" }) feedId: string,
    @Ctx() ctx: RequestContext,
    @Arg("outcome", () => FeedOutcome, {
      nullable: true,
      description: "Only values with this outcome; left out: all. 核对结果。",
    })
    outcome?: keyof typeof FeedOutcome | null,
    @First() first?: number,
    @After() after?: string,
  ): Promise<Page<FeedValue>> {
    return feedValues(ctx, feedId, outcome, { first, after });
  }

  @Query(() => [ImportTarget], { description: "What columns of a file may stand for. 可对应的列。" })
  @Requires("beneficiary:feed")
  feedTargets(
    @Arg("kind", () => FeedKind, {
      description: "What kind of file; each kind says other things. 数据类别。",
    })
    kind: keyof typeof FeedKind,
    @Ctx() ctx: RequestContext,
  ): ImportTarget[] {
    return feedTargets(ctx, kind);
  }

  @Mutation(() => DepartmentFeedDetail, {
    description:
      "Begins to check what a department sent; nothing reaches the register. Errors: INVALID_INPUT. 开始核对部门数据。",
  })
  @Requires("beneficiary:feed")
  async startFeed(
    @Arg("input", () => StartFeedInput, {
      description: "The uploaded file, and whose word of which day it is. 数据文件。",
    })
    input: StartFeedInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<DepartmentFeedDetail> {
    return readFeed(ctx, await startFeed(ctx, input, idempotencyKey));
  }

  @Mutation(() => DepartmentFeedDetail, {
    description:
      "Says what each column stands for (null leaves it aside), keeps that for files with the same headings, and checks anew. Errors: NOT_FOUND, STATE_CONFLICT, INVALID_INPUT. 对应列。",
  })
  @Requires("beneficiary:feed")
  async mapFeedColumns(
    @Arg("id", () => ID, { description: "A file that is neither written nor given up. 部门数据。" })
    id: string,
    @Arg("mapping", () => [String], {
      nullable: "items",
      description:
        "For each column in its order a target of `feedTargets`, each at most once, or null. 列对应。",
    })
    mapping: (string | null)[],
    @Ctx() ctx: RequestContext,
  ): Promise<DepartmentFeedDetail> {
    await mapFeedColumns(ctx, id, mapping);
    return readFeed(ctx, id);
  }

  @Mutation(() => DepartmentFeedDetail, {
    description:
      "Checks a file anew, after the register changed or a check was broken off. Errors: NOT_FOUND, STATE_CONFLICT. 重新核对。",
  })
  @Requires("beneficiary:feed")
  async checkFeedAgain(
    @Arg("id", () => ID, { description: "A file that is neither written nor given up. 部门数据。" })
    id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<DepartmentFeedDetail> {
    await checkFeedAgain(ctx, id);
    return readFeed(ctx, id);
  }

  @Mutation(() => DepartmentFeedDetail, {
    description:
      "Writes what was checked, all of it or nothing, as long work: the newest checked value of each thing stands then, and what it replaces stays in the history. Deaths end memberships and raise tasks for the townships; assistance is ended by people. Errors: NOT_FOUND, STALE, STATE_CONFLICT. 写入登记。",
  })
  @Requires("beneficiary:feed")
  async applyFeed(
    @Arg("id", () => ID, { description: "The checked file to write. 部门数据。" }) id: string,
    @Arg("version", () => Int, { description: "The version that was looked at." }) version: number,
    @Ctx() ctx: RequestContext,
  ): Promise<DepartmentFeedDetail> {
    await applyFeed(ctx, id, version);
    return readFeed(ctx, id);
  }

  @Mutation(() => DepartmentFeedDetail, {
    description:
      "Gives a file up; what it held of people is taken away. Errors: NOT_FOUND, STATE_CONFLICT. 取消部门数据。",
  })
  @Requires("beneficiary:feed")
  async cancelFeed(
    @Arg("id", () => ID, { description: "The file to give up; refused while work on it goes on. 部门数据。" })
    id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<DepartmentFeedDetail> {
    await cancelFeed(ctx, id);
    return readFeed(ctx, id);
  }
}

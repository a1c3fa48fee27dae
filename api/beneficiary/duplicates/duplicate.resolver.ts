import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import {
  DuplicateComparisonPage,
  DuplicateCount,
  DuplicateFilter,
  type DuplicatePair,
  DuplicatePairPage,
  type DuplicateReview,
  DuplicateReviewPage,
  JudgeDuplicateInput,
  MergePersonsInput,
} from "../../../schema/beneficiary/duplicate.ts";
import { Requires } from "../../../schema/common/access.ts";
import { After, First } from "../../../schema/common/arguments.ts";
import type { RequestContext } from "../../kernel/context.ts";
import type { Page } from "../../kernel/pagination.ts";
import { compareDuplicates, duplicateCounts, duplicateReviews, duplicates } from "./duplicate.queries.ts";
import { judgeDuplicate } from "./duplicate.service.ts";
import { mergePersons, undoMerge } from "./merge.service.ts";

@Resolver()
export class DuplicateResolver {
  @Query(() => DuplicatePairPage, {
    description:
      "Records of the caller's region that may be of one person, the strongest reason first; a pair across two regions is for posts that see both. 疑似重复。",
  })
  @Requires("beneficiary:find")
  duplicates(
    @Arg("filter", () => DuplicateFilter, {
      nullable: true,
      description: "Left out: pairs of every reason and standing. 筛选条件。",
    })
    filter: DuplicateFilter | null,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<DuplicatePair>> {
    return duplicates(ctx, filter ?? {}, { first, after });
  }

  @Query(() => [DuplicateCount], {
    description: "How many there are, by reason and standing. 疑似重复计数。",
  })
  @Requires("beneficiary:find")
  duplicateCounts(@Ctx() ctx: RequestContext): Promise<DuplicateCount[]> {
    return duplicateCounts(ctx);
  }

  @Query(() => DuplicateComparisonPage, {
    description: "Two records side by side, masked, with differences in words. Errors: NOT_FOUND. 重复对比。",
  })
  @Requires("beneficiary:find")
  duplicate(
    @Arg("personId", () => ID, { description: "One of the two records, in either order. 一条记录。" })
    personId: string,
    @Arg("otherPersonId", () => ID, { description: "The other record. 另一条记录。" }) otherPersonId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<DuplicateComparisonPage> {
    return compareDuplicates(ctx, personId, otherPersonId);
  }

  @Query(() => DuplicateReviewPage, {
    description: "The verdicts of the region, the latest first. 判定历史。",
  })
  @Requires("beneficiary:find")
  duplicateReviews(
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<DuplicateReview>> {
    return duplicateReviews(ctx, { first, after });
  }

  @Mutation(() => DuplicateComparisonPage, {
    description:
      "Says of two records whether they are of one person; the latest verdict counts until what it rests on changes. Errors: NOT_FOUND, STATE_CONFLICT. 判定疑似重复。",
  })
  @Requires("beneficiary:find")
  async judgeDuplicate(
    @Arg("input", () => JudgeDuplicateInput, {
      description: "The two records and what was found of them. 判定内容。",
    })
    input: JudgeDuplicateInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DuplicateComparisonPage> {
    const { personIds } = await judgeDuplicate(ctx, input);
    return compareDuplicates(ctx, ...personIds);
  }

  @Mutation(() => DuplicateComparisonPage, {
    description:
      "Makes one record the alias of another, after the verdict that they are of one person. Errors: NOT_FOUND, INVALID_INPUT, STATE_CONFLICT. 合并重复登记。",
  })
  @Requires("beneficiary:merge")
  async mergePersons(
    @Arg("input", () => MergePersonsInput, {
      description: "Which record stays, and what holds where they disagree. 合并内容。",
    })
    input: MergePersonsInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DuplicateComparisonPage> {
    await mergePersons(ctx, input);
    return compareDuplicates(ctx, input.keptPersonId, input.mergedPersonId);
  }

  @Mutation(() => DuplicateComparisonPage, {
    description:
      "Puts everything back as it was before a merge; refused where something of it has changed since. Errors: NOT_FOUND, INVALID_INPUT, STATE_CONFLICT. 撤销合并。",
  })
  @Requires("beneficiary:merge")
  async undoMerge(
    @Arg("id", () => ID, { description: "A merge that has not been undone. 合并记录。" }) id: string,
    @Arg("reason", () => String, { description: "In words, 2 to 500 characters. 撤销原因。" }) reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<DuplicateComparisonPage> {
    const { keptPersonId, mergedPersonId } = await undoMerge(ctx, id, reason);
    return compareDuplicates(ctx, keptPersonId, mergedPersonId);
  }
}

import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { Requires } from "../../../schema/common/access.ts";
import { After, First, IdempotencyKey } from "../../../schema/common/arguments.ts";
import { LocalDate } from "../../../schema/common/scalars.ts";
import {
  CatalogueRevisionDetail,
  CatalogueRevisionPage,
  CatalogueRevisionState,
  CorrectRevisionInput,
  DraftRevisionInput,
  PolicyCaseRun,
} from "../../../schema/policy/catalogue-revision.ts";
import type { RequestContext } from "../../kernel/context.ts";
import { catalogueDocument, catalogueRevision, catalogueRevisions, policyCases } from "./revision.queries.ts";
import {
  correctRevision,
  draftRevision,
  publishRevision,
  returnRevision,
  submitRevision,
  withdrawRevision,
} from "./revision.service.ts";

@Resolver()
export class CatalogueRevisionResolver {
  @Query(() => CatalogueRevisionPage, {
    description: "Changes to the policy catalogue, the newest first. 政策修订列表。",
  })
  @Requires("policy:review")
  catalogueRevisions(
    @Ctx() ctx: RequestContext,
    @Arg("states", () => [CatalogueRevisionState], {
      nullable: true,
      description: "Only revisions in one of these states; left out: all. 修订状态。",
    })
    states?: (keyof typeof CatalogueRevisionState)[] | null,
    @Arg("mine", () => Boolean, {
      nullable: true,
      description: "Only those that one wrote oneself. 本人起草。",
    })
    mine?: boolean | null,
    @Arg("others", () => Boolean, { nullable: true, description: "Only those of others. 他人起草。" })
    others?: boolean | null,
    @First() first?: number,
    @After() after?: string,
  ): Promise<CatalogueRevisionPage> {
    return catalogueRevisions(ctx, { states, mine, others }, { first, after });
  }

  @Query(() => CatalogueRevisionDetail, {
    description: "One revision with all that it would do. Errors: NOT_FOUND. 政策修订。",
  })
  @Requires("policy:review")
  catalogueRevision(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, { description: "The revision. 修订编号。" }) id: string,
  ): Promise<CatalogueRevisionDetail> {
    return catalogueRevision(ctx, id);
  }

  @Query(() => String, {
    description:
      "The catalogue of a day as YAML, whole or some of its policies: what a revision is written from. 导出政策目录。",
  })
  @Requires("policy:review")
  catalogueDocument(
    @Ctx() ctx: RequestContext,
    @Arg("codes", () => [ID], {
      nullable: true,
      description: "Only these policies, with their cases; left out: the whole catalogue. 政策代码。",
    })
    codes?: string[] | null,
    @Arg("asOf", () => LocalDate, {
      nullable: true,
      description: "The catalogue that holds on this day; left out: today. 日期。",
    })
    asOf?: string | null,
  ): Promise<string> {
    return catalogueDocument(ctx, codes ?? null, asOf ?? null);
  }

  @Query(() => [PolicyCaseRun], {
    description: "The examples that are kept with a policy, worked out by the rules in force. 政策案例。",
  })
  @Requires("policy:review")
  policyCases(
    @Ctx() ctx: RequestContext,
    @Arg("code", () => ID, { description: "The stable code of a policy in force today. 政策代码。" })
    code: string,
  ): Promise<PolicyCaseRun[]> {
    return policyCases(ctx, code);
  }

  @Mutation(() => CatalogueRevisionDetail, {
    description: "Drafts a change to the catalogue. Errors: INVALID_INPUT. 起草修订。",
  })
  @Requires("policy:draft")
  async draftRevision(
    @Ctx() ctx: RequestContext,
    @Arg("input", () => DraftRevisionInput, {
      description: "What is to change, why, and from which day on. 修订内容。",
    })
    input: DraftRevisionInput,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<CatalogueRevisionDetail> {
    return catalogueRevision(ctx, await draftRevision(ctx, input, idempotencyKey));
  }

  @Mutation(() => CatalogueRevisionDetail, {
    description: "Writes one's own draft anew. Errors: INVALID_INPUT, STATE_CONFLICT, STALE. 修改草稿。",
  })
  @Requires("policy:draft")
  async correctRevision(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, { description: "One's own draft. 修订编号。" }) id: string,
    @Arg("input", () => CorrectRevisionInput, {
      description: "The draft whole, as it should read. 修订内容。",
    })
    input: CorrectRevisionInput,
  ): Promise<CatalogueRevisionDetail> {
    return catalogueRevision(ctx, await correctRevision(ctx, id, input));
  }

  @Mutation(() => CatalogueRevisionDetail, {
    description:
      "Hands one's own draft to a second person; not while anything is wrong or a case comes out otherwise. Errors: STATE_CONFLICT. 提交审核。",
  })
  @Requires("policy:draft")
  async submitRevision(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, {
      description: "One's own draft, without problems and with every case passed. 修订编号。",
    })
    id: string,
  ): Promise<CatalogueRevisionDetail> {
    return catalogueRevision(ctx, await submitRevision(ctx, id));
  }

  @Mutation(() => CatalogueRevisionDetail, {
    description:
      "The second person sends it back with the reason. Errors: FORBIDDEN, STATE_CONFLICT. 退回修改。",
  })
  @Requires("policy:publish")
  async returnRevision(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, { description: "A revision in review that somebody else wrote. 修订编号。" })
    id: string,
    @Arg("reason", () => String, { description: "2 to 500 characters, for its author. 退回原因。" })
    reason: string,
  ): Promise<CatalogueRevisionDetail> {
    return catalogueRevision(ctx, await returnRevision(ctx, id, reason));
  }

  @Mutation(() => CatalogueRevisionDetail, {
    description:
      "A second person publishes what was read, from its first day on: all of it or nothing. Errors: FORBIDDEN for its author, STATE_CONFLICT, STALE. 审核通过并发布。",
  })
  @Requires("policy:publish")
  async publishRevision(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, { description: "A revision in review that somebody else wrote. 修订编号。" })
    id: string,
    @Arg("version", () => Int, { description: "Of the revision, as it was read." }) version: number,
    @Arg("publication", () => Int, { description: "Of the catalogue, as it was when it was read." })
    publication: number,
  ): Promise<CatalogueRevisionDetail> {
    return catalogueRevision(ctx, await publishRevision(ctx, id, { version, publication }));
  }

  @Mutation(() => CatalogueRevisionDetail, {
    description: "Who wrote it takes it back. Errors: STATE_CONFLICT. 撤回修订。",
  })
  @Requires("policy:draft")
  async withdrawRevision(
    @Ctx() ctx: RequestContext,
    @Arg("id", () => ID, { description: "One's own draft, or one's own in review. 修订编号。" }) id: string,
    @Arg("note", () => String, {
      nullable: true,
      description: "At most 500 characters; kept with the revision. 说明。",
    })
    note?: string | null,
  ): Promise<CatalogueRevisionDetail> {
    return catalogueRevision(ctx, await withdrawRevision(ctx, id, note));
  }
}

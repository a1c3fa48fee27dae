import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Requires } from "../../schema/common/access.ts";
import { After, First, IdempotencyKey } from "../../schema/common/arguments.ts";
import { LocalDate } from "../../schema/common/scalars.ts";
import {
  ListingPreview,
  Need,
  NeedCover,
  NeedFilter,
  NeedInput,
  NeedItem,
  NeedItemCorrectionInput,
  NeedItemPage,
  NeedVerificationInput,
} from "../../schema/need/need.ts";
import type { RequestContext } from "../kernel/context.ts";
import { whileShown } from "../kernel/errors.ts";
import { need, needItem, needs, previewCover, previewListing } from "./need.queries.ts";
import { recordNeed } from "./need.service.ts";
import { correctNeedItem } from "./need-draft.service.ts";
import {
  closeNeedItem,
  confirmNeedItemMet,
  discontinueNeedItem,
  expireNeedItem,
  listNeedItem,
  markDuplicate,
  markMetElsewhere,
  unlistNeedItem,
  verifyNeedItem,
  withdrawNeedItem,
} from "./need-item.actions.ts";
import { refreshNeedCover } from "./refresh-cover.service.ts";

/** What staff do with needs: record, verify, list, end. */
@Resolver()
export class NeedResolver {
  @Query(() => NeedItemPage, { description: "Need items of the own region, newest first. 需求列表。" })
  @Requires("need:read")
  needs(
    @Arg("filter", () => NeedFilter, {
      nullable: true,
      description: "Left out: all of the post's region. 筛选条件。",
    })
    filter: NeedFilter | null,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<NeedItemPage> {
    return needs(ctx, filter ?? {}, { first, after });
  }

  @Query(() => Need, { description: "A need with its items. 需求详情。" })
  @Requires("need:read")
  need(
    @Arg("id", () => ID, { description: "A need of the post's region. 需求编号。" }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Need> {
    return need(ctx, id);
  }

  @Query(() => NeedItem, { description: "An item of a need with its history. 需求明细。" })
  @Requires("need:read")
  needItem(
    @Arg("id", () => ID, { description: "An item of a need of the post's region. 需求明细编号。" })
    id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<NeedItem> {
    return needItem(ctx, id);
  }

  @Query(() => ListingPreview, { description: "Exactly what partners would be shown of an item. 上架预览。" })
  @Requires("need:list")
  previewListing(
    @Arg("id", () => ID, { description: "An item of a need of the post's region. 需求明细编号。" })
    id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ListingPreview> {
    return previewListing(ctx, id);
  }

  @Query(() => [NeedCover], {
    description: "What grants in force would pay towards an item if it were verified now. 已享预览。",
  })
  @Requires("need:verify")
  previewCover(
    @Arg("id", () => ID, { description: "An item of a need of the post's region. 需求明细编号。" })
    id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<NeedCover[]> {
    return previewCover(ctx, id);
  }

  @Mutation(() => Need, {
    nullable: true,
    description:
      "Puts a need on record. Null when the same request comes again after the need moved with its person out of the own region. Errors: INVALID_INPUT, NOT_FOUND. 登记需求。",
  })
  @Requires("need:record")
  async recordNeed(
    @Arg("input", () => NeedInput, {
      description: "Whose need it is, what was found and when, and its items. 需求信息。",
    })
    input: NeedInput,
    @IdempotencyKey() idempotencyKey: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Need | null> {
    return whileShown(need(ctx, (await recordNeed(ctx, input, idempotencyKey)).id));
  }

  @Mutation(() => NeedItem, {
    description:
      "Corrects a draft before it is verified; only who recorded it may. Errors: INVALID_INPUT, STATE_CONFLICT, STALE. 更正需求草稿。",
  })
  @Requires("need:record")
  async correctNeedItem(
    @Arg("id", () => ID, { description: "A draft that the caller recorded. 需求明细编号。" }) id: string,
    @Arg("input", () => NeedItemCorrectionInput, {
      description: "The draft whole, as it should have been recorded. 更正内容。",
    })
    input: NeedItemCorrectionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<NeedItem> {
    return needItem(ctx, (await correctNeedItem(ctx, id, input)).id);
  }

  @Mutation(() => NeedItem, {
    description:
      "Fixes cost, cover and gap. Who recorded the need may not verify it. Errors: SEPARATION_OF_DUTIES, STATE_CONFLICT. 核实需求。",
  })
  @Requires("need:verify")
  async verifyNeedItem(
    @Arg("id", () => ID, { description: "A draft that somebody else recorded. 需求明细编号。" }) id: string,
    @Arg("input", () => NeedVerificationInput, {
      nullable: true,
      description:
        "Left out: cost and units stay as recorded, cover is that of grants and entitlements. 核实结果。",
    })
    input: NeedVerificationInput | null,
    @Ctx() ctx: RequestContext,
  ): Promise<NeedItem> {
    return needItem(ctx, (await verifyNeedItem(ctx, id, input ?? {})).id);
  }

  @Mutation(() => NeedItem, {
    description:
      "Computes cover and gap anew after grants changed; what stands on the item stays. Errors: SEPARATION_OF_DUTIES, STATE_CONFLICT when nothing changed, or when policies now pay everything (`markMetElsewhere`). 复核已享。",
  })
  @Requires("need:verify")
  async refreshNeedCover(
    @Arg("id", () => ID, { description: "An item of which `coverChanged` is true. 需求明细编号。" })
    id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<NeedItem> {
    return needItem(ctx, (await refreshNeedCover(ctx, id)).id);
  }

  @Mutation(() => NeedItem, {
    description:
      "Shows an item to partners until a day; needs the person's live consent to referral (个人信息保护法 §23). Errors: CONSENT_MISSING. 上架。",
  })
  @Requires("need:list")
  async listNeedItem(
    @Arg("id", () => ID, { description: "A verified item with a gap. 需求明细编号。" }) id: string,
    @Arg("validUntil", () => LocalDate, {
      description:
        "The last day on which partners are shown it: today to 365 days from today. 有效期截止日。",
    })
    validUntil: string,
    @Ctx() ctx: RequestContext,
  ): Promise<NeedItem> {
    return needItem(ctx, (await listNeedItem(ctx, id, validUntil)).id);
  }

  @Mutation(() => NeedItem, { description: "Takes an item out of the partners' sight. 下架。" })
  @Requires("need:list")
  async unlistNeedItem(
    @Arg("id", () => ID, {
      description:
        "An item that is listed, reserved or funded in part; it is verified again, and may be listed anew. 需求明细编号。",
    })
    id: string,
    @Arg("reason", () => String, { description: "2 to 500 characters; kept with the item. 下架原因。" })
    reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<NeedItem> {
    return needItem(ctx, (await unlistNeedItem(ctx, id, reason)).id);
  }

  @Mutation(() => NeedItem, { description: "Ends an item that is no longer wanted. 撤回需求。" })
  @Requires("need:close")
  async withdrawNeedItem(
    @Arg("id", () => ID, { description: "An item on which no money stands. 需求明细编号。" }) id: string,
    @Arg("reason", () => String, { description: "2 to 500 characters; kept with the item. 撤回原因。" })
    reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<NeedItem> {
    return needItem(ctx, (await withdrawNeedItem(ctx, id, reason)).id);
  }

  @Mutation(() => NeedItem, { description: "Ends an item whose validity is over. 按期失效。" })
  @Requires("need:list")
  async expireNeedItem(
    @Arg("id", () => ID, {
      description: "An item whose `validUntil` has passed and on which no money stands. 需求明细编号。",
    })
    id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<NeedItem> {
    return needItem(ctx, (await expireNeedItem(ctx, id)).id);
  }

  @Mutation(() => NeedItem, { description: "Ends an item that is on record already. 标记为重复登记。" })
  @Requires("need:verify")
  async markDuplicate(
    @Arg("id", () => ID, { description: "An item on which no money stands. 需求明细编号。" }) id: string,
    @Arg("reason", () => String, {
      description: "2 to 500 characters: where it is on record already. 说明。",
    })
    reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<NeedItem> {
    return needItem(ctx, (await markDuplicate(ctx, id, reason)).id);
  }

  @Mutation(() => NeedItem, {
    description: "Ends an item that a policy or somebody else has met. 标记为已由其他渠道解决。",
  })
  @Requires("need:verify")
  async markMetElsewhere(
    @Arg("id", () => ID, { description: "An item on which no money stands. 需求明细编号。" }) id: string,
    @Arg("reason", () => String, { description: "2 to 500 characters: who has met it. 说明。" })
    reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<NeedItem> {
    return needItem(ctx, (await markMetElsewhere(ctx, id, reason)).id);
  }

  @Mutation(() => NeedItem, {
    description:
      "Ends a service before all of it was delivered: unused vouchers are cancelled and unused money goes back to its donations; what was served stays paid. Errors: STATE_CONFLICT while visits wait for a decision. 提前终止服务需求。",
  })
  @Requires("need:close")
  async discontinueNeedItem(
    @Arg("id", () => ID, { description: "A need that a service meets, with money on it. 需求明细编号。" })
    id: string,
    @Arg("reason", () => String, {
      description: "2 to 500 characters; kept with the item and its vouchers. 终止原因。",
    })
    reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<NeedItem> {
    return needItem(ctx, (await discontinueNeedItem(ctx, id, reason)).id);
  }

  @Mutation(() => NeedItem, {
    description: "The money for an item without a service reached the family. 确认资金已帮到家庭。",
  })
  @Requires("need:close")
  async confirmNeedItemMet(
    @Arg("id", () => ID, { description: "A funded item without a service. 需求明细编号。" }) id: string,
    @Arg("note", () => String, {
      nullable: true,
      description: "At most 500 characters; kept with the item. 说明。",
    })
    note: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<NeedItem> {
    return needItem(ctx, (await confirmNeedItemMet(ctx, id, note)).id);
  }

  @Mutation(() => NeedItem, {
    description:
      "Closes a fulfilled item; money that its service did not use goes back to its donations. 办结。",
  })
  @Requires("need:close")
  async closeNeedItem(
    @Arg("id", () => ID, { description: "A fulfilled item. 需求明细编号。" }) id: string,
    @Arg("note", () => String, {
      nullable: true,
      description: "At most 500 characters; kept with the item. 说明。",
    })
    note: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<NeedItem> {
    return needItem(ctx, (await closeNeedItem(ctx, id, note)).id);
  }
}

import {
  CloseNeedItemDocument,
  ConfirmNeedItemMetDocument,
  ExpireNeedItemDocument,
  ListNeedItemDocument,
  MarkDuplicateDocument,
  MarkMetElsewhereDocument,
  type NeedFilter,
  type NeedInput,
  type NeedItemDetailFragment,
  NeedItemDocument,
  type NeedItemPartsFragment,
  NeedItemsDocument,
  type NeedVerificationInput,
  RecordNeedDocument,
  UnlistNeedItemDocument,
  VerifyNeedItemDocument,
  WithdrawNeedItemDocument,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";

export type NeedItemRow = NeedItemPartsFragment;
export type NeedItem = NeedItemDetailFragment;

export const needItemHandlers = defineHandlers({
  async getList({ first, after, filter }, { signal }) {
    const variables = { filter: filter as NeedFilter, first, after };
    return (await request(NeedItemsDocument, variables, { signal })).needs;
  },
  async getOne(id, { signal }): Promise<NeedItem> {
    return (await request(NeedItemDocument, { id }, { signal })).needItem;
  },
});

/** What an action on an item changes besides the item: the family's page shows its needs. */
export const needItemRefreshes = ["need-items", "households"] as const;

interface WithReason {
  readonly id: string;
  readonly reason: string;
}
interface WithNote {
  readonly id: string;
  readonly note: string | null;
}

export const recordNeed: Action<NeedInput, { id: string; serial: string; items: { id: string }[] }> = async (
  input,
  { idempotencyKey },
) => (await request(RecordNeedDocument, { input, idempotencyKey })).recordNeed;

export const verifyNeedItem: Action<{ id: string; input: NeedVerificationInput }, NeedItem> = async (input) =>
  (await request(VerifyNeedItemDocument, input)).verifyNeedItem;

export const listNeedItem: Action<{ id: string; validUntil: string }, NeedItem> = async (input) =>
  (await request(ListNeedItemDocument, input)).listNeedItem;

export const unlistNeedItem: Action<WithReason, NeedItem> = async (input) =>
  (await request(UnlistNeedItemDocument, input)).unlistNeedItem;

export const withdrawNeedItem: Action<WithReason, NeedItem> = async (input) =>
  (await request(WithdrawNeedItemDocument, input)).withdrawNeedItem;

export const expireNeedItem: Action<{ id: string }, NeedItem> = async (input) =>
  (await request(ExpireNeedItemDocument, input)).expireNeedItem;

export const markDuplicate: Action<WithReason, NeedItem> = async (input) =>
  (await request(MarkDuplicateDocument, input)).markDuplicate;

export const markMetElsewhere: Action<WithReason, NeedItem> = async (input) =>
  (await request(MarkMetElsewhereDocument, input)).markMetElsewhere;

export const confirmNeedItemMet: Action<WithNote, NeedItem> = async (input) =>
  (await request(ConfirmNeedItemMetDocument, input)).confirmNeedItemMet;

export const closeNeedItem: Action<WithNote, NeedItem> = async (input) =>
  (await request(CloseNeedItemDocument, input)).closeNeedItem;

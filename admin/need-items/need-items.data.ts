import {
  CloseNeedItemDocument,
  ConfirmNeedItemMetDocument,
  CorrectNeedItemDocument,
  DiscontinueNeedItemDocument,
  ExpireNeedItemDocument,
  ListNeedItemDocument,
  MarkDuplicateDocument,
  MarkMetElsewhereDocument,
  type NeedFilter,
  type NeedInput,
  type NeedItemCorrectionInput,
  type NeedItemDetailFragment,
  NeedItemDocument,
  type NeedItemPartsFragment,
  NeedItemsDocument,
  type NeedVerificationInput,
  RecordNeedDocument,
  RefreshNeedCoverDocument,
  UnlistNeedItemDocument,
  VerifyNeedItemDocument,
  WithdrawNeedItemDocument,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";

export type NeedItemRow = NeedItemPartsFragment;
export type NeedItem = NeedItemDetailFragment;

/** A choice of the page is text, a way from the start page a boolean. */
function toNeedFilter(values: Readonly<Record<string, unknown>>): NeedFilter {
  const { withoutProject, coverChanged, ...others } = values;
  return {
    ...others,
    ...(withoutProject ? { withoutProject: true } : {}),
    ...(coverChanged ? { coverChanged: true } : {}),
  };
}

export const needItemHandlers = defineHandlers({
  listArguments: (filter) => ({ filter: toNeedFilter(filter) }),
  async getList({ first, after, filter }, { signal }) {
    const variables = { filter: toNeedFilter(filter), first, after };
    return (await request(NeedItemsDocument, variables, { signal })).needs;
  },
  async getOne(id, { signal }): Promise<NeedItem> {
    return (await request(NeedItemDocument, { id }, { signal })).needItem;
  },
});

/** What an action on an item changes besides the item: the family's page shows its needs. */
export const needItemRefreshes = ["need-items", "households"] as const;
/** Where a service ends, its vouchers and the money behind them move too. */
export const needEndRefreshes = [...needItemRefreshes, "vouchers", "allocations", "donations"] as const;

interface WithReason {
  readonly id: string;
  readonly reason: string;
}
interface WithNote {
  readonly id: string;
  readonly note: string | null;
}

/** Null when it was recorded before and is no longer of the own region. */
export const recordNeed: Action<NeedInput, { id: string } | null> = async (input, { idempotencyKey }) =>
  (await request(RecordNeedDocument, { input, idempotencyKey })).recordNeed ?? null;

export const correctNeedItem: Action<{ id: string; input: NeedItemCorrectionInput }, NeedItem> = async (
  input,
) => (await request(CorrectNeedItemDocument, input)).correctNeedItem;

export const verifyNeedItem: Action<{ id: string; input: NeedVerificationInput }, NeedItem> = async (input) =>
  (await request(VerifyNeedItemDocument, input)).verifyNeedItem;

export const refreshNeedCover: Action<{ id: string }, NeedItem> = async (input) =>
  (await request(RefreshNeedCoverDocument, input)).refreshNeedCover;

export const discontinueNeedItem: Action<WithReason, NeedItem> = async (input) =>
  (await request(DiscontinueNeedItemDocument, input)).discontinueNeedItem;

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

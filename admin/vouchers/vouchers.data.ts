import {
  CancelVoucherDocument,
  IssueVoucherDocument,
  type IssueVoucherInput,
  ShowRecipientDocument,
  type ShowRecipientMutation,
  type VoucherDetailFragment,
  VoucherDocument,
  type VoucherFilter,
  type VoucherRowFragment,
  VouchersDocument,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";

export type Voucher = VoucherDetailFragment;
export type VoucherRow = VoucherRowFragment;
export type Recipient = ShowRecipientMutation["showRecipient"];

export const voucherHandlers = defineHandlers({
  listArguments: (filter) => ({ filter: toFilter(filter) }),
  async getList({ first, after, filter }, { signal }) {
    return (await request(VouchersDocument, { filter: toFilter(filter), first, after }, { signal })).vouchers;
  },
  async getOne(id, { signal }) {
    return (await request(VoucherDocument, { id }, { signal })).voucher;
  },
});

/** The filters of the page as the server knows them: 「可用」 is a question about today, not a state. */
function toFilter({ usable, ...values }: Readonly<Record<string, unknown>>): VoucherFilter {
  return { ...values, ...(usable === "YES" && { usable: true }) } as VoucherFilter;
}

/** A voucher binds money of allocations, units of a contract and moves the need on. */
export const voucherRefreshes = [
  "vouchers",
  "need-items",
  "contracts",
  "allocations",
  "visits",
  "trace",
] as const;

export const issueVoucher: Action<IssueVoucherInput, Voucher> = async (input, { idempotencyKey }) =>
  (await request(IssueVoucherDocument, { input, idempotencyKey })).issueVoucher;

export const cancelVoucher: Action<{ id: string; reason: string }, Voucher> = async (input) =>
  (await request(CancelVoucherDocument, input)).cancelVoucher;

export const showRecipient: Action<string, Recipient> = async (voucherId) =>
  (await request(ShowRecipientDocument, { voucherId })).showRecipient;

import {
  ConfirmDonationDocument,
  type DonationDetailPartsFragment,
  DonationDocument,
  type DonationFilter,
  type DonationPartsFragment,
  DonationsDocument,
  type NeedCategory,
  RejectDonationDocument,
  ReportDonationDocument,
  type ReportDonationInput,
} from "../../schema/generated/operations.ts";
import { defineHandlers } from "../shell/data-provider.ts";
import { normaliseMoney } from "../shell/format.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";

export type Donation = DonationPartsFragment;
export type DonationDetail = DonationDetailPartsFragment;

export const refreshedByDonations = ["donations", "allocations", "reservations"] as const;

export function toDonationFilter(values: Readonly<Record<string, unknown>>): DonationFilter {
  const { state, left, serial } = values;
  return {
    ...(state ? { states: [state as Donation["state"]] } : {}),
    ...(serial ? { serial: String(serial) } : {}),
    ...(left === "SOME" ? { withMoneyLeft: true } : {}),
  };
}

export const donationHandlers = defineHandlers({
  listArguments: (filter) => ({ filter: toDonationFilter(filter) }),
  async getList({ first, after, filter }, { signal }) {
    return (await request(DonationsDocument, { filter: toDonationFilter(filter), first, after }, { signal }))
      .donations;
  },
  async getOne(id, { signal }) {
    return (await request(DonationDocument, { id }, { signal })).donation;
  },
});

/** What was filled in, as the server asks for it: an empty name means that the donor stays anonymous. */
export function toReport(values: Record<string, unknown>): ReportDonationInput {
  const text = (name: string) => String(values[name] ?? "").trim() || null;
  return {
    donorName: values.anonymous === true ? null : text("donorName"),
    donorIsPerson: values.donorKind !== "ORGANISATION",
    amount: normaliseMoney(String(values.amount ?? "")),
    receivedOn: String(values.receivedOn ?? ""),
    restrictedCategories: (values.restrictedCategories ?? []) as NeedCategory[],
    restrictedRegionCode: text("restrictedRegionCode"),
    restrictedProjectId: text("restrictedProjectId"),
    note: text("note"),
  };
}

export const reportDonation: Action<ReportDonationInput, DonationDetail> = async (
  input,
  { idempotencyKey },
) => (await request(ReportDonationDocument, { input, idempotencyKey })).reportDonation;

export const confirmDonation: Action<{ id: string; bankReference: string }, DonationDetail> = async (input) =>
  (await request(ConfirmDonationDocument, input)).confirmDonation;

export const rejectDonation: Action<{ id: string; reason: string }, DonationDetail> = async (input) =>
  (await request(RejectDonationDocument, input)).rejectDonation;

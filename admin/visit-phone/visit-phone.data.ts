import {
  AbandonVisitDocument,
  CheckInDocument,
  type CheckInInput,
  type CheckInMutation,
  LogVisitDocument,
  type LogVisitInput,
  type MyVouchersQuery,
  type PhoneVisitFragment,
  type PhoneVoucherQuery,
  SubmitVisitDocument,
  type SubmitVisitInput,
  type SubmitVisitMutation,
} from "../../schema/generated/operations.ts";
import { ApiError } from "../shell/api-error.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";
import { currentLocale } from "../shell/i18n/locale.ts";
import { readPosition } from "./position.ts";

export type MyVoucher = MyVouchersQuery["myVouchers"]["nodes"][number];
export type PhoneVoucher = PhoneVoucherQuery["voucher"];
export type PhoneVisit = PhoneVisitFragment;
export type SubmittedVisit = SubmitVisitMutation["submitVisit"];

export const phoneRefreshes = ["visit-phone", "vouchers", "visits"] as const;

interface Placed {
  readonly latitude?: number | null | undefined;
  readonly longitude?: number | null | undefined;
  readonly placeNote?: string | null | undefined;
}

/**
 * Adds the position of the phone. It is asked for and never demanded: without one the place stands in words, and
 * with neither the form says so before anything is sent.
 */
async function placed<TInput extends Placed>(input: TInput): Promise<TInput> {
  const position = await readPosition();
  if (position.found) return { ...input, latitude: position.latitude, longitude: position.longitude };
  if (input.placeNote) return input;
  const reason = position.reason[currentLocale()];
  const message =
    currentLocale() === "zh"
      ? `${reason}请写明服务地点，如「服务对象家中」。`
      : `${reason} Please write the place, such as "at the recipient's home".`;
  throw new ApiError({ code: "INVALID_INPUT", message, fields: { placeNote: message } });
}

export const checkIn: Action<CheckInInput, CheckInMutation["checkIn"]> = async (input, { idempotencyKey }) =>
  (await request(CheckInDocument, { input: await placed(input), idempotencyKey })).checkIn;

export const submitVisit: Action<SubmitVisitInput, SubmittedVisit> = async (input, { idempotencyKey }) =>
  (await request(SubmitVisitDocument, { input, idempotencyKey })).submitVisit;

/** Logged afterwards, so the phone may be anywhere: the place stands in words alone. */
export const logVisit: Action<LogVisitInput, SubmittedVisit> = async (input, { idempotencyKey }) =>
  (await request(LogVisitDocument, { input, idempotencyKey })).logVisit;

export const abandonVisit: Action<string, { id: string; serial: string }> = async (id) =>
  (await request(AbandonVisitDocument, { id })).abandonVisit;

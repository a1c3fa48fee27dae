import {
  type AccountPartsFragment,
  BeginSecondFactorDocument,
  type BeginSecondFactorMutation,
  ConfirmSecondFactorDocument,
  RevokeOtherSessionsDocument,
  RevokeSessionDocument,
} from "../../schema/generated/operations.ts";
import type { Action } from "../shell/forms/use-action.ts";
import { request } from "../shell/graphql-client.ts";
import { loadSession } from "../shell/session/session.ts";

export type Account = AccountPartsFragment;
export type OpenSession = Account["sessions"][number];
export type Setup = BeginSecondFactorMutation["beginSecondFactor"];

/** The key under which the page reads its account. */
export const accountKey = "account";

export const revokeSession: Action<string, Account> = async (id) =>
  (await request(RevokeSessionDocument, { id })).revokeSession;

export const revokeOtherSessions: Action<undefined, Account> = async () =>
  (await request(RevokeOtherSessionsDocument, {})).revokeOtherSessions;

export const beginSecondFactor: Action<undefined, Setup> = async () =>
  (await request(BeginSecondFactorDocument, {})).beginSecondFactor;

/** Answers the recovery codes; what the post may do has grown with it. */
export const confirmSecondFactor: Action<{ code: string }, readonly string[]> = async ({ code }) => {
  const { confirmSecondFactor: codes } = await request(ConfirmSecondFactorDocument, { code });
  await loadSession();
  return codes;
};

import { useSyncExternalStore } from "react";
import {
  ConfirmIdentityDocument,
  CurrentSessionDocument,
  type PostPartsFragment,
  type SessionPartsFragment,
  SignInDocument,
  SignOutDocument,
  SwitchPostDocument,
} from "../../../schema/generated/operations.ts";
import { request } from "../graphql-client.ts";

export type Post = PostPartsFragment;
export type Session = SessionPartsFragment;

/*
 * Who is signed in, kept in memory only. The cookie belongs to the whole browser, so a tab that changes it tells
 * the others: a page left open must never act under another post than the one it shows.
 */

let session: Session | null = null;
let lastUserId: string | undefined;
let expired = false;
let loading: Promise<Session | null> | undefined;
const listeners = new Set<() => void>();
const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("lianou-session");

interface Holder {
  userId: string;
  postId: string;
}

const holderOf = (of: Session | null): Holder | null =>
  of && { userId: of.user.id, postId: of.activePost.id };

channel?.addEventListener("message", ({ data }: MessageEvent<Holder | null>) => {
  const own = holderOf(session);
  // The same person signing in again elsewhere is no reason to throw away what is being filled in here.
  if (own && own.userId === data?.userId && own.postId === data.postId) void loadSession();
  else restart();
});

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

function setSession(next: Session | null) {
  session = next;
  if (next) {
    lastUserId = next.user.id;
    expired = false;
  }
  for (const listener of listeners) listener();
}

export const currentSession = () => session;
export const useSession = () => useSyncExternalStore(subscribe, currentSession);

/** True while the server refuses the cookie but the page still holds what the user was filling in. */
export const useSessionExpired = () => useSyncExternalStore(subscribe, () => expired);

export const has = (permission: string) => session?.permissions.includes(permission) ?? false;

/** Whether the active post grants a permission; a page asks this, never for a role. */
export function usePermission(permission: string) {
  return useSession()?.permissions.includes(permission) ?? false;
}

/** Asks the server who is signed in; several askers at once share one request. */
export function loadSession(): Promise<Session | null> {
  loading ??= request(CurrentSessionDocument, {})
    .then(({ me }) => {
      setSession(me);
      return me;
    })
    .finally(() => {
      loading = undefined;
    });
  return loading;
}

export const ensureSession = async () => session ?? loadSession();

export interface Credentials {
  loginName: string;
  password: string;
  /** Of the authenticator, once the server has asked for it. */
  code?: string | undefined;
}

/** Returns whether it is the same person as before, who may then go on where the session ended. */
export async function signIn({ loginName, password, code }: Credentials) {
  const previousUserId = lastUserId;
  const answer = await request(SignInDocument, { loginName, password, code: code ?? null });
  setSession(answer.signIn);
  channel?.postMessage(holderOf(answer.signIn));
  return { samePerson: previousUserId === answer.signIn.user.id };
}

/** Proves once more who sits here; what the session may do can grow by it. */
export async function confirmIdentity(proof: string) {
  const { confirmIdentity: confirmed } = await request(ConfirmIdentityDocument, { proof });
  if (confirmed) setSession(confirmed);
  return confirmed;
}

export async function signOut() {
  if (!session) return;
  await request(SignOutDocument, {});
  setSession(null);
  lastUserId = undefined;
  channel?.postMessage(null);
}

/** Another post sees other data: loading the page anew is the one way that surely leaves nothing behind. */
export async function switchPost(postId: string) {
  const answer = await request(SwitchPostDocument, { postId });
  channel?.postMessage(holderOf(answer.switchPost));
  restart();
}

/** The server no longer accepts the cookie; nothing is forgotten yet but the session. */
export function forgetSession() {
  setSession(null);
}

/** As above, met while a form was being sent: the form stays and a dialog asks to sign in again. */
export function markExpired() {
  expired = true;
  for (const listener of listeners) listener();
}

/** Leaves every page and all that it keeps in memory, and begins at the start page. */
export function restart() {
  // Setting the hash instead would ask the router first, and a form with changes could refuse.
  window.history.replaceState(null, "", "#/");
  window.location.reload();
}

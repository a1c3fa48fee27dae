import { useSyncExternalStore } from "react";

/*
 * An act that wants a recent proof of who sits there waits here until the person has given one, and is then sent
 * again as it was. Acts that come meanwhile wait for the same proof.
 */

let waiting: { readonly proven: Promise<boolean>; readonly settle: (proven: boolean) => void } | undefined;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Whether the person proved it; false where it turned back, or where no page could ask. */
export function askForProof(): Promise<boolean> {
  if (listeners.size === 0) return Promise.resolve(false);
  if (!waiting) {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    waiting = { proven: promise, settle: resolve };
    tell();
  }
  return waiting.proven;
}

export function settleProof(proven: boolean) {
  waiting?.settle(proven);
  waiting = undefined;
  tell();
}

export const useProofAsked = () => useSyncExternalStore(subscribe, () => waiting !== undefined);

import { AsyncLocalStorage } from "node:async_hooks";

const current = new AsyncLocalStorage<string>();

/** Runs the rest of a request under its id, for those few places that get no context, such as the error formatter. */
export const withRequestId = (requestId: string, rest: () => void): void => current.run(requestId, rest);

/** The id of the request in whose course this is called; null outside of any. */
export const currentRequestId = (): string | null => current.getStore() ?? null;

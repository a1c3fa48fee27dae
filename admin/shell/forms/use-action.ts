import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { ApiError, isApiError } from "../api-error.ts";
import { markExpired } from "../session/session.ts";
import { newIdempotencyKey } from "./idempotency-key.ts";

export interface ActionContext {
  readonly idempotencyKey: string;
}

/**
 * One mutation of the server as a named function in `x.data.ts`.
 *
 * @example
 * export const verifyNeed: Action<VerifyNeedInput, Need> = async (input, { idempotencyKey }) =>
 *   (await request(VerifyNeedDocument, { input, idempotencyKey })).verifyNeed;
 */
export type Action<TInput, TResult> = (input: TInput, context: ActionContext) => Promise<TResult>;

export interface UseActionOptions<TResult> {
  /** Resources whose lists and details must be read again afterwards. The work queue always is. */
  readonly refreshes?: readonly string[] | undefined;
  readonly onDone?: ((result: TResult) => void) | undefined;
}

/** Codes after which nobody knows whether the server did it; the same key must be sent again then. */
const unknownOutcome = ["NETWORK", "TIMEOUT", "UNAVAILABLE", "INTERNAL", "IDEMPOTENCY_CONFLICT"];

/**
 * Sends an action and waits for the answer: one at a time, nothing shown as done before the server says so. The
 * idempotency key lives as long as the outcome is open, so that pressing again cannot pay twice.
 */
export function useAction<TInput, TResult>(
  action: Action<TInput, TResult>,
  { refreshes = [], onDone }: UseActionOptions<TResult> = {},
) {
  const queryClient = useQueryClient();
  const key = useRef<string>(undefined);
  const inFlight = useRef(false);

  const mutation = useMutation<TResult, Error, TInput>({
    mutationFn: (input) => {
      key.current ??= newIdempotencyKey();
      return action(input, { idempotencyKey: key.current });
    },
    onSuccess: (result) => {
      key.current = undefined;
      for (const resource of refreshes) void queryClient.invalidateQueries({ queryKey: [resource] });
      void queryClient.invalidateQueries({ queryKey: ["workQueue"] });
      onDone?.(result);
    },
    onError: (error) => {
      if (error instanceof ApiError && !unknownOutcome.includes(error.code)) key.current = undefined;
      if (isApiError(error, "UNAUTHENTICATED")) markExpired();
    },
  });

  useWarnBeforeUnload(mutation.isPending);

  /** Resolves with the error instead of throwing it, since a form shows it rather than fails. */
  const submit = async (input: TInput): Promise<Error | undefined> => {
    // A second press can come before the button has been drawn as disabled.
    if (inFlight.current) return undefined;
    inFlight.current = true;
    try {
      await mutation.mutateAsync(input);
      return undefined;
    } catch (error) {
      return error as Error;
    } finally {
      inFlight.current = false;
    }
  };

  return { submit, isPending: mutation.isPending, error: mutation.error ?? undefined, reset: mutation.reset };
}

/** Closing the tab while a submission is on its way leaves the clerk not knowing what happened. */
function useWarnBeforeUnload(active: boolean) {
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [active]);
}

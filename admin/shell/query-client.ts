import { QueryClient } from "@tanstack/react-query";
import { isTransient } from "./api-error.ts";

/**
 * Reads are fresh for half a minute and are asked again only when the network failed. A mutation is never sent a
 * second time by itself, nor kept back until the network returns: a legal act happens when somebody presses.
 */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && isTransient(error),
        // In office networks without the internet a browser may call itself offline and still reach the server;
        // asking tells the truth, and a failure is said instead of a page that loads for ever.
        networkMode: "always",
        refetchOnReconnect: true,
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });

/** Options of a query about money, which is never shown from memory. */
export const neverStale = { staleTime: 0, gcTime: 0 } as const;

/** Options of a code list or another thing that only a new release changes. */
export const alwaysFresh = { staleTime: Number.POSITIVE_INFINITY } as const;

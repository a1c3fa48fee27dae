/** For what a form begins with: read anew when it opens, never under the hands of who is typing. */
export const readOnce = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 } as const;

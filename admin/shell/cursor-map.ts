import { ApiError, isApiError } from "./api-error.ts";

interface CursorPage {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

const listsKept = 50;
const longestWalk = 10;

/**
 * Translates the page numbers that react-admin speaks into the cursors that the server speaks: for each list
 * (resource, filter, order, page size) it remembers after which cursor a page begins.
 */
export function createCursorMap() {
  const lists = new Map<string, Map<number, string | null>>();

  const startsOf = (key: string) => {
    const starts = lists.get(key) ?? new Map<number, string | null>([[1, null]]);
    // Moving the list to the end keeps the most recently used ones when the oldest is dropped.
    lists.delete(key);
    lists.set(key, starts);
    const oldest = lists.keys().next().value;
    if (lists.size > listsKept && oldest !== undefined) lists.delete(oldest);
    return starts;
  };

  return {
    /**
     * Reads one page. When its cursor is unknown, after a reload of a deep page, it walks there from the nearest
     * page before it, for a bounded number of steps.
     */
    async readPage<TPage extends CursorPage>(
      key: string,
      page: number,
      read: (after: string | null) => Promise<TPage>,
    ): Promise<TPage> {
      const starts = startsOf(key);
      let current = Math.max(...[...starts.keys()].filter((known) => known <= page), 1);
      if (page - current > longestWalk) throw new ApiError({ code: "INVALID_CURSOR" });
      for (;;) {
        const result = await read(starts.get(current) ?? null).catch((error: unknown) => {
          if (isApiError(error, "INVALID_CURSOR")) lists.delete(key);
          throw error;
        });
        const { hasNextPage, endCursor } = result.pageInfo;
        if (hasNextPage && endCursor) starts.set(current + 1, endCursor);
        else starts.delete(current + 1);
        if (current === page || !hasNextPage || !endCursor) return result;
        current += 1;
      }
    },
  };
}

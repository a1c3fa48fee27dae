import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { useConsoleQuery } from "../pages/use-console-query.ts";
import type { TypedDocument } from "../typed-document.ts";

interface Pages {
  /** What the list is of; another one begins at its first page. */
  readonly of: string;
  readonly cursors: readonly (string | null)[];
}

/** A list of the server within a page, one page at a time; `variables` say of what it is. */
export function useKeysetPages<TResult, TVariables extends object>(
  key: readonly unknown[],
  document: TypedDocument<TResult, TVariables & { first?: number | null; after?: string | null }>,
  variables: TVariables,
  first = 25,
) {
  const of = JSON.stringify([key, variables]);
  const [kept, setKept] = useState<Pages>({ of, cursors: [null] });
  const cursors = kept.of === of ? kept.cursors : [null];
  const query = useConsoleQuery(
    key,
    document,
    { ...variables, first, after: cursors.at(-1) ?? null },
    { placeholderData: keepPreviousData },
  );
  return {
    ...query,
    page: cursors.length,
    previous: () => setKept({ of, cursors: cursors.slice(0, -1) }),
    next: (endCursor: string) => setKept({ of, cursors: [...cursors, endCursor] }),
  };
}

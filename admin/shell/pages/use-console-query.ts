import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLogoutIfAccessDenied } from "react-admin";
import { request } from "../graphql-client.ts";
import type { TypedDocument } from "../typed-document.ts";

type Options<TResult> = Omit<UseQueryOptions<TResult>, "queryKey" | "queryFn">;

/**
 * Reads an operation outside the lists and details of react-admin, such as figures of a page. The first part of
 * the key is what `refreshes` of an action names. A session that ended leads to the sign-in page.
 */
export function useConsoleQuery<TResult, TVariables>(
  key: readonly unknown[],
  document: TypedDocument<TResult, TVariables>,
  variables: TVariables,
  options: Options<TResult> = {},
) {
  const query = useQuery<TResult>({
    ...options,
    queryKey: [...key, variables],
    queryFn: ({ signal }) => request(document, variables, { signal }),
  });
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  useEffect(() => {
    if (query.error) void logoutIfAccessDenied(query.error);
  }, [query.error, logoutIfAccessDenied]);
  return query;
}

import type { ReactNode } from "react";
import { type RaRecord, ShowBase, useShowContext } from "react-admin";
import { ErrorState } from "./ErrorState.tsx";
import { DetailSkeleton } from "./skeletons.tsx";

/**
 * A list leaves its rows where details are looked for, and a row lacks most of what a page draws. What is asked
 * with this mark is kept apart from rows.
 */
export const detailMeta = { detail: true } as const;

export interface ShowPageProps<TRecord extends RaRecord<string>> {
  /** Draws the page, beginning with its PageTitle; the record is there. */
  children: (record: TRecord, refetch: () => void) => ReactNode;
  /** Reads it again after so many milliseconds while this says so, for work that goes on by itself. */
  pollWhile?: { readonly every: number; readonly is: (record: TRecord) => boolean };
}

/** A detail page: reads its record by the id in the route, and shows why when that fails. */
export function ShowPage<TRecord extends RaRecord<string>>({ children, pollWhile }: ShowPageProps<TRecord>) {
  return (
    // react-admin would leave for the list with a fleeting message; here the reason stays on the page.
    <ShowBase<TRecord>
      queryOptions={{
        onError: () => undefined,
        meta: detailMeta,
        ...(pollWhile && {
          refetchInterval: ({ state }) => (state.data && pollWhile.is(state.data) ? pollWhile.every : false),
        }),
      }}
    >
      <ShowContent>{children}</ShowContent>
    </ShowBase>
  );
}

function ShowContent<TRecord extends RaRecord<string>>({
  children,
}: Pick<ShowPageProps<TRecord>, "children">) {
  const { record, error, isPending, refetch } = useShowContext<TRecord>();
  const readAgain = () => void refetch();
  if (error && !record) return <ErrorState asPage error={error} onRetry={readAgain} />;
  if (isPending || !record) return <DetailSkeleton />;
  return <div className="show-page">{children(record, readAgain)}</div>;
}

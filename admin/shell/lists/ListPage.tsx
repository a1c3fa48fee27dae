import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import type { ReactNode } from "react";
import { ListBase, type RaRecord, type SortPayload, useListContext, useResourceContext } from "react-admin";
import { useLocation } from "react-router-dom";
import { ExportButton } from "../exports/ExportButton.tsx";
import { useSay } from "../i18n/use-say.ts";
import { EmptyState } from "../pages/EmptyState.tsx";
import { ErrorState } from "../pages/ErrorState.tsx";
import { PageTitle } from "../pages/PageTitle.tsx";
import { TableSkeleton } from "../pages/skeletons.tsx";
import { findResource } from "../resource-definition.ts";
import { KeysetPagination } from "./KeysetPagination.tsx";

export interface ListPageProps {
  title: string;
  subtitle?: ReactNode;
  /** Buttons beside the title, such as a link to the create page. */
  actions?: ReactNode;
  /** What is done with chosen rows; it stays in sight below the list. */
  bar?: ReactNode;
  /** SearchBox, SelectFilter and their like, in one row. */
  filters?: ReactNode;
  sort?: SortPayload;
  /** A filter that always holds and that nobody sees. */
  filter?: Record<string, unknown>;
  filterDefaultValues?: Record<string, unknown>;
  /** Shown when the register itself is empty; says what to do first. */
  empty?: ReactNode;
  /** Shown when the filters exclude everything; without it, that they do and a way to clear them. */
  emptyFiltered?: ReactNode;
  perPage?: number;
  /** Reads the rows again after so many milliseconds while this says so, for work that goes on by itself. */
  pollWhile?: { readonly every: number; readonly is: (rows: readonly RaRecord[]) => boolean };
  /** The children bring cards of their own and need no frame around them. */
  frameless?: boolean;
  /** The table, or cards on a phone. */
  children: ReactNode;
}

/**
 * A list: title, filters, rows, pages; it says why it is empty or what failed. No selection across pages is offered,
 * because the server gives a hundred rows at a time; an export is the server's own work, and not react-admin's.
 */
export const ListPage = ({
  title,
  subtitle,
  actions,
  bar,
  filters,
  empty,
  sort,
  filter,
  filterDefaultValues,
  emptyFiltered,
  perPage = 25,
  pollWhile,
  frameless = false,
  children,
}: ListPageProps) => {
  const name = useResourceContext()!;
  const { personal = false, exportedAs } = findResource(name) ?? {};
  // A filter on persons arrives in the memory of the page, since an address is kept by browser and proxy.
  const handed = (useLocation().state as { filter?: Record<string, unknown> } | null)?.filter;
  return (
    <ListBase
      perPage={perPage}
      exporter={false}
      {...(sort && { sort })}
      {...(pollWhile && {
        queryOptions: {
          refetchInterval: ({ state }: { state: { data?: { data: readonly RaRecord[] } | undefined } }) =>
            pollWhile.is(state.data?.data ?? []) ? pollWhile.every : false,
        },
      })}
      {...(filter && { filter })}
      {...((filterDefaultValues || (personal && handed)) && {
        filterDefaultValues: personal && handed ? handed : filterDefaultValues,
      })}
      {...(personal && { disableSyncWithLocation: true, storeKey: false as const })}
    >
      <PageTitle title={title} subtitle={subtitle}>
        {actions}
        {exportedAs && <ExportButton resource={name} list={exportedAs} filter={filter} />}
      </PageTitle>
      {filters && (
        <Box
          role="search"
          className="no-print"
          sx={{ display: "flex", flexWrap: "wrap", alignItems: "flex-start", columnGap: 1.5, mb: 1.5 }}
        >
          {filters}
        </Box>
      )}
      <Rows empty={empty} emptyFiltered={emptyFiltered} frameless={frameless}>
        {children}
      </Rows>
      {bar}
      <KeysetPagination />
    </ListBase>
  );
};

type RowsProps = Pick<ListPageProps, "empty" | "emptyFiltered" | "frameless" | "children">;

const Rows = ({ empty, emptyFiltered, frameless, children }: RowsProps) => {
  const say = useSay();
  const { data, error, isPending, filterValues, setFilters, refetch } = useListContext();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <TableSkeleton />;
  const filtered = Object.keys(filterValues).length > 0;
  const isEmpty = data.length === 0;
  if (!isEmpty && frameless) return <div className="list-page">{children}</div>;
  return (
    <Card className="list-page">
      {!isEmpty && children}
      {isEmpty && filtered && emptyFiltered}
      {isEmpty && filtered && !emptyFiltered && (
        <EmptyState reason="filtered">
          <Button variant="outlined" onClick={() => setFilters({})}>
            {say("清除筛选", "Clear filters")}
          </Button>
        </EmptyState>
      )}
      {isEmpty && !filtered && (empty ?? <EmptyState reason="nothing" />)}
    </Card>
  );
};

import ChevronLeft from "@mui/icons-material/ChevronLeft";
import ChevronRight from "@mui/icons-material/ChevronRight";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useListContext } from "react-admin";
import type { ListMeta } from "../data-provider.ts";
import { formatCount } from "../format.ts";
import { useSay } from "../i18n/use-say.ts";

/**
 * Back and forth, and how many there are. react-admin's own offers pages that a cursor cannot jump to, and on a
 * phone keeps 「下一页」 alive on the last one. Where everything stands on one page no button is offered.
 */
export const KeysetPagination = () => {
  const { page, setPage, hasNextPage, hasPreviousPage, isPending, data, total, meta, error } =
    useListContext();
  const { totalCount, totalIsCapped } = (meta ?? {}) as Partial<ListMeta>;
  if (isPending || error || (page === 1 && (data?.length ?? 0) === 0)) return null;
  return (
    <Pager
      page={page}
      count={totalCount ?? total}
      countIsCapped={totalIsCapped ?? false}
      hasPrevious={hasPreviousPage ?? false}
      hasNext={hasNextPage ?? false}
      onPage={setPage}
    />
  );
};

export interface PagerProps {
  page: number;
  count: number | undefined;
  countIsCapped: boolean;
  hasPrevious: boolean;
  hasNext: boolean;
  onPage: (page: number) => void;
  /** What is turned over, where a page has several of them. */
  label?: string;
}

/** The same for a list within a page. */
export const Pager = ({ page, count, countIsCapped, hasPrevious, hasNext, onPage, label }: PagerProps) => {
  const say = useSay();
  const hasOthers = hasPrevious || hasNext;
  return (
    <Box
      component="nav"
      aria-label={label ?? say("翻页", "Pages")}
      className="no-print"
      sx={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        justifyContent: "flex-end",
        gap: 1.5,
        mt: 1.5,
      }}
    >
      <Box component="span" role="status" className="tabular" sx={{ fontSize: "0.875rem" }}>
        {hasOthers && say(`第 ${page} 页，`, `Page ${page}, `)}
        {count !== undefined &&
          say(
            `共 ${formatCount(count)}${countIsCapped ? "+" : ""} 条`,
            `${formatCount(count)}${countIsCapped ? "+" : ""} entries`,
          )}
      </Box>
      {hasOthers && (
        <>
          <Button
            variant="outlined"
            size="small"
            startIcon={<ChevronLeft />}
            disabled={!hasPrevious}
            onClick={() => onPage(page - 1)}
          >
            {say("上一页", "Previous")}
          </Button>
          <Button
            variant="outlined"
            size="small"
            endIcon={<ChevronRight />}
            disabled={!hasNext}
            onClick={() => onPage(page + 1)}
          >
            {say("下一页", "Next")}
          </Button>
        </>
      )}
    </Box>
  );
};

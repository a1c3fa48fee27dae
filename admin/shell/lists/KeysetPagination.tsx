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
  const say = useSay();
  const { page, setPage, hasNextPage, hasPreviousPage, isPending, data, total, meta, error } =
    useListContext();
  const { totalCount, totalIsCapped } = (meta ?? {}) as Partial<ListMeta>;
  if (isPending || error || (page === 1 && (data?.length ?? 0) === 0)) return null;
  const count = totalCount ?? total;
  const hasOthers = hasPreviousPage || hasNextPage;
  return (
    <Box
      component="nav"
      aria-label={say("翻页", "Pages")}
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
            `共 ${formatCount(count)}${totalIsCapped ? "+" : ""} 条`,
            `${formatCount(count)}${totalIsCapped ? "+" : ""} entries`,
          )}
      </Box>
      {hasOthers && (
        <>
          <Button
            variant="outlined"
            size="small"
            startIcon={<ChevronLeft />}
            disabled={!hasPreviousPage}
            onClick={() => setPage(page - 1)}
          >
            {say("上一页", "Previous")}
          </Button>
          <Button
            variant="outlined"
            size="small"
            endIcon={<ChevronRight />}
            disabled={!hasNextPage}
            onClick={() => setPage(page + 1)}
          >
            {say("下一页", "Next")}
          </Button>
        </>
      )}
    </Box>
  );
};

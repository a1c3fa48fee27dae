import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useListContext } from "react-admin";
import { duplicateReasons } from "../../schema/codes/duplicate-reasons.ts";
import { DuplicateCountsDocument } from "../../schema/generated/operations.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";

/** How many pairs of the chosen state there are of each reason; each figure opens exactly these. */
export const CountBar = () => {
  const say = useSay();
  const reasonLabel = useCodeLabel(duplicateReasons);
  const { filterValues, setFilters } = useListContext();
  const { data } = useConsoleQuery(["duplicates", "counts"], DuplicateCountsDocument, {});
  const counted = (reason: string) =>
    (data?.duplicateCounts ?? [])
      .filter(
        (each) =>
          each.reason === reason && (!filterValues["state"] || each.standing === filterValues["state"]),
      )
      .reduce((sum, { count }) => sum + count, 0);
  return (
    <Box
      role="group"
      aria-label={say("按依据计数", "Counts by reason")}
      sx={{ flexBasis: "100%", display: "flex", flexWrap: "wrap", gap: 1, mb: 1.5 }}
    >
      {Object.keys(duplicateReasons).map((reason) => {
        const chosen = filterValues["reason"] === reason;
        return (
          <Button
            key={reason}
            size="small"
            variant={chosen ? "contained" : "outlined"}
            aria-pressed={chosen}
            onClick={() => {
              const { reason: _previous, ...others } = filterValues;
              setFilters(chosen ? others : { ...others, reason });
            }}
          >
            {reasonLabel(reason)}
            <b className="tabular" style={{ marginInlineStart: 6 }}>
              {data ? say(`${counted(reason)} 对`, String(counted(reason))) : "…"}
            </b>
          </Button>
        );
      })}
    </Box>
  );
};

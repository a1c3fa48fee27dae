import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useListContext } from "react-admin";
import { type VisitDueSpan, visitDueSpans } from "../../schema/codes/visit-due-spans.ts";
import { VisitsDueCountsDocument } from "../../schema/generated/operations.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { tones } from "../shell/tones.ts";
import { toFilter } from "./home-visits.data.ts";

/** How many are due when; each figure opens exactly these. */
export const DueCounts = () => {
  const say = useSay();
  const label = useCodeLabel(visitDueSpans);
  const { filterValues, setFilters } = useListContext();
  const { state, ...others } = filterValues;
  const { data } = useConsoleQuery(["home-visits", "counts"], VisitsDueCountsDocument, {
    filter: toFilter(others),
  });
  const counts: Record<VisitDueSpan, number | undefined> = {
    OVERDUE: data?.visitsDueCounts.overdue,
    THIS_WEEK: data?.visitsDueCounts.thisWeek,
    THIS_MONTH: data?.visitsDueCounts.thisMonth,
    LATER: data?.visitsDueCounts.later,
  };
  return (
    <Box
      role="group"
      aria-label={say("按到期情况计数", "Counts by when they are due")}
      sx={{ flexBasis: "100%", display: "flex", flexWrap: "wrap", gap: 1, mb: 1.5 }}
    >
      {(Object.keys(visitDueSpans) as VisitDueSpan[]).map((span) => {
        const chosen = state === span;
        const { icon: Icon } = tones[visitDueSpans[span].tone];
        return (
          <Button
            key={span}
            size="small"
            color={span === "OVERDUE" && counts.OVERDUE ? "error" : "primary"}
            variant={chosen ? "contained" : "outlined"}
            aria-pressed={chosen}
            startIcon={<Icon aria-hidden />}
            onClick={() => setFilters(chosen ? others : { ...others, state: span })}
            sx={{ minHeight: 40 }}
          >
            {label(span)}
            <b className="tabular" style={{ marginInlineStart: 6 }}>
              {counts[span] === undefined ? "…" : say(`${counts[span]} 户`, String(counts[span]))}
            </b>
          </Button>
        );
      })}
    </Box>
  );
};

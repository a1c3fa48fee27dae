import Box from "@mui/material/Box";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { type MatchReason, scoreInWords, segmentsOf } from "./match-score.ts";

export interface ScoreBarProps {
  score: number;
  reasons: readonly MatchReason[];
  compact?: boolean;
}

const failedPattern = "repeating-linear-gradient(135deg, #fff 0 3px, #c9a19e 3px 5px)";

/**
 * The score as a number and as one bar: a piece for each part, as wide as the most it can give, filled as far as
 * it gave. A failed part is hatched, so that it shows without colour.
 */
export const ScoreBar = ({ score, reasons, compact = false }: ScoreBarProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  return (
    <Box
      role="img"
      aria-label={scoreInWords(score, reasons, locale)}
      sx={{ display: "flex", alignItems: "center", gap: 1.25, minWidth: compact ? 120 : 180 }}
    >
      <Box
        aria-hidden
        className="tabular"
        sx={{ flex: "none", lineHeight: 1.1, textAlign: "right", minWidth: "2.2em" }}
      >
        <Box component="span" sx={{ fontSize: compact ? "1.125rem" : "1.75rem", fontWeight: 700 }}>
          {score}
        </Box>
        {!compact && (
          <Box component="span" sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>
            {say(" 分", " / 100")}
          </Box>
        )}
      </Box>
      <Box
        aria-hidden
        sx={{ flex: "1 1 auto", display: "flex", gap: "2px", height: compact ? 8 : 12, minWidth: 64 }}
      >
        {segmentsOf(reasons).map(({ part, width, filled, verdict }) => (
          <Box
            key={part}
            sx={{
              flex: `${width} 0 0`,
              position: "relative",
              overflow: "hidden",
              borderRadius: "2px",
              background: verdict === "failed" ? failedPattern : "#d8e4ef",
              boxShadow: "inset 0 0 0 1px #7a838c",
            }}
          >
            <Box sx={{ width: `${filled}%`, height: "100%", bgcolor: "primary.main" }} />
          </Box>
        ))}
      </Box>
    </Box>
  );
};

import Box from "@mui/material/Box";
import { formatMoneyWithUnit } from "../shell/format.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { type Figures, shares } from "./figures.ts";

const colours = { cover: "#007a5a", allocated: "#0072b2", gap: "#b35900" } as const;

/** 需要 − 已享 − 已落实 = 缺口: the figures in a row, and the same as parts of a bar. */
export const GapFigures = ({ figures }: { figures: Figures }) => {
  const say = useSay();
  const { approvedCost, cover, allocated, gap } = figures;
  const parts = shares(figures);
  return (
    <Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "flex-end", columnGap: 1.5, rowGap: 1 }}>
        <Figure label={say("需要", "Needed")} amount={approvedCost} />
        <Figure sign="−" label={say("已享", "Covered")} amount={cover} colour={colours.cover} />
        <Figure sign="−" label={say("已落实", "Funded")} amount={allocated} colour={colours.allocated} />
        <Figure sign="=" label={say("缺口", "Gap")} amount={gap} colour={colours.gap} strong />
      </Box>
      <Box
        aria-hidden
        sx={{ display: "flex", height: 10, mt: 1, borderRadius: 1, overflow: "hidden", bgcolor: "#e3e7eb" }}
      >
        {(["cover", "allocated", "gap"] as const).map((part) => (
          <Box
            key={part}
            sx={{
              width: `${parts[part]}%`,
              bgcolor: colours[part],
              "& + &": { borderLeft: parts[part] > 0 ? "2px solid #fff" : 0 },
            }}
          />
        ))}
      </Box>
    </Box>
  );
};

interface FigureProps {
  label: string;
  amount: string;
  /** Stands before the figure and stays with it when the row breaks. */
  sign?: string;
  colour?: string;
  strong?: boolean;
}

const Figure = ({ label, amount, sign, colour, strong = false }: FigureProps) => {
  const locale = useConsoleLocale();
  return (
    <Box sx={{ display: "flex", alignItems: "flex-end", gap: 1.5, minWidth: 0 }}>
      {sign && (
        <Box component="span" sx={{ fontSize: "1.25rem", lineHeight: 1.4, color: "text.secondary" }}>
          {sign}
        </Box>
      )}
      <Box>
        <Box
          sx={{
            display: "flex",
            alignItems: "center",
            gap: 0.75,
            fontSize: "0.875rem",
            color: "text.secondary",
          }}
        >
          {colour && (
            <Box
              component="span"
              aria-hidden
              sx={{ width: 10, height: 10, bgcolor: colour, borderRadius: "2px" }}
            />
          )}
          {label}
        </Box>
        <Box
          className="tabular"
          sx={{
            fontSize: strong ? "1.25rem" : "1.0625rem",
            fontWeight: strong ? 700 : 600,
            lineHeight: 1.4,
            whiteSpace: "nowrap",
          }}
        >
          {formatMoneyWithUnit(amount, locale)}
        </Box>
      </Box>
    </Box>
  );
};

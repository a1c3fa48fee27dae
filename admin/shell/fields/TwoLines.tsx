import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { langOf } from "../ErrorWords.tsx";

/** What belongs together in one cell, so that no column folds its words. */
export const TwoLines = ({ first, second }: { first: string; second: ReactNode }) => (
  <>
    <Box lang={langOf(first)} sx={{ "&:lang(zh)": { whiteSpace: "nowrap" } }}>
      {first}
    </Box>
    <Box sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>{second}</Box>
  </>
);

import Box from "@mui/material/Box";
import type { ReactNode } from "react";

export interface Fact {
  label: string;
  value: ReactNode;
}

/** Names and values, two columns on a desk, stacked on a phone. */
export const FactList = ({ facts }: { facts: readonly Fact[] }) => (
  <Box
    component="dl"
    sx={{
      m: 0,
      display: "grid",
      gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "minmax(8em, auto) minmax(0, 1fr)" },
      alignItems: "baseline",
      columnGap: 3,
      rowGap: { xs: 0, sm: 0.75 },
      fontSize: "0.9375rem",
      lineHeight: 1.6,
    }}
  >
    {facts.map(({ label, value }) => (
      <Box key={label} sx={{ display: "contents" }}>
        <Box component="dt" sx={{ color: "text.secondary" }}>
          {label}
        </Box>
        <Box component="dd" sx={{ m: 0, mb: { xs: 1, sm: 0 }, overflowWrap: "anywhere" }}>
          {value}
        </Box>
      </Box>
    ))}
  </Box>
);

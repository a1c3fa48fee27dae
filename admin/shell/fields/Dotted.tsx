import Box from "@mui/material/Box";
import { Children, type ReactNode } from "react";

const space = "1.25em";

/**
 * Parts of a line with dots between them. A dot belongs to the part after it and is cut off where that part begins a
 * line, so that no line starts or ends with one.
 */
export const Dotted = ({ children }: { children: ReactNode }) => (
  <Box component="span" sx={{ display: "block", overflow: "hidden" }}>
    <Box component="span" sx={{ display: "flex", flexWrap: "wrap", ml: `-${space}` }}>
      {Children.map(Children.toArray(children), (part) => (
        <Box
          component="span"
          sx={{
            position: "relative",
            minWidth: 0,
            pl: space,
            "&::before": { content: '"·"', position: "absolute", left: 0, width: space, textAlign: "center" },
          }}
        >
          {part}
        </Box>
      ))}
    </Box>
  </Box>
);

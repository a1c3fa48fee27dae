import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ReactNode, useEffect } from "react";
import { productName } from "../product.ts";

export interface PageTitleProps {
  title: string;
  /** What the tab of the browser says instead, for a page whose heading names a person. */
  documentTitle?: string;
  /** A sentence or facts under the heading. */
  subtitle?: ReactNode;
  /** A state beside the heading. */
  chip?: ReactNode;
  /** Links and buttons at the right, below on a phone. */
  children?: ReactNode;
}

/** The one h1 of a page, and the title of its tab. */
export const PageTitle = ({ title, documentTitle, subtitle, chip, children }: PageTitleProps) => {
  const tab = documentTitle ?? title;
  useEffect(() => {
    document.title = `${tab} · ${productName}`;
  }, [tab]);
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "flex-start", columnGap: 2, rowGap: 1, mb: 2 }}>
      <Box sx={{ flex: "1 1 16em", minWidth: 0 }}>
        <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5 }}>
          <Typography variant="h1" sx={{ overflowWrap: "anywhere" }}>
            {title}
          </Typography>
          {chip}
        </Box>
        {subtitle && (
          <Typography variant="body2" component="div" color="text.secondary" sx={{ mt: 0.5 }}>
            {subtitle}
          </Typography>
        )}
      </Box>
      {children && <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>{children}</Box>}
    </Box>
  );
};

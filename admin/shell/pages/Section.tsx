import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";

export interface SectionProps {
  title: string;
  /** How many entries it holds, said beside the heading. */
  count?: number | undefined;
  /** Buttons at the right of the heading, below it on a phone. */
  actions?: ReactNode;
  children: ReactNode;
}

/** One part of a detail page: a heading that readers and screen readers jump to, its actions, its content. */
export const Section = ({ title, count, actions, children }: SectionProps) => {
  const headingId = useId();
  return (
    <Card component="section" aria-labelledby={headingId} sx={{ p: 2, mb: 2 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mb: 1 }}>
        <Typography id={headingId} variant="h2" sx={{ flex: "1 1 auto", fontSize: "1.125rem" }}>
          {title}
          {count !== undefined && (
            <Box
              component="span"
              sx={{ color: "text.secondary", fontWeight: 400, fontSize: "1rem", ml: 0.75 }}
            >
              {count}
            </Box>
          )}
        </Typography>
        {actions && (
          <Box className="no-print" sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
            {actions}
          </Box>
        )}
      </Box>
      {children}
    </Card>
  );
};

/** Said in a section that has nothing to show, with the reason in words. */
export const NothingHere = ({ children }: { children: ReactNode }) => (
  <Typography variant="body2" color="text.secondary">
    {children}
  </Typography>
);

import ExpandMore from "@mui/icons-material/ExpandMore";
import Accordion from "@mui/material/Accordion";
import AccordionDetails from "@mui/material/AccordionDetails";
import AccordionSummary from "@mui/material/AccordionSummary";
import Box from "@mui/material/Box";
import { type ReactNode, useId, useState } from "react";
import { useOnPhone } from "../shell/layout/use-on-phone.ts";
import { Section } from "../shell/pages/Section.tsx";

export interface FamilyPartProps {
  title: string;
  count?: number;
  actions?: ReactNode;
  /** Stands open on a phone when it first comes; the reader folds it from then on. */
  open?: boolean;
  children: ReactNode;
}

/** A part of the family's page: a section on a desk, something to unfold on a phone. */
export const FamilyPart = ({ title, count, actions, open = false, children }: FamilyPartProps) => {
  const onPhone = useOnPhone();
  const id = useId();
  const [atFirst] = useState(open);
  if (!onPhone) {
    return (
      <Section title={title} count={count} actions={actions}>
        {children}
      </Section>
    );
  }
  return (
    <Accordion
      defaultExpanded={atFirst}
      disableGutters
      variant="outlined"
      // It stands open at once: what gets the focus while a part grows would be pushed out of sight.
      slotProps={{ heading: { component: "h2" }, transition: { timeout: 0 } }}
      sx={{ mb: 1 }}
    >
      <AccordionSummary
        id={id}
        aria-controls={`${id}content`}
        expandIcon={<ExpandMore />}
        sx={{ minHeight: 48, fontFamily: "inherit", fontWeight: 700 }}
      >
        {title}
        {count !== undefined && (
          <Box component="span" sx={{ ml: 0.75, fontWeight: 400, color: "text.secondary" }}>
            {count}
          </Box>
        )}
      </AccordionSummary>
      <AccordionDetails>
        {actions && <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", mb: 1 }}>{actions}</Box>}
        {children}
      </AccordionDetails>
    </Accordion>
  );
};

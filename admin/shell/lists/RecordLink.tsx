import Link from "@mui/material/Link";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router-dom";

export interface RecordLinkProps {
  resource: string;
  id: string;
  /** What names the record to a reader, usually its serial. */
  children: ReactNode;
}

/** The way from a row to its record, for mouse, keyboard and a new tab alike. */
export const RecordLink = ({ resource, id, children }: RecordLinkProps) => (
  <Link component={RouterLink} to={`/${resource}/${encodeURIComponent(id)}/show`} sx={{ fontWeight: 600 }}>
    {children}
  </Link>
);

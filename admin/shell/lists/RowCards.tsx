import Box from "@mui/material/Box";
import { Children, type ReactNode } from "react";
import { type RaRecord, useListContext } from "react-admin";

export interface RowCard {
  /** The link to the record. */
  title: ReactNode;
  /** State and deadline. */
  chips?: ReactNode;
  /** The two or three facts one decides by. */
  lines: readonly ReactNode[];
}

/** The rows of a list on a phone, where a table would have to be pushed sideways. */
export function RowCards<TRecord extends RaRecord<string>>({ card }: { card: (record: TRecord) => RowCard }) {
  const { data = [] } = useListContext<TRecord>();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
      {data.map((record) => {
        const { title, chips, lines } = card(record);
        return (
          <Box
            component="li"
            key={record.id}
            sx={{ px: 2, py: 1.5, "& + &": { borderTop: 1, borderColor: "divider" } }}
          >
            <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, minHeight: 32 }}>
              <Box sx={{ flex: "1 1 auto" }}>{title}</Box>
              {chips}
            </Box>
            {Children.map(lines, (line) => (
              <Box sx={{ fontSize: "0.875rem", lineHeight: 1.6 }}>{line}</Box>
            ))}
          </Box>
        );
      })}
    </Box>
  );
}

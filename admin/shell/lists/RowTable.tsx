import type { ComponentType, ReactNode } from "react";
import { DataTable, type RaRecord } from "react-admin";
import { useOnPhone } from "../layout/use-on-phone.ts";
import { type RowCard, RowCards } from "./RowCards.tsx";

export interface RowTableProps<TRecord extends RaRecord<string>> {
  /** DataTable.Col elements; the first one holds the link to the record. */
  children: ReactNode;
  /** A summary in the foot of the table, such as totals of money. */
  foot?: ComponentType;
  rowSx?: (record: TRecord) => Record<string, unknown>;
  /** What a row becomes on a phone, where no column may lie off-screen. */
  card: (record: TRecord) => RowCard;
}

/**
 * The table of a list. Rows are not clickable, since no keyboard reaches them; the link in the first column is.
 * Nothing is selectable either: work on many at once is an action of its own with its own page.
 */
export function RowTable<TRecord extends RaRecord<string>>({
  children,
  foot,
  rowSx,
  card,
}: RowTableProps<TRecord>) {
  const onPhone = useOnPhone();
  if (onPhone) return <RowCards card={card} />;
  return (
    <DataTable<TRecord>
      bulkActionButtons={false}
      rowClick={false}
      size="small"
      {...(foot && { foot })}
      {...(rowSx && { rowSx })}
    >
      {children}
    </DataTable>
  );
}

/** A column of the table, as react-admin takes it: source, label, render or children, disableSort. */
export const Column = DataTable.Col;

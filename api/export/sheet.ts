import type { CellKind } from "./columns.ts";

/** What a file says of itself besides its rows. */
export interface SheetHead {
  readonly format: "XLSX" | "CSV";
  /** The name of the list, as the sheet is called. */
  readonly title: string;
  /** Who took it, when and what for, in one line: on the first row, and at the head and foot of printed pages. */
  readonly mark: string;
  readonly columns: readonly { readonly heading: string; readonly kind: CellKind }[];
  readonly notesTitle: string;
  /** The sheet 说明: what, and what it is. The number of rows is added. */
  readonly notes: readonly (readonly [string, string])[];
  readonly rowsLabel: string;
}

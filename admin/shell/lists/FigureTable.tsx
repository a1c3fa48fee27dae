import Box from "@mui/material/Box";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableFooter from "@mui/material/TableFooter";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import type { ReactNode } from "react";
import { useSay } from "../i18n/use-say.ts";
import { useOnPhone } from "../layout/use-on-phone.ts";

export interface FigureColumn<TRow> {
  /** With the unit of its figures: 「单价（元）」. */
  label: string;
  /** What stands there; nothing where the row has none. */
  cell: (row: TRow) => ReactNode;
  /** Text stands left, figures right. */
  isText?: boolean;
  /** Its part of the width, such as "30%", where tables below each other must have their columns in line. */
  width?: string;
  sum?: ReactNode;
}

export interface FigureTableProps<TRow> {
  rows: readonly TRow[];
  keyOf: (row: TRow) => string;
  /** The first names the row. */
  columns: readonly [FigureColumn<TRow>, ...FigureColumn<TRow>[]];
}

/** A few figures a row within a page. On a phone each row is a card of names and figures, so that none lies off-screen. */
export function FigureTable<TRow>(props: FigureTableProps<TRow>) {
  const onPhone = useOnPhone();
  return onPhone ? <FigureCards {...props} /> : <FigureRows {...props} />;
}

const hasSums = <TRow,>(columns: readonly FigureColumn<TRow>[]) => columns.some(({ sum }) => sum);
const isEmpty = (value: ReactNode) => value === null || value === undefined || value === "";

function FigureRows<TRow>({ rows, keyOf, columns }: FigureTableProps<TRow>) {
  const say = useSay();
  const [name, ...others] = columns;
  const alignOf = ({ isText }: FigureColumn<TRow>) => (isText ? "left" : "right");
  return (
    <div className="table-scroll">
      <Table size="small" sx={{ tableLayout: name.width ? "fixed" : "auto" }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: name.width }}>{name.label}</TableCell>
            {others.map((column) => (
              <TableCell
                key={column.label}
                align={alignOf(column)}
                sx={{ whiteSpace: "normal", width: column.width }}
              >
                {column.label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={keyOf(row)}>
              <TableCell>{name.cell(row)}</TableCell>
              {others.map((column) => (
                <TableCell key={column.label} align={alignOf(column)} className="tabular">
                  {column.cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
        {hasSums(columns) && (
          <TableFooter>
            <TableRow>
              <TableCell>{say("合计", "Sum")}</TableCell>
              {others.map((column) => (
                <TableCell key={column.label} align={alignOf(column)}>
                  {column.sum}
                </TableCell>
              ))}
            </TableRow>
          </TableFooter>
        )}
      </Table>
    </div>
  );
}

function FigureCards<TRow>({ rows, keyOf, columns }: FigureTableProps<TRow>) {
  const say = useSay();
  const [name, ...others] = columns;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", fontSize: "0.875rem", lineHeight: 1.7 }}>
      {rows.map((row) => (
        <FigureCard
          key={keyOf(row)}
          title={name.cell(row)}
          figures={others.map(({ label, cell }) => ({ label, value: cell(row) }))}
        />
      ))}
      {hasSums(columns) && (
        <FigureCard
          title={say("合计", "Sum")}
          figures={others.map(({ label, sum }) => ({ label, value: sum }))}
        />
      )}
    </Box>
  );
}

interface FigureCardProps {
  title: ReactNode;
  figures: readonly { label: string; value: ReactNode }[];
}

const FigureCard = ({ title, figures }: FigureCardProps) => (
  <Box component="li" sx={{ py: 1, "& + &": { borderTop: 1, borderColor: "divider" } }}>
    <b>{title}</b>
    <Box component="dl" sx={{ m: 0 }}>
      {figures
        .filter(({ value }) => !isEmpty(value))
        .map(({ label, value }) => (
          <Box key={label} sx={{ display: "flex", justifyContent: "space-between", columnGap: 2 }}>
            <Box component="dt" sx={{ color: "text.secondary" }}>
              {label}
            </Box>
            <Box component="dd" className="tabular" sx={{ m: 0, textAlign: "right" }}>
              {value}
            </Box>
          </Box>
        ))}
    </Box>
  </Box>
);

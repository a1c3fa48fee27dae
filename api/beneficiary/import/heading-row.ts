/** Headings stand among the first rows. */
const FIRST_ROWS = 10;
const FEWEST_CELLS = 3;
const NUMBER_OF_A_PERSON = /[\p{Nd}]{14,}[\p{Nd}xX]/u;

type Rows = readonly (readonly string[])[];

/**
 * Where the headings stand: the row among the first ones that names most, by a count for each row. Where none names
 * enough, the first row that fills columns without a digit, over a row with an identity number: headings in somebody's
 * own words, for people to say what they stand for. Null where there is none, so that no row of a person passes for it.
 */
export function headingRow(
  rows: Rows,
  named: (row: readonly string[]) => number,
  enough: number,
): number | null {
  const first = rows.slice(0, FIRST_ROWS);
  const counts = first.map(named);
  const most = Math.max(0, ...counts);
  if (most >= enough) return counts.indexOf(most);
  const at = first.findIndex((row) => row.filter((cell) => cell !== "").length >= FEWEST_CELLS);
  const [own, next] = [first[at], rows[at + 1]];
  if (!own || own.some((cell) => /\p{Nd}/u.test(cell))) return null;
  return next?.some((cell) => NUMBER_OF_A_PERSON.test(cell)) ? at : null;
}

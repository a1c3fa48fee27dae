import { areaKinds } from "../../../schema/codes/area-kinds.ts";
import { crowdTags } from "../../../schema/codes/crowd-tags.ts";
import { genders } from "../../../schema/codes/genders.ts";
import { identities } from "../../../schema/codes/identities.ts";
import { relationsToHead } from "../../../schema/codes/relations-to-head.ts";

/** Headings stand among the first rows. */
const FIRST_ROWS = 10;
const FEWEST_CELLS = 3;
const NUMBER_OF_A_PERSON = /[\p{Nd}]{14,}[\p{Nd}xX]/u;

/** What is said of somebody is no heading. */
const OF_SOMEBODY: ReadonlySet<string> = new Set(
  [areaKinds, crowdTags, genders, identities, relationsToHead].flatMap((list) =>
    Object.values(list).map(({ zh }) => zh),
  ),
);
const VALUE = /\p{Nd}|.(村|社区|居委会|街道|镇|乡)$|^(汉族|是|否)$/u;
const isValue = (cell: string): boolean => VALUE.test(cell) || OF_SOMEBODY.has(cell);

type Rows = readonly (readonly string[])[];

/**
 * Where the headings stand: the row among the first ones that names most, by a count for each row. Where none names
 * enough, the first row that fills columns without a digit or a value, over a row with an identity number: headings in somebody's
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
  const own = first[at];
  if (!own || own.some(isValue)) return null;
  const next = rows.slice(at + 1).find((row) => row.some((cell) => cell !== ""));
  return next?.some((cell) => NUMBER_OF_A_PERSON.test(cell.replace(/[\s-]/g, ""))) ? at : null;
}

import type { Place, Rung } from "./classes.ts";

/**
 * Classes as lists for `unnest`, one text for each column, a row for each place: every level with every band of a row is
 * a class. They hold codes and numbers of ours alone, and are written once for a ladder that is kept.
 */
export interface ClassColumns extends Readonly<Record<Column, string>> {
  /** How many classes they are. */
  readonly size: number;
}

type Row = Place & {
  readonly score: number;
  /** With a blank between. */
  readonly levels: string;
  readonly bands: string;
  readonly size: number;
};

const columns = {
  score: ({ score }: Row) => score,
  township: ({ township }: Row) => township,
  kind: ({ kind }: Row) => kind,
  isMinor: ({ isMinor }: Row) => isMinor,
  crowd: ({ crowd }: Row) => crowd,
  categories: ({ categories }: Row) => categories && `"${categories.join(" ")}"`,
  fromQuantity: ({ fromQuantity }: Row) => fromQuantity,
  toQuantity: ({ toQuantity }: Row) => toQuantity,
  levels: ({ levels }: Row) => `"${levels}"`,
  bands: ({ bands }: Row) => `"${bands}"`,
};
type Column = keyof typeof columns;

/** So many lengths are kept from each rung on. */
const MOST_KEPT = 4;
/** By the first rung and how many there are: those of a ladder always follow one another. */
const kept = new WeakMap<Rung, Map<number, ClassColumns>>();

/** The classes of rungs that follow one another on a ladder. */
export function columnsOf(rungs: readonly Rung[]): ClassColumns {
  const [first] = rungs;
  if (!first) return written([]);
  const own = kept.get(first) ?? new Map<number, ClassColumns>();
  kept.set(first, own);
  const known = own.get(rungs.length);
  if (known) return known;
  const made = written(rungs.flatMap(rowsOf));
  if (own.size >= MOST_KEPT) own.clear();
  own.set(rungs.length, made);
  return made;
}

/** The classes of rungs in parts of about so many. */
export function* partsOf(rungs: readonly Rung[], most: number): Generator<ClassColumns> {
  let part: Row[] = [];
  let size = 0;
  for (const row of rungs.flatMap(rowsOf)) {
    if (part.length > 0 && size + row.size > most) {
      yield written(part);
      part = [];
      size = 0;
    }
    part.push(row);
    size += row.size;
  }
  if (part.length > 0) yield written(part);
}

const rowsOf = ({ score, combinations }: Rung): Row[] =>
  combinations.flatMap(({ places, levels, bands }) => {
    const all = {
      score,
      levels: levels.join(" "),
      // A class without a band is one too.
      bands: bands.map((band) => band ?? "-").join(" "),
      size: levels.length * bands.length,
    };
    return places.map((place) => ({ ...place, ...all }));
  });

const written = (rows: readonly Row[]): ClassColumns => ({
  ...(Object.fromEntries(
    Object.entries(columns).map(([name, of]) => [
      name,
      `{${rows.map((row) => of(row) ?? "NULL").join(",")}}`,
    ]),
  ) as Record<Column, string>),
  size: rows.reduce((sum, row) => sum + row.size, 0),
});

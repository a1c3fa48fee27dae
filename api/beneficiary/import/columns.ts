import { type ImportColumn, importColumns } from "../../../schema/codes/import-columns.ts";
import { toHalfWidth } from "../../kernel/identifiers/normalise.ts";
import { type FieldDefinition, loadFields } from "../../policy/catalogue/load-fields.ts";
import { fieldOf, registerPaths } from "../../policy/facts/fact-value.ts";
import { headingRow } from "./heading-row.ts";

/** What a column of a file stands for: a column of the register, or a fact by its path. */
export type Target = string;

/** For each column of a file what it stands for; null for one that is left aside. */
export type Mapping = readonly (Target | null)[];

export const isImportColumn = (target: Target): target is ImportColumn => target in importColumns;

const TYPES: ReadonlySet<string> = new Set(["BOOL", "INT", "DECIMAL", "MONEY", "ENUM", "DATE"]);

/** The facts that a file may bring: what a source says, never what the register holds or a rule derives. */
export const importableFacts: readonly FieldDefinition[] = [...loadFields().values()].filter(
  ({ path, type, sensitivity }) =>
    /^(person|household)\./.test(path) &&
    TYPES.has(type) &&
    sensitivity !== "DERIVED" &&
    !registerPaths.has(path),
);

const factPaths: ReadonlySet<string> = new Set(importableFacts.map(({ path }) => path));

export const isTarget = (target: string): boolean => isImportColumn(target) || factPaths.has(target);

/** What people call a target. */
export const labelOf = (target: Target): string =>
  isImportColumn(target) ? importColumns[target].zh : (fieldOf(target)?.labelZh ?? target);

/** Headings are compared without spaces, marks of what must be filled in, units and remarks in brackets at the end. */
const plain = (heading: string): string =>
  toHalfWidth(heading)
    .replace(/[\s*＊:：]/g, "")
    .replace(/\((元|人|岁|必填|选填|是\/否)[^)]*\)$/u, "");

const known: ReadonlyMap<string, Target> = new Map([
  ...importableFacts.flatMap(({ path, labelZh }) => [[plain(labelZh), path] as const, [path, path] as const]),
  ...(Object.keys(importColumns) as ImportColumn[]).flatMap((column) =>
    [importColumns[column].zh, ...importColumns[column].also].map((name) => [plain(name), column] as const),
  ),
]);

/** What each heading means to us; a second column of one meaning is left aside. */
export function guessMapping(headings: readonly string[]): Mapping {
  const taken = new Set<Target>();
  return headings.map((heading) => {
    const target = known.get(plain(heading)) ?? null;
    if (!target || taken.has(target)) return null;
    taken.add(target);
    return target;
  });
}

/** Where the headings stand; three that are known are enough. */
export const findHeadings = (rows: readonly (readonly string[])[]): number | null =>
  headingRow(rows, (row) => guessMapping(row).filter((target) => target !== null).length, 3);

/** The columns without which no row can be read, and that a mapping does not have. */
export const missingColumns = (mapping: Mapping): ImportColumn[] =>
  (Object.keys(importColumns) as ImportColumn[]).filter(
    (column) => importColumns[column].required && !mapping.includes(column),
  );

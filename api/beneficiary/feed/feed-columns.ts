import { type FeedColumn, type FeedKind, feedColumns, feedKinds } from "../../../schema/codes/feed-kinds.ts";
import { toHalfWidth } from "../../kernel/identifiers/normalise.ts";
import { fieldOf } from "../../policy/facts/fact-value.ts";
import { headingRow } from "../import/heading-row.ts";

/** What a column of a department's file stands for: one of the columns that every file may have, or a fact. */
export type FeedTarget = string;
export type FeedMapping = readonly (FeedTarget | null)[];

export const isFeedColumn = (target: FeedTarget): target is FeedColumn => target in feedColumns;

/** What a file of this kind may say, in the order in which the template has it. */
export const targetsOf = (kind: FeedKind): readonly FeedTarget[] =>
  kind === "DEATHS"
    ? ["identityNumber", "name", "deathDate"]
    : ["identityNumber", "name", ...feedKinds[kind].facts.map(({ path }) => path), "validUntil"];

/** Without which no row can be read. */
export const isRequired = (target: FeedTarget): boolean =>
  target === "identityNumber" || target === "name" || target === "deathDate";

export const labelOf = (target: FeedTarget): string =>
  isFeedColumn(target) ? feedColumns[target].zh : (fieldOf(target)?.labelZh ?? target);

/** Headings are compared without spaces, marks of what must be filled in, units and remarks in brackets at the end. */
const plain = (heading: string): string =>
  toHalfWidth(heading)
    .replace(/[\s*＊:：]/g, "")
    .replace(/\((万元|千元|元|分|人|岁|度|千瓦时|吨|立方米|方|必填|选填|是\/否)[^)]*\)$/u, "");

const namesOf = (kind: FeedKind, target: FeedTarget): readonly string[] => {
  const also = isFeedColumn(target)
    ? feedColumns[target].also
    : (feedKinds[kind].facts.find(({ path }) => path === target)?.also ?? []);
  return [labelOf(target), target, ...also];
};

/** What each heading means; a second column of one meaning is left aside. */
export function guessMapping(kind: FeedKind, headings: readonly string[]): FeedMapping {
  const known = new Map(
    targetsOf(kind).flatMap((target) => namesOf(kind, target).map((name) => [plain(name), target] as const)),
  );
  const taken = new Set<FeedTarget>();
  return headings.map((heading) => {
    const target = known.get(plain(heading)) ?? null;
    if (!target || taken.has(target)) return null;
    taken.add(target);
    return target;
  });
}

/** Where the headings stand; two that are known are enough. */
export const findHeadings = (kind: FeedKind, rows: readonly (readonly string[])[]): number | null =>
  headingRow(rows, (row) => guessMapping(kind, row).filter((target) => target).length, 2);

/** What a mapping lacks for a row to be read: a required column, or any that says something. */
export function missingTargets(kind: FeedKind, mapping: FeedMapping): string[] {
  const missing = targetsOf(kind)
    .filter((target) => isRequired(target) && !mapping.includes(target))
    .map(labelOf);
  const saysSomething = mapping.some((target) => target && (target === "deathDate" || !isFeedColumn(target)));
  return saysSomething || kind === "DEATHS" ? missing : [...missing, "至少一个信息项"];
}

const shifts: readonly (readonly [RegExp, number])[] = [
  [/\(万元\)|单位:?万元/u, 4],
  [/\(千元\)|单位:?千元/u, 3],
  [/\(分\)|单位:?分/u, -2],
];

/** By how many places the decimal point of an amount moves until it is in yuan, by the unit that its heading names. */
export const shiftOf = (heading: string): number =>
  shifts.find(([unit]) => unit.test(toHalfWidth(heading).replace(/\s/g, "")))?.[1] ?? 0;

/** An amount in another unit as yuan, exactly; what is no plain number is left for the reader to refuse. */
export function inYuan(text: string, shift: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(toHalfWidth(text).replace(/[\s,]/g, ""));
  if (shift === 0 || !match) return text;
  const [, sign = "", whole = "", decimals = ""] = match;
  const moved =
    shift > 0
      ? [whole + decimals.padEnd(shift, "0").slice(0, shift), decimals.slice(shift)]
      : [
          whole.padStart(1 - shift, "0").slice(0, shift),
          whole.padStart(1 - shift, "0").slice(shift) + decimals,
        ];
  const left = moved[0]!.replace(/^0+(?=\d)/, "");
  const right = moved[1]!.replace(/0+$/, "");
  return `${sign}${left}${right ? `.${right}` : ""}`;
}

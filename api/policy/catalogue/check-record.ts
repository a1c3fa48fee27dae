import { holdsPersonalNumber, isCalendarDate } from "../../kernel/identifiers/normalise.ts";

/**
 * Small checks for what people write into the catalogue, in its files or in a revision. All that is wrong is found at
 * once, each with its place, because the reader is who edited a line and not the author of the code.
 */
export type Path = readonly (string | number)[];

/** What is wrong at a place, in words that say what to write instead. */
export interface Problem {
  readonly path: Path;
  readonly messageZh: string;
}

export type Check = (value: unknown, path: Path, findings: Findings) => void;

export class CatalogueError extends Error {
  override name = "CatalogueError";
}

/** Beyond this nobody reads on. */
const MAX_PROBLEMS = 50;

/** Collects what is wrong. */
export class Findings {
  readonly problems: Problem[] = [];

  add(path: Path, messageZh: string): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ path, messageZh });
  }

  /** Throws CatalogueError with every problem, a line each. */
  throwIfAny(raw: unknown): void {
    if (this.problems.length === 0) return;
    const lines = this.problems.map(({ path, messageZh }) => `${placeInWords(raw, path)}：${messageZh}`);
    throw new CatalogueError(lines.join("\n"));
  }
}

/** `policies DIBAO.benefit.cel`: a record of a list goes by its own name where it has one. */
export function placeInWords(raw: unknown, path: Path): string {
  let value = raw;
  const words = path.map((part, index) => {
    value = (value as Record<string | number, unknown> | undefined)?.[part];
    if (typeof part === "string") return index === 0 ? part : `.${part}`;
    return index === 1 ? ` ${nameOf(value) ?? `#${part + 1}`}` : `[${part}]`;
  });
  return words.join("");
}

/** Its code, its key, its path; of a relation and a case the policies and the name. */
function nameOf(row: unknown): string | null {
  if (!isPlain(row)) return null;
  const names = [
    "code",
    "key",
    "path",
    "kind",
    "policy",
    "prefer",
    "over",
    "before",
    "after",
    "base",
    "topsUp",
  ];
  const parts = [...names, "nameZh"].map((each) => row[each]);
  const [known] = parts;
  const said = [...(known ? [known] : parts.slice(1)), row["policies"]].flat();
  const short = said.filter((each) => typeof each === "string" && each.length <= 80);
  return short.length > 0 ? short.join(" ") : null;
}

/** Whether a database keeps it as it is. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes("\u0000");

const textOf =
  (most: number): Check =>
  (value, path, findings) => {
    if (typeof value === "number" || typeof value === "boolean")
      return findings.add(path, "应为文字：数字和 true、false 请加引号。");
    if (typeof value !== "string" || value.trim() === "") findings.add(path, "应为文字，不能为空。");
    else if (!isStorable(value)) findings.add(path, "含有不能保存的字符，请删去。");
    else if (value.length > most) findings.add(path, `最长 ${most} 个字。`);
  };

export const text = textOf(4_000);
/** What something is called. */
export const name = textOf(100);

/** Named values that may be nested, as facts are. */
export const values: Check = (value, path, findings) => {
  if (!isPlain(value)) return findings.add(path, "应为一组“名称: 值”。");
  const said = JSON.stringify(value);
  if (said.length > MAX_VALUES) findings.add(path, `内容太长，最长 ${MAX_VALUES} 个字。`);
  if (/\\u(?:0000|d[89a-f])/i.test(said)) findings.add(path, "含有不能保存的字符，请删去。");
  if (holdsPersonalNumber(said)) findings.add(path, "案例不能写真实的证件号、电话或账号。");
};
const MAX_VALUES = 20_000;

/** An object as YAML and JSON write it, and no other that stands for one. */
const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

export const flag: Check = (value, path, findings) => {
  if (typeof value !== "boolean") findings.add(path, "应为 true 或 false。");
};

/** A whole number that is not negative: days, hours, months, times. */
export const count: Check = (value, path, findings) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) findings.add(path, "应为不小于 0 的整数。");
};

/** An exact decimal is kept as a text, so that no figure ever passes through a binary float. */
export const decimal: Check = (value, path, findings) => {
  if (typeof value !== "string" || !/^\d{1,12}(\.\d{1,8})?$/.test(value))
    findings.add(path, '应为加引号的数字，如 "670.50"。');
};

/** To the fen, or to hundredths of a unit. */
export const hundredths: Check = (value, path, findings) => {
  if (typeof value !== "string" || !/^\d{1,12}(\.\d{1,2})?$/.test(value))
    findings.add(path, '应为加引号的数字，最多两位小数，如 "670.50"。');
};

/** yyyy-mm-dd, in a year that any policy could hold in. */
export const date: Check = (value, path, findings) => {
  if (typeof value !== "string" || !isCalendarDate(value) || value < "1900" || value > "2200")
    findings.add(path, "应为日期，如 2026-07-01。");
};

export function oneOf(codes: readonly string[]): Check {
  return (value, path, findings) => {
    if (typeof value === "string" && codes.includes(value)) return;
    const shown = codes.length <= 12 ? `可用的有 ${codes.join("、")}。` : "";
    findings.add(path, `没有这个代码。${shown}`);
  };
}

export function listOf(check: Check): Check {
  return (value, path, findings) => {
    if (!Array.isArray(value)) return findings.add(path, "应为列表。");
    for (const [index, item] of (value as unknown[]).entries()) check(item, [...path, index], findings);
  };
}

/** An object with these keys and no other. */
export function record(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  const checks = new Map([...Object.entries(required), ...Object.entries(optional)]);
  return (value, path, findings) => {
    if (!isPlain(value)) return findings.add(path, "应为一组“名称: 值”。");
    for (const [key, item] of Object.entries(value)) {
      const check = checks.get(key);
      if (check) check(item, [...path, key], findings);
      else findings.add([...path, key], "没有这一项，请核对名称或删去。");
    }
    for (const key of Object.keys(required))
      if (!Object.hasOwn(value, key)) findings.add(path, `缺少“${key}”。`);
  };
}

/** A list of records, none of which may have the key of another. */
export function recordsOf(check: Check, keyOf: (row: Record<string, unknown>) => string): Check {
  return (rows, path, findings) => {
    if (!Array.isArray(rows)) return findings.add(path, "应为列表。");
    const seen = new Set<string>();
    for (const [index, row] of (rows as unknown[]).entries()) {
      const before = findings.problems.length;
      check(row, [...path, index], findings);
      if (findings.problems.length > before) continue;
      const key = keyOf(row as Record<string, unknown>);
      if (seen.has(key)) findings.add([...path, index], "与前面的一条重复。");
      seen.add(key);
    }
  };
}

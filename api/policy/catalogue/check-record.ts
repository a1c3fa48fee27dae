import { isCalendarDate } from "../../kernel/identifiers/normalise.ts";

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

const NAMES = ["code", "key", "path"] as const;

/** `policies DIBAO benefit.cel`: a record of a list goes by its own name where it has one. */
export function placeInWords(raw: unknown, path: Path): string {
  let value = raw;
  const words = path.map((part, index) => {
    value = (value as Record<string | number, unknown> | undefined)?.[part];
    if (typeof part === "string") return index === 0 ? part : `.${part}`;
    const named = NAMES.map((name) => (value as Record<string, unknown> | undefined)?.[name]);
    const name = named.find((each) => typeof each === "string" && each.length <= 80);
    return index === 1 ? ` ${name ?? `#${part + 1}`}` : `[${part}]`;
  });
  return words.join("");
}

export const text: Check = (value, path, findings) => {
  if (typeof value !== "string" || value.trim() === "") findings.add(path, "应为文字，不能为空。");
};

export const flag: Check = (value, path, findings) => {
  if (typeof value !== "boolean") findings.add(path, "应为 true 或 false。");
};

/** A whole number that is not negative: days, hours, months, times. */
export const count: Check = (value, path, findings) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) findings.add(path, "应为不小于 0 的整数。");
};

/** An exact decimal is kept as a text, so that no figure ever passes through a binary float. */
export const decimal: Check = (value, path, findings) => {
  if (typeof value !== "string" || !/^-?\d{1,12}(\.\d{1,8})?$/.test(value))
    findings.add(path, '应为加引号的数字，如 "670.50"。');
};

/** yyyy-mm-dd */
export const date: Check = (value, path, findings) => {
  if (typeof value !== "string" || !isCalendarDate(value)) findings.add(path, "应为日期，如 2026-07-01。");
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
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return findings.add(path, `应为一组“名称: 值”。`);
    const given = value as Record<string, unknown>;
    for (const [key, item] of Object.entries(given)) {
      const check = checks.get(key);
      if (check) check(item, [...path, key], findings);
      else findings.add([...path, key], "没有这一项，请核对名称或删去。");
    }
    for (const key of Object.keys(required))
      if (!Object.hasOwn(given, key)) findings.add(path, `缺少“${key}”。`);
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

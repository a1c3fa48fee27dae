/**
 * Small checks for the catalogue's data files. Every check says where it stands, because the reader of the
 * message is the person who edited a line of JSON, not the author of the code.
 */
export type Check = (value: unknown, where: string) => void;

export class CatalogueError extends Error {
  override name = "CatalogueError";
}

export function refuse(where: string, reason: string): never {
  throw new CatalogueError(`${where}: ${reason}`);
}

export const text: Check = (value, where) => {
  if (typeof value !== "string" || value.trim() === "") refuse(where, "must be a text that is not empty");
};

export const flag: Check = (value, where) => {
  if (typeof value !== "boolean") refuse(where, "must be true or false");
};

/** A whole number that is not negative: days, hours, months, times. */
export const count: Check = (value, where) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0)
    refuse(where, "must be a whole number of 0 or more");
};

/** An exact decimal is kept as a text, so that no figure ever passes through a binary float. */
export const decimal: Check = (value, where) => {
  if (typeof value !== "string" || !/^-?\d+(\.\d+)?$/.test(value)) refuse(where, "must be a decimal as text");
};

/** yyyy-mm-dd */
export const date: Check = (value, where) => {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) refuse(where, "must be a date");
};

export function oneOf(codes: readonly string[]): Check {
  return (value, where) => {
    if (typeof value !== "string" || !codes.includes(value))
      refuse(where, `unknown code ${JSON.stringify(value)}`);
  };
}

export function listOf(check: Check): Check {
  return (value, where) => {
    if (!Array.isArray(value)) refuse(where, "must be a list");
    for (const [index, item] of (value as unknown[]).entries()) check(item, `${where}[${index}]`);
  };
}

/** An object with these keys and no other. */
export function record(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  return (value, where) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      refuse(where, "must be an object");
    const given = value as Record<string, unknown>;
    for (const key of Object.keys(given)) {
      const check = required[key] ?? optional[key];
      if (check === undefined) refuse(where, `unknown key "${key}"`);
      check(given[key], `${where}.${key}`);
    }
    for (const key of Object.keys(required)) {
      if (!(key in given)) refuse(where, `"${key}" is missing`);
    }
  };
}

/** Checks each record of a file, names it by its own code where it has one, and refuses a code used twice. */
export function checkAll(file: string, rows: unknown, keyName: string, check: Check): void {
  if (!Array.isArray(rows)) refuse(file, "must be a list");
  const seen = new Set<unknown>();
  for (const [index, row] of (rows as unknown[]).entries()) {
    const key =
      typeof row === "object" && row !== null ? (row as Record<string, unknown>)[keyName] : undefined;
    const where = `${file} ${typeof key === "string" ? key : `#${index + 1}`}`;
    check(row, where);
    if (seen.has(key)) refuse(where, `the same ${keyName} stands twice`);
    seen.add(key);
  }
}

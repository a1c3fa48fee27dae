import { createHash } from "node:crypto";

/** A character that no SQL text contains marks the place of a parameter until the whole is known. */
const PLACEHOLDER = "\u0001";

/**
 * A piece of SQL with its parameters. Written as a tagged template, every `${value}` becomes a bound parameter;
 * another piece of SQL is spliced in. There is no way to splice in a string but `raw`, which takes constants.
 */
export class Sql {
  /** The text, with PLACEHOLDER where a parameter stands. */
  readonly text: string;
  readonly values: readonly unknown[];
  /** Under which a connection keeps its plan; null where each is planned for itself. */
  readonly name: string | null;

  constructor(text: string, values: readonly unknown[] = [], name: string | null = null) {
    this.text = text;
    this.values = values;
    this.name = name;
  }

  /** The statement as PostgreSQL takes it, with $1, $2 … for its parameters. */
  get statement(): string {
    return (this.name && named.get(this.name)) || numbered(this.text);
  }
}

function numbered(text: string): string {
  let position = 0;
  return text.replaceAll(PLACEHOLDER, () => `$${++position}`);
}

const names = new Map<string, string>();
const named = new Map<string, string>();

/**
 * A statement that many requests send in the same words: a read plans it once a connection. Not for one whose words
 * follow what a caller asks for: a connection keeps every plan.
 */
export function prepared({ text, values }: Sql): Sql {
  let name = names.get(text);
  if (!name) {
    name = createHash("sha256").update(text).digest("base64url");
    names.set(text, name);
    named.set(name, numbered(text));
  }
  return new Sql(text, values, name);
}

export function sql(strings: TemplateStringsArray, ...parts: readonly unknown[]): Sql {
  let text = strings[0] ?? "";
  const values: unknown[] = [];
  parts.forEach((part, index) => {
    if (part instanceof Sql) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += PLACEHOLDER;
      values.push(part);
    }
    text += strings[index + 1] ?? "";
  });
  return new Sql(text, values);
}

/** A constant of the program, such as a column name: never anything that a caller sent. */
export const raw = (constant: string): Sql => new Sql(constant);

export function join(parts: readonly Sql[], separator = ", "): Sql {
  return new Sql(
    parts.map((part) => part.text).join(separator),
    parts.flatMap((part) => part.values),
  );
}

/** `and`-joined conditions; true when there is none. */
export const all = (conditions: readonly (Sql | null | undefined | false)[]): Sql => {
  const present = conditions.filter((condition): condition is Sql => condition instanceof Sql);
  return present.length === 0 ? raw("true") : join(present, " and ");
};

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

  constructor(text: string, values: readonly unknown[] = []) {
    this.text = text;
    this.values = values;
  }

  /** The statement as PostgreSQL takes it, with $1, $2 … for its parameters. */
  get statement(): string {
    let position = 0;
    return this.text.replaceAll(PLACEHOLDER, () => `$${++position}`);
  }
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

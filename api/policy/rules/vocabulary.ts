import type { StandardKey } from "../catalogue/catalogue-types.ts";
import { type FieldDefinition, loadFields } from "../catalogue/load-fields.ts";

/** What a rule's names are called and what they hold. */
export interface Vocabulary {
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  readonly standards: ReadonlyMap<string, StandardKey>;
}

export function vocabularyOf(standards: readonly StandardKey[]): Vocabulary {
  return { fields: loadFields(), standards: new Map(standards.map((entry) => [entry.key, entry])) };
}

/** What a rule may compute with. An enumeration is known by its codes. */
export type RuleType =
  | { readonly kind: "DECIMAL" | "BOOL" | "DATE" }
  | { readonly kind: "ENUM"; readonly codes: readonly string[] };

const STANDARD = "std.";

/** The key of a name such as `std.dibao_monthly`; null for a fact. */
export const standardKeyOf = (path: string): string | null =>
  path.startsWith(STANDARD) ? path.slice(STANDARD.length) : null;

/** The type of a fact or standard; null when rules cannot read it, or there is no such name. */
export function typeOfName(path: string, vocabulary: Vocabulary): RuleType | null {
  const key = standardKeyOf(path);
  if (key !== null) return vocabulary.standards.has(key) ? { kind: "DECIMAL" } : null;
  const field = vocabulary.fields.get(path);
  return field ? typeOfField(field) : null;
}

export function typeOfField({ type, values }: FieldDefinition): RuleType | null {
  switch (type) {
    case "INT":
    case "DECIMAL":
    case "MONEY":
      return { kind: "DECIMAL" };
    case "BOOL":
      return { kind: "BOOL" };
    case "DATE":
      return { kind: "DATE" };
    case "ENUM":
      return { kind: "ENUM", codes: (values ?? []).map(({ code }) => code) };
    default:
      return null;
  }
}

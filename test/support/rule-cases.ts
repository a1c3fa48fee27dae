import Fraction from "fraction.js";
import { raw, type Sql, sql } from "../../api/database/sql.ts";
import { formatFen } from "../../api/kernel/money.ts";
import type { Columns } from "../../api/policy/rules/compile.ts";
import { evaluate, type Facts } from "../../api/policy/rules/evaluate.ts";
import type { Expression } from "../../api/policy/rules/expression.ts";
import { toFen, type Value } from "../../api/policy/rules/value.ts";
import { typeOfName } from "../../api/policy/rules/vocabulary.ts";
import { type CaseFacts, type RuleCase, vocabulary } from "./rule-arbitraries.ts";

const SQL_TYPES = { DECIMAL: "numeric", BOOL: "boolean", DATE: "date", ENUM: "text" } as const;

/** A column of a case's row, by name; the names are those of the vocabulary. */
function column(row: string, path: string): Sql {
  const type = typeOfName(path, vocabulary);
  if (!type) throw new Error(`no such name: ${path}`);
  return sql`(${raw(row)}.facts ->> ${path})::${raw(SQL_TYPES[type.kind])}`;
}

/** The table `rule_case (id, facts, members)` of a test. */
export const caseColumns: Columns = {
  name: (path) => column("c", path),
  member: (path) => column("one", path),
  members: {
    from: sql`(select value as facts from jsonb_array_elements(c.members)) one`,
    areKnown: sql`c.members is not null`,
  },
};

function read(facts: CaseFacts, path: string): Value {
  const text = facts[path];
  if (text === undefined) return null;
  switch (typeOfName(path, vocabulary)?.kind) {
    case "DECIMAL":
      return new Fraction(text);
    case "BOOL":
      return text === "true";
    default:
      return text;
  }
}

const factsOf = ({ facts, members }: RuleCase): Facts => ({
  read: (path) => read(facts, path),
  members: members?.map((member) => ({ read: (path: string) => read(member, path) })) ?? null,
});

/** What the evaluator says of a case, as the text that the database gives: `null`, `true`, or an amount. */
export function evaluated(rule: Expression, given: RuleCase): string | null {
  const { value } = evaluate(rule, factsOf(given));
  return value instanceof Fraction ? formatFen(toFen(value)) : value === null ? null : String(value);
}

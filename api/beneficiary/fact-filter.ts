import type { Transaction } from "../database/scoped.ts";
import { all, raw, type Sql, sql } from "../database/sql.ts";
import { invalid } from "../kernel/errors.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import type { FieldDefinition, FieldType } from "../policy/catalogue/load-fields.ts";
import { fieldOf, parseFact, refusePath, type StoredFact, sealedPaths } from "../policy/facts/fact-value.ts";
import { mayReadField } from "./fact.queries.ts";

export interface FactFilterGiven {
  readonly path: string;
  readonly equals?: string | null;
  readonly atLeast?: string | null;
  readonly atMost?: string | null;
}

/** Names, schools and numbers name somebody; what these types hold describes many. */
const exact: readonly FieldType[] = ["BOOL", "ENUM", "INT", "DECIMAL", "MONEY", "DATE"];
const ordered: readonly FieldType[] = ["INT", "DECIMAL", "MONEY", "DATE"];

/**
 * A condition on what a source says today of `owner`. What the caller may not read is no filter either: a list that it
 * shortens would say it. Errors: INVALID_INPUT.
 */
export function factCondition(
  tx: Transaction,
  about: "person" | "household",
  owner: Sql,
  given: FactFilterGiven,
): { readonly where: Sql; readonly field: FieldDefinition } {
  const refuse = (message: string, place = "path") => invalid({ [`filter.fact.${place}`]: message });
  const refusal = refusePath(given.path, about);
  if (refusal) throw refuse(refusal);
  const field = fieldOf(given.path)!;
  if (!exact.includes(field.type) || sealedPaths.has(field.path)) {
    throw refuse(`「${field.labelZh}」不能作为筛选条件。`);
  }
  if (!mayReadField(tx, field)) {
    throw refuse(`「${field.labelZh}」是敏感信息，只有办理家庭事项的岗位可以按它筛选。`);
  }
  const range = given.atLeast != null || given.atMost != null;
  if (range ? !ordered.includes(field.type) : given.equals == null) {
    throw refuse(
      `请填写「${field.labelZh}」的取值；只有金额、数字和日期可以按范围筛选。`,
      range ? (given.atLeast == null ? "atMost" : "atLeast") : "equals",
    );
  }
  const said = raw(field.type === "DATE" ? "(f.value #>> '{}')::date" : "(f.value #>> '{}')::numeric");
  const limit = (text: string, place: string) => {
    const value = read(field, text, (message) => refuse(message, place));
    return field.type === "DATE" ? sql`${String(value)}::date` : sql`${String(value)}::numeric`;
  };
  const ofOwner =
    about === "person" ? sql`f.person_id = ${owner}` : sql`f.household_id = ${owner} and f.person_id is null`;
  const conditions = all([
    ofOwner,
    // Row-level security says it too, but as one of several ways, which no index follows.
    inOwnRegion(tx.ctx, "f.region_code"),
    sql`f.path = ${field.path} and f.superseded_at is null`,
    given.equals != null &&
      sql`f.value = ${JSON.stringify(read(field, given.equals, (message) => refuse(message, "equals")))}::jsonb`,
    given.atLeast != null && sql`${said} >= ${limit(given.atLeast, "atLeast")}`,
    given.atMost != null && sql`${said} <= ${limit(given.atMost, "atMost")}`,
  ]);
  return { where: sql`exists (select from fact f where ${conditions})`, field };
}

function read(field: FieldDefinition, text: string, refuse: (message: string) => Error): StoredFact {
  const parsed = parseFact(field, text);
  if (!parsed.ok) throw refuse(parsed.message);
  return parsed.value;
}

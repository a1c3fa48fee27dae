import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "../../api/database/sql.ts";
import { loadCatalogue } from "../../api/policy/catalogue/load-catalogue.ts";
import { type RulePurpose, readRule } from "../../api/policy/rules/check.ts";
import { compile } from "../../api/policy/rules/compile.ts";
import { type Expression, namesIn } from "../../api/policy/rules/expression.ts";
import { openTestDatabase, type TestDatabaseOpened } from "../support/database.ts";
import { effort } from "../support/effort.ts";
import {
  amounts,
  casesFor,
  conditions,
  generatedCases,
  type RuleCase,
  vocabulary,
} from "../support/rule-arbitraries.ts";
import { caseColumns, evaluated } from "../support/rule-cases.ts";

let database: TestDatabaseOpened;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.asOperator(
    "create table rule_case (id int primary key, facts jsonb not null, members jsonb)",
  );
});
afterAll(() => database.close());

async function keep(cases: readonly RuleCase[]): Promise<void> {
  await database.asOperator("truncate rule_case");
  await database.asOperator(
    `insert into rule_case select n, kept -> 'facts', nullif(kept -> 'members', 'null'::jsonb)
     from jsonb_array_elements($1::jsonb) with ordinality each_one (kept, n)`,
    [JSON.stringify(cases)],
  );
}

/** Every kept case in one query. */
async function answers(rule: Expression): Promise<(string | null)[]> {
  const query = sql`select (${compile(rule, vocabulary, caseColumns)})::text as answer from rule_case c order by id`;
  const rows = await database.asOperator<{ answer: string | null }>(query.statement, [...query.values]);
  return rows.map((row) => row.answer);
}

/** 0, 0.00 and -0.00 are the same amount; amounts beyond all money are compared to the last digit too. */
const comparable = (answer: string | null) =>
  answer && /\d/.test(answer)
    ? answer.replace(/\.?0+$/, (zeros) => (zeros.startsWith(".") ? "" : zeros)).replace(/^-0$/, "0")
    : answer;

async function expectSame(rule: Expression, text: string, cases: readonly RuleCase[]): Promise<void> {
  const inDatabase = (await answers(rule)).map(comparable);
  const here = cases.map((given) => comparable(evaluated(rule, given)));
  expect({ text, answers: inDatabase }).toEqual({ text, answers: here });
}

describe("a rule says the same to one family and to a table of families", () => {
  it("for every rule of the catalogue, with unknowns, zeros and amounts on the threshold", async () => {
    const rules = loadCatalogue().policies.flatMap(({ eligibility, benefit }) => [
      { text: eligibility.cel, rule: readRule(eligibility.cel, "CONDITION", vocabulary) },
      { text: benefit.cel, rule: readRule(benefit.cel, "AMOUNT", vocabulary) },
    ]);
    const names = rules.flatMap(({ rule }) => namesIn(rule));
    const paths = [...new Set(names.map(({ path }) => path))];
    const cases = fc.sample(
      casesFor(
        paths,
        paths.filter((path) => path.startsWith("person.")),
      ),
      effort(100),
    );
    await keep(cases);
    for (const { text, rule } of rules) await expectSame(rule, text, cases);
  });

  it("for generated conditions", () => expectSameFor("CONDITION", conditions));

  it("for generated amounts", () => expectSameFor("AMOUNT", amounts));
});

async function expectSameFor(purpose: RulePurpose, texts: fc.Arbitrary<string>): Promise<void> {
  const cases = fc.sample(generatedCases, 60);
  await keep(cases);
  await fc.assert(
    fc.asyncProperty(texts, (text) => expectSame(readRule(text, purpose, vocabulary), text, cases)),
    { numRuns: effort(150) },
  );
}

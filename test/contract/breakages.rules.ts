import type { Breakage } from "./breakages.ts";

type Mutant = readonly [replace: string, by: string];

/** Operators of the rule language, each wrong in one of the two ways to work a rule out. */
const mutants = (
  title: "for generated conditions" | "for generated amounts",
  file: string,
  changes: readonly Mutant[],
): readonly Breakage[] =>
  changes.map(([replace, by]) => ({
    project: "integration",
    test: "test/integration/rules.test.ts",
    title,
    file: `api/policy/rules/${file}`,
    replace,
    by,
  }));

export const ruleBreakages: readonly Breakage[] = [
  ...mutants("for generated conditions", "value.ts", [
    ["values.includes(false)", "!values.includes(true)"],
    ["if (values.includes(true)) return true", "if (values.every((value) => value)) return true"],
    ["values.includes(null) ? null : true", "values.includes(null) ? false : true"],
    ["values.includes(null) ? null : false", "values.includes(null) ? true : false"],
    ["value === null ? null : !value", "!value"],
    ["left.equals(right as Fraction) : left === right", "left.equals(right as Fraction) : left !== right"],
    ["left.compare(right as Fraction)", "-left.compare(right as Fraction)"],
    ["left < right ? -1", "left <= right ? -1"],
  ]),
  ...mutants("for generated conditions", "evaluate.ts", [
    ["return allOf(", "return anyOf("],
    ["return anyOf(values as", "return allOf(values as"],
    ["some((item) => sameValue", "every((item) => sameValue"],
    ["sign < 0)", "sign <= 0)"],
    ["sign <= 0)", "sign < 0)"],
    ["sign > 0)", "sign >= 0)"],
    ["sign >= 0)", "sign > 0)"],
    ["=> !sameValue", "=> sameValue"],
    ["facts.members === null ? null", "facts.members === null ? false"],
    ["node.member ? person : facts", "node.member ? facts : person"],
    ["if (values[0] === null) return null;", ""],
  ]),
  ...mutants("for generated amounts", "evaluate.ts", [
    ["left.add(right)", "left.sub(right)"],
    ["left.sub(right)", "left.add(right)"],
    ["left.mul(right)", "left.add(right)"],
    ["null : left.div(right)", "null : left.mul(right)"],
    ["right.equals(0) ? null", "right.equals(0) ? right"],
    ["compare(best) * sign > 0", "compare(best) * sign < 0"],
    ["values[0] ? values[1] : values[2]", "values[0] ? values[2] : values[1]"],
    [".neg()", ".abs()"],
  ]),
  ...mutants("for generated amounts", "value.ts", [["numerator * 2n + denominator)", "numerator * 2n)"]]),
  ...mutants("for generated conditions", "compile.ts", [
    ["(not ${", "(${"],
    [")} and ${", ")} or ${"],
    [")} or ${", ")} and ${"],
    ['      " or ",', '      " and ",'],
    ['["==", "="]', '["==", "<>"]'],
    ['["!=", "<>"]', '["!=", "="]'],
    ['["<", "<"]', '["<", "<="]'],
    ['["<=", "<="]', '["<=", "<"]'],
    ['[">", ">"]', '[">", ">="]'],
    ['[">=", ">="]', '[">=", ">"]'],
    ["when bool_or(held is null) then null else false", "else false"],
    ["case when ${areKnown} then", "case when true then"],
    ["when false then ${otherwise}", "else ${otherwise}"],
  ]),
  ...mutants("for generated amounts", "compile.ts", [
    ["(- ${over})", "(${over})"],
    ["(${a.over} * ${b.over})", "(${a.over} + ${b.over})"],
    ['operator === "+" ? "+" : "-"', 'operator === "+" ? "-" : "+"'],
    ["* sign(${b.over})", "* abs(sign(${b.over}))"],
    ["nullif(${times(sql`abs(${b.over})`, a.under)}, 0)", "nullif(${times(sql`${b.over}`, a.under)}, 0)"],
    ["is not null then ${pick}", "is distinct from 'NaN' then ${pick}"],
    ['name === "min" ? "least" : "greatest"', 'name === "min" ? "greatest" : "least"'],
    ['name === "min" ? "<=" : ">="', 'name === "min" ? ">=" : "<="'],
    ["* 200 + ${under}", "* 200"],
    ["round(${over}, 2)", "trunc(${over}, 2)"],
    ["times(a.over, b.under)} ${sign}", "times(a.over, a.under)} ${sign}"],
  ]),
  {
    project: "integration",
    test: "test/integration/rules.test.ts",
    title: "for every rule of the catalogue, with unknowns, zeros and amounts on the threshold",
    file: "api/policy/rules/compile.ts",
    replace: "when bool_or(held) then true",
    by: "when bool_and(held) then true",
  },
  {
    project: "unit",
    test: "test/unit/rules.test.ts",
    title: "is what a division by nothing comes to, and an unlisted family",
    file: "api/policy/rules/evaluate.ts",
    replace: "right.equals(0) ? null",
    by: "right.equals(0) ? right",
  },
];

import type { Expression, ExpressionOf } from "../../api/policy/rules/expression.ts";

/** A rule in the form of json-logic: two-valued, in floating point, without places. */
export function asJsonLogic(node: Expression): unknown {
  switch (node.kind) {
    case "literal":
      return node.type === "NUMBER"
        ? Number(node.text)
        : node.type === "BOOL"
          ? node.text === "true"
          : node.text;
    case "name":
      return { var: node.member ? node.path.replace("person.", "") : node.path };
    case "list":
      return node.items.map(asJsonLogic);
    case "not":
      return { "!": [asJsonLogic(node.operand)] };
    case "minus":
      return { "-": [asJsonLogic(node.operand)] };
    case "call":
      return { [node.name]: node.arguments.map(asJsonLogic) };
    case "choice":
      return { if: [node.when, node.result, node.otherwise].map(asJsonLogic) };
    case "anyMember":
      return { some: [{ var: "household.members" }, asJsonLogic(node.condition)] };
    case "binary": {
      const operator = { "&&": "and", "||": "or" }[node.operator as "&&" | "||"] ?? node.operator;
      return { [operator]: [asJsonLogic(node.left), asJsonLogic(node.right)] };
    }
  }
}

type Condition = Record<string, unknown>;

/**
 * A condition in the form of json-rules-engine, which computes nothing: what a rule works out, and what it asks of
 * members, is a fact made beforehand, named by its place in the text.
 */
export function asRulesEngine(node: Expression, text: string): Condition {
  if (node.kind === "not") return { not: asRulesEngine(node.operand, text) };
  if (node.kind === "binary" && (node.operator === "&&" || node.operator === "||")) {
    const parts = [node.left, node.right].map((part) => asRulesEngine(part, text));
    return { [node.operator === "&&" ? "all" : "any"]: parts };
  }
  if (node.kind === "binary" && OPERATORS[node.operator])
    return {
      fact: factOf(node.left, text),
      operator: OPERATORS[node.operator],
      value: valueIn(node.right, text),
    };
  return { fact: factOf(node, text), operator: "equal", value: true };
}

/** Every part that the engine takes as a fact: names, and what has to be worked out beforehand. */
export function factsTaken(node: Expression, text: string): ReadonlyMap<string, Expression> {
  if (node.kind === "not") return factsTaken(node.operand, text);
  if (node.kind === "binary" && (node.operator === "&&" || node.operator === "||"))
    return new Map([...factsTaken(node.left, text), ...factsTaken(node.right, text)]);
  const parts = node.kind === "binary" && OPERATORS[node.operator] ? [node.left, node.right] : [node];
  return new Map(parts.filter((part) => !isFixed(part)).map((part) => [factOf(part, text), part]));
}

const OPERATORS: Readonly<Record<string, string>> = {
  "==": "equal",
  "!=": "notEqual",
  "<": "lessThan",
  "<=": "lessThanInclusive",
  ">": "greaterThan",
  ">=": "greaterThanInclusive",
  in: "in",
};

const isFixed = (node: Expression): node is ExpressionOf<"literal"> | ExpressionOf<"list"> =>
  node.kind === "literal" || node.kind === "list";

const factOf = (node: Expression, text: string): string =>
  node.kind === "name" ? node.path : text.slice(node.start, node.end);

const valueIn = (node: Expression, text: string): unknown =>
  isFixed(node) ? asJsonLogic(node) : { fact: factOf(node, text) };

import type Fraction from "fraction.js";
import { childrenOf, type Expression, type ExpressionOf } from "./expression.ts";
import { allOf, anyOf, exact, opposite, order, sameValue, type Truth, type Value } from "./value.ts";

/** What a rule reads. A name that is not known is null, and so is a list of members that nobody has taken. */
export interface Facts {
  read(path: string): Value;
  readonly members: readonly Pick<Facts, "read">[] | null;
}

/** What one node of a rule came to, and its parts; every part is worked out, so that each can be explained. */
export interface Trace {
  readonly node: Expression;
  readonly value: Value;
  readonly parts: readonly Trace[];
  /** Which member, from 0, when the part was worked out for one. */
  readonly member: number | null;
}

/** Works a checked rule out by Kleene's logic in exact numbers, with the trace of every part. */
export function evaluate(rule: Expression, facts: Facts): Trace {
  return work(rule, facts, facts, null);
}

/** A name that is read for the one asked about, or for a member of the family by its place. */
export interface NameRead {
  readonly node: ExpressionOf<"name">;
  readonly member: number | null;
}

/** Every name a trace reads. */
export const namesRead = ({ node, member, parts }: Trace): readonly NameRead[] =>
  node.kind === "name" ? [{ node, member: node.member ? member : null }] : parts.flatMap(namesRead);

/** The names whose being unknown leaves the whole unknown. */
export function unknownNames(trace: Trace): readonly NameRead[] {
  if (trace.value !== null) return [];
  if (trace.node.kind === "name") return namesRead(trace);
  // Nobody has taken the members down: that is what is to be found out.
  if (trace.node.kind === "anyMember" && trace.parts.length === 0) {
    const { start, end } = trace.node;
    return [{ node: { kind: "name", path: "household.members", member: false, start, end }, member: null }];
  }
  // Of cases neither is chosen until their condition is known.
  const [first] = trace.parts;
  const isUndecided = trace.node.kind === "choice" && first?.value === null;
  return (isUndecided ? [first] : trace.parts).flatMap(unknownNames);
}

function work(node: Expression, facts: Facts, person: Pick<Facts, "read">, member: number | null): Trace {
  if (node.kind === "anyMember") return anyMember(node, facts);
  const parts = childrenOf(node).map((child) => work(child, facts, person, member));
  return {
    node,
    value: worth(node, parts, node.kind === "name" && node.member ? person : facts),
    parts,
    member,
  };
}

function anyMember(node: ExpressionOf<"anyMember">, facts: Facts): Trace {
  const parts = (facts.members ?? []).map((person, index) => work(node.condition, facts, person, index));
  const value = facts.members === null ? null : anyOf(parts.map((part) => part.value as Truth));
  return { node, value, parts, member: null };
}

function worth(node: Expression, parts: readonly Trace[], source: Pick<Facts, "read">): Value {
  const values = parts.map((part) => part.value);
  switch (node.kind) {
    case "literal":
      return literal(node);
    case "name":
      return source.read(node.path);
    case "not":
      return opposite(values[0] as Truth);
    case "minus":
      return known(values, ([value]) => (value as Fraction).neg());
    case "call":
      return known(values, (numbers) => extreme(numbers as Fraction[], node.name === "min" ? -1 : 1));
    case "choice":
      if (values[0] === null) return null;
      return (values[0] ? values[1] : values[2]) ?? null;
    case "binary":
      return binary(node, values, parts);
    default:
      return null;
  }
}

function literal({ type, text }: ExpressionOf<"literal">): Value {
  if (type === "NUMBER") return exact(text);
  return type === "BOOL" ? text === "true" : text;
}

function binary(
  { operator }: ExpressionOf<"binary">,
  values: readonly Value[],
  parts: readonly Trace[],
): Value {
  switch (operator) {
    case "&&":
      return allOf(values as Truth[]);
    case "||":
      return anyOf(values as Truth[]);
    case "in":
      return known([values[0] ?? null], ([left]) =>
        (parts[1]?.parts ?? []).some((item) => sameValue(left as Value, item.value)),
      );
    case "==":
      return known(values, ([left, right]) => sameValue(left as Value, right as Value));
    case "!=":
      return known(values, ([left, right]) => !sameValue(left as Value, right as Value));
    case "<":
      return compared(values, (sign) => sign < 0);
    case "<=":
      return compared(values, (sign) => sign <= 0);
    case ">":
      return compared(values, (sign) => sign > 0);
    case ">=":
      return compared(values, (sign) => sign >= 0);
    default:
      return known(values, ([left, right]) => calculate(operator, left as Fraction, right as Fraction));
  }
}

function calculate(operator: "+" | "-" | "*" | "/", left: Fraction, right: Fraction): Value {
  switch (operator) {
    case "+":
      return left.add(right);
    case "-":
      return left.sub(right);
    case "*":
      return left.mul(right);
    case "/":
      // What is divided among nobody is not known; it is neither nothing nor everything.
      return right.equals(0) ? null : left.div(right);
  }
}

const known = (values: readonly Value[], then: (values: readonly NonNullable<Value>[]) => Value): Value =>
  values.includes(null) ? null : then(values as NonNullable<Value>[]);

const compared = (values: readonly Value[], holds: (sign: number) => boolean): Value =>
  known(values, ([left, right]) => holds(order(left as Fraction | string, right as Fraction | string)));

const extreme = (numbers: readonly Fraction[], sign: -1 | 1): Fraction =>
  numbers.reduce((best, number) => (number.compare(best) * sign > 0 ? number : best));

import { parse } from "@marcbachmann/cel-js";

/** A node of a parsed rule, in the few forms that rules use. */
export type Expression =
  | { readonly kind: "literal"; readonly text: string; readonly isText: boolean }
  /** A fact or standard by its dotted name; `member` when it belongs to each member of the household in turn. */
  | { readonly kind: "name"; readonly path: string; readonly member: boolean }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "not"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: "choice";
      readonly when: Expression;
      readonly result: Expression;
      readonly otherwise: Expression;
    }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly kind: "anyMember"; readonly condition: Expression };

/** A rule that uses more of CEL than the catalogue declares. Names the rule's own text, which is no personal value. */
export class UnreadableRule extends Error {
  override name = "UnreadableRule";
}

interface Node {
  readonly op: string;
  readonly args: unknown;
  readonly start: number;
  readonly end: number;
}

/** The variable over which `household.members.exists` runs. */
const MEMBER = "m";

/**
 * Reads a rule. The parser of the CEL package checks the grammar; its evaluator is not used, because it neither
 * keeps unknown facts unknown nor decimals exact.
 */
export function readExpression(rule: string): Expression {
  let root: Node;
  try {
    root = parse(rule).ast as unknown as Node;
  } catch {
    throw new UnreadableRule(`The rule is not CEL: ${rule}`);
  }
  return read(rule, root);
}

function read(rule: string, node: Node): Expression {
  const { op } = node;
  const at = (index: number) => read(rule, (node.args as readonly Node[])[index] as Node);
  switch (op) {
    case "value": {
      const text = rule.slice(node.start, node.end);
      const isText = typeof node.args === "string";
      return { kind: "literal", text: isText ? (node.args as string) : text, isText };
    }
    case ".":
      return readName(rule, node);
    case "list":
      return { kind: "list", items: (node.args as readonly Node[]).map((item) => read(rule, item)) };
    case "!_":
      return { kind: "not", operand: read(rule, node.args as Node) };
    case "?:":
      return { kind: "choice", when: at(0), result: at(1), otherwise: at(2) };
    case "call": {
      const [name, inner] = node.args as readonly [string, readonly Node[]];
      return { kind: "call", name, arguments: inner.map((argument) => read(rule, argument)) };
    }
    case "rcall":
      return readMembers(rule, node);
    default:
      if (!BINARY.has(op)) throw new UnreadableRule(`The rule uses "${op}": ${rule}`);
      return { kind: "binary", operator: op, left: at(0), right: at(1) };
  }
}

const BINARY = new Set(["&&", "||", "==", "!=", "<", "<=", ">", ">=", "in", "+", "-", "*", "/"]);

function readName(rule: string, node: Node): Expression {
  const [subject, field] = node.args as readonly [Node, string];
  if (subject.op !== "id") throw new UnreadableRule(`The rule reads inside a fact: ${rule}`);
  const member = subject.args === MEMBER;
  return { kind: "name", path: `${member ? "person" : String(subject.args)}.${field}`, member };
}

function readMembers(rule: string, node: Node): Expression {
  const [name, receiver, inner] = node.args as readonly [string, Node, readonly Node[]];
  const subject = read(rule, receiver);
  const condition = inner[1];
  const isMembers = subject.kind === "name" && subject.path === "household.members";
  if (name !== "exists" || !isMembers || inner[0]?.args !== MEMBER || !condition) {
    throw new UnreadableRule(`The rule uses a macro other than household.members.exists(m, …): ${rule}`);
  }
  return { kind: "anyMember", condition: read(rule, condition) };
}

import { Environment } from "@marcbachmann/cel-js";

/** Where a part of a rule stands in its text: characters from `start` to before `end`, counted from 0. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export type LiteralType = "NUMBER" | "TEXT" | "BOOL" | "DATE";

/** One form of the tree that every reader of a rule shares: evaluator, compiler, words and checks. */
type Form =
  | { readonly kind: "literal"; readonly type: LiteralType; readonly text: string }
  /** A fact or standard by its dotted name; `member` when it belongs to each member of the household in turn. */
  | { readonly kind: "name"; readonly path: string; readonly member: boolean }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "not"; readonly operand: Expression }
  | { readonly kind: "minus"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: "choice";
      readonly when: Expression;
      readonly result: Expression;
      readonly otherwise: Expression;
    }
  | { readonly kind: "call"; readonly name: "min" | "max"; readonly arguments: readonly Expression[] }
  | { readonly kind: "anyMember"; readonly condition: Expression };

/** A node of a parsed rule, in the few forms that rules use, and its place. */
export type Expression = Form & Place;
export type ExpressionOf<Kind extends Expression["kind"]> = Extract<Expression, { kind: Kind }>;

const binaryOperators = ["&&", "||", "==", "!=", "<", "<=", ">", ">=", "in", "+", "-", "*", "/"] as const;
export type BinaryOperator = (typeof binaryOperators)[number];

/** A rule that is refused, with the place in its text. The message is the rule's own text and no personal value. */
export class RuleRefused extends Error {
  override name = "RuleRefused";

  readonly sentence: string;
  readonly place: Place;

  constructor(sentence: string, { start, end }: Place) {
    super(`第 ${start + 1} 个字起：${sentence}`);
    this.sentence = sentence;
    this.place = { start, end };
  }
}

export const MAX_LENGTH = 4_000;
export const MAX_NODES = 400;
export const MAX_DEPTH = 40;

/** The variable over which `household.members.exists` runs. */
const MEMBER = "m";

const environment = new Environment({
  limits: { maxAstNodes: MAX_NODES * 4, maxDepth: 200, maxListElements: 64, maxCallArguments: 8 },
});

interface Node extends Place {
  readonly op: string;
  readonly args: unknown;
}

/**
 * Reads a rule. The parser of the CEL package checks the grammar; its evaluator is not used, because it neither
 * keeps unknown facts unknown nor decimals exact. Errors: RuleRefused.
 */
export function readExpression(rule: string): Expression {
  const whole = { start: 0, end: rule.length };
  if (rule.length > MAX_LENGTH) throw new RuleRefused(`规则最长 ${MAX_LENGTH} 个字。`, whole);
  let root: Node;
  try {
    root = environment.parse(rule).ast as unknown as Node;
  } catch (error) {
    const range = (error as { readonly range?: Place }).range;
    throw new RuleRefused("这里不是规则语言的写法。", range ? { start: range.start, end: range.end } : whole);
  }
  return new Reader(rule).read(root, 1);
}

class Reader {
  private nodes = 0;

  private readonly rule: string;

  constructor(rule: string) {
    this.rule = rule;
  }

  read(node: Node, depth: number): Expression {
    this.nodes += 1;
    if (this.nodes > MAX_NODES) throw this.refuse(node, `规则最多 ${MAX_NODES} 个成分，请拆成几条。`);
    if (depth > MAX_DEPTH) throw this.refuse(node, `规则最多嵌套 ${MAX_DEPTH} 层。`);
    return { ...this.form(node, depth + 1), start: node.start, end: node.end };
  }

  private form(node: Node, depth: number): Form {
    const at = (index: number) => this.read((node.args as readonly Node[])[index] as Node, depth);
    switch (node.op) {
      case "value":
        return this.literal(node);
      case "id":
        throw this.refuse(node, "名称要写成“对象.字段”，例如 person.age。");
      case ".":
        return this.fieldName(node);
      case "list":
        return { kind: "list", items: (node.args as readonly Node[]).map((item) => this.read(item, depth)) };
      case "!_":
        return { kind: "not", operand: this.read(node.args as Node, depth) };
      case "-_":
        return { kind: "minus", operand: this.read(node.args as Node, depth) };
      case "?:":
        return { kind: "choice", when: at(0), result: at(1), otherwise: at(2) };
      case "call":
        return this.call(node, depth);
      case "rcall":
        return this.anyMember(node, depth);
      default: {
        const operator = binaryOperators.find((known) => known === node.op);
        if (!operator) throw this.refuse(node, "规则不能使用这种运算。");
        return { kind: "binary", operator, left: at(0), right: at(1) };
      }
    }
  }

  private literal(node: Node): Form {
    const text = this.rule.slice(node.start, node.end);
    if (typeof node.args === "string") return { kind: "literal", type: "TEXT", text: node.args };
    if (typeof node.args === "boolean") return { kind: "literal", type: "BOOL", text };
    if (/^\d{1,15}(\.\d{1,8})?$/.test(text)) return { kind: "literal", type: "NUMBER", text };
    throw this.refuse(node, "数字只能写成普通的十进制，整数最多 15 位、小数最多 8 位，例如 1200 或 0.06。");
  }

  private fieldName(node: Node): Form {
    const [subject, field] = node.args as readonly [Node, string];
    if (subject.op !== "id") throw this.refuse(node, "规则不能读取字段的内部。");
    const member = subject.args === MEMBER;
    return { kind: "name", path: `${member ? "person" : String(subject.args)}.${field}`, member };
  }

  private call(node: Node, depth: number): Form {
    const [name, inner] = node.args as readonly [string, readonly Node[]];
    if (name === "date") return this.date(node, inner);
    if (name !== "min" && name !== "max")
      throw this.refuse(node, `没有“${name}”这个函数，可用 min、max 和 date。`);
    if (inner.length < 2) throw this.refuse(node, `${name} 至少要两个数。`);
    return { kind: "call", name, arguments: inner.map((argument) => this.read(argument, depth)) };
  }

  private date(node: Node, [inner, ...more]: readonly Node[]): Form {
    const text = more.length === 0 ? inner?.args : undefined;
    if (typeof text !== "string" || !isDay(text))
      throw this.refuse(node, '日期要写成 date("2026-01-01") 这样的真实日期。');
    return { kind: "literal", type: "DATE", text };
  }

  private anyMember(node: Node, depth: number): Form {
    const [name, receiver, inner] = node.args as readonly [string, Node, readonly Node[]];
    const subject =
      receiver.op === "." ? this.rule.slice(receiver.start, receiver.end).replace(/\s/g, "") : "";
    const [variable, condition, ...more] = inner;
    if (name !== "exists" || subject !== "household.members" || more.length > 0)
      throw this.refuse(node, "只能写成 household.members.exists(m, 条件)。");
    if (variable?.op !== "id" || variable.args !== MEMBER || !condition)
      throw this.refuse(node, "家庭成员只能用 m 表示：household.members.exists(m, 条件)。");
    return { kind: "anyMember", condition: this.read(condition, depth) };
  }

  private refuse(node: Node, sentence: string): RuleRefused {
    return new RuleRefused(sentence, node);
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The parts that `operator` joins, in order, however they are bracketed: a && b && c has three. */
export const partsOf = (node: Expression, operator: "&&" | "||"): readonly Expression[] =>
  node.kind === "binary" && node.operator === operator
    ? [...partsOf(node.left, operator), ...partsOf(node.right, operator)]
    : [node];

/** The nodes directly inside a node, in the order of the text. */
export function childrenOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case "literal":
    case "name":
      return [];
    case "list":
      return node.items;
    case "not":
    case "minus":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "choice":
      return [node.when, node.result, node.otherwise];
    case "call":
      return node.arguments;
    case "anyMember":
      return [node.condition];
  }
}

/** Every name a rule reads, each place once. */
export const namesIn = (node: Expression): readonly ExpressionOf<"name">[] =>
  node.kind === "name" ? [node] : childrenOf(node).flatMap(namesIn);

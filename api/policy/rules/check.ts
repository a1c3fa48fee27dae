import { type Expression, type ExpressionOf, type Place, RuleRefused, readExpression } from "./expression.ts";
import { type RuleType, standardKeyOf, typeOfName, type Vocabulary } from "./vocabulary.ts";

/** What a rule must come to: a condition is yes or no, a benefit an amount or a number of units. */
export type RulePurpose = "CONDITION" | "AMOUNT";

/**
 * Reads a rule and checks every name, type and enumeration value in it. What passes can be evaluated and compiled;
 * nothing is coerced. Errors: RuleRefused, with the place in the text.
 */
export function readRule(rule: string, purpose: RulePurpose, vocabulary: Vocabulary): Expression {
  const expression = readExpression(rule);
  const wanted = purpose === "CONDITION" ? "BOOL" : "DECIMAL";
  new Checker(vocabulary).demand(expression, wanted, false);
  return expression;
}

const TYPE_WORDS = { DECIMAL: "数", BOOL: "是否", DATE: "日期", ENUM: "选项" } as const;
/** The text literal is an enumeration value only beside an enumeration. */
type Found = RuleType | { readonly kind: "TEXT"; readonly text: string };

class Checker {
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  demand(node: Expression, wanted: "DECIMAL" | "BOOL", inMember: boolean): void {
    const found = this.typeOf(node, inMember);
    if (found.kind !== wanted)
      throw refuse(node, `这里要的是${TYPE_WORDS[wanted]}，写的是${wordOf(found)}。`);
  }

  private typeOf(node: Expression, inMember: boolean): Found {
    switch (node.kind) {
      case "literal":
        return literalType(node);
      case "name":
        return this.nameType(node, inMember);
      case "list":
        throw refuse(node, "列表只能写在 in 的右边。");
      case "not":
        this.demand(node.operand, "BOOL", inMember);
        return { kind: "BOOL" };
      case "minus":
        this.demand(node.operand, "DECIMAL", inMember);
        return { kind: "DECIMAL" };
      case "call":
        for (const argument of node.arguments) this.demand(argument, "DECIMAL", inMember);
        return { kind: "DECIMAL" };
      case "anyMember":
        if (inMember) throw refuse(node, "成员的条件里不能再查找成员。");
        this.demand(node.condition, "BOOL", true);
        return { kind: "BOOL" };
      case "choice":
        return this.choiceType(node, inMember);
      case "binary":
        return this.binaryType(node, inMember);
    }
  }

  private nameType(node: ExpressionOf<"name">, inMember: boolean): RuleType {
    if (node.member && !inMember) throw refuse(node, "m 只能用在 household.members.exists 的条件里。");
    const type = typeOfName(node.path, this.vocabulary);
    if (type) return type;
    const isKnown = this.vocabulary.fields.has(node.path);
    const what = standardKeyOf(node.path) === null ? "字段" : "标准";
    throw refuse(
      node,
      isKnown ? `规则不能使用字段“${node.path}”。` : `没有“${node.path}”这个${what}，请核对名称。`,
    );
  }

  private choiceType(node: ExpressionOf<"choice">, inMember: boolean): RuleType {
    this.demand(node.when, "BOOL", inMember);
    const result = this.typeOf(node.result, inMember);
    if (result.kind !== "DECIMAL" && result.kind !== "BOOL")
      throw refuse(node.result, "分情况的结果只能是数或是否。");
    this.demand(node.otherwise, result.kind, inMember);
    return { kind: result.kind };
  }

  private binaryType(node: ExpressionOf<"binary">, inMember: boolean): RuleType {
    const { operator, left, right } = node;
    switch (operator) {
      case "&&":
      case "||":
        this.demand(left, "BOOL", inMember);
        this.demand(right, "BOOL", inMember);
        return { kind: "BOOL" };
      case "+":
      case "-":
      case "*":
      case "/":
        this.demand(left, "DECIMAL", inMember);
        this.demand(right, "DECIMAL", inMember);
        return { kind: "DECIMAL" };
      case "in":
        this.checkMembership(left, right, inMember);
        return { kind: "BOOL" };
      default:
        this.checkComparison(node, inMember);
        return { kind: "BOOL" };
    }
  }

  private checkMembership(left: Expression, right: Expression, inMember: boolean): void {
    if (right.kind !== "list" || right.items.length === 0) throw refuse(right, "in 的右边要写成 [值, 值]。");
    const type = this.typeOf(left, inMember);
    if (type.kind === "BOOL" || type.kind === "TEXT")
      throw refuse(left, "in 的左边要是选项、数或日期的字段。");
    for (const item of right.items) {
      if (item.kind !== "literal") throw refuse(item, "列表里只能写值。");
      this.sameType(type, literalType(item), item);
    }
  }

  private checkComparison({ operator, left, right }: ExpressionOf<"binary">, inMember: boolean): void {
    const [leftType, rightType] = [this.typeOf(left, inMember), this.typeOf(right, inMember)];
    // Whichever side is the enumeration says which texts there are.
    if (leftType.kind === "TEXT") this.sameType(rightType, leftType, left);
    else this.sameType(leftType, rightType, right);
    const ordered = operator !== "==" && operator !== "!=";
    if (ordered && leftType.kind !== "DECIMAL" && leftType.kind !== "DATE")
      throw refuse(left, "只有数和日期能比较大小。");
  }

  private sameType(type: Found, other: Found, place: Place): void {
    if (type.kind === "ENUM" && other.kind === "TEXT") {
      if (!type.codes.includes(other.text)) throw refuse(place, `这个字段没有“${other.text}”这个选项。`);
      return;
    }
    const isSameEnum =
      type.kind !== "ENUM" || (other.kind === "ENUM" && type.codes.join() === other.codes.join());
    if (type.kind === "TEXT" || type.kind !== other.kind || !isSameEnum)
      throw refuse(place, `两边不能比较：${wordOf(type)}和${wordOf(other)}。`);
  }
}

function literalType(node: ExpressionOf<"literal">): Found {
  switch (node.type) {
    case "NUMBER":
      return { kind: "DECIMAL" };
    case "TEXT":
      return { kind: "TEXT", text: node.text };
    case "BOOL":
      return { kind: "BOOL" };
    case "DATE":
      return { kind: "DATE" };
  }
}

const wordOf = (type: Found): string => (type.kind === "TEXT" ? "文字" : TYPE_WORDS[type.kind]);

const refuse = (place: Place, sentence: string): RuleRefused => new RuleRefused(sentence, place);

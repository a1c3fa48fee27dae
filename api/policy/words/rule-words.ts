import type { FieldDefinition } from "../catalogue/load-fields.ts";
import { type Expression, partsOf, readExpression } from "../rules/expression.ts";
import type { Vocabulary } from "../rules/vocabulary.ts";

/** The conditions that must hold together, each as one Chinese sentence without a full stop. */
export function conditionInWords(rule: string, vocabulary: Vocabulary): string[] {
  return conjuncts(readExpression(rule)).map((part) => clauseInWords(part, vocabulary));
}

/** A rule is read once and said often. */
const saidBefore = new WeakMap<Expression, string>();

/** One condition of several, as a sentence. */
export function clauseInWords(part: Expression, vocabulary: Vocabulary): string {
  const said = saidBefore.get(part) ?? spaced(topLevel(part, vocabulary));
  saidBefore.set(part, said);
  return said;
}

/** An amount as a Chinese formula; null for a benefit that is no amount (the constant 0). */
export function amountInWords(rule: string, vocabulary: Vocabulary, unit = "元"): string | null {
  const expression = readExpression(rule);
  if (expression.kind === "literal") return expression.text === "0" ? null : `${expression.text} ${unit}`;
  return spaced(amount(expression, vocabulary));
}

/** A space between Han and digits, as in print. */
export const spaced = (text: string) =>
  text.replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, " ");

export const conjuncts = (node: Expression) => partsOf(node, "&&");
export const disjuncts = (node: Expression) => partsOf(node, "||");

function topLevel(node: Expression, words: Vocabulary): string {
  const choices = disjuncts(node);
  if (choices.length === 1) return condition(node, words);
  return `符合下列情形之一：${choices.map((choice, index) => `（${index + 1}）${condition(choice, words)}`).join("；")}`;
}

export function condition(node: Expression, words: Vocabulary): string {
  switch (node.kind) {
    case "name":
      return holds(node, words);
    case "not":
      return negated(node.operand, words);
    case "anyMember":
      return `至少一名家庭成员${condition(node.condition, words)}`;
    case "binary":
      return logical(node, words);
    default:
      return amount(node, words);
  }
}

function logical(node: Extract<Expression, { kind: "binary" }>, words: Vocabulary): string {
  if (node.operator === "&&")
    return conjuncts(node)
      .map((part) => grouped(part, words))
      .join("，且");
  if (node.operator === "||")
    return disjuncts(node)
      .map((part) => grouped(part, words))
      .join("，或者");
  return comparison(node, words, false);
}

/** Brackets where a reader could take "and" and "or" together wrongly. */
function grouped(node: Expression, words: Vocabulary): string {
  const text = condition(node, words);
  return node.kind === "binary" && (node.operator === "||" || node.operator === "&&") ? `（${text}）` : text;
}

function negated(node: Expression, words: Vocabulary): string {
  if (node.kind === "name") return lacks(node, words);
  if (node.kind === "not") return condition(node.operand, words);
  if (node.kind === "anyMember") return `没有家庭成员${condition(node.condition, words)}`;
  if (node.kind === "binary" && node.operator !== "&&" && node.operator !== "||")
    return comparison(node, words, true);
  return `不属于“${condition(node, words)}”的情形`;
}

type Name = Extract<Expression, { kind: "name" }>;

export function fieldOf(node: Expression, words: Vocabulary): FieldDefinition | undefined {
  return node.kind === "name" ? words.fields.get(node.path) : undefined;
}

/** The label with the one it is about: 家庭人均月收入, 本人月收入. */
export function labelOf(node: Name, words: Vocabulary): string {
  const key = node.path.startsWith("std.") ? node.path.slice(4) : null;
  if (key) return `当地${words.standards.get(key)?.labelZh ?? key}`;
  const label = words.fields.get(node.path)?.labelZh ?? node.path;
  if (node.member) return label.replace(/^个人/, "");
  if (node.path.startsWith("person.")) return `本人${label.replace(/^个人/, "")}`;
  if (node.path.startsWith("household.")) return label.startsWith("家庭") ? label : `家庭${label}`;
  return label;
}

/** How the label of a fact that is true or false becomes a statement and its denial; the first that fits. */
const STATEMENTS: readonly (readonly [RegExp, string, string])[] = [
  [/^是否健在$/, "健在", "已不健在"],
  [/^是否(.+)$/, "是$1", "不是$1"],
  [/^有(.+)$/, "有$1", "没有$1"],
  [/^已确认(.+)$/, "已确认为$1", "未确认为$1"],
  [/^已(.+)$/, "已$1", "未$1"],
  [/^患(.+)$/, "患$1", "未患$1"],
  [/^(.+)有效$/, "$1有效", "$1无效"],
  [/^(需要|在)(.+)$/, "$1$2", "不$1$2"],
  [/^领取(.+)$/, "领取$1", "未领取$1"],
  [/^(.+(?:户|人员))$/, "是$1", "不是$1"],
  [/^(.+)$/, "$1", "不属于“$1”"],
];

export const holds = (node: Name, words: Vocabulary): string => statement(node, words, 1);
export const lacks = (node: Name, words: Vocabulary): string => statement(node, words, 2);

/** 本人患重特大疾病; 本人没有能履行义务的赡养抚养人. */
function statement(node: Name, words: Vocabulary, form: 1 | 2): string {
  const label = words.fields.get(node.path)?.labelZh ?? node.path;
  const full = labelOf(node, words);
  const subject = full.endsWith(label) ? full.slice(0, full.length - label.length) : "";
  const found = STATEMENTS.find(([pattern]) => pattern.test(label));
  return subject + (found ? label.replace(found[0], found[form]) : label);
}

interface Phrase {
  readonly plain: string;
  readonly opposite: string;
}

const PHRASES: Readonly<Record<string, Phrase>> = {
  "<": { plain: "低于", opposite: "不低于" },
  "<=": { plain: "不超过", opposite: "超过" },
  ">": { plain: "高于", opposite: "不高于" },
  ">=": { plain: "不低于", opposite: "低于" },
  "==": { plain: "为", opposite: "不是" },
  "!=": { plain: "不是", opposite: "为" },
  in: { plain: "为", opposite: "不是" },
};

const AGE_PHRASES: Readonly<Record<string, Phrase>> = {
  "<": { plain: "未满", opposite: "年满" },
  "<=": { plain: "不超过", opposite: "超过" },
  ">": { plain: "超过", opposite: "不超过" },
  ">=": { plain: "年满", opposite: "未满" },
};

function comparison(
  node: Extract<Expression, { kind: "binary" }>,
  words: Vocabulary,
  negate: boolean,
): string {
  const field = fieldOf(node.left, words);
  if (field && node.left.kind === "name" && isNothing(node.right, field) && /^[!=]=$/.test(node.operator)) {
    const has = (node.operator === "!=") !== negate;
    const label = labelOf(node.left, words);
    return label.replace(field.labelZh, `${has ? "有" : "没有"}${field.labelZh}`);
  }
  const unit = unitOf(field);
  return `${amount(node.left, words)}${verbOf(node.operator, field, negate)}${values(node.right, field, unit, words)}`;
}

const isAge = (field: FieldDefinition | undefined): boolean => field?.unitZh === "岁";

/** 低于, 年满, 不是: what a comparison says of a fact, or its opposite. */
export function verbOf(operator: string, field: FieldDefinition | undefined, negate: boolean): string {
  const phrase = (isAge(field) ? AGE_PHRASES[operator] : undefined) ?? PHRASES[operator];
  return (negate ? phrase?.opposite : phrase?.plain) ?? operator;
}

/** The value that says there is none: `!= 'none'` reads 有. */
const isNothing = (node: Expression, field: FieldDefinition): boolean =>
  node.kind === "literal" && field.values?.find(({ code }) => code === node.text)?.labelZh === "无";

/** 元/月 is the unit of the fact; what it is compared with is 元. Levels of disability and ability are 级. */
export function unitOf(field: FieldDefinition | undefined): string {
  if (!field) return "";
  if (isAge(field)) return "周岁";
  if (field.labelZh.endsWith("等级") && field.type === "INT") return "级";
  return field.unitZh?.split("/")[0] ?? "";
}

function values(
  node: Expression,
  field: FieldDefinition | undefined,
  unit: string,
  words: Vocabulary,
): string {
  if (node.kind === "list") {
    const items = node.items.map((item) => values(item, field, unit, words));
    return items.length < 2 ? items.join("") : `${items.slice(0, -1).join("、")}或${items.at(-1)}`;
  }
  if (node.kind !== "literal") return amount(node, words);
  if (node.type === "TEXT")
    return field?.values?.find(({ code }) => code === node.text)?.labelZh ?? node.text;
  return unit ? `${node.text} ${unit}` : node.text;
}

export const OPERATORS: Readonly<Record<string, string>> = {
  "+": " ＋ ",
  "-": " － ",
  "*": " × ",
  "/": " ÷ ",
};

function amount(node: Expression, words: Vocabulary): string {
  switch (node.kind) {
    case "literal":
      return node.text;
    case "name":
      return labelOf(node, words);
    case "choice":
      return choice(node, words);
    case "call":
      return bounded(node, words);
    case "minus":
      return `负的${factor(node.operand, words)}`;
    case "list":
      return node.items.map((item) => amount(item, words)).join("、");
    case "binary": {
      const sign = OPERATORS[node.operator];
      return sign
        ? `${factor(node.left, words)}${sign}${factor(node.right, words, node.operator === "/")}`
        : condition(node, words);
    }
    default:
      return condition(node, words);
  }
}

/** Whatever is not one name or number stands in brackets inside a formula. */
function factor(node: Expression, words: Vocabulary, isDivisor = false): string {
  const isProduct = !isDivisor && node.kind === "binary" && (node.operator === "*" || node.operator === "/");
  const text = amount(node, words);
  return node.kind === "name" || node.kind === "literal" || isProduct ? text : `（${text}）`;
}

function choice(node: Extract<Expression, { kind: "choice" }>, words: Vocabulary): string {
  const first = `${condition(node.when, words)}的，为${amount(node.result, words)}`;
  return node.otherwise.kind === "choice"
    ? `${first}；${choice(node.otherwise, words)}`
    : `${first}；其他情形，为${amount(node.otherwise, words)}`;
}

/** A figure that is written down: what else is worked out may not pass it. */
export const isBound = (part: Expression): boolean =>
  part.kind === "literal" || (part.kind === "name" && part.path.startsWith("std."));

/** `max(0, x)` and `min(cap, x)` as people say them. */
function bounded(node: Extract<Expression, { kind: "call" }>, words: Vocabulary): string {
  const [left, right] = node.arguments;
  if (!left || !right || node.arguments.length > 2)
    return node.arguments.map((part) => amount(part, words)).join("、");
  const [bound, inner] = isBound(left) ? [left, right] : [right, left];
  if (!isBound(bound)) {
    const both = [left, right].map((part) =>
      part.kind === "name" ? amount(part, words) : `（${amount(part, words)}）`,
    );
    return `${both.join("与")}中的较${node.name === "min" ? "低" : "高"}者`;
  }
  const text =
    inner.kind === "call" || inner.kind === "choice" ? `（${amount(inner, words)}）` : amount(inner, words);
  if (node.name === "max" && bound.kind === "literal" && bound.text === "0") return `${text}，不足零的按零计`;
  return `${text}，${node.name === "min" ? "最高不超过" : "最低不少于"}${amount(bound, words)}`;
}

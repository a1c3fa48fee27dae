import Fraction from "fraction.js";
import type { FieldDefinition } from "../catalogue/load-fields.ts";
import { namesRead, type Trace, unknownNames } from "../rules/evaluate.ts";
import type { Expression, ExpressionOf } from "../rules/expression.ts";
import { decimalText, type Value } from "../rules/value.ts";
import type { Vocabulary } from "../rules/vocabulary.ts";
import { condition, fieldOf, holds, labelOf, lacks, spaced, unitOf, verbOf } from "./rule-words.ts";

/**
 * How things stand with one condition, as a short Chinese sentence without a full stop: 家庭人均月收入 500 元，低于 806 元.
 * Of what is unknown it says what is to be found out.
 */
export const situationInWords = (trace: Trace, words: Vocabulary): string => spaced(situation(trace, words));

function situation(trace: Trace, words: Vocabulary): string {
  if (trace.value === null) return unclear(trace, words);
  const { node } = trace;
  switch (node.kind) {
    case "name":
      return trace.value ? holds(node, words) : lacks(node, words);
    case "not":
      return situation(trace.parts[0] as Trace, words);
    case "anyMember":
      return someMember(node, trace, words);
    case "binary":
      return ofTwo(node, trace, words);
    default:
      return condition(node, words);
  }
}

/** The facts that are not known and matter; what is known beside them does not decide. */
function unclear(trace: Trace, words: Vocabulary): string {
  const open = unknownNames(trace);
  const labels = new Set((open.length > 0 ? open : namesRead(trace)).map(({ node }) => labelOf(node, words)));
  return `${[...labels].join("、")}尚未查清`;
}

function someMember(node: ExpressionOf<"anyMember">, trace: Trace, words: Vocabulary): string {
  const text = condition(node.condition, words);
  if (!trace.value) return `没有家庭成员${text}`;
  const heads = trace.parts.filter((part) => part.value === true).length;
  return `${heads} 名家庭成员${text}`;
}

function ofTwo(node: ExpressionOf<"binary">, trace: Trace, words: Vocabulary): string {
  const [left, right] = trace.parts as [Trace, Trace];
  if (node.operator === "&&" || node.operator === "||") {
    // Of what is joined, that which decides is said: who meets one of several, or fails one of all.
    const decisive = flat(trace, node.operator).filter((part) => part.value === (node.operator === "||"));
    const said = trace.value === (node.operator === "||") ? decisive : flat(trace, node.operator);
    return [...new Set(said.map((part) => situation(part, words)))].join("；");
  }
  const field = fieldOf(left.node, words);
  const value = valueText(left.value, field);
  const label = nameOf(left.node, words);
  if (/^(in|==|!=)$/.test(node.operator) && isFixed(right.node)) return `${label}为${value}`;
  if (field?.type === "BOOL" || left.value === null) return condition(node, words);
  return `${label} ${value}，${verbOf(node.operator, field, !trace.value)} ${valueText(right.value, field)}`;
}

const flat = (trace: Trace, operator: "&&" | "||"): Trace[] =>
  trace.node.kind === "binary" && trace.node.operator === operator
    ? trace.parts.flatMap((part) => flat(part, operator))
    : [trace];

/** What a fact is compared with is written in the rule: saying the fact says all. */
const isFixed = (node: Expression): boolean => node.kind === "literal" || node.kind === "list";

const nameOf = (node: Expression, words: Vocabulary): string =>
  node.kind === "name" ? labelOf(node, words) : condition(node, words);

/** 二级, 500 元, 是: a value as a clerk reads it. */
export function valueText(value: Value, field: FieldDefinition | undefined): string {
  if (value === null) return "未知";
  if (value instanceof Fraction) {
    const unit = unitOf(field);
    return unit ? `${decimalText(value)} ${unit}` : decimalText(value);
  }
  if (typeof value === "boolean") return value ? "是" : "否";
  return field?.values?.find(({ code }) => code === value)?.labelZh ?? value;
}

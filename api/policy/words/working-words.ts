import Fraction from "fraction.js";
import { namesRead, type Trace } from "../rules/evaluate.ts";
import type { ExpressionOf } from "../rules/expression.ts";
import { decimalText, toFen } from "../rules/value.ts";
import { standardKeyOf, type Vocabulary } from "../rules/vocabulary.ts";
import { isBound, labelOf, OPERATORS, spaced } from "./rule-words.ts";
import { situationInWords, valueText } from "./situation-words.ts";

/**
 * How an amount was worked out, with the values that were used: （当地最低生活保障月标准 806 元 － 家庭人均月收入 500 元）
 * × 家庭共同生活人数 4 人 ＝ 1224 元. Null where it is unknown, or written in the rule as it is.
 */
export function workingInWords(trace: Trace, words: Vocabulary, unit: string): string | null {
  if (trace.value === null || namesRead(trace).length === 0) return null;
  return spaced(new Working(words, unit.replace(/\/.*$/, "")).whole(trace));
}

class Working {
  private readonly words: Vocabulary;
  private readonly unit: string;

  constructor(words: Vocabulary, unit: string) {
    this.words = words;
    this.unit = unit;
  }

  whole(trace: Trace): string {
    const { node } = trace;
    if (node.kind === "choice") {
      const [result, why] = this.chosen(trace);
      return `${why}：${this.whole(result)}`;
    }
    if (node.kind === "call") return this.bounded(node, trace);
    return node.kind === "binary" || node.kind === "minus"
      ? `${this.formula(trace)} ＝ ${this.worth(trace)}`
      : this.formula(trace, this.unit);
  }

  /** As it is paid: to the fen. */
  private worth({ value }: Trace): string {
    return `${decimalText(new Fraction(toFen(value as Fraction), 100n))} ${this.unit}`.trim();
  }

  /** The case that holds, and what decided it: of the last case, that the one before does not. */
  private chosen(trace: Trace): [Trace, string] {
    const [when, result, otherwise] = trace.parts as [Trace, Trace, Trace];
    if (when.value) return [result, situationInWords(when, this.words)];
    return otherwise.node.kind === "choice"
      ? this.chosen(otherwise)
      : [otherwise, situationInWords(when, this.words)];
  }

  /** What the formula gives, then what it may not pass. */
  private bounded(node: ExpressionOf<"call">, trace: Trace): string {
    const { inner, bound, bites, other } = sides(node, trace);
    if (other) {
      const both = trace.parts.map((part) => this.whole(part)).join("；");
      return `${both}；取较${node.name === "min" ? "低" : "高"}的 ${this.worth(trace)}`;
    }
    if (!inner || !bound) return this.worth(trace);
    const given = this.whole(inner);
    const limit = this.formula(bound, this.unit);
    if (isZero(bound)) return bites ? `${given}，不足零的按零计` : given;
    const verb = node.name === "min" ? ["不超过", "超过"] : ["不低于", "低于"];
    return bites ? `${given}，${verb[1]}${limit}，按 ${this.worth(trace)}计` : `${given}，${verb[0]}${limit}`;
  }

  /** One side of an equation; `unit` is that of a bare number. */
  private formula(trace: Trace, unit = ""): string {
    const { node, value } = trace;
    switch (node.kind) {
      case "name":
        return `${labelOf(node, this.words)} ${this.named(node.path, value as Fraction)}`;
      case "binary": {
        const [left, right] = trace.parts as [Trace, Trace];
        const isProduct = node.operator === "*" || node.operator === "/";
        const divided = this.factor(right, true, node.operator === "/");
        return `${this.factor(left, isProduct)}${OPERATORS[node.operator]}${divided}`;
      }
      case "choice": {
        const [result, why] = this.chosen(trace);
        return `${this.factor(result, true)}（${why}）`;
      }
      case "call":
        return this.inner(node, trace);
      case "minus":
        return `负的${this.factor(trace.parts[0] as Trace, true)}`;
      default:
        return `${decimalText(value as Fraction)} ${unit}`.trim();
    }
  }

  private named(path: string, value: Fraction): string {
    const key = standardKeyOf(path);
    if (key === null) return valueText(value, this.words.fields.get(path));
    return this.words.standards.get(key)?.kind === "MONEY" ? `${decimalText(value)} 元` : decimalText(value);
  }

  /** A part of a formula, in brackets where it would be read otherwise without: what divides also as a product. */
  private factor(trace: Trace, inBrackets: boolean, isDivisor = false): string {
    const { node } = trace;
    if (node.kind === "call") {
      const { inner, bites } = sides(node, trace);
      if (inner && !bites) return this.factor(inner, inBrackets, isDivisor);
    }
    const text = this.formula(trace);
    const isSum = node.kind === "binary" && (node.operator === "+" || node.operator === "-");
    const isLoose = isSum || node.kind === "minus" || (isDivisor && node.kind === "binary");
    return node.kind === "call" || (inBrackets && isLoose) ? `（${text}）` : text;
  }

  /** A bound inside a formula is said only where it counts. */
  private inner(node: ExpressionOf<"call">, trace: Trace): string {
    const { inner, bound, bites, other } = sides(node, trace);
    const extreme = node.name === "min" ? "低" : "高";
    if (other || !inner || !bound) {
      return `${trace.parts.map((part) => this.factor(part, true)).join("与")}中较${extreme}的`;
    }
    const given = this.formula(inner);
    if (!bites) return given;
    if (isZero(bound)) return `${given}，不足零的按零计`;
    return `${given}，${node.name === "min" ? "最高不超过" : "最低不少于"}${this.formula(bound)}`;
  }
}

interface Sides {
  readonly inner?: Trace | undefined;
  readonly bound?: Trace | undefined;
  /** What was worked out lies beyond the bound. */
  readonly bites: boolean;
  /** Both sides are worked out, and neither bounds the other. */
  readonly other: boolean;
}

function sides(node: ExpressionOf<"call">, { parts }: Trace): Sides {
  const [left, right] = parts as [Trace, Trace];
  if (parts.length !== 2) return { bites: false, other: true };
  const [bound, inner] = isBound(left.node) ? [left, right] : [right, left];
  if (!isBound(bound.node)) return { bites: false, other: true };
  const sign = (inner.value as Fraction).compare(bound.value as Fraction);
  return { inner, bound, bites: node.name === "min" ? sign > 0 : sign < 0, other: false };
}

const isZero = ({ node, value }: Trace): boolean => node.kind === "literal" && (value as Fraction).equals(0);

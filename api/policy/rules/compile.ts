import { join, raw, type Sql, sql } from "../../database/sql.ts";
import { type Expression, type ExpressionOf, RuleRefused } from "./expression.ts";
import { typeOfName, type Vocabulary } from "./vocabulary.ts";

/** Where a rule's names stand in a statement. A fact that is unknown is null there. */
export interface Columns {
  /** A column of the row the rule is worked out for, of type numeric, boolean, date or text. */
  name(path: string): Sql;
  /** A column of each member, inside `anyMember`. */
  member(path: string): Sql;
  /** The rows of the members, as they stand after `from`, and whether there is a list of them at all. */
  readonly members: { readonly from: Sql; readonly areKnown: Sql };
}

/** A longer text is refused: a rule of so many quotients is a mistake, and no plan is made for it in time. */
const MAX_SQL_LENGTH = 100_000;

/**
 * One SQL expression of the same meaning as `evaluate`, boolean for a condition, numeric for an amount: null where
 * that is unknown. An amount is rounded half up to the fen, once, at the end. Errors: RuleRefused.
 */
export function compile(rule: Expression, vocabulary: Vocabulary, columns: Columns): Sql {
  const compiler = new Compiler(vocabulary, columns);
  return compiler.isNumber(rule) ? toTheFen(compiler.number(rule)) : compiler.truth(rule);
}

/** A number as numerator and denominator: quotients are never rounded on the way. No denominator means 1. */
interface Quotient {
  readonly over: Sql;
  readonly under: Sql | null;
}

class Compiler {
  private readonly vocabulary: Vocabulary;
  private readonly columns: Columns;

  constructor(vocabulary: Vocabulary, columns: Columns) {
    this.vocabulary = vocabulary;
    this.columns = columns;
  }

  truth(node: Expression): Sql {
    return this.limited(node, this.truthOf(node));
  }

  number(node: Expression): Quotient {
    const quotient = this.quotientOf(node);
    this.limited(node, quotient.over);
    return quotient;
  }

  /** Whether a checked rule comes to a number; what it comes to is clear from its outermost form. */
  isNumber(node: Expression): boolean {
    switch (node.kind) {
      case "literal":
        return node.type === "NUMBER";
      case "name":
        return typeOfName(node.path, this.vocabulary)?.kind === "DECIMAL";
      case "minus":
      case "call":
        return true;
      case "choice":
        return this.isNumber(node.result);
      case "binary":
        return ["+", "-", "*", "/"].includes(node.operator);
      default:
        return false;
    }
  }

  private truthOf(node: Expression): Sql {
    switch (node.kind) {
      case "literal":
        return raw(node.text === "true" ? "true" : "false");
      case "name":
        return this.column(node);
      case "not":
        return sql`(not ${this.truth(node.operand)})`;
      case "anyMember":
        return this.anyMember(node);
      case "choice":
        return choice(this.truth(node.when), this.truth(node.result), this.truth(node.otherwise));
      case "binary":
        return this.binary(node);
      default:
        throw new RuleRefused("这里要的是是否。", node);
    }
  }

  private quotientOf(node: Expression): Quotient {
    switch (node.kind) {
      case "literal":
        return whole(sql`${node.text}::numeric`);
      case "name":
        return whole(this.column(node));
      case "minus": {
        const { over, under } = this.number(node.operand);
        return { over: sql`(- ${over})`, under };
      }
      case "call":
        return extreme(
          node.name,
          node.arguments.map((part) => this.number(part)),
        );
      case "choice": {
        const [when, a, b] = [this.truth(node.when), this.number(node.result), this.number(node.otherwise)];
        const under = a.under || b.under ? choice(when, a.under ?? ONE, b.under ?? ONE) : null;
        return { over: choice(when, a.over, b.over), under };
      }
      case "binary":
        return this.arithmetic(node);
      default:
        throw new RuleRefused("这里要的是数。", node);
    }
  }

  private column(node: ExpressionOf<"name">): Sql {
    return node.member ? this.columns.member(node.path) : this.columns.name(node.path);
  }

  /** True when one is, else unknown when one is, else false: `exists` alone would make unknown false. */
  private anyMember(node: ExpressionOf<"anyMember">): Sql {
    const { from, areKnown } = this.columns.members;
    return sql`(case when ${areKnown} then (
      select case when bool_or(held) then true when bool_or(held is null) then null else false end
      from (select ${this.truth(node.condition)} as held from ${from}) each_member) end)`;
  }

  private binary({ operator, left, right }: ExpressionOf<"binary">): Sql {
    if (operator === "&&") return sql`(${this.truth(left)} and ${this.truth(right)})`;
    if (operator === "||") return sql`(${this.truth(left)} or ${this.truth(right)})`;
    if (operator !== "in") return this.compared(left, COMPARISONS.get(operator) ?? raw("="), right);
    const items = right.kind === "list" ? right.items : [];
    return sql`(${join(
      items.map((item) => this.compared(left, raw("="), item)),
      " or ",
    )})`;
  }

  private compared(left: Expression, operator: Sql, right: Expression): Sql {
    if (!this.isNumber(left) && !this.isNumber(right))
      return sql`(${this.plain(left)} ${operator} ${this.plain(right)})`;
    const [a, b] = [this.number(left), this.number(right)];
    return sql`(${times(a.over, b.under)} ${operator} ${times(b.over, a.under)})`;
  }

  /** A truth, a date or an enumeration value, which are compared as they are. */
  private plain(node: Expression): Sql {
    if (node.kind === "literal" && node.type === "TEXT") return sql`${node.text}::text`;
    if (node.kind === "literal" && node.type === "DATE") return sql`${node.text}::date`;
    return this.truth(node);
  }

  private arithmetic({ operator, left, right }: ExpressionOf<"binary">): Quotient {
    const [a, b] = [this.number(left), this.number(right)];
    if (operator === "*") return { over: sql`(${a.over} * ${b.over})`, under: product(a.under, b.under) };
    if (operator === "/") return divided(a, b);
    const sign = raw(operator === "+" ? "+" : "-");
    const over = sql`(${times(a.over, b.under)} ${sign} ${times(b.over, a.under)})`;
    return { over, under: product(a.under, b.under) };
  }

  private limited(node: Expression, text: Sql): Sql {
    if (text.text.length > MAX_SQL_LENGTH)
      throw new RuleRefused("规则太复杂，不能用于批量筛查，请减少取大取小和除法的层数。", node);
    return text;
  }
}

const COMPARISONS: ReadonlyMap<string, Sql> = new Map(
  [
    ["==", "="],
    ["!=", "<>"],
    ["<", "<"],
    ["<=", "<="],
    [">", ">"],
    [">=", ">="],
  ].map(([operator = "", text = ""]) => [operator, raw(text)]),
);
const ONE = raw("1::numeric");

const whole = (over: Sql): Quotient => ({ over, under: null });

/** An unknown condition chooses neither branch. */
const choice = (when: Sql, result: Sql, otherwise: Sql): Sql =>
  sql`(case ${when} when true then ${result} when false then ${otherwise} end)`;

const times = (value: Sql, by: Sql | null): Sql => (by ? sql`(${value} * ${by})` : value);

const product = (a: Sql | null, b: Sql | null): Sql | null => (a ? times(a, b) : b);

/** Under the line stands nothing negative, so that comparing across keeps its direction; divided by zero is unknown. */
function divided(a: Quotient, b: Quotient): Quotient {
  const over = sql`(${times(a.over, b.under)} * sign(${b.over}))`;
  return { over, under: sql`nullif(${times(sql`abs(${b.over})`, a.under)}, 0)` };
}

/** `least` and `greatest` pass an unknown over; a rule's min and max do not. */
function extreme(name: "min" | "max", numbers: readonly Quotient[]): Quotient {
  if (numbers.every(({ under }) => under === null)) {
    const parts = numbers.map(({ over }) => over);
    const pick = raw(name === "min" ? "least" : "greatest");
    return whole(sql`(case when ${join(parts, " + ")} is not null then ${pick}(${join(parts)}) end)`);
  }
  return numbers.reduce((a, b) => {
    const isFirst = sql`(${times(a.over, b.under)} ${raw(name === "min" ? "<=" : ">=")} ${times(b.over, a.under)})`;
    return { over: choice(isFirst, a.over, b.over), under: choice(isFirst, a.under ?? ONE, b.under ?? ONE) };
  });
}

/** Half up, away from zero, from the exact quotient: `div` takes whole numbers off without rounding. */
function toTheFen({ over, under }: Quotient): Sql {
  if (!under) return sql`round(${over}, 2)`;
  return sql`(sign(${over}) * div(abs(${over}) * 200 + ${under}, ${under} * 2) * 0.01)`;
}

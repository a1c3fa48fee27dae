import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";

/** Thrown for a malformed scalar: the server turns it into a field error in Chinese; it never holds the value. */
export class ScalarError extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: "INVALID_INPUT" } });
  }
}

const MONEY = /^-?\d{1,13}\.\d{2}$/;

/**
 * An amount in yuan as an exact decimal text. Output always has two decimals. Input may carry full-width digits,
 * spaces and thousands separators and is read by the service, which refuses what is not an amount.
 */
export const Money = new GraphQLScalarType<string, string>({
  name: "Money",
  description:
    'An amount of money in yuan (CNY) as an exact decimal text with two decimals, such as "1234.56". ' +
    "Inside, money is integer fen; no floating point touches it. 金额（元），保留两位小数的文本。",
  serialize(value) {
    if (typeof value !== "string" || !MONEY.test(value)) throw new Error("Money leaves as yuan text.");
    return value;
  },
  parseValue: readText,
  parseLiteral(node) {
    if (node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT)
      return readText(node.value);
    throw new ScalarError("金额应为数字，例如 1234.56。");
  },
});

function readText(value: unknown): string {
  if (typeof value === "string" && value.length <= 40) return value;
  if (typeof value === "number" && Number.isInteger(value)) return String(value);
  throw new ScalarError('金额应写成文本，例如 "1234.56"。');
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar, in years in which one may still add some: no database column begins before the year 1. */
function isDay(text: string): boolean {
  if (!DATE.test(text) || text < "1000" || text >= "3000") return false;
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
}

export const LocalDate = new GraphQLScalarType<string, string>({
  name: "LocalDate",
  description: "A calendar date in Asia/Shanghai as YYYY-MM-DD. 日期（北京时间）。",
  serialize(value) {
    if (typeof value !== "string" || !DATE.test(value)) throw new Error("A date leaves as YYYY-MM-DD.");
    return value;
  },
  parseValue: readDate,
  parseLiteral(node) {
    return readDate(node.kind === Kind.STRING ? node.value : null);
  },
});

function readDate(value: unknown): string {
  if (typeof value === "string" && isDay(value)) return value;
  throw new ScalarError("日期应写成 2026-01-31 这样的格式。");
}

export const DateTime = new GraphQLScalarType<Date | string, string>({
  name: "DateTime",
  description: "An instant as ISO 8601 text in UTC. 时间点（世界协调时）。",
  serialize(value) {
    if (value instanceof Date) return value.toISOString();
    throw new Error("An instant leaves as a Date.");
  },
  parseValue: readInstant,
  parseLiteral(node) {
    return readInstant(node.kind === Kind.STRING ? node.value : null);
  },
});

/** With its zone: without one the time would be the server's. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function readInstant(value: unknown): Date {
  const [text, day = ""] = (typeof value === "string" && INSTANT.exec(value)) || [];
  const read = text && isDay(day) ? new Date(text) : null;
  if (!read || Number.isNaN(read.getTime())) {
    throw new ScalarError("时间应写成 2026-01-31T09:00:00+08:00 这样的格式。");
  }
  return read;
}

/** Deep enough for a family with its members, and no deeper. */
const FACT_DEPTH = 5;

/**
 * Facts by their names, nested by subject. Numbers written in the query keep their digits; each fact is checked
 * against the field list by the service.
 */
export const FactSet = new GraphQLScalarType<object, never>({
  name: "FactSet",
  description:
    "Facts by name: { household: { members: [{ age: 67 }] }, person: { age: 67 } }. Amounts are yuan, as numbers or " +
    "as text; null says that something is unknown. 一组信息项。",
  serialize() {
    throw new Error("Facts are given and never leave.");
  },
  parseValue: readFacts,
  parseLiteral(node, variables) {
    return readFacts(literalOf(node, variables ?? {}, FACT_DEPTH));
  },
});

function readFacts(value: unknown): object {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new ScalarError("信息项应写成一组名称和取值。");
}

function literalOf(node: ValueNode, variables: Readonly<Record<string, unknown>>, depth: number): unknown {
  if (depth < 0) throw new ScalarError("信息项的层次太多。");
  switch (node.kind) {
    case Kind.OBJECT:
      return Object.fromEntries(
        node.fields.map(({ name, value }) => [name.value, literalOf(value, variables, depth - 1)]),
      );
    case Kind.LIST:
      return node.values.map((value) => literalOf(value, variables, depth - 1));
    case Kind.VARIABLE:
      return variables[node.name.value];
    case Kind.NULL:
      return null;
    default:
      return node.value;
  }
}

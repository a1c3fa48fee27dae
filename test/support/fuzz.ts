import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";

/** A request as a stranger to the interface might make it. */
export interface Fuzz {
  readonly query: string;
  /** The variables as JSON text, which may be broken. */
  readonly variables: string;
}

/** Chances that come again with the same seed. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below = (count: number): number => Math.floor(this.next() * count);
  is = (share: number): boolean => this.next() < share;
  of = <T>(list: readonly T[]): T => list[this.below(list.length)]!;
}

const TEXTS = [
  "",
  " ",
  "荷塘月色",
  "371602106",
  "371602106000",
  "2026-03-04",
  "2026-02-30",
  "2026-03-04T02:00:00.000Z",
  "019b0000-0000-7316-8049-258731604925",
  "1e309",
  "-0",
  "0.005",
  "9".repeat(40),
  "<b>'\";--\\",
  "%_*",
  "\ud83d\ude00",
  "\ud800",
  "a\u0000b",
  "字".repeat(3_000),
  "__proto__",
];
const NUMBERS = [
  0,
  1,
  -1,
  25,
  100,
  101,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
];
const PIECES = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  "$",
  "!",
  ":",
  "@",
  "...",
  '"',
  '"""',
  "#",
  "\n",
  "\u0000",
  "é",
  "荷",
  "-",
  "1e999",
  " @include(if: true) ",
  " @skip(if: $a) ",
  " @deprecated ",
  "... on Query { __typename } ",
  " __typename ",
  "fragment f on Query { ...f } ",
  "...f ",
  " mutation ",
  " subscription ",
  " query ",
  " a: b: ",
  " null ",
  "{a:{a:{}}}",
] as const;

/** A document of the schema with values for its variables: mostly well formed, with values that seldom fit. */
export function generated(schema: GraphQLSchema, chance: Chance): Fuzz {
  const kind = chance.is(0.6) || !schema.getMutationType() ? "query" : "mutation";
  const root = kind === "query" ? schema.getQueryType()! : schema.getMutationType()!;
  const fields = Object.values(root.getFields());
  const declared: string[] = [];
  const variables: Record<string, unknown> = {};
  const give = (arg: GraphQLArgument): string => {
    const name = `v${declared.length}`;
    declared.push(
      `$${name}: ${chance.is(0.95) ? arg.type : chance.of(["String", "Int!", "[ID!]", "Boolean"])}`,
    );
    variables[name] = valueFor(arg.type, chance, 0);
    return `${arg.name}: $${name}`;
  };
  const count = chance.is(0.85) ? 1 : 1 + chance.below(3);
  const roots = Array.from({ length: count }, (_, at) => {
    const text = written(chance.of(fields), give, chance, 0);
    return count > 1 ? `a${at}: ${text}` : text;
  });
  return {
    query: `${kind} F${declared.length > 0 ? `(${declared.join(", ")})` : ""} { ${roots.join(" ")} }`,
    variables: JSON.stringify(variables),
  };
}

function written(
  { name, args, type }: GraphQLField<unknown, unknown>,
  give: (arg: GraphQLArgument) => string,
  chance: Chance,
  depth: number,
): string {
  const given = args.filter((arg) => (isNonNullType(arg.type) ? chance.is(0.97) : chance.is(0.4))).map(give);
  return `${name}${given.length > 0 ? `(${given.join(", ")})` : ""}${selection(type, give, chance, depth + 1)}`;
}

function selection(
  type: GraphQLOutputType,
  give: (arg: GraphQLArgument) => string,
  chance: Chance,
  depth: number,
): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return chance.is(0.01) ? " { __typename }" : "";
  if (isUnionType(named)) return " { __typename }";
  const fields = isObjectType(named) ? Object.values(named.getFields()) : [];
  const chosen = fields.filter((field) =>
    chance.is(isCompositeType(getNamedType(field.type)) ? (depth < 6 ? 0.4 : 0) : 0.6),
  );
  const texts = chosen.slice(0, 12).map((field) => written(field, give, chance, depth));
  return ` { ${["__typename", ...texts].join(" ")} }`;
}

/** A value for a type: now and then of another one. */
function valueFor(type: GraphQLInputType, chance: Chance, depth: number): unknown {
  if (chance.is(0.04)) return chance.of([null, "x", 7, true, [], {}, [[null]]]);
  if (isNonNullType(type)) return valueFor(type.ofType, chance, depth);
  if (chance.is(0.1)) return null;
  if (isListType(type))
    return Array.from({ length: chance.below(4) }, () => valueFor(type.ofType, chance, depth));
  if (isEnumType(type)) return chance.of(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || (depth < 4 && chance.is(0.5)),
    );
    return Object.fromEntries(fields.map((field) => [field.name, valueFor(field.type, chance, depth + 1)]));
  }
  if (type.name === "Boolean") return chance.is(0.5);
  if (type.name === "Int" || type.name === "Float") return chance.of(NUMBERS);
  return chance.of(TEXTS);
}

/** A request with a few pieces taken out, put in or said twice. */
export function mutated({ query, variables }: Fuzz, chance: Chance): Fuzz {
  return {
    query: edited(query, chance, 1 + chance.below(5)),
    variables: chance.is(0.3) ? edited(variables, chance, 1 + chance.below(3)) : variables,
  };
}

function edited(text: string, chance: Chance, edits: number): string {
  let now = text;
  for (let edit = 0; edit < edits; edit += 1) {
    const from = chance.below(now.length + 1);
    const to = Math.min(now.length, from + chance.below(20));
    const [before, span, after] = [now.slice(0, from), now.slice(from, to), now.slice(to)];
    now = chance.of([
      () => before + after,
      () => before + span + span + after,
      () => before + chance.of(PIECES) + span + after,
      () => before + span.split("").reverse().join("") + after,
      () => before + span.repeat(1 + chance.below(30)) + after,
    ])();
  }
  return now;
}

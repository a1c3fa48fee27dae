import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";

type Field = GraphQLField<unknown, unknown>;

/** A way through the schema from a root field to a type, by the names of the fields and of members of unions. */
export interface AccessPath {
  readonly steps: readonly string[];
  readonly type: GraphQLObjectType;
  /** Fields whose value is one, not a type of its own. */
  readonly values: readonly string[];
  /** Those of them that speak of a person. */
  readonly masked: readonly string[];
}

/** Levels that an operation may go down, of api/kernel/limits.ts. */
const LEVELS = 8;
/** Fields that an operation may name with room for its arguments, of 1,000 tokens. */
const FIELDS = 600;

const isOptional = ({ args }: Field) =>
  args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);

/** Every way down from a root field that passes no type twice. */
export function pathsBelow(root: Field): AccessPath[] {
  const paths: AccessPath[] = [];
  const walk = (type: GraphQLNamedType, steps: readonly string[], passed: readonly string[]) => {
    if (isUnionType(type)) {
      for (const member of type.getTypes()) walk(member, [...steps, `... on ${member.name}`], passed);
      return;
    }
    if (!isObjectType(type) || passed.includes(type.name) || steps.length >= LEVELS - 1) return;
    const fields = Object.values(type.getFields()).filter(isOptional);
    const below = fields.filter((field) => isComposite(field));
    const values = fields.filter((field) => !isComposite(field));
    const masked = values.filter(({ extensions }) => extensions["masked"] !== undefined);
    paths.push({ steps, type, values: values.map(nameOf), masked: masked.map(nameOf) });
    for (const field of below) walk(getNamedType(field.type), [...steps, field.name], [...passed, type.name]);
  };
  walk(getNamedType(root.type), [], []);
  return paths;
}

const nameOf = ({ name }: Field) => name;
const isComposite = ({ type }: Field) => isObjectType(getNamedType(type)) || isUnionType(getNamedType(type));

interface Selection {
  readonly [name: string]: Selection;
}

/** Selections that together take every path whole, each small enough to be asked. */
export function selectionsOf(paths: readonly AccessPath[]): string[] {
  const parts: AccessPath[][] = [[]];
  let size = 0;
  for (const path of paths) {
    const more = path.values.length + path.steps.length * 3;
    if (size + more > FIELDS) {
      parts.push([]);
      size = 0;
    }
    size += more;
    parts.at(-1)?.push(path);
  }
  return parts.map(written);
}

function written(paths: readonly AccessPath[]): string {
  const root: Record<string, unknown> = {};
  for (const { steps, values } of paths) {
    let at = root;
    for (const step of steps) {
      at[step] ??= {};
      at = at[step] as Record<string, unknown>;
    }
    for (const name of ["__typename", ...values]) at[name] = {};
  }
  const write = (selection: Selection): string =>
    Object.entries(selection)
      .map(([name, below]) => (Object.keys(below).length > 0 ? `${name} { ${write(below)} }` : name))
      .join(" ");
  return write(root as Selection);
}

/** What an answer holds at a path, through lists and only at the member of a union that the path names. */
export function valuesAt(data: unknown, steps: readonly string[]): Record<string, unknown>[] {
  if (Array.isArray(data)) return data.flatMap((each) => valuesAt(each, steps));
  if (typeof data !== "object" || data === null) return [];
  const [step, ...rest] = steps;
  const record = data as Record<string, unknown>;
  if (step === undefined) return [record];
  if (step.startsWith("... on ")) return record["__typename"] === step.slice(7) ? valuesAt(record, rest) : [];
  return valuesAt(record[step], rest);
}

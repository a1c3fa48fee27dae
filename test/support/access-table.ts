import { type GraphQLField, type GraphQLSchema, getNamedType, isCompositeType } from "graphql";
import { type Permission, rolePermissions } from "../../schema/codes/permissions.ts";
import { type Role, roles } from "../../schema/codes/roles.ts";
import type { AccessCaller } from "./access-callers.ts";
import { pathsBelow, selectionsOf, valuesAt } from "./access-paths.ts";
import type { Actors } from "./actors.ts";
import type { Values } from "./bad-values.ts";
import type { Answer } from "./client.ts";

type Field = GraphQLField<unknown, unknown>;

/** One question put to the platform. A root field is asked under its own name, a search by what it searches with too. */
export interface Question {
  readonly title: string;
  readonly kind: "query" | "mutation";
  readonly field: Field;
  readonly variables: Values;
}

/** What one caller got to one question. */
export interface Asked {
  readonly question: Question;
  readonly caller: AccessCaller;
  readonly answers: readonly Answer[];
  readonly cell: Cell;
}

/** Something, nothing, told that it is not there, refused for want of a permission; and what should never be. */
export type Cell = "●" | "○" | "∅" | "–" | "✗";

export const permissionOf = (field: Field): string => String(field.extensions["permission"]);

/** Whether a role has the permission that the field names, and what it needs beside. */
export const mayAsk = (role: Role, field: Field, beside?: Permission): boolean => {
  const held: readonly string[] = ["public", "signed-in", ...rolePermissions[role]];
  return [permissionOf(field), beside ?? "public"].every((needed) => held.includes(needed));
};

/** Every query of the schema. */
export function everyQuery(schema: GraphQLSchema, variables: Readonly<Record<string, Values>>): Question[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({
    title: field.name,
    kind: "query",
    field,
    variables: { filter: {}, ...variables[field.name] },
  }));
}

/** A mutation that shows something of a person: a search, or a look at one value. */
export function shownBy(schema: GraphQLSchema, name: string, by: string, variables: Values): Question {
  const field = schema.getMutationType()?.getFields()[name];
  if (!field) throw new Error(`no mutation ${name}`);
  return { title: `${name} by ${by}`, kind: "mutation", field, variables };
}

/** Puts a question to somebody, at every path that goes down from it. */
export async function ask(actors: Actors, question: Question, caller: AccessCaller): Promise<Asked> {
  const client = actors.client(caller.actor);
  const composite = isCompositeType(getNamedType(question.field.type));
  const selections = composite ? selectionsOf(pathsBelow(question.field)) : [""];
  const answers: Answer[] = [];
  for (const selection of selections) {
    const answer = await client.send(documentOf(question, selection), question.variables);
    answers.push(answer);
    if (answer.body.errors) break;
  }
  return { question, caller, answers, cell: cellOf(question, answers) };
}

function documentOf({ kind, field: { name, args } }: Question, selection: string): string {
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(", ");
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(", ");
  return `${kind}${declared && `(${declared})`} { ${name}${given && `(${given})`} ${selection && `{ ${selection} }`} }`;
}

const dataOf = ({ field }: Question, { body }: Answer): unknown =>
  (body.data as Record<string, unknown> | undefined)?.[field.name];

function cellOf(question: Question, answers: readonly Answer[]): Cell {
  const [refusal] = answers.flatMap(({ body }) => body.errors ?? []);
  if (refusal?.extensions.code === "FORBIDDEN") return "–";
  if (refusal?.extensions.code === "NOT_FOUND") return "∅";
  if (refusal) return "✗";
  return answers.some((answer) => isSomething(dataOf(question, answer))) ? "●" : "○";
}

function isSomething(data: unknown): boolean {
  if (Array.isArray(data)) return data.length > 0;
  if (typeof data !== "object" || data === null) return data !== null && data !== undefined;
  const record = data as Record<string, unknown>;
  const list = record["nodes"] ?? record["found"];
  return !Array.isArray(list) || list.length > 0;
}

/** A list as it says how many there are, and how many it holds. */
export function countsOf({ question, answers }: Asked): { total: number; held: number }[] {
  return answers.flatMap((answer) => {
    const data = dataOf(question, answer) as { totalCount?: number; nodes?: unknown[] } | undefined;
    if (data?.totalCount === undefined || !data.nodes) return [];
    return [{ total: data.totalCount, held: data.nodes.length }];
  });
}

const marks = (asked: readonly Asked[], cellFor: (one: Asked) => Cell) =>
  (Object.keys(roles) as Role[])
    .map((role) => {
      const at = (side: string) =>
        asked
          .filter(({ caller }) => caller.role === role && caller.side === side)
          .map(cellFor)
          .sort((a, b) => WORST.indexOf(a) - WORST.indexOf(b))[0] ?? " ";
      const [inside, outside] = [at("inside"), at("outside")];
      return inside === "–" && outside === "–" ? "–" : inside + outside;
    })
    .join(" | ");

const WORST = ["✗", "●", "○", "∅", "–"];

/** The table for people: a line for each question, and one for each path below it that ends at a person's values. */
export function tableOf(questions: readonly Question[], asked: readonly Asked[]): string {
  const names = Object.values(roles).map(({ zh }) => zh);
  const lines = questions.flatMap((question) => {
    const own = asked.filter((one) => one.question === question);
    const first = `| **${question.title}** | \`${permissionOf(question.field)}\` | ${marks(own, ({ cell }) => cell)} |`;
    if (!isCompositeType(getNamedType(question.field.type))) return [first];
    const personal = pathsBelow(question.field).filter(({ masked }) => masked.length > 0);
    return [
      first,
      ...personal.map(({ steps, masked }) => {
        const cellFor = (one: Asked): Cell => {
          if (one.cell === "–" || one.cell === "∅") return one.cell;
          const values = one.answers.flatMap((answer) =>
            valuesAt(dataOf(question, answer), steps).flatMap((record) => masked.map((name) => record[name])),
          );
          return values.some((value) => value !== null && value !== undefined) ? "●" : "○";
        };
        return `| ${[...steps.map((step) => `›${step}`), ""].join("")} ${masked.join(", ")} | | ${marks(own, cellFor)} |`;
      }),
    ];
  });
  return [`| | | ${names.join(" | ")} |`, `|---|---|${names.map(() => "---").join("|")}|`, ...lines, ""].join(
    "\n",
  );
}

import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  parse,
} from "graphql";
import type { ExportLanguage } from "../../schema/codes/export-languages.ts";
import type { Permission } from "../../schema/codes/permissions.ts";
import { columnsOf, type TableColumn } from "./columns.ts";
import type { ExportedList } from "./exported-list.ts";

/** The question that the page of a list asks, as the export asks it. */
export interface ListDocument {
  readonly document: DocumentNode;
  readonly field: string;
  readonly permission: Permission;
  /** What a row is. */
  readonly node: GraphQLOutputType;
  readonly columns: readonly TableColumn[];
  /** The names of the arguments that narrow it. */
  readonly argumentNames: readonly string[];
  /** Read page by page; else whole. */
  readonly isPaged: boolean;
}

const PAGING = ["first", "after"];

/** Made from the schema itself, so that masks and permissions are those of the field, whatever the caller. */
export function listDocument(
  schema: GraphQLSchema,
  list: ExportedList,
  language: ExportLanguage,
): ListDocument {
  const field = rootField(schema, list.field);
  const nodeType = nodeTypeOf(field);
  const isPaged = isConnection(field);
  const columns = columnsOf(nodeType, list, language);
  const selection = selectionOf(columns.map(({ path }) => path));
  const variables = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(", ");
  const body = isPaged ? `{ nodes ${selection} pageInfo { hasNextPage endCursor } totalCount }` : selection;
  return {
    document: parse(
      `query Export${variables && `(${variables})`} { ${field.name}${given && `(${given})`} ${body} }`,
      { noLocation: true },
    ),
    field: field.name,
    permission: field.extensions["permission"] as Permission,
    node: nodeType,
    columns,
    argumentNames: field.args.map(({ name }) => name).filter((name) => !PAGING.includes(name)),
    isPaged,
  };
}

function rootField(schema: GraphQLSchema, name: string): GraphQLField<unknown, unknown> {
  const field = schema.getQueryType()?.getFields()[name];
  if (!field) throw new Error(`There is no list ${name}.`);
  return field;
}

/** Whether a root field answers page by page. */
export function isConnection(field: GraphQLField<unknown, unknown>): boolean {
  const type = getNullableType(field.type);
  return isObjectType(type) && "nodes" in type.getFields() && "pageInfo" in type.getFields();
}

function nodeTypeOf(field: GraphQLField<unknown, unknown>): GraphQLOutputType {
  const type = getNullableType(field.type);
  if (isListType(type)) return getNamedType(type) as GraphQLOutputType;
  if (!isObjectType(type)) throw new Error(`${field.name} is no list.`);
  return getNamedType(type.getFields()["nodes"]!.type) as GraphQLOutputType;
}

interface Branch extends Map<string, Branch> {}

function selectionOf(paths: readonly string[]): string {
  const root: Branch = new Map();
  for (const path of paths) {
    let branch = root;
    for (const part of path.split(".")) {
      const next: Branch = branch.get(part) ?? new Map();
      branch.set(part, next);
      branch = next;
    }
  }
  return written(root);
}

const written = (branch: Branch): string =>
  `{ ${[...branch].map(([name, inner]) => (inner.size > 0 ? `${name} ${written(inner)}` : name)).join(" ")} }`;

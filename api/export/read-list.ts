import { execute, type GraphQLSchema } from "graphql";
import type { RequestContext } from "../kernel/context.ts";
import { invalid } from "../kernel/errors.ts";
import { unstorable } from "../kernel/stored-text.ts";
import type { ListDocument } from "./list-document.ts";

export interface ListPage {
  readonly nodes: readonly unknown[];
  readonly endCursor: string | null;
  /** How many there are, counted no further than 10,000; null of a list that is read whole. */
  readonly totalCount: number | null;
}

type Arguments = Readonly<Record<string, unknown>>;
const MISFIT = "筛选条件不适用于这个列表，请刷新页面后重试。";

/** The schema by which everybody reads; set once it is served. */
export function servedSchema(ctx: RequestContext): GraphQLSchema {
  const { schema } = ctx.platform;
  if (!schema) throw new Error("Lists are read where the schema is served.");
  return schema;
}

/** Refuses arguments that the list does not have, or that the database could not hold. Errors: INVALID_INPUT. */
export function demandFitting(list: ListDocument, schema: GraphQLSchema, given: Arguments): void {
  const strangers = Object.keys(given).filter((name) => !list.argumentNames.includes(name));
  const operation = list.document.definitions[0];
  const isOperation = operation?.kind === "OperationDefinition";
  if (strangers.length > 0 || (isOperation && unstorable(schema, operation, given).length > 0)) {
    throw invalid({ arguments: MISFIT });
  }
}

/**
 * One page of a list, as the caller's page of the console would get it: by the same resolvers, under the same
 * permissions and masks. Errors: those of the list; INVALID_INPUT where the arguments are not its own.
 */
export async function readList(
  ctx: RequestContext,
  list: ListDocument,
  given: Arguments,
  page: { readonly first: number; readonly after: string | null },
): Promise<ListPage> {
  const { data, errors } = await execute({
    schema: servedSchema(ctx),
    document: list.document,
    contextValue: ctx,
    variableValues: list.isPaged ? { ...given, ...page } : given,
  });
  const [error] = errors ?? [];
  // An error without a path comes from the arguments and repeats their values.
  if (error && !error.path) throw invalid({ arguments: MISFIT });
  // A refusal of the list keeps its words, and its places are those of the list's arguments.
  if (error) throw error.originalError ?? error;
  const answer = data?.[list.field];
  if (!list.isPaged) return { nodes: answer as unknown[], endCursor: null, totalCount: null };
  const { nodes, pageInfo, totalCount } = answer as {
    nodes: unknown[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
  };
  return { nodes, endCursor: pageInfo.hasNextPage ? pageInfo.endCursor : null, totalCount };
}

import type {
  DataProvider,
  GetListParams,
  GetListResult,
  GetManyReferenceParams,
  Identifier,
  SortPayload,
} from "react-admin";
import { createCursorMap } from "./cursor-map.ts";
import type { ResourceDefinition } from "./resource-definition.ts";

export interface Row {
  readonly id: string;
}

/** A page of a list as every connection of the schema answers it. */
export interface Connection<TRow extends Row = Row> {
  readonly nodes: readonly TRow[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly totalCount?: number | null;
  readonly totalIsCapped?: boolean | null;
}

export interface ReadContext {
  /** Aborted when the page that asked is gone; hand it to `request`. */
  readonly signal: AbortSignal | undefined;
  readonly meta: Readonly<Record<string, unknown>>;
}

export interface ListQuery<TFilter = Readonly<Record<string, unknown>>> {
  readonly first: number;
  readonly after: string | null;
  readonly filter: TFilter;
  readonly sort: SortPayload | undefined;
}

/**
 * What a resource folder supplies in `x.data.ts`. There is no create, update or delete here: each action is its
 * own mutation, written as an `Action` and sent by `ActionForm`, `ConfirmByFacts` or `useAction`.
 */
export interface ResourceHandlers {
  getList?(query: ListQuery, context: ReadContext): Promise<Connection>;
  /** By which arguments of its root field the list is narrowed, for an export of what the page shows. */
  listArguments?(filter: ListQuery["filter"]): Readonly<Record<string, unknown>>;
  getOne?(id: string, context: ReadContext): Promise<Row>;
  getMany?(ids: readonly string[], context: ReadContext): Promise<readonly Row[]>;
  getManyReference?(
    reference: { readonly target: string; readonly id: string },
    query: ListQuery,
    context: ReadContext,
  ): Promise<Connection>;
}

/** Helps a folder to keep the exact types of its handlers while they are checked. */
export const defineHandlers = <THandlers extends ResourceHandlers>(handlers: THandlers) => handlers;

/** The largest page the server gives. */
export const largestPage = 100;

/** What lists find in `useListContext().meta`. */
export interface ListMeta {
  readonly totalCount: number | undefined;
  readonly totalIsCapped: boolean;
}

export function createDataProvider(resources: readonly ResourceDefinition[]): DataProvider {
  const cursors = createCursorMap();
  const loaded = new Map<string, Promise<ResourceHandlers>>();

  const handlersOf = (name: string) => {
    const definition = resources.find((resource) => resource.name === name);
    if (!definition) throw new Error(`No resource is named ${name}`);
    let handlers = loaded.get(name);
    if (!handlers) {
      handlers = definition.handlers();
      loaded.set(name, handlers);
      // A chunk that failed to load must be asked for again, not remembered as failed.
      handlers.catch(() => loaded.delete(name));
    }
    return handlers;
  };

  const readPage = async (
    listKey: unknown[],
    params: GetListParams,
    read: (query: ListQuery) => Promise<Connection>,
  ): Promise<GetListResult> => {
    const { page = 1, perPage = 25 } = params.pagination ?? {};
    const first = Math.min(perPage, largestPage);
    const key = JSON.stringify([...listKey, params.filter, params.sort, first, params.meta]);
    const connection = await cursors.readPage(key, page, (after) =>
      read({ first, after, filter: params.filter ?? {}, sort: params.sort }),
    );
    return toListResult(connection, page);
  };

  return {
    supportAbortSignal: true,

    async getList(resource: string, params: GetListParams) {
      const { getList } = await handlersOf(resource);
      if (!getList) throw missing(resource, "getList");
      return readPage([resource], params, (query) => getList(query, contextOf(params)));
    },

    async getOne(resource: string, params: { id: Identifier } & ReadParams) {
      const { getOne } = await handlersOf(resource);
      if (!getOne) throw missing(resource, "getOne");
      return { data: await getOne(String(params.id), contextOf(params)) };
    },

    async getMany(resource: string, params: { ids: Identifier[] } & ReadParams) {
      const { getMany, getOne } = await handlersOf(resource);
      const ids = params.ids.map(String);
      if (getMany) return { data: [...(await getMany(ids, contextOf(params)))] };
      if (!getOne) throw missing(resource, "getMany");
      return { data: await Promise.all(ids.map((id) => getOne(id, contextOf(params)))) };
    },

    async getManyReference(resource: string, params: GetManyReferenceParams & ReadParams) {
      const { getManyReference } = await handlersOf(resource);
      if (!getManyReference) throw missing(resource, "getManyReference");
      const reference = { target: params.target, id: String(params.id) };
      return readPage([resource, reference], params, (query) =>
        getManyReference(reference, query, contextOf(params)),
      );
    },

    create: refuseWrite,
    update: refuseWrite,
    updateMany: refuseWrite,
    delete: refuseWrite,
    deleteMany: refuseWrite,
  } as DataProvider;
}

interface ReadParams {
  signal?: AbortSignal;
  meta?: Record<string, unknown>;
}

const contextOf = ({ signal, meta }: ReadParams): ReadContext => ({ signal, meta: meta ?? {} });

const missing = (resource: string, handler: string) => new Error(`${resource} has no handler ${handler}`);

/** react-admin's own writes may be optimistic or undoable; an act with consequences never is. */
async function refuseWrite(resource: string): Promise<never> {
  throw new Error(`${resource}: send an Action instead of a generic write`);
}

function toListResult(connection: Connection, page: number): GetListResult {
  const { nodes, pageInfo, totalCount, totalIsCapped } = connection;
  const meta: ListMeta = { totalCount: totalCount ?? undefined, totalIsCapped: totalIsCapped ?? false };
  return {
    data: [...nodes],
    // react-admin would send the reader back to the last page that a capped total admits.
    total: totalIsCapped ? undefined : (totalCount ?? undefined),
    pageInfo: { hasNextPage: pageInfo.hasNextPage, hasPreviousPage: page > 1 },
    meta,
  };
}

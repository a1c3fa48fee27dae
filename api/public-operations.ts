import type { FastifyReply, FastifyRequest } from "fastify";
import { stripIgnoredCharacters } from "graphql";
import { publicOperations } from "../schema/public-operations.ts";

export const PUBLIC_PATH = "/public/graphql";

const operations = Object.entries(publicOperations).map(([operationName, { id, text }]) => ({
  operationName,
  query: text as string,
  id: id as string,
}));
const byText = new Map(operations.map((operation) => [operation.query, operation]));
const byId = new Map(operations.map((operation) => [operation.id, operation]));

interface Asked {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly variables?: unknown;
}

/**
 * Puts the operation of the manifest in place of what was asked for: by its text, whatever the spaces in it, or by its
 * id. `refuse` answers what is none of them, before anything is parsed.
 */
export function answerManifestOnly(
  refuse: (reply: FastifyReply) => void,
): (request: FastifyRequest, reply: FastifyReply, done: () => void) => void {
  return (request, reply, done) => {
    const { query, documentId, variables } = (request.body ?? {}) as Asked;
    const found =
      typeof documentId === "string"
        ? byId.get(documentId)
        : typeof query === "string"
          ? byText.get(stripped(query))
          : undefined;
    if (!found) return refuse(reply);
    // Left out is allowed; said to be nothing is not.
    request.body = { query: found.query, operationName: found.operationName, variables: variables ?? {} };
    done();
  };
}

/** A text that cannot be read as GraphQL at all is none of ours either. */
function stripped(text: string): string {
  try {
    return stripIgnoredCharacters(text);
  } catch {
    return "";
  }
}

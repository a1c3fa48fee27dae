import { createHash } from "node:crypto";
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Configuration } from "../database/configuration.ts";

const MINUTE_IN_MS = 60_000;
/** So many tokens and addresses are counted at a time; made-up ones push one another out. */
const MOST_COUNTED = 10_000;

/**
 * Lets each token, and at the public endpoint each address, ask so often a minute, and tells with every answer how often
 * it still may: `ratelimit-limit`, `ratelimit-remaining`, `ratelimit-reset` in seconds, and `retry-after` with a refusal.
 * Each process counts for itself, before anything is looked up. People in the console are not counted.
 */
export async function limitRequests(
  app: FastifyInstance,
  { tokenRate, publicRate }: Pick<Configuration, "tokenRate" | "publicRate">,
): Promise<void> {
  await app.register(rateLimit, {
    max: (request) => (isPublic(request) ? publicRate : tokenRate),
    timeWindow: MINUTE_IN_MS,
    cache: MOST_COUNTED,
    enableDraftSpec: true,
    keyGenerator: (request) => createHash("sha256").update(whoAsks(request)).digest("base64url"),
    allowList: (request) => whoAsks(request) === "",
    errorResponseBuilder: () => Object.assign(new Error("too many requests"), { statusCode: 429 }),
  });
}

const isPublic = ({ routeOptions }: FastifyRequest): boolean =>
  routeOptions.url?.startsWith("/public/") ?? false;

/** A token that is shown to the public endpoint does not count there: nobody looks it up. */
const whoAsks = (request: FastifyRequest): string =>
  isPublic(request)
    ? `address ${request.ip}`
    : (/^Bearer .+$/.exec(request.headers.authorization ?? "")?.[0] ?? "");

import { createHash } from "node:crypto";
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";

const MINUTE_IN_MS = 60_000;
/** So many tokens are counted at a time; made-up ones push one another out. */
const MOST_COUNTED = 10_000;

/**
 * Lets each token ask so often a minute, and tells with every answer how often it still may: `ratelimit-limit`,
 * `ratelimit-remaining`, `ratelimit-reset` in seconds, and `retry-after` with a refusal. Each process counts for itself,
 * before anything is looked up. People in the console are not counted.
 */
export async function limitTokens(app: FastifyInstance, perMinute: number): Promise<void> {
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: MINUTE_IN_MS,
    cache: MOST_COUNTED,
    enableDraftSpec: true,
    keyGenerator: (request) => createHash("sha256").update(tokenOf(request)).digest("base64url"),
    allowList: (request) => tokenOf(request) === "",
    errorResponseBuilder: () => Object.assign(new Error("too many requests of a token"), { statusCode: 429 }),
  });
}

const tokenOf = ({ headers }: FastifyRequest): string =>
  /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1] ?? "";

import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Configuration } from "../database/configuration.ts";

const MINUTE_IN_MS = 60_000;
/** So many tokens and addresses are counted at a time; made-up ones push one another out. */
const MOST_COUNTED = 50_000;

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
    ? `address ${network(request.ip)}`
    : (/^Bearer .+$/.exec(request.headers.authorization ?? "")?.[0] ?? "");

/** Whoever has an address of version 6 has the 64 bits behind it too. */
function network(address: string): string {
  if (!isIPv6(address) || address.includes(".")) return address;
  const [front = "", back = ""] = address.split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const left = groups(front);
  const missing = address.includes("::") ? 8 - left.length - groups(back).length : 0;
  return [...left, ...Array<string>(missing).fill("0"), ...groups(back)].slice(0, 4).join(":");
}

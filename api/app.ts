import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import cookie from "@fastify/cookie";
import fastifyStatic from "@fastify/static";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLSchema } from "graphql";
import { type ErrorCode, errorCodes } from "../schema/codes/errors.ts";
import { departmentFeedRoutes } from "./beneficiary/feed/feed.routes.ts";
import { registerImportRoutes } from "./beneficiary/import/import.routes.ts";
import { buildConsoleSchema, buildPublicSchema } from "./build-schema.ts";
import { deadlineIn } from "./kernel/context.ts";
import { costLimit } from "./kernel/cost.ts";
import { databaseRefusal } from "./kernel/database-refusal.ts";
import { deviceWords } from "./kernel/device.ts";
import { registerFileRoutes } from "./kernel/files/routes.ts";
import { formatError } from "./kernel/format-error.ts";
import type { HttpContext } from "./kernel/http-context.ts";
import { readJsonAsUtf8 } from "./kernel/json-body.ts";
import { limits } from "./kernel/limits.ts";
import { Metrics } from "./kernel/metrics.ts";
import type { Platform } from "./kernel/platform.ts";
import { readinessOf } from "./kernel/readiness.ts";
import { currentRequestId, withRequestId } from "./kernel/request-id.ts";
import { limitRequests } from "./kernel/request-rate.ts";
import { addSecurityHeaders } from "./kernel/security-headers.ts";
import { storedText } from "./kernel/stored-text.ts";
import { actorOfSession, actorOfToken } from "./organisation/actor.ts";
import { registerOfficeSignIn } from "./organisation/office-sign-in.routes.ts";
import { answerManifestOnly, PUBLIC_PATH } from "./public-operations.ts";

/** A whole catalogue of policies is 120 kB as YAML; parsing a body of this size takes five milliseconds. */
const BODY_LIMIT_BYTES = 512 * 1024;
/** More errors than these help nobody but somebody who guesses names of fields. */
const MAX_ERRORS = 5;
/** A whole request, its body included: 20 MB come over a slow line in this time, and nobody holds a line for good. */
const REQUEST_TIMEOUT_MS = 300_000;

/** So long an operation may take. */
const DEADLINE_MS = 10_000;

/** The HTTP application over an opened platform. The caller listens and closes. */
export async function buildApp(platform: Platform): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    logger: false,
    genReqId: () => randomUUID(),
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: platform.configuration.trustedProxies ?? false,
    // An address that is none, before any hook: said in our form, and not repeated.
    frameworkErrors: (_error, _request, reply) => void sendError(reply as FastifyReply, "BAD_REQUEST", 400),
  });
  const schema = await buildConsoleSchema();
  platform.schema = schema;
  const metrics = new Metrics(platform);
  const endpoint = (of: GraphQLSchema) => startEndpoint(app, platform, metrics, of);
  const apollo = await endpoint(schema);
  app.setErrorHandler((error, _request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    sendError(reply, codeOf(status), status);
  });
  addSecurityHeaders(app);
  readJsonAsUtf8(app);
  // After the body is read: the context of an earlier hook is lost while the socket delivers it.
  app.addHook("preHandler", (request, _reply, done) => withRequestId(request.id, done));
  await limitRequests(app, platform.configuration);
  await app.register(cookie);
  await app.register(fastifyApollo(apollo), {
    path: "/graphql",
    method: ["POST", "GET"],
    context: async (request: FastifyRequest, reply: FastifyReply) => {
      const deadline = deadlineIn(DEADLINE_MS);
      return { ...(await contextOf(platform, request, reply, deadline).catch(refuseContext)), deadline };
    },
  });
  await servePublic(app, platform, await endpoint(await buildPublicSchema()));
  metrics.serve(app);
  app.get("/healthz", async () => ({ status: "ok" }));
  const readiness = readinessOf(platform);
  app.get("/readyz", async (_request, reply) => {
    const lacking = await readiness();
    if (lacking.length === 0) return { status: "ready" };
    return reply.code(503).send({ status: "unavailable", lacking });
  });
  await registerFileRoutes(app, (request, reply) => contextOf(platform, request, reply));
  await registerImportRoutes(app, (request, reply) => contextOf(platform, request, reply));
  await departmentFeedRoutes(app, (request, reply) => contextOf(platform, request, reply));
  registerOfficeSignIn(app, platform, (request, reply) => contextOf(platform, request, reply));
  await serveConsole(app);
  return app;
}

/** Both endpoints have the same limits, answers and figures. */
async function startEndpoint(
  app: FastifyInstance,
  platform: Platform,
  metrics: Metrics,
  schema: GraphQLSchema,
): Promise<ApolloServer<HttpContext>> {
  const apollo = new ApolloServer<HttpContext>({
    schema,
    // A page of somebody else's at our address would need the network, and our headers refuse it anyway.
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      // Nothing is cached by anybody, and what would work out for how long wraps every field.
      ApolloServerPluginCacheControlDisabled(),
      metrics.plugin,
      costLimit,
      storedText,
      answerPlugin,
    ],
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
    parseOptions: { maxTokens: 1000 },
    validationRules: limits,
    status400ForVariableCoercionErrors: true,
    formatError: (formatted, error) =>
      formatError(platform.log, currentRequestId() ?? randomUUID(), formatted, error),
  });
  await apollo.start();
  return apollo;
}

/** The endpoint for anybody: whoever asks is nobody here, whatever cookie or token came along. */
async function servePublic(
  app: FastifyInstance,
  platform: Platform,
  apollo: ApolloServer<HttpContext>,
): Promise<void> {
  const unknown = (reply: FastifyReply) =>
    void sendError(reply, "BAD_REQUEST", 400, "公开接口只回答操作清单中的查询。");
  await app.register(async (scope) => {
    scope.addHook("preHandler", answerManifestOnly(unknown));
    await scope.register(fastifyApollo(apollo), {
      path: PUBLIC_PATH,
      method: ["POST"],
      context: async (request: FastifyRequest) => ({
        requestId: request.id,
        platform,
        actor: null,
        system: false,
        remoteAddress: request.ip,
        device: deviceWords(request.headers["user-agent"]),
        cookie: { set() {}, clear() {} },
        deadline: deadlineIn(DEADLINE_MS),
      }),
    });
  });
}

const answerPlugin: ApolloServerPlugin<HttpContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response: { http, body } }) {
        http.headers.set("x-request-id", contextValue.requestId);
        http.headers.set("cache-control", "no-store");
        if (body.kind !== "single" || !body.singleResult.errors) return;
        body.singleResult.errors = body.singleResult.errors.slice(0, MAX_ERRORS);
        const code = body.singleResult.errors[0]?.extensions?.["code"] as ErrorCode | undefined;
        // A mutation that may answer null has data even when it is refused, but nothing stands in it.
        const isEmpty = Object.values(body.singleResult.data ?? {}).every((value) => value === null);
        if (code && isEmpty && (http.status ?? 200) === 200) http.status = errorCodes[code].status;
      },
    };
  },
};

/** Whoever asks is found out by a deadline also where what is asked for has none, such as a file. */
async function contextOf(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  deadline = deadlineIn(DEADLINE_MS),
): Promise<HttpContext> {
  const secure = !platform.configuration.demo;
  const name = secure ? "__Host-lianou" : "lianou";
  const options = { path: "/", httpOnly: true, secure, sameSite: "strict" as const };
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? "")?.[1];
  const secret = request.cookies[name];
  const actor = bearer
    ? await actorOfToken(platform, bearer, deadline)
    : secret
      ? await actorOfSession(platform, secret, deadline)
      : null;
  return {
    requestId: request.id,
    platform,
    actor,
    system: false,
    remoteAddress: request.ip,
    device: deviceWords(request.headers["user-agent"]),
    cookie: {
      set: (value, endsAt) => void reply.setCookie(name, value, { ...options, expires: endsAt }),
      clear: () => void reply.clearCookie(name, options),
    },
  };
}

/** Nobody can be recognised without the database: the answer says so with its status, not as a fault of ours. */
function refuseContext(error: unknown): never {
  const refusal = databaseRefusal(error);
  if (!refusal) throw error;
  const { status } = errorCodes[refusal.code];
  throw new GraphQLError(refusal.message, { originalError: refusal, extensions: { http: { status } } });
}

/** The built console; every path that is not a file or an endpoint is a page of it. */
async function serveConsole(app: FastifyInstance): Promise<void> {
  const root = consoleFolder();
  if (root) await app.register(fastifyStatic, { root, index: false, wildcard: false, maxAge: "1h" });
  app.setNotFoundHandler((request, reply) => {
    // The console asks for its own first page, by fetch, to see whether a newer one has been installed.
    const accepts = (request.headers.accept ?? "").includes("text/html") || request.url === "/";
    const wantsPage = request.method === "GET" && accepts;
    if (root && wantsPage)
      return reply
        .header("cache-control", "no-cache")
        .type("text/html")
        .sendFile("index.html", { cacheControl: false });
    return sendError(reply, "NOT_FOUND", 404, "没有这个地址。");
  });
}

function consoleFolder(): string | null {
  const candidates = ["../admin/dist", "../../admin/dist"].map((part) =>
    path.resolve(import.meta.dirname, part),
  );
  return candidates.find((folder) => existsSync(path.join(folder, "index.html"))) ?? null;
}

function codeOf(status: number): ErrorCode {
  if (status === 413) return "TOO_LARGE";
  if (status === 429) return "RATE_LIMITED";
  return status < 500 ? "BAD_REQUEST" : "INTERNAL";
}

/** JSON for everything, also where GraphQL is not reached. */
function sendError(reply: FastifyReply, code: ErrorCode, status: number, message?: string): FastifyReply {
  const text = message ?? errorCodes[code].zh;
  const body = { errors: [{ message: text, extensions: { code, requestId: reply.request.id } }] };
  return reply.code(status).type("application/json; charset=utf-8").send(body);
}

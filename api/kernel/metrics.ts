import { timingSafeEqual } from "node:crypto";
import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ErrorCode } from "../../schema/codes/errors.ts";
import { poolFigures } from "../database/pool-figures.ts";
import { scopedRows } from "../database/scoped.ts";
import { type Sql, sql } from "../database/sql.ts";
import { deadlineIn, systemContext } from "./context.ts";
import type { HttpContext } from "./http-context.ts";
import type { Platform } from "./platform.ts";

const FIGURES_WITHIN_MS = 2_000;
const LATENCIES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** What did not get as far as to name a field of the schema. */
const UNKNOWN = "none";

/** The figures of one process, under the names of Prometheus. Labels are names of the schema and codes, nothing sent. */
export class Metrics {
  readonly #platform: Platform;
  readonly #registry = new Registry();
  readonly #operations: Counter;
  readonly #seconds: Histogram;

  constructor(platform: Platform) {
    this.#platform = platform;
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#operations = new Counter({
      name: "lianou_operations_total",
      help: "Operations by root field and code; failed sign-ins and looks at clear values among them.",
      labelNames: ["operation", "code"],
      registers,
    });
    this.#seconds = new Histogram({
      name: "lianou_operation_duration_seconds",
      help: "How long operations took, by root field.",
      labelNames: ["operation"],
      buckets: LATENCIES,
      registers,
    });
    this.#gauge("lianou_database_connections", "Connections of the pool by state.", poolFigures, "state");
    this.#gauge("lianou_jobs", "Jobs that wait to begin.", waiting, "state");
    this.#gauge(
      "lianou_job_age_seconds",
      "How long the job has waited that waits longest.",
      longest,
      "state",
    );
    this.#gauge(
      "lianou_audit_entries",
      "Entries that are not chained yet, counted to 100,000.",
      unsealed,
      "state",
    );
  }

  /** Counts and times the operations of the endpoint, and logs of each who, what, how it ended and how long it took. */
  get plugin(): ApolloServerPlugin<HttpContext> {
    const [operations, seconds, { log }] = [this.#operations, this.#seconds, this.#platform];
    return {
      async requestDidStart() {
        const since = performance.now();
        let operation = UNKNOWN;
        return {
          async didResolveOperation({ operation: resolved }) {
            const [root] = resolved?.selectionSet.selections ?? [];
            // The document fits the schema by now, so the name is one of the schema's.
            if (root?.kind === "Field") operation = root.name.value;
          },
          async willSendResponse({ contextValue: { requestId, actor }, response: { body } }) {
            const errors = body.kind === "single" ? body.singleResult.errors : undefined;
            const code = (errors?.[0]?.extensions?.["code"] as ErrorCode | undefined) ?? "OK";
            operations.inc({ operation, code });
            const ms = performance.now() - since;
            seconds.observe({ operation }, ms / 1_000);
            const who = { userId: actor?.userId, postId: actor?.postId };
            log.info({ requestId, ...who, operation, code, ms: Math.round(ms) }, "operation");
          },
        };
      },
    };
  }

  /** `/metrics`: for who shows the token, or, where none is set, for a program on this machine that is no proxy. */
  serve(app: FastifyInstance): void {
    app.get("/metrics", async (request, reply) => {
      if (!this.#isAllowed(request)) return reply.callNotFound();
      return reply.type(this.#registry.contentType).send(await this.#registry.metrics());
    });
  }

  #isAllowed({ headers, socket }: FastifyRequest): boolean {
    const { metricsToken } = this.#platform.configuration;
    if (metricsToken) return isSame(headers.authorization ?? "", `Bearer ${metricsToken}`);
    const isHere = ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(socket.remoteAddress ?? "");
    return isHere && headers["x-forwarded-for"] === undefined && headers["forwarded"] === undefined;
  }

  #gauge(
    name: string,
    help: string,
    read: (platform: Platform) => Promise<Readonly<Record<string, number>>>,
    label: string,
  ): void {
    const platform = this.#platform;
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [this.#registry],
      async collect() {
        this.reset();
        // A database that does not answer takes no other figure along.
        const figures = await read(platform).catch(() => ({}));
        for (const [key, value] of Object.entries(figures)) this.set({ [label]: key }, value);
      },
    });
  }
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

const waiting = (platform: Platform) =>
  figure(platform, sql`select count(*)::int as queued from job where state = 'QUEUED'`);

const longest = (platform: Platform) =>
  figure(
    platform,
    sql`select coalesce(extract(epoch from ${platform.clock.now()}::timestamptz - min(created_at)), 0)::float8 as queued
      from job where state = 'QUEUED'`,
  );

const unsealed = (platform: Platform) =>
  figure(
    platform,
    sql`select count(*)::int as unsealed from (select from audit_pending limit 100000) waiting`,
  );

async function figure(platform: Platform, query: Sql): Promise<Readonly<Record<string, number>>> {
  const context = systemContext(platform, "metrics", deadlineIn(FIGURES_WITHIN_MS));
  return (await scopedRows<Record<string, number>>(context, query))[0] ?? {};
}

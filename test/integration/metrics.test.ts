import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ConfigurationError, readConfiguration } from "../../api/database/configuration.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { CANARY } from "../support/bad-values.ts";
import { onPostgres } from "../support/database.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

const TOKEN = "a-token-of-twenty-letters";

let test: TestPlatform;
let guarded: TestPlatform;
let actors: Actors;

beforeAll(async () => {
  test = await openTestPlatform();
  guarded = await openTestPlatform({ configuration: { metricsToken: TOKEN } });
  actors = await seedActors(test);
});
afterAll(() => Promise.all([test.close(), guarded.close()]));

async function metrics(from: Partial<InjectOptions> = {}, platform = test) {
  const { statusCode, payload } = await platform.app.inject({ method: "GET", url: "/metrics", ...from });
  return { status: statusCode, text: payload };
}
/** The value of one line. */
const figureOf = (text: string, line: string) => {
  const found = text.split("\n").find((each) => each.startsWith(`${line} `));
  return found === undefined ? null : Number(found.slice(line.length));
};

describe("the figures of the process", () => {
  it("count operations by root field and code, refused sign-ins and looks among them, and time them", async () => {
    const officer = actors.client(await actors.as("COUNTY_OFFICER"));
    await officer.query("{ regions(first: 1) { totalCount } }");
    await officer.query("{ regions(first: 2) { totalCount } }");
    await officer.send(
      'mutation { signIn(loginName: "nobody", password: "荷塘月色十二个字都不是") { demo } }',
    );
    await officer.send("{ staffUsers { totalCount } }");
    const { status, text } = await metrics();
    expect(status).toBe(200);
    const count = (operation: string, code: string) =>
      figureOf(text, `lianou_operations_total{operation="${operation}",code="${code}"}`);
    expect(count("regions", "OK")).toBe(2);
    expect(count("signIn", "SIGN_IN_FAILED")).toBe(1);
    expect(count("staffUsers", "FORBIDDEN")).toBe(1);
    expect(figureOf(text, 'lianou_operation_duration_seconds_count{operation="regions"}')).toBe(2);
  });

  it("hold nothing that was sent", async () => {
    await actors.stranger.send(`{ a${CANARY}: regions { nodes { b${CANARY} } } }`);
    await actors.stranger.send(`query q${CANARY} { regions(first: 1, after: "${CANARY}") { totalCount } }`);
    const { text } = await metrics();
    expect(text).not.toContain(CANARY);
    expect(figureOf(text, 'lianou_operations_total{operation="none",code="BAD_REQUEST"}')).toBe(1);
  });

  it("and the log of an operation say who, what, how it ended and how long it took, and nothing else", async () => {
    const officer = await actors.as("COUNTY_OFFICER");
    const from = test.log.length;
    const answer = await actors
      .client(officer)
      .send(`query q${CANARY}($after: String) { regions(first: 3, after: $after) { totalCount } }`, {
        after: CANARY,
      });
    const lines = test.log.slice(from).map((line) => JSON.parse(line));
    expect(lines).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        event: "operation",
        requestId: answer.headers["x-request-id"],
        userId: officer.actor.userId,
        postId: officer.actor.postId,
        operation: "regions",
        code: "INVALID_CURSOR",
        ms: expect.any(Number),
      },
    ]);
  });

  it("tell of the database: connections, jobs that wait, acts that are not chained yet", async () => {
    const { text } = await metrics();
    expect(figureOf(text, 'lianou_jobs{state="queued"}')).toBe(0);
    expect(figureOf(text, 'lianou_job_age_seconds{state="queued"}')).toBe(0);
    expect(figureOf(text, 'lianou_audit_entries{state="unsealed"}')).toBeGreaterThanOrEqual(0);
    expect(figureOf(text, 'lianou_database_connections{state="open"}') !== null).toBe(onPostgres());
  });

  it.each<[string, Partial<InjectOptions>]>([
    ["from another machine", { remoteAddress: "10.0.0.9" }],
    ["through a proxy", { headers: { "x-forwarded-for": "127.0.0.1" } }],
    ["through a proxy of the other kind", { headers: { forwarded: "for=127.0.0.1" } }],
  ])("are not there %s, without a token", async (_, from) => {
    expect((await metrics(from)).status).toBe(404);
  });

  it("are read from anywhere by who shows the token that is set, and by nobody else", async () => {
    const by = (token?: string) =>
      metrics(
        { remoteAddress: "10.0.0.9", headers: token ? { authorization: `Bearer ${token}` } : {} },
        guarded,
      );
    expect((await by(TOKEN)).status).toBe(200);
    for (const wrong of [undefined, `${TOKEN}x`, TOKEN.slice(1), TOKEN.replace("a", "b")])
      expect((await by(wrong)).status).toBe(404);
    expect((await metrics({}, guarded)).status).toBe(404);
  });

  it("are told also when the database is gone", async () => {
    await guarded.database.lose();
    const { status, text } = await metrics({ headers: { authorization: `Bearer ${TOKEN}` } }, guarded);
    expect(status).toBe(200);
    expect(text).toContain("process_cpu_seconds_total");
  });

  it("take no token that is short", () => {
    expect(() => readConfiguration({ LIANOU_METRICS_TOKEN: "short" })).toThrow(ConfigurationError);
  });
});

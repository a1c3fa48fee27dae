import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actors, seedActors } from "../support/actors.ts";
import type { Answer } from "../support/client.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let actors: Actors;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
});
afterAll(() => test.close());

/** Stands in for a personal value: whatever happens to it, it comes back nowhere and is not logged. */
const CANARY = "371699199001011234";

const body = (query: string, variables?: unknown) => JSON.stringify({ query, variables });
const deep = (levels: number) => `${"{ ofType ".repeat(levels)}{ name }${" }".repeat(levels)}`;
const send = (payload: string) => () => actors.stranger.post(payload);

const cases: [string, () => Promise<Answer>, { status: number; code: string }][] = [
  ["a syntax error", send(body(`{ me { user "${CANARY}"`)), { status: 400, code: "BAD_REQUEST" }],
  ["an unknown field", send(body(`{ me { a${CANARY} } }`)), { status: 400, code: "BAD_REQUEST" }],
  [
    "an unknown argument",
    send(body(`mutation { signOut(card: "${CANARY}") }`)),
    { status: 400, code: "BAD_REQUEST" },
  ],
  [
    "a variable in a place of another type",
    send(body(`query($r: Role!) { me { user { id @skip(if: $r) } } }`, { r: CANARY })),
    { status: 400, code: "BAD_REQUEST" },
  ],
  [
    "a variable of the wrong type",
    send(
      body("mutation($n: String!) { signIn(loginName: $n, password: $n) { demo } }", {
        n: { number: CANARY },
      }),
    ),
    { status: 400, code: "INVALID_INPUT" },
  ],
  [
    "a missing variable",
    send(body("mutation($n: String!) { signIn(loginName: $n, password: $n) { demo } }")),
    { status: 400, code: "INVALID_INPUT" },
  ],
  [
    "two root fields in a mutation",
    send(body("mutation { signOut again: signOut }")),
    { status: 400, code: "BAD_REQUEST" },
  ],
  [
    "two root fields of a mutation hidden in a fragment",
    send(body("mutation { ...Both } fragment Both on Mutation { signOut again: signOut }")),
    { status: 400, code: "BAD_REQUEST" },
  ],
  [
    "more aliases than 15",
    send(body(`{ ${Array.from({ length: 16 }, (_, n) => `a${n}: me { demo }`).join(" ")} }`)),
    { status: 400, code: "BAD_REQUEST" },
  ],
  [
    "more aliases than 15 by spreading a fragment",
    send(
      body(
        `{ ${Array.from({ length: 4 }, (_, n) => `me${"".padEnd(n, " ")} { ...F }`).join(" ")} }
         fragment F on Session { a: demo b: demo c: demo d: demo }`,
      ),
    ),
    { status: 400, code: "BAD_REQUEST" },
  ],
  [
    "more directives than 5",
    send(body(`{ me { ${"... @include(if: true) { demo } ".repeat(6)} } }`)),
    { status: 400, code: "BAD_REQUEST" },
  ],
  [
    "more tokens than 1,000",
    send(body(`{ me { ${"demo ".repeat(1_000)} } }`)),
    { status: 400, code: "BAD_REQUEST" },
  ],
  ["a body that is no JSON", send(`{"query": "${CANARY}`), { status: 400, code: "BAD_REQUEST" }],
  ["a body without a query", send(JSON.stringify({ [CANARY]: 1 })), { status: 400, code: "BAD_REQUEST" }],
  [
    "a batch of operations",
    send(JSON.stringify([{ query: "{ me { demo } }" }])),
    { status: 400, code: "BAD_REQUEST" },
  ],
  [
    "a body of 2 MB",
    send(body(`# ${CANARY.repeat(116_000)}\n{ me { demo } }`)),
    { status: 413, code: "TOO_LARGE" },
  ],
  [
    "a form that another site could post",
    () => actors.stranger.post(body("{ me { demo } }"), { "content-type": "text/plain" }),
    { status: 400, code: "BAD_REQUEST" },
  ],
  [
    "an unknown operation name",
    send(JSON.stringify({ query: "query A { me { demo } }", operationName: CANARY })),
    { status: 400, code: "BAD_REQUEST" },
  ],
];

describe("bad input is answered in JSON, with a code and a Chinese sentence, and echoes nothing:", () => {
  it.each(cases)("%s", async (_title, ask, { status, code }) => {
    const answer = await ask();
    expect(answer.body.errors?.[0]?.extensions.code, answer.text).toBe(code);
    expect(answer.status).toBe(status);
    expect(answer.headers["content-type"]).toMatch(/json/);
    expect(answer.body.errors?.[0]?.message).toMatch(/\p{Script=Han}/u);
    expect(answer.body.errors?.[0]?.extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.body.errors?.length).toBeLessThanOrEqual(5);
    expect(answer.text).not.toContain(CANARY);
    expect(answer.text).not.toMatch(/stacktrace|node_modules|GraphQLError/);
    expect(test.log.join("")).not.toContain(CANARY);
  });

  it("names a variable that does not fit, as the path a form can use", async () => {
    const answer = await actors.stranger.send(
      "mutation($n: String!) { signIn(loginName: $n, password: $n) { demo } }",
      {
        n: 5,
      },
    );
    expect(Object.keys(answer.body.errors?.[0]?.extensions.fields ?? {})).toEqual(["n"]);
  });

  it("answers at most 5 errors, however many there are", async () => {
    const answer = await actors.stranger.send(
      `{ ${Array.from({ length: 40 }, (_, n) => `x${n}`).join(" ")} }`,
    );
    expect(answer.body.errors).toHaveLength(5);
  });
});

describe("introspection", () => {
  it("may go deeper than data", async () => {
    const { __schema } = await actors.stranger.query(`{ __schema { types { fields { type ${deep(6)} } } } }`);
    expect(__schema.types.length).toBeGreaterThan(5);
  });
});

describe("an address that does not exist", () => {
  it("is answered in JSON to a program", async () => {
    const response = await test.app.inject({
      method: "GET",
      url: "/nowhere",
      headers: { accept: "application/json" },
    });
    expect(response.statusCode).toBe(404);
    expect(response.json().errors[0].extensions.code).toBe("NOT_FOUND");
  });
});

describe("the id of a request", () => {
  it("is the same in its header and in its errors", async () => {
    const answer = await actors.stranger.send("mutation { signOut }");
    expect(answer.body.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect(answer.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.body.errors?.[0]?.extensions.requestId).toBe(answer.headers["x-request-id"]);
  });
});

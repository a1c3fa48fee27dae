import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actors, seedActors } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let actors: Actors;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
});
afterAll(() => test.close());

const deep = (levels: number) => `${"{ ofType ".repeat(levels)}{ name }${" }".repeat(levels)}`;

describe("an answer to bad input", () => {
  it("names a variable that does not fit, as the path a form can use", async () => {
    const answer = await actors.stranger.send(
      "mutation($n: String!) { signIn(loginName: $n, password: $n) { demo } }",
      { n: 5 },
    );
    expect(Object.keys(answer.body.errors?.[0]?.extensions.fields ?? {})).toEqual(["n"]);
  });

  it.each([
    ["places", ' at "'],
    ["letters", "a"],
  ])(
    "a variable of 90 KB that does not fit is refused at once, whatever stands in it: %s",
    async (_what, piece) => {
      // In JSON a quotation mark takes two bytes.
      const b = piece.repeat(Math.floor(90_000 / (JSON.stringify(piece).length - 2)));
      const since = performance.now();
      const { status, body } = await actors.stranger.send(
        "query($b: Boolean!) { __typename @include(if: $b) }",
        { b },
      );
      expect(performance.now() - since).toBeLessThan(2_000);
      expect({ status, code: body.errors?.[0]?.extensions.code }).toEqual({
        status: 400,
        code: "INVALID_INPUT",
      });
      expect(Object.keys(body.errors?.[0]?.extensions.fields ?? {})).toEqual(["b"]);
    },
  );

  it("holds at most 5 errors, however many there are", async () => {
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

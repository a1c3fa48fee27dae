import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ConfigurationError, readConfiguration } from "../../api/database/configuration.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let actors: Actors;

beforeAll(async () => {
  test = await openTestPlatform({ configuration: { tokenRate: 3 } });
  actors = await seedActors(test);
});
afterAll(() => test.close());

const document = "{ regions(first: 1) { totalCount } }";

describe("a token", () => {
  it("may ask so often a minute and is told how often it still may, then 429 and when to come again", async () => {
    const client = await actors.tokenClient(await actors.as("CHARITY_OFFICER"));
    for (const left of [2, 1, 0]) {
      const { status, headers } = await client.send(document);
      expect(status).toBe(200);
      expect(Number(headers["ratelimit-limit"])).toBe(3);
      expect(Number(headers["ratelimit-remaining"])).toBe(left);
      expect(Number(headers["ratelimit-reset"])).toBeGreaterThan(0);
    }
    const { status, headers, body } = await client.send(document);
    expect({ status, code: body.errors?.[0]?.extensions.code }).toEqual({
      status: 429,
      code: "RATE_LIMITED",
    });
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
  });

  it("takes nothing from another one, and people in the console are not counted", async () => {
    const one = await actors.tokenClient(await actors.as("CHARITY_FINANCE"));
    for (let time = 0; time < 3; time += 1) await one.send(document);
    const other = await actors.tokenClient(await actors.as("CONTRACTOR_MANAGER"));
    expect((await other.send(document)).status).toBe(200);
    const person = actors.client(await actors.as("COUNTY_OFFICER"));
    for (let time = 0; time < 6; time += 1) {
      const { status, headers } = await person.send(document);
      expect(status).toBe(200);
      expect(headers["ratelimit-limit"]).toBeUndefined();
    }
  });

  it("that opens nothing is counted too, before it is looked up", async () => {
    const guess = () =>
      test.app.inject({
        method: "POST",
        url: "/graphql",
        headers: { "content-type": "application/json", authorization: `Bearer ${"guess-".repeat(5)}` },
        payload: JSON.stringify({ query: document }),
      });
    const statuses = [];
    for (let time = 0; time < 5; time += 1) statuses.push((await guess()).statusCode);
    expect(statuses.slice(3)).toEqual([429, 429]);
  });

  it("has a rate that is a number", () => {
    expect(readConfiguration({}).tokenRate).toBe(600);
    for (const wrong of ["0", "1.5", "many"])
      expect(() => readConfiguration({ LIANOU_TOKEN_RATE: wrong })).toThrow(ConfigurationError);
  });
});

import { afterAll, describe, expect, it } from "vitest";
import { seedActors } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;

afterAll(() => test.close());

describe("when the database is gone", () => {
  it("the process still lives but is not ready, and a request says so in words without a detail", async () => {
    test = await openTestPlatform();
    const actors = await seedActors(test);
    const client = actors.client(await actors.as("COUNTY_OFFICER"));
    await client.query("{ me { demo } }");
    expect((await test.app.inject("/readyz")).statusCode).toBe(200);

    await test.database.lose();

    expect((await test.app.inject("/healthz")).statusCode).toBe(200);
    const ready = await test.app.inject("/readyz");
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toEqual({ status: "unavailable" });
    const answer = await client.send("{ me { demo } }");
    expect(answer.body.errors?.[0]?.extensions.code, answer.text).toBe("UNAVAILABLE");
    expect(answer.status).toBe(503);
    expect(answer.text).not.toMatch(/pglite|postgres|lianou_t_/i);
  });
});

import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { buildApp } from "../../api/app.ts";
import type { Configuration } from "../../api/database/configuration.ts";
import { seedActors } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;

beforeAll(async () => {
  test = await openTestPlatform();
});
afterAll(() => test.close());

/** Of another process on the same database, so that nothing is known from before. */
async function readiness(configuration: Partial<Configuration> = {}): Promise<[number, unknown]> {
  const { platform } = test;
  const app = await buildApp({ ...platform, configuration: { ...platform.configuration, ...configuration } });
  const answer = await app.inject("/readyz");
  await app.close();
  return [answer.statusCode, answer.json()];
}

const READY = [200, { status: "ready" }];
const without = (part: string) => [503, { status: "unavailable", lacking: [part] }];

describe("a process", () => {
  it("is ready when its database answers, every migration ran and the disk has room", async () => {
    expect(await readiness()).toEqual(READY);
  });

  it("is not ready on a database where a migration that it knows has not run", async () => {
    const moved = (from: string, to: string) =>
      test.database.asOperator("update mikro_orm_migrations set name = $2 where name = $1", [from, to]);
    await moved("20261129063446-sign-in", "another");
    expect(await readiness()).toEqual(without("schema"));
    await moved("another", "20261129063446-sign-in");
    expect(await readiness()).toEqual(READY);
  });

  it("stays ready when a newer release has migrated its database", async () => {
    await test.database.asOperator("insert into mikro_orm_migrations (name) values ('29991231000000-later')");
    expect(await readiness()).toEqual(READY);
  });

  it("is not ready when the disk of its folder has less room than the reserve, or cannot be asked", async () => {
    expect(await readiness({ diskReserveBytes: Number.MAX_SAFE_INTEGER })).toEqual(without("disk"));
    expect(await readiness({ dataDir: "/dev/null/nowhere" })).toEqual(without("disk"));
    expect(await readiness({ dataDir: `${import.meta.dirname}/not/made/yet` })).toEqual(READY);
  });

  it("asks its database once a second, however many ask", async () => {
    // Each transaction takes the time once.
    const transactions = vi.spyOn(test.clock, "now");
    const many = Array.from({ length: 50 }, () => test.app.inject("/readyz"));
    expect((await Promise.all(many)).every(({ statusCode }) => statusCode === 200)).toBe(true);
    await test.app.inject("/readyz");
    expect(transactions).toHaveBeenCalledTimes(1);
    await wait(1_100);
    await test.app.inject("/readyz");
    expect(transactions).toHaveBeenCalledTimes(2);
    transactions.mockRestore();
  });
});

describe("when the database is gone", () => {
  it("the process still lives but is not ready, and a request says so in words without a detail", async () => {
    const actors = await seedActors(test);
    const client = actors.client(await actors.as("COUNTY_OFFICER"));
    await client.query("{ me { demo } }");
    expect(await readiness()).toEqual(READY);

    await test.database.lose();

    expect((await test.app.inject("/healthz")).statusCode).toBe(200);
    expect(await readiness()).toEqual(without("database"));
    const answer = await client.send("{ me { demo } }");
    expect(answer.body.errors?.[0]?.extensions.code, answer.text).toBe("UNAVAILABLE");
    expect(answer.status).toBe(503);
    expect(answer.text).not.toMatch(/pglite|postgres|lianou_t_/i);
  });
});

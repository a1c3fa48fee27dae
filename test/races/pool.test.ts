import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoped } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

const POOL = 4;
const ROUNDS = 10;
const CALLERS = 12;

let test: TestPlatform;
let actors: Actors;

beforeAll(async () => {
  test = await openTestPlatform({ poolSize: POOL });
  actors = await seedActors(test);
});
// A pool that hangs would hold up its own end as well.
afterAll(() => within(5_000, test.close()));

const ask = () => scoped(systemContext(test.platform), (tx) => tx.row(sql`select pg_sleep(0.005), 1 as one`));

const within = <T>(milliseconds: number, promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    sleep(milliseconds, undefined, { ref: false }).then(() => {
      throw new Error("the pool hangs");
    }),
  ]);

const killBackends = () =>
  test.database.asOperator(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = '${test.database.name}' and usename like 'lianou_test_%'`,
  );

describe("a pool that has no connection left", () => {
  it("answers 503 within five seconds and a bit, and as ever once there is one again", async () => {
    const client = actors.client(await actors.as("COUNTY_OFFICER"));
    const document = "{ regions(first: 1) { totalCount } }";
    await client.query(document);
    const holding = Array.from({ length: POOL }, () =>
      scoped(systemContext(test.platform), (tx) => tx.rows(sql`select pg_sleep(7)`)),
    );
    await sleep(200);
    const since = performance.now();
    const { status, body } = await client.send(document);
    expect({ status, code: body.errors?.[0]?.extensions.code }).toEqual({ status: 503, code: "UNAVAILABLE" });
    expect(performance.now() - since).toBeLessThan(6_000);
    await Promise.all(holding);
    await client.query(document);
  });
});

describe("a pool whose backends are killed under load", () => {
  it("keeps answering, 10 rounds", async () => {
    let answered = 0;
    let failed = 0;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const until = performance.now() + 300;
      const load = Promise.all(
        Array.from({ length: CALLERS }, async () => {
          while (performance.now() < until) {
            await ask().then(
              () => {
                answered += 1;
              },
              () => {
                failed += 1;
              },
            );
          }
        }),
      );
      for (let kill = 0; kill < 4; kill += 1) {
        await sleep(50);
        await killBackends();
      }
      await within(10_000, load);
      // Every place of the pool must still be good for a query, all at once.
      await within(10_000, Promise.allSettled(Array.from({ length: POOL }, ask)));
      const answers = await within(10_000, Promise.all(Array.from({ length: POOL * 2 }, ask)));
      expect(
        answers.every((row) => (row as { one: number }).one === 1),
        `round ${round}`,
      ).toBe(true);
    }
    expect(failed, "the kills must have hit queries").toBeGreaterThan(ROUNDS);
    expect(answered).toBeGreaterThan(failed);
  });
});

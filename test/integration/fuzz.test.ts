import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildConsoleSchema } from "../../api/build-schema.ts";
import * as operations from "../../schema/generated/operations.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { Client } from "../support/client.ts";
import { Chance, type Fuzz, generated, mutated } from "../support/fuzz.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

const SEED = Number(process.env["FUZZ_SEED"] ?? Date.now() % 1_000_000);
const COUNT = 5_000;
/** A session is given up after so many: some of what is asked ends it. */
const ROUND = 40;
/** What a million bytes of caches may grow by. */
const GROWTH_MB = 64;

const schema = await buildConsoleSchema();
const own = Object.entries(operations).flatMap(([name, each]) =>
  name.endsWith("Document") ? [String(each)] : [],
);

let test: TestPlatform;
let actors: Actors;
let callers: (TestActor | null)[];

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  const roles = [
    "COUNTY_OFFICER",
    "TOWNSHIP_OFFICER",
    "CHARITY_OFFICER",
    "CONTRACTOR_MANAGER",
    "ADMINISTRATOR",
  ] as const;
  callers = [null, ...(await Promise.all(roles.map((role) => actors.as(role))))];
});
afterAll(() => test.close());

describe(`requests made by chance, seed ${SEED}`, () => {
  it(`are answered below 500, in JSON: ${COUNT} generated from the schema`, async () => {
    const chance = new Chance(SEED);
    const { broken, answered } = await sendAll(() => generated(schema, chance));
    expect(broken).toEqual([]);
    // Else everything was refused at the door, and nothing behind it was tried.
    expect(answered).toBeGreaterThan(COUNT / 20);
  }, 600_000);

  it(`are answered below 500, in JSON: ${COUNT} altered from those of the console and the schema`, async () => {
    const chance = new Chance(SEED + 1);
    const { broken } = await sendAll(() => {
      const made = generated(schema, chance);
      return mutated(chance.is(0.5) ? made : { ...made, query: chance.of(own) }, chance);
    });
    expect(broken).toEqual([]);
  }, 600_000);
});

/** Sends them, a few hundred by each caller in turn, and gives those that were answered badly. */
async function sendAll(make: () => Fuzz): Promise<{ broken: unknown[]; answered: number }> {
  const broken: unknown[] = [];
  let answered = 0;
  let client = actors.stranger;
  let level = 0;
  for (let at = 0; at < COUNT; at += 1) {
    if (at % ROUND === 0) client = await clientOf(callers[(at / ROUND) % callers.length]!);
    // Caches are full by then.
    if (at === COUNT / 5) level = heap();
    const fuzz = make();
    const { status, text, body } = await client.post(
      `{"query":${JSON.stringify(fuzz.query)},"variables":${fuzz.variables}}`,
    );
    if (body.data) answered += 1;
    if (status >= 500 || !(body.data || body.errors))
      broken.push({ at, status, text: text.slice(0, 300), ...fuzz });
  }
  expect(heap() - level).toBeLessThan(GROWTH_MB);
  return { broken: broken.slice(0, 5), answered };
}

async function clientOf(actor: TestActor | null): Promise<Client> {
  if (!actor) return actors.stranger;
  const { name, value } = await actors.cookie(actor);
  return new Client(test, async () => ({ cookie: `${name}=${value}` }));
}

/** Megabytes in use once what is in use no more is taken away. */
function heap(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

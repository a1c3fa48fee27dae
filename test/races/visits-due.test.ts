import { afterAll, beforeAll, expect, it } from "vitest";
import { wronglyStored } from "../../api/beneficiary/home-visit/stored-due.ts";
import { visitsDue } from "../../api/beneficiary/home-visit/visits-due.queries.ts";
import { scoped } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { effort } from "../support/effort.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { home, visit } from "../support/visited-homes.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let county: TestActor;

beforeAll(async () => {
  test = await openTestPlatform({ poolSize: 12 });
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  county = await actors.as("COUNTY_OFFICER");
});
afterAll(() => test.close());

it("Whoever works out visits due waits for who does so already.", async () => {
  await home(officer);
  let isRead = false;
  let reading: Promise<unknown> = Promise.resolve();
  await scoped(county, async (tx) => {
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('visits due', 0))`);
    reading = visitsDue(officer, {}, {}).then(() => {
      isRead = true;
    });
    const waiting = () =>
      test.database.asOperator(
        "select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())",
      );
    await expect.poll(async () => (await waiting()).length, { timeout: 20_000 }).toBe(1);
    expect(isRead).toBe(false);
  });
  await reading;
  expect(isRead).toBe(true);
});

it("Visits that are recorded while several read what is due are in what is stored afterwards.", async () => {
  const homes = await Promise.all(Array.from({ length: 12 }, () => home(officer)));
  for (let round = 0; round < effort(6); round += 1) {
    test.clock.advance({ days: 1 });
    await test.database.asOperator("update visit_due set rule = 'former'");
    const visits = homes.map((each) => visit(officer, each));
    const reads = Array.from({ length: 12 }, (_, index) =>
      visitsDue(index % 2 ? officer : county, {}, { first: 100 }),
    );
    await Promise.all([...visits, ...reads]);
    const { nodes } = await visitsDue(officer, {}, { first: 100 });
    const today = test.clock.now().toISOString().slice(0, 10);
    const seen = new Map(nodes.map(({ householdId, lastSeenOn }) => [householdId, lastSeenOn]));
    expect(homes.map(({ id }) => seen.get(id))).toEqual(homes.map(() => today));
    expect(await scoped(county, (tx) => tx.rows(wronglyStored(tx)))).toEqual([]);
  }
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkInvariants, checks, rowsSeen } from "../../api/ledger/invariants/run.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { listedItems, wholeChain } from "../support/charity-ground.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import type { Violation } from "../support/violation.ts";
import { violationsOf } from "../support/violations.ts";

let test: TestPlatform;
let actors: Actors;
let charity: TestActor;
let chain: Awaited<ReturnType<typeof wholeChain>>;
let cases: Violation[];

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  charity = await actors.as("CHARITY_OFFICER");
  chain = await wholeChain(test, actors, charity);
  const [listed] = (await listedItems(actors, [{}])) as [string];
  cases = violationsOf({ chain, listed });
});
afterAll(() => test.close());

/** Does what no line of defence would let pass: without triggers and foreign keys. */
const plant = (statement: string) =>
  test.database.asOperator(
    `do $plant$ begin perform set_config('session_replication_role', 'replica', true); ${statement}; end $plant$`,
  );

/** Takes the constraints of every table away, for the rest of this database's life. */
const dropConstraints = () =>
  test.database.asOperator(`do $$ declare c record; begin
    for c in select conrelid::regclass as t, conname from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('c', 'x')
    loop execute format('alter table %s drop constraint %I', c.t, c.conname); end loop;
    alter table journal drop constraint journal_reverses_journal_id_unique;
    alter table journal drop constraint journal_once_for_each_event;
    drop index funding_reservation_one_open; end $$`);

const violated = async () => (await checkInvariants(test.platform)).filter((finding) => finding.count > 0);

/** The titles are known before there is anything to violate; the statements are written out when they run. */
const nothing = { donations: [], allocations: [], visits: [] } as never;
const titles = violationsOf({ chain: nothing, listed: "" }).map((violation) => violation.title);

describe("the invariants", () => {
  it("hold after the whole way from the yuan to the visit, over rows that were really seen", async () => {
    expect(await violated()).toEqual([]);
    expect(await rowsSeen(test.platform)).toMatchObject({
      need_item: 2,
      donation: 3,
      allocation: 3,
      voucher: 1,
      service_visit: 2,
      journal: 9,
      posting: 30,
    });
  });

  it("cover what is built of the chain", () => {
    expect([...new Set(checks.map((check) => check.number))]).toEqual([
      1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15,
    ]);
  });

  it("each have a violation below that must be found", () => {
    expect(new Set(cases.map((one) => one.title))).toEqual(new Set(checks.map((check) => check.title)));
  });
});

describe("a violation that got past every line is reported with its number and id:", () => {
  beforeAll(dropConstraints);

  it.each(titles.map((title, index) => [title, index] as const))("%s (%i)", async (title, index) => {
    const one = cases[index] as Violation;
    await plant(one.plant());
    try {
      const found = (await violated()).find((finding) => finding.title === title);
      expect(found, "not reported").toBeDefined();
      expect(found?.count).toBeGreaterThan(0);
      expect(found?.number).toBe(checks.find((check) => check.title === title)?.number);
      if (one.id) expect(found?.ids).toContain(one.id());
    } finally {
      await plant(one.undo());
    }
    expect(await violated()).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { householdRows, summaries } from "../../api/beneficiary/household-list.queries.ts";
import { scoped } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { exports } from "../support/exports.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

const FAMILIES = Number(process.env["BENCH_FAMILIES"] ?? 20_000);

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  const id = (kind: number) => `('019a000${kind}-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const village = "'371602001' || lpad((1 + n % 20)::text, 3, '0')";
  const of = `from generate_series(1, ${FAMILIES}) n`;
  await test.database.asOperator(`set session_replication_role = replica;
    insert into household (id, serial, region_code, area_kind, head_person_id, recorded_by, recorded_at, version)
      select ${id(1)}, '户2020-' || lpad(n::text, 7, '0'), ${village}, 'RURAL', ${id(2)}, gen_random_uuid(), now(), 1 ${of};
    insert into person (id, region_code, name, gender, birth_date, recorded_by, recorded_at, version)
      select ${id(2)}, ${village}, chr(19968 + n % 97) || chr(20500 + n % 389) || chr(21500 + n % 7), 'F',
        date '1950-01-01', gen_random_uuid(), now(), 1 ${of};
    insert into membership (id, household_id, person_id, region_code, relation_to_head, counted, valid_from)
      select ${id(3)}, ${id(1)}, ${id(2)}, ${village}, 'SELF', true, date '2020-01-01' ${of};
    set session_replication_role = default`);
  for (const table of ["household", "person", "membership"])
    await test.database.asOperator(`vacuum analyze ${table}`);
}, 600_000);
afterAll(() => test.close());

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

describe(`an export of ${FAMILIES} families`, () => {
  it("takes at most fifteen times as long as one statement that reads them all", async () => {
    const floor = await seconds(() =>
      scoped(officer, async (tx) => summaries(tx, (await householdRows(tx, sql`true`, FAMILIES)).rows)),
    );
    for (const format of ["XLSX", "CSV"] as const) {
      let made: { rows: readonly unknown[] } = { rows: [] };
      const taken = await seconds(async () => {
        made = await exports(test, actors).table(officer, { list: "HOUSEHOLDS", format });
      });
      console.log(`${format}: ${taken.toFixed(1)} s, floor ${floor.toFixed(2)} s`);
      expect(made.rows).toHaveLength(FAMILIES);
      expect(taken / floor).toBeLessThan(15);
    }
  }, 600_000);
});

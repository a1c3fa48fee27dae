import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFeed } from "../../api/beneficiary/feed/feed.queries.ts";
import { applyFeed } from "../../api/beneficiary/feed/feed.service.ts";
import { seedActors, type TestActor } from "../support/actors.ts";
import { identityNumber } from "../support/families.ts";
import { feeds } from "../support/feeds.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

/** Of the rows of the file nine in ten are of people who are registered in the county. */
const ROWS = Number(process.env["BENCH_ROWS"] ?? 200_000);
const DAYS = 250;

let test: TestPlatform;
let county: TestActor;
let numbers: readonly string[];

beforeAll(async () => {
  test = await openTestPlatform();
  county = await (await seedActors(test)).as("COUNTY_OFFICER");
  numbers = Array.from({ length: ROWS }, (_, index) => {
    const day = new Date(Date.UTC(1930, 0, 1 + Math.floor(index / DAYS))).toISOString().slice(0, 10);
    return identityNumber(day, 100 + (index % DAYS));
  });
  await register(numbers.filter((_, index) => index % 10 > 0));
}, 900_000);
afterAll(() => test.close());

/** Past the services and the triggers: it is only load. Three in ten have an older amount of another source on record. */
async function register(people: readonly string[]): Promise<void> {
  const index = (number: string) => test.platform.vault.blindIndex("person.identity_number", number);
  const id = (kind: number, n: string) =>
    `('019a000${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
  await test.database.asOperator("set session_replication_role = replica");
  const place = "'371602001' || lpad((1 + n % 20)::text, 3, '0')";
  for (let from = 0; from < people.length; from += 20_000) {
    const step = people.slice(from, from + 20_000);
    await test.database.asOperator(
      `insert into person (id, region_code, name, gender, birth_date, identity_number_index, recorded_by, recorded_at, version)
        select ${id(2, "n")}, ${place}, '荷老人', 'F', '1950-01-01', i, gen_random_uuid(), now(), 1
        from (select ordinality + $2::int as n, i from unnest($1::text[]) with ordinality as t(i, ordinality)) t`,
      [step.map(index), from],
    );
  }
  const all = `generate_series(1, ${people.length}) n`;
  const recorded = "gen_random_uuid(), now()";
  await test.database.asOperator(
    `insert into household (id, serial, region_code, area_kind, head_person_id, recorded_by, recorded_at, version)
      select ${id(1, "n")}, '户2020-' || lpad(n::text, 7, '0'), ${place}, 'RURAL', ${id(2, "n")}, ${recorded}, 1 from ${all};
     insert into membership (id, household_id, person_id, region_code, relation_to_head, counted, valid_from)
      select ${id(3, "n")}, ${id(1, "n")}, ${id(2, "n")}, ${place}, 'SELF', true, '2020-01-01' from ${all};
     insert into fact (id, household_id, person_id, region_code, path, value, source, verification, obtained_on, recorded_by, recorded_at)
      select ${id(6, "n")}, ${id(1, "n")}, ${id(2, "n")}, ${place}, 'person.med_total_12m', '"1.00"', 'HOME_VISIT', 'VERIFIED',
        '2020-01-01', ${recorded} from ${all} where n % 10 < 3`,
  );
  await test.database.asOperator("set session_replication_role = default");
  for (const table of ["household", "person", "membership", "fact"])
    await test.database.asOperator(`vacuum analyze ${table}`);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

describe(`a department's file of ${ROWS} rows`, () => {
  it("is checked and written", { timeout: 900_000 }, async () => {
    const feed = feeds(test);
    const lines = numbers.map((number, index) => `${number},荷老人,${index}.50`);
    const id = await feed.begin(county, Buffer.from(["身份证号,姓名,医疗总费用", ...lines].join("\n")));
    const checked = await seconds(feed.work);
    const { version, matched, unmatched } = await readFeed(county, id);
    expect({ matched, unmatched }).toEqual({ matched: (ROWS / 10) * 9, unmatched: ROWS / 10 });
    await applyFeed(county, id, version);
    const written = await seconds(feed.work);
    expect(await readFeed(county, id)).toMatchObject({ state: "APPLIED" });
    // The floor: the facts that came of it as bare rows of a table without keys, indexes and policies, in one statement.
    await test.database.asOperator("create table floor (like fact)");
    const floor = await seconds(() =>
      test.database.asOperator("insert into floor select * from fact where feed_id is not null"),
    );
    console.log(
      `${ROWS} rows: checked in ${checked.toFixed(1)} s, written in ${written.toFixed(1)} s, in all ${((checked + written) / floor).toFixed(0)} times a bare copy of the facts (${floor.toFixed(2)} s)`,
    );
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { duplicates } from "../../api/beneficiary/duplicates/duplicate.queries.ts";
import { findPerson } from "../../api/beneficiary/find.service.ts";
import { findHousehold } from "../../api/beneficiary/find-household.service.ts";
import { visitsDue, visitsDueCounts } from "../../api/beneficiary/home-visit/visits-due.queries.ts";
import { listHouseholds } from "../../api/beneficiary/household-list.queries.ts";
import { listPersons } from "../../api/beneficiary/person-list.queries.ts";
import { scoped, type Transaction } from "../../api/database/scoped.ts";
import { type Sql, sql } from "../../api/database/sql.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { identityNumber } from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

/** Three to a family; the county of the tests holds a tenth of them, its township a fiftieth. */
const PEOPLE = Number(process.env["BENCH_PEOPLE"] ?? 200_000);
const REPEATS = 9;
const NUMBER = identityNumber("1950-01-01", 901);

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let county: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  county = await actors.as("COUNTY_OFFICER");
  await generate();
}, 900_000);
afterAll(() => test.close());

const uuid = (kind: number, n: string) =>
  `('019a000${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
/** Of fifty townships one is that of the tests, of ten counties one theirs. */
const village = (
  n: string,
) => `case when ${n} % 50 = 0 then '371602001' || lpad((1 + ${n} / 50 % 20)::text, 3, '0')
  when ${n} % 10 = 0 then '3716022' || lpad((${n} / 10 % 40)::text, 2, '0') || lpad((1 + ${n} / 400 % 20)::text, 3, '0')
  else '3717' || lpad((${n} % 9 + 1)::text, 2, '0') || lpad((${n} / 10 % 60)::text, 3, '0') || lpad((1 + ${n} / 700 % 20)::text, 3, '0') end`;
/** Some two thousand given names by a hundred surnames, as unevenly spread as the residues happen to be. */
const name = (n: string) =>
  `chr(19968 + (${n} * 7 % 97)::int) || chr(20500 + (${n} * 13 % 389)::int) || chr(21500 + (${n} % 7)::int)`;

/** Past the services and the triggers, by one statement a table: it is only load. */
async function generate(): Promise<void> {
  const families = Math.ceil(PEOPLE / 3);
  const home = "(1 + (n - 1) / 3)";
  const index = test.platform.vault.blindIndex("person.identity_number", NUMBER);
  const statements = [
    `insert into household (id, serial, region_code, area_kind, head_person_id, recorded_by, recorded_at, version)
      select ${uuid(1, "n")}, '户2020-' || lpad(n::text, 7, '0'), ${village("n")}, 'RURAL', ${uuid(2, "3 * n - 2")},
        gen_random_uuid(), now(), 1 from generate_series(1, ${families}) n`,
    `insert into person (id, region_code, name, gender, birth_date, identity_number_index, phone_index, recorded_by, recorded_at, version)
      select ${uuid(2, "n")}, ${village(home)}, ${name("n")}, (array['F', 'M'])[1 + n % 2],
        date '1935-01-01' + (n * 31 % 30000)::int, case when n = 1500 then '${index}' when n % 40 > 0 then md5(n::text) end,
        case when n % 4 = 0 then md5('phone' || n % 700001) end, gen_random_uuid(), now(), 1
      from generate_series(1, ${PEOPLE}) n`,
    `insert into membership (id, household_id, person_id, region_code, relation_to_head, counted, valid_from)
      select ${uuid(3, "n")}, ${uuid(1, home)}, ${uuid(2, "n")}, ${village(home)}, 'SELF', true, date '2020-01-01'
      from generate_series(1, ${PEOPLE}) n`,
    `insert into assistance_identity (id, household_id, region_code, identity, valid_from, recorded_by, recorded_at)
      select ${uuid(4, "n")}, ${uuid(1, "n")}, ${village("n")}, 'DIBAO', date '2020-01-01', gen_random_uuid(), now()
      from generate_series(1, ${families}) n where n % 3 = 0`,
    `insert into person_tag (id, person_id, region_code, tag, valid_from)
      select ${uuid(5, "n")}, ${uuid(2, "n")}, ${village(home)}, 'DISABLED', date '2020-01-01'
      from generate_series(1, ${PEOPLE}) n where n % 9 = 0`,
    `insert into fact (id, household_id, person_id, region_code, path, value, source, verification, obtained_on, recorded_by, recorded_at)
      select ${uuid(6, "n")}, ${uuid(1, home)}, ${uuid(2, "n")}, ${village(home)}, 'person.disability_cert_valid', 'true',
        'HOME_VISIT', 'VERIFIED', date '2020-01-01', gen_random_uuid(), now() from generate_series(1, ${PEOPLE}) n where n % 9 = 0`,
  ];
  const day = "(date '2020-01-01' + (n % 700)::int)";
  statements.push(`insert into home_visit (id, household_id, region_code, visited_at, visited_on, purpose, outcome,
      met_person_ids, photo_file_ids, need_noticed, visitor_id, recorded_at)
    select ${uuid(7, "n")}, ${uuid(1, "(n / 3 + 1)")}, ${village("(n / 3 + 1)")}, ${day} + interval '2 hours', ${day},
      'ROUTINE', 'SEEN', array[${uuid(2, "n")}], '{}', false, gen_random_uuid(), ${day} + interval '3 hours'
    from generate_series(1, ${PEOPLE}) n where n % 2 = 0`);
  statements.push(
    "insert into visit_due_mark (household_id, region_code) select id, region_code from household",
  );
  await test.database.asOperator(
    `set session_replication_role = replica; ${statements.join("; ")}; set session_replication_role = default`,
  );
  for (const table of [
    "household",
    "person",
    "membership",
    "assistance_identity",
    "person_tag",
    "fact",
    "home_visit",
    "visit_due_mark",
  ]) {
    await test.database.asOperator(`vacuum analyze ${table}`);
  }
}

async function once(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(REPEATS / 2)]!;
}

const bare = (statement: Sql, by: TestActor = officer) =>
  time(() => scoped(by, (tx: Transaction) => tx.rows(statement)));
const filed = () =>
  test.database.asOperator(
    "alter table audit_entry disable trigger user; delete from audit_entry; alter table audit_entry enable trigger user",
  );

describe(`among ${PEOPLE} people`, () => {
  it("somebody is found by number and by name, lists are read, and duplicates are looked for", async () => {
    const index = test.platform.vault.blindIndex("person.identity_number", NUMBER);
    const [{ name: whole }] = (await test.database.asOperator<{ name: string }>(
      "select name from person where region_code collate \"C\" >= '371602001' and region_code collate \"C\" < '371602002' limit 1",
    )) as [{ name: string }];
    const township = sql`region_code >= ${"371602001"} and region_code < ${"371602002"}`;
    const floors = {
      number: await bare(sql`select * from person where identity_number_index = ${index}`),
      name: await bare(sql`select * from person where name = ${whole} and ${township} limit 20`),
      households: await bare(sql`select * from household where ${township} order by id desc limit 26`),
      persons: await bare(sql`select * from person where ${township} order by id desc limit 26`),
      county: await bare(
        sql`select count(*) from person where region_code >= ${"371602"} and region_code < ${"371603"}`,
        county,
      ),
    };
    const find = async (input: Parameters<typeof findPerson>[1]) => {
      const ms = await time(() => findPerson(officer, input));
      await filed();
      return ms;
    };
    const found = await findPerson(officer, { identityNumber: NUMBER });
    expect(found.found.length + Number(found.elsewhere)).toBe(1);
    // Whoever asks first has it worked out.
    const first = {
      "visits due in a township, worked out first": [
        await once(() => visitsDue(officer, {}, {})),
        floors.households,
      ],
      "visits due in a county, worked out first": [
        await once(() => visitsDue(county, {}, {})),
        floors.county,
      ],
    } as const;
    for (const table of ["visit_due", "visit_due_mark"])
      await test.database.asOperator(`vacuum analyze ${table}`);
    const figures: Record<string, readonly [number, number]> = {
      ...first,
      "find by number": [await find({ identityNumber: NUMBER }), floors.number],
      "find by name in a township": [await find({ name: whole }), floors.name],
      "find a family by name": [await time(() => findHousehold(officer, { name: whole })), floors.name],
      "families of a township": [await time(() => listHouseholds(officer, {}, {})), floors.households],
      "families with DIBAO": [
        await time(() => listHouseholds(officer, { identity: "DIBAO" }, {})),
        floors.households,
      ],
      "people of a township": [await time(() => listPersons(officer, {}, {})), floors.persons],
      "people, DISABLED, 60 to 70": [
        await time(() => listPersons(officer, { crowdTag: "DISABLED", minAge: 60, maxAge: 70 }, {})),
        floors.persons,
      ],
      "people with DIBAO": [
        await time(() => listPersons(officer, { identity: "DIBAO" }, {})),
        floors.persons,
      ],
      "people by a fact": [
        await time(() =>
          listPersons(officer, { fact: { path: "person.disability_cert_valid", equals: "是" } }, {}),
        ),
        floors.persons,
      ],
      "visits due in a township": [await time(() => visitsDue(officer, {}, {})), floors.households],
      "counts of visits due in a township": [
        await time(() => visitsDueCounts(officer, {})),
        floors.households,
      ],
      "visits due in a county": [await time(() => visitsDue(county, {}, {})), floors.county],
      "duplicates of a township": [await time(() => duplicates(officer, {}, {})), floors.county],
      "duplicates of a county": [await time(() => duplicates(county, {}, {})), floors.county],
    };
    for (const [what, [ms, floor]] of Object.entries(figures)) {
      console.log(
        `${what}: ${ms.toFixed(1)} ms, ${(ms / floor).toFixed(1)} times the bare SQL (${floor.toFixed(1)} ms)`,
      );
    }
    for (const statement of [
      sql`select * from person where name = ${whole} and ${township} limit 20`,
      sql`select h.id from household h where h.region_code >= ${"371602001"} and h.region_code < ${"371602002"} order by h.id desc limit 26`,
      sql`select p.id from person p where p.region_code >= ${"371602001"} and p.region_code < ${"371602002"} and p.merged_into_person_id is null and p.death_date is null order by p.id desc limit 26`,
    ]) {
      const plan = await scoped(officer, (tx) => tx.rows<Record<string, string>>(sql`explain ${statement}`));
      console.log(plan.map((row) => Object.values(row)[0]).join("\n"));
    }
    expect(Object.keys(figures)).toHaveLength(16);
  }, 600_000);
});

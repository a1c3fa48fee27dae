import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { entities } from "../../api/entities.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

/** Tables that anybody signed in may read whole, each with the reason. Every other one needs row-level security. */
const WITHOUT_ROWS_OF_ANYBODY: Readonly<Record<string, string>> = {
  region: "divisions of the state, public facts",
  organisation: "registered bodies, public facts",
  policy: "published policies, public facts",
  policy_version: "published policies, public facts",
  policy_relation: "published policies, public facts",
  policy_standard: "published standards, public facts",
  policy_standard_key: "what published standards are called",
  policy_reference: "titles of laws and regulations",
  policy_derivation: "published rules, public facts",
  policy_office: "telephone numbers of offices, public facts",
  policy_case: "examples of families that do not exist",
  catalogue_publication: "when the catalogue changed",
  mikro_orm_migrations: "which migrations ran; the platform itself reads their names",
};

/** Functions that see past the policies, each with what little it tells. */
const BEYOND_THE_POLICIES: Readonly<Record<string, string>> = {
  person_is_registered: "whether an identity number stands in the register at all, for 已在其他乡镇登记",
  person_trace:
    "a digest of the id of whom a number names, from which nobody gets to the person, for the person's own access list",
  home_visit_is_void:
    "says yes or no of one visit, so that what a void visit found out never holds again where somebody moved to",
  home_visit_facts_beyond:
    "says yes or no of one visit: whether what it found out went along to where the caller may not write",
  looks_at_person:
    "the looks at one person of the caller's region, by office and post, for the list that the person may ask for",
  person_died_before:
    "whether a person whose id is known had died by a day, for visits that are handed in late",
  keys_in_use: "the names of the keys under which values are sealed and found, and nothing of the keys",
  values_under_other_keys: "how many rows a rotation of keys has still to do",
  persons_under_other_keys:
    "sealed values and blind indexes of persons, for the rotation, which the platform runs",
  facts_under_other_keys: "sealed values of facts, for the same",
  rekey_persons: "puts sealed values of persons in the place of those that were read, for the same",
  rekey_facts: "puts sealed values of facts in the place of those that were read, for the same",
  person_lives_in: "whether a person still lives in a family, both ids known, for orders of who left it",
};

let test: TestPlatform;
beforeAll(async () => {
  test = await openTestPlatform();
});
afterAll(() => test.close());

interface Table {
  name: string;
  enabled: boolean;
  forced: boolean;
  policies: number;
}

const tables = () =>
  test.database.asOperator<Table>(`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);

describe("the live database", () => {
  it("has a table for every entity", async () => {
    const live = new Set((await tables()).map((table) => table.name));
    const metadata = [...test.platform.orm.getMetadata().getAll().values()];
    expect(metadata.length).toBeGreaterThanOrEqual(entities.length);
    expect(metadata.map((entity) => entity.tableName).filter((name) => !live.has(name))).toEqual([]);
  });

  it("forces row-level security with a policy on every table but those excepted by name", async () => {
    const open = (await tables()).filter(
      (table) =>
        !(table.enabled && table.forced && table.policies > 0) && !(table.name in WITHOUT_ROWS_OF_ANYBODY),
    );
    expect(open.map((table) => table.name)).toEqual([]);
  });

  it("lets the platform's role neither own, truncate nor reference a table", async () => {
    const rights = await test.database.asOperator(`
      select c.relname as name, verb from pg_class c, unnest(array['TRUNCATE', 'REFERENCES', 'TRIGGER']) as verb
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and has_table_privilege('lianou_app', c.oid, verb)`);
    expect(rights).toEqual([]);
  });

  it("gives no right on any table to everybody", async () => {
    const rights = await test.database.asOperator<{ name: string }>(`
      select distinct c.relname as name from pg_class c, aclexplode(c.relacl) a
      where c.relnamespace = 'public'::regnamespace and a.grantee = 0`);
    expect(rights).toEqual([]);
  });

  it("has no function with its owner's rights but those named here, and none finds its tables by a search path", async () => {
    // A body in standard SQL is bound when it is made; any other reads the path of whoever calls it.
    const functions = await test.database.asOperator<{ name: string; bound: boolean }>(`
      select proname as name,
        prosqlbody is not null or coalesce(array_to_string(proconfig, ','), '') like '%search_path=%' as bound
      from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`);
    expect(functions.filter(({ name, bound }) => !bound || !(name in BEYOND_THE_POLICIES))).toEqual([]);
  });
});

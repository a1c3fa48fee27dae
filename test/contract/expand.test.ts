import type { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrations } from "../../api/database/migrations/index.ts";
import { createEmbedded, type OpenDatabase, openEmbedded } from "../../api/database/orm.ts";
import { roleStatements } from "../../api/database/roles.ts";
import { obstacles, shapeOf } from "../support/schema-change.ts";

/** The last migration that ran before anything was in service; what comes after meets a release that serves. */
const LAST_BEFORE_SERVICE = "20261130232108-disclosure-for-departments";

let pglite: PGlite;
let database: OpenDatabase;
beforeAll(async () => {
  pglite = await createEmbedded();
  database = await openEmbedded(pglite);
  for (const statement of roleStatements) await pglite.exec(statement);
  await migrateTo(LAST_BEFORE_SERVICE);
});
afterAll(() => database.close());

const migrateTo = (to: string) =>
  (database.orm as unknown as { migrator: { up(options: { to: string }): Promise<unknown> } }).migrator.up({
    to,
  });

/** What a release of before finds in its way after these statements, which are then undone. */
async function obstaclesOf(statements: string): Promise<string[]> {
  const before = await shapeOf(pglite);
  await pglite.exec("begin");
  try {
    await pglite.exec(statements);
    return obstacles(before, await shapeOf(pglite));
  } finally {
    await pglite.exec("rollback");
  }
}

/** The list of the values of a column, with others. */
async function changedList(from: string | RegExp, to: string): Promise<string> {
  const { rows } = await pglite.query<{ definition: string }>(
    "select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'data_export_list_check'",
  );
  return `alter table data_export drop constraint data_export_list_check;
    alter table data_export add constraint data_export_list_check ${rows[0]!.definition.replace(from, to)}`;
}

/** Any one. */
async function droppedPolicy(): Promise<string> {
  const { rows } = await pglite.query<{ statement: string }>(
    "select format('drop policy %I on %s', polname, polrelid::regclass) as statement from pg_policy limit 1",
  );
  return rows[0]!.statement;
}

describe("the release before", () => {
  it("lives with tables, columns that may be left out, indexes and wider lists of values", async () => {
    const found = await obstaclesOf(`
      create table later (id uuid primary key, state text not null check (state in ('A', 'B')), donation_id uuid not null references donation (id));
      alter table donation add column later_note text, add column later_count integer not null default 0,
        add constraint later_count_positive check (later_count >= 0);
      create index later_by_name on donation (donor_name);
      alter table donation alter column donor_name drop not null;
      ${await changedList("ARRAY[", "ARRAY['LATER'::text, ")}`);
    expect(found).toEqual([]);
  });

  const contractions: [what: string, statements: string, obstacle: RegExp][] = [
    [
      "a column that is gone",
      "alter table donation drop column donor_name cascade",
      /^donation.donor_name is gone$/,
    ],
    [
      "a column of another name",
      "alter table donation rename column donor_name to giver",
      /^donation.donor_name is gone$/,
    ],
    ["a table that is gone", "drop table saved_view cascade", /^saved_view.\w+ is gone$/],
    [
      "a column of another type",
      "alter table stored_file alter column size_in_bytes type text",
      /^stored_file.size_in_bytes is text/,
    ],
    [
      "a new column that must be given",
      "alter table donation add column later text not null",
      /^donation.later must be given$/,
    ],
    [
      "a column that may be left out no more",
      "alter table donation alter column bank_reference set not null",
      /^donation.bank_reference must be given$/,
    ],
    [
      "a check of what it writes",
      "alter table donation add constraint later check (donor_name <> '')",
      /^donation.later is a rule/,
    ],
    [
      "something unique that it writes twice",
      "create unique index later on donation (donor_name)",
      /^donation.later is a rule/,
    ],
    ["a function that is gone", "drop function person_trace cascade", /^function person_trace/],
  ];

  it("does not live with what is gone, of another type, demanded anew or forbidden anew", async () => {
    const all = [
      ...contractions,
      [
        "a shorter list of values",
        await changedList(/'\w+'::text, /, ""),
        /^data_export.data_export_list_check is a rule/,
      ],
      ["a policy that is gone", await droppedPolicy(), /^policy /],
    ] as const;
    for (const [what, statements, obstacle] of all)
      expect(
        (await obstaclesOf(statements)).filter((each) => obstacle.test(each)).length,
        what,
      ).toBeGreaterThan(0);
  });
});

describe("a migration", () => {
  it("only expands what the release before serves from, or says of itself why that has to be stopped", async () => {
    const at = migrations.findIndex(({ name }) => name === LAST_BEFORE_SERVICE);
    expect(at).toBeGreaterThan(0);
    for (const { name, class: migration } of migrations.slice(at + 1)) {
      const before = await shapeOf(pglite);
      await migrateTo(name);
      if ("stopsTheReleaseBefore" in migration) continue;
      expect(obstacles(before, await shapeOf(pglite)), name).toEqual([]);
    }
  });
});

import type { Breakage } from "./breakages.ts";

const TEST = { project: "integration", test: "test/integration/constraints.test.ts" } as const;

/** A database with one more statement than the migrations hold. */
const after = (title: string, statement: string): Breakage => ({
  ...TEST,
  title,
  file: "api/database/migrate.ts",
  replace: "await connection.execute(`do $grants$",
  by: `await connection.execute(${JSON.stringify(statement)});\n  await connection.execute(\`do $grants$`,
});
const refuses = "refuses that statement, which goes through when it is taken away";

/**
 * The test itself takes each constraint away and shows the difference. What is left to show is that it notices one
 * that holds nothing, of each kind that it knows, and one that it does not know.
 */
export const constraintBreakages: readonly Breakage[] = [
  after(
    "stands, is named in the table of violations and has a statement that it refuses",
    "alter table household add constraint household_at_some_address check (address <> '?')",
  ),
  after(
    "stands, is named in the table of violations and has a statement that it refuses",
    "drop index membership_one_family",
  ),
  after(
    refuses,
    "alter table allocation drop constraint allocation_never_overcommitted, add constraint allocation_never_overcommitted check (true)",
  ),
  after(refuses, "alter table voucher disable trigger voucher_units_within_item"),
  after(
    "stands beside another only where that one refuses the same",
    "alter table service_visit disable trigger service_visit_fits_voucher",
  ),
];

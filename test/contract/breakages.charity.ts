// biome-ignore-all lint/suspicious/noTemplateCurlyInString: pieces of sources hold templates.
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Breakage } from "./breakages.ts";

type Change = Pick<Breakage, "file" | "replace" | "by">;

const integration = (test: string, title: string, change: Change): Breakage => ({
  project: "integration",
  test: `test/integration/${test}.test.ts`,
  title,
  ...change,
});
const race = (title: string, change: Change): Breakage => ({
  project: "races",
  test: "test/races/charity.test.ts",
  title,
  ...change,
});

/** The one migration so far; its name holds the moment in which it was written. */
const [initialMigration] = readdirSync(
  path.resolve(import.meta.dirname, "../../api/database/migrations"),
).filter((file) => file.endsWith("-initial.ts"));

const LOCK = "lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true";

/** Each lock, constraint and filter under the money, taken away, and the test that has to notice. */
export const charityBreakages: readonly Breakage[] = [
  integration(
    "ledger",
    "that does not balance is refused also when the session puts balanced tables in the place of ours",
    {
      file: `api/database/migrations/${initialMigration}`,
      replace:
        "posting_journal_balances_fn\\\"() returns trigger as $$ begin perform set_config('search_path'",
      by: "posting_journal_balances_fn\\\"() returns trigger as $$ begin perform set_config('app.unused'",
    },
  ),
  integration(
    "charity-allocation",
    "gives nothing else of a donation into the hands of a department than to give back, in the database too",
    {
      file: `api/database/migrations/${initialMigration}`,
      replace: "'DEPARTMENT' and (to_jsonb(new) - array['allocated_in_fen'",
      by: "'NOBODY' and (to_jsonb(new) - array['allocated_in_fen'",
    },
  ),
  race("many allocations drain one donation to exactly zero: ten win, ten are refused for want of money", {
    file: "api/charity/donation.service.ts",
    replace: LOCK,
    by: "refresh: true",
  }),
  race("the same allocation sent twice at once under one key is made once, and both are told of it", {
    file: "api/database/scoped.ts",
    replace: "if (earlier) return { result: earlier.result as T, isNew: false };",
    by: "",
  }),
  race("two charities adopt one project: one gets it, 30 times over", {
    file: "api/charity/project.service.ts",
    replace: LOCK,
    by: "refresh: true",
  }),
  race("the only item leaves a draft while the draft is proposed: one of the two happens, 20 times over", {
    file: "api/charity/project.service.ts",
    replace: LOCK,
    by: "refresh: true",
  }),
  race("two projects take one item: one gets it, and items listed in opposite order do not deadlock", {
    file: "api/charity/project.service.ts",
    replace: 'order by id ${raw("for update")}',
    by: "order by id",
  }),
  race("a donation confirmed twice at once is confirmed once and stands in the book once", {
    file: "api/charity/donation.service.ts",
    replace: LOCK,
    by: "refresh: true",
  }),
  integration(
    "charity-donation",
    "is confirmed by another person than the one who reported it, in the service and in the database",
    {
      file: "api/charity/donation.workflow.ts",
      replace: "actorOf(tx.ctx).userId === donation.reportedBy",
      by: "actorOf(tx.ctx).userId === donation.id",
    },
  ),
  integration("charity-allocation", "stays within the donor's wish for category, region and project", {
    file: "api/charity/restriction.ts",
    replace: "isWithin(regionCode, region) ? [] :",
    by: "regionCode ? [] :",
  }),
  integration(
    "charity-allocation",
    "is never above what the lot has left, nor above the gap, and names the field",
    {
      file: "api/charity/allocation.service.ts",
      replace: "amountInFen > left",
      by: "amountInFen < 0n",
    },
  ),
  integration(
    "charity-allocation",
    "is offered to be reversed exactly while the mutation would take it back",
    {
      file: "api/charity/allocation.workflow.ts",
      replace: "if (defundableStates.includes(itemState)) return null;",
      by: "return null;",
    },
  ),
  integration("charity-allocation", "is posted only by a charity that still carries the mark", {
    file: "api/charity/allocation.service.ts",
    replace: "  await demandCharityMark(tx);\n",
    by: "",
  }),
  integration("charity-project", "is adopted only by a charity that carries the mark", {
    file: "api/charity/project.workflow.ts",
    replace: "if (own?.charity_mark)",
    by: "if (own)",
  }),
  integration(
    "charity-project",
    "names the township to a charity only where five of the kind live, and the county for a minor",
    {
      file: "api/charity/project-items.queries.ts",
      replace: "row.is_minor || ",
      by: "",
    },
  ),
  integration(
    "charity-donation",
    "of another charity is not found by a charity; departments see it with the person's name masked",
    {
      file: "api/charity/donation.queries.ts",
      replace: 'maskName(row.donor_name, "partner")',
      by: "row.donor_name",
    },
  ),
  integration("ledger", "that has no line is refused by the database when the transaction commits", {
    file: `api/database/migrations/${initialMigration}`,
    replace: 'create constraint trigger "journal_journal_balances" after insert',
    by: 'create constraint trigger "journal_journal_balances" after delete',
  }),
  integration("ledger", "that stood balanced is refused a line of its own later", {
    file: `api/database/migrations/${initialMigration}`,
    replace: 'create constraint trigger "posting_journal_balances" after insert',
    by: 'create constraint trigger "posting_journal_balances" after delete',
  }),
  integration(
    "ledger",
    "is read by the charity's finance officer and by departments, in pages with their lines",
    {
      file: "api/ledger/journal.queries.ts",
      replace: "j.id < ${after}",
      by: "j.id <= ${after}",
    },
  ),
  integration(
    "trace",
    "a charity knows its donors, and recipients, vouchers and visits only by its own references",
    {
      file: "api/ledger/trace.scope.ts",
      replace: '["DONATION", "PROJECT", "ALLOCATION", "JOURNAL", "PAYABLE"]',
      by: '["DONATION", "PROJECT", "ALLOCATION", "JOURNAL", "PAYABLE", "VISIT"]',
    },
  ),
  integration("trace", "of an allocation taken back shows it, and counts nothing of it", {
    file: "api/ledger/trace.rows.ts",
    replace: "from a where a.state = 'POSTED'\n  union",
    by: "from a\n  union",
  }),
];

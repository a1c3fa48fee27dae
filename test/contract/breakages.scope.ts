import type { Breakage } from "./breakages.ts";

const TEST = { project: "integration", test: "test/integration/scope-table.test.ts" } as const;
const lineOf = (row: string) => `${row} is open to those whom the scope table names, and to nobody else`;

/** A database whose defences are as the migrations make them, but for one. */
const weakened = (row: string, statement: string): Breakage => ({
  ...TEST,
  title: lineOf(row),
  file: "api/database/migrate.ts",
  replace: "await connection.execute(`do $grants$",
  by: `await connection.execute(${JSON.stringify(statement)});\n  await connection.execute(\`do $grants$`,
});

/** Policies that say too much, one at a time, and the line of the scope table that has to notice. */
export const scopeBreakages: readonly Breakage[] = [
  weakened("voucher_funding", "alter policy voucher_funding_charity_sees on voucher_funding using (true)"),
  weakened("voucher_funding", "alter policy voucher_funding_department on voucher_funding with check (true)"),
  weakened(
    "contract_line of the county",
    "alter policy contract_line_department_sees on contract_line using (true)",
  ),
  weakened(
    "contract_line of the city, in draft",
    "alter policy contract_line_department_adds on contract_line with check (true)",
  ),
  weakened("assistance_grant", "alter policy assistance_grant_department on assistance_grant using (true)"),
  weakened("home_visit", "alter policy home_visit_department on home_visit using (true) with check (true)"),
  weakened("visit_plan", "alter policy visit_plan_read_department on visit_plan using (true)"),
  // No import brought these: they are never taken away.
  weakened("fact", "alter policy fact_department_removes on fact using (true)"),
  weakened("import_mapping", "alter policy import_mapping_department on import_mapping using (true)"),
  weakened("job", "alter policy job_department_changes on job using (true)"),
  weakened("catalogue_revision", "alter table catalogue_revision disable row level security"),
  weakened("service_offer", "alter policy service_offer_contractor on service_offer using (true)"),
  weakened("service_offer", "alter policy service_offer_contractor on service_offer with check (true)"),
  weakened(
    "stored_file_chunk",
    "alter policy stored_file_chunk_read_charity on stored_file_chunk using (true)",
  ),
  weakened(
    "stored_file_chunk",
    "alter policy stored_file_chunk_append_department on stored_file_chunk with check (true)",
  ),
  weakened(
    "service_contract of the county",
    "alter policy service_contract_department_sees on service_contract using (true)",
  ),
  weakened(
    "need_item on the list",
    "alter policy need_item_contractor_changes on need_item with check (true)",
  ),
  weakened(
    "funding_reservation past its term",
    "drop trigger funding_reservation_keeps_its_charity on funding_reservation",
  ),
  weakened(
    "need_item whose money was taken back",
    "alter policy need_item_charity_sees on need_item using (consent_valid_until > '2026-03-20' or exists (select from allocation a where a.item_id = need_item.id))",
  ),
  weakened("person who withdrew the consent", "alter policy person_of_own_recipient on person using (true)"),
  weakened(
    "user_account of a charity",
    "alter policy user_account_department_changes on user_account using (true) with check (true)",
  ),
  weakened("api_token of a charity", "alter policy api_token_charity_adds on api_token with check (true)"),
  weakened(
    "audit_entry of a charity",
    "alter policy audit_entry_append_contractor on audit_entry with check (true)",
  ),
  {
    ...TEST,
    title: lineOf("need"),
    file: "api/database/migrate.ts",
    replace: 'appendOnly ? "" : ", update"',
    by: 'appendOnly ? "" : ", update, delete"',
  },
  {
    ...TEST,
    title: "every table of the platform has a row in the scope table, and the scope table no other",
    file: "test/integration/scope-table.test.ts",
    replace: "  assistance_grant: register,\n",
    by: "",
  },
];

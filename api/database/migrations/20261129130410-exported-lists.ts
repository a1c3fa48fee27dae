import { Migration } from "@mikro-orm/migrations";

export class Migration20261129130410 extends Migration {
  override up(): void {
    this.addSql('alter table "data_export" drop constraint "data_export_list_check";');
    this.addSql(
      "alter table \"data_export\" add constraint \"data_export_list_check\" check (\"list\" in ('HOUSEHOLDS', 'PERSONS', 'VISITS_DUE', 'DUPLICATES', 'DUPLICATE_REVIEWS', 'IMPORTS', 'DEPARTMENT_FEEDS', 'REGISTER_TASKS', 'NEEDS', 'MATCHED_NEEDS', 'RESERVATIONS', 'PROJECTS', 'DONATIONS', 'ALLOCATIONS', 'JOURNALS', 'CONTRACTS', 'VOUCHERS', 'VISITS', 'POLICIES', 'POLICY_STANDARDS', 'POLICY_REVISIONS', 'ORGANISATIONS', 'STAFF', 'AUDIT_ENTRIES', 'LOOKS'));",
    );
  }
}

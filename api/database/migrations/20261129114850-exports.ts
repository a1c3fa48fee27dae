import { Migration } from "@mikro-orm/migrations";

export class Migration20261129114850 extends Migration {
  override up(): void {
    this.addSql(
      'create table "data_export" ("id" uuid not null, "user_id" uuid not null, "post_id" uuid not null, "organisation_id" uuid not null, "list" text not null, "format" text not null, "language" text not null, "purpose" text not null, "filters" text[] not null, "arguments_sealed" text null, "requested_at" timestamptz not null, "rows" int null, "size_in_bytes" int null, "file_id" uuid null, "ready_at" timestamptz null, "readable_until" timestamptz null, primary key ("id"));',
    );
    this.addSql('create index "data_export_user_id_id_index" on "data_export" ("user_id", "id");');
    this.addSql('drop policy "stored_file_charity_sees" on "stored_file";');
    this.addSql('drop policy "stored_file_contractor_sees" on "stored_file";');
    this.addSql('drop policy "stored_file_department_sees" on "stored_file";');
    this.addSql('drop policy "stored_file_system_sees" on "stored_file";');
    this.addSql('alter table "job" drop constraint "job_kind_check";');
    this.addSql('alter table "job" drop constraint "job_step_check";');
    this.addSql(
      "alter table \"job\" add constraint \"job_kind_check\" check (\"kind\" in ('IMPORT_CHECK', 'IMPORT_APPLY', 'IMPORT_UNDO', 'EXPORT'));",
    );
    this.addSql(
      "alter table \"job\" add constraint \"job_step_check\" check (\"step\" in ('READ', 'CHECK', 'COMPARE', 'STORE', 'APPLY', 'UNDO', 'COLLECT', 'WRITE'));",
    );
    this.addSql('alter table "stored_file" add "post_id" uuid null, add "readable_until" timestamptz null;');
    this.addSql(
      'create index "stored_file_made" on "stored_file" ("readable_until") where readable_until is not null;',
    );
    this.addSql(
      "alter table \"stored_file\" add constraint \"stored_file_made_for_a_time\" check ((coalesce(object_kind, '') = 'export') = (readable_until is not null) and (post_id is null) = (readable_until is null) and (readable_until is null or readable_until <= uploaded_at + '24:00:00'::interval));",
    );
    this.addSql(
      "create policy \"stored_file_charity_sees\" on \"stored_file\" for select to \"lianou_charity\" using (((object_id is null and (uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)) or (readable_until > nullif(current_setting('app.now', true), '')::timestamptz and (uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)) or (readable_until is null and (current_setting('app.kind', true) = 'CHARITY' and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))));",
    );
    this.addSql(
      "create policy \"stored_file_contractor_sees\" on \"stored_file\" for select to \"lianou_contractor\" using (((object_id is null and (uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)) or (readable_until > nullif(current_setting('app.now', true), '')::timestamptz and (uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)) or (readable_until is null and (current_setting('app.kind', true) = 'CONTRACTOR' and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))));",
    );
    this.addSql(
      "create policy \"stored_file_department_sees\" on \"stored_file\" for select to \"lianou_department\" using (((object_id is null and (uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)) or (readable_until > nullif(current_setting('app.now', true), '')::timestamptz and (uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)) or (readable_until is null and (current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))));",
    );
    this.addSql(
      "create policy \"stored_file_system_sees\" on \"stored_file\" for select to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM' or (object_id is null and (uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)) or (readable_until > nullif(current_setting('app.now', true), '')::timestamptz and (uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))));",
    );
    this.addSql(
      'create policy "stored_file_chunk_run_out" on "stored_file_chunk" for delete to "lianou_system" using (exists (select from stored_file f where f.id = stored_file_chunk.file_id and f.readable_until <= nullif(current_setting(\'app.now\', true), \'\')::timestamptz));',
    );
    this.addSql(
      'alter table "data_export" add constraint "data_export_made_or_not" check (num_nulls(rows, size_in_bytes, file_id, ready_at, readable_until) in (0, 5));',
    );
    this.addSql(
      'alter table "data_export" add constraint "data_export_forgets_its_filter" check (file_id is null or arguments_sealed is null);',
    );
    this.addSql(
      'alter table "data_export" add constraint "data_export_kept_a_day" check (readable_until <= ready_at + \'24:00:00\'::interval);',
    );
    this.addSql(
      "alter table \"data_export\" add constraint \"data_export_list_check\" check (\"list\" in ('HOUSEHOLDS', 'PERSONS', 'DUPLICATES', 'DUPLICATE_REVIEWS', 'IMPORTS', 'NEEDS', 'MATCHED_NEEDS', 'RESERVATIONS', 'PROJECTS', 'DONATIONS', 'ALLOCATIONS', 'JOURNALS', 'CONTRACTS', 'VOUCHERS', 'VISITS', 'POLICIES', 'POLICY_STANDARDS', 'POLICY_REVISIONS', 'ORGANISATIONS', 'STAFF', 'AUDIT_ENTRIES'));",
    );
    this.addSql(
      'alter table "data_export" add constraint "data_export_format_check" check ("format" in (\'XLSX\', \'CSV\'));',
    );
    this.addSql(
      'alter table "data_export" add constraint "data_export_language_check" check ("language" in (\'ZH\', \'EN\'));',
    );
    this.addSql(
      "alter table \"data_export\" add constraint \"data_export_purpose_check\" check (\"purpose\" in ('CASE_HANDLING', 'VISIT_PLANNING', 'STATISTICS', 'ACCOUNTS', 'OVERSIGHT', 'MEETING', 'DATA_CHECK'));",
    );
    this.addSql('alter table "data_export" enable row level security;');
    this.addSql('alter table "data_export" force row level security;');
    this.addSql(
      "create policy \"data_export_department\" on \"data_export\" to \"lianou_department\" using (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"data_export_charity\" on \"data_export\" to \"lianou_charity\" using (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"data_export_contractor\" on \"data_export\" to \"lianou_contractor\" using (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"data_export_system\" on \"data_export\" to \"lianou_system\" using (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
  }
}

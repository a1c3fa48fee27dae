import { Migration } from "@mikro-orm/migrations";

export class Migration20261129064411 extends Migration {
  override up(): void {
    this.addSql(
      'create table "import_mapping" ("organisation_id" uuid not null, "headings_hash" varchar(255) not null, "mapping" jsonb not null, "saved_by" uuid not null, "saved_at" timestamptz not null, primary key ("organisation_id", "headings_hash"));',
    );
    this.addSql(
      'create table "job" ("id" uuid not null, "kind" text not null, "state" text not null, "subject_id" uuid not null, "user_id" uuid not null, "post_id" uuid not null, "organisation_id" uuid not null, "region_code" varchar(12) collate "C" null, "step" text null, "done" int not null default 0, "total" int null, "cancel_requested" boolean not null default false, "message" text null, "created_at" timestamptz not null, "started_at" timestamptz null, "ended_at" timestamptz null, primary key ("id"));',
    );
    this.addSql('create index "job_subject_id_id_index" on "job" ("subject_id", "id");');
    this.addSql('create index "job_waiting" on "job" ("created_at") where state = \'QUEUED\';');
    this.addSql(
      'create unique index "job_one_at_a_time" on "job" ("subject_id") where state in (\'QUEUED\', \'RUNNING\');',
    );
    this.addSql(
      'create table "register_import" ("id" uuid not null, "serial" varchar(255) not null, "title" varchar(255) not null, "region_code" varchar(12) collate "C" not null, "state" text not null, "source" text not null, "obtained_on" date not null, "file_id" uuid null, "headings" jsonb not null, "heading_row" int null, "mapping" jsonb not null, "rows" int not null default 0, "counts" jsonb not null, "created_by" uuid not null, "created_at" timestamptz not null, "applied_by" uuid null, "applied_at" timestamptz null, "undone_at" timestamptz null, "version" int not null default 1, primary key ("id"));',
    );
    this.addSql(
      'alter table "register_import" add constraint "register_import_serial_unique" unique ("serial");',
    );
    this.addSql(
      'create index "register_import_region_code_id_index" on "register_import" ("region_code", "id");',
    );
    this.addSql(
      'create table "import_row" ("import_id" uuid not null, "row" int not null, "region_code" varchar(12) collate "C" not null, "cells_sealed" text not null, primary key ("import_id", "row"));',
    );
    this.addSql(
      'create table "import_finding" ("import_id" uuid not null, "no" int not null, "region_code" varchar(12) collate "C" not null, "row" int not null, "column_name" varchar(255) null, "fault" text not null, "shown" varchar(255) null, "note" text null, primary key ("import_id", "no"));',
    );
    this.addSql(
      'create index "import_finding_import_id_fault_no_index" on "import_finding" ("import_id", "fault", "no");',
    );
    this.addSql(
      'create table "import_family" ("import_id" uuid not null, "no" int not null, "region_code" varchar(12) collate "C" not null, "first_row" int not null, "members" int not null, "head_name" varchar(255) null, "outcome" text not null, "household_id" uuid null, "changes" jsonb not null, "content_sealed" text null, "undo" jsonb null, "kept" varchar(255) null, primary key ("import_id", "no"));',
    );
    this.addSql(
      'create index "import_family_import_id_outcome_no_index" on "import_family" ("import_id", "outcome", "no");',
    );
    this.addSql('drop policy "household_department" on "household";');
    this.addSql('drop policy "person_department" on "person";');
    this.addSql('drop policy "membership_department" on "membership";');
    this.addSql('drop policy "fact_department" on "fact";');
    this.addSql('drop policy "assistance_identity_department" on "assistance_identity";');
    this.addSql('drop policy "person_tag_department" on "person_tag";');
    this.addSql('alter table "household" add "import_id" uuid null;');
    this.addSql(
      'create policy "household_department_sees" on "household" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      'create policy "household_department_adds" on "household" for insert to "lianou_department" with check (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      "create policy \"household_department_changes\" on \"household\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'create policy "household_department_removes" on "household" for delete to "lianou_department" using ((((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true)) and import_id is not null)));',
    );
    this.addSql('alter table "person" add "import_id" uuid null;');
    this.addSql(
      'create policy "person_department_sees" on "person" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      'create policy "person_department_adds" on "person" for insert to "lianou_department" with check (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      "create policy \"person_department_changes\" on \"person\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'create policy "person_department_removes" on "person" for delete to "lianou_department" using ((((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true)) and import_id is not null)));',
    );
    this.addSql('alter table "membership" add "import_id" uuid null;');
    this.addSql(
      'create policy "membership_department_sees" on "membership" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      'create policy "membership_department_adds" on "membership" for insert to "lianou_department" with check (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      "create policy \"membership_department_changes\" on \"membership\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'create policy "membership_department_removes" on "membership" for delete to "lianou_department" using ((((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true)) and import_id is not null)));',
    );
    this.addSql('alter table "fact" add "import_id" uuid null;');
    this.addSql(
      'create policy "fact_department_sees" on "fact" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      'create policy "fact_department_adds" on "fact" for insert to "lianou_department" with check (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      "create policy \"fact_department_changes\" on \"fact\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'create policy "fact_department_removes" on "fact" for delete to "lianou_department" using ((((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true)) and import_id is not null)));',
    );
    this.addSql('alter table "assistance_identity" add "import_id" uuid null;');
    this.addSql(
      'create policy "assistance_identity_department_sees" on "assistance_identity" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      'create policy "assistance_identity_department_adds" on "assistance_identity" for insert to "lianou_department" with check (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      "create policy \"assistance_identity_department_changes\" on \"assistance_identity\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'create policy "assistance_identity_department_removes" on "assistance_identity" for delete to "lianou_department" using ((((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true)) and import_id is not null)));',
    );
    this.addSql('alter table "person_tag" add "import_id" uuid null;');
    this.addSql(
      'create policy "person_tag_department_sees" on "person_tag" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      'create policy "person_tag_department_adds" on "person_tag" for insert to "lianou_department" with check (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      "create policy \"person_tag_department_changes\" on \"person_tag\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'create policy "person_tag_department_removes" on "person_tag" for delete to "lianou_department" using ((((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true)) and import_id is not null)));',
    );
    this.addSql(
      'create policy "stored_file_chunk_read_out" on "stored_file_chunk" for delete to "lianou_department" using (exists (select from stored_file f where f.id = stored_file_chunk.file_id and f.object_kind = \'registerImport\'));',
    );
    this.addSql('alter table "import_mapping" enable row level security;');
    this.addSql('alter table "import_mapping" force row level security;');
    this.addSql(
      "create policy \"import_mapping_department\" on \"import_mapping\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "alter table \"job\" add constraint \"job_kind_check\" check (\"kind\" in ('IMPORT_CHECK', 'IMPORT_APPLY', 'IMPORT_UNDO'));",
    );
    this.addSql(
      "alter table \"job\" add constraint \"job_state_check\" check (\"state\" in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'));",
    );
    this.addSql(
      "alter table \"job\" add constraint \"job_step_check\" check (\"step\" in ('READ', 'CHECK', 'COMPARE', 'STORE', 'APPLY', 'UNDO'));",
    );
    this.addSql('alter table "job" enable row level security;');
    this.addSql('alter table "job" force row level security;');
    this.addSql(
      "create policy \"job_department_sees\" on \"job\" for select to \"lianou_department\" using (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid) or (current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      "create policy \"job_department_adds\" on \"job\" for insert to \"lianou_department\" with check (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"job_department_changes\" on \"job\" for update to \"lianou_department\" using (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"job_charity\" on \"job\" to \"lianou_charity\" using (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"job_contractor\" on \"job\" to \"lianou_contractor\" using (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"job_system_sees\" on \"job\" for select to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM' or (user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"job_system_adds\" on \"job\" for insert to \"lianou_system\" with check (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"job_system_changes\" on \"job\" for update to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM' or (user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check ((current_setting('app.kind', true) = 'SYSTEM' or (user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "alter table \"register_import\" add constraint \"register_import_written_by_somebody\" check ((state in ('APPLIED', 'UNDONE')) = (applied_by is not null and applied_at is not null));",
    );
    this.addSql(
      "alter table \"register_import\" add constraint \"register_import_state_check\" check (\"state\" in ('CHECKING', 'FAULTY', 'READY', 'APPLIED', 'UNDONE', 'CANCELLED'));",
    );
    this.addSql(
      "alter table \"register_import\" add constraint \"register_import_source_check\" check (\"source\" in ('CIVIL_AFFAIRS', 'PUBLIC_SECURITY', 'DISABLED_FEDERATION', 'MEDICAL_INSURANCE', 'HEALTH', 'EDUCATION', 'HUMAN_RESOURCES', 'HOUSING', 'REAL_ESTATE', 'VEHICLE', 'AGRICULTURE', 'EMERGENCY_MANAGEMENT', 'MARKET_REGULATION', 'JUSTICE', 'COURT', 'VETERANS_AFFAIRS', 'TRADE_UNION', 'UNITED_FRONT', 'DEVELOPMENT_REFORM', 'STATISTICS', 'ECONOMY_CHECK', 'TOWNSHIP', 'FUNERAL', 'RESCUE_STATION', 'HOSPITAL', 'REHAB_INSTITUTION', 'ASSESSOR', 'CONTRACTOR', 'HOME_VISIT', 'SOCIAL_WORKER', 'APPLICANT', 'DECISION', 'RULE', 'SYSTEM'));",
    );
    this.addSql('alter table "register_import" enable row level security;');
    this.addSql('alter table "register_import" force row level security;');
    this.addSql(
      "create policy \"register_import_department\" on \"register_import\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'alter table "import_row" add constraint "import_row_import_id_foreign" foreign key ("import_id") references "register_import" ("id");',
    );
    this.addSql('alter table "import_row" enable row level security;');
    this.addSql('alter table "import_row" force row level security;');
    this.addSql(
      'create policy "import_row_department_sees" on "import_row" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      'create policy "import_row_department_adds" on "import_row" for insert to "lianou_department" with check (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      "create policy \"import_row_department_changes\" on \"import_row\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'create policy "import_row_department_removes" on "import_row" for delete to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      'alter table "import_finding" add constraint "import_finding_import_id_foreign" foreign key ("import_id") references "register_import" ("id");',
    );
    this.addSql(
      "alter table \"import_finding\" add constraint \"import_finding_fault_check\" check (\"fault\" in ('FAMILY_MISSING', 'ROW_REPEATED', 'TEXT_TOO_LONG', 'VILLAGE_MISSING', 'VILLAGE_UNKNOWN', 'VILLAGE_AMBIGUOUS', 'VILLAGE_OUTSIDE', 'VILLAGE_CLOSED', 'VILLAGE_DIFFERS', 'AREA_KIND_UNKNOWN', 'AREA_KIND_DIFFERS', 'ADDRESS_DIFFERS', 'RELATION_MISSING', 'RELATION_UNKNOWN', 'HEAD_MISSING', 'HEAD_REPEATED', 'MEMBERS_TOO_MANY', 'NAME_MISSING', 'NAME_INVALID', 'NUMBER_ROUNDED', 'NUMBER_LENGTH', 'NUMBER_CHARACTERS', 'NUMBER_BIRTH', 'NUMBER_TOO_OLD', 'NUMBER_FUTURE', 'NUMBER_CHECK', 'NUMBER_REPEATED', 'BIRTH_MISSING', 'BIRTH_INVALID', 'BIRTH_DIFFERS', 'GENDER_UNKNOWN', 'GENDER_DIFFERS', 'PHONE_INVALID', 'ACCOUNT_INVALID', 'ACCOUNT_CHECK', 'COUNTED_UNKNOWN', 'TAG_UNKNOWN', 'IDENTITY_UNKNOWN', 'IDENTITY_DIFFERS', 'IDENTITY_DATE', 'SINCE_INVALID', 'SINCE_DIFFERS', 'FACT_INVALID', 'FACT_DIFFERS', 'FACT_OLDER', 'NAME_OTHER', 'DECEASED', 'HOUSEHOLD_LEFT', 'HOUSEHOLDS_SEVERAL', 'VILLAGE_OTHER', 'HEAD_OTHER', 'SIMILAR_PERSON', 'ELSEWHERE', 'OTHER'));",
    );
    this.addSql('alter table "import_finding" enable row level security;');
    this.addSql('alter table "import_finding" force row level security;');
    this.addSql(
      'create policy "import_finding_department_sees" on "import_finding" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      'create policy "import_finding_department_adds" on "import_finding" for insert to "lianou_department" with check (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      "create policy \"import_finding_department_changes\" on \"import_finding\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'create policy "import_finding_department_removes" on "import_finding" for delete to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      'alter table "import_family" add constraint "import_family_import_id_foreign" foreign key ("import_id") references "register_import" ("id");',
    );
    this.addSql(
      "alter table \"import_family\" add constraint \"import_family_outcome_check\" check (\"outcome\" in ('NEW', 'CHANGED', 'UNCHANGED', 'AMBIGUOUS', 'ELSEWHERE', 'FAULTY'));",
    );
    this.addSql('alter table "import_family" enable row level security;');
    this.addSql('alter table "import_family" force row level security;');
    this.addSql(
      'create policy "import_family_department_sees" on "import_family" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      'create policy "import_family_department_adds" on "import_family" for insert to "lianou_department" with check (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      "create policy \"import_family_department_changes\" on \"import_family\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'create policy "import_family_department_removes" on "import_family" for delete to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
  }
}

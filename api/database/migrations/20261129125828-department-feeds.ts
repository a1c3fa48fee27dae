import { Migration } from "@mikro-orm/migrations";

export class Migration20261129125828 extends Migration {
  override up(): void {
    this.addSql(
      'create table "department_feed" ("id" uuid not null, "serial" varchar(255) not null, "kind" text not null, "source" text not null, "as_of" date not null, "region_code" varchar(12) collate "C" not null, "state" text not null, "file_id" uuid not null, "headings" jsonb not null, "mapping" jsonb not null, "rows" int not null default 0, "counts" jsonb not null, "created_by" uuid not null, "created_at" timestamptz not null, "applied_by" uuid null, "applied_at" timestamptz null, "version" int not null default 1, primary key ("id"));',
    );
    this.addSql(
      'alter table "department_feed" add constraint "department_feed_serial_unique" unique ("serial");',
    );
    this.addSql(
      'create index "department_feed_region_code_id_index" on "department_feed" ("region_code", "id");',
    );
    this.addSql(
      'create table "feed_finding" ("feed_id" uuid not null, "no" int not null, "region_code" varchar(12) collate "C" not null, "row" int not null, "column_name" varchar(255) null, "fault" text not null, "shown" varchar(255) null, "note" text null, "household_id" uuid null, primary key ("feed_id", "no"));',
    );
    this.addSql(
      'create index "feed_finding_feed_id_fault_no_index" on "feed_finding" ("feed_id", "fault", "no");',
    );
    this.addSql(
      'create table "feed_value" ("id" uuid not null, "feed_id" uuid not null, "region_code" varchar(12) collate "C" not null, "row" int not null, "person_id" uuid not null, "household_id" uuid not null, "path" varchar(255) not null, "value" jsonb not null, "valid_until" date null, "outcome" text not null, "beside" uuid[] not null, "replaces" uuid[] not null, primary key ("id"));',
    );
    this.addSql(
      'create index "feed_value_feed_id_outcome_id_index" on "feed_value" ("feed_id", "outcome", "id");',
    );
    this.addSql(
      'alter table "feed_value" add constraint "feed_value_feed_id_person_id_path_unique" unique ("feed_id", "person_id", "path");',
    );
    this.addSql(
      'create table "register_task" ("id" uuid not null, "kind" text not null, "person_id" uuid not null, "household_id" uuid not null, "region_code" varchar(12) collate "C" not null, "feed_id" uuid null, "feed_serial" varchar(255) null, "state" text not null, "due_on" date not null, "created_at" timestamptz not null, "closed_by" uuid null, "closed_at" timestamptz null, "note" text null, "version" int not null default 1, primary key ("id"));',
    );
    this.addSql(
      'create index "register_task_region_code_state_due_on_index" on "register_task" ("region_code", "state", "due_on");',
    );
    this.addSql('create index "register_task_household_id_index" on "register_task" ("household_id");');
    this.addSql(
      'create unique index "register_task_once" on "register_task" ("person_id", "kind") where state = \'OPEN\';',
    );
    this.addSql('drop policy "stored_file_chunk_read_out" on "stored_file_chunk";');
    this.addSql('alter table "job" drop constraint "job_kind_check";');
    this.addSql(
      "alter table \"job\" add constraint \"job_kind_check\" check (\"kind\" in ('IMPORT_CHECK', 'IMPORT_APPLY', 'IMPORT_UNDO', 'FEED_CHECK', 'FEED_APPLY', 'EXPORT'));",
    );
    this.addSql('alter table "fact" add "feed_id" uuid null, add "feed_row" int null;');
    this.addSql('create index "need_item_person_id_index" on "need_item" ("person_id");');
    this.addSql(
      'create policy "stored_file_chunk_read_out" on "stored_file_chunk" for delete to "lianou_department" using (exists (select from stored_file f where f.id = stored_file_chunk.file_id and f.object_kind in (\'registerImport\', \'departmentFeed\')));',
    );
    this.addSql(
      'alter table "department_feed" add constraint "department_feed_written_by_somebody" check ((state = \'APPLIED\') = (applied_by is not null and applied_at is not null));',
    );
    this.addSql(
      "alter table \"department_feed\" add constraint \"department_feed_kind_check\" check (\"kind\" in ('MEDICAL_COSTS', 'DISABILITY_CERTIFICATES', 'SOCIAL_INSURANCE', 'EDUCATION', 'DEATHS'));",
    );
    this.addSql(
      "alter table \"department_feed\" add constraint \"department_feed_source_check\" check (\"source\" in ('CIVIL_AFFAIRS', 'PUBLIC_SECURITY', 'DISABLED_FEDERATION', 'MEDICAL_INSURANCE', 'HEALTH', 'EDUCATION', 'HUMAN_RESOURCES', 'HOUSING', 'REAL_ESTATE', 'VEHICLE', 'AGRICULTURE', 'EMERGENCY_MANAGEMENT', 'MARKET_REGULATION', 'JUSTICE', 'COURT', 'VETERANS_AFFAIRS', 'TRADE_UNION', 'UNITED_FRONT', 'DEVELOPMENT_REFORM', 'STATISTICS', 'ECONOMY_CHECK', 'TOWNSHIP', 'FUNERAL', 'RESCUE_STATION', 'HOSPITAL', 'REHAB_INSTITUTION', 'ASSESSOR', 'CONTRACTOR', 'HOME_VISIT', 'SOCIAL_WORKER', 'APPLICANT', 'DECISION', 'RULE', 'SYSTEM'));",
    );
    this.addSql(
      "alter table \"department_feed\" add constraint \"department_feed_state_check\" check (\"state\" in ('CHECKING', 'READY', 'APPLIED', 'CANCELLED'));",
    );
    this.addSql('alter table "department_feed" enable row level security;');
    this.addSql('alter table "department_feed" force row level security;');
    this.addSql(
      "create policy \"department_feed_department\" on \"department_feed\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'alter table "feed_finding" add constraint "feed_finding_feed_id_foreign" foreign key ("feed_id") references "department_feed" ("id");',
    );
    this.addSql(
      "alter table \"feed_finding\" add constraint \"feed_finding_fault_check\" check (\"fault\" in ('NUMBER_MISSING', 'NUMBER_ROUNDED', 'NUMBER_LENGTH', 'NUMBER_CHARACTERS', 'NUMBER_BIRTH', 'NUMBER_TOO_OLD', 'NUMBER_FUTURE', 'NUMBER_CHECK', 'NUMBER_REPEATED', 'NAME_MISSING', 'NAME_INVALID', 'TEXT_TOO_LONG', 'VALUE_MISSING', 'FACT_INVALID', 'UNTIL_INVALID', 'CERTIFICATE_DIFFERS', 'DEATH_MISSING', 'DEATH_INVALID', 'DEATH_LATER', 'DEATH_BEFORE_BIRTH', 'NAME_OTHER', 'DECEASED', 'HOUSEHOLD_LEFT', 'JOINED_AFTER_DEATH'));",
    );
    this.addSql('alter table "feed_finding" enable row level security;');
    this.addSql('alter table "feed_finding" force row level security;');
    this.addSql(
      'create policy "feed_finding_department_sees" on "feed_finding" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      'create policy "feed_finding_department_adds" on "feed_finding" for insert to "lianou_department" with check (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      "create policy \"feed_finding_department_changes\" on \"feed_finding\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'create policy "feed_finding_department_removes" on "feed_finding" for delete to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      'alter table "feed_value" add constraint "feed_value_feed_id_foreign" foreign key ("feed_id") references "department_feed" ("id");',
    );
    this.addSql(
      "alter table \"feed_value\" add constraint \"feed_value_outcome_check\" check (\"outcome\" in ('NEW', 'NEWER', 'WINS', 'DISPUTED', 'OLDER', 'UNCHANGED'));",
    );
    this.addSql('alter table "feed_value" enable row level security;');
    this.addSql('alter table "feed_value" force row level security;');
    this.addSql(
      'create policy "feed_value_department_sees" on "feed_value" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      'create policy "feed_value_department_adds" on "feed_value" for insert to "lianou_department" with check (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      "create policy \"feed_value_department_changes\" on \"feed_value\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'create policy "feed_value_department_removes" on "feed_value" for delete to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      'alter table "register_task" add constraint "register_task_person_id_foreign" foreign key ("person_id") references "person" ("id");',
    );
    this.addSql(
      'alter table "register_task" add constraint "register_task_household_id_foreign" foreign key ("household_id") references "household" ("id");',
    );
    this.addSql(
      'alter table "register_task" add constraint "register_task_closed_by_somebody" check ((state <> \'OPEN\') = (closed_by is not null and closed_at is not null));',
    );
    this.addSql(
      "alter table \"register_task\" add constraint \"register_task_kind_check\" check (\"kind\" in ('END_GRANTS', 'CANCEL_VOUCHERS', 'END_NEEDS', 'NAME_HEAD', 'CHECK_AFTER_DEATH', 'REVIEW_FAMILY', 'CHECK_DEATH_DATE'));",
    );
    this.addSql(
      "alter table \"register_task\" add constraint \"register_task_state_check\" check (\"state\" in ('OPEN', 'DONE', 'DISMISSED'));",
    );
    this.addSql('alter table "register_task" enable row level security;');
    this.addSql('alter table "register_task" force row level security;');
    this.addSql(
      "create policy \"register_task_department\" on \"register_task\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
  }
}

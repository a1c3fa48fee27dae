import { Migration } from "@mikro-orm/migrations";

export class Migration20261129023036 extends Migration {
  override up(): void {
    this.addSql(
      'create table "catalogue_revision" ("id" uuid not null, "serial" varchar(255) not null, "title" varchar(255) not null, "reason" text not null, "document" text not null, "valid_from" date not null, "state" text not null, "created_by" uuid not null, "created_at" timestamptz not null, "saved_at" timestamptz not null, "reviewed_by" uuid null, "published_at" timestamptz null, "changes" jsonb null, "version" int not null default 1, primary key ("id"));',
    );
    this.addSql(
      'alter table "catalogue_revision" add constraint "catalogue_revision_serial_unique" unique ("serial");',
    );
    this.addSql('create index "catalogue_revision_state_index" on "catalogue_revision" ("state");');
    this.addSql(
      'create table "catalogue_publication" ("id" uuid not null, "number" int not null, "published_at" timestamptz not null, "revision_id" uuid null, primary key ("id"));',
    );
    this.addSql(
      'alter table "catalogue_publication" add constraint "catalogue_publication_number_unique" unique ("number");',
    );
    this.addSql(
      'create table "policy_case" ("id" uuid not null, "policy_code" varchar(255) not null, "name" varchar(255) not null, "body" jsonb not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));',
    );
    this.addSql(
      'alter table "policy_case" add constraint "policy_case_policy_code_name_valid_from_unique" unique ("policy_code", "name", "valid_from");',
    );
    this.addSql(
      'create table "policy_derivation" ("id" uuid not null, "path" varchar(255) not null, "cel" text not null, "basis" text not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));',
    );
    this.addSql(
      'alter table "policy_derivation" add constraint "policy_derivation_path_valid_from_unique" unique ("path", "valid_from");',
    );
    this.addSql(
      'create table "policy_office" ("id" uuid not null, "department" varchar(255) not null, "region_code" varchar(12) collate "C" null, "name" varchar(255) not null, "phone" varchar(255) not null, primary key ("id"));',
    );
    this.addSql(
      'create index "policy_office_department_region_code_index" on "policy_office" ("department", "region_code");',
    );
    this.addSql(
      'create table "policy_reference" ("code" varchar(255) not null, "title" varchar(255) not null, "kind" varchar(255) not null, "effective_from" date null, primary key ("code"));',
    );
    this.addSql(
      'create table "policy_standard_key" ("key" varchar(255) not null, "label" varchar(255) not null, "kind" varchar(255) not null, primary key ("key"));',
    );
    this.addSql('alter table "policy_relation" add "valid_from" date not null, add "valid_to" date null;');
    this.addSql(
      'alter table "policy_relation" add constraint "policy_relation_dates_in_order" check (valid_to is null or valid_to >= valid_from - 1);',
    );
    this.addSql('alter table "policy_standard" add "reference" varchar(255) null;');
    this.addSql(
      'alter table "policy_version" add constraint "policy_version_dates_in_order" check (valid_to is null or valid_to >= valid_from - 1);',
    );
    this.addSql(
      'alter table "catalogue_revision" add constraint "catalogue_revision_reviewed_by_a_second_person" check (reviewed_by is null or reviewed_by <> created_by);',
    );
    this.addSql(
      'alter table "catalogue_revision" add constraint "catalogue_revision_published_by_somebody" check ((state = \'PUBLISHED\') = (reviewed_by is not null and published_at is not null and changes is not null));',
    );
    this.addSql(
      "alter table \"catalogue_revision\" add constraint \"catalogue_revision_state_check\" check (\"state\" in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'WITHDRAWN'));",
    );
    this.addSql('alter table "catalogue_revision" enable row level security;');
    this.addSql('alter table "catalogue_revision" force row level security;');
    this.addSql(
      "create policy \"catalogue_revision_department\" on \"catalogue_revision\" to \"lianou_department\" using ((current_setting('app.kind', true) = 'DEPARTMENT')) with check ((current_setting('app.kind', true) = 'DEPARTMENT'));",
    );
    this.addSql(
      'alter table "catalogue_publication" add constraint "catalogue_publication_revision_id_foreign" foreign key ("revision_id") references "catalogue_revision" ("id") on delete set null;',
    );
    this.addSql(
      'alter table "policy_case" add constraint "policy_case_policy_code_foreign" foreign key ("policy_code") references "policy" ("code");',
    );
    this.addSql(
      'alter table "policy_case" add constraint "policy_case_dates_in_order" check (valid_to is null or valid_to >= valid_from - 1);',
    );
    this.addSql(
      'alter table "policy_derivation" add constraint "policy_derivation_dates_in_order" check (valid_to is null or valid_to >= valid_from - 1);',
    );
  }
}

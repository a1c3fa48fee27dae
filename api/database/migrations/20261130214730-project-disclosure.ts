import { Migration } from "@mikro-orm/migrations";

export class Migration20261130214730 extends Migration {
  override up(): void {
    this.addSql(
      'create table "project_disclosure" ("id" uuid not null, "project_id" uuid not null, "serial" varchar(255) not null, "title" varchar(255) not null, "summary" text not null, "region_code" varchar(12) collate "C" not null, "proposed_by" varchar(255) not null, "charity" varchar(255) not null, "starts_on" date not null, "ends_on" date not null, "person_count" int null, "item_count" int null, "allocated_in_fen" bigint null, "disclosed_by" uuid not null, "disclosed_at" timestamptz not null, "disclosed_on" date not null, "withdrawn_by" uuid null, "withdrawn_at" timestamptz null, primary key ("id"));',
    );
    this.addSql('create index "project_disclosure_project_id_index" on "project_disclosure" ("project_id");');
    this.addSql(
      'create index "project_disclosure_region_code_id_index" on "project_disclosure" ("region_code", "id");',
    );
    this.addSql(
      'create unique index "project_disclosure_once" on "project_disclosure" ("project_id") where withdrawn_at is null;',
    );
    this.addSql('alter table "charity_project" drop constraint "charity_project_state_check";');
    this.addSql(
      "alter table \"charity_project\" add constraint \"charity_project_state_check\" check (\"state\" in ('DRAFT', 'PROPOSED', 'ADOPTED', 'IMPLEMENTING', 'COMPLETED', 'DISCLOSED', 'CANCELLED'));",
    );
    this.addSql(
      'alter table "project_disclosure" add constraint "project_disclosure_project_id_foreign" foreign key ("project_id") references "charity_project" ("id");',
    );
    this.addSql(
      'alter table "project_disclosure" add constraint "project_disclosure_of_five_or_none" check (person_count >= 5);',
    );
    this.addSql(
      'alter table "project_disclosure" add constraint "project_disclosure_figures_together" check (num_nonnulls(person_count, item_count, allocated_in_fen) in (0, 3));',
    );
    this.addSql(
      'alter table "project_disclosure" add constraint "project_disclosure_withdrawn_by_somebody" check ((withdrawn_at is null) = (withdrawn_by is null));',
    );
    this.addSql('alter table "project_disclosure" enable row level security;');
    this.addSql('alter table "project_disclosure" force row level security;');
    this.addSql(
      "create policy \"project_disclosure_department\" on \"project_disclosure\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'create policy "project_disclosure_public" on "project_disclosure" for select to "lianou_anonymous" using (withdrawn_at is null);',
    );
  }
}

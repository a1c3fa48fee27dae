import { Migration } from "@mikro-orm/migrations";

export class Migration20261201044458 extends Migration {
  override up(): void {
    // In the order in which a family is written, so that nobody who writes one is waited for in a circle.
    this.addSql(
      'lock table "household", "person", "membership", "assistance_identity", "person_tag", "home_visit", "visit_plan" in share row exclusive mode;',
    );
    this.addSql(
      'create table "visit_due" ("household_id" uuid not null, "region_code" varchar(12) collate "C" not null, "months" int not null, "is_own" boolean not null, "responsible_user_id" uuid null, "last_seen_on" date null, "due_on" date not null, "stands_from" date not null, "stands_until" date not null, "rule" varchar(12) not null, primary key ("household_id"));',
    );
    this.addSql(
      'create index "visit_due_by_region" on "visit_due" ("region_code", "due_on", "household_id", "months", "responsible_user_id", "stands_from", "stands_until", "rule");',
    );
    this.addSql(
      'create table "visit_due_mark" ("id" uuid not null default gen_random_uuid(), "household_id" uuid null, "person_id" uuid null, "region_code" varchar(12) collate "C" not null, primary key ("id"));',
    );
    this.addSql('create index "visit_due_mark_by_region" on "visit_due_mark" ("region_code");');
    // Who serves meanwhile writes marks as soon as there are triggers.
    this.addSql(
      'grant select, insert, update, delete on "visit_due", "visit_due_mark" to "lianou_department";',
    );
    this.addSql(
      "create or replace function \"membership_membership_marks_visit_due_fn\"() returns trigger as $$ begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); if tg_op <> 'DELETE' then insert into visit_due_mark (household_id, person_id, region_code) values (new.household_id, null, new.region_code); end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and row(old.household_id, null) is distinct from row(new.household_id, null)) then insert into visit_due_mark (household_id, person_id, region_code) values (old.household_id, null, old.region_code); end if; return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "membership_marks_visit_due" AFTER INSERT OR UPDATE OR DELETE on "membership" for each ROW execute function "membership_membership_marks_visit_due_fn"();',
    );
    this.addSql(
      "create or replace function \"assistance_identity_assistance_identity_marks_visit_due_fn\"() returns trigger as $$ begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); if tg_op <> 'DELETE' then insert into visit_due_mark (household_id, person_id, region_code) values (case when new.person_id is null then new.household_id end, new.person_id, new.region_code); end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and row(case when old.person_id is null then old.household_id end, old.person_id) is distinct from row(case when new.person_id is null then new.household_id end, new.person_id)) then insert into visit_due_mark (household_id, person_id, region_code) values (case when old.person_id is null then old.household_id end, old.person_id, old.region_code); end if; return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "assistance_identity_marks_visit_due" AFTER INSERT OR UPDATE OR DELETE on "assistance_identity" for each ROW execute function "assistance_identity_assistance_identity_marks_visit_due_fn"();',
    );
    this.addSql(
      "create or replace function \"person_tag_person_tag_marks_visit_due_fn\"() returns trigger as $$ begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); if tg_op <> 'DELETE' then insert into visit_due_mark (household_id, person_id, region_code) values (null, new.person_id, new.region_code); end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and row(null, old.person_id) is distinct from row(null, new.person_id)) then insert into visit_due_mark (household_id, person_id, region_code) values (null, old.person_id, old.region_code); end if; return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "person_tag_marks_visit_due" AFTER INSERT OR UPDATE OR DELETE on "person_tag" for each ROW execute function "person_tag_person_tag_marks_visit_due_fn"();',
    );
    this.addSql('create index "need_item_household_id_index" on "need_item" ("household_id");');
    this.addSql(
      "create or replace function \"home_visit_home_visit_marks_visit_due_fn\"() returns trigger as $$ begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); if tg_op <> 'DELETE' then insert into visit_due_mark (household_id, person_id, region_code) values (new.household_id, null, new.region_code); end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and row(old.household_id, null) is distinct from row(new.household_id, null)) then insert into visit_due_mark (household_id, person_id, region_code) values (old.household_id, null, old.region_code); end if; return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "home_visit_marks_visit_due" AFTER INSERT OR UPDATE OR DELETE on "home_visit" for each ROW execute function "home_visit_home_visit_marks_visit_due_fn"();',
    );
    this.addSql(
      "create or replace function \"visit_plan_visit_plan_marks_visit_due_fn\"() returns trigger as $$ begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); if tg_op <> 'DELETE' then insert into visit_due_mark (household_id, person_id, region_code) values (new.household_id, null, new.region_code); end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and row(old.household_id, null) is distinct from row(new.household_id, null)) then insert into visit_due_mark (household_id, person_id, region_code) values (old.household_id, null, old.region_code); end if; return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "visit_plan_marks_visit_due" AFTER INSERT OR UPDATE OR DELETE on "visit_plan" for each ROW execute function "visit_plan_visit_plan_marks_visit_due_fn"();',
    );
    this.addSql('alter table "visit_due" enable row level security;');
    this.addSql('alter table "visit_due" force row level security;');
    this.addSql(
      'create policy "visit_due_department_sees" on "visit_due" for select to "lianou_department" using ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql(
      'create policy "visit_due_department_adds" on "visit_due" for insert to "lianou_department" with check ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql(
      "create policy \"visit_due_department_changes\" on \"visit_due\" for update to \"lianou_department\" using ((((select current_setting('app.kind', true) = 'DEPARTMENT') and region_code collate \"C\" >= (select current_setting('app.region_lo', true)) and region_code collate \"C\" < (select current_setting('app.region_hi', true))))) with check ((((select current_setting('app.kind', true) = 'DEPARTMENT') and region_code collate \"C\" >= (select current_setting('app.region_lo', true)) and region_code collate \"C\" < (select current_setting('app.region_hi', true)))));",
    );
    this.addSql(
      'create policy "visit_due_department_removes" on "visit_due" for delete to "lianou_department" using ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql(
      'alter table "visit_due_mark" add constraint "visit_due_mark_of_one" check (num_nonnulls(household_id, person_id) = 1);',
    );
    // Every family that is there is worked out when it is first asked for. For once the owner sees them all.
    this.addSql('alter table "household" no force row level security;');
    this.addSql(
      'insert into "visit_due_mark" ("household_id", "region_code") select "id", "region_code" from "household";',
    );
    this.addSql('alter table "household" force row level security;');
    this.addSql('alter table "visit_due_mark" enable row level security;');
    this.addSql('alter table "visit_due_mark" force row level security;');
    this.addSql(
      'create policy "visit_due_mark_department_sees" on "visit_due_mark" for select to "lianou_department" using ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql(
      'create policy "visit_due_mark_department_adds" on "visit_due_mark" for insert to "lianou_department" with check ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql(
      'create policy "visit_due_mark_department_removes" on "visit_due_mark" for delete to "lianou_department" using ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
  }
}

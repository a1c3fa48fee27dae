import { Migration } from "@mikro-orm/migrations";

export class Migration20261129125800 extends Migration {
  override up(): void {
    this.addSql(
      'create table "home_visit" ("id" uuid not null, "household_id" uuid not null, "region_code" varchar(12) collate "C" not null, "visited_at" timestamptz not null, "visited_on" date not null, "purpose" text not null, "outcome" text not null, "met_person_ids" uuid[] not null, "photo_file_ids" uuid[] not null, "note" text null, "need_noticed" boolean not null default false, "visitor_id" uuid not null, "recorded_at" timestamptz not null, "corrects_id" uuid null, "voided_by" uuid null, "voided_at" timestamptz null, "void_reason" text null, primary key ("id"));',
    );
    this.addSql(
      'create index "home_visit_household_id_visited_at_index" on "home_visit" ("household_id", "visited_at");',
    );
    this.addSql(
      'create index "home_visit_that_counts" on "home_visit" ("region_code", "household_id", "visited_on") where outcome = \'SEEN\' and voided_at is null;',
    );
    this.addSql(
      'alter table "home_visit" add constraint "home_visit_corrected_once" unique ("corrects_id");',
    );
    this.addSql(
      'create table "visit_plan" ("id" uuid not null, "household_id" uuid not null, "region_code" varchar(12) collate "C" not null, "visit_interval" text null, "reason" text not null, "responsible_user_id" uuid null, "valid_from" date not null, "set_by" uuid not null, "set_at" timestamptz not null, primary key ("id"));',
    );
    this.addSql('create index "visit_plan_household_id_id_index" on "visit_plan" ("household_id", "id");');
    this.addSql('alter table "fact" add "home_visit_id" uuid null;');
    this.addSql(
      'create index "fact_of_home_visit" on "fact" ("home_visit_id") where home_visit_id is not null;',
    );
    this.addSql(
      'alter table "home_visit" add constraint "home_visit_household_id_foreign" foreign key ("household_id") references "household" ("id");',
    );
    this.addSql(
      'alter table "home_visit" add constraint "home_visit_visitor_id_foreign" foreign key ("visitor_id") references "user_account" ("id");',
    );
    this.addSql(
      'alter table "home_visit" add constraint "home_visit_day" check (visited_on = (visited_at at time zone \'08:00:00\'::interval)::date);',
    );
    this.addSql(
      'alter table "home_visit" add constraint "home_visit_recorded_in_time" check (visited_at <= recorded_at and visited_at >= recorded_at - \'744:00:00\'::interval);',
    );
    this.addSql(
      'alter table "home_visit" add constraint "home_visit_met_when_seen" check ((outcome = \'SEEN\') = (cardinality(met_person_ids) > 0));',
    );
    this.addSql(
      'alter table "home_visit" add constraint "home_visit_photos" check (cardinality(photo_file_ids) <= 6);',
    );
    this.addSql(
      'alter table "home_visit" add constraint "home_visit_void_by_somebody" check (num_nonnulls(voided_by, voided_at, void_reason) in (0, 3) and (voided_at is null or voided_at >= recorded_at));',
    );
    this.addSql(
      "alter table \"home_visit\" add constraint \"home_visit_purpose_check\" check (\"purpose\" in ('ROUTINE', 'REVIEW', 'SURVEY', 'FOLLOW_UP', 'REPORT', 'CARE'));",
    );
    this.addSql(
      "alter table \"home_visit\" add constraint \"home_visit_outcome_check\" check (\"outcome\" in ('SEEN', 'NOT_HOME', 'REFUSED', 'MOVED'));",
    );
    this.addSql(
      "create or replace function \"home_visit_home_visit_fits_household_fn\"() returns trigger as $$ begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); if not exists (select from household h where h.id = new.household_id and h.region_code = new.region_code) or not exists (select from membership m where m.household_id = new.household_id and m.valid_from <= new.visited_on and coalesce(m.valid_to, 'infinity'::date) >= new.visited_on) or exists (select from unnest(new.met_person_ids) as met(person_id) where not exists ( select from membership m where m.household_id = new.household_id and m.person_id = met.person_id and m.valid_from <= new.visited_on and coalesce(m.valid_to, 'infinity'::date) >= new.visited_on)) then raise exception 'a home visit fits its family' using errcode = 'check_violation', constraint = 'home_visit_fits_household', table = 'home_visit'; end if; return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "home_visit_fits_household" AFTER INSERT on "home_visit" for each ROW execute function "home_visit_home_visit_fits_household_fn"();',
    );
    this.addSql(
      "create or replace function \"home_visit_home_visit_only_voided_fn\"() returns trigger as $$ begin if old.voided_at is not null or to_jsonb(new) - array['voided_by', 'voided_at', 'void_reason'] is distinct from to_jsonb(old) - array['voided_by', 'voided_at', 'void_reason'] then raise exception 'a home visit is voided, never changed' using errcode = 'restrict_violation', constraint = 'home_visit_only_voided', table = 'home_visit'; end if; return new; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "home_visit_only_voided" BEFORE UPDATE on "home_visit" for each ROW execute function "home_visit_home_visit_only_voided_fn"();',
    );
    this.addSql('alter table "home_visit" enable row level security;');
    this.addSql('alter table "home_visit" force row level security;');
    this.addSql(
      "create policy \"home_visit_department\" on \"home_visit\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'create policy "home_visit_registry" on "home_visit" for select using ((select current_user = pg_get_userbyid(c.relowner) from pg_class c where c.oid = \'home_visit\'::regclass));',
    );
    this.addSql(
      'alter table "visit_plan" add constraint "visit_plan_household_id_foreign" foreign key ("household_id") references "household" ("id");',
    );
    this.addSql(
      'alter table "visit_plan" add constraint "visit_plan_responsible_user_id_foreign" foreign key ("responsible_user_id") references "user_account" ("id") on delete restrict;',
    );
    this.addSql(
      "alter table \"visit_plan\" add constraint \"visit_plan_visit_interval_check\" check (\"visit_interval\" in ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'));",
    );
    this.addSql(
      "create or replace function \"visit_plan_visit_plan_fits_household_fn\"() returns trigger as $$ begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); if not exists (select from household h where h.id = new.household_id and h.region_code = new.region_code) then raise exception 'a visit plan fits its family' using errcode = 'check_violation', constraint = 'visit_plan_fits_household', table = 'visit_plan'; end if; return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "visit_plan_fits_household" AFTER INSERT on "visit_plan" for each ROW execute function "visit_plan_visit_plan_fits_household_fn"();',
    );
    this.addSql(
      "create or replace function \"visit_plan_visit_plan_is_append_only_fn\"() returns trigger as $$ begin raise exception 'rows of visit_plan are never changed' using errcode = 'restrict_violation', constraint = 'visit_plan_is_append_only', table = 'visit_plan'; return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "visit_plan_is_append_only" BEFORE UPDATE OR DELETE on "visit_plan" for each ROW execute function "visit_plan_visit_plan_is_append_only_fn"();',
    );
    this.addSql('alter table "visit_plan" enable row level security;');
    this.addSql('alter table "visit_plan" force row level security;');
    this.addSql(
      'create policy "visit_plan_read_department" on "visit_plan" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      'create policy "visit_plan_append_department" on "visit_plan" for insert to "lianou_department" with check (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      "create or replace function home_visit_is_void(visit uuid) returns boolean language sql stable security definer return exists (select from home_visit where id = visit and voided_at is not null);",
    );
    this.addSql("revoke all on function home_visit_is_void(uuid) from public;");
    this.addSql("grant execute on function home_visit_is_void(uuid) to lianou_department;");
    this.addSql(
      "create or replace function home_visit_facts_beyond(visit uuid) returns boolean language sql stable security definer return exists (select from fact where home_visit_id = visit and superseded_at is null and not (region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)));",
    );
    this.addSql("revoke all on function home_visit_facts_beyond(uuid) from public;");
    this.addSql("grant execute on function home_visit_facts_beyond(uuid) to lianou_department;");
  }
}

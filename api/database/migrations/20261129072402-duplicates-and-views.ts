import { Migration } from "@mikro-orm/migrations";

export class Migration20261129072402 extends Migration {
  override up(): void {
    this.addSql(
      'create table "duplicate_review" ("id" uuid not null, "first_person_id" uuid not null, "second_person_id" uuid not null, "first_region_code" varchar(12) collate "C" not null, "second_region_code" varchar(12) collate "C" not null, "verdict" text not null, "note" text null, "basis" varchar(255) not null, "decided_by" uuid not null, "decided_at" timestamptz not null, primary key ("id"));',
    );
    this.addSql(
      'create index "duplicate_review_first_person_id_second_person_id_index" on "duplicate_review" ("first_person_id", "second_person_id");',
    );
    this.addSql(
      'create table "person_merge" ("id" uuid not null, "kept_person_id" uuid not null, "merged_person_id" uuid not null, "kept_region_code" varchar(12) collate "C" not null, "merged_region_code" varchar(12) collate "C" not null, "moved" jsonb not null, "taken_fields" jsonb not null, "merged_by" uuid not null, "merged_at" timestamptz not null, "undone_by" uuid null, "undone_at" timestamptz null, "undo_reason" text null, primary key ("id"));',
    );
    this.addSql('create index "person_merge_kept_person_id_index" on "person_merge" ("kept_person_id");');
    this.addSql(
      'create unique index "person_merge_one_live" on "person_merge" ("merged_person_id") where undone_at is null;',
    );
    this.addSql(
      'create table "saved_view" ("id" uuid not null, "user_id" uuid not null, "list" text not null, "name" varchar(255) not null, "filter" jsonb not null, "saved_at" timestamptz not null, primary key ("id"));',
    );
    this.addSql(
      'alter table "saved_view" add constraint "saved_view_user_id_list_name_unique" unique ("user_id", "list", "name");',
    );
    this.addSql('alter table "person" add "merged_into_person_id" uuid null;');
    this.addSql('create index "person_merged_into_person_id_index" on "person" ("merged_into_person_id");');
    this.addSql(
      'create index "person_living_by_region" on "person" ("region_code", "id") where merged_into_person_id is null and death_date is null;',
    );
    this.addSql(
      'alter table "person" add constraint "person_alias_of_another" check (merged_into_person_id <> id);',
    );
    this.addSql(
      "create or replace function \"need_need_of_no_alias_fn\"() returns trigger as $$ begin declare merged_into uuid; begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); select p.merged_into_person_id into merged_into from person p where p.id = new.person_id for key share; if merged_into is not null then raise exception 'this person was merged into another' using errcode = 'check_violation', constraint = 'need_of_no_alias', table = 'need'; end if; return new; end; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "need_of_no_alias" BEFORE INSERT on "need" for each ROW execute function "need_need_of_no_alias_fn"();',
    );
    this.addSql(
      "create or replace function \"membership_membership_of_no_alias_fn\"() returns trigger as $$ begin declare merged_into uuid; begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); select p.merged_into_person_id into merged_into from person p where p.id = new.person_id for key share; if merged_into is not null then raise exception 'this person was merged into another' using errcode = 'check_violation', constraint = 'membership_of_no_alias', table = 'membership'; end if; return new; end; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "membership_of_no_alias" BEFORE INSERT on "membership" for each ROW execute function "membership_membership_of_no_alias_fn"();',
    );
    this.addSql(
      "create or replace function \"fact_fact_of_no_alias_fn\"() returns trigger as $$ begin declare merged_into uuid; begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); select p.merged_into_person_id into merged_into from person p where p.id = new.person_id for key share; if merged_into is not null then raise exception 'this person was merged into another' using errcode = 'check_violation', constraint = 'fact_of_no_alias', table = 'fact'; end if; return new; end; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "fact_of_no_alias" BEFORE INSERT on "fact" for each ROW execute function "fact_fact_of_no_alias_fn"();',
    );
    this.addSql(
      "create or replace function \"consent_consent_of_no_alias_fn\"() returns trigger as $$ begin declare merged_into uuid; begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); select p.merged_into_person_id into merged_into from person p where p.id = new.person_id for key share; if merged_into is not null then raise exception 'this person was merged into another' using errcode = 'check_violation', constraint = 'consent_of_no_alias', table = 'consent'; end if; return new; end; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "consent_of_no_alias" BEFORE INSERT on "consent" for each ROW execute function "consent_consent_of_no_alias_fn"();',
    );
    this.addSql(
      "create or replace function \"assistance_identity_assistance_identity_of_no_alias_fn\"() returns trigger as $$ begin declare merged_into uuid; begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); select p.merged_into_person_id into merged_into from person p where p.id = new.person_id for key share; if merged_into is not null then raise exception 'this person was merged into another' using errcode = 'check_violation', constraint = 'assistance_identity_of_no_alias', table = 'assistance_identity'; end if; return new; end; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "assistance_identity_of_no_alias" BEFORE INSERT on "assistance_identity" for each ROW execute function "assistance_identity_assistance_identity_of_no_alias_fn"();',
    );
    this.addSql(
      "create or replace function \"person_tag_person_tag_of_no_alias_fn\"() returns trigger as $$ begin declare merged_into uuid; begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); select p.merged_into_person_id into merged_into from person p where p.id = new.person_id for key share; if merged_into is not null then raise exception 'this person was merged into another' using errcode = 'check_violation', constraint = 'person_tag_of_no_alias', table = 'person_tag'; end if; return new; end; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "person_tag_of_no_alias" BEFORE INSERT on "person_tag" for each ROW execute function "person_tag_person_tag_of_no_alias_fn"();',
    );
    this.addSql(
      "create or replace function \"assistance_grant_assistance_grant_of_no_alias_fn\"() returns trigger as $$ begin declare merged_into uuid; begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); select p.merged_into_person_id into merged_into from person p where p.id = new.person_id for key share; if merged_into is not null then raise exception 'this person was merged into another' using errcode = 'check_violation', constraint = 'assistance_grant_of_no_alias', table = 'assistance_grant'; end if; return new; end; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "assistance_grant_of_no_alias" BEFORE INSERT on "assistance_grant" for each ROW execute function "assistance_grant_assistance_grant_of_no_alias_fn"();',
    );
    this.addSql(
      'alter table "duplicate_review" add constraint "duplicate_review_first_person_id_foreign" foreign key ("first_person_id") references "person" ("id");',
    );
    this.addSql(
      'alter table "duplicate_review" add constraint "duplicate_review_second_person_id_foreign" foreign key ("second_person_id") references "person" ("id");',
    );
    this.addSql(
      'alter table "duplicate_review" add constraint "duplicate_review_one_order" check (first_person_id < second_person_id);',
    );
    this.addSql(
      "alter table \"duplicate_review\" add constraint \"duplicate_review_verdict_check\" check (\"verdict\" in ('SAME', 'DIFFERENT', 'UNSURE'));",
    );
    this.addSql(
      "create or replace function \"duplicate_review_duplicate_review_is_append_only_fn\"() returns trigger as $$ begin raise exception 'rows of duplicate_review are never changed' using errcode = 'restrict_violation', constraint = 'duplicate_review_is_append_only', table = 'duplicate_review'; return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "duplicate_review_is_append_only" BEFORE UPDATE OR DELETE on "duplicate_review" for each ROW execute function "duplicate_review_duplicate_review_is_append_only_fn"();',
    );
    this.addSql('alter table "duplicate_review" enable row level security;');
    this.addSql('alter table "duplicate_review" force row level security;');
    this.addSql(
      "create policy \"duplicate_review_read_department\" on \"duplicate_review\" for select to \"lianou_department\" using ((((current_setting('app.kind', true) = 'DEPARTMENT' and first_region_code collate \"C\" >= current_setting('app.region_lo', true) and first_region_code collate \"C\" < current_setting('app.region_hi', true)) and (current_setting('app.kind', true) = 'DEPARTMENT' and second_region_code collate \"C\" >= current_setting('app.region_lo', true) and second_region_code collate \"C\" < current_setting('app.region_hi', true)))));",
    );
    this.addSql(
      "create policy \"duplicate_review_append_department\" on \"duplicate_review\" for insert to \"lianou_department\" with check ((((current_setting('app.kind', true) = 'DEPARTMENT' and first_region_code collate \"C\" >= current_setting('app.region_lo', true) and first_region_code collate \"C\" < current_setting('app.region_hi', true)) and (current_setting('app.kind', true) = 'DEPARTMENT' and second_region_code collate \"C\" >= current_setting('app.region_lo', true) and second_region_code collate \"C\" < current_setting('app.region_hi', true)))));",
    );
    this.addSql(
      'alter table "person_merge" add constraint "person_merge_kept_person_id_foreign" foreign key ("kept_person_id") references "person" ("id");',
    );
    this.addSql(
      'alter table "person_merge" add constraint "person_merge_merged_person_id_foreign" foreign key ("merged_person_id") references "person" ("id");',
    );
    this.addSql(
      'alter table "person_merge" add constraint "person_merge_of_two" check (kept_person_id <> merged_person_id);',
    );
    this.addSql('alter table "person_merge" enable row level security;');
    this.addSql('alter table "person_merge" force row level security;');
    this.addSql(
      "create policy \"person_merge_department\" on \"person_merge\" to \"lianou_department\" using ((((current_setting('app.kind', true) = 'DEPARTMENT' and kept_region_code collate \"C\" >= current_setting('app.region_lo', true) and kept_region_code collate \"C\" < current_setting('app.region_hi', true)) and (current_setting('app.kind', true) = 'DEPARTMENT' and merged_region_code collate \"C\" >= current_setting('app.region_lo', true) and merged_region_code collate \"C\" < current_setting('app.region_hi', true))))) with check ((((current_setting('app.kind', true) = 'DEPARTMENT' and kept_region_code collate \"C\" >= current_setting('app.region_lo', true) and kept_region_code collate \"C\" < current_setting('app.region_hi', true)) and (current_setting('app.kind', true) = 'DEPARTMENT' and merged_region_code collate \"C\" >= current_setting('app.region_lo', true) and merged_region_code collate \"C\" < current_setting('app.region_hi', true)))));",
    );
    this.addSql(
      'alter table "saved_view" add constraint "saved_view_list_check" check ("list" in (\'HOUSEHOLDS\', \'PERSONS\'));',
    );
    this.addSql('alter table "saved_view" enable row level security;');
    this.addSql('alter table "saved_view" force row level security;');
    this.addSql(
      "create policy \"saved_view_department_sees\" on \"saved_view\" for select to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and user_id = nullif(current_setting('app.user_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"saved_view_department_adds\" on \"saved_view\" for insert to \"lianou_department\" with check (((current_setting('app.kind', true) = 'DEPARTMENT' and user_id = nullif(current_setting('app.user_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"saved_view_department_changes\" on \"saved_view\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and user_id = nullif(current_setting('app.user_id', true), '')::uuid))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and user_id = nullif(current_setting('app.user_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"saved_view_department_removes\" on \"saved_view\" for delete to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and user_id = nullif(current_setting('app.user_id', true), '')::uuid)));",
    );
  }
}

import { Migration } from "@mikro-orm/migrations";

export class Migration20261129071250 extends Migration {
  override up(): void {
    this.addSql('create table "audit_pending" ("entry_id" uuid not null, primary key ("entry_id"));');
    this.addSql(
      'create table "audit_seal" ("sequence" bigint not null, "entry_id" uuid not null, "entry_sha256" varchar(255) not null, "chain" varchar(255) not null, "sealed_at" timestamptz not null, primary key ("sequence"));',
    );
    this.addSql('alter table "audit_seal" add constraint "audit_seal_entry_id_unique" unique ("entry_id");');
    this.addSql(
      'create table "data_key" ("purpose" text not null, "key_id" varchar(255) not null, "wrapped" text null, "is_current" boolean not null, "is_unnamed" boolean not null, "made_at" timestamptz not null, "retired_at" timestamptz null, primary key ("purpose", "key_id"));',
    );
    this.addSql('create unique index "data_key_one_current" on "data_key" ("purpose") where is_current;');
    this.addSql(
      "create or replace function \"audit_entry_audit_entry_waits_for_seal_fn\"() returns trigger as $$ begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); insert into audit_pending (entry_id) values (new.id); return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "audit_entry_waits_for_seal" AFTER INSERT on "audit_entry" for each ROW execute function "audit_entry_audit_entry_waits_for_seal_fn"();',
    );
    this.addSql(
      "create policy \"person_rekeyed\" on \"person\" for update using (current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = 'person'::regclass)) with check (current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = 'person'::regclass));",
    );
    this.addSql(
      'create policy "fact_registry" on "fact" for select using (current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = \'fact\'::regclass));',
    );
    this.addSql(
      "create policy \"fact_rekeyed\" on \"fact\" for update using (current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = 'fact'::regclass)) with check (current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = 'fact'::regclass));",
    );
    this.addSql(
      'create policy "sealing_key_system_removes" on "sealing_key" for delete to "lianou_system" using ((current_setting(\'app.kind\', true) = \'SYSTEM\'));',
    );
    this.addSql('alter table "audit_pending" enable row level security;');
    this.addSql('alter table "audit_pending" force row level security;');
    this.addSql(
      "create policy \"audit_pending_read_department\" on \"audit_pending\" for select to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and current_setting('app.oversees', true) = 'true')));",
    );
    this.addSql(
      "create policy \"audit_pending_append_department\" on \"audit_pending\" for insert to \"lianou_department\" with check ((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM')));",
    );
    this.addSql(
      "create policy \"audit_pending_append_charity\" on \"audit_pending\" for insert to \"lianou_charity\" with check ((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM')));",
    );
    this.addSql(
      "create policy \"audit_pending_append_contractor\" on \"audit_pending\" for insert to \"lianou_contractor\" with check ((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM')));",
    );
    this.addSql(
      'create policy "audit_pending_read_system" on "audit_pending" for select to "lianou_system" using ((current_setting(\'app.kind\', true) = \'SYSTEM\'));',
    );
    this.addSql(
      "create policy \"audit_pending_append_system\" on \"audit_pending\" for insert to \"lianou_system\" with check ((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM')));",
    );
    this.addSql(
      'create policy "audit_pending_removed_by_sealer" on "audit_pending" for delete to "lianou_system" using ((current_setting(\'app.kind\', true) = \'SYSTEM\'));',
    );
    this.addSql(
      "create or replace function \"audit_seal_audit_seal_is_append_only_fn\"() returns trigger as $$ begin raise exception 'rows of audit_seal are never changed' using errcode = 'restrict_violation', constraint = 'audit_seal_is_append_only', table = 'audit_seal'; return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "audit_seal_is_append_only" BEFORE UPDATE OR DELETE on "audit_seal" for each ROW execute function "audit_seal_audit_seal_is_append_only_fn"();',
    );
    this.addSql('alter table "audit_seal" enable row level security;');
    this.addSql('alter table "audit_seal" force row level security;');
    this.addSql(
      "create policy \"audit_seal_read_department\" on \"audit_seal\" for select to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and current_setting('app.oversees', true) = 'true')));",
    );
    this.addSql(
      'create policy "audit_seal_read_system" on "audit_seal" for select to "lianou_system" using ((current_setting(\'app.kind\', true) = \'SYSTEM\'));',
    );
    this.addSql(
      'create policy "audit_seal_append_system" on "audit_seal" for insert to "lianou_system" with check ((current_setting(\'app.kind\', true) = \'SYSTEM\'));',
    );
    this.addSql(
      'alter table "data_key" add constraint "data_key_retired_is_gone" check ((retired_at is null) = (wrapped is not null) and not (is_current and retired_at is not null));',
    );
    this.addSql(
      "alter table \"data_key\" add constraint \"data_key_purpose_check\" check (\"purpose\" in ('DATA', 'INDEX', 'LASTING'));",
    );
    this.addSql('alter table "data_key" enable row level security;');
    this.addSql('alter table "data_key" force row level security;');
    this.addSql(
      "create policy \"data_key_system\" on \"data_key\" to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM')) with check ((current_setting('app.kind', true) = 'SYSTEM'));",
    );
    this.addSql(
      'create policy "data_key_registry" on "data_key" for select using (current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = \'data_key\'::regclass));',
    );
    this.addSql(
      "create or replace function keys_in_use() returns text language sql stable security definer return (select coalesce(string_agg(purpose || ':' || key_id || case when is_current then '*' else '' end, ' ' order by purpose, key_id), '') from data_key where retired_at is null);",
    );
    this.addSql("revoke all on function keys_in_use() from public;");
    this.addSql("grant execute on function keys_in_use() to lianou_department, lianou_system;");
    this.addSql(
      "create or replace function values_under_other_keys(data_id text, index_id text, sealed_paths text[]) returns bigint language sql stable security definer return (select count(*) from person where not starts_with(identity_number_sealed, data_id || '.') or not starts_with(identity_number_index, index_id || '.') or not starts_with(phone_sealed, data_id || '.') or not starts_with(phone_index, index_id || '.') or not starts_with(bank_account_sealed, data_id || '.') or not starts_with(bank_account_index, index_id || '.')) + (select count(*) from fact where path = any (sealed_paths) and not starts_with(value #>> '{}', data_id || '.'));",
    );
    this.addSql("revoke all on function values_under_other_keys(text, text, text[]) from public;");
    this.addSql("grant execute on function values_under_other_keys(text, text, text[]) to lianou_system;");
    this.addSql(
      "create or replace function persons_under_other_keys(data_id text, index_id text, after_id uuid, most int) returns jsonb language sql stable security definer return (select coalesce(jsonb_agg(to_jsonb(r) order by r.id), '[]') from (select id, identity_number_sealed, identity_number_index, phone_sealed, phone_index, bank_account_sealed, bank_account_index, jsonb_build_array(person.identity_number_sealed, person.identity_number_index, person.phone_sealed, person.phone_index, person.bank_account_sealed, person.bank_account_index) as stored from person where id > after_id and (not starts_with(identity_number_sealed, data_id || '.') or not starts_with(identity_number_index, index_id || '.') or not starts_with(phone_sealed, data_id || '.') or not starts_with(phone_index, index_id || '.') or not starts_with(bank_account_sealed, data_id || '.') or not starts_with(bank_account_index, index_id || '.')) order by id limit most) r);",
    );
    this.addSql("revoke all on function persons_under_other_keys(text, text, uuid, int) from public;");
    this.addSql(
      "grant execute on function persons_under_other_keys(text, text, uuid, int) to lianou_system;",
    );
    this.addSql(
      "create or replace function facts_under_other_keys(data_id text, sealed_paths text[], after_id uuid, most int) returns jsonb language sql stable security definer return (select coalesce(jsonb_agg(to_jsonb(r) order by r.id), '[]') from (select id, value #>> '{}' as stored from fact where id > after_id and path = any (sealed_paths) and not starts_with(value #>> '{}', data_id || '.') order by id limit most) r);",
    );
    this.addSql("revoke all on function facts_under_other_keys(text, text[], uuid, int) from public;");
    this.addSql(
      "grant execute on function facts_under_other_keys(text, text[], uuid, int) to lianou_system;",
    );
    this.addSql(
      "create or replace function rekey_persons(made_anew jsonb) returns void language sql volatile security definer begin atomic update person p set identity_number_sealed = r.identity_number_sealed, identity_number_index = r.identity_number_index, phone_sealed = r.phone_sealed, phone_index = r.phone_index, bank_account_sealed = r.bank_account_sealed, bank_account_index = r.bank_account_index from jsonb_to_recordset(made_anew) as r(id uuid, stored jsonb, identity_number_sealed text, identity_number_index text, phone_sealed text, phone_index text, bank_account_sealed text, bank_account_index text) where p.id = r.id and jsonb_build_array(p.identity_number_sealed, p.identity_number_index, p.phone_sealed, p.phone_index, p.bank_account_sealed, p.bank_account_index) = r.stored; end;",
    );
    this.addSql("revoke all on function rekey_persons(jsonb) from public;");
    this.addSql("grant execute on function rekey_persons(jsonb) to lianou_system;");
    this.addSql(
      "create or replace function rekey_facts(made_anew jsonb) returns void language sql volatile security definer begin atomic update fact f set value = to_jsonb(r.sealed) from jsonb_to_recordset(made_anew) as r(id uuid, stored text, sealed text) where f.id = r.id and f.value #>> '{}' = r.stored; end;",
    );
    this.addSql("revoke all on function rekey_facts(jsonb) from public;");
    this.addSql("grant execute on function rekey_facts(jsonb) to lianou_system;");
    // What stands already waits for the sealer like whatever comes.
    this.addSql('insert into "audit_pending" ("entry_id") select "id" from "audit_entry";');
  }
}

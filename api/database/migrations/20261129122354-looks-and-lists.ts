import { Migration } from "@mikro-orm/migrations";

export class Migration20261129122354 extends Migration {
  override up(): void {
    this.addSql('drop policy "audit_entry_read_department" on "audit_entry";');
    this.addSql('drop policy "data_key_registry" on "data_key";');
    this.addSql('drop policy "household_department_adds" on "household";');
    this.addSql('drop policy "household_department_changes" on "household";');
    this.addSql('drop policy "household_department_removes" on "household";');
    this.addSql('drop policy "household_department_sees" on "household";');
    this.addSql('drop policy "person_department_adds" on "person";');
    this.addSql('drop policy "person_department_changes" on "person";');
    this.addSql('drop policy "person_department_removes" on "person";');
    this.addSql('drop policy "person_department_sees" on "person";');
    this.addSql('drop policy "person_registry" on "person";');
    this.addSql('drop policy "person_rekeyed" on "person";');
    this.addSql('drop policy "membership_department_adds" on "membership";');
    this.addSql('drop policy "membership_department_changes" on "membership";');
    this.addSql('drop policy "membership_department_removes" on "membership";');
    this.addSql('drop policy "membership_department_sees" on "membership";');
    this.addSql('drop policy "membership_registry" on "membership";');
    this.addSql('drop policy "fact_department_adds" on "fact";');
    this.addSql('drop policy "fact_department_changes" on "fact";');
    this.addSql('drop policy "fact_department_removes" on "fact";');
    this.addSql('drop policy "fact_department_sees" on "fact";');
    this.addSql('drop policy "fact_registry" on "fact";');
    this.addSql('drop policy "fact_rekeyed" on "fact";');
    this.addSql('drop policy "assistance_identity_department_adds" on "assistance_identity";');
    this.addSql('drop policy "assistance_identity_department_changes" on "assistance_identity";');
    this.addSql('drop policy "assistance_identity_department_removes" on "assistance_identity";');
    this.addSql('drop policy "assistance_identity_department_sees" on "assistance_identity";');
    this.addSql('drop policy "person_tag_department_adds" on "person_tag";');
    this.addSql('drop policy "person_tag_department_changes" on "person_tag";');
    this.addSql('drop policy "person_tag_department_removes" on "person_tag";');
    this.addSql('drop policy "person_tag_department_sees" on "person_tag";');
    this.addSql('create index "audit_entry_user_id_at_index" on "audit_entry" ("user_id", "at");');
    this.addSql('create index "audit_entry_object_id_at_index" on "audit_entry" ("object_id", "at");');
    this.addSql(
      'create policy "audit_entry_of_person" on "audit_entry" for select using ((select current_user = pg_get_userbyid(c.relowner) from pg_class c where c.oid = \'audit_entry\'::regclass));',
    );
    this.addSql(
      "create policy \"audit_entry_read_department\" on \"audit_entry\" for select to \"lianou_department\" using ((user_id = nullif(current_setting('app.user_id', true), '')::uuid or ((select current_setting('app.kind', true) = 'DEPARTMENT') and region_code collate \"C\" >= (select current_setting('app.region_lo', true)) and region_code collate \"C\" < (select current_setting('app.region_hi', true))) or (current_setting('app.kind', true) = 'DEPARTMENT' and region_code is null and current_setting('app.oversees', true) = 'true' and not exists (select from region where code in (rpad(left(current_setting('app.region_lo', true), 4), 12, '0'), rpad(left(current_setting('app.region_lo', true), 6), 12, '0')) and code <> rpad(current_setting('app.region_lo', true), 12, '0')))));",
    );
    this.addSql(
      'create policy "data_key_registry" on "data_key" for select using ((select current_user = pg_get_userbyid(c.relowner) from pg_class c where c.oid = \'data_key\'::regclass));',
    );
    this.addSql(
      'create policy "household_department_adds" on "household" for insert to "lianou_department" with check ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql(
      "create policy \"household_department_changes\" on \"household\" for update to \"lianou_department\" using ((((select current_setting('app.kind', true) = 'DEPARTMENT') and region_code collate \"C\" >= (select current_setting('app.region_lo', true)) and region_code collate \"C\" < (select current_setting('app.region_hi', true))))) with check ((((select current_setting('app.kind', true) = 'DEPARTMENT') and region_code collate \"C\" >= (select current_setting('app.region_lo', true)) and region_code collate \"C\" < (select current_setting('app.region_hi', true)))));",
    );
    this.addSql(
      'create policy "household_department_removes" on "household" for delete to "lianou_department" using (((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true))) and import_id is not null)));',
    );
    this.addSql(
      'create policy "household_department_sees" on "household" for select to "lianou_department" using ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql(
      'create policy "person_department_adds" on "person" for insert to "lianou_department" with check ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql(
      "create policy \"person_department_changes\" on \"person\" for update to \"lianou_department\" using ((((select current_setting('app.kind', true) = 'DEPARTMENT') and region_code collate \"C\" >= (select current_setting('app.region_lo', true)) and region_code collate \"C\" < (select current_setting('app.region_hi', true))))) with check ((((select current_setting('app.kind', true) = 'DEPARTMENT') and region_code collate \"C\" >= (select current_setting('app.region_lo', true)) and region_code collate \"C\" < (select current_setting('app.region_hi', true)))));",
    );
    this.addSql(
      'create policy "person_department_removes" on "person" for delete to "lianou_department" using (((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true))) and import_id is not null)));',
    );
    this.addSql(
      'create policy "person_department_sees" on "person" for select to "lianou_department" using ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql(
      'create policy "person_registry" on "person" for select using ((select current_user = pg_get_userbyid(c.relowner) from pg_class c where c.oid = \'person\'::regclass));',
    );
    this.addSql(
      "create policy \"person_rekeyed\" on \"person\" for update using ((select current_user = pg_get_userbyid(c.relowner) from pg_class c where c.oid = 'person'::regclass)) with check ((select current_user = pg_get_userbyid(c.relowner) from pg_class c where c.oid = 'person'::regclass));",
    );
    this.addSql(
      'create policy "membership_department_adds" on "membership" for insert to "lianou_department" with check ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql(
      "create policy \"membership_department_changes\" on \"membership\" for update to \"lianou_department\" using ((((select current_setting('app.kind', true) = 'DEPARTMENT') and region_code collate \"C\" >= (select current_setting('app.region_lo', true)) and region_code collate \"C\" < (select current_setting('app.region_hi', true))))) with check ((((select current_setting('app.kind', true) = 'DEPARTMENT') and region_code collate \"C\" >= (select current_setting('app.region_lo', true)) and region_code collate \"C\" < (select current_setting('app.region_hi', true)))));",
    );
    this.addSql(
      'create policy "membership_department_removes" on "membership" for delete to "lianou_department" using (((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true))) and import_id is not null)));',
    );
    this.addSql(
      'create policy "membership_department_sees" on "membership" for select to "lianou_department" using ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql(
      'create policy "membership_registry" on "membership" for select using ((select current_user = pg_get_userbyid(c.relowner) from pg_class c where c.oid = \'membership\'::regclass));',
    );
    this.addSql(
      'create index "fact_live_by_region" on "fact" ("region_code", "path") where superseded_at is null;',
    );
    this.addSql(
      'create policy "fact_department_adds" on "fact" for insert to "lianou_department" with check ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql(
      "create policy \"fact_department_changes\" on \"fact\" for update to \"lianou_department\" using ((((select current_setting('app.kind', true) = 'DEPARTMENT') and region_code collate \"C\" >= (select current_setting('app.region_lo', true)) and region_code collate \"C\" < (select current_setting('app.region_hi', true))))) with check ((((select current_setting('app.kind', true) = 'DEPARTMENT') and region_code collate \"C\" >= (select current_setting('app.region_lo', true)) and region_code collate \"C\" < (select current_setting('app.region_hi', true)))));",
    );
    this.addSql(
      'create policy "fact_department_removes" on "fact" for delete to "lianou_department" using (((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true))) and import_id is not null)));',
    );
    this.addSql(
      'create policy "fact_department_sees" on "fact" for select to "lianou_department" using ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql(
      'create policy "fact_registry" on "fact" for select using ((select current_user = pg_get_userbyid(c.relowner) from pg_class c where c.oid = \'fact\'::regclass));',
    );
    this.addSql(
      "create policy \"fact_rekeyed\" on \"fact\" for update using ((select current_user = pg_get_userbyid(c.relowner) from pg_class c where c.oid = 'fact'::regclass)) with check ((select current_user = pg_get_userbyid(c.relowner) from pg_class c where c.oid = 'fact'::regclass));",
    );
    this.addSql('create index "assistance_identity_person_id_index" on "assistance_identity" ("person_id");');
    this.addSql(
      'create policy "assistance_identity_department_adds" on "assistance_identity" for insert to "lianou_department" with check ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql(
      "create policy \"assistance_identity_department_changes\" on \"assistance_identity\" for update to \"lianou_department\" using ((((select current_setting('app.kind', true) = 'DEPARTMENT') and region_code collate \"C\" >= (select current_setting('app.region_lo', true)) and region_code collate \"C\" < (select current_setting('app.region_hi', true))))) with check ((((select current_setting('app.kind', true) = 'DEPARTMENT') and region_code collate \"C\" >= (select current_setting('app.region_lo', true)) and region_code collate \"C\" < (select current_setting('app.region_hi', true)))));",
    );
    this.addSql(
      'create policy "assistance_identity_department_removes" on "assistance_identity" for delete to "lianou_department" using (((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true))) and import_id is not null)));',
    );
    this.addSql(
      'create policy "assistance_identity_department_sees" on "assistance_identity" for select to "lianou_department" using ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql('create index "person_tag_region_code_tag_index" on "person_tag" ("region_code", "tag");');
    this.addSql(
      'create policy "person_tag_department_adds" on "person_tag" for insert to "lianou_department" with check ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql(
      "create policy \"person_tag_department_changes\" on \"person_tag\" for update to \"lianou_department\" using ((((select current_setting('app.kind', true) = 'DEPARTMENT') and region_code collate \"C\" >= (select current_setting('app.region_lo', true)) and region_code collate \"C\" < (select current_setting('app.region_hi', true))))) with check ((((select current_setting('app.kind', true) = 'DEPARTMENT') and region_code collate \"C\" >= (select current_setting('app.region_lo', true)) and region_code collate \"C\" < (select current_setting('app.region_hi', true)))));",
    );
    this.addSql(
      'create policy "person_tag_department_removes" on "person_tag" for delete to "lianou_department" using (((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true))) and import_id is not null)));',
    );
    this.addSql(
      'create policy "person_tag_department_sees" on "person_tag" for select to "lianou_department" using ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql(
      "create or replace function person_trace(candidates text[]) returns uuid language sql stable security definer return (select md5('sought ' || id::text)::uuid from person where identity_number_index = any (candidates) limit 1);",
    );
    this.addSql("revoke all on function person_trace(text[]) from public;");
    this.addSql("grant execute on function person_trace(text[]) to lianou_department;");
    this.addSql(
      "create or replace function looks_at_person(who uuid, actions text[], since timestamptz, before timestamptz, most int) returns jsonb language sql stable security definer return ( with recursive up as ( select id, merged_into_person_id from person where id = who and (current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)) union select p.id, p.merged_into_person_id from person p join up on p.id = up.merged_into_person_id ), same as ( select id from up union select p.id from person p join same s on p.merged_into_person_id = s.id ), subject as ( select id as object_id, null::date as from_day, null::date as to_day from same union all select md5('sought ' || id::text)::uuid, null, null from same union all select m.household_id, m.valid_from, m.valid_to from membership m where m.person_id in (select id from same) ), looks as ( select a.id, (a.at at time zone '08:00:00'::interval)::date as day, a.organisation_id, a.post_id, a.action, a.object_kind, a.purpose, a.detail from audit_entry a where a.object_id = any (array(select object_id from subject)) and a.at >= since and a.at < before and a.action = any (actions) and exists (select from subject s where s.object_id = a.object_id and (s.from_day is null or s.from_day <= (a.at at time zone '08:00:00'::interval)::date) and (s.to_day is null or s.to_day >= (a.at at time zone '08:00:00'::interval)::date)) order by a.at desc, a.id desc limit most ) select coalesce(jsonb_agg(to_jsonb(looks)), '[]') from looks);",
    );
    this.addSql(
      "revoke all on function looks_at_person(uuid, text[], timestamptz, timestamptz, int) from public;",
    );
    this.addSql(
      "grant execute on function looks_at_person(uuid, text[], timestamptz, timestamptz, int) to lianou_department;",
    );
  }
}

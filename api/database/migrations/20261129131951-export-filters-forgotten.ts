import { Migration } from "@mikro-orm/migrations";

export class Migration20261129131951 extends Migration {
  override up(): void {
    this.addSql('drop policy "data_export_system" on "data_export";');
    this.addSql(
      "create policy \"data_export_system_sees\" on \"data_export\" for select to \"lianou_system\" using (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid) or (current_setting('app.kind', true) = 'SYSTEM' and file_id is null and requested_at <= nullif(current_setting('app.now', true), '')::timestamptz - '24:00:00'::interval)));",
    );
    this.addSql(
      "create policy \"data_export_system_adds\" on \"data_export\" for insert to \"lianou_system\" with check (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"data_export_system_changes\" on \"data_export\" for update to \"lianou_system\" using (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid) or (current_setting('app.kind', true) = 'SYSTEM' and file_id is null and requested_at <= nullif(current_setting('app.now', true), '')::timestamptz - '24:00:00'::interval))) with check (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and user_id = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid) or (current_setting('app.kind', true) = 'SYSTEM' and file_id is null and requested_at <= nullif(current_setting('app.now', true), '')::timestamptz - '24:00:00'::interval)));",
    );
  }
}

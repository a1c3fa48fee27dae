import { Migration } from "@mikro-orm/migrations";

export class Migration20261130232108 extends Migration {
  override up(): void {
    this.addSql(
      'create policy "project_disclosure_department_reads" on "project_disclosure" for select to "lianou_department" using ((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and withdrawn_at is null));',
    );
  }
}

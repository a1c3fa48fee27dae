import { Migration } from "@mikro-orm/migrations";

export class Migration20261130212545 extends Migration {
  override up(): void {
    this.addSql('drop policy "home_visit_department" on "home_visit";');
    this.addSql('drop policy "visit_plan_append_department" on "visit_plan";');
    this.addSql('drop policy "visit_plan_read_department" on "visit_plan";');
    this.addSql('drop index "membership_living_by_region";');
    this.addSql(
      'create index "membership_living_by_region" on "membership" ("region_code", "household_id", "person_id", "counted") where valid_to is null;',
    );
    this.addSql(
      "create policy \"home_visit_department\" on \"home_visit\" to \"lianou_department\" using ((((select current_setting('app.kind', true) = 'DEPARTMENT') and region_code collate \"C\" >= (select current_setting('app.region_lo', true)) and region_code collate \"C\" < (select current_setting('app.region_hi', true))))) with check ((((select current_setting('app.kind', true) = 'DEPARTMENT') and region_code collate \"C\" >= (select current_setting('app.region_lo', true)) and region_code collate \"C\" < (select current_setting('app.region_hi', true)))));",
    );
    this.addSql(
      'create policy "visit_plan_append_department" on "visit_plan" for insert to "lianou_department" with check ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
    this.addSql(
      'create policy "visit_plan_read_department" on "visit_plan" for select to "lianou_department" using ((((select current_setting(\'app.kind\', true) = \'DEPARTMENT\') and region_code collate "C" >= (select current_setting(\'app.region_lo\', true)) and region_code collate "C" < (select current_setting(\'app.region_hi\', true)))));',
    );
  }
}

import { Migration } from "@mikro-orm/migrations";

export class Migration20261130064920 extends Migration {
  override up(): void {
    this.addSql('drop index "household_region_code_id_index";');
    this.addSql('create index "household_by_region" on "household" ("region_code", "id", "recorded_at");');
    this.addSql(
      'create index "membership_living_by_region" on "membership" ("region_code", "household_id", "person_id") where valid_to is null;',
    );
    this.addSql('drop index "assistance_identity_region_code_identity_index";');
    this.addSql(
      'create index "assistance_identity_by_region" on "assistance_identity" ("region_code", "identity", "household_id", "person_id", "valid_from", "valid_to");',
    );
    this.addSql('drop index "person_tag_region_code_tag_index";');
    this.addSql(
      'create index "person_tag_by_region" on "person_tag" ("region_code", "tag", "person_id", "valid_from", "valid_to");',
    );
  }
}

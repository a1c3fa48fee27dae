import { Migration } from "@mikro-orm/migrations";

export class Migration20261129183444 extends Migration {
  override up(): void {
    this.addSql(
      'create index "assistance_identity_region_code_identity_index" on "assistance_identity" ("region_code", "identity");',
    );
  }
}

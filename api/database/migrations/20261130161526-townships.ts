import { Migration } from "@mikro-orm/migrations";

export class Migration20261130161526 extends Migration {
  override up(): void {
    this.addSql('create index "region_level_code_index" on "region" ("level", "code");');
  }
}

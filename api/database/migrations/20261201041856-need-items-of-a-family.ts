import { Migration } from "@mikro-orm/migrations";

export class Migration20261201041856 extends Migration {
  override up(): void {
    this.addSql('create index "need_item_household_id_index" on "need_item" ("household_id");');
  }
}

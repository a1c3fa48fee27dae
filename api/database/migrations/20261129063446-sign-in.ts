import { Migration } from "@mikro-orm/migrations";

export class Migration20261129063446 extends Migration {
  override up(): void {
    this.addSql(
      'alter table "user_account" add "second_factor_secret" text null, add "second_factor_since" timestamptz null, add "second_factor_step" int null, add "pending_factor_secret" text null, add "recovery_secrets" jsonb null, add "office_issuer" varchar(255) null, add "office_subject" varchar(255) null;',
    );
    this.addSql(
      'alter table "user_account" add constraint "user_account_office_issuer_office_subject_unique" unique ("office_issuer", "office_subject");',
    );
    this.addSql(
      'alter table "session" add "proved_at" timestamptz null, add "second_factor" boolean not null default false, add "device" varchar(255) null, add "network" varchar(255) null;',
    );
  }
}

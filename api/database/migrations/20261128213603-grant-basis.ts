import { Migration } from "@mikro-orm/migrations";

export class Migration20261128213603 extends Migration {
  override up(): void {
    this.addSql(
      'create table "grant_basis" ("id" uuid not null, "grant_id" uuid not null, "as_of" date not null, "body" jsonb not null, "frozen_at" timestamptz not null, primary key ("id"));',
    );
    this.addSql(
      'alter table "grant_basis" add constraint "grant_basis_grant_id_unique" unique ("grant_id");',
    );
    this.addSql(
      'alter table "grant_basis" add constraint "grant_basis_grant_id_foreign" foreign key ("grant_id") references "assistance_grant" ("id");',
    );
    this.addSql(
      "create or replace function \"grant_basis_grant_basis_is_append_only_fn\"() returns trigger as $$ begin raise exception 'rows of grant_basis are never changed' using errcode = 'restrict_violation', constraint = 'grant_basis_is_append_only', table = 'grant_basis'; return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "grant_basis_is_append_only" BEFORE UPDATE OR DELETE on "grant_basis" for each ROW execute function "grant_basis_grant_basis_is_append_only_fn"();',
    );
    this.addSql('alter table "grant_basis" enable row level security;');
    this.addSql('alter table "grant_basis" force row level security;');
    this.addSql(
      'create policy "grant_basis_read_department" on "grant_basis" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and exists (select from assistance_grant g where g.id = grant_basis.grant_id))));',
    );
    this.addSql(
      'create policy "grant_basis_append_department" on "grant_basis" for insert to "lianou_department" with check (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and exists (select from assistance_grant g where g.id = grant_basis.grant_id))));',
    );
  }
}

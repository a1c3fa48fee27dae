import { Migration } from "@mikro-orm/migrations";

export class Migration20261130023138 extends Migration {
  override up(): void {
    this.addSql('drop policy "need_item_charity_changes" on "need_item";');
    this.addSql('drop policy "need_item_charity_sees" on "need_item";');
    this.addSql('drop policy "need_item_contractor_changes" on "need_item";');
    this.addSql('drop policy "need_item_contractor_sees" on "need_item";');
    this.addSql(
      "alter table \"need_item\" add \"township_code\" text generated always as (rpad(left(region_code, 9), 12, '0')) stored null, add \"gap_band\" text generated always as (case when gap_in_fen <= 0 then null when gap_in_fen < 50000 then 'UNDER_500' when gap_in_fen < 200000 then 'FROM_500' when gap_in_fen < 500000 then 'FROM_2000' when gap_in_fen < 1000000 then 'FROM_5000' when gap_in_fen < 3000000 then 'FROM_10000' else 'FROM_30000' end) stored null;",
    );
    this.addSql(
      "create index \"need_item_of_charities\" on \"need_item\" (township_code, category, level, gap_band, listed_at, id) include (is_minor, crowd_tags, state, valid_until, consent_valid_until, reserved_until, reserved_by_organisation_id) where state in ('LISTED', 'RESERVED', 'PART_FUNDED') and gap_in_fen > 0;",
    );
    this.addSql(
      "create index \"need_item_of_charities_by_time\" on \"need_item\" (listed_at, id) include (township_code, category, level, gap_band, is_minor, crowd_tags, state, valid_until, consent_valid_until, reserved_until, reserved_by_organisation_id) where state in ('LISTED', 'RESERVED', 'PART_FUNDED') and gap_in_fen > 0;",
    );
    this.addSql(
      "create index \"need_item_of_contractors\" on \"need_item\" (township_code, service_item, level, listed_at, id) include (category, quantity, is_minor, state, valid_until, consent_valid_until, reserved_until, reserved_by_organisation_id) where state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED') and service_item is not null;",
    );
    this.addSql(
      "create index \"need_item_of_contractors_by_time\" on \"need_item\" (listed_at, id) include (township_code, service_item, level, category, quantity, is_minor, state, valid_until, consent_valid_until, reserved_until, reserved_by_organisation_id) where state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED') and service_item is not null;",
    );
    this.addSql(
      "create index \"need_item_crowded\" on \"need_item\" (township_code, category, household_id) include (id, service_item, state, valid_until, consent_valid_until, reserved_until, reserved_by_organisation_id) where state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED') and not is_minor;",
    );
    this.addSql(
      "create policy \"need_item_charity_changes\" on \"need_item\" for update to \"lianou_charity\" using ((((select current_setting('app.kind', true) = 'CHARITY') and ((state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED') and consent_valid_until >= (select (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date as day) and valid_until >= (select (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date as day)) or (reserved_by_organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid as own) and reserved_until > (select nullif(current_setting('app.now', true), '')::timestamptz as instant)) or exists (select from allocation a where a.item_id = need_item.id and a.charity_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid as own) and a.state = 'POSTED' and a.amount_in_fen > a.released_in_fen))))) with check ((((select current_setting('app.kind', true) = 'CHARITY') and ((state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED') and consent_valid_until >= (select (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date as day) and valid_until >= (select (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date as day)) or (reserved_by_organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid as own) and reserved_until > (select nullif(current_setting('app.now', true), '')::timestamptz as instant)) or exists (select from allocation a where a.item_id = need_item.id and a.charity_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid as own) and a.state = 'POSTED' and a.amount_in_fen > a.released_in_fen)))));",
    );
    this.addSql(
      "create policy \"need_item_charity_sees\" on \"need_item\" for select to \"lianou_charity\" using ((((select current_setting('app.kind', true) = 'CHARITY') and ((state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED') and consent_valid_until >= (select (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date as day) and valid_until >= (select (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date as day)) or (reserved_by_organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid as own) and reserved_until > (select nullif(current_setting('app.now', true), '')::timestamptz as instant)) or exists (select from allocation a where a.item_id = need_item.id and a.charity_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid as own) and a.state = 'POSTED' and a.amount_in_fen > a.released_in_fen)))));",
    );
    this.addSql(
      "create policy \"need_item_contractor_changes\" on \"need_item\" for update to \"lianou_contractor\" using ((((select current_setting('app.kind', true) = 'CONTRACTOR') and service_item is not null and ((state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED') and consent_valid_until >= (select (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date as day) and valid_until >= (select (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date as day)) or exists (select from voucher v where v.item_id = need_item.id and v.contractor_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid as own)))))) with check (false);",
    );
    this.addSql(
      "create policy \"need_item_contractor_sees\" on \"need_item\" for select to \"lianou_contractor\" using ((((select current_setting('app.kind', true) = 'CONTRACTOR') and service_item is not null and ((state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED') and consent_valid_until >= (select (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date as day) and valid_until >= (select (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date as day)) or exists (select from voucher v where v.item_id = need_item.id and v.contractor_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid as own))))));",
    );
  }
}

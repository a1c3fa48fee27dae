import { Migration } from "@mikro-orm/migrations";

export class Migration20261122005959 extends Migration {
  override up(): void {
    this.addSql(
      'create table "audit_entry" ("id" uuid not null, "at" timestamptz not null, "request_id" varchar(255) not null, "user_id" uuid null, "post_id" uuid null, "organisation_id" uuid null, "action" varchar(255) not null, "object_kind" varchar(255) not null, "object_id" uuid null, "region_code" varchar(12) collate "C" null, "purpose" text null, "detail" jsonb not null, "sha256" varchar(255) not null, primary key ("id"));',
    );
    this.addSql(
      'create index "audit_entry_object_kind_object_id_index" on "audit_entry" ("object_kind", "object_id");',
    );
    this.addSql('create index "audit_entry_at_index" on "audit_entry" ("at");');
    this.addSql(
      'create table "household" ("id" uuid not null, "serial" varchar(255) not null, "region_code" varchar(12) collate "C" not null, "area_kind" text not null, "address" text null, "head_person_id" uuid null, "recorded_by" uuid not null, "recorded_at" timestamptz not null, "version" int not null default 1, primary key ("id"));',
    );
    this.addSql('alter table "household" add constraint "household_serial_unique" unique ("serial");');
    this.addSql('create index "household_region_code_id_index" on "household" ("region_code", "id");');
    this.addSql(
      'create table "idempotency_key" ("user_id" uuid not null, "mutation" varchar(255) not null, "key" varchar(255) not null, "body_hash" varchar(255) not null, "result" jsonb null, "created_at" timestamptz not null, primary key ("user_id", "mutation", "key"));',
    );
    this.addSql(
      'create table "organisation" ("id" uuid not null, "kind" text not null, "name" varchar(255) not null, "credit_code" varchar(18) not null, "region_code" varchar(12) collate "C" not null, "charity_mark" boolean not null default false, "active_from" date not null, "active_to" date null, primary key ("id"));',
    );
    this.addSql(
      'alter table "organisation" add constraint "organisation_credit_code_unique" unique ("credit_code");',
    );
    this.addSql(
      'create table "journal" ("id" uuid not null, "serial" varchar(255) not null, "kind" text not null, "book_organisation_id" uuid not null, "subject_id" uuid not null, "reverses_journal_id" uuid null, "posted_by" uuid not null, "posted_at" timestamptz not null, primary key ("id"));',
    );
    this.addSql('alter table "journal" add constraint "journal_serial_unique" unique ("serial");');
    this.addSql(
      'alter table "journal" add constraint "journal_reverses_journal_id_unique" unique ("reverses_journal_id");',
    );
    this.addSql(
      'create index "journal_book_organisation_id_posted_at_index" on "journal" ("book_organisation_id", "posted_at");',
    );
    this.addSql(
      'alter table "journal" add constraint "journal_once_for_each_event" unique ("kind", "subject_id", "book_organisation_id");',
    );
    this.addSql(
      'create table "funding_focus" ("charity_id" uuid not null, "categories" text[] not null, "region_codes" text[] not null, "crowd_tags" text[] not null, "min_amount_in_fen" bigint not null, "max_amount_in_fen" bigint not null, "levels" text[] not null, "updated_at" timestamptz not null, "version" int not null default 1, primary key ("charity_id"));',
    );
    this.addSql(
      'create table "person" ("id" uuid not null, "region_code" varchar(12) collate "C" not null, "name" varchar(255) not null, "gender" text not null, "birth_date" date not null, "death_date" date null, "identity_number_sealed" text null, "identity_number_index" varchar(255) null, "phone_sealed" text null, "phone_index" varchar(255) null, "bank_account_sealed" text null, "bank_account_index" varchar(255) null, "recorded_by" uuid not null, "recorded_at" timestamptz not null, "version" int not null default 1, primary key ("id"));',
    );
    this.addSql(
      'alter table "person" add constraint "person_identity_number_index_unique" unique ("identity_number_index");',
    );
    this.addSql('create index "person_phone_index_index" on "person" ("phone_index");');
    this.addSql('create index "person_bank_account_index_index" on "person" ("bank_account_index");');
    this.addSql('create index "person_region_code_name_index" on "person" ("region_code", "name");');
    this.addSql(
      'create table "need" ("id" uuid not null, "serial" varchar(255) not null, "household_id" uuid not null, "person_id" uuid not null, "region_code" varchar(12) collate "C" not null, "description" text not null, "assessed_on" date not null, "recorded_by" uuid not null, "recorded_at" timestamptz not null, "version" int not null default 1, primary key ("id"));',
    );
    this.addSql('alter table "need" add constraint "need_serial_unique" unique ("serial");');
    this.addSql('create index "need_household_id_index" on "need" ("household_id");');
    this.addSql(
      'create table "membership" ("id" uuid not null, "household_id" uuid not null, "person_id" uuid not null, "region_code" varchar(12) collate "C" not null, "relation_to_head" text not null, "counted" boolean not null default true, "valid_from" date not null, "valid_to" date null, primary key ("id"));',
    );
    this.addSql('create index "membership_household_id_index" on "membership" ("household_id");');
    this.addSql('create index "membership_person_id_index" on "membership" ("person_id");');
    this.addSql(
      'create unique index "membership_one_family" on "membership" ("person_id") where valid_to is null;',
    );
    this.addSql(
      'create table "fact" ("id" uuid not null, "household_id" uuid not null, "person_id" uuid null, "region_code" varchar(12) collate "C" not null, "path" varchar(255) not null, "value" jsonb not null, "source" text not null, "verification" text not null, "obtained_on" date not null, "valid_until" date null, "evidence_file_id" uuid null, "recorded_by" uuid not null, "recorded_at" timestamptz not null, "superseded_at" timestamptz null, primary key ("id"));',
    );
    this.addSql('create index "fact_household_id_path_index" on "fact" ("household_id", "path");');
    this.addSql(
      'create unique index "fact_one_live_of_person" on "fact" ("person_id", "path", "source") where superseded_at is null;',
    );
    this.addSql(
      'create unique index "fact_one_live_of_household" on "fact" ("household_id", "path", "source") where superseded_at is null and person_id is null;',
    );
    this.addSql(
      'create table "consent" ("id" uuid not null, "household_id" uuid not null, "person_id" uuid not null, "region_code" varchar(12) collate "C" not null, "purpose" text not null, "given_by_person_id" uuid not null, "given_on" date not null, "valid_until" date not null, "withdrawn_at" timestamptz null, "evidence_file_id" uuid null, "recorded_by" uuid not null, "recorded_at" timestamptz not null, primary key ("id"));',
    );
    this.addSql('create index "consent_person_id_purpose_index" on "consent" ("person_id", "purpose");');
    this.addSql(
      'create table "assistance_identity" ("id" uuid not null, "household_id" uuid not null, "person_id" uuid null, "region_code" varchar(12) collate "C" not null, "identity" text not null, "valid_from" date not null, "valid_to" date null, "recorded_by" uuid not null, "recorded_at" timestamptz not null, primary key ("id"));',
    );
    this.addSql(
      'create index "assistance_identity_household_id_index" on "assistance_identity" ("household_id");',
    );
    this.addSql(
      'create unique index "assistance_identity_one_open_of_person" on "assistance_identity" ("person_id") where valid_to is null;',
    );
    this.addSql(
      'create unique index "assistance_identity_one_open_of_household" on "assistance_identity" ("household_id") where valid_to is null and person_id is null;',
    );
    this.addSql(
      'create table "person_tag" ("id" uuid not null, "person_id" uuid not null, "region_code" varchar(12) collate "C" not null, "tag" text not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));',
    );
    this.addSql('create index "person_tag_person_id_index" on "person_tag" ("person_id");');
    this.addSql(
      'create unique index "person_tag_once" on "person_tag" ("person_id", "tag") where valid_to is null;',
    );
    this.addSql(
      'create table "policy" ("code" varchar(255) not null, "name" varchar(255) not null, "tier" text not null, "departments" text[] not null, "unit" varchar(255) not null, primary key ("code"));',
    );
    this.addSql(
      'create table "policy_relation" ("id" uuid not null, "kind" text not null, "policy_codes" text[] not null, "body" jsonb not null, primary key ("id"));',
    );
    this.addSql(
      'create table "policy_standard" ("id" uuid not null, "region_code" varchar(12) collate "C" null, "area_kind" text null, "name" varchar(255) not null, "value" varchar(255) not null, "valid_from" date not null, "source" varchar(255) not null, "confidence" varchar(255) not null, "note" text null, primary key ("id"));',
    );
    this.addSql(
      'create index "policy_standard_name_region_code_area_kind_valid_from_index" on "policy_standard" ("name", "region_code", "area_kind", "valid_from");',
    );
    this.addSql(
      'create table "policy_version" ("id" uuid not null, "policy_code" varchar(255) not null, "version" int not null, "valid_from" date not null, "valid_to" date null, "period" text not null, "body" jsonb not null, "published_at" timestamptz not null, primary key ("id"));',
    );
    this.addSql(
      'alter table "policy_version" add constraint "policy_version_policy_code_version_unique" unique ("policy_code", "version");',
    );
    this.addSql(
      'create table "assistance_grant" ("id" uuid not null, "policy_code" varchar(255) not null, "policy_version_id" uuid not null, "household_id" uuid not null, "person_id" uuid null, "region_code" varchar(12) collate "C" not null, "state" text not null, "amount_in_fen" bigint null, "units" int null, "unit" varchar(255) null, "period" text not null, "valid_from" date not null, "valid_to" date null, "source" varchar(255) not null, "recorded_by" uuid not null, "recorded_at" timestamptz not null, "version" int not null default 1, primary key ("id"));',
    );
    this.addSql('create index "assistance_grant_household_id_index" on "assistance_grant" ("household_id");');
    this.addSql('create index "assistance_grant_person_id_index" on "assistance_grant" ("person_id");');
    this.addSql(
      'create unique index "assistance_grant_one_running_of_person" on "assistance_grant" ("policy_code", "person_id") where state = \'ACTIVE\' and (period = \'MONTHLY\' or period = \'YEARLY\');',
    );
    this.addSql(
      'create unique index "assistance_grant_one_running_of_household" on "assistance_grant" ("policy_code", "household_id") where state = \'ACTIVE\' and person_id is null and (period = \'MONTHLY\' or period = \'YEARLY\');',
    );
    this.addSql(
      'create table "posting" ("id" uuid not null, "journal_id" uuid not null, "book_organisation_id" uuid not null, "account" text not null, "amount_in_fen" bigint not null, "donation_id" uuid null, "allocation_id" uuid null, "item_id" uuid null, "voucher_id" uuid null, "visit_id" uuid null, primary key ("id"));',
    );
    this.addSql('create index "posting_journal_id_index" on "posting" ("journal_id");');
    this.addSql(
      'create index "posting_book_organisation_id_account_index" on "posting" ("book_organisation_id", "account");',
    );
    this.addSql('create index "posting_donation_id_index" on "posting" ("donation_id");');
    this.addSql('create index "posting_allocation_id_index" on "posting" ("allocation_id");');
    this.addSql('create index "posting_voucher_id_index" on "posting" ("voucher_id");');
    this.addSql('create index "posting_visit_id_index" on "posting" ("visit_id");');
    this.addSql(
      'create table "charity_project" ("id" uuid not null, "serial" varchar(255) not null, "title" varchar(255) not null, "summary" text not null, "region_code" varchar(12) collate "C" not null, "state" text not null, "proposed_by_organisation_id" uuid not null, "charity_id" uuid null, "starts_on" date not null, "ends_on" date not null, "created_by" uuid not null, "created_at" timestamptz not null, "adopted_by" uuid null, "adopted_at" timestamptz null, "version" int not null default 1, primary key ("id"));',
    );
    this.addSql(
      'alter table "charity_project" add constraint "charity_project_serial_unique" unique ("serial");',
    );
    this.addSql(
      'create index "charity_project_region_code_state_index" on "charity_project" ("region_code", "state");',
    );
    this.addSql(
      'create index "charity_project_charity_id_state_index" on "charity_project" ("charity_id", "state");',
    );
    this.addSql(
      'create table "need_item" ("id" uuid not null, "serial" varchar(255) not null, "need_id" uuid not null, "household_id" uuid not null, "person_id" uuid not null, "region_code" varchar(12) collate "C" not null, "state" text not null, "category" text not null, "level" text not null, "service_item" text null, "quantity" int not null, "unit" varchar(255) not null, "approved_cost_in_fen" bigint not null, "cover_in_fen" bigint not null, "cover_source" jsonb not null, "cover_from" date null, "allocated_in_fen" bigint not null, "gap_in_fen" bigint not null, "age_band" text null, "is_minor" boolean not null, "crowd_tags" text[] not null, "consent_id" uuid null, "consent_valid_until" date null, "valid_until" date null, "listed_at" timestamptz null, "reserved_by_organisation_id" uuid null, "reserved_until" timestamptz null, "project_id" uuid null, "recorded_by" uuid not null, "verified_by" uuid null, "version" int not null default 1, primary key ("id"));',
    );
    this.addSql('alter table "need_item" add constraint "need_item_serial_unique" unique ("serial");');
    this.addSql('create index "need_item_need_id_index" on "need_item" ("need_id");');
    this.addSql('create index "need_item_project_id_index" on "need_item" ("project_id");');
    this.addSql(
      'create index "need_item_state_category_region_code_index" on "need_item" ("state", "category", "region_code");',
    );
    this.addSql('create index "need_item_region_code_state_index" on "need_item" ("region_code", "state");');
    this.addSql(
      'create table "funding_reservation" ("id" uuid not null, "item_id" uuid not null, "charity_id" uuid not null, "region_code" varchar(12) collate "C" not null, "state" text not null, "amount_in_fen" bigint not null, "made_by" uuid not null, "made_at" timestamptz not null, "expires_at" timestamptz not null, "closed_at" timestamptz null, "released_by" uuid null, "note" text null, primary key ("id"));',
    );
    this.addSql(
      'create index "funding_reservation_charity_id_state_index" on "funding_reservation" ("charity_id", "state");',
    );
    this.addSql(
      'create unique index "funding_reservation_one_open" on "funding_reservation" ("item_id") where state = \'OPEN\';',
    );
    this.addSql(
      'create table "donation" ("id" uuid not null, "serial" varchar(255) not null, "charity_id" uuid not null, "state" text not null, "donor_name" varchar(255) null, "donor_is_person" boolean not null, "amount_in_fen" bigint not null, "refunded_in_fen" bigint not null, "allocated_in_fen" bigint not null, "received_on" date not null, "bank_reference" varchar(255) null, "restricted_categories" text[] not null, "restricted_region_code" varchar(12) collate "C" null, "restricted_project_id" uuid null, "reported_by" uuid not null, "reported_at" timestamptz not null, "confirmed_by" uuid null, "confirmed_at" timestamptz null, "note" text null, "version" int not null default 1, primary key ("id"));',
    );
    this.addSql('alter table "donation" add constraint "donation_serial_unique" unique ("serial");');
    this.addSql('create index "donation_charity_id_state_index" on "donation" ("charity_id", "state");');
    this.addSql(
      'alter table "donation" add constraint "donation_bank_reference_once" unique ("charity_id", "bank_reference");',
    );
    this.addSql(
      'create table "allocation" ("id" uuid not null, "serial" varchar(255) not null, "donation_id" uuid not null, "item_id" uuid not null, "project_id" uuid not null, "reservation_id" uuid null, "charity_id" uuid not null, "region_code" varchar(12) collate "C" not null, "state" text not null, "amount_in_fen" bigint not null, "released_in_fen" bigint not null, "committed_in_fen" bigint not null, "posted_by" uuid not null, "posted_at" timestamptz not null, "version" int not null default 1, primary key ("id"));',
    );
    this.addSql('alter table "allocation" add constraint "allocation_serial_unique" unique ("serial");');
    this.addSql('create index "allocation_item_id_index" on "allocation" ("item_id");');
    this.addSql('create index "allocation_donation_id_index" on "allocation" ("donation_id");');
    this.addSql('create index "allocation_project_id_index" on "allocation" ("project_id");');
    this.addSql(
      'create table "region" ("code" varchar(12) collate "C" not null, "gb_code" varchar(12) not null, "name" varchar(255) not null, "path_name" varchar(255) not null, "level" text not null, "parent_code" varchar(12) collate "C" null, "operating_area" boolean not null default false, "valid_from" date not null, "valid_to" date null, "successor_code" varchar(12) collate "C" null, primary key ("code"));',
    );
    this.addSql('create index "region_parent_code_index" on "region" ("parent_code");');
    this.addSql(
      'create table "sealing_key" ("key_id" varchar(255) not null, "taken_into_use_at" timestamptz not null, primary key ("key_id"));',
    );
    this.addSql(
      'create table "serial_counter" ("kind" varchar(255) not null, "year" int not null, "last" int not null, primary key ("kind", "year"));',
    );
    this.addSql(
      'create table "service_contract" ("id" uuid not null, "serial" varchar(255) not null, "title" varchar(255) not null, "contractor_id" uuid not null, "buyer_organisation_id" uuid not null, "region_code" varchar(12) collate "C" not null, "served_region_codes" text[] not null, "state" text not null, "valid_from" date not null, "valid_to" date not null, "cap_in_fen" bigint not null, "committed_in_fen" bigint not null, "monthly_unit_capacity" int not null, "created_by" uuid not null, "created_at" timestamptz not null, "corrected_by" uuid null, "awarded_by" uuid null, "awarded_at" timestamptz null, "version" int not null default 1, primary key ("id"));',
    );
    this.addSql(
      'alter table "service_contract" add constraint "service_contract_serial_unique" unique ("serial");',
    );
    this.addSql(
      'create index "service_contract_contractor_id_state_index" on "service_contract" ("contractor_id", "state");',
    );
    this.addSql(
      'create table "contract_line" ("id" uuid not null, "contract_id" uuid not null, "contractor_id" uuid not null, "service_item" text not null, "unit_price_in_fen" bigint not null, "cap_units" int not null, "committed_units" int not null default 0, primary key ("id"));',
    );
    this.addSql(
      'alter table "contract_line" add constraint "contract_line_contract_id_service_item_unique" unique ("contract_id", "service_item");',
    );
    this.addSql(
      'create table "service_offer" ("id" uuid not null, "item_id" uuid not null, "contractor_id" uuid not null, "contract_id" uuid not null, "region_code" varchar(12) collate "C" not null, "state" text not null, "quantity" int not null, "note" text null, "placed_by" uuid not null, "placed_at" timestamptz not null, "closed_at" timestamptz null, primary key ("id"));',
    );
    this.addSql(
      'create unique index "service_offer_one_placed" on "service_offer" ("item_id", "contractor_id") where state = \'PLACED\';',
    );
    this.addSql(
      'create table "sign_in_throttle" ("subject" varchar(255) not null, "failures" int not null, "blocked_until" timestamptz null, "last_failure_at" timestamptz not null, primary key ("subject"));',
    );
    this.addSql(
      'create table "stored_file" ("id" uuid not null, "organisation_id" uuid not null, "region_code" varchar(12) collate "C" null, "uploaded_by" uuid not null, "uploaded_at" timestamptz not null, "media_type" varchar(255) not null, "size_in_bytes" int not null, "sha256" varchar(255) not null, "object_kind" varchar(255) null, "object_id" uuid null, primary key ("id"));',
    );
    this.addSql(
      'create index "stored_file_uploaded_by_uploaded_at_index" on "stored_file" ("uploaded_by", "uploaded_at");',
    );
    this.addSql(
      'create table "stored_file_chunk" ("file_id" uuid not null, "position" int not null, "bytes" bytea not null, primary key ("file_id", "position"));',
    );
    this.addSql(
      'create table "user_account" ("id" uuid not null, "login_name" varchar(255) not null, "display_name" varchar(255) not null, "password_hash" text not null, "active" boolean not null default true, "created_at" timestamptz not null, "made_in_region" varchar(12) collate "C" null, primary key ("id"));',
    );
    this.addSql(
      'alter table "user_account" add constraint "user_account_login_name_unique" unique ("login_name");',
    );
    this.addSql(
      'create table "post" ("id" uuid not null, "user_id" uuid not null, "organisation_id" uuid not null, "role" text not null, "region_code" varchar(12) collate "C" null, "valid_from" date not null, "valid_to" date null, primary key ("id"));',
    );
    this.addSql('create index "post_user_id_index" on "post" ("user_id");');
    this.addSql('create index "post_organisation_id_index" on "post" ("organisation_id");');
    this.addSql(
      'create table "session" ("id" uuid not null, "secret_hash" varchar(255) not null, "user_id" uuid not null, "post_id" uuid not null, "created_at" timestamptz not null, "last_seen_at" timestamptz not null, "ends_at" timestamptz not null, "revoked_at" timestamptz null, primary key ("id"));',
    );
    this.addSql('alter table "session" add constraint "session_secret_hash_unique" unique ("secret_hash");');
    this.addSql('create index "session_user_id_index" on "session" ("user_id");');
    this.addSql(
      'create table "api_token" ("id" uuid not null, "secret_hash" varchar(255) not null, "post_id" uuid not null, "organisation_id" uuid not null, "label" varchar(255) not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, "last_used_at" timestamptz null, "revoked_at" timestamptz null, primary key ("id"));',
    );
    this.addSql(
      'alter table "api_token" add constraint "api_token_secret_hash_unique" unique ("secret_hash");',
    );
    this.addSql('create index "api_token_organisation_id_index" on "api_token" ("organisation_id");');
    this.addSql(
      'create table "voucher" ("id" uuid not null, "serial" varchar(255) not null, "item_id" uuid not null, "contract_id" uuid not null, "contractor_id" uuid not null, "household_id" uuid not null, "person_id" uuid not null, "region_code" varchar(12) collate "C" not null, "recipient_masked_name" varchar(255) not null, "service_item" text not null, "state" text not null, "units" int not null, "unit_price_in_fen" bigint not null, "value_in_fen" bigint not null, "reserved_units" int not null, "redeemed_units" int not null, "valid_from" date not null, "valid_to" date not null, "issued_by" uuid not null, "issued_at" timestamptz not null, "version" int not null default 1, primary key ("id"));',
    );
    this.addSql('alter table "voucher" add constraint "voucher_serial_unique" unique ("serial");');
    this.addSql('create index "voucher_contractor_id_state_index" on "voucher" ("contractor_id", "state");');
    this.addSql('create index "voucher_item_id_index" on "voucher" ("item_id");');
    this.addSql('create index "voucher_household_id_index" on "voucher" ("household_id");');
    this.addSql('create index "voucher_person_id_index" on "voucher" ("person_id");');
    this.addSql(
      'create table "service_visit" ("id" uuid not null, "serial" varchar(255) not null, "voucher_id" uuid not null, "contractor_id" uuid not null, "household_id" uuid not null, "region_code" varchar(12) collate "C" not null, "state" text not null, "service_item" text not null, "person_id" uuid not null, "worker_id" uuid not null, "began_at" timestamptz not null, "ended_at" timestamptz null, "latitude" numeric(8,5) null, "longitude" numeric(8,5) null, "place_note" varchar(255) null, "units" int null, "amount_in_fen" bigint null, "confirmed_by" text null, "photo_file_id" uuid null, "note" text null, "submitted_at" timestamptz null, "decided_by" uuid null, "decided_at" timestamptz null, "rejection_reason" text null, "decision_note" text null, "version" int not null default 1, primary key ("id"));',
    );
    this.addSql(
      'alter table "service_visit" add constraint "service_visit_serial_unique" unique ("serial");',
    );
    this.addSql('create index "service_visit_voucher_id_index" on "service_visit" ("voucher_id");');
    this.addSql(
      'create index "service_visit_worker_id_began_at_index" on "service_visit" ("worker_id", "began_at");',
    );
    this.addSql(
      'create index "service_visit_person_id_service_item_began_at_index" on "service_visit" ("person_id", "service_item", "began_at");',
    );
    this.addSql(
      'create index "service_visit_region_code_state_index" on "service_visit" ("region_code", "state");',
    );
    this.addSql(
      'create index "service_visit_contractor_id_state_index" on "service_visit" ("contractor_id", "state");',
    );
    this.addSql(
      'create table "voucher_funding" ("id" uuid not null, "voucher_id" uuid not null, "allocation_id" uuid not null, "charity_id" uuid not null, "region_code" varchar(12) collate "C" not null, "amount_in_fen" bigint not null, "drawn_in_fen" bigint not null, "released_in_fen" bigint not null, primary key ("id"));',
    );
    this.addSql(
      'alter table "voucher_funding" add constraint "voucher_funding_voucher_id_allocation_id_unique" unique ("voucher_id", "allocation_id");',
    );
    this.addSql(
      'create table "workflow_history" ("id" uuid not null, "object_kind" varchar(255) not null, "object_id" uuid not null, "action" varchar(255) not null, "from_state" varchar(255) not null, "to_state" varchar(255) not null, "note" text null, "user_id" uuid null, "organisation_id" uuid null, "region_code" varchar(12) collate "C" null, "at" timestamptz not null, primary key ("id"));',
    );
    this.addSql(
      'create index "workflow_history_object_kind_object_id_at_index" on "workflow_history" ("object_kind", "object_id", "at");',
    );
    this.addSql(
      "create or replace function \"audit_entry_audit_entry_is_append_only_fn\"() returns trigger as $$ begin raise exception 'rows of audit_entry are never changed' using errcode = 'restrict_violation', constraint = 'audit_entry_is_append_only', table = 'audit_entry'; return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "audit_entry_is_append_only" BEFORE UPDATE OR DELETE on "audit_entry" for each ROW execute function "audit_entry_audit_entry_is_append_only_fn"();',
    );
    this.addSql('alter table "audit_entry" enable row level security;');
    this.addSql('alter table "audit_entry" force row level security;');
    this.addSql(
      "create policy \"audit_entry_read_department\" on \"audit_entry\" for select to \"lianou_department\" using ((user_id = nullif(current_setting('app.user_id', true), '')::uuid or (current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)) or (current_setting('app.kind', true) = 'DEPARTMENT' and region_code is null and current_setting('app.oversees', true) = 'true' and not exists (select from region where code in (rpad(left(current_setting('app.region_lo', true), 4), 12, '0'), rpad(left(current_setting('app.region_lo', true), 6), 12, '0')) and code <> rpad(current_setting('app.region_lo', true), 12, '0')))));",
    );
    this.addSql(
      "create policy \"audit_entry_append_department\" on \"audit_entry\" for insert to \"lianou_department\" with check (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and not (user_id is distinct from nullif(current_setting('app.user_id', true), '')::uuid or organisation_id is distinct from nullif(current_setting('app.organisation_id', true), '')::uuid))));",
    );
    this.addSql(
      'create policy "audit_entry_read_charity" on "audit_entry" for select to "lianou_charity" using ((user_id = nullif(current_setting(\'app.user_id\', true), \'\')::uuid));',
    );
    this.addSql(
      "create policy \"audit_entry_append_charity\" on \"audit_entry\" for insert to \"lianou_charity\" with check (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and not (user_id is distinct from nullif(current_setting('app.user_id', true), '')::uuid or organisation_id is distinct from nullif(current_setting('app.organisation_id', true), '')::uuid))));",
    );
    this.addSql(
      'create policy "audit_entry_read_contractor" on "audit_entry" for select to "lianou_contractor" using ((user_id = nullif(current_setting(\'app.user_id\', true), \'\')::uuid));',
    );
    this.addSql(
      "create policy \"audit_entry_append_contractor\" on \"audit_entry\" for insert to \"lianou_contractor\" with check (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and not (user_id is distinct from nullif(current_setting('app.user_id', true), '')::uuid or organisation_id is distinct from nullif(current_setting('app.organisation_id', true), '')::uuid))));",
    );
    this.addSql(
      "create policy \"audit_entry_read_system\" on \"audit_entry\" for select to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM' or user_id = nullif(current_setting('app.user_id', true), '')::uuid));",
    );
    this.addSql(
      "create policy \"audit_entry_append_system\" on \"audit_entry\" for insert to \"lianou_system\" with check (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and not (user_id is distinct from nullif(current_setting('app.user_id', true), '')::uuid or organisation_id is distinct from nullif(current_setting('app.organisation_id', true), '')::uuid))));",
    );
    this.addSql(
      'alter table "household" add constraint "household_area_kind_check" check ("area_kind" in (\'URBAN\', \'RURAL\'));',
    );
    this.addSql('alter table "household" enable row level security;');
    this.addSql('alter table "household" force row level security;');
    this.addSql(
      "create policy \"household_department\" on \"household\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      "create policy \"household_of_own_recipient\" on \"household\" for select to \"lianou_contractor\" using ((current_setting('app.kind', true) = 'CONTRACTOR' and exists (select from voucher v where v.household_id = household.id and v.contractor_id = nullif(current_setting('app.organisation_id', true), '')::uuid and v.state in ('ISSUED', 'PARTLY_REDEEMED') and v.valid_to >= (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date and exists (select from consent c where c.person_id = v.person_id and c.purpose = 'SERVICE_DELIVERY' and c.withdrawn_at is null and c.given_on <= (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date and c.valid_until >= (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date))));",
    );
    this.addSql('alter table "idempotency_key" enable row level security;');
    this.addSql('alter table "idempotency_key" force row level security;');
    this.addSql(
      "create policy \"idempotency_key_department\" on \"idempotency_key\" to \"lianou_department\" using ((user_id = nullif(current_setting('app.user_id', true), '')::uuid)) with check ((user_id = nullif(current_setting('app.user_id', true), '')::uuid));",
    );
    this.addSql(
      "create policy \"idempotency_key_charity\" on \"idempotency_key\" to \"lianou_charity\" using ((user_id = nullif(current_setting('app.user_id', true), '')::uuid)) with check ((user_id = nullif(current_setting('app.user_id', true), '')::uuid));",
    );
    this.addSql(
      "create policy \"idempotency_key_contractor\" on \"idempotency_key\" to \"lianou_contractor\" using ((user_id = nullif(current_setting('app.user_id', true), '')::uuid)) with check ((user_id = nullif(current_setting('app.user_id', true), '')::uuid));",
    );
    this.addSql(
      "create policy \"idempotency_key_system\" on \"idempotency_key\" to \"lianou_system\" using ((user_id = nullif(current_setting('app.user_id', true), '')::uuid)) with check ((user_id = nullif(current_setting('app.user_id', true), '')::uuid));",
    );
    this.addSql(
      'create policy "idempotency_key_read" on "idempotency_key" for select to "lianou_system" using (current_setting(\'app.kind\', true) = \'SYSTEM\');',
    );
    this.addSql(
      "alter table \"organisation\" add constraint \"organisation_kind_check\" check (\"kind\" in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR'));",
    );
    this.addSql(
      'alter table "journal" add constraint "journal_book_organisation_id_foreign" foreign key ("book_organisation_id") references "organisation" ("id");',
    );
    this.addSql(
      "alter table \"journal\" add constraint \"journal_kind_check\" check (\"kind\" in ('DONATION_CONFIRMED', 'ALLOCATION_POSTED', 'VOUCHER_COMMITTED', 'VISIT_PAYABLE', 'REVERSAL'));",
    );
    this.addSql(
      "create or replace function \"journal_journal_is_append_only_fn\"() returns trigger as $$ begin raise exception 'rows of journal are never changed' using errcode = 'restrict_violation', constraint = 'journal_is_append_only', table = 'journal'; return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "journal_is_append_only" BEFORE UPDATE OR DELETE on "journal" for each ROW execute function "journal_journal_is_append_only_fn"();',
    );
    this.addSql(
      "create or replace function \"journal_journal_journal_balances_fn\"() returns trigger as $$ begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); if (select count(*) < 2 or sum(p.amount_in_fen) <> 0 or bool_or(p.book_organisation_id <> j.book_organisation_id) from journal j left join posting p on p.journal_id = j.id where j.id = new.id) is not false then raise exception 'a journal sums to zero over at least two lines of one book' using errcode = 'check_violation', constraint = 'journal_balances', table = 'journal'; end if; return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create constraint trigger "journal_journal_balances" after insert on "journal" deferrable initially deferred for each row execute function "journal_journal_journal_balances_fn"();',
    );
    this.addSql('alter table "journal" enable row level security;');
    this.addSql('alter table "journal" force row level security;');
    this.addSql(
      'create policy "journal_read_department" on "journal" for select to "lianou_department" using ((current_setting(\'app.kind\', true) = \'DEPARTMENT\'));',
    );
    this.addSql(
      'create policy "journal_append_department" on "journal" for insert to "lianou_department" with check ((current_setting(\'app.kind\', true) = \'DEPARTMENT\'));',
    );
    this.addSql(
      "create policy \"journal_read_charity\" on \"journal\" for select to \"lianou_charity\" using (((current_setting('app.kind', true) = 'CHARITY' and book_organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"journal_append_charity\" on \"journal\" for insert to \"lianou_charity\" with check (((current_setting('app.kind', true) = 'CHARITY' and book_organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      'alter table "funding_focus" add constraint "funding_focus_charity_id_foreign" foreign key ("charity_id") references "organisation" ("id") on update cascade on delete cascade;',
    );
    this.addSql(
      'alter table "funding_focus" add constraint "funding_focus_amounts_in_order" check (0 <= min_amount_in_fen and min_amount_in_fen <= max_amount_in_fen);',
    );
    this.addSql('alter table "funding_focus" enable row level security;');
    this.addSql('alter table "funding_focus" force row level security;');
    this.addSql(
      'create policy "funding_focus_department_sees" on "funding_focus" for select to "lianou_department" using ((current_setting(\'app.kind\', true) = \'DEPARTMENT\'));',
    );
    this.addSql(
      "create policy \"funding_focus_charity\" on \"funding_focus\" to \"lianou_charity\" using (((current_setting('app.kind', true) = 'CHARITY' and charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((current_setting('app.kind', true) = 'CHARITY' and charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"funding_focus_system\" on \"funding_focus\" to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM')) with check ((current_setting('app.kind', true) = 'SYSTEM'));",
    );
    this.addSql(
      "alter table \"person\" add constraint \"person_gender_check\" check (\"gender\" in ('M', 'F', 'U'));",
    );
    this.addSql('alter table "person" enable row level security;');
    this.addSql('alter table "person" force row level security;');
    this.addSql(
      "create policy \"person_department\" on \"person\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      "create policy \"person_of_own_recipient\" on \"person\" for select to \"lianou_contractor\" using ((current_setting('app.kind', true) = 'CONTRACTOR' and exists (select from voucher v where v.person_id = person.id and v.contractor_id = nullif(current_setting('app.organisation_id', true), '')::uuid and v.state in ('ISSUED', 'PARTLY_REDEEMED') and v.valid_to >= (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date and exists (select from consent c where c.person_id = v.person_id and c.purpose = 'SERVICE_DELIVERY' and c.withdrawn_at is null and c.given_on <= (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date and c.valid_until >= (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date))));",
    );
    this.addSql(
      'create policy "person_registry" on "person" for select using (current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = \'person\'::regclass));',
    );
    this.addSql(
      'alter table "need" add constraint "need_household_id_foreign" foreign key ("household_id") references "household" ("id");',
    );
    this.addSql(
      'alter table "need" add constraint "need_person_id_foreign" foreign key ("person_id") references "person" ("id");',
    );
    this.addSql('alter table "need" enable row level security;');
    this.addSql('alter table "need" force row level security;');
    this.addSql(
      "create policy \"need_department\" on \"need\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'alter table "membership" add constraint "membership_household_id_foreign" foreign key ("household_id") references "household" ("id");',
    );
    this.addSql(
      'alter table "membership" add constraint "membership_person_id_foreign" foreign key ("person_id") references "person" ("id");',
    );
    this.addSql(
      'alter table "membership" add constraint "membership_time" check (valid_to is null or valid_to >= valid_from);',
    );
    this.addSql(
      "alter table \"membership\" add constraint \"membership_relation_to_head_check\" check (\"relation_to_head\" in ('SELF', 'SPOUSE', 'SON', 'DAUGHTER', 'GRANDCHILD', 'PARENT', 'GRANDPARENT', 'SIBLING', 'OTHER', 'NON_RELATIVE'));",
    );
    this.addSql('alter table "membership" enable row level security;');
    this.addSql('alter table "membership" force row level security;');
    this.addSql(
      "create policy \"membership_department\" on \"membership\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'create policy "membership_registry" on "membership" for select using (current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = \'membership\'::regclass));',
    );
    this.addSql(
      'alter table "fact" add constraint "fact_household_id_foreign" foreign key ("household_id") references "household" ("id");',
    );
    this.addSql(
      'alter table "fact" add constraint "fact_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete set null;',
    );
    this.addSql(
      "alter table \"fact\" add constraint \"fact_source_check\" check (\"source\" in ('CIVIL_AFFAIRS', 'PUBLIC_SECURITY', 'DISABLED_FEDERATION', 'MEDICAL_INSURANCE', 'HEALTH', 'EDUCATION', 'HUMAN_RESOURCES', 'HOUSING', 'REAL_ESTATE', 'VEHICLE', 'AGRICULTURE', 'EMERGENCY_MANAGEMENT', 'MARKET_REGULATION', 'JUSTICE', 'COURT', 'VETERANS_AFFAIRS', 'TRADE_UNION', 'UNITED_FRONT', 'DEVELOPMENT_REFORM', 'STATISTICS', 'ECONOMY_CHECK', 'TOWNSHIP', 'FUNERAL', 'RESCUE_STATION', 'HOSPITAL', 'REHAB_INSTITUTION', 'ASSESSOR', 'CONTRACTOR', 'HOME_VISIT', 'SOCIAL_WORKER', 'APPLICANT', 'DECISION', 'RULE', 'SYSTEM'));",
    );
    this.addSql(
      "alter table \"fact\" add constraint \"fact_verification_check\" check (\"verification\" in ('DECLARED', 'VERIFIED', 'CONFLICTING', 'LAPSED'));",
    );
    this.addSql('alter table "fact" enable row level security;');
    this.addSql('alter table "fact" force row level security;');
    this.addSql(
      "create policy \"fact_department\" on \"fact\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'alter table "consent" add constraint "consent_household_id_foreign" foreign key ("household_id") references "household" ("id");',
    );
    this.addSql(
      'alter table "consent" add constraint "consent_person_id_foreign" foreign key ("person_id") references "person" ("id");',
    );
    this.addSql(
      'alter table "consent" add constraint "consent_given_by_person_id_foreign" foreign key ("given_by_person_id") references "person" ("id");',
    );
    this.addSql(
      "alter table \"consent\" add constraint \"consent_purpose_check\" check (\"purpose\" in ('ECONOMY_CHECK', 'CHARITY_REFERRAL', 'SERVICE_DELIVERY', 'HOME_VISIT_PHOTO', 'HOME_MODIFICATION', 'RESULT_PUBLICITY'));",
    );
    this.addSql('alter table "consent" enable row level security;');
    this.addSql('alter table "consent" force row level security;');
    this.addSql(
      "create policy \"consent_department\" on \"consent\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      "create policy \"consent_of_own_recipient\" on \"consent\" for select to \"lianou_contractor\" using ((current_setting('app.kind', true) = 'CONTRACTOR' and exists (select from voucher v where v.person_id = consent.person_id and v.contractor_id = nullif(current_setting('app.organisation_id', true), '')::uuid and v.state in ('ISSUED', 'PARTLY_REDEEMED') and v.valid_to >= (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date and consent.purpose = 'SERVICE_DELIVERY')));",
    );
    this.addSql(
      'alter table "assistance_identity" add constraint "assistance_identity_household_id_foreign" foreign key ("household_id") references "household" ("id");',
    );
    this.addSql(
      'alter table "assistance_identity" add constraint "assistance_identity_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete set null;',
    );
    this.addSql(
      'alter table "assistance_identity" add constraint "assistance_identity_time" check (valid_to is null or valid_to >= valid_from);',
    );
    this.addSql(
      "alter table \"assistance_identity\" add constraint \"assistance_identity_identity_check\" check (\"identity\" in ('TEKUN', 'DIBAO', 'EDGE', 'RIGID', 'NONE'));",
    );
    this.addSql('alter table "assistance_identity" enable row level security;');
    this.addSql('alter table "assistance_identity" force row level security;');
    this.addSql(
      "create policy \"assistance_identity_department\" on \"assistance_identity\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'alter table "person_tag" add constraint "person_tag_person_id_foreign" foreign key ("person_id") references "person" ("id");',
    );
    this.addSql(
      'alter table "person_tag" add constraint "person_tag_time" check (valid_to is null or valid_to >= valid_from);',
    );
    this.addSql(
      "alter table \"person_tag\" add constraint \"person_tag_tag_check\" check (\"tag\" in ('ORPHAN', 'DEFACTO_UNATTENDED', 'KEY_CHILD', 'LEFT_BEHIND_CHILD', 'DISABLED', 'SERIOUSLY_ILL', 'ELDER_ALONE', 'ELDER_DISABLED', 'ELDER_ADVANCED', 'WORKER_IN_HARDSHIP', 'POVERTY_MONITORED', 'RETURNED_HOMELESS', 'DISASTER_VICTIM', 'SPECIAL_CARE', 'VETERAN', 'ZERO_EMPLOYMENT', 'UNINSURED_UNEMPLOYED'));",
    );
    this.addSql('alter table "person_tag" enable row level security;');
    this.addSql('alter table "person_tag" force row level security;');
    this.addSql(
      "create policy \"person_tag_department\" on \"person_tag\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      "alter table \"policy\" add constraint \"policy_tier_check\" check (\"tier\" in ('BASIC_LIVING', 'SPECIAL', 'EMERGENCY', 'SERVICE', 'CHARITY'));",
    );
    this.addSql(
      "alter table \"policy_relation\" add constraint \"policy_relation_kind_check\" check (\"kind\" in ('EXCLUSIVE', 'HIGHER_OF', 'TOP_UP', 'SEQUENTIAL', 'CAP_SHARED', 'STACKABLE'));",
    );
    this.addSql(
      'alter table "policy_standard" add constraint "policy_standard_area_kind_check" check ("area_kind" in (\'URBAN\', \'RURAL\'));',
    );
    this.addSql(
      'alter table "policy_version" add constraint "policy_version_policy_code_foreign" foreign key ("policy_code") references "policy" ("code");',
    );
    this.addSql(
      "alter table \"policy_version\" add constraint \"policy_version_period_check\" check (\"period\" in ('MONTHLY', 'YEARLY', 'ONE_OFF', 'PER_SETTLEMENT', 'PER_CASE', 'PER_EVENT'));",
    );
    this.addSql(
      'alter table "assistance_grant" add constraint "assistance_grant_policy_version_id_foreign" foreign key ("policy_version_id") references "policy_version" ("id");',
    );
    this.addSql(
      'alter table "assistance_grant" add constraint "assistance_grant_household_id_foreign" foreign key ("household_id") references "household" ("id");',
    );
    this.addSql(
      'alter table "assistance_grant" add constraint "assistance_grant_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete set null;',
    );
    this.addSql(
      'alter table "assistance_grant" add constraint "assistance_grant_money_or_units" check ((amount_in_fen is null) <> (units is null));',
    );
    this.addSql(
      'alter table "assistance_grant" add constraint "assistance_grant_positive" check (coalesce(amount_in_fen, units) > 0);',
    );
    this.addSql(
      'alter table "assistance_grant" add constraint "assistance_grant_state_check" check ("state" in (\'ACTIVE\', \'ENDED\'));',
    );
    this.addSql(
      "alter table \"assistance_grant\" add constraint \"assistance_grant_period_check\" check (\"period\" in ('MONTHLY', 'YEARLY', 'ONE_OFF', 'PER_SETTLEMENT', 'PER_CASE', 'PER_EVENT'));",
    );
    this.addSql('alter table "assistance_grant" enable row level security;');
    this.addSql('alter table "assistance_grant" force row level security;');
    this.addSql(
      "create policy \"assistance_grant_department\" on \"assistance_grant\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      'alter table "posting" add constraint "posting_journal_id_foreign" foreign key ("journal_id") references "journal" ("id");',
    );
    this.addSql('alter table "posting" add constraint "posting_amount_not_zero" check (amount_in_fen <> 0);');
    this.addSql(
      "alter table \"posting\" add constraint \"posting_account_check\" check (\"account\" in ('BANK', 'UNALLOCATED', 'ALLOCATED', 'COMMITTED', 'PAYABLE'));",
    );
    this.addSql(
      "create or replace function \"posting_posting_is_append_only_fn\"() returns trigger as $$ begin raise exception 'rows of posting are never changed' using errcode = 'restrict_violation', constraint = 'posting_is_append_only', table = 'posting'; return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "posting_is_append_only" BEFORE UPDATE OR DELETE on "posting" for each ROW execute function "posting_posting_is_append_only_fn"();',
    );
    this.addSql(
      "create or replace function \"posting_posting_journal_balances_fn\"() returns trigger as $$ begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); if (select count(*) < 2 or sum(p.amount_in_fen) <> 0 or bool_or(p.book_organisation_id <> j.book_organisation_id) from journal j left join posting p on p.journal_id = j.id where j.id = new.journal_id) is not false then raise exception 'a journal sums to zero over at least two lines of one book' using errcode = 'check_violation', constraint = 'journal_balances', table = 'journal'; end if; return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create constraint trigger "posting_journal_balances" after insert on "posting" deferrable initially deferred for each row execute function "posting_posting_journal_balances_fn"();',
    );
    this.addSql('alter table "posting" enable row level security;');
    this.addSql('alter table "posting" force row level security;');
    this.addSql(
      'create policy "posting_read_department" on "posting" for select to "lianou_department" using ((current_setting(\'app.kind\', true) = \'DEPARTMENT\'));',
    );
    this.addSql(
      'create policy "posting_append_department" on "posting" for insert to "lianou_department" with check ((current_setting(\'app.kind\', true) = \'DEPARTMENT\'));',
    );
    this.addSql(
      "create policy \"posting_read_charity\" on \"posting\" for select to \"lianou_charity\" using (((current_setting('app.kind', true) = 'CHARITY' and book_organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"posting_append_charity\" on \"posting\" for insert to \"lianou_charity\" with check (((current_setting('app.kind', true) = 'CHARITY' and book_organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      'alter table "charity_project" add constraint "charity_project_proposed_by_organisation_id_foreign" foreign key ("proposed_by_organisation_id") references "organisation" ("id");',
    );
    this.addSql(
      'alter table "charity_project" add constraint "charity_project_charity_id_foreign" foreign key ("charity_id") references "organisation" ("id") on delete set null;',
    );
    this.addSql(
      'alter table "charity_project" add constraint "charity_project_dates_in_order" check (starts_on <= ends_on);',
    );
    this.addSql(
      "alter table \"charity_project\" add constraint \"charity_project_adopted_by_somebody\" check ((state in ('DRAFT', 'PROPOSED', 'CANCELLED')) or charity_id is not null);",
    );
    this.addSql(
      'alter table "charity_project" add constraint "charity_project_drafter_does_not_adopt" check (adopted_by is null or adopted_by <> created_by);',
    );
    this.addSql(
      "alter table \"charity_project\" add constraint \"charity_project_state_check\" check (\"state\" in ('DRAFT', 'PROPOSED', 'ADOPTED', 'IMPLEMENTING', 'COMPLETED', 'CANCELLED'));",
    );
    this.addSql('alter table "charity_project" enable row level security;');
    this.addSql('alter table "charity_project" force row level security;');
    this.addSql(
      "create policy \"charity_project_department\" on \"charity_project\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      "create policy \"charity_project_charity_sees\" on \"charity_project\" for select to \"lianou_charity\" using (((current_setting('app.kind', true) = 'CHARITY' and state = 'PROPOSED') or (current_setting('app.kind', true) = 'CHARITY' and charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"charity_project_charity_changes\" on \"charity_project\" for update to \"lianou_charity\" using (((current_setting('app.kind', true) = 'CHARITY' and state = 'PROPOSED') or (current_setting('app.kind', true) = 'CHARITY' and charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((current_setting('app.kind', true) = 'CHARITY' and charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      'create policy "charity_project_of_own_items" on "charity_project" for select to "lianou_department" using ((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and exists (select from need_item i where i.project_id = charity_project.id)));',
    );
    this.addSql(
      'alter table "need_item" add constraint "need_item_need_id_foreign" foreign key ("need_id") references "need" ("id");',
    );
    this.addSql(
      'alter table "need_item" add constraint "need_item_household_id_foreign" foreign key ("household_id") references "household" ("id");',
    );
    this.addSql(
      'alter table "need_item" add constraint "need_item_person_id_foreign" foreign key ("person_id") references "person" ("id");',
    );
    this.addSql(
      'alter table "need_item" add constraint "need_item_consent_id_foreign" foreign key ("consent_id") references "consent" ("id") on delete set null;',
    );
    this.addSql(
      'alter table "need_item" add constraint "need_item_project_id_foreign" foreign key ("project_id") references "charity_project" ("id") on delete set null;',
    );
    this.addSql('alter table "need_item" add constraint "need_item_quantity_positive" check (quantity > 0);');
    this.addSql(
      'alter table "need_item" add constraint "need_item_cost_positive" check (approved_cost_in_fen > 0);',
    );
    this.addSql(
      "alter table \"need_item\" add constraint \"need_item_gap_is_derived\" check (gap_in_fen = (case when state in ('FULFILLED', 'CLOSED', 'WITHDRAWN', 'EXPIRED', 'DUPLICATE', 'MET_ELSEWHERE') then 0 else greatest(0, approved_cost_in_fen - cover_in_fen - allocated_in_fen) end));",
    );
    this.addSql(
      'alter table "need_item" add constraint "need_item_never_overfunded" check (allocated_in_fen >= 0 and cover_in_fen >= 0 and allocated_in_fen <= approved_cost_in_fen);',
    );
    this.addSql(
      "alter table \"need_item\" add constraint \"need_item_state_check\" check (\"state\" in ('DRAFT', 'VERIFIED', 'LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED', 'IN_SERVICE', 'FULFILLED', 'CLOSED', 'WITHDRAWN', 'EXPIRED', 'DUPLICATE', 'MET_ELSEWHERE'));",
    );
    this.addSql(
      "alter table \"need_item\" add constraint \"need_item_category_check\" check (\"category\" in ('N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9'));",
    );
    this.addSql(
      "alter table \"need_item\" add constraint \"need_item_level_check\" check (\"level\" in ('URGENT', 'HIGH', 'NORMAL'));",
    );
    this.addSql(
      "alter table \"need_item\" add constraint \"need_item_service_item_check\" check (\"service_item\" in ('L01', 'L02', 'L03', 'L04', 'L05', 'L06', 'L07', 'K01', 'K02', 'K03', 'K04', 'J01', 'J02', 'J03', 'J04', 'T01', 'T02', 'T03', 'R01', 'R02', 'R03'));",
    );
    this.addSql(
      "alter table \"need_item\" add constraint \"need_item_age_band_check\" check (\"age_band\" in ('A0_6', 'A7_13', 'A14_17', 'A18_19', 'A20_24', 'A25_29', 'A30_34', 'A35_39', 'A40_44', 'A45_49', 'A50_54', 'A55_59', 'A60_64', 'A65_69', 'A70_74', 'A75_79', 'A80_84', 'A85_89', 'A90_UP'));",
    );
    this.addSql('alter table "need_item" enable row level security;');
    this.addSql('alter table "need_item" force row level security;');
    this.addSql(
      "create policy \"need_item_department\" on \"need_item\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      "create policy \"need_item_charity_sees\" on \"need_item\" for select to \"lianou_charity\" using (((current_setting('app.kind', true) = 'CHARITY' and ((state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED') and consent_valid_until >= (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date and valid_until >= (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date) or (reserved_by_organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid and reserved_until > nullif(current_setting('app.now', true), '')::timestamptz) or exists (select from allocation a where a.item_id = need_item.id and a.charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid and a.state = 'POSTED' and a.amount_in_fen > a.released_in_fen)))));",
    );
    this.addSql(
      "create policy \"need_item_charity_changes\" on \"need_item\" for update to \"lianou_charity\" using (((current_setting('app.kind', true) = 'CHARITY' and ((state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED') and consent_valid_until >= (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date and valid_until >= (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date) or (reserved_by_organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid and reserved_until > nullif(current_setting('app.now', true), '')::timestamptz) or exists (select from allocation a where a.item_id = need_item.id and a.charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid and a.state = 'POSTED' and a.amount_in_fen > a.released_in_fen))))) with check (((current_setting('app.kind', true) = 'CHARITY' and ((state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED') and consent_valid_until >= (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date and valid_until >= (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date) or (reserved_by_organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid and reserved_until > nullif(current_setting('app.now', true), '')::timestamptz) or exists (select from allocation a where a.item_id = need_item.id and a.charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid and a.state = 'POSTED' and a.amount_in_fen > a.released_in_fen)))));",
    );
    this.addSql(
      "create policy \"need_item_contractor_sees\" on \"need_item\" for select to \"lianou_contractor\" using (((current_setting('app.kind', true) = 'CONTRACTOR' and service_item is not null and ((state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED') and consent_valid_until >= (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date and valid_until >= (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date) or exists (select from voucher v where v.item_id = need_item.id and v.contractor_id = nullif(current_setting('app.organisation_id', true), '')::uuid)))));",
    );
    this.addSql(
      "create policy \"need_item_contractor_changes\" on \"need_item\" for update to \"lianou_contractor\" using (((current_setting('app.kind', true) = 'CONTRACTOR' and service_item is not null and ((state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED') and consent_valid_until >= (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date and valid_until >= (nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date) or exists (select from voucher v where v.item_id = need_item.id and v.contractor_id = nullif(current_setting('app.organisation_id', true), '')::uuid))))) with check (false);",
    );
    this.addSql(
      'alter table "funding_reservation" add constraint "funding_reservation_item_id_foreign" foreign key ("item_id") references "need_item" ("id");',
    );
    this.addSql(
      'alter table "funding_reservation" add constraint "funding_reservation_charity_id_foreign" foreign key ("charity_id") references "organisation" ("id");',
    );
    this.addSql(
      'alter table "funding_reservation" add constraint "funding_reservation_amount_positive" check (amount_in_fen > 0);',
    );
    this.addSql(
      "alter table \"funding_reservation\" add constraint \"funding_reservation_state_check\" check (\"state\" in ('OPEN', 'CONSUMED', 'RELEASED', 'EXPIRED'));",
    );
    this.addSql(
      "create or replace function \"funding_reservation_funding_reservation_keeps_its_charity_fn\"() returns trigger as $$ begin if new.charity_id <> old.charity_id or new.item_id <> old.item_id then raise exception 'a reservation stays that of its charity and its item' using errcode = 'restrict_violation', constraint = 'funding_reservation_keeps_its_charity', table = 'funding_reservation'; end if; return new; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "funding_reservation_keeps_its_charity" BEFORE UPDATE on "funding_reservation" for each ROW execute function "funding_reservation_funding_reservation_keeps_its_charity_fn"();',
    );
    this.addSql('alter table "funding_reservation" enable row level security;');
    this.addSql('alter table "funding_reservation" force row level security;');
    this.addSql(
      'create policy "funding_reservation_department_sees" on "funding_reservation" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      "create policy \"funding_reservation_department_changes\" on \"funding_reservation\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      "create policy \"funding_reservation_charity_sees\" on \"funding_reservation\" for select to \"lianou_charity\" using (((current_setting('app.kind', true) = 'CHARITY' and charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid) or (current_setting('app.kind', true) = 'CHARITY' and state = 'OPEN' and expires_at <= nullif(current_setting('app.now', true), '')::timestamptz) or (current_setting('app.kind', true) = 'CHARITY' and state = 'EXPIRED' and expires_at <= nullif(current_setting('app.now', true), '')::timestamptz and closed_at = nullif(current_setting('app.now', true), '')::timestamptz)));",
    );
    this.addSql(
      "create policy \"funding_reservation_charity_adds\" on \"funding_reservation\" for insert to \"lianou_charity\" with check (((current_setting('app.kind', true) = 'CHARITY' and charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"funding_reservation_charity_changes\" on \"funding_reservation\" for update to \"lianou_charity\" using (((current_setting('app.kind', true) = 'CHARITY' and charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid) or (current_setting('app.kind', true) = 'CHARITY' and state = 'OPEN' and expires_at <= nullif(current_setting('app.now', true), '')::timestamptz))) with check (((current_setting('app.kind', true) = 'CHARITY' and charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid) or (current_setting('app.kind', true) = 'CHARITY' and state = 'EXPIRED' and expires_at <= nullif(current_setting('app.now', true), '')::timestamptz and closed_at = nullif(current_setting('app.now', true), '')::timestamptz)));",
    );
    this.addSql(
      'alter table "donation" add constraint "donation_charity_id_foreign" foreign key ("charity_id") references "organisation" ("id");',
    );
    this.addSql(
      'alter table "donation" add constraint "donation_restricted_project_id_foreign" foreign key ("restricted_project_id") references "charity_project" ("id") on delete set null;',
    );
    this.addSql(
      'alter table "donation" add constraint "donation_amount_positive" check (amount_in_fen > 0);',
    );
    this.addSql(
      'alter table "donation" add constraint "donation_never_overdrawn" check (allocated_in_fen >= 0 and refunded_in_fen >= 0 and allocated_in_fen <= amount_in_fen - refunded_in_fen);',
    );
    this.addSql(
      'alter table "donation" add constraint "donation_only_confirmed_funds" check (state = \'CONFIRMED\' or allocated_in_fen = 0);',
    );
    this.addSql(
      'alter table "donation" add constraint "donation_submitter_is_not_approver" check (confirmed_by is null or confirmed_by <> reported_by);',
    );
    this.addSql(
      "alter table \"donation\" add constraint \"donation_state_check\" check (\"state\" in ('REPORTED', 'CONFIRMED', 'REJECTED'));",
    );
    this.addSql(
      "create or replace function \"donation_donation_departments_change_only_fn\"() returns trigger as $$ begin if current_setting('app.kind', true) = 'DEPARTMENT' and (to_jsonb(new) - array['allocated_in_fen', 'version'] is distinct from to_jsonb(old) - array['allocated_in_fen', 'version'] or not (new.allocated_in_fen <= old.allocated_in_fen)) then raise exception 'a department may not change this of donation' using errcode = 'restrict_violation', constraint = 'donation_departments_change_only', table = 'donation'; end if; return new; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "donation_departments_change_only" BEFORE UPDATE on "donation" for each ROW execute function "donation_donation_departments_change_only_fn"();',
    );
    this.addSql('alter table "donation" enable row level security;');
    this.addSql('alter table "donation" force row level security;');
    this.addSql(
      'create policy "donation_department_sees" on "donation" for select to "lianou_department" using ((current_setting(\'app.kind\', true) = \'DEPARTMENT\'));',
    );
    this.addSql(
      "create policy \"donation_department_changes\" on \"donation\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and exists (select from allocation a where a.donation_id = donation.id and (current_setting('app.kind', true) = 'DEPARTMENT' and a.region_code collate \"C\" >= current_setting('app.region_lo', true) and a.region_code collate \"C\" < current_setting('app.region_hi', true)))))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and exists (select from allocation a where a.donation_id = donation.id and (current_setting('app.kind', true) = 'DEPARTMENT' and a.region_code collate \"C\" >= current_setting('app.region_lo', true) and a.region_code collate \"C\" < current_setting('app.region_hi', true))))));",
    );
    this.addSql(
      "create policy \"donation_charity\" on \"donation\" to \"lianou_charity\" using (((current_setting('app.kind', true) = 'CHARITY' and charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((current_setting('app.kind', true) = 'CHARITY' and charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      'alter table "allocation" add constraint "allocation_donation_id_foreign" foreign key ("donation_id") references "donation" ("id");',
    );
    this.addSql(
      'alter table "allocation" add constraint "allocation_item_id_foreign" foreign key ("item_id") references "need_item" ("id");',
    );
    this.addSql(
      'alter table "allocation" add constraint "allocation_project_id_foreign" foreign key ("project_id") references "charity_project" ("id");',
    );
    this.addSql(
      'alter table "allocation" add constraint "allocation_reservation_id_foreign" foreign key ("reservation_id") references "funding_reservation" ("id") on delete set null;',
    );
    this.addSql(
      'alter table "allocation" add constraint "allocation_charity_id_foreign" foreign key ("charity_id") references "organisation" ("id");',
    );
    this.addSql(
      'alter table "allocation" add constraint "allocation_amount_positive" check (amount_in_fen > 0);',
    );
    this.addSql(
      'alter table "allocation" add constraint "allocation_never_overcommitted" check (committed_in_fen >= 0 and released_in_fen >= 0 and committed_in_fen + released_in_fen <= amount_in_fen);',
    );
    this.addSql(
      'alter table "allocation" add constraint "allocation_state_check" check ("state" in (\'POSTED\', \'REVERSED\'));',
    );
    this.addSql(
      "create or replace function \"allocation_allocation_departments_change_only_fn\"() returns trigger as $$ begin if current_setting('app.kind', true) = 'DEPARTMENT' and (to_jsonb(new) - array['state', 'released_in_fen', 'committed_in_fen', 'version'] is distinct from to_jsonb(old) - array['state', 'released_in_fen', 'committed_in_fen', 'version'] or not (new.released_in_fen >= old.released_in_fen)) then raise exception 'a department may not change this of allocation' using errcode = 'restrict_violation', constraint = 'allocation_departments_change_only', table = 'allocation'; end if; return new; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "allocation_departments_change_only" BEFORE UPDATE on "allocation" for each ROW execute function "allocation_allocation_departments_change_only_fn"();',
    );
    this.addSql('alter table "allocation" enable row level security;');
    this.addSql('alter table "allocation" force row level security;');
    this.addSql(
      'create policy "allocation_department_sees" on "allocation" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      "create policy \"allocation_department_changes\" on \"allocation\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      "create policy \"allocation_charity\" on \"allocation\" to \"lianou_charity\" using (((current_setting('app.kind', true) = 'CHARITY' and charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((current_setting('app.kind', true) = 'CHARITY' and charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "alter table \"region\" add constraint \"region_level_check\" check (\"level\" in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'));",
    );
    this.addSql('alter table "sealing_key" enable row level security;');
    this.addSql('alter table "sealing_key" force row level security;');
    this.addSql(
      'create policy "sealing_key_system_sees" on "sealing_key" for select to "lianou_system" using ((current_setting(\'app.kind\', true) = \'SYSTEM\'));',
    );
    this.addSql(
      'create policy "sealing_key_system_adds" on "sealing_key" for insert to "lianou_system" with check ((current_setting(\'app.kind\', true) = \'SYSTEM\'));',
    );
    this.addSql('alter table "serial_counter" enable row level security;');
    this.addSql('alter table "serial_counter" force row level security;');
    this.addSql(
      "create policy \"serial_counter_department\" on \"serial_counter\" to \"lianou_department\" using ((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM'))) with check ((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM')));",
    );
    this.addSql(
      "create policy \"serial_counter_charity\" on \"serial_counter\" to \"lianou_charity\" using ((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM'))) with check ((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM')));",
    );
    this.addSql(
      "create policy \"serial_counter_contractor\" on \"serial_counter\" to \"lianou_contractor\" using ((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM'))) with check ((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM')));",
    );
    this.addSql(
      "create policy \"serial_counter_system\" on \"serial_counter\" to \"lianou_system\" using ((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM'))) with check ((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM')));",
    );
    this.addSql(
      'alter table "service_contract" add constraint "service_contract_contractor_id_foreign" foreign key ("contractor_id") references "organisation" ("id");',
    );
    this.addSql(
      'alter table "service_contract" add constraint "service_contract_buyer_organisation_id_foreign" foreign key ("buyer_organisation_id") references "organisation" ("id");',
    );
    this.addSql(
      'alter table "service_contract" add constraint "service_contract_dates_in_order" check (valid_from <= valid_to);',
    );
    this.addSql(
      'alter table "service_contract" add constraint "service_contract_never_above_cap" check (committed_in_fen >= 0 and cap_in_fen > 0 and committed_in_fen <= cap_in_fen);',
    );
    this.addSql(
      "alter table \"service_contract\" add constraint \"service_contract_drafter_does_not_award\" check ((awarded_by is not null or state in ('DRAFT', 'TERMINATED')) and (awarded_by is null or (awarded_by <> created_by and awarded_by is distinct from corrected_by)));",
    );
    this.addSql(
      'alter table "service_contract" add constraint "service_contract_capacity_positive" check (monthly_unit_capacity > 0);',
    );
    this.addSql(
      "alter table \"service_contract\" add constraint \"service_contract_state_check\" check (\"state\" in ('DRAFT', 'ACTIVE', 'COMPLETED', 'TERMINATED'));",
    );
    this.addSql('alter table "service_contract" enable row level security;');
    this.addSql('alter table "service_contract" force row level security;');
    this.addSql(
      "create policy \"service_contract_department_sees\" on \"service_contract\" for select to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)) or (current_setting('app.kind', true) = 'DEPARTMENT' and (served_region_codes && array[rpad(left(current_setting('app.region_lo', true), 2), 12, '0'), rpad(left(current_setting('app.region_lo', true), 4), 12, '0'), rpad(left(current_setting('app.region_lo', true), 6), 12, '0'), rpad(left(current_setting('app.region_lo', true), 9), 12, '0'), rpad(left(current_setting('app.region_lo', true), 12), 12, '0')] or exists (select from unnest(served_region_codes) as served where served collate \"C\" >= current_setting('app.region_lo', true) and served collate \"C\" < current_setting('app.region_hi', true))))));",
    );
    this.addSql(
      'create policy "service_contract_department_adds" on "service_contract" for insert to "lianou_department" with check (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      "create policy \"service_contract_department_changes\" on \"service_contract\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)) or (current_setting('app.kind', true) = 'DEPARTMENT' and (served_region_codes && array[rpad(left(current_setting('app.region_lo', true), 2), 12, '0'), rpad(left(current_setting('app.region_lo', true), 4), 12, '0'), rpad(left(current_setting('app.region_lo', true), 6), 12, '0'), rpad(left(current_setting('app.region_lo', true), 9), 12, '0'), rpad(left(current_setting('app.region_lo', true), 12), 12, '0')] or exists (select from unnest(served_region_codes) as served where served collate \"C\" >= current_setting('app.region_lo', true) and served collate \"C\" < current_setting('app.region_hi', true)))))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)) or (current_setting('app.kind', true) = 'DEPARTMENT' and (served_region_codes && array[rpad(left(current_setting('app.region_lo', true), 2), 12, '0'), rpad(left(current_setting('app.region_lo', true), 4), 12, '0'), rpad(left(current_setting('app.region_lo', true), 6), 12, '0'), rpad(left(current_setting('app.region_lo', true), 9), 12, '0'), rpad(left(current_setting('app.region_lo', true), 12), 12, '0')] or exists (select from unnest(served_region_codes) as served where served collate \"C\" >= current_setting('app.region_lo', true) and served collate \"C\" < current_setting('app.region_hi', true))))));",
    );
    this.addSql(
      "create policy \"service_contract_contractor_sees\" on \"service_contract\" for select to \"lianou_contractor\" using (((current_setting('app.kind', true) = 'CONTRACTOR' and contractor_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      'alter table "contract_line" add constraint "contract_line_contract_id_foreign" foreign key ("contract_id") references "service_contract" ("id");',
    );
    this.addSql(
      'alter table "contract_line" add constraint "contract_line_price_not_negative" check (unit_price_in_fen >= 0);',
    );
    this.addSql(
      'alter table "contract_line" add constraint "contract_line_never_above_cap" check (committed_units >= 0 and cap_units > 0 and committed_units <= cap_units);',
    );
    this.addSql(
      "alter table \"contract_line\" add constraint \"contract_line_service_item_check\" check (\"service_item\" in ('L01', 'L02', 'L03', 'L04', 'L05', 'L06', 'L07', 'K01', 'K02', 'K03', 'K04', 'J01', 'J02', 'J03', 'J04', 'T01', 'T02', 'T03', 'R01', 'R02', 'R03'));",
    );
    this.addSql(
      "create or replace function \"contract_line_contract_line_price_is_frozen_fn\"() returns trigger as $$ begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); if (tg_op = 'DELETE' or new.unit_price_in_fen <> old.unit_price_in_fen or new.service_item <> old.service_item) and not exists (select from service_contract c where c.id = old.contract_id and c.state = 'DRAFT') then raise exception 'prices are frozen at award' using errcode = 'restrict_violation', constraint = 'contract_line_price_is_frozen', table = 'contract_line'; end if; if tg_op = 'DELETE' then return old; end if; return new; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "contract_line_price_is_frozen" BEFORE UPDATE OR DELETE on "contract_line" for each ROW execute function "contract_line_contract_line_price_is_frozen_fn"();',
    );
    this.addSql('alter table "contract_line" enable row level security;');
    this.addSql('alter table "contract_line" force row level security;');
    this.addSql(
      'create policy "contract_line_department_sees" on "contract_line" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and exists (select from service_contract c where c.id = contract_line.contract_id and true))));',
    );
    this.addSql(
      "create policy \"contract_line_department_adds\" on \"contract_line\" for insert to \"lianou_department\" with check (((current_setting('app.kind', true) = 'DEPARTMENT' and exists (select from service_contract c where c.id = contract_line.contract_id and (current_setting('app.kind', true) = 'DEPARTMENT' and c.region_code collate \"C\" >= current_setting('app.region_lo', true) and c.region_code collate \"C\" < current_setting('app.region_hi', true))))));",
    );
    this.addSql(
      "create policy \"contract_line_department_changes\" on \"contract_line\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and exists (select from service_contract c where c.id = contract_line.contract_id and true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and exists (select from service_contract c where c.id = contract_line.contract_id and true))));",
    );
    this.addSql(
      "create policy \"contract_line_department_removes\" on \"contract_line\" for delete to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and exists (select from service_contract c where c.id = contract_line.contract_id and (current_setting('app.kind', true) = 'DEPARTMENT' and c.region_code collate \"C\" >= current_setting('app.region_lo', true) and c.region_code collate \"C\" < current_setting('app.region_hi', true))))));",
    );
    this.addSql(
      "create policy \"contract_line_contractor_sees\" on \"contract_line\" for select to \"lianou_contractor\" using (((current_setting('app.kind', true) = 'CONTRACTOR' and contractor_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      'alter table "service_offer" add constraint "service_offer_item_id_foreign" foreign key ("item_id") references "need_item" ("id");',
    );
    this.addSql(
      'alter table "service_offer" add constraint "service_offer_contractor_id_foreign" foreign key ("contractor_id") references "organisation" ("id");',
    );
    this.addSql(
      'alter table "service_offer" add constraint "service_offer_contract_id_foreign" foreign key ("contract_id") references "service_contract" ("id");',
    );
    this.addSql(
      'alter table "service_offer" add constraint "service_offer_quantity_positive" check (quantity > 0);',
    );
    this.addSql(
      "alter table \"service_offer\" add constraint \"service_offer_state_check\" check (\"state\" in ('PLACED', 'WITHDRAWN', 'ORDERED', 'DECLINED'));",
    );
    this.addSql('alter table "service_offer" enable row level security;');
    this.addSql('alter table "service_offer" force row level security;');
    this.addSql(
      'create policy "service_offer_department_sees" on "service_offer" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      "create policy \"service_offer_department_changes\" on \"service_offer\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      "create policy \"service_offer_contractor\" on \"service_offer\" to \"lianou_contractor\" using (((current_setting('app.kind', true) = 'CONTRACTOR' and contractor_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((current_setting('app.kind', true) = 'CONTRACTOR' and contractor_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql('alter table "sign_in_throttle" enable row level security;');
    this.addSql('alter table "sign_in_throttle" force row level security;');
    this.addSql(
      'create policy "sign_in_throttle_system_sees" on "sign_in_throttle" for select to "lianou_system" using ((current_setting(\'app.kind\', true) = \'SYSTEM\'));',
    );
    this.addSql(
      'create policy "sign_in_throttle_system_adds" on "sign_in_throttle" for insert to "lianou_system" with check ((current_setting(\'app.kind\', true) = \'SYSTEM\'));',
    );
    this.addSql(
      "create policy \"sign_in_throttle_system_changes\" on \"sign_in_throttle\" for update to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM')) with check ((current_setting('app.kind', true) = 'SYSTEM'));",
    );
    this.addSql(
      'create policy "sign_in_throttle_system_removes" on "sign_in_throttle" for delete to "lianou_system" using ((current_setting(\'app.kind\', true) = \'SYSTEM\'));',
    );
    this.addSql('alter table "stored_file" enable row level security;');
    this.addSql('alter table "stored_file" force row level security;');
    this.addSql(
      "create policy \"stored_file_department_sees\" on \"stored_file\" for select to \"lianou_department\" using (((object_id is null and (uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)) or (current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      "create policy \"stored_file_department_adds\" on \"stored_file\" for insert to \"lianou_department\" with check (((uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"stored_file_department_changes\" on \"stored_file\" for update to \"lianou_department\" using (((uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"stored_file_charity_sees\" on \"stored_file\" for select to \"lianou_charity\" using (((object_id is null and (uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)) or (current_setting('app.kind', true) = 'CHARITY' and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"stored_file_charity_adds\" on \"stored_file\" for insert to \"lianou_charity\" with check (((uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"stored_file_charity_changes\" on \"stored_file\" for update to \"lianou_charity\" using (((uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"stored_file_contractor_sees\" on \"stored_file\" for select to \"lianou_contractor\" using (((object_id is null and (uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)) or (current_setting('app.kind', true) = 'CONTRACTOR' and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"stored_file_contractor_adds\" on \"stored_file\" for insert to \"lianou_contractor\" with check (((uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"stored_file_contractor_changes\" on \"stored_file\" for update to \"lianou_contractor\" using (((uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"stored_file_system_sees\" on \"stored_file\" for select to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM' or (object_id is null and (uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))));",
    );
    this.addSql(
      "create policy \"stored_file_system_adds\" on \"stored_file\" for insert to \"lianou_system\" with check (((uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"stored_file_system_changes\" on \"stored_file\" for update to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM' or (uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check ((current_setting('app.kind', true) = 'SYSTEM' or (uploaded_by = nullif(current_setting('app.user_id', true), '')::uuid and organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      'alter table "stored_file_chunk" add constraint "stored_file_chunk_file_id_foreign" foreign key ("file_id") references "stored_file" ("id");',
    );
    this.addSql('alter table "stored_file_chunk" enable row level security;');
    this.addSql('alter table "stored_file_chunk" force row level security;');
    this.addSql(
      'create policy "stored_file_chunk_read_department" on "stored_file_chunk" for select to "lianou_department" using ((exists (select from stored_file f where f.id = stored_file_chunk.file_id and true)));',
    );
    this.addSql(
      'create policy "stored_file_chunk_append_department" on "stored_file_chunk" for insert to "lianou_department" with check ((exists (select from stored_file f where f.id = stored_file_chunk.file_id and f.uploaded_by = nullif(current_setting(\'app.user_id\', true), \'\')::uuid)));',
    );
    this.addSql(
      'create policy "stored_file_chunk_read_charity" on "stored_file_chunk" for select to "lianou_charity" using ((exists (select from stored_file f where f.id = stored_file_chunk.file_id and true)));',
    );
    this.addSql(
      'create policy "stored_file_chunk_append_charity" on "stored_file_chunk" for insert to "lianou_charity" with check ((exists (select from stored_file f where f.id = stored_file_chunk.file_id and f.uploaded_by = nullif(current_setting(\'app.user_id\', true), \'\')::uuid)));',
    );
    this.addSql(
      'create policy "stored_file_chunk_read_contractor" on "stored_file_chunk" for select to "lianou_contractor" using ((exists (select from stored_file f where f.id = stored_file_chunk.file_id and true)));',
    );
    this.addSql(
      'create policy "stored_file_chunk_append_contractor" on "stored_file_chunk" for insert to "lianou_contractor" with check ((exists (select from stored_file f where f.id = stored_file_chunk.file_id and f.uploaded_by = nullif(current_setting(\'app.user_id\', true), \'\')::uuid)));',
    );
    this.addSql(
      'create policy "stored_file_chunk_read_system" on "stored_file_chunk" for select to "lianou_system" using ((exists (select from stored_file f where f.id = stored_file_chunk.file_id and true)));',
    );
    this.addSql(
      'create policy "stored_file_chunk_append_system" on "stored_file_chunk" for insert to "lianou_system" with check ((exists (select from stored_file f where f.id = stored_file_chunk.file_id and f.uploaded_by = nullif(current_setting(\'app.user_id\', true), \'\')::uuid)));',
    );
    this.addSql('alter table "user_account" enable row level security;');
    this.addSql('alter table "user_account" force row level security;');
    this.addSql(
      "create policy \"user_account_department_sees\" on \"user_account\" for select to \"lianou_department\" using ((id = nullif(current_setting('app.user_id', true), '')::uuid or current_setting('app.kind', true) = 'DEPARTMENT' or exists (select from post where post.user_id = user_account.id and post.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"user_account_department_adds\" on \"user_account\" for insert to \"lianou_department\" with check (((current_setting('app.administers', true) = 'true' and (current_setting('app.kind', true) = 'DEPARTMENT' and made_in_region collate \"C\" >= current_setting('app.region_lo', true) and made_in_region collate \"C\" < current_setting('app.region_hi', true)))));",
    );
    this.addSql(
      "create policy \"user_account_department_changes\" on \"user_account\" for update to \"lianou_department\" using ((id = nullif(current_setting('app.user_id', true), '')::uuid or (current_setting('app.administers', true) = 'true' and (((select max(coalesce(l.valid_to, 'infinity'::date)) from post l where l.user_id = user_account.id) is null and (current_setting('app.kind', true) = 'DEPARTMENT' and made_in_region collate \"C\" >= current_setting('app.region_lo', true) and made_in_region collate \"C\" < current_setting('app.region_hi', true))) or ((select max(coalesce(l.valid_to, 'infinity'::date)) from post l where l.user_id = user_account.id) is not null and not exists (select from post p join organisation o on o.id = p.organisation_id where p.user_id = user_account.id and coalesce(p.valid_to, 'infinity'::date) >= least((nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date, (select max(coalesce(l.valid_to, 'infinity'::date)) from post l where l.user_id = user_account.id)) and not (current_setting('app.kind', true) = 'DEPARTMENT' and coalesce(p.region_code, o.region_code) collate \"C\" >= current_setting('app.region_lo', true) and coalesce(p.region_code, o.region_code) collate \"C\" < current_setting('app.region_hi', true)))))))) with check ((id = nullif(current_setting('app.user_id', true), '')::uuid or (current_setting('app.administers', true) = 'true' and (((select max(coalesce(l.valid_to, 'infinity'::date)) from post l where l.user_id = user_account.id) is null and (current_setting('app.kind', true) = 'DEPARTMENT' and made_in_region collate \"C\" >= current_setting('app.region_lo', true) and made_in_region collate \"C\" < current_setting('app.region_hi', true))) or ((select max(coalesce(l.valid_to, 'infinity'::date)) from post l where l.user_id = user_account.id) is not null and not exists (select from post p join organisation o on o.id = p.organisation_id where p.user_id = user_account.id and coalesce(p.valid_to, 'infinity'::date) >= least((nullif(current_setting('app.now', true), '')::timestamptz at time zone '08:00:00'::interval)::date, (select max(coalesce(l.valid_to, 'infinity'::date)) from post l where l.user_id = user_account.id)) and not (current_setting('app.kind', true) = 'DEPARTMENT' and coalesce(p.region_code, o.region_code) collate \"C\" >= current_setting('app.region_lo', true) and coalesce(p.region_code, o.region_code) collate \"C\" < current_setting('app.region_hi', true))))))));",
    );
    this.addSql(
      "create policy \"user_account_charity_sees\" on \"user_account\" for select to \"lianou_charity\" using ((id = nullif(current_setting('app.user_id', true), '')::uuid or exists (select from post where post.user_id = user_account.id and post.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"user_account_charity_changes\" on \"user_account\" for update to \"lianou_charity\" using ((id = nullif(current_setting('app.user_id', true), '')::uuid)) with check ((id = nullif(current_setting('app.user_id', true), '')::uuid));",
    );
    this.addSql(
      "create policy \"user_account_contractor_sees\" on \"user_account\" for select to \"lianou_contractor\" using ((id = nullif(current_setting('app.user_id', true), '')::uuid or exists (select from post where post.user_id = user_account.id and post.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"user_account_contractor_changes\" on \"user_account\" for update to \"lianou_contractor\" using ((id = nullif(current_setting('app.user_id', true), '')::uuid)) with check ((id = nullif(current_setting('app.user_id', true), '')::uuid));",
    );
    this.addSql(
      "create policy \"user_account_system_sees\" on \"user_account\" for select to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM' or id = nullif(current_setting('app.user_id', true), '')::uuid or exists (select from post where post.user_id = user_account.id and post.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      'create policy "user_account_system_adds" on "user_account" for insert to "lianou_system" with check ((current_setting(\'app.kind\', true) = \'SYSTEM\'));',
    );
    this.addSql(
      "create policy \"user_account_system_changes\" on \"user_account\" for update to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM' or id = nullif(current_setting('app.user_id', true), '')::uuid)) with check ((current_setting('app.kind', true) = 'SYSTEM' or id = nullif(current_setting('app.user_id', true), '')::uuid));",
    );
    this.addSql(
      'alter table "post" add constraint "post_user_id_foreign" foreign key ("user_id") references "user_account" ("id");',
    );
    this.addSql(
      'alter table "post" add constraint "post_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");',
    );
    this.addSql(
      "alter table \"post\" add constraint \"post_role_check\" check (\"role\" in ('VILLAGE_ASSISTANT', 'TOWNSHIP_OFFICER', 'TOWNSHIP_REVIEWER', 'COUNTY_OFFICER', 'CITY_OFFICER', 'CHARITY_OFFICER', 'CHARITY_FINANCE', 'CONTRACTOR_MANAGER', 'CONTRACTOR_WORKER', 'AUDITOR', 'ADMINISTRATOR'));",
    );
    this.addSql('alter table "post" enable row level security;');
    this.addSql('alter table "post" force row level security;');
    this.addSql(
      "create policy \"post_department_sees\" on \"post\" for select to \"lianou_department\" using ((user_id = nullif(current_setting('app.user_id', true), '')::uuid or organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid or current_setting('app.kind', true) = 'DEPARTMENT'));",
    );
    this.addSql(
      "create policy \"post_department_adds\" on \"post\" for insert to \"lianou_department\" with check (((current_setting('app.administers', true) = 'true' and (current_setting('app.kind', true) = 'DEPARTMENT' and coalesce(region_code, (select o.region_code from organisation o where o.id = post.organisation_id)) collate \"C\" >= current_setting('app.region_lo', true) and coalesce(region_code, (select o.region_code from organisation o where o.id = post.organisation_id)) collate \"C\" < current_setting('app.region_hi', true)))));",
    );
    this.addSql(
      "create policy \"post_department_changes\" on \"post\" for update to \"lianou_department\" using (((current_setting('app.administers', true) = 'true' and (current_setting('app.kind', true) = 'DEPARTMENT' and coalesce(region_code, (select o.region_code from organisation o where o.id = post.organisation_id)) collate \"C\" >= current_setting('app.region_lo', true) and coalesce(region_code, (select o.region_code from organisation o where o.id = post.organisation_id)) collate \"C\" < current_setting('app.region_hi', true))))) with check (((current_setting('app.administers', true) = 'true' and (current_setting('app.kind', true) = 'DEPARTMENT' and coalesce(region_code, (select o.region_code from organisation o where o.id = post.organisation_id)) collate \"C\" >= current_setting('app.region_lo', true) and coalesce(region_code, (select o.region_code from organisation o where o.id = post.organisation_id)) collate \"C\" < current_setting('app.region_hi', true)))));",
    );
    this.addSql(
      "create policy \"post_charity_sees\" on \"post\" for select to \"lianou_charity\" using ((user_id = nullif(current_setting('app.user_id', true), '')::uuid or organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid));",
    );
    this.addSql(
      "create policy \"post_contractor_sees\" on \"post\" for select to \"lianou_contractor\" using ((user_id = nullif(current_setting('app.user_id', true), '')::uuid or organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid));",
    );
    this.addSql(
      "create policy \"post_system_sees\" on \"post\" for select to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM' or user_id = nullif(current_setting('app.user_id', true), '')::uuid or organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid));",
    );
    this.addSql(
      'create policy "post_system_adds" on "post" for insert to "lianou_system" with check ((current_setting(\'app.kind\', true) = \'SYSTEM\'));',
    );
    this.addSql(
      "create policy \"post_system_changes\" on \"post\" for update to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM')) with check ((current_setting('app.kind', true) = 'SYSTEM'));",
    );
    this.addSql(
      'alter table "session" add constraint "session_user_id_foreign" foreign key ("user_id") references "user_account" ("id");',
    );
    this.addSql(
      'alter table "session" add constraint "session_post_id_foreign" foreign key ("post_id") references "post" ("id");',
    );
    this.addSql('alter table "session" enable row level security;');
    this.addSql('alter table "session" force row level security;');
    this.addSql(
      "create policy \"session_department_sees\" on \"session\" for select to \"lianou_department\" using ((user_id = nullif(current_setting('app.user_id', true), '')::uuid or (current_setting('app.administers', true) = 'true' and exists (select from post p join organisation o on o.id = p.organisation_id where p.id = session.post_id and (current_setting('app.kind', true) = 'DEPARTMENT' and coalesce(p.region_code, o.region_code) collate \"C\" >= current_setting('app.region_lo', true) and coalesce(p.region_code, o.region_code) collate \"C\" < current_setting('app.region_hi', true))))));",
    );
    this.addSql(
      "create policy \"session_department_adds\" on \"session\" for insert to \"lianou_department\" with check (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and exists (select from post p where p.id = session.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid))));",
    );
    this.addSql(
      "create policy \"session_department_changes\" on \"session\" for update to \"lianou_department\" using (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and exists (select from post p where p.id = session.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid)) or (current_setting('app.administers', true) = 'true' and exists (select from post p join organisation o on o.id = p.organisation_id where p.id = session.post_id and (current_setting('app.kind', true) = 'DEPARTMENT' and coalesce(p.region_code, o.region_code) collate \"C\" >= current_setting('app.region_lo', true) and coalesce(p.region_code, o.region_code) collate \"C\" < current_setting('app.region_hi', true)))))) with check (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and exists (select from post p where p.id = session.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid)) or (current_setting('app.administers', true) = 'true' and exists (select from post p join organisation o on o.id = p.organisation_id where p.id = session.post_id and (current_setting('app.kind', true) = 'DEPARTMENT' and coalesce(p.region_code, o.region_code) collate \"C\" >= current_setting('app.region_lo', true) and coalesce(p.region_code, o.region_code) collate \"C\" < current_setting('app.region_hi', true))))));",
    );
    this.addSql(
      'create policy "session_charity_sees" on "session" for select to "lianou_charity" using ((user_id = nullif(current_setting(\'app.user_id\', true), \'\')::uuid));',
    );
    this.addSql(
      "create policy \"session_charity_adds\" on \"session\" for insert to \"lianou_charity\" with check (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and exists (select from post p where p.id = session.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid))));",
    );
    this.addSql(
      "create policy \"session_charity_changes\" on \"session\" for update to \"lianou_charity\" using (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and exists (select from post p where p.id = session.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid)))) with check (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and exists (select from post p where p.id = session.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid))));",
    );
    this.addSql(
      'create policy "session_contractor_sees" on "session" for select to "lianou_contractor" using ((user_id = nullif(current_setting(\'app.user_id\', true), \'\')::uuid));',
    );
    this.addSql(
      "create policy \"session_contractor_adds\" on \"session\" for insert to \"lianou_contractor\" with check (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and exists (select from post p where p.id = session.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid))));",
    );
    this.addSql(
      "create policy \"session_contractor_changes\" on \"session\" for update to \"lianou_contractor\" using (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and exists (select from post p where p.id = session.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid)))) with check (((user_id = nullif(current_setting('app.user_id', true), '')::uuid and exists (select from post p where p.id = session.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid))));",
    );
    this.addSql(
      "create policy \"session_system_sees\" on \"session\" for select to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM' or user_id = nullif(current_setting('app.user_id', true), '')::uuid));",
    );
    this.addSql(
      "create policy \"session_system_adds\" on \"session\" for insert to \"lianou_system\" with check ((current_setting('app.kind', true) = 'SYSTEM' or (user_id = nullif(current_setting('app.user_id', true), '')::uuid and exists (select from post p where p.id = session.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid))));",
    );
    this.addSql(
      "create policy \"session_system_changes\" on \"session\" for update to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM' or (user_id = nullif(current_setting('app.user_id', true), '')::uuid and exists (select from post p where p.id = session.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid)))) with check ((current_setting('app.kind', true) = 'SYSTEM' or (user_id = nullif(current_setting('app.user_id', true), '')::uuid and exists (select from post p where p.id = session.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid))));",
    );
    this.addSql(
      'alter table "api_token" add constraint "api_token_post_id_foreign" foreign key ("post_id") references "post" ("id");',
    );
    this.addSql('alter table "api_token" enable row level security;');
    this.addSql('alter table "api_token" force row level security;');
    this.addSql(
      "create policy \"api_token_department_sees\" on \"api_token\" for select to \"lianou_department\" using ((organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid or exists (select from post p where p.id = api_token.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid and p.organisation_id = api_token.organisation_id) or (current_setting('app.administers', true) = 'true' and exists (select from post p join organisation o on o.id = p.organisation_id where p.id = api_token.post_id and (current_setting('app.kind', true) = 'DEPARTMENT' and coalesce(p.region_code, o.region_code) collate \"C\" >= current_setting('app.region_lo', true) and coalesce(p.region_code, o.region_code) collate \"C\" < current_setting('app.region_hi', true))))));",
    );
    this.addSql(
      "create policy \"api_token_department_adds\" on \"api_token\" for insert to \"lianou_department\" with check ((((organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid and exists (select from post p where p.id = api_token.post_id and p.organisation_id = api_token.organisation_id)) and exists (select from post p where p.id = api_token.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid))));",
    );
    this.addSql(
      "create policy \"api_token_department_changes\" on \"api_token\" for update to \"lianou_department\" using (((organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid and exists (select from post p where p.id = api_token.post_id and p.organisation_id = api_token.organisation_id)) or exists (select from post p where p.id = api_token.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid and p.organisation_id = api_token.organisation_id) or (current_setting('app.administers', true) = 'true' and exists (select from post p join organisation o on o.id = p.organisation_id where p.id = api_token.post_id and (current_setting('app.kind', true) = 'DEPARTMENT' and coalesce(p.region_code, o.region_code) collate \"C\" >= current_setting('app.region_lo', true) and coalesce(p.region_code, o.region_code) collate \"C\" < current_setting('app.region_hi', true)))))) with check (((organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid and exists (select from post p where p.id = api_token.post_id and p.organisation_id = api_token.organisation_id)) or exists (select from post p where p.id = api_token.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid and p.organisation_id = api_token.organisation_id) or (current_setting('app.administers', true) = 'true' and exists (select from post p join organisation o on o.id = p.organisation_id where p.id = api_token.post_id and (current_setting('app.kind', true) = 'DEPARTMENT' and coalesce(p.region_code, o.region_code) collate \"C\" >= current_setting('app.region_lo', true) and coalesce(p.region_code, o.region_code) collate \"C\" < current_setting('app.region_hi', true))))));",
    );
    this.addSql(
      "create policy \"api_token_charity_sees\" on \"api_token\" for select to \"lianou_charity\" using ((organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid or exists (select from post p where p.id = api_token.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid and p.organisation_id = api_token.organisation_id)));",
    );
    this.addSql(
      "create policy \"api_token_charity_adds\" on \"api_token\" for insert to \"lianou_charity\" with check ((((organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid and exists (select from post p where p.id = api_token.post_id and p.organisation_id = api_token.organisation_id)) and exists (select from post p where p.id = api_token.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid))));",
    );
    this.addSql(
      "create policy \"api_token_charity_changes\" on \"api_token\" for update to \"lianou_charity\" using (((organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid and exists (select from post p where p.id = api_token.post_id and p.organisation_id = api_token.organisation_id)) or exists (select from post p where p.id = api_token.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid and p.organisation_id = api_token.organisation_id))) with check (((organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid and exists (select from post p where p.id = api_token.post_id and p.organisation_id = api_token.organisation_id)) or exists (select from post p where p.id = api_token.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid and p.organisation_id = api_token.organisation_id)));",
    );
    this.addSql(
      "create policy \"api_token_contractor_sees\" on \"api_token\" for select to \"lianou_contractor\" using ((organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid or exists (select from post p where p.id = api_token.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid and p.organisation_id = api_token.organisation_id)));",
    );
    this.addSql(
      "create policy \"api_token_contractor_adds\" on \"api_token\" for insert to \"lianou_contractor\" with check ((((organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid and exists (select from post p where p.id = api_token.post_id and p.organisation_id = api_token.organisation_id)) and exists (select from post p where p.id = api_token.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid))));",
    );
    this.addSql(
      "create policy \"api_token_contractor_changes\" on \"api_token\" for update to \"lianou_contractor\" using (((organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid and exists (select from post p where p.id = api_token.post_id and p.organisation_id = api_token.organisation_id)) or exists (select from post p where p.id = api_token.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid and p.organisation_id = api_token.organisation_id))) with check (((organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid and exists (select from post p where p.id = api_token.post_id and p.organisation_id = api_token.organisation_id)) or exists (select from post p where p.id = api_token.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid and p.organisation_id = api_token.organisation_id)));",
    );
    this.addSql(
      "create policy \"api_token_system_sees\" on \"api_token\" for select to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM' or organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid or exists (select from post p where p.id = api_token.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid and p.organisation_id = api_token.organisation_id)));",
    );
    this.addSql(
      "create policy \"api_token_system_adds\" on \"api_token\" for insert to \"lianou_system\" with check ((current_setting('app.kind', true) = 'SYSTEM' or ((organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid and exists (select from post p where p.id = api_token.post_id and p.organisation_id = api_token.organisation_id)) and exists (select from post p where p.id = api_token.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid))));",
    );
    this.addSql(
      "create policy \"api_token_system_changes\" on \"api_token\" for update to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM' or (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid and exists (select from post p where p.id = api_token.post_id and p.organisation_id = api_token.organisation_id)) or exists (select from post p where p.id = api_token.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid and p.organisation_id = api_token.organisation_id))) with check ((current_setting('app.kind', true) = 'SYSTEM' or (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid and exists (select from post p where p.id = api_token.post_id and p.organisation_id = api_token.organisation_id)) or exists (select from post p where p.id = api_token.post_id and p.user_id = nullif(current_setting('app.user_id', true), '')::uuid and p.organisation_id = api_token.organisation_id)));",
    );
    this.addSql(
      'alter table "voucher" add constraint "voucher_item_id_foreign" foreign key ("item_id") references "need_item" ("id");',
    );
    this.addSql(
      'alter table "voucher" add constraint "voucher_contract_id_foreign" foreign key ("contract_id") references "service_contract" ("id");',
    );
    this.addSql(
      'alter table "voucher" add constraint "voucher_contractor_id_foreign" foreign key ("contractor_id") references "organisation" ("id");',
    );
    this.addSql(
      'alter table "voucher" add constraint "voucher_household_id_foreign" foreign key ("household_id") references "household" ("id");',
    );
    this.addSql(
      'alter table "voucher" add constraint "voucher_person_id_foreign" foreign key ("person_id") references "person" ("id");',
    );
    this.addSql(
      'alter table "voucher" add constraint "voucher_value_is_units_by_price" check (units > 0 and value_in_fen = units * unit_price_in_fen);',
    );
    this.addSql(
      'alter table "voucher" add constraint "voucher_never_overdrawn" check (reserved_units >= 0 and redeemed_units >= 0 and reserved_units + redeemed_units <= units);',
    );
    this.addSql(
      'alter table "voucher" add constraint "voucher_dates_in_order" check (valid_from <= valid_to);',
    );
    this.addSql(
      "alter table \"voucher\" add constraint \"voucher_service_item_check\" check (\"service_item\" in ('L01', 'L02', 'L03', 'L04', 'L05', 'L06', 'L07', 'K01', 'K02', 'K03', 'K04', 'J01', 'J02', 'J03', 'J04', 'T01', 'T02', 'T03', 'R01', 'R02', 'R03'));",
    );
    this.addSql(
      "alter table \"voucher\" add constraint \"voucher_state_check\" check (\"state\" in ('ISSUED', 'PARTLY_REDEEMED', 'EXHAUSTED', 'CANCELLED'));",
    );
    this.addSql(
      "create or replace function \"voucher_voucher_units_within_item_fn\"() returns trigger as $$ begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); if new.units + (select coalesce(sum(case when v.state = 'CANCELLED' then v.redeemed_units else v.units end), 0) from voucher v where v.item_id = new.item_id) > (select i.quantity from need_item i where i.id = new.item_id) then raise exception 'vouchers stay within the quantity of their item' using errcode = 'check_violation', constraint = 'voucher_units_within_item', table = 'voucher'; end if; return new; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "voucher_units_within_item" BEFORE INSERT on "voucher" for each ROW execute function "voucher_voucher_units_within_item_fn"();',
    );
    this.addSql('alter table "voucher" enable row level security;');
    this.addSql('alter table "voucher" force row level security;');
    this.addSql(
      "create policy \"voucher_department\" on \"voucher\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      "create policy \"voucher_contractor_sees\" on \"voucher\" for select to \"lianou_contractor\" using (((current_setting('app.kind', true) = 'CONTRACTOR' and contractor_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"voucher_contractor_changes\" on \"voucher\" for update to \"lianou_contractor\" using (((current_setting('app.kind', true) = 'CONTRACTOR' and contractor_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((current_setting('app.kind', true) = 'CONTRACTOR' and contractor_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"voucher_read_by_funder\" on \"voucher\" for select to \"lianou_charity\" using ((current_setting('app.kind', true) = 'CHARITY' and exists (select from voucher_funding f where f.voucher_id = voucher.id and f.charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      'alter table "service_visit" add constraint "service_visit_voucher_id_foreign" foreign key ("voucher_id") references "voucher" ("id");',
    );
    this.addSql(
      'alter table "service_visit" add constraint "service_visit_worker_id_foreign" foreign key ("worker_id") references "user_account" ("id");',
    );
    this.addSql(
      'alter table "service_visit" add constraint "service_visit_ends_after_it_began" check (ended_at is null or ended_at > began_at);',
    );
    this.addSql(
      'alter table "service_visit" add constraint "service_visit_units_positive" check (units is null or units > 0);',
    );
    this.addSql(
      "alter table \"service_visit\" add constraint \"service_visit_whole_when_submitted\" check (state = 'CHECKED_IN' or coalesce(rejection_reason, '') = 'ABANDONED' or (ended_at is not null and units is not null and amount_in_fen is not null));",
    );
    this.addSql(
      'alter table "service_visit" add constraint "service_visit_worker_does_not_decide" check (decided_by is null or decided_by <> worker_id);',
    );
    this.addSql(
      "alter table \"service_visit\" add constraint \"service_visit_worker_once_at_a_time\" exclude using gist (((regexp_replace(replace(worker_id::text, '-', ''), '(.{4})(?!$)', '\\1:', 'g'))::inet) inet_ops with =, tstzrange(began_at, ended_at) with &&) where (state <> 'REJECTED');",
    );
    this.addSql(
      "alter table \"service_visit\" add constraint \"service_visit_recipient_once_at_a_time\" exclude using gist (((regexp_replace(replace(person_id::text, '-', ''), '(.{4})(?!$)', '\\1:', 'g'))::inet) inet_ops with =, int4range(ascii(service_item) * 100 + substr(service_item, 2)::int, null) with =, tstzrange(began_at, ended_at) with &&) where (state <> 'REJECTED');",
    );
    this.addSql(
      "alter table \"service_visit\" add constraint \"service_visit_state_check\" check (\"state\" in ('CHECKED_IN', 'SUBMITTED', 'APPROVED', 'REJECTED'));",
    );
    this.addSql(
      "alter table \"service_visit\" add constraint \"service_visit_service_item_check\" check (\"service_item\" in ('L01', 'L02', 'L03', 'L04', 'L05', 'L06', 'L07', 'K01', 'K02', 'K03', 'K04', 'J01', 'J02', 'J03', 'J04', 'T01', 'T02', 'T03', 'R01', 'R02', 'R03'));",
    );
    this.addSql(
      'alter table "service_visit" add constraint "service_visit_confirmed_by_check" check ("confirmed_by" in (\'RECIPIENT\', \'GUARDIAN\'));',
    );
    this.addSql(
      "alter table \"service_visit\" add constraint \"service_visit_rejection_reason_check\" check (\"rejection_reason\" in ('NOT_DELIVERED', 'UNITS_WRONG', 'TIME_WRONG', 'PLACE_WRONG', 'NOT_CONFIRMED', 'EVIDENCE_MISSING', 'DUPLICATE', 'OTHER', 'ABANDONED'));",
    );
    this.addSql(
      "create or replace function \"service_visit_service_visit_fits_voucher_fn\"() returns trigger as $$ begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); if not exists (select from voucher v where v.id = new.voucher_id and v.contractor_id = new.contractor_id and v.person_id = new.person_id and v.household_id = new.household_id and v.region_code = new.region_code and v.service_item = new.service_item and new.began_at >= v.issued_at and (new.began_at at time zone '08:00:00'::interval)::date >= v.valid_from and (coalesce(new.ended_at, new.began_at) at time zone '08:00:00'::interval)::date <= v.valid_to) then raise exception 'a visit fits its voucher' using errcode = 'check_violation', constraint = 'service_visit_fits_voucher', table = 'service_visit'; end if; if new.state <> 'REJECTED' and person_died_before(new.person_id, coalesce(new.ended_at, new.began_at)) then raise exception 'nobody is served after death' using errcode = 'check_violation', constraint = 'service_visit_not_after_death', table = 'service_visit'; end if; return new; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "service_visit_fits_voucher" BEFORE INSERT OR UPDATE on "service_visit" for each ROW execute function "service_visit_service_visit_fits_voucher_fn"();',
    );
    this.addSql(
      "create or replace function \"service_visit_service_visit_worker_did_not_assess_fn\"() returns trigger as $$ begin perform set_config('search_path', quote_ident(tg_table_schema) || ', pg_temp', true); if exists (select from voucher v join need_item i on i.id = v.item_id where v.id = new.voucher_id and new.worker_id in (i.recorded_by, i.verified_by, v.issued_by)) then raise exception 'who assesses does not deliver' using errcode = 'check_violation', constraint = 'service_visit_worker_did_not_assess', table = 'service_visit'; end if; return new; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "service_visit_worker_did_not_assess" BEFORE INSERT on "service_visit" for each ROW execute function "service_visit_service_visit_worker_did_not_assess_fn"();',
    );
    this.addSql('alter table "service_visit" enable row level security;');
    this.addSql('alter table "service_visit" force row level security;');
    this.addSql(
      'create policy "service_visit_department_sees" on "service_visit" for select to "lianou_department" using (((current_setting(\'app.kind\', true) = \'DEPARTMENT\' and region_code collate "C" >= current_setting(\'app.region_lo\', true) and region_code collate "C" < current_setting(\'app.region_hi\', true))));',
    );
    this.addSql(
      "create policy \"service_visit_department_changes\" on \"service_visit\" for update to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      "create policy \"service_visit_contractor\" on \"service_visit\" to \"lianou_contractor\" using (((current_setting('app.kind', true) = 'CONTRACTOR' and contractor_id = nullif(current_setting('app.organisation_id', true), '')::uuid))) with check (((current_setting('app.kind', true) = 'CONTRACTOR' and contractor_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create policy \"service_visit_read_by_funder\" on \"service_visit\" for select to \"lianou_charity\" using ((current_setting('app.kind', true) = 'CHARITY' and exists (select from voucher_funding f where f.voucher_id = service_visit.voucher_id and f.charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      'alter table "voucher_funding" add constraint "voucher_funding_voucher_id_foreign" foreign key ("voucher_id") references "voucher" ("id");',
    );
    this.addSql(
      'alter table "voucher_funding" add constraint "voucher_funding_allocation_id_foreign" foreign key ("allocation_id") references "allocation" ("id");',
    );
    this.addSql(
      'alter table "voucher_funding" add constraint "voucher_funding_amount_positive" check (amount_in_fen > 0);',
    );
    this.addSql(
      'alter table "voucher_funding" add constraint "voucher_funding_never_overdrawn" check (drawn_in_fen >= 0 and released_in_fen >= 0 and drawn_in_fen + released_in_fen <= amount_in_fen);',
    );
    this.addSql('alter table "voucher_funding" enable row level security;');
    this.addSql('alter table "voucher_funding" force row level security;');
    this.addSql(
      "create policy \"voucher_funding_department\" on \"voucher_funding\" to \"lianou_department\" using (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)))) with check (((current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true))));",
    );
    this.addSql(
      "create policy \"voucher_funding_charity_sees\" on \"voucher_funding\" for select to \"lianou_charity\" using (((current_setting('app.kind', true) = 'CHARITY' and charity_id = nullif(current_setting('app.organisation_id', true), '')::uuid)));",
    );
    this.addSql(
      "create or replace function \"workflow_history_workflow_history_is_append_only_fn\"() returns trigger as $$ begin raise exception 'rows of workflow_history are never changed' using errcode = 'restrict_violation', constraint = 'workflow_history_is_append_only', table = 'workflow_history'; return null; end; $$ language plpgsql;",
    );
    this.addSql(
      'create trigger "workflow_history_is_append_only" BEFORE UPDATE OR DELETE on "workflow_history" for each ROW execute function "workflow_history_workflow_history_is_append_only_fn"();',
    );
    this.addSql('alter table "workflow_history" enable row level security;');
    this.addSql('alter table "workflow_history" force row level security;');
    this.addSql(
      "create policy \"workflow_history_read_department\" on \"workflow_history\" for select to \"lianou_department\" using ((organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid or (current_setting('app.kind', true) = 'DEPARTMENT' and region_code collate \"C\" >= current_setting('app.region_lo', true) and region_code collate \"C\" < current_setting('app.region_hi', true)) or (current_setting('app.kind', true) = 'DEPARTMENT' and region_code is null)));",
    );
    this.addSql(
      "create policy \"workflow_history_append_department\" on \"workflow_history\" for insert to \"lianou_department\" with check (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and not (user_id is distinct from nullif(current_setting('app.user_id', true), '')::uuid or organisation_id is distinct from nullif(current_setting('app.organisation_id', true), '')::uuid))));",
    );
    this.addSql(
      'create policy "workflow_history_read_charity" on "workflow_history" for select to "lianou_charity" using ((organisation_id = nullif(current_setting(\'app.organisation_id\', true), \'\')::uuid));',
    );
    this.addSql(
      "create policy \"workflow_history_append_charity\" on \"workflow_history\" for insert to \"lianou_charity\" with check (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and not (user_id is distinct from nullif(current_setting('app.user_id', true), '')::uuid or organisation_id is distinct from nullif(current_setting('app.organisation_id', true), '')::uuid))));",
    );
    this.addSql(
      'create policy "workflow_history_read_contractor" on "workflow_history" for select to "lianou_contractor" using ((organisation_id = nullif(current_setting(\'app.organisation_id\', true), \'\')::uuid));',
    );
    this.addSql(
      "create policy \"workflow_history_append_contractor\" on \"workflow_history\" for insert to \"lianou_contractor\" with check (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and not (user_id is distinct from nullif(current_setting('app.user_id', true), '')::uuid or organisation_id is distinct from nullif(current_setting('app.organisation_id', true), '')::uuid))));",
    );
    this.addSql(
      "create policy \"workflow_history_read_system\" on \"workflow_history\" for select to \"lianou_system\" using ((current_setting('app.kind', true) = 'SYSTEM' or organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid));",
    );
    this.addSql(
      "create policy \"workflow_history_append_system\" on \"workflow_history\" for insert to \"lianou_system\" with check (((current_setting('app.kind', true) in ('DEPARTMENT', 'CHARITY', 'CONTRACTOR', 'SYSTEM') and not (user_id is distinct from nullif(current_setting('app.user_id', true), '')::uuid or organisation_id is distinct from nullif(current_setting('app.organisation_id', true), '')::uuid))));",
    );
    this.addSql(
      "create or replace function person_is_registered(candidates text[]) returns boolean language sql stable security definer return exists (select from person where identity_number_index = any (candidates));",
    );
    this.addSql("revoke all on function person_is_registered(text[]) from public;");
    this.addSql("grant execute on function person_is_registered(text[]) to lianou_department;");
    this.addSql(
      "create or replace function person_died_before(who uuid, instant timestamptz) returns boolean language sql stable security definer return exists (select from person where id = who and death_date < (instant at time zone '08:00:00'::interval)::date);",
    );
    this.addSql("revoke all on function person_died_before(uuid, timestamptz) from public;");
    this.addSql(
      "grant execute on function person_died_before(uuid, timestamptz) to lianou_department, lianou_contractor;",
    );
    this.addSql(
      "create or replace function person_lives_in(who uuid, family uuid) returns boolean language sql stable security definer return exists (select from membership m join person p on p.id = m.person_id where m.person_id = who and m.household_id = family and m.valid_to is null and p.death_date is null);",
    );
    this.addSql("revoke all on function person_lives_in(uuid, uuid) from public;");
    this.addSql(
      "grant execute on function person_lives_in(uuid, uuid) to lianou_department, lianou_contractor;",
    );
  }
}

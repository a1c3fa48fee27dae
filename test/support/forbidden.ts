/** The statement that a constraint refuses, and what else would refuse it. */
export interface Forbidden {
  readonly statement: string;
  /** Other constraints that refuse the same statement: what this one does shows when they are gone. */
  readonly beside?: readonly string[];
  /** The name in the refusal, where several triggers keep one rule. */
  readonly as?: string;
}

/** Column to SQL, in which `r` is the row that stands. */
type Values = Readonly<Record<string, string>>;

/** What no code list holds; the tail is a number, as that of each service item is. */
const NO_CODE = "'X99'";
const NOBODY = "'019b0000-0000-7000-8000-00000000dead'";

const change = (table: string, values: Values, where = "true") =>
  `update "${table}" r set ${Object.entries(values)
    .map(([column, value]) => `"${column}" = ${value}`)
    .join(", ")}
   where r.ctid = (select w.ctid from "${table}" w where ${where} limit 1)`;

/** The like of one row that stands, or of all that `where` names, with another id. */
const copy = (table: string, values: Values = {}, where?: string) =>
  `insert into "${table}" select c.* from "${table}" r, jsonb_populate_record(r, jsonb_build_object(${Object.entries(
    { id: "gen_random_uuid()", ...values },
  )
    .flat()
    .map((part, index) => (index % 2 === 0 ? `'${part}'` : part))
    .join(", ")})) c
   where ${where ?? `r.ctid = (select w.ctid from "${table}" w limit 1)`}`;

const twice = (statement: string) => `${statement}; ${statement}`;
const FRESH = "gen_random_uuid()::text";
const ANY_JOURNAL = "(select id from journal order by id limit 1)";
/** After all that stand. */
const A_JOURNAL = "'ffffffff-0000-7000-8000-00000000beef'";
const OTHER_JOURNAL = "'ffffffff-0000-7000-8000-00000000dead'";

const ofBook = ({ book_organisation_id: book }: Values): Values =>
  book ? { book_organisation_id: book } : {};

/** The like of a whole journal, with the lines that make it balance. */
const journal = (values: Values, id = A_JOURNAL) =>
  [
    copy(
      "journal",
      { id, serial: FRESH, subject_id: "gen_random_uuid()", ...values },
      `r.id = ${ANY_JOURNAL}`,
    ),
    copy("posting", { journal_id: id, ...ofBook(values) }, `r.journal_id = ${ANY_JOURNAL}`),
  ].join("; ");

/** A trigger that refuses nothing: what it leaves is refused here. */
const marking = (table: string, values: Values = {}): Forbidden => ({
  statement: `delete from visit_due_mark; ${copy(table, values)}; if exists (select from visit_due_mark) then
    raise exception 'marked' using constraint = '${table}_marks_visit_due'; end if`,
});

const asDepartment = (statement: string) =>
  `perform set_config('app.kind', 'DEPARTMENT', true); ${statement}`;
const inDraft = "w.contract_id in (select id from service_contract where state = 'DRAFT')";
const awarded = "w.contract_id in (select id from service_contract where state = 'ACTIVE')";
/** Of another voucher that the same contractor serves, so that the visit fits it. */
const otherVoucher = (column: string) =>
  `(select v.${column} from voucher v where v.contractor_id = r.contractor_id and v.person_id <> r.person_id order by v.id limit 1)`;

/** Of every row of a table, so that two hold the same. */
const changeAll = (table: string, column: string) => `update "${table}" set "${column}" = 'the same'`;

const beforeItBegan = (table: string): Forbidden => ({
  statement: change(table, { valid_to: "valid_from - 1" }),
});
const appendOnly = (table: string, column: string): Forbidden => ({
  statement: change(table, { [column]: column }),
});

/** The like of a row of somebody who became an alias; `values` keep every other constraint content. */
const ofAlias = (table: string, values: Values = {}): Forbidden => ({
  statement: `update person set merged_into_person_id = gen_random_uuid() where id = (select w.person_id from "${table}" w where w.person_id is not null order by w.ctid limit 1);
    ${copy(table, values, `r.ctid = (select w.ctid from "${table}" w where w.person_id is not null order by w.ctid limit 1)`)}`,
});

/**
 * What cannot be told from the definition alone. Codes, references and columns that hold a value once follow from it:
 * see `violationOf`.
 */
const byHand: Readonly<Record<string, Forbidden>> = {
  assistance_grant_of_no_alias: ofAlias("assistance_grant", { state: "'ENDED'" }),
  assistance_identity_of_no_alias: ofAlias("assistance_identity", { valid_to: "r.valid_from" }),
  consent_of_no_alias: ofAlias("consent"),
  fact_of_no_alias: ofAlias("fact", { superseded_at: "now()" }),
  membership_of_no_alias: ofAlias("membership", { valid_to: "r.valid_from" }),
  need_of_no_alias: ofAlias("need", { serial: FRESH }),
  person_tag_of_no_alias: ofAlias("person_tag", { valid_to: "r.valid_from" }),
  person_alias_of_another: { statement: change("person", { merged_into_person_id: "id" }) },
  duplicate_review_is_append_only: appendOnly("duplicate_review", "basis"),
  duplicate_review_one_order: {
    statement: copy("duplicate_review", { first_person_id: "r.second_person_id" }),
  },
  duplicate_review_first_person_id_foreign: {
    statement: copy("duplicate_review", { first_person_id: "'00000000-0000-7000-8000-00000000dead'" }),
  },
  duplicate_review_second_person_id_foreign: {
    statement: copy("duplicate_review", { second_person_id: "'ffffffff-0000-7000-8000-00000000dead'" }),
  },
  home_visit_day: { statement: copy("home_visit", { visited_at: "r.visited_at - interval '1 day'" }) },
  home_visit_recorded_in_time: {
    statement: copy("home_visit", { visited_at: "r.recorded_at + interval '1 second'" }),
  },
  home_visit_met_when_seen: { statement: copy("home_visit", { outcome: "'REFUSED'" }) },
  home_visit_photos: {
    statement: copy("home_visit", { photo_file_ids: "array_fill(gen_random_uuid(), array[7])" }),
  },
  home_visit_void_by_somebody: { statement: copy("home_visit", { voided_by: NOBODY }) },
  home_visit_corrected_once: { statement: twice(copy("home_visit", { corrects_id: NOBODY })) },
  home_visit_outcome_check: {
    statement: copy("home_visit", { outcome: NO_CODE, met_person_ids: "'{}'::uuid[]" }),
  },
  home_visit_purpose_check: { statement: copy("home_visit", { purpose: NO_CODE }) },
  home_visit_household_id_foreign: {
    statement: copy("home_visit", { household_id: NOBODY }),
    beside: ["home_visit_fits_household"],
  },
  home_visit_visitor_id_foreign: { statement: copy("home_visit", { visitor_id: NOBODY }) },
  home_visit_fits_household: { statement: copy("home_visit", { region_code: "'371602002001'" }) },
  home_visit_only_voided: { statement: change("home_visit", { need_noticed: "not r.need_noticed" }) },
  visit_plan_visit_interval_check: { statement: copy("visit_plan", { visit_interval: NO_CODE }) },
  visit_plan_household_id_foreign: {
    statement: copy("visit_plan", { household_id: NOBODY }),
    beside: ["visit_plan_fits_household"],
  },
  visit_plan_responsible_user_id_foreign: {
    statement: copy("visit_plan", { responsible_user_id: NOBODY }),
  },
  visit_plan_fits_household: { statement: copy("visit_plan", { region_code: "'371602002001'" }) },
  visit_plan_is_append_only: appendOnly("visit_plan", "reason"),
  visit_due_mark_of_one: { statement: copy("visit_due_mark", { person_id: NOBODY, household_id: NOBODY }) },
  assistance_identity_marks_visit_due: marking("assistance_identity", { valid_to: "r.valid_from" }),
  home_visit_marks_visit_due: marking("home_visit"),
  membership_marks_visit_due: marking("membership", { valid_to: "r.valid_from" }),
  person_tag_marks_visit_due: marking("person_tag", { valid_to: "r.valid_from" }),
  visit_plan_marks_visit_due: marking("visit_plan"),
  duplicate_review_verdict_check: { statement: copy("duplicate_review", { verdict: NO_CODE }) },
  person_merge_of_two: {
    statement: change("person_merge", { merged_person_id: "kept_person_id", undone_at: "now()" }),
  },
  person_merge_one_live: { statement: copy("person_merge") },
  assistance_grant_money_or_units: { statement: change("assistance_grant", { units: "1" }) },
  assistance_grant_positive: { statement: change("assistance_grant", { amount_in_fen: "0" }) },
  grant_basis_is_append_only: appendOnly("grant_basis", "as_of"),
  grant_basis_grant_id_foreign: { statement: copy("grant_basis", { grant_id: NOBODY }) },
  grant_basis_grant_id_unique: { statement: copy("grant_basis") },
  assistance_grant_one_running_of_household: {
    statement: twice(copy("assistance_grant", { person_id: "null" })),
  },
  assistance_identity_time: beforeItBegan("assistance_identity"),
  assistance_identity_one_open_of_household: {
    statement: twice(copy("assistance_identity", { person_id: "null" })),
  },
  fact_one_live_of_household: { statement: twice(copy("fact", { person_id: "null" })) },
  user_account_office_issuer_office_subject_unique: {
    statement: `update user_account set office_issuer = 'the same', office_subject = 'the same'`,
  },
  api_token_secret_hash_unique: { statement: copy("api_token") },
  membership_time: beforeItBegan("membership"),
  person_tag_time: beforeItBegan("person_tag"),

  need_item_cost_positive: {
    statement: change("need_item", {
      approved_cost_in_fen: "0",
      cover_in_fen: "0",
      allocated_in_fen: "0",
      gap_in_fen: "0",
    }),
  },
  need_item_gap_is_derived: { statement: change("need_item", { gap_in_fen: "gap_in_fen + 1" }) },
  need_item_never_overfunded: {
    statement: change("need_item", { allocated_in_fen: "approved_cost_in_fen + 1", gap_in_fen: "0" }),
  },
  need_item_quantity_positive: { statement: change("need_item", { quantity: "0" }) },
  funding_focus_amounts_in_order: {
    statement: change("funding_focus", { min_amount_in_fen: "2", max_amount_in_fen: "1" }),
  },
  funding_reservation_amount_positive: { statement: change("funding_reservation", { amount_in_fen: "0" }) },
  funding_reservation_one_open: { statement: copy("funding_reservation", { state: "'OPEN'" }, "true") },
  funding_reservation_keeps_its_charity: {
    statement: change("funding_reservation", {
      charity_id: "(select o.id from organisation o where o.id <> r.charity_id limit 1)",
    }),
  },
  funding_reservation_charity_id_foreign: {
    statement: copy("funding_reservation", { state: "'RELEASED'", charity_id: NOBODY }),
  },
  funding_reservation_item_id_foreign: {
    statement: copy("funding_reservation", { state: "'RELEASED'", item_id: NOBODY }),
  },
  service_offer_quantity_positive: { statement: change("service_offer", { quantity: "0" }) },

  catalogue_publication_number_unique: { statement: copy("catalogue_publication") },
  catalogue_revision_reviewed_by_a_second_person: {
    statement: change("catalogue_revision", {
      state: "'PUBLISHED'",
      reviewed_by: "created_by",
      published_at: "created_at",
      changes: "'[]'::jsonb",
    }),
  },
  ...Object.fromEntries(
    ["policy_version", "policy_relation", "policy_derivation", "policy_case"].map((table) => [
      `${table}_dates_in_order`,
      { statement: change(table, { valid_to: "valid_from - 2" }) },
    ]),
  ),
  catalogue_revision_published_by_somebody: {
    statement: change("catalogue_revision", { state: "'PUBLISHED'" }),
  },
  charity_project_adopted_by_somebody: {
    statement: change("charity_project", { charity_id: "null" }, "w.state = 'ADOPTED'"),
  },
  charity_project_drafter_does_not_adopt: {
    statement: change("charity_project", { adopted_by: "created_by" }),
  },
  project_disclosure_once: { statement: copy("project_disclosure", {}, "r.withdrawn_at is null") },
  project_disclosure_of_five_or_none: {
    statement: change("project_disclosure", { person_count: "4", item_count: "4", allocated_in_fen: "1" }),
  },
  project_disclosure_figures_together: {
    statement: change("project_disclosure", {
      person_count: "5",
      item_count: "null",
      allocated_in_fen: "null",
    }),
  },
  project_disclosure_withdrawn_by_somebody: {
    statement: change("project_disclosure", { withdrawn_by: "gen_random_uuid()" }, "w.withdrawn_at is null"),
  },
  charity_project_dates_in_order: { statement: change("charity_project", { ends_on: "starts_on - 1" }) },
  department_feed_written_by_somebody: { statement: change("department_feed", { state: "'APPLIED'" }) },
  register_task_state_check: {
    statement: change("register_task", {
      state: NO_CODE,
      closed_by: "gen_random_uuid()",
      closed_at: "due_on",
    }),
  },
  register_task_closed_by_somebody: { statement: change("register_task", { state: "'DONE'" }) },
  data_export_made_or_not: { statement: change("data_export", { rows: "null" }) },
  data_export_forgets_its_filter: { statement: change("data_export", { arguments_sealed: "'still here'" }) },
  data_export_kept_a_day: {
    statement: change("data_export", { readable_until: "ready_at + interval '25 hours'" }),
  },
  stored_file_made_for_a_time: {
    statement: change(
      "stored_file",
      { readable_until: "uploaded_at + interval '25 hours'" },
      "w.readable_until is not null",
    ),
  },
  register_import_written_by_somebody: { statement: change("register_import", { state: "'APPLIED'" }) },
  charity_project_state_check: {
    statement: change("charity_project", { state: NO_CODE }, "w.state = 'ADOPTED'"),
  },
  donation_amount_positive: {
    statement: change("donation", { amount_in_fen: "0", allocated_in_fen: "0" }),
  },
  donation_never_overdrawn: { statement: change("donation", { allocated_in_fen: "amount_in_fen + 1" }) },
  donation_only_confirmed_funds: { statement: change("donation", { state: "'REPORTED'" }) },
  donation_state_check: { statement: change("donation", { state: NO_CODE, allocated_in_fen: "0" }) },
  donation_submitter_is_not_approver: { statement: change("donation", { confirmed_by: "reported_by" }) },
  donation_bank_reference_once: { statement: copy("donation", { serial: FRESH }) },
  donation_serial_unique: { statement: copy("donation", { bank_reference: FRESH }) },
  donation_departments_change_only: {
    statement: asDepartment(change("donation", { note: "'somebody else wrote this'" })),
  },
  allocation_amount_positive: {
    statement: change("allocation", { amount_in_fen: "0", committed_in_fen: "0" }),
  },
  allocation_never_overcommitted: {
    statement: change("allocation", { committed_in_fen: "amount_in_fen + 1" }),
  },
  allocation_departments_change_only: {
    statement: asDepartment(change("allocation", { amount_in_fen: "amount_in_fen + 1" })),
  },

  service_contract_capacity_positive: {
    statement: change("service_contract", { monthly_unit_capacity: "0" }),
  },
  service_contract_dates_in_order: beforeItBegan("service_contract"),
  service_contract_drafter_does_not_award: {
    statement: change("service_contract", { awarded_by: "created_by" }),
  },
  service_contract_state_check: {
    statement: change("service_contract", { state: NO_CODE }, "w.state = 'ACTIVE'"),
  },
  service_contract_never_above_cap: {
    statement: change("service_contract", { committed_in_fen: "cap_in_fen + 1" }),
  },
  contract_line_never_above_cap: { statement: change("contract_line", { committed_units: "cap_units + 1" }) },
  contract_line_price_not_negative: {
    statement: change("contract_line", { unit_price_in_fen: "-1" }, inDraft),
  },
  contract_line_price_is_frozen: {
    statement: change("contract_line", { unit_price_in_fen: "unit_price_in_fen + 1" }, awarded),
  },
  contract_line_service_item_check: {
    statement: change("contract_line", { service_item: NO_CODE }, inDraft),
  },
  voucher_dates_in_order: beforeItBegan("voucher"),
  voucher_never_overdrawn: { statement: change("voucher", { reserved_units: "units + 1" }) },
  voucher_value_is_units_by_price: { statement: change("voucher", { value_in_fen: "value_in_fen + 1" }) },
  voucher_units_within_item: { statement: copy("voucher", { serial: FRESH }, "r.state = 'EXHAUSTED'") },
  voucher_funding_amount_positive: {
    statement: change("voucher_funding", { amount_in_fen: "0", drawn_in_fen: "0", released_in_fen: "0" }),
  },
  voucher_funding_never_overdrawn: {
    statement: change("voucher_funding", { drawn_in_fen: "amount_in_fen + 1" }),
  },

  service_visit_ends_after_it_began: { statement: change("service_visit", { ended_at: "began_at" }) },
  service_visit_units_positive: { statement: change("service_visit", { units: "0" }) },
  service_visit_whole_when_submitted: { statement: change("service_visit", { units: "null" }) },
  // Hours later, when the recipient has nobody else at the door.
  service_visit_worker_did_not_assess: {
    statement: copy("service_visit", {
      serial: FRESH,
      worker_id: "(select v.issued_by from voucher v where v.id = r.voucher_id)",
      began_at: "r.began_at + interval '4 hours'",
      ended_at: "r.ended_at + interval '4 hours'",
      decided_by: "null",
    }),
  },
  service_visit_worker_does_not_decide: { statement: change("service_visit", { decided_by: "worker_id" }) },
  service_visit_fits_voucher: { statement: change("service_visit", { person_id: NOBODY }) },
  service_visit_service_item_check: {
    statement: change("service_visit", { service_item: NO_CODE }),
    beside: ["service_visit_fits_voucher"],
  },
  service_visit_voucher_id_foreign: {
    statement: change("service_visit", { voucher_id: NOBODY }),
    beside: ["service_visit_fits_voucher"],
  },
  service_visit_worker_once_at_a_time: {
    statement: copy("service_visit", {
      serial: FRESH,
      voucher_id: otherVoucher("id"),
      person_id: otherVoucher("person_id"),
      household_id: otherVoucher("household_id"),
      region_code: otherVoucher("region_code"),
    }),
  },
  service_visit_recipient_once_at_a_time: {
    statement: copy("service_visit", {
      serial: FRESH,
      worker_id:
        "(select p.user_id from post p where p.organisation_id = r.contractor_id and p.user_id <> r.worker_id limit 1)",
    }),
  },

  journal_serial_unique: { statement: journal({ serial: "r.serial" }) },
  journal_once_for_each_event: { statement: journal({ subject_id: "r.subject_id" }) },
  journal_reverses_journal_id_unique: {
    statement: [A_JOURNAL, OTHER_JOURNAL]
      .map((id) => journal({ reverses_journal_id: NOBODY }, id))
      .join("; "),
  },
  journal_kind_check: { statement: journal({ kind: NO_CODE }) },
  journal_book_organisation_id_foreign: {
    statement: journal({ book_organisation_id: NOBODY }),
  },
  journal_journal_balances: {
    statement: copy("journal", { serial: FRESH, subject_id: "gen_random_uuid()" }),
    as: "journal_balances",
  },
  posting_journal_balances: { statement: copy("posting"), as: "journal_balances" },
  posting_amount_not_zero: { statement: copy("posting", { amount_in_fen: "0" }) },
  posting_account_check: {
    statement: copy("posting", { account: NO_CODE }, `r.journal_id = ${ANY_JOURNAL}`),
  },
  posting_journal_id_foreign: {
    statement: copy("posting", { journal_id: NOBODY }),
    beside: ["posting_journal_balances"],
  },
  journal_is_append_only: appendOnly("journal", "serial"),
  posting_is_append_only: appendOnly("posting", "account"),
  data_key_retired_is_gone: { statement: change("data_key", { wrapped: "'still here'" }) },
  data_key_one_current: {
    statement: twice(
      copy("data_key", { key_id: FRESH, is_current: "true", wrapped: "'a key'", retired_at: "null" }),
    ),
  },
  audit_entry_is_append_only: appendOnly("audit_entry", "action"),
  audit_seal_is_append_only: appendOnly("audit_seal", "chain"),
  audit_entry_waits_for_seal: {
    statement: `insert into audit_pending values (${NOBODY}); ${copy("audit_entry", { id: NOBODY })}`,
    as: "audit_pending_pkey",
  },
  audit_seal_entry_id_unique: { statement: copy("audit_seal", { sequence: "-1" }) },
  workflow_history_is_append_only: appendOnly("workflow_history", "action"),
};

/** A constraint as the live database knows it. */
export interface Standing {
  readonly table: string;
  readonly name: string;
  readonly kind: "check" | "foreign" | "exclusion" | "unique" | "index" | "trigger";
  readonly definition: string;
}

/** The statement that this constraint refuses, or null when neither its definition nor the table above says one. */
export function violationOf({ table, name, kind, definition }: Standing): Forbidden | null {
  const written = byHand[name];
  if (written) return written;
  const coded = /^CHECK \(\(\(?(\w+)\)?(?:::text)? = ANY/.exec(definition);
  if (coded) return { statement: change(table, { [coded[1]!]: NO_CODE }) };
  const reference = /^FOREIGN KEY \((\w+)\)/.exec(definition);
  if (reference) return { statement: change(table, { [reference[1]!]: NOBODY }) };
  const once = /^UNIQUE \((\w+)\)$/.exec(definition);
  if (once) return { statement: changeAll(table, once[1]!) };
  if (kind === "unique" || kind === "index") return { statement: copy(table) };
  return null;
}

/** Those whose statement follows from their definition, by name, so that one that is gone is missed. */
const following = `
  allocation_charity_id_foreign allocation_donation_id_foreign allocation_item_id_foreign
  allocation_project_id_foreign allocation_reservation_id_foreign allocation_serial_unique
  allocation_state_check api_token_post_id_foreign assistance_grant_household_id_foreign
  assistance_grant_one_running_of_person assistance_grant_period_check assistance_grant_person_id_foreign
  assistance_grant_policy_version_id_foreign assistance_grant_state_check
  assistance_identity_household_id_foreign assistance_identity_identity_check
  assistance_identity_one_open_of_person assistance_identity_person_id_foreign
  catalogue_publication_revision_id_foreign catalogue_revision_serial_unique catalogue_revision_state_check
  charity_project_charity_id_foreign charity_project_proposed_by_organisation_id_foreign
  charity_project_serial_unique consent_given_by_person_id_foreign consent_household_id_foreign
  consent_person_id_foreign consent_purpose_check contract_line_contract_id_foreign
  contract_line_contract_id_service_item_unique data_export_format_check data_export_language_check
  data_export_list_check data_export_purpose_check data_key_purpose_check donation_charity_id_foreign
  donation_restricted_project_id_foreign fact_household_id_foreign fact_one_live_of_person
  fact_person_id_foreign fact_source_check fact_verification_check funding_focus_charity_id_foreign
  funding_reservation_state_check household_area_kind_check household_serial_unique
  import_family_import_id_foreign import_family_outcome_check import_finding_fault_check
  import_finding_import_id_foreign import_row_import_id_foreign job_kind_check job_one_at_a_time
  job_state_check job_step_check membership_household_id_foreign membership_one_family
  membership_person_id_foreign membership_relation_to_head_check need_household_id_foreign
  need_item_age_band_check need_item_category_check need_item_consent_id_foreign
  need_item_household_id_foreign need_item_level_check need_item_need_id_foreign
  need_item_person_id_foreign need_item_project_id_foreign need_item_serial_unique
  need_item_service_item_check need_item_state_check need_person_id_foreign need_serial_unique
  organisation_credit_code_unique organisation_kind_check person_gender_check
  person_identity_number_index_unique person_merge_kept_person_id_foreign
  person_merge_merged_person_id_foreign person_tag_once person_tag_person_id_foreign person_tag_tag_check
  policy_case_policy_code_foreign policy_case_policy_code_name_valid_from_unique
  policy_derivation_path_valid_from_unique policy_relation_kind_check policy_standard_area_kind_check
  policy_tier_check policy_version_period_check policy_version_policy_code_foreign
  policy_version_policy_code_version_unique post_organisation_id_foreign post_role_check
  department_feed_kind_check department_feed_serial_unique department_feed_source_check
  department_feed_state_check feed_finding_fault_check feed_finding_feed_id_foreign feed_value_feed_id_foreign
  feed_value_feed_id_person_id_path_unique feed_value_outcome_check register_task_household_id_foreign register_task_kind_check register_task_once
  register_task_person_id_foreign
  post_user_id_foreign project_disclosure_project_id_foreign region_level_check register_import_serial_unique register_import_source_check
  register_import_state_check saved_view_list_check saved_view_user_id_list_name_unique
  service_contract_buyer_organisation_id_foreign service_contract_contractor_id_foreign
  service_contract_serial_unique service_offer_contract_id_foreign service_offer_contractor_id_foreign
  service_offer_item_id_foreign service_offer_one_placed service_offer_state_check
  service_visit_confirmed_by_check service_visit_rejection_reason_check service_visit_serial_unique
  service_visit_state_check service_visit_worker_id_foreign session_post_id_foreign
  session_secret_hash_unique session_user_id_foreign stored_file_chunk_file_id_foreign
  user_account_login_name_unique 
  voucher_contract_id_foreign voucher_contractor_id_foreign
  voucher_funding_allocation_id_foreign voucher_funding_voucher_id_allocation_id_unique
  voucher_funding_voucher_id_foreign voucher_household_id_foreign voucher_item_id_foreign
  voucher_person_id_foreign voucher_serial_unique voucher_service_item_check voucher_state_check
`;

/** Every constraint that is to stand. */
export const expectedNames = [...Object.keys(byHand), ...following.trim().split(/\s+/)].sort();

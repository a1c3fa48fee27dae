import { organisationId, regionCode } from "./city.ts";
import type { TestPlatform } from "./platform.ts";
import type { ScopeActors, ScopeGround } from "./scope-ground.ts";
import type { StandingRow } from "./scope-probe.ts";

/**
 * The row that stands for each line of the scope table. The first word of a name is the table, the rest says which of
 * its rows.
 */
export async function scopeRows(
  test: TestPlatform,
  who: ScopeActors,
  ground: ScopeGround,
): Promise<Readonly<Record<string, StandingRow>>> {
  const { item, project, files, family } = ground;
  const idOfRow = async (from: string, ...values: unknown[]): Promise<string> => {
    const [row] = await test.database.asOperator<{ id: string }>(
      `select id from ${from} order by id`,
      values,
    );
    if (!row) throw new Error(`no row in ${from}`);
    return row.id;
  };
  const ofItem = (table: string, itemId: string) =>
    idOfRow(`${table} where id = (select ${table}_id from need_item where id = $1)`, itemId);
  const consent = (itemId: string, purpose: string) =>
    idOfRow(
      "consent where person_id = (select person_id from need_item where id = $1) and purpose = $2",
      itemId,
      purpose,
    );
  const journal = await idOfRow("journal where subject_id = $1", ground.donation);
  const county = who.county.actor;
  const charity = who.charity.actor;
  const byId: Record<string, string> = {
    organisation: organisationId("countyBureau"),
    policy_version: family.version,
    policy_relation: family.relation,
    policy_standard: family.standard,
    policy_derivation: family.derivation,
    policy_office: family.office,
    policy_case: family.case,
    catalogue_revision: family.revision,
    catalogue_publication: family.publication,
    "user_account of a department": county.userId,
    "user_account of a charity": charity.userId,
    "post of a department": county.postId,
    "post of a charity": charity.postId,
    "session of a department": county.credential.id,
    "session of a charity": charity.credential.id,
    "api_token of a charity": await idOfRow("api_token where post_id = $1", charity.postId),
    "household whom a contractor serves": await ofItem("household", item.served),
    "household whose voucher is used up": await ofItem("household", item.usedUp),
    "household that withdrew its consent": await ofItem("household", item.withdrawn),
    "person whom a contractor serves": await ofItem("person", item.served),
    "person whose voucher is used up": await ofItem("person", item.usedUp),
    "person who withdrew the consent": await ofItem("person", item.withdrawn),
    membership: family.membership,
    fact: family.fact,
    "fact that an import brought": family.imported.fact,
    home_visit: family.visited.visit,
    visit_plan: family.visited.plan,
    visit_due_mark: family.visited.mark,
    register_import: family.imported.import,
    job: family.imported.job,
    department_feed: family.fed.feed,
    feed_value: family.fed.value,
    register_task: family.fed.task,
    data_export: family.exported.export,
    "data_export that came to nothing within a day": family.exported.nothing,
    assistance_identity: family.identity,
    person_tag: family.tag,
    "consent to a service": await consent(item.served, "SERVICE_DELIVERY"),
    "consent to referral": await consent(item.served, "CHARITY_REFERRAL"),
    "duplicate_review in one village": family.review,
    "duplicate_review across townships": family.reviewAcross,
    "person_merge in one village": family.merge,
    "person_merge across townships": family.mergeAcross,
    saved_view: family.view,
    assistance_grant: family.grant,
    grant_basis: family.basis,
    need: await ofItem("need", item.served),
    "need_item in service": item.served,
    "need_item on the list": item.offered,
    "need_item on the list, for money": item.money,
    "need_item in draft": item.draft,
    "need_item whose consent ended": item.over,
    "need_item whose money was taken back": item.takenBack,
    "funding_reservation that runs": await idOfRow("funding_reservation where item_id = $1", item.reserved),
    "funding_reservation past its term": await idOfRow("funding_reservation where item_id = $1", item.lapsed),
    service_offer: await idOfRow("service_offer where item_id = $1", item.offered),
    "charity_project that is adopted": project.adopted,
    "charity_project on offer": project.onOffer,
    "charity_project in draft": project.draft,
    "project_disclosure that stands": await idOfRow(
      "project_disclosure where project_id = $1 and withdrawn_at is null",
      project.disclosed,
    ),
    "project_disclosure that was taken back": await idOfRow(
      "project_disclosure where project_id = $1 and withdrawn_at is not null",
      project.disclosed,
    ),
    donation: ground.donation,
    allocation: ground.allocation,
    "service_contract of the county": ground.contract,
    "service_contract of the city": ground.cityContract,
    "contract_line of the county": await idOfRow("contract_line where contract_id = $1", ground.contract),
    "contract_line of the city, in draft": await idOfRow(
      "contract_line where contract_id = $1",
      ground.cityContract,
    ),
    voucher: ground.voucher,
    voucher_funding: await idOfRow("voucher_funding where voucher_id = $1", ground.voucher),
    service_visit: ground.visit,
    journal,
    posting: await idOfRow("posting where journal_id = $1", journal),
    "stored_file that proves a visit": files.photograph,
    "stored_file that proves nothing yet": files.loose,
    "stored_file of an office": files.office,
    "stored_file that was exported": family.exported.file,
    "stored_file that was exported, its day over": family.exported.over,
    "audit_entry of a department": await idOfRow(
      "audit_entry where user_id = $1 and region_code = $2",
      county.userId,
      regionCode("county"),
    ),
    "audit_entry of a charity": await idOfRow(
      "audit_entry where user_id = $1 and region_code is null",
      charity.userId,
    ),
    "audit_entry of the platform": await idOfRow("audit_entry where action = $1", "scope.platform"),
    "workflow_history of a need": await idOfRow(
      "workflow_history where user_id = $1 and region_code = $2",
      charity.userId,
      regionCode("village"),
    ),
    "workflow_history of a donation": await idOfRow(
      "workflow_history where user_id = $1 and region_code is null",
      charity.userId,
    ),
  };
  const rows = Object.entries(byId).map(([name, id]) => [name, { table: tableOf(name), where: { id } }]);
  const [claimed] = await test.database.asOperator<{ mutation: string; key: string }>(
    "select mutation, key from idempotency_key where user_id = $1 order by key",
    [charity.userId],
  );
  const [waiting] = await test.database.asOperator<{ id: string }>(
    "select entry_id as id from audit_pending order by 1 limit 1",
  );
  const keyed: Record<string, StandingRow["where"]> = {
    region: { code: regionCode("village") },
    policy: { code: family.policy },
    policy_standard_key: { key: "scope" },
    policy_reference: { code: "SCOPE" },
    sign_in_throttle: { subject: "scope" },
    sealing_key: { key_id: "scope" },
    audit_pending: { entry_id: waiting?.id ?? "" },
    audit_seal: { sequence: 1 },
    data_key: { purpose: "DATA", key_id: "scope" },
    funding_focus: { charity_id: charity.organisationId },
    stored_file_chunk: { file_id: files.photograph, position: 0 },
    "stored_file_chunk of an import": { file_id: family.imported.file, position: 0 },
    "stored_file_chunk that was exported": { file_id: family.exported.file, position: 0 },
    "stored_file_chunk that was exported, its day over": { file_id: family.exported.over, position: 0 },
    import_row: { import_id: family.imported.import, row: 2 },
    import_finding: { import_id: family.imported.import, no: 1 },
    feed_finding: { feed_id: family.fed.feed, no: 1 },
    import_family: { import_id: family.imported.import, no: 1 },
    import_mapping: { headings_hash: "scope" },
    idempotency_key: { user_id: charity.userId, mutation: claimed?.mutation ?? "", key: claimed?.key ?? "" },
    visit_due: { household_id: family.visited.household },
    serial_counter: { kind: "户", year: 2026 },
  };
  return {
    ...Object.fromEntries(rows),
    ...Object.fromEntries(
      Object.entries(keyed).map(([name, where]) => [name, { table: tableOf(name), where }]),
    ),
  };
}

export const tableOf = (name: string): string => name.split(" ")[0] ?? "";

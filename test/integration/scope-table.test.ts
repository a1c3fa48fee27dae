import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RequestContext, systemContext } from "../../api/kernel/context.ts";
import { seedActors } from "../support/actors.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { type ScopeActors, scopeActors, scopeGround } from "../support/scope-ground.ts";
import { copyOf, probe, type StandingRow } from "../support/scope-probe.ts";
import { scopeRows, tableOf } from "../support/scope-rows.ts";

/**
 * Who gets at which row with SQL of its own, when no service stands before it: only the rights and the row-level
 * security of the database. All rows belong to one village, one charity and one contractor, so that everybody else is
 * somebody whom they do not concern.
 */
type Caller = keyof ScopeActors | "system" | "anonymous";

/** Departments in whose region the village lies; those above it; those beside it; all. */
const region = ["city", "cityAdministrator", "county", "administrator", "township", "village"] as const;
const above = ["city", "cityAdministrator", "county", "administrator"] as const;
const departments = [...region, "otherVillage", "otherCounty", "otherAdministrator"] as const;
/** Administrators in whose region the county's people, or the charity registered in the city, lie. */
const ofCounty = ["cityAdministrator", "administrator"] as const;
const ofCity = ["cityAdministrator"] as const;
/** Posts that read what happened outside of any region: those over all of them. */
const overseers = ["city", "cityAdministrator"] as const;
/** Posts that read the trail at all, each of its own region. */
const auditing = [...overseers, "administrator", "otherAdministrator"] as const;
const charities = ["charity", "otherCharity"] as const;
/** Of the contractor that serves, a manager and the worker who comes. */
const contractor = ["contractor", "worker"] as const;
const contractors = [...contractor, "otherContractor"] as const;
const offices = [...departments, "system"] as const;
const signedIn = [...offices, ...charities, ...contractors] as const;
const everybody = [...signedIn, "anonymous"] as const;
const nobody = [] as const;

interface Scope {
  readonly seen: readonly Caller[];
  readonly added: readonly Caller[];
  readonly changed: readonly Caller[];
  /** Left out: by nobody. */
  readonly removed?: readonly Caller[];
}

const publicFact: Scope = { seen: everybody, added: offices, changed: offices };
const register: Scope = { seen: region, added: region, changed: region };
/** What concerns a whole township is not for its villages. */
const ofTownship: Scope = {
  seen: [...above, "township"],
  added: [...above, "township"],
  changed: [...above, "township"],
};
/** Posts of the township's office, also those over its villages. */
const ofOffice = ["township", "village", "otherVillage"] as const;
const servedNow: Scope = { ...register, seen: [...region, ...contractor] };

const scopes: Readonly<Record<string, Scope>> = {
  region: publicFact,
  organisation: publicFact,
  policy: publicFact,
  policy_version: publicFact,
  policy_relation: publicFact,
  policy_standard: publicFact,
  policy_standard_key: publicFact,
  policy_reference: publicFact,
  policy_derivation: publicFact,
  policy_office: publicFact,
  policy_case: publicFact,
  catalogue_publication: publicFact,
  catalogue_revision: { seen: departments, added: departments, changed: departments },

  "user_account of a department": {
    seen: offices,
    added: ["system", ...ofCounty],
    changed: ["system", "county", ...ofCounty],
  },
  "user_account of a charity": {
    seen: [...offices, "charity"],
    added: ["system", ...ofCity],
    changed: ["system", "charity", ...ofCity],
  },
  "post of a department": {
    seen: offices,
    added: ["system", ...ofCounty],
    changed: ["system", ...ofCounty],
  },
  "post of a charity": {
    seen: [...offices, "charity"],
    added: ["system", ...ofCity],
    changed: ["system", ...ofCity],
  },
  "session of a department": {
    seen: ["system", "county", ...ofCounty],
    added: ["system", "county"],
    changed: ["system", "county", ...ofCounty],
  },
  "session of a charity": {
    seen: ["system", "charity", ...ofCity],
    added: ["system", "charity"],
    changed: ["system", "charity", ...ofCity],
  },
  "api_token of a charity": {
    seen: ["system", "charity", ...ofCity],
    added: ["system", "charity"],
    changed: ["system", "charity", ...ofCity],
  },
  sealing_key: { seen: ["system"], added: ["system"], changed: nobody, removed: ["system"] },
  data_key: { seen: ["system"], added: ["system"], changed: ["system"] },
  sign_in_throttle: { seen: ["system"], added: ["system"], changed: ["system"], removed: ["system"] },

  "household whom a contractor serves": servedNow,
  "household whose voucher is used up": register,
  "household that withdrew its consent": register,
  "person whom a contractor serves": servedNow,
  "person whose voucher is used up": register,
  "person who withdrew the consent": register,
  membership: register,
  fact: register,
  "fact that an import brought": { ...register, removed: region },
  home_visit: register,
  visit_plan: { ...register, changed: nobody },
  visit_due: { ...register, removed: region },
  visit_due_mark: { ...register, changed: nobody, removed: region },
  register_import: ofTownship,
  import_row: { ...ofTownship, removed: ofTownship.seen },
  import_finding: { ...ofTownship, removed: ofTownship.seen },
  import_family: { ...ofTownship, removed: ofTownship.seen },
  department_feed: { seen: above, added: above, changed: above },
  feed_finding: { seen: above, added: above, changed: above, removed: above },
  feed_value: { ...register, removed: region },
  register_task: register,
  import_mapping: { seen: ofOffice, added: ofOffice, changed: ofOffice },
  job: { seen: [...ofTownship.seen, "system"], added: ["township"], changed: ["system", "township"] },
  assistance_identity: register,
  person_tag: register,
  "consent to a service": servedNow,
  "consent to referral": register,
  "duplicate_review in one village": { ...register, changed: nobody },
  "duplicate_review across townships": { seen: above, added: above, changed: nobody },
  "person_merge in one village": register,
  "person_merge across townships": { seen: above, added: above, changed: above },
  saved_view: { seen: ["township"], added: ["township"], changed: ["township"], removed: ["township"] },
  assistance_grant: register,
  grant_basis: { ...register, changed: nobody },

  need: register,
  "need_item in service": {
    seen: [...region, "charity", ...contractor],
    added: region,
    changed: [...region, "charity"],
  },
  "need_item on the list": {
    seen: [...region, ...charities, ...contractors],
    added: region,
    changed: [...region, ...charities],
  },
  "need_item on the list, for money": {
    seen: [...region, ...charities],
    added: region,
    changed: [...region, ...charities],
  },
  "need_item in draft": register,
  "need_item whose consent ended": register,
  "need_item whose money was taken back": register,
  funding_focus: {
    seen: [...offices, "charity"],
    added: ["system", "charity"],
    changed: ["system", "charity"],
  },
  "funding_reservation that runs": {
    seen: [...region, "charity"],
    added: ["charity"],
    changed: [...region, "charity"],
  },
  "funding_reservation past its term": {
    seen: [...region, ...charities],
    added: ["charity"],
    changed: [...region, "charity"],
  },
  service_offer: {
    seen: [...region, ...contractor],
    added: contractor,
    changed: [...region, ...contractor],
  },

  "charity_project that is adopted": {
    seen: [...region, "charity"],
    added: above,
    changed: [...above, "charity"],
  },
  "charity_project on offer": {
    seen: [...region, ...charities],
    added: above,
    changed: [...above, ...charities],
  },
  "charity_project in draft": { seen: above, added: above, changed: above },
  "project_disclosure that stands": {
    seen: [...departments, "anonymous"],
    added: above,
    changed: above,
  },
  "project_disclosure that was taken back": { seen: above, added: above, changed: above },
  donation: { seen: [...departments, "charity"], added: ["charity"], changed: [...region, "charity"] },
  allocation: { seen: [...region, "charity"], added: ["charity"], changed: [...region, "charity"] },

  "service_contract of the county": {
    seen: [...region, "otherVillage", ...contractor],
    added: above,
    changed: [...region, "otherVillage"],
  },
  "contract_line of the county": {
    seen: [...region, "otherVillage", ...contractor],
    added: above,
    changed: [...region, "otherVillage"],
  },
  "service_contract of the city": {
    seen: [...departments, ...contractor],
    added: ["city", "cityAdministrator"],
    changed: departments,
  },
  "contract_line of the city, in draft": {
    seen: [...departments, ...contractor],
    added: ["city", "cityAdministrator"],
    changed: departments,
    removed: ["city", "cityAdministrator"],
  },
  voucher: {
    seen: [...region, "charity", ...contractor],
    added: region,
    changed: [...region, ...contractor],
  },
  voucher_funding: { seen: [...region, "charity"], added: region, changed: region },
  service_visit: {
    seen: [...region, "charity", ...contractor],
    added: contractor,
    changed: [...region, ...contractor],
  },

  journal: { seen: [...departments, "charity"], added: [...departments, "charity"], changed: nobody },
  posting: { seen: [...departments, "charity"], added: [...departments, "charity"], changed: nobody },

  "stored_file that proves a visit": {
    seen: [...region, ...contractor, "system"],
    added: ["worker"],
    changed: ["worker", "system"],
  },
  "stored_file that proves nothing yet": {
    seen: [...contractor, "system"],
    added: ["worker"],
    changed: ["worker", "system"],
  },
  "stored_file of an office": {
    seen: [...region, "system"],
    added: ["village"],
    changed: ["village", "system"],
  },
  // For who asked for it alone, while it is kept; then the platform takes its bytes away.
  data_export: { seen: ["township"], added: ["township"], changed: ["township"] },
  "data_export that came to nothing within a day": {
    seen: ["township", "system"],
    added: ["township"],
    changed: ["township", "system"],
  },
  "stored_file that was exported": {
    seen: ["township", "system"],
    added: ["township"],
    changed: ["township", "system"],
  },
  "stored_file that was exported, its day over": {
    seen: ["system"],
    added: ["township"],
    changed: ["system"],
  },
  "stored_file_chunk that was exported": {
    seen: ["township", "system"],
    added: ["township"],
    changed: nobody,
  },
  "stored_file_chunk that was exported, its day over": {
    seen: ["system"],
    added: nobody,
    changed: nobody,
    removed: ["system"],
  },
  "stored_file_chunk of an import": {
    seen: [...ofTownship.seen, "system"],
    added: ["township"],
    changed: nobody,
    removed: ofTownship.seen,
  },
  stored_file_chunk: { seen: [...region, ...contractor, "system"], added: ["worker"], changed: nobody },

  audit_pending: { seen: [...auditing, "system"], added: signedIn, changed: nobody, removed: ["system"] },
  audit_seal: { seen: [...auditing, "system"], added: ["system"], changed: nobody },
  "audit_entry of a department": { seen: [...above, "system"], added: ["county"], changed: nobody },
  "audit_entry of a charity": {
    seen: [...overseers, "charity", "system"],
    added: ["charity"],
    changed: nobody,
  },
  "audit_entry of the platform": { seen: [...overseers, "system"], added: ["system"], changed: nobody },
  "workflow_history of a need": {
    seen: [...region, "charity", "system"],
    added: ["charity"],
    changed: nobody,
  },
  "workflow_history of a donation": {
    seen: [...departments, "charity", "system"],
    added: ["charity"],
    changed: nobody,
  },
  idempotency_key: { seen: ["charity", "system"], added: ["charity"], changed: ["charity"] },
  serial_counter: { seen: signedIn, added: signedIn, changed: signedIn },
};

let test: TestPlatform;
let callers: Record<Caller, RequestContext>;
let rows: Readonly<Record<string, StandingRow>>;
let before: Record<string, string>;

beforeAll(async () => {
  test = await openTestPlatform();
  // The embedded database keeps some of its stack at every refusal, of which this file has thousands.
  if (test.database.embedded) await test.database.asOperator("set max_stack_depth = '4MB'");
  const actors = await seedActors(test);
  const who = await scopeActors(actors);
  rows = await scopeRows(test, who, await scopeGround(test, actors, who));
  const system = systemContext(test.platform);
  callers = { anonymous: { ...system, system: false }, system, ...who };
  before = await copies();
});
afterAll(() => test.close());

async function copies(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, row] of Object.entries(rows)) found[name] = await copyOf(test, row);
  return found;
}

const tables = () => [...test.platform.orm.getMetadata().getAll().values()].map((entity) => entity.tableName);

describe("without any service before them,", () => {
  it("every table of the platform has a row in the scope table, and the scope table no other", () => {
    const named = new Set(Object.keys(scopes).map(tableOf));
    expect([...named].sort()).toEqual(tables().sort());
    expect(Object.keys(rows).sort()).toEqual(Object.keys(scopes).sort());
  });

  it.each(Object.keys(scopes))(
    "%s is open to those whom the scope table names, and to nobody else",
    async (name) => {
      const row = rows[name] as StandingRow;
      const found: Record<keyof Scope, string[]> = { seen: [], added: [], changed: [], removed: [] };
      for (const [caller, ctx] of Object.entries(callers)) {
        const probed = await probe(ctx, test, row, before[name] as string);
        for (const verb of Object.keys(found) as (keyof Scope)[]) if (probed[verb]) found[verb].push(caller);
      }
      const expected = { removed: nobody, ...scopes[name] };
      const inOrder = (verb: keyof Scope) => [...(expected[verb] ?? [])].sort();
      expect(Object.fromEntries(Object.entries(found).map(([verb, names]) => [verb, names.sort()]))).toEqual({
        seen: inOrder("seen"),
        added: inOrder("added"),
        changed: inOrder("changed"),
        removed: inOrder("removed"),
      });
    },
  );

  it("and whoever was refused left every row as it was", async () => {
    expect(await copies()).toEqual(before);
  });
});

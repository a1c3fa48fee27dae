import { recordGrant } from "../../api/assistance/grant.service.ts";
import { readImport } from "../../api/beneficiary/import/register-import.queries.ts";
import { reserveNeed } from "../../api/need/reservation.service.ts";
import { draftRevision } from "../../api/policy/revision/revision.service.ts";
import type { Role } from "../../schema/codes/roles.ts";
import type { Place } from "./actors.ts";
import type { Values } from "./bad-values.ts";
import { feedOf } from "./calls.feed.ts";
import { importOf } from "./calls.import.ts";
import { needCalls } from "./calls.need.ts";
import { harmlessRevision } from "./calls.policy.ts";
import type { Ground } from "./calls.ts";
import { key, listedItems, refOf, wholeChain } from "./charity-ground.ts";
import { organisationId } from "./city.ts";
import { twice } from "./two-records.ts";

/** Who asks what an officer of a county does not. */
const askedBy: Readonly<Record<string, Role>> = {
  allocation: "CHARITY_OFFICER",
  donation: "CHARITY_OFFICER",
  matchedNeed: "CHARITY_OFFICER",
  matchedNeeds: "CHARITY_OFFICER",
  similarNeeds: "CHARITY_OFFICER",
  myReservations: "CHARITY_OFFICER",
  allocatableDonations: "CHARITY_OFFICER",
  myVouchers: "CONTRACTOR_WORKER",
  auditEntries: "AUDITOR",
  auditChain: "AUDITOR",
  looks: "AUDITOR",
  lookFigures: "AUDITOR",
  staffUser: "ADMINISTRATOR",
  staffUsers: "ADMINISTRATOR",
  registerImport: "TOWNSHIP_OFFICER",
  importFindings: "TOWNSHIP_OFFICER",
  importFamilies: "TOWNSHIP_OFFICER",
  job: "TOWNSHIP_OFFICER",
  previewCover: "TOWNSHIP_OFFICER",
  previewListing: "TOWNSHIP_OFFICER",
};
export const askerOf = (name: string): Role => askedBy[name] ?? "COUNTY_OFFICER";

/** The same post in an organisation elsewhere. */
export function elsewhere(role: Role): Place {
  if (role.startsWith("CHARITY")) return { organisation: "otherCharity" };
  return role.startsWith("CONTRACTOR") ? { organisation: "otherContractor" } : { region: "otherCounty" };
}

/** What whoever asks may have an answer to, for every query that asks for one thing. */
export async function questionsOf(ground: Ground): Promise<Readonly<Record<string, Values>>> {
  const { test, actors } = ground;
  const charity = await actors.as("CHARITY_OFFICER");
  const verified = (await needCalls["listNeedItem"]?.(ground))?.variables["id"];
  const [open, reserved] = (await listedItems(actors, [{}, {}])) as [string, string];
  const { reservationId } = await reserveNeed(charity, refOf(charity, reserved), key());
  const chain = await wholeChain(test, actors, charity);
  const [row] = await test.database.asOperator<{
    need: string;
    household: string;
    person: string;
    contract: string;
  }>(
    `select i.need_id as need, i.household_id as household, v.contract_id as contract,
        (select min(person_id::text) from membership m where m.household_id = i.household_id) as person
      from voucher v join need_item i on i.id = v.item_id where v.id = $1`,
    [chain.voucherId],
  );
  const ref = refOf(charity, open);
  const granted = await needsGrant(ground);
  const importId = await importOf(ground, { faulty: true });
  const { job } = await readImport(await actors.as("TOWNSHIP_OFFICER"), importId);
  const feedId = await feedOf(ground);
  return {
    allocatableDonations: { reservationId },
    allocation: { id: chain.allocations[0] },
    contract: { id: row?.contract },
    duplicate: await twoRecords(ground),
    donation: { id: chain.donations[0] },
    eligibility: {
      householdId: row?.household,
      changes: { household: { house_count: 2 }, persons: [{ personId: row?.person, facts: { age: 67 } }] },
    },
    grantBasis: { grantId: granted },
    homeVisitPlan: { householdId: row?.household },
    homeVisits: { householdId: row?.household, first: 5 },
    visitors: { householdId: row?.household },
    household: { id: row?.household },
    importFamilies: { importId, outcome: "FAULTY", kept: false, first: 5 },
    importFindings: { importId, fault: "NAME_MISSING", first: 5 },
    departmentFeed: { id: feedId },
    feedFindings: { feedId, fault: "NUMBER_MISSING", first: 5 },
    feedValues: { feedId, outcome: "NEW", first: 5 },
    feedTargets: { kind: "DEATHS" },
    job: { id: job?.id },
    registerImport: { id: importId },
    households: { filter: { fact: { path: "household.house_sole", equals: "是" } } },
    personAccessList: { personId: row?.person, requestedBy: "SELF" },
    persons: { filter: { fact: { path: "person.disability_cert_valid", equals: "是" } } },
    matchedNeed: { ref },
    need: { id: row?.need },
    needItem: { id: chain.item },
    organisation: { id: organisationId("contractor") },
    policy: { code: "DIS_CARE" },
    policyCases: { code: "DIBAO" },
    policyDifferences: { code: "REHAB_CHILD", fromVersion: 1, toVersion: 2 },
    catalogueRevision: {
      id: await draftRevision(await actors.as("COUNTY_OFFICER"), harmlessRevision(), key()),
    },
    previewCover: { id: verified },
    previewListing: { id: verified },
    project: { id: chain.projectId },
    savedViews: { list: "PERSONS" },
    similarNeeds: { ref, first: 5 },
    staffUser: { id: (await actors.as("COUNTY_OFFICER")).actor.userId },
    trace: { kind: "ITEM", id: chain.item },
    visit: { id: chain.visits[0] },
    voucher: { id: chain.voucherId },
    voucherOptions: { itemId: chain.item },
  };
}

/** What is one for the whole deployment. */
export const forEverybody: ReadonlySet<string> = new Set([
  "organisation",
  "policy",
  "savedViews",
  "policyCases",
  "policyDifferences",
  "catalogueRevision",
]);

/** Two records that may be of one person. */
async function twoRecords({ actors }: Ground): Promise<Values> {
  const { ids } = await twice(await actors.as("TOWNSHIP_OFFICER"));
  return { personId: ids[0], otherPersonId: ids[1] };
}

/** A benefit on record with what it was decided on. */
async function needsGrant({ actors, needs }: Ground): Promise<string> {
  const { householdId } = await needs.family({});
  const given = {
    householdId,
    policyCode: "HEATING",
    amount: "400",
    validFrom: "2026-03-01",
    source: "名册",
  };
  const { id } = await recordGrant(await actors.as("TOWNSHIP_OFFICER"), given, key());
  return id;
}

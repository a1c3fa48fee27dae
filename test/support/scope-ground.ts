import { Grant } from "../../api/assistance/grant.entity.ts";
import { GrantBasis } from "../../api/assistance/grant-basis.entity.ts";
import { sealAudit } from "../../api/audit/sealer.ts";
import { withdrawConsent } from "../../api/beneficiary/consent.service.ts";
import { DuplicateReview, PersonMerge } from "../../api/beneficiary/duplicates/duplicate.entity.ts";
import { AssistanceIdentity, Fact, PersonTag } from "../../api/beneficiary/fact.entity.ts";
import { SavedView } from "../../api/beneficiary/saved-view.entity.ts";
import { reverseAllocation } from "../../api/charity/allocation.service.ts";
import { completeProject, startProject } from "../../api/charity/project.service.ts";
import { discloseProject, withdrawDisclosure } from "../../api/charity/project-disclosure.service.ts";
import { scopedWrite, type WriteTransaction } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { DataKey } from "../../api/kernel/data-key.entity.ts";
import { storeFile } from "../../api/kernel/files/file.service.ts";
import { SealingKey } from "../../api/kernel/sealing-key.ts";
import { newId } from "../../api/kernel/uuid.ts";
import { setFundingFocus } from "../../api/need/funding-focus.service.ts";
import { withdrawNeedItem } from "../../api/need/need-item.actions.ts";
import { offerService } from "../../api/need/offer.service.ts";
import { reserveNeed } from "../../api/need/reservation.service.ts";
import { SignInThrottle } from "../../api/organisation/credential.entity.ts";
import {
  Policy,
  PolicyCase,
  PolicyDerivation,
  PolicyOffice,
  PolicyReference,
  PolicyRelation,
  PolicyStandard,
  PolicyStandardKey,
  PolicyVersion,
} from "../../api/policy/policy.entity.ts";
import { CataloguePublication, CatalogueRevision } from "../../api/policy/revision/revision.entity.ts";
import { createContract } from "../../api/purchase/contract.service.ts";
import { logVisit } from "../../api/purchase/visit.service.ts";
import { approveVisit } from "../../api/purchase/visit-decision.service.ts";
import type { Actors, TestActor } from "./actors.ts";
import {
  adoptedProject,
  approvedVisit,
  confirmedDonation,
  draftProject,
  fund,
  key,
  listedItems,
  proposedProject,
  refOf,
} from "./charity-ground.ts";
import { idOf, regionCode } from "./city.ts";
import type { TestPlatform } from "./platform.ts";
import { contractInput, purchaseGround } from "./purchase-ground.ts";
import { scopeExport } from "./scope-export.ts";
import { scopeFeed } from "./scope-feed.ts";
import { scopeHomeVisits } from "./scope-home-visits.ts";
import { scopeImport } from "./scope-import.ts";

const GROUND = { unaudited: "the ground on which a test stands" };
const POLICY = "SCOPE_TEST";
/** A township beside that of the families. */
const NEXT_DOOR = regionCode("villageOfOtherTownship");

/** A verdict on two people and a merge of them, of whom the second stands in the village or in the township beside. */
function twoRecords(
  { em, now }: WriteTransaction,
  who: TestActor,
  [reviewId, mergeId]: readonly [string, string],
  [one, other]: readonly [string, string],
  otherRegion: string,
): void {
  const by = who.actor.userId;
  const [firstPersonId, secondPersonId] = [one, other].sort() as [string, string];
  const firstRegionCode = regionCode("village");
  em.create(DuplicateReview, {
    id: reviewId,
    firstPersonId,
    secondPersonId,
    firstRegionCode,
    secondRegionCode: otherRegion,
    verdict: "DIFFERENT",
    basis: "scope",
    decidedBy: by,
    decidedAt: now,
  });
  em.create(PersonMerge, {
    id: mergeId,
    keptPersonId: one,
    mergedPersonId: other,
    keptRegionCode: firstRegionCode,
    mergedRegionCode: otherRegion,
    moved: [],
    takenFields: [],
    mergedBy: by,
    mergedAt: now,
  });
}

/** Whoever comes to the tables that has a name, each under one post. */
export async function scopeActors(actors: Actors) {
  return {
    city: await actors.as("CITY_OFFICER"),
    cityAdministrator: await actors.as("ADMINISTRATOR"),
    county: await actors.as("COUNTY_OFFICER"),
    administrator: await actors.as("ADMINISTRATOR", { region: "county" }),
    township: await actors.as("TOWNSHIP_OFFICER"),
    village: await actors.as("VILLAGE_ASSISTANT"),
    otherVillage: await actors.as("VILLAGE_ASSISTANT", { region: "otherVillage" }),
    otherCounty: await actors.as("COUNTY_OFFICER", { region: "otherCounty" }),
    otherAdministrator: await actors.as("ADMINISTRATOR", { region: "otherCounty" }),
    charity: await actors.as("CHARITY_OFFICER"),
    otherCharity: await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" }),
    contractor: await actors.as("CONTRACTOR_MANAGER"),
    worker: await actors.as("CONTRACTOR_WORKER"),
    otherContractor: await actors.as("CONTRACTOR_MANAGER", { organisation: "otherContractor" }),
  } as const satisfies Record<string, TestActor>;
}

export type ScopeActors = Awaited<ReturnType<typeof scopeActors>>;

/**
 * One chain from the family to the book in the village, the charity and the contractor, with what lies beside it:
 * needs that wait, a reservation that ran out, a voucher that is used up, a consent that was withdrawn, the credentials.
 */
export async function scopeGround(test: TestPlatform, actors: Actors, who: ScopeActors) {
  const purchase = purchaseGround(actors);
  const item = await scopeItems(actors);
  const { served, usedUp, withdrawn, offered, lapsed, reserved, money, over, takenBack } = item;
  await reserveNeed(who.charity, refOf(who.charity, lapsed), key());

  const contract = await purchase.contract();
  const cityContract = await createContract(
    who.city,
    { ...contractInput(), servedRegionCodes: [regionCode("city")] },
    key(),
  );
  const project = await adoptedProject(actors, who.charity, [served, usedUp, withdrawn, takenBack]);
  const donation = await confirmedDonation(actors, who.charity, "5000");
  const allocation = await fund(who.charity, donation, served, "700");
  await fund(who.charity, donation, usedUp, "35");
  await fund(who.charity, donation, withdrawn, "700");
  await reverseAllocation(who.charity, await fund(who.charity, donation, takenBack, "1"), "录入有误", key());
  const voucher = await purchase.voucher(served, contract, { units: 7 });
  const lastUnit = await purchase.voucher(usedUp, contract, { units: 1 });
  await purchase.voucher(withdrawn, contract, { units: 7 });
  await approvedVisit(test, actors, lastUnit, "2026-03-05");
  await withdrawService(test, who, withdrawn);

  const photograph = await storeFile(who.worker, pixel());
  test.clock.set("2026-03-06T08:00:00Z");
  const visit = await logVisit(
    who.worker,
    {
      voucherId: voucher,
      beganAt: new Date("2026-03-06T01:00:00Z"),
      endedAt: new Date("2026-03-06T02:00:00Z"),
      placeNote: "家中",
      units: 1,
      confirmedBy: "RECIPIENT",
      photoFileId: photograph,
    },
    key(),
  );
  await approveVisit(await actors.as("TOWNSHIP_REVIEWER"), visit);

  test.clock.set("2026-03-20T02:00:00Z");
  await reserveNeed(who.charity, refOf(who.charity, reserved), key());
  await offerService(who.contractor, { ref: refOf(who.contractor, offered), quantity: 2 }, key());
  await setFundingFocus(who.charity, {
    categories: ["N4"],
    regionCodes: [],
    crowdTags: [],
    levels: [],
    minAmount: null,
    maxAmount: null,
  });
  await runsOut(who, over);
  await runsOut(who, takenBack);
  const files = {
    photograph,
    loose: await storeFile(who.worker, pixel()),
    office: await storeFile(who.village, pixel()),
  };
  const projects = {
    adopted: project,
    onOffer: await proposedProject(who.county, [money]),
    draft: await draftProject(who.county),
    disclosed: await disclosedProject(actors, who),
  };
  const family = await recordFamily(test, who, served, usedUp);
  await credentials(test, actors, who);
  return {
    item,
    project: projects,
    donation,
    allocation,
    contract,
    cityContract,
    voucher,
    visit,
    files,
    family,
  };
}

async function scopeItems(actors: Actors) {
  const service = { serviceItem: "L02", costInYuan: 700, quantity: 20 } as const;
  const [served, usedUp, withdrawn, offered, lapsed, reserved, money, draft, over, takenBack] =
    (await listedItems(actors, [
      service,
      { ...service, quantity: 1, costInYuan: 35 },
      service,
      service,
      {},
      {},
      {},
      { state: "DRAFT" },
      {},
      {},
    ])) as [string, string, string, string, string, string, string, string, string, string];
  return { served, usedUp, withdrawn, offered, lapsed, reserved, money, draft, over, takenBack };
}

export type ScopeGround = Awaited<ReturnType<typeof scopeGround>>;

async function* pixel(): AsyncGenerator<Uint8Array> {
  yield Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(60)]);
}

const personOf = async (test: TestPlatform, itemId: string) => {
  const [row] = await test.database.asOperator<{ household_id: string; person_id: string; consent: string }>(
    `select i.household_id, i.person_id, (select c.id from consent c
       where c.person_id = i.person_id and c.purpose = 'SERVICE_DELIVERY') as consent
     from need_item i where i.id = $1`,
    [itemId],
  );
  if (!row) throw new Error("the item is not there");
  return row;
};

async function withdrawService(test: TestPlatform, who: ScopeActors, itemId: string): Promise<void> {
  await withdrawConsent(who.township, (await personOf(test, itemId)).consent);
}

/** The consent under which the item is listed ended, and nobody has taken the item down yet. */
async function runsOut(who: ScopeActors, itemId: string): Promise<void> {
  await scopedWrite(
    who.county,
    (tx) => tx.rows(sql`update need_item set consent_valid_until = '2026-03-19' where id = ${itemId}`),
    GROUND,
  );
}

/** What else an office knows of the person, and what it has of other departments. */
async function recordFamily(test: TestPlatform, who: ScopeActors, itemId: string, otherItemId: string) {
  const { person_id: otherId } = await personOf(test, otherItemId);
  const { household_id: householdId, person_id: personId } = await personOf(test, itemId);
  const [{ id: membershipId } = { id: "" }] = await test.database.asOperator<{ id: string }>(
    "select id from membership where person_id = $1",
    [personId],
  );
  const ids = {
    membership: membershipId,
    fact: idOf("scope fact"),
    identity: idOf("scope identity"),
    tag: idOf("scope tag"),
    grant: idOf("scope grant"),
    basis: idOf("scope basis"),
    version: idOf("scope version"),
    relation: idOf("scope relation"),
    standard: idOf("scope standard"),
    derivation: idOf("scope derivation"),
    office: idOf("scope office"),
    case: idOf("scope case"),
    revision: idOf("scope revision"),
    publication: idOf("scope publication"),
    review: idOf("scope review"),
    reviewAcross: idOf("scope review across"),
    merge: idOf("scope merge"),
    mergeAcross: idOf("scope merge across"),
    view: idOf("scope view"),
  };
  const place = { householdId, personId, regionCode: regionCode("village") };
  await scopedWrite(
    systemContext(test.platform),
    async ({ em, now }) => {
      em.create(Policy, { code: POLICY, name: "测试", tier: "SPECIAL", departments: [], unit: "person" });
      em.create(PolicyVersion, {
        id: ids.version,
        policyCode: POLICY,
        version: 1,
        validFrom: "2026-01-01",
        period: "MONTHLY",
        body: {},
        publishedAt: now,
      });
      em.create(PolicyRelation, {
        id: ids.relation,
        kind: "STACKABLE",
        policyCodes: [POLICY],
        body: {},
        validFrom: "2026-01-01",
      });
      em.create(PolicyStandard, {
        id: ids.standard,
        name: "测试标准",
        value: "1",
        validFrom: "2026-01-01",
        source: "测试",
        confidence: "read",
      });
      em.create(PolicyStandardKey, { key: "scope", label: "测试标准", kind: "MONEY" });
      em.create(PolicyReference, { code: "SCOPE", title: "测试文件", kind: "TEXT" });
      em.create(PolicyDerivation, {
        id: ids.derivation,
        path: "household.scope",
        cel: "true",
        basis: "测试",
        validFrom: "2026-01-01",
      });
      em.create(PolicyOffice, { id: ids.office, department: "测试", name: "测试", phone: "12345" });
      em.create(PolicyCase, {
        id: ids.case,
        policyCode: POLICY,
        name: "测试",
        body: {},
        validFrom: "2026-01-01",
      });
      em.create(CataloguePublication, { id: ids.publication, number: 1, publishedAt: now });
    },
    GROUND,
  );
  await scopedWrite(
    who.county,
    async (tx) => {
      const { em, now } = tx;
      twoRecords(tx, who.county, [ids.reviewAcross, ids.mergeAcross], [otherId, personId], NEXT_DOOR);
      for (const [id, serial] of [
        [ids.revision, "修2026-999998"],
        [idOf("scope revision 2"), "修2026-999999"],
      ] as const)
        em.create(CatalogueRevision, {
          id,
          serial,
          title: "测试修订",
          reason: "测试",
          document: "policies: []",
          validFrom: "2026-04-01",
          state: "DRAFT",
          createdBy: who.county.actor.userId,
          createdAt: now,
          savedAt: now,
        });
    },
    GROUND,
  );
  await scopedWrite(
    who.township,
    async (tx) => {
      const { em, now } = tx;
      twoRecords(tx, who.township, [ids.review, ids.merge], [personId, otherId], place.regionCode);
      em.create(SavedView, {
        id: ids.view,
        userId: who.township.actor.userId,
        list: "HOUSEHOLDS",
        name: "范围",
        filter: {},
        savedAt: now,
      });
      const record = { ...place, recordedBy: who.township.actor.userId, recordedAt: now };
      em.create(Fact, {
        ...record,
        id: ids.fact,
        path: "person.lives_alone",
        value: true,
        source: "HOME_VISIT",
        verification: "VERIFIED",
        obtainedOn: "2026-02-01",
      });
      em.create(AssistanceIdentity, {
        ...record,
        id: ids.identity,
        identity: "DIBAO",
        validFrom: "2026-01-01",
      });
      em.create(PersonTag, {
        id: ids.tag,
        personId,
        regionCode: place.regionCode,
        tag: "ELDER_ALONE",
        validFrom: "2026-01-01",
      });
      em.create(Grant, {
        ...record,
        id: ids.grant,
        policyCode: POLICY,
        policyVersionId: ids.version,
        state: "ACTIVE",
        amountInFen: 50_000n,
        period: "MONTHLY",
        validFrom: "2026-01-01",
        source: "滨民决〔2026〕1号",
      });
      em.create(GrantBasis, {
        id: ids.basis,
        grantId: ids.grant,
        asOf: "2026-01-01",
        body: {
          ...{ policyVersion: 1, verdict: "ELIGIBLE", amount: "500.00", units: null, conclusionZh: "符合" },
          ...{ becauseZh: [], clauses: [], facts: [], standards: [] },
        },
        frozenAt: now,
      });
    },
    GROUND,
  );
  const where = { householdId, personId };
  return {
    ...ids,
    policy: POLICY,
    imported: await scopeImport(who.township, where),
    visited: await scopeHomeVisits(who.township, where),
    fed: await scopeFeed(who.county, where),
    exported: await scopeExport(who.township),
  };
}

/** Accounts say where they were made; the charity holds a token; somebody failed to sign in. */
async function credentials(test: TestPlatform, actors: Actors, who: ScopeActors): Promise<void> {
  await actors.tokenClient(who.charity);
  await scopedWrite(systemContext(test.platform), async (tx) => {
    for (const [{ actor }, region] of [
      [who.county, "county"],
      [who.charity, "city"],
    ] as const) {
      await tx.rows(
        sql`update user_account set made_in_region = ${regionCode(region)} where id = ${actor.userId}`,
      );
    }
    tx.em.create(SealingKey, { keyId: "scope", takenIntoUseAt: tx.now });
    // A retired one: a live one would be a key that this platform has not loaded.
    const key = { isCurrent: false, isUnnamed: false, madeAt: tx.now, retiredAt: tx.now };
    tx.em.create(DataKey, { purpose: "DATA", keyId: "scope", ...key });
    tx.em.create(SignInThrottle, { subject: "scope", failures: 1, lastFailureAt: tx.now });
    tx.audit({ action: "scope.platform", objectKind: "test", objectId: newId(tx.now) });
  });
  await sealAudit(test.platform, 1);
}

/** Disclosed, taken back, and disclosed anew. */
async function disclosedProject(actors: Actors, who: ScopeActors): Promise<string> {
  const [item] = (await listedItems(actors, [{}])) as [string];
  const id = await adoptedProject(actors, who.charity, [item]);
  await startProject(who.charity, id);
  await withdrawNeedItem(who.township, item, "本人不再需要");
  await completeProject(who.county, id);
  await discloseProject(who.county, id);
  await withdrawDisclosure(who.county, id, "名称有误");
  return discloseProject(who.county, id);
}

import { Consent } from "../../api/beneficiary/fact.entity.ts";
import { Household, Membership, Person } from "../../api/beneficiary/household.entity.ts";
import { sealPersonField } from "../../api/beneficiary/person-vault.ts";
import { allocateDonation } from "../../api/charity/allocation.service.ts";
import {
  confirmDonation,
  type ReportDonationInput,
  reportDonation,
} from "../../api/charity/donation.service.ts";
import {
  addItemsToProject,
  adoptProject,
  createProject,
  proposeProject,
} from "../../api/charity/project.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { nextSerial } from "../../api/database/serial.ts";
import { newId } from "../../api/kernel/uuid.ts";
import { Need, NeedItem } from "../../api/need/need.entity.ts";
import { reserveNeed } from "../../api/need/reservation.service.ts";
import { logVisit } from "../../api/purchase/visit.service.ts";
import { approveVisit } from "../../api/purchase/visit-decision.service.ts";
import type { NeedCategory } from "../../schema/codes/need-categories.ts";
import type { NeedItemState } from "../../schema/codes/need-item-states.ts";
import type { ServiceItem } from "../../schema/codes/service-items.ts";
import type { Actors, TestActor } from "./actors.ts";
import { type RegionKey, regionCode } from "./city.ts";
import type { TestPlatform } from "./platform.ts";
import { purchaseGround } from "./purchase-ground.ts";

export interface ItemWish {
  readonly category?: NeedCategory;
  readonly costInYuan?: number;
  readonly region?: RegionKey;
  readonly serviceItem?: ServiceItem | null;
  readonly quantity?: number;
  readonly state?: NeedItemState;
  readonly isMinor?: boolean;
  readonly name?: string;
}

/** Families each with one need item, listed with a live consent: the ground on which money tests stand. */
export async function listedItems(actors: Actors, wishes: readonly ItemWish[]): Promise<string[]> {
  const county = await actors.as("COUNTY_OFFICER");
  return scopedWrite(
    county,
    async (tx) => {
      const ids: string[] = [];
      for (const wish of wishes) ids.push(await listedItem(tx, county.actor.userId, wish));
      return ids;
    },
    { unaudited: "the ground on which a test stands" },
  );
}

async function listedItem(tx: Parameters<Parameters<typeof scopedWrite>[1]>[0], by: string, wish: ItemWish) {
  const { em, now } = tx;
  const region = regionCode(wish.region ?? "village");
  const [householdId, personId, needId, consentId, id] = Array.from({ length: 5 }, () => newId(now)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const record = { regionCode: region, recordedBy: by, recordedAt: now };
  em.create(Household, { ...record, id: householdId, serial: await nextSerial(tx, "户"), areaKind: "URBAN" });
  const phone = sealPersonField(await tx.heldKeys(), "phone", personId, "13905430001");
  em.create(Person, {
    ...record,
    id: personId,
    name: wish.name ?? "王小荷",
    gender: "F",
    birthDate: wish.isMinor ? "2016-05-01" : "1948-03-12",
    phoneSealed: phone.sealed,
    phoneIndex: phone.index,
  });
  em.create(Membership, {
    id: newId(now),
    householdId,
    personId,
    regionCode: region,
    relationToHead: "SELF",
    counted: true,
    validFrom: "2020-01-01",
  });
  await em.flush();
  const serial = await nextSerial(tx, "需");
  em.create(Need, {
    ...record,
    id: needId,
    serial,
    householdId,
    personId,
    description: "测试",
    assessedOn: "2026-03-01",
  });
  const consent = { ...record, householdId, personId, givenByPersonId: personId, givenOn: "2026-03-01" };
  em.create(Consent, { ...consent, id: consentId, purpose: "CHARITY_REFERRAL", validUntil: "2027-02-28" });
  em.create(Consent, { ...consent, id: newId(now), purpose: "SERVICE_DELIVERY", validUntil: "2027-02-28" });
  const serviceItem = wish.serviceItem ?? null;
  const costInFen = BigInt(Math.round((wish.costInYuan ?? 1000) * 100));
  em.create(NeedItem, {
    id,
    serial: `${serial}-1`,
    needId,
    householdId,
    personId,
    regionCode: region,
    state: wish.state ?? "LISTED",
    category: wish.category ?? "N4",
    level: "HIGH",
    serviceItem,
    quantity: wish.quantity ?? 1,
    unit: serviceItem ? "次" : "元",
    approvedCostInFen: costInFen,
    coverInFen: 0n,
    coverSource: [],
    allocatedInFen: 0n,
    gapInFen: costInFen,
    ageBand: wish.isMinor ? "A7_13" : "A75_79",
    isMinor: wish.isMinor ?? false,
    crowdTags: [],
    consentId,
    consentValidUntil: "2027-02-28",
    validUntil: "2026-12-31",
    listedAt: now,
    recordedBy: by,
  });
  await em.flush();
  return id;
}

let keys = 0;
/** A fresh idempotency key. */
export function key(): string {
  keys += 1;
  return `test-key-${String(keys).padStart(6, "0")}`;
}

/** A county project over these items, adopted by the charity of the actor. */
export async function adoptedProject(
  actors: Actors,
  charity: TestActor,
  itemIds: readonly string[],
): Promise<string> {
  const county = await actors.as("COUNTY_OFFICER");
  const id = await proposedProject(county, itemIds);
  await adoptProject(charity, id, key());
  return id;
}

export async function proposedProject(county: TestActor, itemIds: readonly string[]): Promise<string> {
  const id = await draftProject(county);
  await addItemsToProject(county, id, itemIds);
  await proposeProject(county, id);
  return id;
}

export const draftProject = (county: TestActor): Promise<string> =>
  createProject(
    county,
    {
      title: "滨城区老人助浴项目",
      summary: "为经济困难的高龄、独居老人提供上门助浴服务。",
      regionCode: regionCode("county"),
      startsOn: "2026-03-05",
      endsOn: "2026-12-31",
    },
    key(),
  );

/** A confirmed donation of the actor's charity; the finance officer confirms it. */
export async function confirmedDonation(
  actors: Actors,
  charity: TestActor,
  amount: string,
  more: Partial<ReportDonationInput> = {},
): Promise<string> {
  const organisation = charity.loginName.includes("othercharity")
    ? ("otherCharity" as const)
    : ("charity" as const);
  const finance = await actors.as("CHARITY_FINANCE", { organisation });
  const id = await reportDonation(
    charity,
    { donorName: "荷塘食品有限公司", donorIsPerson: false, receivedOn: "2026-03-03", amount, ...more },
    key(),
  );
  return confirmDonation(finance, id, `流水${key()}`);
}

/** The reference under which a charity knows an item. */
export const refOf = (charity: TestActor, itemId: string): string =>
  charity.platform.vault.opaqueReference(charity.actor.organisationId, itemId);

/** Reserves the item for the charity and gives it money; returns the allocation's id. */
export async function fund(
  charity: TestActor,
  donationId: string,
  itemId: string,
  amount: string,
): Promise<string> {
  const { reservationId } = await reserveNeed(charity, refOf(charity, itemId), key());
  return allocateDonation(charity, { donationId, reservationId, amount }, key());
}

/** One visit that the worker logs and the township approves, from and to in hours after the given day's midnight UTC. */
export async function approvedVisit(
  test: TestPlatform,
  actors: Actors,
  voucherId: string,
  day: string,
  units = 1,
): Promise<string> {
  test.clock.set(`${day}T08:00:00Z`);
  const id = await logVisit(
    await actors.as("CONTRACTOR_WORKER"),
    {
      voucherId,
      beganAt: new Date(`${day}T01:00:00Z`),
      endedAt: new Date(`${day}T02:00:00Z`),
      latitude: 37.3853,
      longitude: 118.0169,
      units,
      confirmedBy: "RECIPIENT",
    },
    key(),
  );
  return approveVisit(await actors.as("TOWNSHIP_REVIEWER"), id);
}

/** The whole way once: three lots of 3, 3 and 1 parts pay a voucher of seven units, of which three are served. */
export async function wholeChain(test: TestPlatform, actors: Actors, charity: TestActor) {
  const ground = purchaseGround(actors);
  const [item] = (await listedItems(actors, [
    { costInYuan: 245, serviceItem: "L02", quantity: 7, name: "欧阳小明" },
  ])) as [string];
  const projectId = await adoptedProject(actors, charity, [item]);
  const donations = [
    await confirmedDonation(actors, charity, "105"),
    await confirmedDonation(actors, charity, "1000", { donorName: "陈荷生", donorIsPerson: true }),
    await confirmedDonation(actors, charity, "35"),
  ] as const;
  const allocations = [
    await fund(charity, donations[0], item, "105"),
    await fund(charity, donations[1], item, "105"),
    await fund(charity, donations[2], item, "35"),
  ] as const;
  const voucherId = await ground.voucher(item, await ground.contract(), { units: 7 });
  const visits = [
    await approvedVisit(test, actors, voucherId, "2026-03-05"),
    await approvedVisit(test, actors, voucherId, "2026-03-06", 2),
  ] as const;
  return { item, projectId, donations, allocations, voucherId, visits };
}

import { Consent } from "../../api/beneficiary/fact.entity.ts";
import { Household, Membership, Person } from "../../api/beneficiary/household.entity.ts";
import { sealPersonField } from "../../api/beneficiary/person-vault.ts";
import { Allocation, Donation } from "../../api/charity/donation.entity.ts";
import { Project } from "../../api/charity/project.entity.ts";
import { scopedWrite, type WriteTransaction } from "../../api/database/scoped.ts";
import { nextSerial } from "../../api/database/serial.ts";
import { newId } from "../../api/kernel/uuid.ts";
import { Need, NeedItem } from "../../api/need/need.entity.ts";
import {
  awardContract,
  type CreateContractInput,
  createContract,
} from "../../api/purchase/contract.service.ts";
import { type IssueVoucherInput, issueVoucher } from "../../api/purchase/voucher.service.ts";
import type { ServiceItem } from "../../schema/codes/service-items.ts";
import type { Actors } from "./actors.ts";
import { type OrganisationKey, organisationId, type RegionKey, regionCode } from "./city.ts";

/** What the recipient of every item is really called, where it lives and by which number it is reached. */
export const RECIPIENT = { name: "李小明", address: "3组17号", phone: "13905430001" } as const;

export interface GroundItem {
  readonly itemId: string;
  readonly personId: string;
  readonly householdId: string;
  readonly consentId: string | null;
  readonly allocationIds: readonly string[];
}

export interface ItemOptions {
  readonly quantity?: number;
  readonly serviceItem?: ServiceItem | null;
  /** The charities' allocations in fen, in the order in which they were posted. */
  readonly allocations?: readonly { readonly charity: OrganisationKey; readonly amountInFen: bigint }[];
  readonly state?: "VERIFIED" | "PART_FUNDED" | "FUNDED";
  readonly village?: RegionKey;
  readonly consentUntil?: string | null;
  /** The same person as an earlier item's. */
  readonly person?: GroundItem;
}

let keys = 0;
/** An idempotency key that no other call used. */
export const freshKey = (): string => `purchase-test-${++keys}`;

/** The ground on which purchase stands: a family, a consent, a need, money on it. Each call gives another. */
export function purchaseGround(actors: Actors) {
  const ground = { unaudited: "the ground on which a test stands" };

  async function item(options: ItemOptions = {}): Promise<GroundItem> {
    const village = options.village ?? "village";
    const staff = await actors.as("CITY_OFFICER");
    const sources = options.allocations ?? [{ charity: "charity", amountInFen: 100_000n } as const];
    const who =
      options.person ??
      (await scopedWrite(staff, (tx) => createFamily(tx, village, options.consentUntil), ground));
    const donationIds: string[] = [];
    for (const source of sources) {
      const charity = await actors.as("CHARITY_OFFICER", { organisation: source.charity });
      donationIds.push(await scopedWrite(charity, (tx) => createDonation(tx, source), ground));
    }
    const made = await scopedWrite(
      staff,
      (tx) => createItem(tx, { ...options, village, sources, who }),
      ground,
    );
    const allocationIds: string[] = [];
    for (const [index, source] of sources.entries()) {
      const charity = await actors.as("CHARITY_OFFICER", { organisation: source.charity });
      const money = { ...made, village, source, donationId: donationIds[index] ?? "" };
      allocationIds.push(await scopedWrite(charity, (tx) => createAllocation(tx, money), ground));
    }
    return { ...who, itemId: made.itemId, allocationIds };
  }

  async function contract(changes: Partial<CreateContractInput> = {}, award = true): Promise<string> {
    const buyer = await actors.as("COUNTY_OFFICER");
    const id = await createContract(buyer, { ...contractInput(), ...changes }, freshKey());
    // Another person than the one who drafted it, and over the same region.
    return award ? awardContract(await actors.as("CITY_OFFICER"), id) : id;
  }

  async function voucher(itemId: string, contractId: string, changes: Partial<IssueVoucherInput> = {}) {
    const issuer = await actors.as("COUNTY_OFFICER");
    return issueVoucher(issuer, { ...voucherInput(itemId, contractId), ...changes }, freshKey());
  }

  return { item, contract, voucher };
}

export const contractInput = (): CreateContractInput => ({
  title: "居家照护服务采购",
  contractorId: organisationId("contractor"),
  servedRegionCodes: [regionCode("county")],
  validFrom: "2026-03-01",
  validTo: "2027-02-28",
  cap: "100000.00",
  monthlyUnitCapacity: 200,
  lines: [
    { serviceItem: "L02", unitPrice: "35.00", capUnits: 1000 },
    { serviceItem: "L03", unitPrice: "80.00", capUnits: 1000 },
  ],
});

export const voucherInput = (itemId: string, contractId: string): IssueVoucherInput => ({
  itemId,
  contractId,
  units: 4,
  validFrom: "2026-03-04",
  validTo: "2026-06-30",
});

async function createFamily(
  tx: WriteTransaction,
  village: RegionKey,
  consentUntil: string | null = "2026-12-31",
): Promise<Omit<GroundItem, "itemId" | "allocationIds">> {
  const [personId, householdId] = [newId(tx.now), newId(tx.now)];
  const recorded = {
    recordedBy: tx.ctx.actor?.userId ?? "",
    recordedAt: tx.now,
    regionCode: regionCode(village),
  };
  const phone = sealPersonField(await tx.heldKeys(), "phone", personId, RECIPIENT.phone);
  tx.em.create(Household, {
    ...recorded,
    id: householdId,
    serial: await nextSerial(tx, "户"),
    areaKind: "RURAL",
    address: RECIPIENT.address,
    headPersonId: personId,
  });
  tx.em.create(Person, {
    ...recorded,
    id: personId,
    name: RECIPIENT.name,
    gender: "M",
    birthDate: "1948-03-12",
    phoneSealed: phone.sealed,
    phoneIndex: phone.index,
  });
  tx.em.create(Membership, {
    id: newId(tx.now),
    householdId,
    personId,
    regionCode: regionCode(village),
    relationToHead: "SELF",
    counted: true,
    validFrom: "2020-01-01",
  });
  const consentId = consentUntil && newId(tx.now);
  if (consentId) {
    tx.em.create(Consent, {
      ...recorded,
      id: consentId,
      householdId,
      personId,
      purpose: "SERVICE_DELIVERY",
      givenByPersonId: personId,
      givenOn: "2026-01-10",
      validUntil: consentUntil,
    });
  }
  return { personId, householdId, consentId };
}

async function createDonation(tx: WriteTransaction, source: { amountInFen: bigint }): Promise<string> {
  const id = newId(tx.now);
  tx.em.create(Donation, {
    id,
    serial: await nextSerial(tx, "捐"),
    charityId: tx.ctx.actor?.organisationId ?? "",
    state: "CONFIRMED",
    donorIsPerson: false,
    amountInFen: source.amountInFen,
    refundedInFen: 0n,
    allocatedInFen: source.amountInFen,
    receivedOn: "2026-02-01",
    bankReference: id,
    restrictedCategories: [],
    reportedBy: tx.ctx.actor?.userId ?? "",
    reportedAt: tx.now,
  });
  return id;
}

type Sources = NonNullable<ItemOptions["allocations"]>;

interface ItemRows extends ItemOptions {
  readonly village: RegionKey;
  readonly sources: Sources;
  readonly who: Omit<GroundItem, "itemId" | "allocationIds">;
}

async function createItem(
  tx: WriteTransaction,
  rows: ItemRows,
): Promise<{ readonly itemId: string; readonly projectId: string }> {
  const { who, village, sources } = rows;
  const { personId, householdId } = who;
  const recordedBy = tx.ctx.actor?.userId ?? "";
  const place = { regionCode: regionCode(village) };
  const [needId, itemId, projectId] = [newId(tx.now), newId(tx.now), newId(tx.now)];
  const total = sources.reduce((sum, source) => sum + source.amountInFen, 0n);
  tx.em.create(Need, {
    ...place,
    id: needId,
    serial: await nextSerial(tx, "需"),
    householdId,
    personId,
    description: "独居老人，需要上门助洁。",
    assessedOn: "2026-02-01",
    recordedBy,
    recordedAt: tx.now,
  });
  tx.em.create(NeedItem, {
    ...place,
    id: itemId,
    serial: await nextSerial(tx, "项需"),
    needId,
    householdId,
    personId,
    state: rows.state ?? "FUNDED",
    category: "N4",
    level: "HIGH",
    serviceItem: rows.serviceItem === undefined ? "L02" : rows.serviceItem,
    quantity: rows.quantity ?? 10,
    unit: "小时",
    approvedCostInFen: total,
    coverInFen: 0n,
    coverSource: [],
    allocatedInFen: total,
    gapInFen: 0n,
    isMinor: false,
    crowdTags: [],
    recordedBy,
  });
  tx.em.create(Project, {
    ...place,
    id: projectId,
    serial: await nextSerial(tx, "项"),
    title: "暖阳助老",
    summary: "为独居老人购买上门服务。",
    state: "IMPLEMENTING",
    proposedByOrganisationId: organisationId("countyBureau"),
    charityId: organisationId("charity"),
    startsOn: "2026-01-01",
    endsOn: "2026-12-31",
    createdBy: recordedBy,
    createdAt: tx.now,
  });
  return { itemId, projectId };
}

interface AllocationRows {
  readonly itemId: string;
  readonly projectId: string;
  readonly village: RegionKey;
  readonly donationId: string;
  readonly source: Sources[number];
}

/** Only the charity itself gives its money to an item. */
async function createAllocation(tx: WriteTransaction, rows: AllocationRows): Promise<string> {
  const id = newId(tx.now);
  tx.em.create(Allocation, {
    id,
    serial: await nextSerial(tx, "拨"),
    donationId: rows.donationId,
    itemId: rows.itemId,
    projectId: rows.projectId,
    charityId: organisationId(rows.source.charity),
    regionCode: regionCode(rows.village),
    state: "POSTED",
    amountInFen: rows.source.amountInFen,
    releasedInFen: 0n,
    committedInFen: 0n,
    postedBy: tx.ctx.actor?.userId ?? "",
    postedAt: tx.now,
  });
  return id;
}

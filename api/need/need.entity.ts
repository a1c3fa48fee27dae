import { defineEntity, p } from "@mikro-orm/core";
import { ageBands } from "../../schema/codes/age-bands.ts";
import type { CrowdTag } from "../../schema/codes/crowd-tags.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { needItemStates, needItemStatesWithoutGap } from "../../schema/codes/need-item-states.ts";
import { needLevels } from "../../schema/codes/need-levels.ts";
import { serviceItems } from "../../schema/codes/service-items.ts";
import { Consent } from "../beneficiary/fact.entity.ts";
import { Household, Person } from "../beneficiary/household.entity.ts";
import { Project } from "../charity/project.entity.ts";
import { code, codes, day, fen, regionCode } from "../database/columns.ts";
import {
  anyOf,
  currentOrganisation,
  currentTime,
  departmentInRegion,
  isCharity,
  isContractor,
  rowPolicy,
  rowScope,
  today,
} from "../database/policies.ts";
import { ofNoAlias } from "../database/triggers.ts";

const NeedSchema = defineEntity({
  name: "Need",
  tableName: "need",
  properties: {
    id: p.uuid().primary(),
    /** 需2026-000123, for staff. */
    serial: p.string().unique(),
    householdId: () => p.manyToOne(Household).mapToPk(),
    /** Whose need it is. */
    personId: () => p.manyToOne(Person).mapToPk(),
    regionCode: regionCode(),
    /** In words for staff; partners never read it. */
    description: p.text(),
    assessedOn: day(),
    recordedBy: p.uuid(),
    recordedAt: p.datetime(),
    version: p.integer().version(),
  },
  indexes: [{ properties: ["householdId"] }],
  rowLevelSecurity: "force",
  policies: rowPolicy("need", departmentInRegion()),
  triggers: [ofNoAlias("need")],
});
/** What a family lacks, as one visit or assessment found it; made of items, on which the state lives. */
export class Need extends NeedSchema.class {}
NeedSchema.setClass(Need);

const isListed = `(state in ('LISTED', 'RESERVED', 'PART_FUNDED', 'FUNDED') and consent_valid_until >= ${today} and valid_until >= ${today})`;
const isReservedByOwn = `(reserved_by_organisation_id = ${currentOrganisation} and reserved_until > ${currentTime})`;
/** Money that was taken back, or given back whole, opens nothing any more. */
const isFundedByOwn = `exists (select from allocation a where a.item_id = need_item.id and a.charity_id = ${currentOrganisation} and a.state = 'POSTED' and a.amount_in_fen > a.released_in_fen)`;

const openToCharity = `(${isCharity} and (${isListed} or ${isReservedByOwn} or ${isFundedByOwn}))`;
const openToContractor = `(${isContractor} and service_item is not null and (${isListed} or exists (select from voucher v where v.item_id = need_item.id and v.contractor_id = ${currentOrganisation})))`;

/** The gap that follows from the other figures, in SQL. */
const derivedGap = `(case when state in (${needItemStatesWithoutGap.map((state) => `'${state}'`).join(", ")}) then 0 else greatest(0, approved_cost_in_fen - cover_in_fen - allocated_in_fen) end)`;

/** One source of cover and what the item counts on of it; of a grant also which one, and until when it paid then. */
interface CoverNote {
  readonly source: string;
  readonly policyCode?: string;
  readonly policyVersionId?: string;
  readonly grantId?: string;
  readonly lastDay?: string | null;
  /** Of a benefit that the family is entitled to and does not get: what it pays each period, and to whom. */
  readonly entitled?: string;
  readonly ofFamily?: boolean;
  /** What counts towards the item. */
  readonly amount: string;
  /** Of a line entered by hand, what was entered. */
  readonly entered?: string;
}

const NeedItemSchema = defineEntity({
  name: "NeedItem",
  tableName: "need_item",
  properties: {
    id: p.uuid().primary(),
    serial: p.string().unique(),
    needId: () => p.manyToOne(Need).mapToPk(),
    householdId: () => p.manyToOne(Household).mapToPk(),
    personId: () => p.manyToOne(Person).mapToPk(),
    regionCode: regionCode(),
    state: code(needItemStates),
    category: code(needCategories),
    level: code(needLevels),
    /** Set when the item is met by a bought service, in its units; else it is met by money. */
    serviceItem: code(serviceItems).nullable(),
    quantity: p.integer(),
    unit: p.string(),
    approvedCostInFen: fen(),
    /** What policies in force pay for this, frozen when it was verified, with where the figure comes from. */
    coverInFen: fen(),
    coverSource: p.json<readonly CoverNote[]>(),
    /** The day of verification: cost and cover stand for the twelve months from then on. */
    coverFrom: day().nullable(),
    /** Posted allocations; equals their sum. */
    allocatedInFen: fen(),
    /** approved − cover − allocated, never below zero; zero once the item is met or over. */
    gapInFen: fen(),
    /** What partners may see of the person, taken when the item was listed. */
    ageBand: code(ageBands).nullable(),
    isMinor: p.boolean(),
    crowdTags: codes<CrowdTag>(),
    consentId: () => p.manyToOne(Consent).mapToPk().nullable(),
    consentValidUntil: day().nullable(),
    validUntil: day().nullable(),
    listedAt: p.datetime().nullable(),
    reservedByOrganisationId: p.uuid().nullable(),
    reservedUntil: p.datetime().nullable(),
    projectId: () => p.manyToOne(Project).mapToPk().nullable(),
    recordedBy: p.uuid(),
    verifiedBy: p.uuid().nullable(),
    version: p.integer().version(),
  },
  checks: [
    { name: "need_item_quantity_positive", expression: "quantity > 0" },
    { name: "need_item_cost_positive", expression: "approved_cost_in_fen > 0" },
    {
      name: "need_item_gap_is_derived",
      expression: `gap_in_fen = ${derivedGap}`,
    },
    {
      name: "need_item_never_overfunded",
      expression: "allocated_in_fen >= 0 and cover_in_fen >= 0 and allocated_in_fen <= approved_cost_in_fen",
    },
  ],
  indexes: [
    { properties: ["needId"] },
    { properties: ["personId"] },
    { properties: ["projectId"] },
    { properties: ["state", "category", "regionCode"] },
    { properties: ["regionCode", "state"] },
  ],
  rowLevelSecurity: "force",
  policies: rowScope("need_item", {
    seen: anyOf(departmentInRegion(), openToCharity, openToContractor),
    added: departmentInRegion(),
    // A contractor holds the item while it places an offer, and changes nothing of it.
    changed: anyOf(departmentInRegion(), openToCharity, openToContractor),
    becomes: anyOf(departmentInRegion(), openToCharity),
  }),
});
/** One thing that is needed, with its cost, its cover and the gap that is left. The state lives here. */
export class NeedItem extends NeedItemSchema.class {}
NeedItemSchema.setClass(NeedItem);

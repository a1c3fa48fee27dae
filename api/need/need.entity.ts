import { defineEntity, p } from "@mikro-orm/core";
import { ageBands } from "../../schema/codes/age-bands.ts";
import type { CrowdTag } from "../../schema/codes/crowd-tags.ts";
import { type GapBand, gapBands } from "../../schema/codes/gap-bands.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import {
  listedStates,
  needItemStates,
  needItemStatesWithoutGap,
  openStates,
} from "../../schema/codes/need-item-states.ts";
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
  once,
  rowPolicy,
  rowScope,
  today,
} from "../database/policies.ts";
import { ofNoAlias } from "../database/triggers.ts";

const inStates = (states: readonly string[]) =>
  `state in (${states.map((state) => `'${state}'`).join(", ")})`;
/** The band in which partners see a gap; null when nothing is left to fund. Mirrors `gapBandOf`. */
export const gapBandCase = (column: string): string =>
  `(case when ${column} <= 0 then null ${Object.entries(gapBands)
    .map(([band, { belowInFen }]) =>
      belowInFen === null ? `else '${band}'` : `when ${column} < ${belowInFen} then '${band}'`,
    )
    .join(" ")} end)`;

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

/**
 * What the variables say is looked up once a statement: a page of matches goes over thousands of rows. PostgreSQL names
 * what is left without a name, and then the policy would not be the one that is declared here.
 */
const ownId = once(`${currentOrganisation} as own`);
const onDay = once(`${today} as day`);
const isListed = `(${inStates(listedStates)} and consent_valid_until >= ${onDay} and valid_until >= ${onDay})`;
const isReservedByOwn = `(reserved_by_organisation_id = ${ownId} and reserved_until > ${once(`${currentTime} as instant`)})`;
/** Money that was taken back, or given back whole, opens nothing any more. */
const isFundedByOwn = `exists (select from allocation a where a.item_id = need_item.id and a.charity_id = ${ownId} and a.state = 'POSTED' and a.amount_in_fen > a.released_in_fen)`;

const openToCharity = `(${once(isCharity)} and (${isListed} or ${isReservedByOwn} or ${isFundedByOwn}))`;
const openToContractor = `(${once(isContractor)} and service_item is not null and (${isListed} or exists (select from voucher v where v.item_id = need_item.id and v.contractor_id = ${ownId})))`;

/** Where a need lies and how much it lacks, as far as partners are told: kept on the row, so that an index finds it. */
const townshipOfRegion = "(rpad(left(region_code, 9), 12, '0')) stored";

/**
 * The order in which partners are shown needs: of each township, category or service and level the longest listed
 * first. What row security and a match ask besides is in the index too, so that no row is read in vain.
 */
function matchIndex(name: string, where: string, key: string, also: string) {
  const included = `${also}, state, valid_until, consent_valid_until, reserved_until, reserved_by_organisation_id`;
  return {
    name,
    expression: `create index "${name}" on "need_item" (${key}) include (${included}) where ${where}`,
  };
}

/** Within each class of needs, and over all of them for a partner that takes nearly everything. */
const matchOrder = (name: string, where: string, classes: string, also: string) => [
  matchIndex(name, where, `${classes}, listed_at, id`, also),
  matchIndex(`${name}_by_time`, where, "listed_at, id", `${classes}, ${also}`),
];

/** What the indexes hold: what may be funded and what may be delivered, whether or not it still holds today. */
const isOpen = `${inStates(openStates)} and gap_in_fen > 0`;
const isService = `${inStates(listedStates)} and service_item is not null`;

/** The gap that follows from the other figures, in SQL. */
const derivedGap = `(case when ${inStates(needItemStatesWithoutGap)} then 0 else greatest(0, approved_cost_in_fen - cover_in_fen - allocated_in_fen) end)`;

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
    townshipCode: p.string().columnType("text").nullable().generated(townshipOfRegion),
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
    /** What partners see of the gap; null when nothing is left to fund. */
    gapBand: p
      .string()
      .columnType("text")
      .$type<GapBand>()
      .nullable()
      .generated(`${gapBandCase("gap_in_fen")} stored`),
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
    // What covers a family is counted over all of its items.
    { properties: ["householdId"] },
    { properties: ["projectId"] },
    { properties: ["state", "category", "regionCode"] },
    { properties: ["regionCode", "state"] },
    ...matchOrder(
      "need_item_of_charities",
      isOpen,
      "township_code, category, level, gap_band",
      "is_minor, crowd_tags",
    ),
    ...matchOrder(
      "need_item_of_contractors",
      isService,
      "township_code, service_item, level",
      "category, quantity, is_minor",
    ),
    matchIndex(
      "need_item_crowded",
      `${inStates(listedStates)} and not is_minor`,
      "township_code, category, household_id",
      "id, service_item",
    ),
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

import { defineEntity, p } from "@mikro-orm/core";
import type { CrowdTag } from "../../schema/codes/crowd-tags.ts";
import type { NeedCategory } from "../../schema/codes/need-categories.ts";
import type { NeedLevel } from "../../schema/codes/need-levels.ts";
import { offerStates } from "../../schema/codes/offer-states.ts";
import { reservationStates } from "../../schema/codes/reservation-states.ts";
import { code, codes, fen, regionCode } from "../database/columns.ts";
import {
  anyOf,
  currentTime,
  departmentInRegion,
  isCharity,
  isDepartment,
  isSystem,
  ownCharity,
  ownContractor,
  rowScope,
} from "../database/policies.ts";
import { Organisation } from "../organisation/organisation.entity.ts";
import { ServiceContract } from "../purchase/contract.entity.ts";
import { NeedItem } from "./need.entity.ts";

const FundingFocusSchema = defineEntity({
  name: "FundingFocus",
  tableName: "funding_focus",
  properties: {
    charityId: () => p.manyToOne(Organisation).mapToPk().primary(),
    categories: codes<NeedCategory>(),
    regionCodes: p.array().columnType("text[]"),
    crowdTags: codes<CrowdTag>(),
    minAmountInFen: fen(),
    maxAmountInFen: fen(),
    levels: codes<NeedLevel>(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
  checks: [
    {
      name: "funding_focus_amounts_in_order",
      expression: "0 <= min_amount_in_fen and min_amount_in_fen <= max_amount_in_fen",
    },
  ],
  rowLevelSecurity: "force",
  policies: rowScope("funding_focus", {
    seen: anyOf(ownCharity(), isDepartment, isSystem),
    added: anyOf(ownCharity(), isSystem),
    changed: anyOf(ownCharity(), isSystem),
  }),
});
/** What a charity means to fund: the needs that match are measured against this. An empty list means any. */
export class FundingFocus extends FundingFocusSchema.class {}
FundingFocusSchema.setClass(FundingFocus);

/**
 * A reservation past its term stands in the way of the next charity, which closes it in the transaction that
 * reserves anew: until that commits, and at no other time, it may touch a row that is not its own.
 */
const isLapsed = `(${isCharity} and state = 'OPEN' and expires_at <= ${currentTime})`;
const isClosedNow = `(${isCharity} and state = 'EXPIRED' and expires_at <= ${currentTime} and closed_at = ${currentTime})`;

/** Whoever may close another's reservation could else make it its own: a policy cannot compare before and after. */
const keepsItsCharity = {
  name: "funding_reservation_keeps_its_charity",
  timing: "before" as const,
  events: ["update" as const],
  forEach: "row" as const,
  body: `if new.charity_id <> old.charity_id or new.item_id <> old.item_id then
    raise exception 'a reservation stays that of its charity and its item' using errcode = 'restrict_violation', constraint = 'funding_reservation_keeps_its_charity', table = 'funding_reservation';
    end if; return new;`.replace(/\s+/g, " "),
};

const FundingReservationSchema = defineEntity({
  name: "FundingReservation",
  tableName: "funding_reservation",
  properties: {
    id: p.uuid().primary(),
    itemId: () => p.manyToOne(NeedItem).mapToPk(),
    charityId: () => p.manyToOne(Organisation).mapToPk(),
    regionCode: regionCode(),
    state: code(reservationStates),
    /** At most the gap when it was made; holds no money. */
    amountInFen: fen(),
    madeBy: p.uuid(),
    madeAt: p.datetime(),
    expiresAt: p.datetime(),
    closedAt: p.datetime().nullable(),
    /** Who of the charity gave it back; null where the term, money or staff ended it. */
    releasedBy: p.uuid().nullable(),
    note: p.text().nullable(),
  },
  indexes: [
    { properties: ["charityId", "state"] },
    {
      name: "funding_reservation_one_open",
      expression: `create unique index "funding_reservation_one_open" on "funding_reservation" ("item_id") where state = 'OPEN'`,
    },
  ],
  checks: [{ name: "funding_reservation_amount_positive", expression: "amount_in_fen > 0" }],
  triggers: [keepsItsCharity],
  rowLevelSecurity: "force",
  policies: rowScope("funding_reservation", {
    seen: anyOf(departmentInRegion(), ownCharity(), isLapsed, isClosedNow),
    added: ownCharity(),
    changed: anyOf(departmentInRegion(), ownCharity(), isLapsed),
    becomes: anyOf(departmentInRegion(), ownCharity(), isClosedNow),
  }),
});
/** A charity's word that it means to fund a whole item within a few working days. One open an item. */
export class FundingReservation extends FundingReservationSchema.class {}
FundingReservationSchema.setClass(FundingReservation);

const ServiceOfferSchema = defineEntity({
  name: "ServiceOffer",
  tableName: "service_offer",
  properties: {
    id: p.uuid().primary(),
    itemId: () => p.manyToOne(NeedItem).mapToPk(),
    contractorId: () => p.manyToOne(Organisation).mapToPk(),
    contractId: () => p.manyToOne(ServiceContract).mapToPk(),
    regionCode: regionCode(),
    state: code(offerStates),
    quantity: p.integer(),
    note: p.text().nullable(),
    placedBy: p.uuid(),
    placedAt: p.datetime(),
    closedAt: p.datetime().nullable(),
  },
  indexes: [
    {
      name: "service_offer_one_placed",
      expression: `create unique index "service_offer_one_placed" on "service_offer" ("item_id", "contractor_id") where state = 'PLACED'`,
    },
  ],
  checks: [{ name: "service_offer_quantity_positive", expression: "quantity > 0" }],
  rowLevelSecurity: "force",
  policies: rowScope("service_offer", {
    seen: anyOf(departmentInRegion(), ownContractor()),
    added: ownContractor(),
    changed: anyOf(departmentInRegion(), ownContractor()),
  }),
});
/** A contractor's offer to deliver; it blocks nobody, and an order follows when a voucher is issued. */
export class ServiceOffer extends ServiceOfferSchema.class {}
ServiceOfferSchema.setClass(ServiceOffer);

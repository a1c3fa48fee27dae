import { defineEntity, p } from "@mikro-orm/core";
import { serviceItems } from "../../schema/codes/service-items.ts";
import { voucherStates } from "../../schema/codes/voucher-states.ts";
import { Household, Person } from "../beneficiary/household.entity.ts";
import { Allocation } from "../charity/donation.entity.ts";
import { code, day, fen, regionCode } from "../database/columns.ts";
import {
  anyOf,
  departmentInRegion,
  ownCharity,
  ownContractor,
  readableByFunder,
  rowScope,
} from "../database/policies.ts";
import { readsOwnTables } from "../database/triggers.ts";
import { NeedItem } from "../need/need.entity.ts";
import { Organisation } from "../organisation/organisation.entity.ts";
import { ServiceContract } from "./contract.entity.ts";

/** Units of all vouchers of an item, those of cancelled ones as far as they were used, stay within its quantity. */
const withinItem = {
  name: "voucher_units_within_item",
  timing: "before" as const,
  events: ["insert" as const],
  forEach: "row" as const,
  body: `${readsOwnTables} if new.units + (select coalesce(sum(case when v.state = 'CANCELLED' then v.redeemed_units else v.units end), 0)
    from voucher v where v.item_id = new.item_id) > (select i.quantity from need_item i where i.id = new.item_id) then
    raise exception 'vouchers stay within the quantity of their item' using errcode = 'check_violation', constraint = 'voucher_units_within_item', table = 'voucher';
    end if; return new;`.replace(/\s+/g, " "),
};

const VoucherSchema = defineEntity({
  name: "Voucher",
  tableName: "voucher",
  properties: {
    id: p.uuid().primary(),
    /** 券2026-000321. */
    serial: p.string().unique(),
    itemId: () => p.manyToOne(NeedItem).mapToPk(),
    contractId: () => p.manyToOne(ServiceContract).mapToPk(),
    contractorId: () => p.manyToOne(Organisation).mapToPk(),
    householdId: () => p.manyToOne(Household).mapToPk(),
    personId: () => p.manyToOne(Person).mapToPk(),
    regionCode: regionCode(),
    /** The name as a partner reads it, 李**, from issue: a contractor that may not see the person has this. */
    recipientMaskedName: p.string(),
    serviceItem: code(serviceItems),
    state: code(voucherStates),
    units: p.integer(),
    /** The contract's price when the voucher was issued. */
    unitPriceInFen: fen(),
    valueInFen: fen(),
    /** Units of submitted visits that wait for approval; equals their sum. */
    reservedUnits: p.integer(),
    /** Units of approved visits; equals their sum. */
    redeemedUnits: p.integer(),
    validFrom: day(),
    /** The last day of service. Expiry is a predicate on the service's time, not a state. */
    validTo: day(),
    issuedBy: p.uuid(),
    issuedAt: p.datetime(),
    version: p.integer().version(),
  },
  checks: [
    {
      name: "voucher_value_is_units_by_price",
      expression: "units > 0 and value_in_fen = units * unit_price_in_fen",
    },
    {
      name: "voucher_never_overdrawn",
      expression: "reserved_units >= 0 and redeemed_units >= 0 and reserved_units + redeemed_units <= units",
    },
    { name: "voucher_dates_in_order", expression: "valid_from <= valid_to" },
  ],
  indexes: [
    { properties: ["contractorId", "state"] },
    { properties: ["itemId"] },
    { properties: ["householdId"] },
    { properties: ["personId"] },
  ],
  triggers: [withinItem],
  rowLevelSecurity: "force",
  policies: [
    // Departments issue; the units of a contractor's visits count on its voucher.
    ...rowScope("voucher", {
      seen: anyOf(departmentInRegion(), ownContractor()),
      added: departmentInRegion(),
      changed: anyOf(departmentInRegion(), ownContractor()),
    }),
    readableByFunder("voucher", "voucher.id"),
  ],
});
/** A right to so many units of one service for one person from one contractor: no cash, not transferable. */
export class Voucher extends VoucherSchema.class {}
VoucherSchema.setClass(Voucher);

const VoucherFundingSchema = defineEntity({
  name: "VoucherFunding",
  tableName: "voucher_funding",
  properties: {
    id: p.uuid().primary(),
    voucherId: () => p.manyToOne(Voucher).mapToPk(),
    allocationId: () => p.manyToOne(Allocation).mapToPk(),
    charityId: p.uuid(),
    regionCode: regionCode(),
    amountInFen: fen(),
    /** What approved visits drew of it; equals their postings. */
    drawnInFen: fen(),
    /** What went back to the allocation when the voucher was cancelled. */
    releasedInFen: fen(),
  },
  uniques: [{ properties: ["voucherId", "allocationId"] }],
  checks: [
    { name: "voucher_funding_amount_positive", expression: "amount_in_fen > 0" },
    {
      name: "voucher_funding_never_overdrawn",
      expression:
        "drawn_in_fen >= 0 and released_in_fen >= 0 and drawn_in_fen + released_in_fen <= amount_in_fen",
    },
  ],
  rowLevelSecurity: "force",
  policies: rowScope("voucher_funding", {
    seen: anyOf(departmentInRegion(), ownCharity()),
    added: departmentInRegion(),
    changed: departmentInRegion(),
  }),
});
/** Which allocation pays how much of a voucher, so that each fen of a visit leads back to its donation. */
export class VoucherFunding extends VoucherFundingSchema.class {}
VoucherFundingSchema.setClass(VoucherFunding);

import { defineEntity, p } from "@mikro-orm/core";
import { contractStates } from "../../schema/codes/contract-states.ts";
import { serviceItems } from "../../schema/codes/service-items.ts";
import { code, day, fen, regionCode } from "../database/columns.ts";
import {
  anyOf,
  departmentInRegion,
  departmentServedBy,
  isDepartment,
  ownContractor,
  rowScope,
} from "../database/policies.ts";
import { readsOwnTables } from "../database/triggers.ts";
import { Organisation } from "../organisation/organisation.entity.ts";

const ServiceContractSchema = defineEntity({
  name: "ServiceContract",
  tableName: "service_contract",
  properties: {
    id: p.uuid().primary(),
    /** 约2026-000003. */
    serial: p.string().unique(),
    title: p.string(),
    contractorId: () => p.manyToOne(Organisation).mapToPk(),
    buyerOrganisationId: () => p.manyToOne(Organisation).mapToPk(),
    /** Where the buyer is. */
    regionCode: regionCode(),
    /** Where the contractor serves. */
    servedRegionCodes: p.array().columnType("text[]"),
    state: code(contractStates),
    validFrom: day(),
    /** At most one year, three where the service is stable (政府购买服务管理办法 §24). */
    validTo: day(),
    capInFen: fen(),
    /** Value of the vouchers, of cancelled ones what was used of it; equals their sum. */
    committedInFen: fen(),
    /** Units a month the contractor can deliver, over all lines. */
    monthlyUnitCapacity: p.integer(),
    createdBy: p.uuid(),
    createdAt: p.datetime(),
    /** Who last rewrote the draft. */
    correctedBy: p.uuid().nullable(),
    awardedBy: p.uuid().nullable(),
    awardedAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
  checks: [
    { name: "service_contract_dates_in_order", expression: "valid_from <= valid_to" },
    {
      name: "service_contract_never_above_cap",
      expression: "committed_in_fen >= 0 and cap_in_fen > 0 and committed_in_fen <= cap_in_fen",
    },
    {
      name: "service_contract_drafter_does_not_award",
      expression:
        "(awarded_by is not null or state in ('DRAFT', 'TERMINATED')) and (awarded_by is null or (awarded_by <> created_by and awarded_by is distinct from corrected_by))",
    },
    { name: "service_contract_capacity_positive", expression: "monthly_unit_capacity > 0" },
  ],
  indexes: [{ properties: ["contractorId", "state"] }],
  rowLevelSecurity: "force",
  policies: rowScope("service_contract", {
    seen: anyOf(ownContractor(), departmentInRegion(), departmentServedBy("served_region_codes")),
    added: departmentInRegion(),
    // A county issues vouchers under the contract of its city, and these count on the contract.
    changed: anyOf(departmentInRegion(), departmentServedBy("served_region_codes")),
  }),
});
/** A purchase of services: which, where, at which frozen price, up to which cap. Active ones are a capability. */
export class ServiceContract extends ServiceContractSchema.class {}
ServiceContractSchema.setClass(ServiceContract);

const priceIsFrozen = {
  name: "contract_line_price_is_frozen",
  timing: "before" as const,
  events: ["update" as const, "delete" as const],
  forEach: "row" as const,
  body: `${readsOwnTables} if (tg_op = 'DELETE' or new.unit_price_in_fen <> old.unit_price_in_fen or new.service_item <> old.service_item)
    and not exists (select from service_contract c where c.id = old.contract_id and c.state = 'DRAFT') then
    raise exception 'prices are frozen at award' using errcode = 'restrict_violation', constraint = 'contract_line_price_is_frozen', table = 'contract_line';
    end if; if tg_op = 'DELETE' then return old; end if; return new;`.replace(/\s+/g, " "),
};

/** A line is a department's as far as its contract is, whose own policies hold here too. */
const ofContractWhere = (condition: string) =>
  `(${isDepartment} and exists (select from service_contract c where c.id = contract_line.contract_id and ${condition}))`;

const ContractLineSchema = defineEntity({
  name: "ContractLine",
  tableName: "contract_line",
  properties: {
    id: p.uuid().primary(),
    contractId: () => p.manyToOne(ServiceContract).mapToPk(),
    contractorId: p.uuid(),
    serviceItem: code(serviceItems),
    /** Frozen at award. */
    unitPriceInFen: fen(),
    capUnits: p.integer(),
    /** Units of the vouchers, of cancelled ones those used; equals their sum. */
    committedUnits: p.integer().default(0),
  },
  uniques: [{ properties: ["contractId", "serviceItem"] }],
  checks: [
    { name: "contract_line_price_not_negative", expression: "unit_price_in_fen >= 0" },
    {
      name: "contract_line_never_above_cap",
      expression: "committed_units >= 0 and cap_units > 0 and committed_units <= cap_units",
    },
  ],
  triggers: [priceIsFrozen],
  rowLevelSecurity: "force",
  policies: rowScope("contract_line", {
    seen: anyOf(ownContractor(), ofContractWhere("true")),
    added: ofContractWhere(departmentInRegion("c.region_code")),
    changed: ofContractWhere("true"),
    // A draft is written anew; a trigger keeps what is awarded.
    removed: ofContractWhere(departmentInRegion("c.region_code")),
  }),
});
/** One service of a contract. */
export class ContractLine extends ContractLineSchema.class {}
ContractLineSchema.setClass(ContractLine);

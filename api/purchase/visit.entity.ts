import { defineEntity, p } from "@mikro-orm/core";
import { serviceItems } from "../../schema/codes/service-items.ts";
import { visitStates } from "../../schema/codes/visit-states.ts";
import { code, fen, regionCode } from "../database/columns.ts";
import { anyOf, departmentInRegion, ownOrganisation, rowPolicy } from "../database/policies.ts";
import { UserAccount } from "../organisation/user.entity.ts";
import { Voucher } from "./voucher.entity.ts";

const ServiceVisitSchema = defineEntity({
  name: "ServiceVisit",
  tableName: "service_visit",
  properties: {
    id: p.uuid().primary(),
    /** 访2026-004321. */
    serial: p.string().unique(),
    voucherId: () => p.manyToOne(Voucher).mapToPk(),
    contractorId: p.uuid(),
    householdId: p.uuid(),
    regionCode: regionCode(),
    state: code(visitStates),
    /** The six elements of electronic visit verification: service, recipient, place, worker, begin and end. */
    serviceItem: code(serviceItems),
    personId: p.uuid(),
    workerId: () => p.manyToOne(UserAccount).mapToPk(),
    beganAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    /** Degrees north and east as the phone gave them, null when it gave none. */
    latitude: p.decimal().columnType("numeric(8,5)").nullable(),
    longitude: p.decimal().columnType("numeric(8,5)").nullable(),
    /** The place in words when there is no position. */
    placeNote: p.string().nullable(),
    units: p.integer().nullable(),
    amountInFen: fen().nullable(),
    /** RECIPIENT, GUARDIAN or NONE: who confirmed the service on the worker's phone. */
    confirmedBy: p.string().nullable(),
    photoFileId: p.uuid().nullable(),
    note: p.text().nullable(),
    submittedAt: p.datetime().nullable(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    rejectionReason: p.string().nullable(),
    version: p.integer().version(),
  },
  checks: [
    { name: "service_visit_ends_after_it_began", expression: "ended_at is null or ended_at > began_at" },
    { name: "service_visit_units_positive", expression: "units is null or units > 0" },
    {
      name: "service_visit_whole_when_submitted",
      expression:
        "state = 'CHECKED_IN' or (ended_at is not null and units is not null and amount_in_fen is not null)",
    },
    {
      name: "service_visit_worker_does_not_decide",
      expression: "decided_by is null or decided_by <> worker_id",
    },
  ],
  indexes: [
    { properties: ["voucherId"] },
    { properties: ["workerId", "beganAt"] },
    { properties: ["personId", "serviceItem", "beganAt"] },
    { properties: ["regionCode", "state"] },
    { properties: ["contractorId", "state"] },
  ],
  rowLevelSecurity: "force",
  policies: rowPolicy("service_visit", anyOf(departmentInRegion(), ownOrganisation("contractor_id"))),
});
/** One visit of a worker to a recipient against a voucher; paid only when approved. */
export class ServiceVisit extends ServiceVisitSchema.class {}
ServiceVisitSchema.setClass(ServiceVisit);

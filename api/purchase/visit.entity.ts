import { defineEntity, p } from "@mikro-orm/core";
import { serviceItems } from "../../schema/codes/service-items.ts";
import { type VisitConfirmer, visitConfirmers } from "../../schema/codes/visit-confirmers.ts";
import { type VisitRejection, visitRejections } from "../../schema/codes/visit-rejections.ts";
import { visitStates } from "../../schema/codes/visit-states.ts";
import { code, fen, regionCode } from "../database/columns.ts";
import {
  anyOf,
  departmentInRegion,
  ownContractor,
  readableByFunder,
  rowScope,
} from "../database/policies.ts";
import { readsOwnTables } from "../database/triggers.ts";
import { UserAccount } from "../organisation/user.entity.ts";
import { Voucher } from "./voucher.entity.ts";

/**
 * GiST knows no uuid without an extension that the embedded database may lack. A uuid has 128 bits, as an IPv6
 * address has, and addresses it compares out of the box.
 */
const asAddress = (column: string) =>
  `((regexp_replace(replace(${column}::text, '-', ''), '(.{4})(?!$)', '\\1:', 'g'))::inet) inet_ops with =`;
/** L01 as a number, for the same reason. */
const serviceAsRange = `int4range(ascii(service_item) * 100 + substr(service_item, 2)::int, null) with =`;
/** A visit that nobody has ended yet goes on. Touching visits do not overlap. */
const span = "tstzrange(began_at, ended_at) with &&";

/**
 * Exclusion constraints see every row whatever the caller's scope, so that they also hold between contractors who
 * cannot see each other's visits, and they need no lock: of two concurrent writers the second waits and fails.
 */
const never = (name: string, ...parts: string[]) => ({
  name,
  expression: `exclude using gist (${parts.join(", ")}) where (state <> 'REJECTED')`,
});

/**
 * Invariant 6: voucher, recipient, contractor, service and place agree, and the time lies in the validity. Nobody is
 * served after death; such a visit may only be rejected, as death may be recorded after it was handed in.
 */
const fitsVoucher = {
  name: "service_visit_fits_voucher",
  timing: "before" as const,
  events: ["insert" as const, "update" as const],
  forEach: "row" as const,
  body: `${readsOwnTables} if not exists (select from voucher v where v.id = new.voucher_id and v.contractor_id = new.contractor_id
    and v.person_id = new.person_id and v.household_id = new.household_id and v.region_code = new.region_code
    and v.service_item = new.service_item and new.began_at >= v.issued_at
    and (new.began_at at time zone '08:00:00'::interval)::date >= v.valid_from
    and (coalesce(new.ended_at, new.began_at) at time zone '08:00:00'::interval)::date <= v.valid_to) then
    raise exception 'a visit fits its voucher' using errcode = 'check_violation', constraint = 'service_visit_fits_voucher', table = 'service_visit';
    end if;
    if new.state <> 'REJECTED' and person_died_before(new.person_id, coalesce(new.ended_at, new.began_at)) then
    raise exception 'nobody is served after death' using errcode = 'check_violation', constraint = 'service_visit_not_after_death', table = 'service_visit';
    end if; return new;`.replace(/\s+/g, " "),
};

/** Invariant 12: who recorded or verified the need or ordered the service does not deliver it. */
const workerDidNotAssess = {
  name: "service_visit_worker_did_not_assess",
  timing: "before" as const,
  events: ["insert" as const],
  forEach: "row" as const,
  body: `${readsOwnTables} if exists (select from voucher v join need_item i on i.id = v.item_id where v.id = new.voucher_id
    and new.worker_id in (i.recorded_by, i.verified_by, v.issued_by)) then
    raise exception 'who assesses does not deliver' using errcode = 'check_violation', constraint = 'service_visit_worker_did_not_assess', table = 'service_visit';
    end if; return new;`.replace(/\s+/g, " "),
};

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
    /** Who confirmed the service on the worker's phone. */
    confirmedBy: p.enum(Object.keys(visitConfirmers) as VisitConfirmer[]).nullable(),
    photoFileId: p.uuid().nullable(),
    note: p.text().nullable(),
    submittedAt: p.datetime().nullable(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    /** ABANDONED: nothing came of a check-in, so that there was nothing to decide. */
    rejectionReason: p.enum(Object.keys(visitRejections) as VisitRejection[]).nullable(),
    decisionNote: p.text().nullable(),
    version: p.integer().version(),
  },
  checks: [
    { name: "service_visit_ends_after_it_began", expression: "ended_at is null or ended_at > began_at" },
    { name: "service_visit_units_positive", expression: "units is null or units > 0" },
    {
      name: "service_visit_whole_when_submitted",
      expression:
        "state = 'CHECKED_IN' or coalesce(rejection_reason, '') = 'ABANDONED' or (ended_at is not null and units is not null and amount_in_fen is not null)",
    },
    {
      name: "service_visit_worker_does_not_decide",
      expression: "decided_by is null or decided_by <> worker_id",
    },
    never("service_visit_worker_once_at_a_time", asAddress("worker_id"), span),
    never("service_visit_recipient_once_at_a_time", asAddress("person_id"), serviceAsRange, span),
  ],
  indexes: [
    { properties: ["voucherId"] },
    { properties: ["workerId", "beganAt"] },
    { properties: ["personId", "serviceItem", "beganAt"] },
    { properties: ["regionCode", "state"] },
    { properties: ["contractorId", "state"] },
  ],
  triggers: [fitsVoucher, workerDidNotAssess],
  rowLevelSecurity: "force",
  policies: [
    // Who delivers logs the visit, who assesses decides on it.
    ...rowScope("service_visit", {
      seen: anyOf(departmentInRegion(), ownContractor()),
      added: ownContractor(),
      changed: anyOf(departmentInRegion(), ownContractor()),
    }),
    readableByFunder("service_visit", "service_visit.voucher_id"),
  ],
});
/** One visit of a worker to a recipient against a voucher; paid only when approved. */
export class ServiceVisit extends ServiceVisitSchema.class {}
ServiceVisitSchema.setClass(ServiceVisit);

import { defineEntity, p } from "@mikro-orm/core";
import { allocationStates } from "../../schema/codes/allocation-states.ts";
import { donationStates } from "../../schema/codes/donation-states.ts";
import type { NeedCategory } from "../../schema/codes/need-categories.ts";
import { code, codes, day, fen, regionCode } from "../database/columns.ts";
import { anyOf, departmentInRegion, isDepartment, ownCharity, rowScope } from "../database/policies.ts";
import { departmentsChangeOnly } from "../database/triggers.ts";
import { FundingReservation } from "../need/matching.entity.ts";
import { NeedItem } from "../need/need.entity.ts";
import { Organisation } from "../organisation/organisation.entity.ts";
import { Project } from "./project.entity.ts";

/** A department that ends a need of its region gives back to the donations what nobody used of them. */
const paidForNeedInRegion = `(${isDepartment} and exists (select from allocation a where a.donation_id = donation.id and ${departmentInRegion("a.region_code")}))`;

const DonationSchema = defineEntity({
  name: "Donation",
  tableName: "donation",
  properties: {
    id: p.uuid().primary(),
    /** 捐2026-000045. */
    serial: p.string().unique(),
    charityId: () => p.manyToOne(Organisation).mapToPk(),
    state: code(donationStates),
    /** As the donor wishes to be named; anonymous donors have none (慈善法 §82). */
    donorName: p.string().nullable(),
    donorIsPerson: p.boolean(),
    amountInFen: fen(),
    refundedInFen: fen(),
    /** Posted allocations; equals their sum. */
    allocatedInFen: fen(),
    receivedOn: day(),
    /** Given by the finance officer who saw the money on the account. */
    bankReference: p.string().nullable(),
    /** The donor's wish: empty lists and no project mean that it is free. */
    restrictedCategories: codes<NeedCategory>(),
    restrictedRegionCode: regionCode().nullable(),
    restrictedProjectId: () => p.manyToOne(Project).mapToPk().nullable(),
    reportedBy: p.uuid(),
    reportedAt: p.datetime(),
    confirmedBy: p.uuid().nullable(),
    confirmedAt: p.datetime().nullable(),
    note: p.text().nullable(),
    version: p.integer().version(),
  },
  uniques: [{ properties: ["charityId", "bankReference"], name: "donation_bank_reference_once" }],
  checks: [
    { name: "donation_amount_positive", expression: "amount_in_fen > 0" },
    {
      name: "donation_never_overdrawn",
      expression:
        "allocated_in_fen >= 0 and refunded_in_fen >= 0 and allocated_in_fen <= amount_in_fen - refunded_in_fen",
    },
    { name: "donation_only_confirmed_funds", expression: "state = 'CONFIRMED' or allocated_in_fen = 0" },
    {
      name: "donation_submitter_is_not_approver",
      expression: "confirmed_by is null or confirmed_by <> reported_by",
    },
  ],
  indexes: [{ properties: ["charityId", "state"] }],
  triggers: [
    departmentsChangeOnly("donation", ["allocated_in_fen"], "new.allocated_in_fen <= old.allocated_in_fen"),
  ],
  rowLevelSecurity: "force",
  policies: rowScope("donation", {
    seen: anyOf(ownCharity(), isDepartment),
    added: ownCharity(),
    changed: anyOf(ownCharity(), paidForNeedInRegion),
  }),
});
/** Money given to a charity (慈善募资金): a lot that allocations draw on, by its restriction, never beyond it. */
export class Donation extends DonationSchema.class {}
DonationSchema.setClass(Donation);

const AllocationSchema = defineEntity({
  name: "Allocation",
  tableName: "allocation",
  properties: {
    id: p.uuid().primary(),
    /** 拨2026-000078. */
    serial: p.string().unique(),
    donationId: () => p.manyToOne(Donation).mapToPk(),
    itemId: () => p.manyToOne(NeedItem).mapToPk(),
    projectId: () => p.manyToOne(Project).mapToPk(),
    /** The reservation that this allocation, or an earlier one of the same transaction, consumed. */
    reservationId: () => p.manyToOne(FundingReservation).mapToPk().nullable(),
    charityId: () => p.manyToOne(Organisation).mapToPk(),
    regionCode: regionCode(),
    state: code(allocationStates),
    amountInFen: fen(),
    /** What went back to the donation when the need ended before all of it was used. */
    releasedInFen: fen(),
    /** Bound by vouchers; equals the sum of their fundings from this allocation. */
    committedInFen: fen(),
    postedBy: p.uuid(),
    postedAt: p.datetime(),
    version: p.integer().version(),
  },
  checks: [
    { name: "allocation_amount_positive", expression: "amount_in_fen > 0" },
    {
      name: "allocation_never_overcommitted",
      expression:
        "committed_in_fen >= 0 and released_in_fen >= 0 and committed_in_fen + released_in_fen <= amount_in_fen",
    },
  ],
  indexes: [{ properties: ["itemId"] }, { properties: ["donationId"] }, { properties: ["projectId"] }],
  triggers: [
    departmentsChangeOnly(
      "allocation",
      ["state", "released_in_fen", "committed_in_fen"],
      "new.released_in_fen >= old.released_in_fen",
    ),
  ],
  rowLevelSecurity: "force",
  // Departments bind the money by vouchers; only the charity gives it.
  policies: rowScope("allocation", {
    seen: anyOf(ownCharity(), departmentInRegion()),
    added: ownCharity(),
    changed: anyOf(ownCharity(), departmentInRegion()),
  }),
});
/** Part of a donation given to one need item. */
export class Allocation extends AllocationSchema.class {}
AllocationSchema.setClass(Allocation);

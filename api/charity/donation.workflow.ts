import { type DonationState, donationStates } from "../../schema/codes/donation-states.ts";
import { actorOf } from "../kernel/context.ts";
import { defineMachine } from "../kernel/workflow.ts";
import type { Donation } from "./donation.entity.ts";

/** A reported donation waits for the finance officer at most so long; the work queue and the list count from the same day. */
export const CONFIRM_WITHIN_WORKING_DAYS = 3;

/** The course of a donation: 登记 → 财务按银行流水确认到账. Only the finance officer who did not report it decides. */
export const donationMachine = defineMachine<DonationState, Donation>()({
  name: "donation",
  label: { zh: "捐赠", en: "Donation" },
  states: donationStates,
  initial: ["REPORTED"],
  transitions: {
    confirmDonation: {
      from: ["REPORTED"],
      to: "CONFIRMED",
      permission: "donation:confirm",
      label: { zh: "确认到账", en: "Confirm receipt" },
      primary: true,
      guard: (tx, donation) =>
        actorOf(tx.ctx).userId === donation.reportedBy
          ? {
              code: "SEPARATION_OF_DUTIES",
              message: "登记人不能确认自己登记的捐赠，请由另一位财务人员确认。",
              en: "Who reported a donation may not confirm it; another finance officer must.",
            }
          : null,
    },
    rejectDonation: {
      from: ["REPORTED"],
      to: "REJECTED",
      permission: "donation:confirm",
      label: { zh: "不予确认", en: "Reject" },
    },
  },
});

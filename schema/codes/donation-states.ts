import type { StateList } from "./code-list.ts";

/** The course of a donation. Only a confirmed one can be allocated. */
export const donationStates = {
  REPORTED: { zh: "待确认到账", en: "To confirm", tone: "attention" },
  CONFIRMED: { zh: "已确认到账", en: "Confirmed", tone: "done" },
  REJECTED: { zh: "未通过", en: "Rejected", tone: "refused" },
} as const satisfies StateList;

export type DonationState = keyof typeof donationStates;

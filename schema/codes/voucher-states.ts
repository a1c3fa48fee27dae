import type { StateList } from "./code-list.ts";

/** The course of a service voucher. Its expiry is not a state but follows from the time of the service. */
export const voucherStates = {
  ISSUED: { zh: "已发放", en: "Issued", tone: "working" },
  PARTLY_REDEEMED: { zh: "部分使用", en: "Partly redeemed", tone: "working" },
  EXHAUSTED: { zh: "已用完", en: "Exhausted", tone: "done" },
  CANCELLED: { zh: "已作废", en: "Cancelled", tone: "refused" },
} as const satisfies StateList;

export type VoucherState = keyof typeof voucherStates;

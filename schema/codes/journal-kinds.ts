import type { CodeList } from "./code-list.ts";

/** What made a journal. */
export const journalKinds = {
  DONATION_CONFIRMED: { zh: "捐赠到账", en: "Donation confirmed" },
  ALLOCATION_POSTED: { zh: "资金分配", en: "Allocation posted" },
  VOUCHER_COMMITTED: { zh: "签发服务券", en: "Voucher committed" },
  VISIT_PAYABLE: { zh: "服务验收应付", en: "Visit payable" },
  REVERSAL: { zh: "冲正", en: "Reversal" },
} as const satisfies CodeList;

export type JournalKind = keyof typeof journalKinds;

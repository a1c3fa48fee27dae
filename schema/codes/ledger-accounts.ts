import type { CodeList } from "./code-list.ts";

/**
 * Accounts of a charity's book for the money of needs. A positive posting is a debit, a negative one a credit;
 * each journal sums to zero.
 */
export const ledgerAccounts = {
  BANK: { zh: "银行存款", en: "Bank" },
  UNALLOCATED: { zh: "限定性净资产—待分配", en: "Restricted funds, not yet allocated" },
  ALLOCATED: { zh: "限定性净资产—已分配", en: "Restricted funds, allocated to needs" },
  COMMITTED: { zh: "限定性净资产—已签发服务券", en: "Restricted funds, committed to vouchers" },
  PAYABLE: { zh: "应付服务费", en: "Payable to contractors" },
} as const satisfies CodeList;

export type LedgerAccount = keyof typeof ledgerAccounts;

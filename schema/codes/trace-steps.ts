import type { CodeList } from "./code-list.ts";

/** The steps of money on its way; each is at most the one before it. */
export const traceSteps = {
  CONFIRMED: { zh: "捐赠", en: "Donated" },
  ALLOCATED: { zh: "分配", en: "Allocated" },
  ISSUED: { zh: "券", en: "Issued as vouchers" },
  REDEEMED: { zh: "服务", en: "Redeemed by visits" },
  PAYABLE: { zh: "应付", en: "Payable" },
} as const satisfies CodeList;

export type TraceStep = keyof typeof traceSteps;

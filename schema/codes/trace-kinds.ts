import type { CodeList } from "./code-list.ts";

/** What a trace may start from, and what stands in it, in the order in which money flows. */
export const traceKinds = {
  DONATION: { zh: "捐赠", en: "Donation" },
  PROJECT: { zh: "项目", en: "Project" },
  ALLOCATION: { zh: "分配", en: "Allocation" },
  ITEM: { zh: "需求", en: "Need" },
  VOUCHER: { zh: "服务券", en: "Voucher" },
  VISIT: { zh: "上门服务", en: "Visit" },
  PAYABLE: { zh: "应付服务费", en: "Payable" },
  JOURNAL: { zh: "记账凭证", en: "Journal" },
} as const satisfies CodeList;

export type TraceKind = keyof typeof traceKinds;

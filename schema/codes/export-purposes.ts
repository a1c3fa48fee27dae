import type { CodeList } from "./code-list.ts";

/** What a list is taken out of the platform for; it goes on record and stands in the file. */
export const exportPurposes = {
  CASE_HANDLING: { zh: "办理救助业务", en: "Handling cases" },
  VISIT_PLANNING: { zh: "安排入户走访或上门服务", en: "Planning visits" },
  STATISTICS: { zh: "统计上报", en: "Statistics" },
  ACCOUNTS: { zh: "财务对账", en: "Reconciling accounts" },
  OVERSIGHT: { zh: "审计与监督检查", en: "Audit and oversight" },
  MEETING: { zh: "会议研究", en: "For a meeting" },
  DATA_CHECK: { zh: "核对登记数据", en: "Checking the data" },
} as const satisfies CodeList;

export type ExportPurpose = keyof typeof exportPurposes;

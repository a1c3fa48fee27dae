import type { CodeList } from "./code-list.ts";

/** Lists of the console that can be kept as a file. */
export const exportLists = {
  HOUSEHOLDS: { zh: "困难家庭", en: "Families" },
  PERSONS: { zh: "困难群众", en: "People" },
  VISITS_DUE: { zh: "走访计划", en: "Home visits due" },
  DUPLICATES: { zh: "疑似重复", en: "Possible duplicates" },
  DUPLICATE_REVIEWS: { zh: "重复判定历史", en: "Verdicts on duplicates" },
  IMPORTS: { zh: "批量导入", en: "Imports" },
  DEPARTMENT_FEEDS: { zh: "部门数据", en: "Departments’ data" },
  REGISTER_TASKS: { zh: "登记任务", en: "Tasks of the register" },
  NEEDS: { zh: "需求", en: "Needs" },
  MATCHED_NEEDS: { zh: "匹配的需求", en: "Matched needs" },
  RESERVATIONS: { zh: "我的预留", en: "Reservations" },
  PROJECTS: { zh: "慈善项目", en: "Charity projects" },
  DONATIONS: { zh: "捐赠", en: "Donations" },
  ALLOCATIONS: { zh: "资金分配", en: "Allocations" },
  JOURNALS: { zh: "记账凭证", en: "Journals" },
  CONTRACTS: { zh: "服务合同", en: "Service contracts" },
  VOUCHERS: { zh: "服务券", en: "Vouchers" },
  VISITS: { zh: "服务记录", en: "Service visits" },
  POLICIES: { zh: "政策目录", en: "Policies" },
  POLICY_STANDARDS: { zh: "标准一览", en: "Standards" },
  POLICY_REVISIONS: { zh: "政策修订", en: "Changes to the catalogue" },
  ORGANISATIONS: { zh: "机构", en: "Organisations" },
  STAFF: { zh: "人员账号", en: "Accounts" },
  AUDIT_ENTRIES: { zh: "操作记录", en: "Audit trail" },
  LOOKS: { zh: "查看记录", en: "Who looked at whom" },
} as const satisfies CodeList;

export type ExportList = keyof typeof exportLists;

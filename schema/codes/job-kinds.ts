import type { CodeList } from "./code-list.ts";
import type { Permission } from "./permissions.ts";

/** Long work that goes on while the page is left, with the permission that its submitter needs when it runs. */
export const jobKinds = {
  IMPORT_CHECK: { zh: "核对导入文件", en: "Check an import", permission: "beneficiary:import" },
  IMPORT_APPLY: { zh: "写入导入数据", en: "Write an import", permission: "beneficiary:import" },
  IMPORT_UNDO: { zh: "撤销导入", en: "Undo an import", permission: "beneficiary:import" },
  FEED_CHECK: { zh: "核对部门数据", en: "Check a department’s file", permission: "beneficiary:feed" },
  FEED_APPLY: { zh: "写入部门数据", en: "Write a department’s file", permission: "beneficiary:feed" },
  EXPORT: { zh: "导出列表", en: "Export a list", permission: "export:request" },
} as const satisfies CodeList<{ readonly permission: Permission }>;

export type JobKind = keyof typeof jobKinds;

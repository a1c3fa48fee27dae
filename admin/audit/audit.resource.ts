import PolicyOutlined from "@mui/icons-material/PolicyOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const auditResource: ResourceDefinition = {
  name: "audit",
  exportedAs: "AUDIT_ENTRIES",
  label: { zh: "操作记录", en: "Audit trail" },
  group: "oversight",
  icon: PolicyOutlined,
  permissions: { list: "audit:read" },
  list: lazyPage(async () => (await import("./AuditList.tsx")).AuditList),
  handlers: async () => (await import("./audit.data.ts")).auditHandlers,
  fields: {
    at: { zh: "时间", en: "When" },
    who: { zh: "谁", en: "Who" },
    action: { zh: "做了什么", en: "What" },
    object: { zh: "对象", en: "On what" },
    changes: { zh: "变更前 → 变更后", en: "Before → after" },
    purpose: { zh: "查看事由", en: "Purpose" },
    detail: { zh: "要素", en: "Details" },
  },
  personal: true,
};

import MenuBookOutlined from "@mui/icons-material/MenuBookOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const policiesResource: ResourceDefinition = {
  name: "policies",
  exportedAs: "POLICIES",
  label: { zh: "政策目录", en: "Policies" },
  group: "policy",
  icon: MenuBookOutlined,
  permissions: { list: "policy:read", show: "policy:read" },
  list: lazyPage(async () => (await import("./PolicyList.tsx")).PolicyList),
  show: lazyPage(async () => (await import("./PolicyShow.tsx")).PolicyShow),
  handlers: async () => (await import("./policies.data.ts")).policyHandlers,
  fields: {
    name: { zh: "政策", en: "Policy" },
    tier: { zh: "层次", en: "Layer" },
    departments: { zh: "主管部门", en: "Departments" },
    benefitKind: { zh: "待遇方式", en: "Benefit" },
    validFrom: { zh: "施行日期", en: "In force since" },
  },
};

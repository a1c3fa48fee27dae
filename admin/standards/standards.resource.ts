import StraightenOutlined from "@mui/icons-material/StraightenOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const standardsResource: ResourceDefinition = {
  name: "standards",
  exportedAs: "POLICY_STANDARDS",
  label: { zh: "标准", en: "Standards" },
  group: "policy",
  icon: StraightenOutlined,
  permissions: { list: "policy:read" },
  list: lazyPage(async () => (await import("./StandardList.tsx")).StandardList),
  handlers: async () => (await import("./standards.data.ts")).standardHandlers,
};

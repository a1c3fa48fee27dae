import AccountTreeOutlined from "@mui/icons-material/AccountTreeOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

/** `/trace/:kind/:id` from wherever one starts; `/trace` says where that is. */
export const traceResource: ResourceDefinition = {
  name: "trace",
  label: { zh: "资金追溯", en: "Trace" },
  group: "ledger",
  icon: AccountTreeOutlined,
  permissions: { list: "trace:read" },
  list: lazyPage(async () => (await import("./TracePage.tsx")).TracePage),
  handlers: async () => ({}),
};

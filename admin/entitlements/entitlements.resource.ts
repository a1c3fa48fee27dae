import FactCheckOutlined from "@mui/icons-material/FactCheckOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

/** `/entitlements/:householdId/show`, and `…/show/list` to print; one comes here from the page of a family. */
export const entitlementsResource: ResourceDefinition = {
  name: "entitlements",
  label: { zh: "待遇测算", en: "Entitlements" },
  group: "beneficiary",
  icon: FactCheckOutlined,
  permissions: { show: "beneficiary:find" },
  hidden: true,
  personal: true,
  show: lazyPage(async () => (await import("./EntitlementShow.tsx")).EntitlementShow),
  // Answers are worked out for a date and an event, so they are no records to list or read by id.
  handlers: async () => ({}),
};

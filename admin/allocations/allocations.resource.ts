import CallSplit from "@mui/icons-material/CallSplit";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const allocationsResource: ResourceDefinition = {
  name: "allocations",
  exportedAs: "ALLOCATIONS",
  label: { zh: "资金分配", en: "Allocations" },
  group: "charity",
  icon: CallSplit,
  permissions: { list: "allocation:read", show: "allocation:read", create: "allocation:post" },
  list: lazyPage(async () => (await import("./AllocationList.tsx")).AllocationList),
  show: lazyPage(async () => (await import("./AllocationShow.tsx")).AllocationShow),
  create: lazyPage(async () => (await import("./AllocationCreate.tsx")).AllocationCreate),
  handlers: async () => (await import("./allocations.data.ts")).allocationHandlers,
};

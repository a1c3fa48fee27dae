import TuneOutlined from "@mui/icons-material/TuneOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const fundingFocusResource: ResourceDefinition = {
  name: "funding-focus",
  label: { zh: "资助方向", en: "Funding focus" },
  group: "need",
  icon: TuneOutlined,
  permissions: { list: "charity:focus" },
  list: lazyPage(async () => (await import("./FundingFocusPage.tsx")).FundingFocusPage),
  // One form for the whole organisation: nothing to list.
  handlers: async () => ({}),
};

import VolunteerActivismOutlined from "@mui/icons-material/VolunteerActivismOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const donationsResource: ResourceDefinition = {
  name: "donations",
  exportedAs: "DONATIONS",
  label: { zh: "捐赠", en: "Donations" },
  group: "charity",
  icon: VolunteerActivismOutlined,
  permissions: { list: "donation:read", show: "donation:read", create: "donation:report" },
  list: lazyPage(async () => (await import("./DonationList.tsx")).DonationList),
  show: lazyPage(async () => (await import("./DonationShow.tsx")).DonationShow),
  create: lazyPage(async () => (await import("./DonationCreate.tsx")).DonationCreate),
  handlers: async () => (await import("./donations.data.ts")).donationHandlers,
};

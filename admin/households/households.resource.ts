import GroupsOutlined from "@mui/icons-material/GroupsOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const householdsResource: ResourceDefinition = {
  name: "households",
  exportedAs: "HOUSEHOLDS",
  label: { zh: "困难家庭", en: "Families" },
  group: "beneficiary",
  icon: GroupsOutlined,
  permissions: { list: "beneficiary:read", show: "beneficiary:read", create: "beneficiary:record" },
  personal: true,
  list: lazyPage(async () => (await import("./HouseholdList.tsx")).HouseholdList),
  show: lazyPage(async () => (await import("./HouseholdShow.tsx")).HouseholdShow),
  create: lazyPage(async () => (await import("./RecordHousehold.tsx")).RecordHouseholdPage),
  handlers: async () => (await import("./households.data.ts")).householdHandlers,
  fields: {
    serial: { zh: "户号", en: "Serial" },
    headName: { zh: "户主", en: "Head" },
    memberCount: { zh: "人数", en: "Members" },
    identity: { zh: "救助身份", en: "Identity" },
    region: { zh: "所在地", en: "Place" },
    openNeedCount: { zh: "未办结需求", en: "Open needs" },
    recordedAt: { zh: "登记日期", en: "Recorded" },
  },
};

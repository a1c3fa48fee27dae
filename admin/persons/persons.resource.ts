import PersonOutlined from "@mui/icons-material/PersonOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const personsResource: ResourceDefinition = {
  name: "persons",
  exportedAs: "PERSONS",
  label: { zh: "困难群众名单", en: "People" },
  group: "beneficiary",
  icon: PersonOutlined,
  permissions: { list: "beneficiary:read" },
  personal: true,
  list: lazyPage(async () => (await import("./PersonList.tsx")).PersonList),
  handlers: async () => (await import("./persons.data.ts")).personHandlers,
  fields: {
    householdSerial: { zh: "户号", en: "Family" },
    person: { zh: "姓名", en: "Name" },
    ageText: { zh: "年龄", en: "Age" },
    identity: { zh: "救助身份", en: "Identity" },
    crowdTags: { zh: "人群", en: "Groups" },
    region: { zh: "所在地", en: "Place" },
  },
};

import PhoneAndroidOutlined from "@mui/icons-material/PhoneAndroidOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

/** The field worker's pages: made for a phone held in one hand, at the door of a family. */
export const visitPhoneResource: ResourceDefinition = {
  name: "visit-phone",
  label: { zh: "上门服务", en: "My visits" },
  group: "purchase",
  icon: PhoneAndroidOutlined,
  permissions: { list: "visit:log" },
  list: lazyPage(async () => (await import("./VisitPhone.tsx")).VisitPhone),
  handlers: async () => ({}),
};

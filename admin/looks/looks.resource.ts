import ManageSearchOutlined from "@mui/icons-material/ManageSearchOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const looksResource: ResourceDefinition = {
  name: "looks",
  exportedAs: "LOOKS",
  label: { zh: "查看记录", en: "Who looked at whom" },
  group: "oversight",
  icon: ManageSearchOutlined,
  permissions: { list: "audit:read" },
  list: lazyPage(async () => (await import("./LookList.tsx")).LookList),
  handlers: async () => (await import("./looks.data.ts")).lookHandlers,
  fields: {
    at: { zh: "时间", en: "When" },
    who: { zh: "谁看的", en: "Who" },
    kind: { zh: "怎么看的", en: "How" },
    whom: { zh: "看了谁", en: "Whom" },
    data: { zh: "看了什么", en: "What" },
    purpose: { zh: "事由", en: "Why" },
  },
  personal: true,
};

/** `/access-lists/:personId/show`; one comes here from the page of a family. */
export const accessListsResource: ResourceDefinition = {
  name: "access-lists",
  label: { zh: "本人查询单", en: "Access list" },
  group: "beneficiary",
  icon: ManageSearchOutlined,
  permissions: { show: "beneficiary:accessList" },
  hidden: true,
  personal: true,
  show: lazyPage(async () => (await import("./AccessListPage.tsx")).AccessListPage),
  // It is made on request and on record each time, so it is no record to read by id.
  handlers: async () => ({}),
};

import BusinessOutlined from "@mui/icons-material/BusinessOutlined";
import KeyOutlined from "@mui/icons-material/KeyOutlined";
import PeopleOutlined from "@mui/icons-material/PeopleOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const organisationsResource: ResourceDefinition = {
  name: "organisations",
  exportedAs: "ORGANISATIONS",
  label: { zh: "机构", en: "Organisations" },
  group: "organisation",
  icon: BusinessOutlined,
  permissions: { list: "organisation:read", show: "organisation:read", create: "organisation:manage" },
  list: lazyPage(async () => (await import("./OrganisationList.tsx")).OrganisationList),
  show: lazyPage(async () => (await import("./OrganisationShow.tsx")).OrganisationShow),
  create: lazyPage(async () => (await import("./OrganisationCreate.tsx")).OrganisationCreate),
  handlers: async () => (await import("./organisations.data.ts")).organisationHandlers,
  fields: {
    name: { zh: "名称", en: "Name" },
    kind: { zh: "类别", en: "Kind" },
    creditCode: { zh: "统一社会信用代码", en: "Credit code" },
    region: { zh: "地区", en: "Region" },
  },
};

export const staffResource: ResourceDefinition = {
  name: "staff",
  exportedAs: "STAFF",
  label: { zh: "账号与岗位", en: "Accounts and posts" },
  group: "organisation",
  icon: PeopleOutlined,
  permissions: {
    list: "organisation:manage",
    show: "organisation:manage",
    create: "organisation:manage",
  },
  list: lazyPage(async () => (await import("./StaffList.tsx")).StaffList),
  show: lazyPage(async () => (await import("./StaffShow.tsx")).StaffShow),
  create: lazyPage(async () => (await import("./StaffCreate.tsx")).StaffCreate),
  handlers: async () => (await import("./organisations.data.ts")).staffHandlers,
  fields: {
    loginName: { zh: "登录名", en: "Sign-in name" },
    displayName: { zh: "姓名", en: "Name" },
    active: { zh: "状态", en: "State" },
    posts: { zh: "岗位", en: "Posts" },
  },
  personal: true,
};

export const tokensResource: ResourceDefinition = {
  name: "api-tokens",
  label: { zh: "接口令牌", en: "API tokens" },
  group: "organisation",
  icon: KeyOutlined,
  permissions: { list: "organisation:token" },
  list: lazyPage(async () => (await import("./TokenPage.tsx")).TokenPage),
  handlers: async () => ({}),
};

import DescriptionOutlined from "@mui/icons-material/DescriptionOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const contractsResource: ResourceDefinition = {
  name: "contracts",
  exportedAs: "CONTRACTS",
  label: { zh: "服务合同", en: "Contracts" },
  group: "purchase",
  icon: DescriptionOutlined,
  permissions: {
    list: "contract:read",
    show: "contract:read",
    create: "contract:manage",
    edit: "contract:manage",
  },
  list: lazyPage(async () => (await import("./ContractList.tsx")).ContractList),
  show: lazyPage(async () => (await import("./ContractShow.tsx")).ContractShow),
  create: lazyPage(async () => (await import("./ContractCreate.tsx")).ContractCreate),
  edit: lazyPage(async () => (await import("./ContractEdit.tsx")).ContractEdit),
  handlers: async () => (await import("./contracts.data.ts")).contractHandlers,
  fields: {
    serial: { zh: "编号", en: "Serial" },
    title: { zh: "名称", en: "Title" },
    contractor: { zh: "服务机构", en: "Contractor" },
    services: { zh: "服务项目", en: "Services" },
    state: { zh: "状态", en: "State" },
    term: { zh: "期限", en: "Term" },
    remaining: { zh: "剩余 / 上限（元）", en: "Left / cap (CNY)" },
  },
};

import UploadFileOutlined from "@mui/icons-material/UploadFileOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const importsResource: ResourceDefinition = {
  name: "imports",
  exportedAs: "IMPORTS",
  label: { zh: "批量导入", en: "Imports" },
  group: "beneficiary",
  icon: UploadFileOutlined,
  permissions: {
    list: "beneficiary:import",
    show: "beneficiary:import",
    create: "beneficiary:import",
  },
  list: lazyPage(async () => (await import("./ImportList.tsx")).ImportList),
  show: lazyPage(async () => (await import("./ImportShow.tsx")).ImportShow),
  create: lazyPage(async () => (await import("./ImportCreate.tsx")).ImportCreate),
  handlers: async () => (await import("./imports.data.ts")).importHandlers,
  fields: {
    serial: { zh: "批次号", en: "Serial" },
    title: { zh: "批次名称", en: "Title" },
    region: { zh: "辖区", en: "Region" },
    state: { zh: "状态", en: "State" },
    rows: { zh: "行数", en: "Rows" },
    families: { zh: "户数", en: "Families" },
    faults: { zh: "错误", en: "Faults" },
    createdBy: { zh: "上传人", en: "Uploaded by" },
    createdAt: { zh: "上传时间", en: "Uploaded" },
  },
};

import FileDownloadOutlined from "@mui/icons-material/FileDownloadOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const exportsResource: ResourceDefinition = {
  name: "exports",
  label: { zh: "我的导出", en: "My exports" },
  group: "oversight",
  icon: FileDownloadOutlined,
  permissions: { list: "export:request" },
  // Reached from beside one's account, and from where an export was asked for.
  hidden: true,
  list: lazyPage(async () => (await import("./ExportList.tsx")).ExportList),
  handlers: async () => (await import("./exports.data.ts")).exportHandlers,
  fields: {
    list: { zh: "列表", en: "List" },
    standing: { zh: "状态", en: "State" },
    format: { zh: "格式", en: "Format" },
    rows: { zh: "行数", en: "Rows" },
    purpose: { zh: "用途", en: "Purpose" },
    requestedAt: { zh: "申请时间", en: "Asked for" },
    readableUntil: { zh: "保留到", en: "Kept until" },
    file: { zh: "文件", en: "File" },
  },
};

import FactCheckOutlined from "@mui/icons-material/FactCheckOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const visitsResource: ResourceDefinition = {
  name: "visits",
  label: { zh: "服务记录", en: "Visits" },
  group: "purchase",
  icon: FactCheckOutlined,
  permissions: { list: "visit:read", show: "visit:read" },
  list: lazyPage(async () => (await import("./VisitList.tsx")).VisitList),
  show: lazyPage(async () => (await import("./VisitShow.tsx")).VisitShow),
  handlers: async () => (await import("./visits.data.ts")).visitHandlers,
  fields: {
    serial: { zh: "编号", en: "Serial" },
    state: { zh: "状态", en: "State" },
    flags: { zh: "提示", en: "Flags" },
    recipient: { zh: "服务对象", en: "Recipient" },
    service: { zh: "服务", en: "Service" },
    worker: { zh: "上门人员", en: "Worker" },
    began: { zh: "开始时间", en: "Began" },
    time: { zh: "应服务 / 实际", en: "Planned / actual" },
    amount: { zh: "金额（元）", en: "Amount (CNY)" },
  },
};

import FactCheckOutlined from "@mui/icons-material/FactCheckOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const visitsResource: ResourceDefinition = {
  name: "visits",
  exportedAs: "VISITS",
  label: { zh: "服务记录", en: "Visits" },
  group: "purchase",
  icon: FactCheckOutlined,
  permissions: { list: "visit:read", show: "visit:read" },
  list: lazyPage(async () => (await import("./VisitList.tsx")).VisitList),
  show: lazyPage(async () => (await import("./VisitShow.tsx")).VisitShow),
  handlers: async () => (await import("./visits.data.ts")).visitHandlers,
  fields: {
    serial: { zh: "编号", en: "Serial" },
    state: { zh: "状态和提示", en: "State and flags" },
    clock: { zh: "期限", en: "Clock" },
    recipient: { zh: "服务对象", en: "Recipient" },
    service: { zh: "服务，申报和实际", en: "Service, claimed and actual" },
    worker: { zh: "上门人员", en: "Worker" },
    began: { zh: "开始时间", en: "Began" },
    amount: { zh: "金额（元）", en: "Amount (CNY)" },
  },
};

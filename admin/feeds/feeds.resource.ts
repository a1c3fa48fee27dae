import MoveToInboxOutlined from "@mui/icons-material/MoveToInboxOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const feedsResource: ResourceDefinition = {
  name: "feeds",
  exportedAs: "DEPARTMENT_FEEDS",
  label: { zh: "部门数据", en: "Departments’ data" },
  group: "beneficiary",
  icon: MoveToInboxOutlined,
  permissions: { list: "beneficiary:feed", show: "beneficiary:feed", create: "beneficiary:feed" },
  list: lazyPage(async () => (await import("./FeedList.tsx")).FeedList),
  show: lazyPage(async () => (await import("./FeedShow.tsx")).FeedShow),
  create: lazyPage(async () => (await import("./FeedCreate.tsx")).FeedCreate),
  handlers: async () => (await import("./feeds.data.ts")).feedHandlers,
  fields: {
    serial: { zh: "批次号", en: "Serial" },
    kind: { zh: "类别", en: "Kind" },
    source: { zh: "部门", en: "Department" },
    asOf: { zh: "数据日期", en: "As of" },
    state: { zh: "状态", en: "State" },
    rows: { zh: "行数", en: "Rows" },
    matched: { zh: "匹配", en: "Matched" },
    faulty: { zh: "未写入", en: "Not written" },
    createdAt: { zh: "上传时间", en: "Uploaded" },
  },
};

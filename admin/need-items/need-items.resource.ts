import PlaylistAddCheckOutlined from "@mui/icons-material/PlaylistAddCheckOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

/** Items of needs: lists and pages show serials and masked names, and filters are codes and regions only. */
export const needItemsResource: ResourceDefinition = {
  name: "need-items",
  exportedAs: "NEEDS",
  label: { zh: "需求", en: "Needs" },
  group: "need",
  icon: PlaylistAddCheckOutlined,
  permissions: { list: "need:read", show: "need:read", create: "need:record" },
  list: lazyPage(async () => (await import("./NeedItemList.tsx")).NeedItemList),
  show: lazyPage(async () => (await import("./NeedItemShow.tsx")).NeedItemShow),
  create: lazyPage(async () => (await import("./RecordNeed.tsx")).RecordNeedPage),
  handlers: async () => (await import("./need-items.data.ts")).needItemHandlers,
  fields: {
    serial: { zh: "需求编号", en: "Serial" },
    state: { zh: "状态", en: "State" },
    category: { zh: "类别和内容", en: "Category and content" },
    level: { zh: "紧急程度", en: "Urgency" },
    person: { zh: "对象和村（社区）", en: "Person and village" },
    gap: { zh: "缺口（元）", en: "Gap (CNY)" },
    clock: { zh: "期限", en: "Clock" },
  },
};

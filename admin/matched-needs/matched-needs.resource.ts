import JoinInner from "@mui/icons-material/JoinInner";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const matchedNeedsResource: ResourceDefinition = {
  name: "matched-needs",
  exportedAs: "MATCHED_NEEDS",
  label: { zh: "匹配的需求", en: "Matched needs" },
  group: "need",
  icon: JoinInner,
  permissions: { list: "need:match", show: "need:match" },
  list: lazyPage(async () => (await import("./MatchedNeedList.tsx")).MatchedNeedList),
  show: lazyPage(async () => (await import("./MatchedNeedShow.tsx")).MatchedNeedShow),
  handlers: async () => (await import("./matched-needs.data.ts")).matchedNeedHandlers,
};

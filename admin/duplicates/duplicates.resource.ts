import CompareArrowsOutlined from "@mui/icons-material/CompareArrowsOutlined";
import HistoryOutlined from "@mui/icons-material/HistoryOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const duplicatesResource: ResourceDefinition = {
  name: "duplicates",
  exportedAs: "DUPLICATES",
  label: { zh: "疑似重复", en: "Possible duplicates" },
  group: "beneficiary",
  icon: CompareArrowsOutlined,
  permissions: { list: "beneficiary:find", show: "beneficiary:find" },
  personal: true,
  list: lazyPage(async () => (await import("./DuplicateList.tsx")).DuplicateList),
  show: lazyPage(async () => (await import("./DuplicateShow.tsx")).DuplicateShow),
  handlers: async () => (await import("./duplicates.data.ts")).duplicateHandlers,
  fields: {
    first: { zh: "一方", en: "One record" },
    second: { zh: "另一方", en: "The other" },
    reasons: { zh: "依据", en: "Why" },
    standing: { zh: "状态", en: "State" },
  },
};

export const duplicateReviewsResource: ResourceDefinition = {
  name: "duplicate-reviews",
  exportedAs: "DUPLICATE_REVIEWS",
  label: { zh: "重复判定历史", en: "Verdicts on duplicates" },
  group: "beneficiary",
  icon: HistoryOutlined,
  permissions: { list: "beneficiary:find" },
  personal: true,
  hidden: true,
  list: lazyPage(async () => (await import("./ReviewList.tsx")).ReviewList),
  handlers: async () => (await import("./duplicates.data.ts")).duplicateReviewHandlers,
  fields: {
    decidedAt: { zh: "时间", en: "When" },
    verdict: { zh: "判定", en: "Verdict" },
    by: { zh: "判定人", en: "By" },
    note: { zh: "说明", en: "Note" },
    first: { zh: "一方", en: "One record" },
    second: { zh: "另一方", en: "The other" },
  },
};

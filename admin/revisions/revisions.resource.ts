import RuleOutlined from "@mui/icons-material/RuleOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const revisionsResource: ResourceDefinition = {
  name: "revisions",
  exportedAs: "POLICY_REVISIONS",
  label: { zh: "政策修订", en: "Catalogue revisions" },
  group: "policy",
  icon: RuleOutlined,
  permissions: {
    list: "policy:review",
    show: "policy:review",
    create: "policy:draft",
    edit: "policy:draft",
  },
  list: lazyPage(async () => (await import("./RevisionList.tsx")).RevisionList),
  show: lazyPage(async () => (await import("./RevisionShow.tsx")).RevisionShow),
  create: lazyPage(async () => (await import("./RevisionCreate.tsx")).RevisionCreate),
  edit: lazyPage(async () => (await import("./RevisionEdit.tsx")).RevisionEdit),
  handlers: async () => (await import("./revisions.data.ts")).revisionHandlers,
  fields: {
    serial: { zh: "编号", en: "Serial" },
    title: { zh: "名称", en: "Title" },
    state: { zh: "状态", en: "State" },
    validFrom: { zh: "生效日期", en: "First day" },
    authorName: { zh: "起草人", en: "Drafted by" },
    reviewerName: { zh: "审核人", en: "Reviewed by" },
  },
};

import MenuBookOutlined from "@mui/icons-material/MenuBookOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const journalsResource: ResourceDefinition = {
  name: "journals",
  exportedAs: "JOURNALS",
  label: { zh: "账目", en: "Ledger" },
  group: "ledger",
  icon: MenuBookOutlined,
  permissions: { list: "ledger:read" },
  list: lazyPage(async () => (await import("./JournalList.tsx")).JournalList),
  handlers: async () => (await import("./journals.data.ts")).journalHandlers,
};

import ViewKanbanOutlined from "@mui/icons-material/ViewKanbanOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const projectsResource: ResourceDefinition = {
  name: "projects",
  exportedAs: "PROJECTS",
  label: { zh: "慈善项目", en: "Projects" },
  group: "charity",
  icon: ViewKanbanOutlined,
  permissions: {
    list: "charity:read",
    show: "charity:read",
    create: "charity:propose",
    edit: "charity:propose",
  },
  list: lazyPage(async () => (await import("./ProjectList.tsx")).ProjectList),
  show: lazyPage(async () => (await import("./ProjectShow.tsx")).ProjectShow),
  create: lazyPage(async () => (await import("./ProjectCreate.tsx")).ProjectCreate),
  edit: lazyPage(async () => (await import("./AddItems.tsx")).AddItems),
  handlers: async () => (await import("./projects.data.ts")).projectHandlers,
};

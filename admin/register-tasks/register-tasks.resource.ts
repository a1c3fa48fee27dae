import AssignmentLateOutlined from "@mui/icons-material/AssignmentLateOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

export const registerTasksResource: ResourceDefinition = {
  name: "register-tasks",
  exportedAs: "REGISTER_TASKS",
  label: { zh: "登记任务", en: "Tasks" },
  group: "beneficiary",
  icon: AssignmentLateOutlined,
  permissions: { list: "task:read" },
  personal: true,
  list: lazyPage(async () => (await import("./TaskList.tsx")).TaskList),
  handlers: async () => (await import("./register-tasks.data.ts")).registerTaskHandlers,
  fields: {
    kind: { zh: "任务", en: "Task" },
    person: { zh: "当事人", en: "Person" },
    household: { zh: "家庭", en: "Family" },
    left: { zh: "剩余", en: "Left" },
    dueOn: { zh: "办理期限", en: "Due" },
    state: { zh: "状态", en: "State" },
    actions: { zh: "办理", en: "Actions" },
  },
};

import { maxLength, minLength, required, TextInput } from "react-admin";
import { taskKinds } from "../../schema/codes/task-kinds.ts";
import { DateField } from "../shell/fields/values.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { completeTask, dismissTask, type Task } from "./register-tasks.data.ts";

interface CloseTaskProps {
  task: Task;
  as: "complete" | "dismiss";
  onClose: () => void;
}

/** Closes a task with what was done, or with why nothing is to be done. */
export const CloseTask = ({ task, as, onClose }: CloseTaskProps) => {
  const say = useSay();
  const kindLabel = useCodeLabel(taskKinds);
  const common = {
    open: true,
    onClose,
    facts: [
      { label: say("任务", "Task"), value: kindLabel(task.kind) },
      { label: say("当事人", "Person"), value: task.person.name },
      { label: say("家庭", "Family"), value: task.householdSerial },
      { label: say("期限", "Due"), value: <DateField value={task.dueOn} /> },
    ],
    refreshes: ["register-tasks"],
  } as const;
  const words = (source: "note" | "reason", label: string) => (
    <TextInput
      source={source}
      label={label}
      validate={[required(), minLength(2), maxLength(200)]}
      multiline
      minRows={2}
      helperText={say("2 到 200 个字，记入审计；请不要写人名。", "2 to 200 characters; no names of persons.")}
    />
  );
  return as === "complete" ? (
    <ConfirmByFacts
      {...common}
      title={say("办结任务", "Close the task")}
      action={completeTask}
      toInput={(values) => ({ id: task.id, note: String(values["note"] ?? "") })}
      confirmLabel={say("确认办结", "Close it as done")}
    >
      {words("note", say("办理情况", "What was done"))}
    </ConfirmByFacts>
  ) : (
    <ConfirmByFacts
      {...common}
      title={say("任务不需办理", "Dismiss the task")}
      action={dismissTask}
      toInput={(values) => ({ id: task.id, reason: String(values["reason"] ?? "") })}
      confirmLabel={say("确认不需办理", "Dismiss it")}
    >
      {words("reason", say("原因", "Reason"))}
    </ConfirmByFacts>
  );
};

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { taskKinds } from "../../schema/codes/task-kinds.ts";
import { taskStates } from "../../schema/codes/task-states.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { CodeChip, StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { CloseTask } from "./CloseTask.tsx";
import type { Task } from "./register-tasks.data.ts";

/** What deaths ask of the township, the first due first, each with where it is done. */
export const TaskList = () => {
  const say = useSay();
  const kindLabel = useCodeLabel(taskKinds);
  const toDo = ({ kind }: Task) => say(taskKinds[kind].doZh, taskKinds[kind].doEn);
  const family = ({ householdId, householdSerial }: Task) => (
    <RecordLink resource="households" id={householdId}>
      {householdSerial}
    </RecordLink>
  );
  const whatToDo = (task: Task) => (
    <>
      <b>{kindLabel(task.kind)}</b>
      <Box sx={{ color: "text.secondary", fontSize: "0.875rem" }}>{toDo(task)}</Box>
    </>
  );
  const who = ({ person, deathDate }: Task) => (
    <Dotted>
      {person.name}
      {deathDate && (
        <>
          <DateField value={deathDate} />
          {say(" 去世", " died")}
        </>
      )}
    </Dotted>
  );
  const left = ({ state, left: count }: Task) =>
    state === "OPEN" && count !== null && count !== undefined ? say(`${count} 项`, `${count}`) : "—";
  return (
    <ListPage
      title={say("登记任务", "Tasks")}
      subtitle={say(
        "人员去世后要由镇街办理的事项，先到期的在前；办完的自动算作办结。",
        "What deaths ask of the township, the first due first; what is done counts as done by itself.",
      )}
      filterDefaultValues={{ state: "OPEN" }}
      filters={
        <>
          <SelectFilter source="state" label={say("状态", "State")} labels={taskStates} />
          <SelectFilter source="kind" label={say("任务", "Task")} labels={taskKinds} />
        </>
      }
      empty={
        <EmptyState
          reason="done"
          title={say("没有登记任务", "No tasks")}
          text={say(
            "登记死亡或写入部门死亡数据后，需要办理的事项列在这里。",
            "When deaths are recorded, what is to be done stands here.",
          )}
        />
      }
      emptyFiltered={
        <EmptyState
          reason="done"
          title={say("没有这样的任务", "None like that")}
          text={say("换一个状态或任务看看。", "Choose another state or task.")}
        />
      }
    >
      <RowTable<Task>
        card={(task) => ({
          title: kindLabel(task.kind),
          chips: <Standing task={task} />,
          lines: [
            <span key="do">{toDo(task)}</span>,
            <Dotted key="who">
              {who(task)}
              {family(task)}
            </Dotted>,
            <Dotted key="due">
              {say("期限 ", "Due ")}
              <DateField value={task.dueOn} />
              {left(task) !== "—" && say(`剩余 ${left(task)}`, `${left(task)} left`)}
            </Dotted>,
            <Actions key="actions" task={task} />,
          ],
        })}
      >
        <Column source="kind" disableSort render={whatToDo} />
        <Column source="person" disableSort render={who} />
        <Column source="household" disableSort render={family} />
        <Column source="left" disableSort render={left} />
        <Column source="dueOn" disableSort render={({ dueOn }: Task) => <DateField value={dueOn} />} />
        <Column source="state" disableSort render={(task: Task) => <Standing task={task} />} />
        <Column source="actions" disableSort render={(task: Task) => <Actions task={task} />} />
      </RowTable>
    </ListPage>
  );
};

const Standing = ({ task }: { task: Task }) => {
  const say = useSay();
  if (task.overdue) return <StateChip tone="refused" label={say("逾期", "Late")} />;
  return <CodeChip code={task.state} states={taskStates} />;
};

/** Closing it as done where that may be, and dismissing it with a reason; of a closed one what was said. */
const Actions = ({ task }: { task: Task }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const kindLabel = useCodeLabel(taskKinds);
  const [opened, setOpened] = useState<"complete" | "dismiss" | null>(null);
  if (task.note)
    return (
      <Dotted>
        {task.note}
        {task.closedBy}
      </Dotted>
    );
  const allowed = task.availableActions.filter((action) => action.allowed);
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.5 }}>
      {allowed.map(({ action, labelZh, labelEn }) => (
        <Button
          key={action}
          size="small"
          variant={action === "complete" ? "contained" : "outlined"}
          aria-label={say(
            `${labelZh}：${kindLabel(task.kind)} ${task.householdSerial}`,
            `${labelEn}: ${kindLabel(task.kind)} ${task.householdSerial}`,
          )}
          onClick={() => setOpened(action as "complete" | "dismiss")}
        >
          {locale === "zh" ? labelZh : labelEn}
        </Button>
      ))}
      {opened && <CloseTask task={task} as={opened} onClose={() => setOpened(null)} />}
    </Box>
  );
};

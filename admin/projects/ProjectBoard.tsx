import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useId, useState } from "react";
import { projectStates } from "../../schema/codes/project-states.ts";
import { ProjectBoardDocument, type ProjectBoardQuery } from "../../schema/generated/operations.ts";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { MoneyField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useOnPhone } from "../shell/layout/use-on-phone.ts";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { CardSkeleton } from "../shell/pages/skeletons.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { usePermission } from "../shell/session/session.ts";
import { ProjectCard } from "./ProjectCard.tsx";

type Column = ProjectBoardQuery["projectBoard"][number];

/** A column for each state, with how many projects stand there and what they still lack; on a phone one at a time. */
export const ProjectBoard = () => {
  const say = useSay();
  const onPhone = useOnPhone();
  const mayPropose = usePermission("charity:propose");
  const { data, error, isPending, refetch } = useConsoleQuery(
    ["projects", "board"],
    ProjectBoardDocument,
    {},
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <CardSkeleton />;
  const columns = (data?.projectBoard ?? []).filter(
    ({ state, count }) => count > 0 || belongs(state, mayPropose),
  );
  if (columns.every(({ count }) => count === 0)) {
    return (
      <EmptyState
        reason="nothing"
        title={say("还没有慈善项目", "There is no project yet")}
        text={
          mayPropose
            ? say(
                "新建项目，列入已上架的需求，再向慈善组织提出。",
                "Draft one, put listed needs into it, and propose it.",
              )
            : say("民政部门提出项目后会显示在这里。", "Projects appear here once civil affairs propose them.")
        }
      />
    );
  }
  if (onPhone) return <OneState columns={columns} />;
  return (
    <Box
      // A region that scrolls sideways must be reachable for who has no mouse.
      tabIndex={0}
      role="region"
      aria-label={say("项目看板", "Board of projects")}
      sx={{ overflowX: "auto", pb: 1 }}
    >
      <Box
        sx={{
          display: "grid",
          gap: 1.5,
          gridTemplateColumns: `repeat(${columns.length}, minmax(184px, 1fr))`,
          alignItems: "start",
        }}
      >
        {columns.map((column) => (
          <StateColumn key={column.state} column={column} />
        ))}
      </Box>
    </Box>
  );
};

/** States that are shown also while empty: the ordinary course as this caller can know it. */
const belongs = (state: string, mayPropose: boolean) =>
  state !== "CANCELLED" && (state !== "DRAFT" || mayPropose);

const OneState = ({ columns }: { columns: readonly Column[] }) => {
  const say = useSay();
  const stateLabel = useCodeLabel(projectStates);
  const fullest = columns.find(({ count }) => count > 0) ?? columns[0]!;
  const [state, setState] = useState<string>(fullest.state);
  const column = columns.find((one) => one.state === state) ?? fullest;
  return (
    <>
      <TextField
        id={useId()}
        select
        label={say("状态", "State")}
        value={column.state}
        onChange={(event) => setState(event.target.value)}
        sx={{ mb: 1.5 }}
      >
        {columns.map(({ state: code, count }) => (
          <MenuItem key={code} value={code}>
            {stateLabel(code)}
            {say(`（${count}）`, ` (${count})`)}
          </MenuItem>
        ))}
      </TextField>
      <StateColumn column={column} />
    </>
  );
};

const StateColumn = ({ column }: { column: Column }) => {
  const say = useSay();
  const headingId = useId();
  const { state, count, gap, allocated, projects } = column;
  return (
    <Box
      component="section"
      aria-labelledby={headingId}
      sx={{ bgcolor: "#e9edf1", borderRadius: 1, p: 1, minWidth: 0 }}
    >
      <Box sx={{ px: 0.5, pb: 1 }}>
        <Box
          component="h2"
          id={headingId}
          sx={{ m: 0, fontSize: "1rem", display: "flex", gap: 1, alignItems: "center" }}
        >
          <CodeChip code={state} states={projectStates} />
          {say(`${count} 个`, `${count}`)}
        </Box>
        {count > 0 && (
          <Box sx={{ fontSize: "0.8125rem", lineHeight: 1.6 }}>
            {gap !== null && (
              <div>
                {say("缺口合计 ", "Gap ")}
                <MoneyField value={gap} unit />
              </div>
            )}
            <div>
              {say("已分配 ", "Allocated ")}
              <MoneyField value={allocated} unit />
            </div>
          </Box>
        )}
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1 }}>
        {projects.map((project) => (
          <ProjectCard key={project.id} project={project} />
        ))}
      </Box>
      {count === 0 && (
        <Box sx={{ px: 0.5, fontSize: "0.875rem", color: "text.secondary" }}>{say("没有项目", "None")}</Box>
      )}
      {count > projects.length && (
        <Box sx={{ px: 0.5, pt: 1, fontSize: "0.875rem" }}>
          {say(
            `还有 ${count - projects.length} 个，请切换到列表查看。`,
            `${count - projects.length} more; see the list.`,
          )}
        </Box>
      )}
    </Box>
  );
};

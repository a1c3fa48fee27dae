import Button from "@mui/material/Button";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { useStore } from "react-admin";
import { Link, useSearchParams } from "react-router-dom";
import { projectStates } from "../../schema/codes/project-states.ts";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { FilterSheet } from "../shell/lists/FilterSheet.tsx";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SearchBox } from "../shell/lists/SearchBox.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { RegionFilter } from "../shell/regions/RegionFilter.tsx";
import { usePermission } from "../shell/session/session.ts";
import { ProjectBoard } from "./ProjectBoard.tsx";
import { gapOfProject, itemsInWords, termInWords } from "./project-words.ts";
import type { Project } from "./projects.data.ts";

type View = "board" | "list";

/** Projects as a board of states, or as a list to search; a way that names a state leads to the list. */
export const ProjectList = () => {
  const say = useSay();
  const [params] = useSearchParams();
  const filtered = (params.get("filter") ?? "{}") !== "{}";
  const [chosen, setChosen] = useStore<View>("preferences.projects.view", "board");
  const [listed, setListed] = useStore<boolean>("projects.listed", filtered);
  const view: View = filtered || listed ? "list" : chosen;
  const change = (next: View) => {
    setListed(next === "list");
    setChosen(next);
  };
  const actions = <HeadActions view={view} onChange={change} filtered={filtered} />;
  const subtitle = say(
    "民政部门提项目，慈善组织认领并筹资，服务机构实施，困难群众得实惠。",
    "Civil affairs propose, charities adopt and fund, contractors deliver.",
  );
  if (view === "list")
    return <Projects title={say("慈善项目", "Projects")} subtitle={subtitle} actions={actions} />;
  return (
    <>
      <PageTitle title={say("慈善项目", "Projects")} subtitle={subtitle}>
        {actions}
      </PageTitle>
      <ProjectBoard />
    </>
  );
};

interface HeadActionsProps {
  view: View;
  filtered: boolean;
  onChange: (view: View) => void;
}

const HeadActions = ({ view, onChange, filtered }: HeadActionsProps) => {
  const say = useSay();
  const mayPropose = usePermission("charity:propose");
  return (
    <>
      {filtered ? (
        <Button component={Link} to="/projects" variant="outlined" onClick={() => onChange("board")}>
          {say("看板", "Board")}
        </Button>
      ) : (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view}
          aria-label={say("显示方式", "View")}
          onChange={(_event, next: View | null) => next && onChange(next)}
        >
          <ToggleButton value="board">{say("看板", "Board")}</ToggleButton>
          <ToggleButton value="list">{say("列表", "List")}</ToggleButton>
        </ToggleButtonGroup>
      )}
      {mayPropose && (
        <Button component={Link} to="/projects/create" variant="contained">
          {say("新建项目", "New project")}
        </Button>
      )}
    </>
  );
};

const Projects = (head: { title: string; subtitle: string; actions: React.ReactNode }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const link = ({ id, serial }: Project) => (
    <RecordLink resource="projects" id={id}>
      {serial}
    </RecordLink>
  );
  const chip = ({ state }: Project) => <CodeChip code={state} states={projectStates} />;
  const gap = (project: Project) => gapOfProject(project, locale);
  return (
    <ListPage
      {...head}
      filters={
        <FilterSheet>
          <SelectFilter source="state" label={say("状态", "State")} labels={projectStates} />
          <RegionFilter downToTownship />
          <SearchBox
            source="search"
            label={say("搜索", "Search")}
            helperText={say("名称中的字，或编号", "Title or serial")}
          />
        </FilterSheet>
      }
      empty={
        <EmptyState
          reason="nothing"
          text={say(
            "民政部门提出项目后会显示在这里。",
            "Projects appear here once civil affairs propose them.",
          )}
        />
      }
    >
      <RowTable<Project>
        card={(project) => ({
          title: link(project),
          chips: chip(project),
          lines: [
            <b key="title">{project.title}</b>,
            `${project.region?.pathName ?? ""} · ${itemsInWords(project.itemCount, locale)}`,
            `${say("缺口 ", "Gap ")}${gap(project)}`,
          ],
        })}
      >
        <Column source="serial" label={say("编号", "Serial")} disableSort render={link} />
        <Column source="title" label={say("项目名称", "Title")} disableSort />
        <Column source="state" label={say("状态", "State")} disableSort render={chip} />
        <Column
          source="region"
          label={say("地区", "Region")}
          disableSort
          render={({ region }: Project) => region?.pathName}
        />
        <Column
          source="charity"
          label={say("认领机构", "Charity")}
          disableSort
          render={({ charity }: Project) => charity?.name ?? "—"}
        />
        <Column source="itemCount" label={say("需求项数", "Needs")} disableSort align="right" />
        <Column source="gap" label={say("资金缺口", "Gap")} disableSort align="right" render={gap} />
        <Column
          source="allocated"
          label={say("已分配（元）", "Allocated (CNY)")}
          disableSort
          align="right"
          render={({ allocated }: Project) => <MoneyField value={allocated} />}
        />
        <Column
          source="endsOn"
          label={say("结束日期", "Ends")}
          disableSort
          render={(project: Project) => (
            <span title={termInWords(project, locale)}>
              <DateField value={project.endsOn} />
            </span>
          )}
        />
      </RowTable>
    </ListPage>
  );
};

import Box from "@mui/material/Box";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { projectStates } from "../../schema/codes/project-states.ts";
import { AllocateButton } from "../allocations/AllocateButton.tsx";
import { FactList } from "../shell/fields/FactList.tsx";
import { HistoryList } from "../shell/fields/HistoryList.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { MoneyField } from "../shell/fields/values.tsx";
import { ActionBar, type AvailableAction } from "../shell/forms/ActionBar.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { ShowPage } from "../shell/pages/ShowPage.tsx";
import { usePermission, useSession } from "../shell/session/session.ts";
import { ProjectAllocations } from "./ProjectAllocations.tsx";
import { ProjectItems } from "./ProjectItems.tsx";
import { ProjectProgress } from "./ProjectProgress.tsx";
import { projectDialogs } from "./project-dialogs.tsx";
import {
  disclosureInWords,
  fundedPercent,
  gapOfProject,
  itemsInWords,
  termInWords,
} from "./project-words.ts";
import type { ProjectDetail } from "./projects.data.ts";

/** A project: where it stands, what comes next, its needs, its money, its history. */
export const ProjectShow = () => (
  <ShowPage<ProjectDetail>>{(project) => <ProjectPage project={project} />}</ShowPage>
);

const ProjectPage = ({ project }: { project: ProjectDetail }) => {
  const say = useSay();
  const mayReadAllocations = usePermission("allocation:read");
  const actions = useProjectActions(project);
  const firstStep = project.itemCount === 0 ? "addItems" : undefined;
  const mayAllocate = usePermission("allocation:post");
  const waitsForMoney = mayAllocate && project.state === "ADOPTED" && project.allocated === "0.00";
  const workflowStep = actions.find((action) => "primary" in action && action.primary)?.action;
  const primary = firstStep ?? (waitsForMoney ? null : workflowStep);
  return (
    <>
      <PageTitle
        title={project.title}
        chip={<CodeChip code={project.state} states={projectStates} />}
        subtitle={`${project.serial} · ${project.region?.pathName ?? ""}`}
      />
      <NextStep project={project} />
      {waitsForMoney && (
        <Box sx={{ mt: 1 }}>
          <AllocateButton label={say("分配资金", "Allocate money")} projectId={project.id} />
        </Box>
      )}
      <ActionBar record={project} actions={actions} dialogs={projectDialogs} primary={primary ?? null} />
      <Facts project={project} />
      <Section title={say("需求", "Needs")} count={project.itemCount}>
        <ProjectItems project={project} />
      </Section>
      {mayReadAllocations && (
        <Section title={say("资金分配", "Allocations")}>
          <ProjectAllocations projectId={project.id} />
        </Section>
      )}
      <Section title={say("办理记录", "History")}>
        <HistoryList entries={project.history} />
      </Section>
    </>
  );
};

/** Choosing needs is no move of the workflow, so the server does not list it; who may propose a draft may choose. */
function useProjectActions(project: ProjectDetail): AvailableAction[] {
  const mayPropose = usePermission("charity:propose");
  const own = useSession()?.activePost.organisation.id === project.proposedBy?.id;
  if (!mayPropose || !own || project.state !== "DRAFT") return project.availableActions;
  const addItems = { action: "addItems", labelZh: "选择需求", labelEn: "Choose needs", allowed: true };
  return [...project.availableActions, addItems];
}

/** The next step in a sentence, from where the reader stands. */
const NextStep = ({ project }: { project: ProjectDetail }) => {
  const say = useSay();
  const adopts = usePermission("charity:adopt");
  const proposes = usePermission("charity:propose");
  const sentence = () => {
    switch (project.state) {
      case "DRAFT":
        if (!proposes) return null;
        return project.itemCount === 0
          ? say("下一步：选择要列入的需求。", "Next: choose its needs.")
          : say("下一步：核对需求，向慈善组织提出。", "Next: check the needs and propose it.");
      case "PROPOSED":
        return adopts
          ? say(
              "下一步：核对需求和期限，认领项目。先认领者得。",
              "Next: check needs and term, then adopt it.",
            )
          : say("已向慈善组织提出，等待认领。", "Proposed; it waits for a charity.");
      case "ADOPTED":
        return adopts
          ? say(
              "下一步：预留其中的需求，分配资金；资金到位后开始实施。",
              "Next: reserve its needs, allocate money, then start.",
            )
          : say("慈善组织正在筹集并分配资金。", "The charity is raising and allocating money.");
      case "IMPLEMENTING":
        return proposes
          ? say(
              "全部需求满足、办结或撤回后，确认完成。",
              "Confirm completion once every need is met, closed or withdrawn.",
            )
          : say(
              "正在实施。全部需求满足后，由民政部门确认完成。",
              "Under way; civil affairs confirm the completion.",
            );
      case "COMPLETED":
        return proposes
          ? say(
              "下一步：核对内容，向社会公开项目成效。",
              "Next: check what is said, then disclose what it came to.",
            )
          : null;
      default:
        return null;
    }
  };
  const text = sentence();
  return text && <Box sx={{ fontSize: "0.9375rem" }}>{text}</Box>;
};

const Facts = ({ project }: { project: ProjectDetail }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const categoryLabel = useCodeLabel(needCategories);
  const categories = project.categories.map(
    ({ category, count }) => `${categoryLabel(category)} ${count ?? say("少于 5", "under 5")}`,
  );
  return (
    <Section title={say("项目情况", "The project")}>
      <Box sx={{ mb: 1.5, fontSize: "0.9375rem", lineHeight: 1.6, overflowWrap: "anywhere" }}>
        {project.summary}
      </Box>
      <FactList
        facts={[
          { label: say("需求", "Needs"), value: itemsInWords(project.itemCount, locale) },
          { label: say("类别", "Categories"), value: categories.join(say("，", ", ")) || "—" },
          { label: say("涉及地方", "Places"), value: project.places.join(say("、", ", ")) || "—" },
          { label: say("资金缺口", "Gap"), value: <b>{gapOfProject(project, locale)}</b> },
          { label: say("已分配", "Allocated"), value: <MoneyField value={project.allocated} unit /> },
          // Whose sums are not told has no progress to show.
          ...(fundedPercent(project) === null
            ? []
            : [{ label: say("进度", "Progress"), value: <ProjectProgress project={project} /> }]),
          { label: say("提出部门", "Proposed by"), value: project.proposedBy?.name ?? "—" },
          {
            label: say("认领机构", "Charity"),
            value: project.charity?.name ?? say("尚未认领", "Not adopted yet"),
          },
          { label: say("期限", "Term"), value: termInWords(project, locale) },
          ...(project.state === "DISCLOSED" && project.disclosure
            ? [{ label: say("公开的成效", "Disclosed"), value: disclosureInWords(project, locale) }]
            : []),
        ]}
      />
    </Section>
  );
};

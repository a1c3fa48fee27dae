import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import type { MatchedNeed } from "../matched-needs/matched-needs.data.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { usePermission } from "../shell/session/session.ts";
import { fundingStepOf } from "./funding-step.ts";

/** What must happen before money can be allocated, in one sentence with the way to the project. */
export const NextStepWords = ({ need }: { need: MatchedNeed }): ReactNode => {
  const say = useSay();
  switch (fundingStepOf(need)) {
    case "NOTHING":
      return say("资金已落实，不需要再分配。", "Fully funded; nothing more to allocate.");
    case "WAIT":
      return say(
        "还没有列入可认领的项目；民政部门提出项目、贵机构认领后才能分配资金。",
        "In no project yet; money can be allocated once civil affairs propose one and you adopt it.",
      );
    case "ADOPT":
      return (
        <>
          {say("先认领所属项目 ", "First adopt its project ")}
          <ProjectLink need={need} />
          {say("，认领后才能分配资金。", "; money can be allocated after that.")}
        </>
      );
    case "ALLOCATE":
      return (
        <>
          {say("可以从已确认的捐赠中分配资金。所属项目 ", "A confirmed donation can be allocated. Project ")}
          <ProjectLink need={need} />
        </>
      );
  }
};

const ProjectLink = ({ need }: { need: MatchedNeed }) => (
  <RecordLink resource="projects" id={need.projectId ?? ""}>
    {need.projectTitle}
  </RecordLink>
);

interface NextStepButtonProps {
  need: MatchedNeed;
  reservationId: string;
  size?: "small" | "medium";
}

/** The button of that step; allocating is offered when it can be done and by whom. */
export const NextStepButton = ({ need, reservationId, size = "medium" }: NextStepButtonProps) => {
  const say = useSay();
  const mayAllocate = usePermission("allocation:post");
  switch (fundingStepOf(need)) {
    case "NOTHING":
      return null;
    case "WAIT":
      return (
        <Button size={size} variant="outlined" component={Link} to="/projects">
          {say("查看可认领的项目", "See projects to adopt")}
        </Button>
      );
    case "ADOPT":
      return (
        <Button
          size={size}
          variant="contained"
          component={Link}
          to={`/projects/${encodeURIComponent(need.projectId ?? "")}/show`}
        >
          {say("去认领项目", "Adopt the project")}
        </Button>
      );
    case "ALLOCATE":
      return (
        mayAllocate && (
          <Button
            size={size}
            variant="contained"
            component={Link}
            to={`/allocations/create?reservation=${encodeURIComponent(reservationId)}`}
          >
            {say("分配资金", "Allocate money")}
          </Button>
        )
      );
  }
};

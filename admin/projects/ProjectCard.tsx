import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { ProjectProgress } from "./ProjectProgress.tsx";
import { gapOfProject, itemsInWords } from "./project-words.ts";
import type { Project } from "./projects.data.ts";

/** A project on the board: what it is, where, how much is lacking, until when. */
export const ProjectCard = ({ project }: { project: Project }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  return (
    <Card component="li" sx={{ p: 1.25, fontSize: "0.875rem", lineHeight: 1.55 }}>
      <RecordLink resource="projects" id={project.id}>
        {project.title}
      </RecordLink>
      <Box sx={{ color: "text.secondary" }}>
        {project.region?.name} · {itemsInWords(project.itemCount, locale)}
      </Box>
      <div>
        {say("缺口 ", "Gap ")}
        <b>{gapOfProject(project, locale)}</b>
      </div>
      <ProjectProgress project={project} />
      <div>{say(`${project.endsOn} 结束`, `Ends ${project.endsOn}`)}</div>
      {project.charity && <Box sx={{ color: "text.secondary" }}>{project.charity.name}</Box>}
    </Card>
  );
};

import { useNotify } from "react-admin";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { ProjectTermInputs, ProjectWordsInputs, projectWordsOf } from "./ProjectWordsInputs.tsx";
import { correctProject, type ProjectDetail, refreshedByProjects } from "./projects.data.ts";

/** Rewrites a draft before charities see it; its region stays, since its needs were chosen from there. */
export const CorrectProject = ({ record: project, open, onClose }: ActionDialogProps<ProjectDetail>) => {
  const say = useSay();
  const notify = useNotify();
  const { title, summary, startsOn, endsOn } = project;
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("修改项目草稿", "Edit the draft")}
      facts={[
        { label: say("编号", "Serial"), value: project.serial },
        { label: say("地区", "Region"), value: project.region?.pathName ?? "—" },
      ]}
      action={correctProject}
      defaultValues={{ title, summary, startsOn, endsOn }}
      toInput={(values) => ({
        id: project.id,
        input: { ...projectWordsOf(values), version: project.version },
      })}
      refreshes={refreshedByProjects}
      confirmLabel={say("保存修改", "Save")}
      onDone={() => notify(say("草稿已修改。", "The draft is changed."), { type: "success" })}
    >
      <ProjectWordsInputs />
      <ProjectTermInputs />
    </ConfirmByFacts>
  );
};

import { CreatePage } from "../shell/forms/form-pages.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { RegionInput } from "../shell/regions/RegionInput.tsx";
import { useOwnRegion } from "../shell/regions/use-regions.ts";
import { ProjectTermInputs, ProjectWordsInputs, projectWordsOf } from "./ProjectWordsInputs.tsx";
import { createProject } from "./projects.data.ts";

/** A draft: what kind of people, where, from when until when. Needs are put into it next. */
export const ProjectCreate = () => {
  const say = useSay();
  const own = useOwnRegion();
  return (
    <CreatePage
      title={say("新建慈善项目", "New project")}
      subtitle={say(
        "先存为草稿，下一步选择要列入的需求，再向慈善组织提出。",
        "It is a draft first; then choose its needs and propose it to charities.",
      )}
      action={createProject}
      defaultValues={{ title: "", summary: "", regionCode: own?.code ?? "", startsOn: "", endsOn: "" }}
      toInput={({ regionCode, ...words }) => ({
        ...projectWordsOf(words),
        regionCode: String(regionCode || own?.code || ""),
      })}
      submitLabel={say("存为草稿，下一步选择需求", "Save the draft and choose needs")}
      routeAfter={({ id }) => `/projects/${encodeURIComponent(id)}`}
    >
      <ProjectWordsInputs />
      <RegionInput
        source="regionCode"
        label={say("项目地区", "Region")}
        downToTownship
        noChoice={say(`${own?.name ?? ""}全域`, `All of ${own?.name ?? ""}`)}
      />
      <ProjectTermInputs />
    </CreatePage>
  );
};

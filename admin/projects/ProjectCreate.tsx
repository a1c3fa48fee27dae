import { DateInput, maxLength, minLength, required, TextInput } from "react-admin";
import { CreatePage } from "../shell/forms/form-pages.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { RegionInput } from "../shell/regions/RegionInput.tsx";
import { useOwnRegion } from "../shell/regions/use-regions.ts";
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
      toInput={({ title, summary, regionCode, startsOn, endsOn }) => ({
        title: String(title ?? ""),
        summary: String(summary ?? ""),
        regionCode: String(regionCode || own?.code || ""),
        startsOn: String(startsOn ?? ""),
        endsOn: String(endsOn ?? ""),
      })}
      submitLabel={say("存为草稿，下一步选择需求", "Save the draft and choose needs")}
      routeAfter={({ id }) => `/projects/${encodeURIComponent(id)}`}
    >
      <TextInput
        source="title"
        label={say("项目名称", "Title")}
        validate={[required(), minLength(4), maxLength(60)]}
        helperText={say("4 到 60 个字，例如「滨城区失能老人居家照护」", "4 to 60 characters")}
      />
      <TextInput
        source="summary"
        label={say("项目简介", "Summary")}
        multiline
        minRows={3}
        validate={[required(), minLength(10), maxLength(1000)]}
        helperText={say(
          "说明帮助哪一类困难群众、怎样帮助。不写任何人的姓名、证件号、电话。",
          "Which class of people and how. No names or numbers of persons.",
        )}
      />
      <RegionInput
        source="regionCode"
        label={say("项目地区", "Region")}
        downToTownship
        noChoice={say(`${own?.name ?? ""}全域`, `All of ${own?.name ?? ""}`)}
      />
      <DateInput source="startsOn" label={say("开始日期", "Starts on")} validate={required()} />
      <DateInput source="endsOn" label={say("结束日期", "Ends on")} validate={required()} />
    </CreatePage>
  );
};

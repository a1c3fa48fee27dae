import { DateInput, maxLength, minLength, required, TextInput } from "react-admin";
import { useSay } from "../shell/i18n/use-say.ts";

/** What a project is called and says. */
export const ProjectWordsInputs = () => {
  const say = useSay();
  return (
    <>
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
    </>
  );
};

/** From when until when. */
export const ProjectTermInputs = () => {
  const say = useSay();
  return (
    <>
      <DateInput source="startsOn" label={say("开始日期", "Starts on")} validate={required()} />
      <DateInput source="endsOn" label={say("结束日期", "Ends on")} validate={required()} />
    </>
  );
};

/** The same of the form's values as the mutations take them. */
export const projectWordsOf = ({ title, summary, startsOn, endsOn }: Readonly<Record<string, unknown>>) => ({
  title: String(title ?? ""),
  summary: String(summary ?? ""),
  startsOn: String(startsOn ?? ""),
  endsOn: String(endsOn ?? ""),
});

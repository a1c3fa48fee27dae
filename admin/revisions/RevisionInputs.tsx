import type { RefObject } from "react";
import { DateInput, maxLength, minLength, required, TextInput } from "react-admin";
import { useSay } from "../shell/i18n/use-say.ts";
import { ImportFile } from "./ImportFile.tsx";
import { YamlInput } from "./YamlInput.tsx";

/** What a revision is called, why it is made, from when it holds. */
export const RevisionWordsInputs = () => {
  const say = useSay();
  return (
    <>
      <TextInput
        source="title"
        label={say("修订名称", "Title")}
        validate={[required(), minLength(4), maxLength(60)]}
        helperText={say("4 到 60 个字，例如「调整 2027 年高龄津贴标准」", "4 to 60 characters")}
      />
      <TextInput
        source="reason"
        label={say("修订理由", "Reason")}
        multiline
        minRows={2}
        validate={[required(), minLength(4), maxLength(1000)]}
        helperText={say("写明依据的文件和文号，供审核人员核对。", "Name the document on which it rests.")}
      />
      <DateInput
        source="validFrom"
        label={say("生效日期", "First day")}
        validate={required()}
        helperText={say(
          "今天或以后；这一天之前的测算和决定仍按原来的规定。",
          "Today or later; what is worked out for a day before it goes by the old rules.",
        )}
      />
    </>
  );
};

/** The text itself, typed or read from a file. */
export const RevisionTextInputs = ({ editor }: { editor: RefObject<HTMLTextAreaElement | null> }) => (
  <>
    <ImportFile source="document" />
    <YamlInput source="document" editor={editor} />
  </>
);

/** The same of the form's values as the mutations take them. */
export const revisionInputOf = ({
  title,
  reason,
  validFrom,
  document,
}: Readonly<Record<string, unknown>>) => ({
  title: String(title ?? ""),
  reason: String(reason ?? ""),
  validFrom: String(validFrom ?? ""),
  document: String(document ?? ""),
});

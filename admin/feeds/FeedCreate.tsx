import Box from "@mui/material/Box";
import { useEffect } from "react";
import { DateInput, required, SelectInput } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import { factSources } from "../../schema/codes/fact-sources.ts";
import { type FeedKind, feedKinds } from "../../schema/codes/feed-kinds.ts";
import type { StartFeedInput } from "../../schema/generated/operations.ts";
import { FileInput } from "../imports/FileInput.tsx";
import { today } from "../shell/days.ts";
import { DownloadButton } from "../shell/forms/DownloadButton.tsx";
import { CreatePage } from "../shell/forms/form-pages.tsx";
import { useCodeChoices } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useLabel, useSay } from "../shell/i18n/use-say.ts";
import { theRule } from "./feed-words.ts";
import { startFeed } from "./feeds.data.ts";

const text = { fontSize: "0.9375rem", lineHeight: 1.6, mb: 1.5 } as const;

/** Receives what a department sent: of which kind, whose word, of which day. */
export const FeedCreate = () => {
  const say = useSay();
  const label = useLabel();
  const kinds = useCodeChoices(feedKinds);
  return (
    <CreatePage
      title={say("上传部门数据", "Upload a department’s file")}
      subtitle={say(
        "先核对，后写入：在您点「写入登记」以前，登记里什么都不会变。",
        "It is checked first: until you write it, nothing in the register changes.",
      )}
      action={startFeed}
      defaultValues={{ fileId: "", kind: "", source: "", asOf: today() }}
      toInput={({ fileId, kind, source, asOf }): StartFeedInput => ({
        fileId: String(fileId ?? ""),
        kind: kind as StartFeedInput["kind"],
        source: source as StartFeedInput["source"],
        asOf: String(asOf ?? ""),
      })}
      submitLabel={say("开始核对", "Begin to check")}
      routeAfter={({ id }) => `/feeds/${encodeURIComponent(id)}/show`}
    >
      <SelectInput source="kind" label={say("数据类别", "Kind")} validate={required()} choices={kinds} />
      <OfKind />
      <FileInput source="fileId" purpose="feed" />
      <Box sx={{ ...text, mt: 0.5, color: "text.secondary" }}>
        {say(
          ".xlsx 或 CSV（UTF-8、GB18030），20 MB、300,000 行以内，每人一行；身份证号所在的列请设为「文本」格式。",
          ".xlsx or CSV (UTF-8, GB18030), at most 20 MB and 300,000 rows, one a person; format the numbers as text.",
        )}
      </Box>
      <DateInput
        source="asOf"
        label={say("数据日期", "As of")}
        validate={required()}
        slotProps={{ htmlInput: { max: today() } }}
        helperText={say("部门数据截至哪一天，不晚于今天。", "The day of the data, not later than today.")}
      />
      <Box role="note" sx={text}>
        <b>{say("取值不一致时：", "Where values differ: ")}</b>
        {label(theRule)}
      </Box>
    </CreatePage>
  );
};

/** The departments that send what was chosen, and its template. */
const OfKind = () => {
  const say = useSay();
  const locale = useConsoleLocale();
  const { setValue } = useFormContext();
  const kind = useWatch({ name: "kind" }) as FeedKind | "";
  const sources = kind ? feedKinds[kind].sources : [];
  const only = sources.length === 1 ? sources[0] : "";
  useEffect(() => setValue("source", only), [only, setValue]);
  return (
    <>
      <SelectInput
        source="source"
        label={say("提供部门", "Department")}
        validate={required()}
        choices={sources.map((id) => ({ id, name: factSources[id][locale] }))}
        helperText={kind ? false : say("先选择数据类别。", "Choose the kind first.")}
      />
      {kind && (
        <Box sx={{ mb: 2 }}>
          <DownloadButton
            path={`/imports/feeds/${kind}/template.xlsx`}
            fileName={`${feedKinds[kind].zh}模板.xlsx`}
            label={say("下载模板", "Download the template")}
          />
        </Box>
      )}
    </>
  );
};

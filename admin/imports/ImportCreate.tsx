import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { DateInput, maxLength, required, SelectInput, TextInput } from "react-admin";
import { factSources } from "../../schema/codes/fact-sources.ts";
import type { StartRegisterImportInput } from "../../schema/generated/operations.ts";
import { today } from "../shell/days.ts";
import { CreatePage } from "../shell/forms/form-pages.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { useOnPhone } from "../shell/layout/use-on-phone.ts";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { useOwnRegion } from "../shell/regions/use-regions.ts";
import { FileInput } from "./FileInput.tsx";
import { startImport } from "./imports.data.ts";
import { OnPhone } from "./OnPhone.tsx";
import { CsvTemplate, WorkbookTemplate } from "./TemplateButtons.tsx";

/** What an import may not claim: a decision, a rule and the system speak for themselves. */
const sources = Object.entries(factSources).filter(([, { origin }]) => origin !== "DERIVED");

/** Begins an import: the template, the file, whose word it is. */
export const ImportCreate = () => {
  const say = useSay();
  const locale = useConsoleLocale();
  const own = useOwnRegion();
  const day = today();
  if (useOnPhone())
    return (
      <>
        <PageTitle title={say("导入名册", "Import a register")} />
        <OnPhone />
      </>
    );
  return (
    <CreatePage
      title={say("导入名册", "Import a register")}
      subtitle={say(
        "先核对，后写入：在您点「提交写入」以前，登记里什么都不会变。",
        "It is checked first: until you write it, nothing in the register changes.",
      )}
      action={startImport}
      defaultValues={{
        fileId: "",
        title: `${own?.name ?? ""}名册 ${day}`,
        source: "TOWNSHIP",
        obtainedOn: day,
      }}
      toInput={({ fileId, title, source, obtainedOn }): StartRegisterImportInput => ({
        fileId: String(fileId ?? ""),
        title: String(title ?? ""),
        source: source as StartRegisterImportInput["source"],
        obtainedOn: String(obtainedOn ?? ""),
      })}
      submitLabel={say("开始核对", "Begin to check")}
      routeAfter={({ id }) => `/imports/${encodeURIComponent(id)}/show`}
    >
      <Part number={1} title={say("下载模板，填好名册", "Download the template and fill it in")}>
        <Box sx={{ fontSize: "0.9375rem", lineHeight: 1.6, mb: 1 }}>
          {say(
            "每人一行，同一家庭填相同的户编号。已经有自己的表格也可以直接上传，列名不同的，上传后再对应。",
            "One row a person, the same family number for one family. A table of your own will do; its columns are mapped after the upload.",
          )}
        </Box>
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
          <WorkbookTemplate />
          <CsvTemplate />
        </Box>
      </Part>
      <Part number={2} title={say("选择文件", "Choose the file")}>
        <FileInput source="fileId" />
        <Box sx={{ mt: 0.5, color: "text.secondary", fontSize: "0.875rem" }}>
          {say(
            ".xlsx 或 CSV，最多 50,000 行；身份证号和银行账号所在的列请设为「文本」格式。",
            ".xlsx or CSV, at most 50,000 rows; format the columns of numbers and accounts as text.",
          )}
        </Box>
      </Part>
      <Part number={3} title={say("说明这批信息", "Say what it is")}>
        <TextInput
          source="title"
          label={say("批次名称", "Title")}
          validate={[required(), maxLength(100)]}
          helperText={say("同事会看到，请不要写人名。", "Colleagues see it: no names of persons.")}
        />
        <SelectInput
          source="source"
          label={say("信息来源", "Source")}
          validate={required()}
          choices={sources.map(([id, label]) => ({ id, name: label[locale] }))}
          helperText={say("名册中的情况是谁提供的。", "Whose word the facts are.")}
        />
        <DateInput
          source="obtainedOn"
          label={say("取得日期", "Obtained on")}
          validate={required()}
          helperText={say(
            "提供这些情况的日期，不晚于今天；登记中有同一来源更晚的信息时会提示。",
            "When the source said so, not later than today.",
          )}
        />
      </Part>
    </CreatePage>
  );
};

const Part = ({ number, title, children }: { number: number; title: string; children: ReactNode }) => (
  <Box component="section" sx={{ mb: 3 }}>
    <Typography variant="h2" sx={{ fontSize: "1.125rem", mb: 1 }}>
      {number}. {title}
    </Typography>
    {children}
  </Box>
);

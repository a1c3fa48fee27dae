import { DownloadButton } from "../shell/forms/DownloadButton.tsx";
import { useSay } from "../shell/i18n/use-say.ts";

export const WorkbookTemplate = () => {
  const say = useSay();
  return (
    <DownloadButton
      path="/imports/template.xlsx"
      fileName="困难家庭登记模板.xlsx"
      label={say("下载模板", "Download the template")}
    />
  );
};

export const CsvTemplate = () => {
  const say = useSay();
  return (
    <DownloadButton
      path="/imports/template.csv"
      fileName="困难家庭登记模板.csv"
      variant="text"
      label={say("CSV 模板", "As CSV")}
    />
  );
};

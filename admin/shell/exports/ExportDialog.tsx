import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useId, useState } from "react";
import { RadioButtonGroupInput, required, SelectInput } from "react-admin";
import { Link } from "react-router-dom";
import { exportFormats } from "../../../schema/codes/export-formats.ts";
import { type ExportList, exportLists } from "../../../schema/codes/export-lists.ts";
import { exportPurposes } from "../../../schema/codes/export-purposes.ts";
import type { ExportInput } from "../../../schema/generated/operations.ts";
import { FactList } from "../fields/FactList.tsx";
import { formatCount } from "../format.ts";
import { ActionForm } from "../forms/ActionForm.tsx";
import { keepFocusOnPage } from "../forms/keep-focus.ts";
import type { Action } from "../forms/use-action.ts";
import { useCodeChoices } from "../i18n/code-label.ts";
import { useConsoleLocale, useLabel, useSay } from "../i18n/use-say.ts";
import { useOnPhone } from "../layout/use-on-phone.ts";
import { findResource } from "../resource-definition.ts";
import { ExportProgress } from "./ExportProgress.tsx";
import { type Export, requestExport } from "./exports.data.ts";

export interface ExportDialogProps {
  resource: string;
  list: ExportList;
  filter: Readonly<Record<string, unknown>>;
  count: number | undefined;
  countIsCapped: boolean;
  onClose: () => void;
}

type Chosen = Pick<ExportInput, "format" | "purpose" | "language">;

/** What will be in the file, as what, and what for; then how far it is, and the file. */
export const ExportDialog = ({
  resource,
  list,
  filter,
  count,
  countIsCapped,
  onClose,
}: ExportDialogProps) => {
  const say = useSay();
  const label = useLabel();
  const locale = useConsoleLocale();
  const onPhone = useOnPhone();
  const titleId = useId();
  const [pending, setPending] = useState(false);
  const [asked, setAsked] = useState<Export>();
  const formats = useCodeChoices(exportFormats);
  const purposes = useCodeChoices(exportPurposes);

  const ask: Action<Chosen, Export> = async (chosen, context) => {
    // How the page narrows its list is said where it is read.
    const { listArguments } = (await findResource(resource)?.handlers()) ?? {};
    return requestExport({ ...chosen, list, arguments: { ...listArguments?.(filter) } }, context);
  };
  const close = () => {
    onClose();
    keepFocusOnPage();
  };
  const title = say(`导出${exportLists[list].zh}`, `Export: ${label(exportLists[list])}`);
  return (
    <Dialog
      open
      onClose={pending ? undefined : close}
      fullScreen={onPhone}
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        {asked ? (
          <>
            <ExportProgress asked={asked} />
            <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, mt: 2 }}>
              <Button variant="outlined" component={Link} to="/exports" onClick={close}>
                {say("我的导出", "My exports")}
              </Button>
              <Button variant="outlined" onClick={close}>
                {say("关闭", "Close")}
              </Button>
            </Box>
          </>
        ) : (
          <>
            <FactList
              facts={[
                {
                  label: say("范围", "Range"),
                  value: say(
                    `当前筛选的全部记录${count === undefined ? "" : `，${formatCount(count)}${countIsCapped ? "+" : ""} 条`}（最多 5 万行）`,
                    `All that the filters show${count === undefined ? "" : `, ${formatCount(count)}${countIsCapped ? "+" : ""} entries`} (up to 50,000 rows)`,
                  ),
                },
                {
                  label: say("脱敏", "Masks"),
                  value: say("与页面所见一致，不含未脱敏信息", "As on the page; no clear values"),
                },
                {
                  label: say("留痕", "Record"),
                  value: say(
                    "申请和每次下载都有记录；文件内注明您的姓名、时间和用途",
                    "The request and each download are on record; the file names you, the time and the purpose",
                  ),
                },
                {
                  label: say("保留", "Kept"),
                  value: say("24 小时，只有您本人可以下载", "24 hours, for you alone"),
                },
              ]}
            />
            <Box sx={{ mt: 2 }}>
              <ActionForm<Chosen, Export>
                action={ask}
                defaultValues={{ format: "XLSX" }}
                toInput={(values) => ({
                  format: values.format as Chosen["format"],
                  purpose: values.purpose as Chosen["purpose"],
                  language: locale === "zh" ? "ZH" : "EN",
                })}
                submitLabel={say("导出", "Export")}
                refreshes={["exports"]}
                onCancel={close}
                onPendingChange={setPending}
                onDone={setAsked}
              >
                <RadioButtonGroupInput
                  source="format"
                  label={say("格式", "Format")}
                  choices={formats}
                  validate={required()}
                />
                <SelectInput
                  source="purpose"
                  label={say("用途", "Purpose")}
                  choices={purposes}
                  validate={required()}
                  fullWidth
                />
              </ActionForm>
            </Box>
          </>
        )}
      </DialogContent>
    </Dialog>
  );
};

import Box from "@mui/material/Box";
import type { ComponentType } from "react";
import { maxLength, minLength, required, TextInput, useNotify } from "react-admin";
import type { Fact } from "../shell/fields/FactList.tsx";
import { formatCount } from "../shell/format.ts";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useLabel, useSay } from "../shell/i18n/use-say.ts";
import { familiesOf, writtenInWords } from "./import-words.ts";
import {
  cancelImport,
  checkAgain,
  type ImportDetail,
  refreshedByImports,
  submitImport,
  undoImport,
} from "./imports.data.ts";

type DialogProps = ActionDialogProps<ImportDetail>;

function useImportFacts(of: ImportDetail): Fact[] {
  const say = useSay();
  return [
    { label: say("批次", "Import"), value: `${of.serial} ${of.title}` },
    { label: say("辖区", "Region"), value: of.region?.name ?? "—" },
    {
      label: say("文件", "File"),
      value: say(
        `${formatCount(of.rows)} 行，${formatCount(of.families)} 户`,
        `${formatCount(of.rows)} rows, ${formatCount(of.families)} families`,
      ),
    },
  ];
}

const WriteImport = ({ record: of, open, onClose }: DialogProps) => {
  const say = useSay();
  const label = useLabel();
  const written = writtenInWords(of);
  const count = (outcome: "NEW" | "CHANGED" | "UNCHANGED") => familiesOf(of, outcome);
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say(`确认写入 ${written.zh}？`, `Write ${written.en}?`)}
      facts={[
        ...useImportFacts(of),
        { label: say("新增", "New"), value: <b>{say(`${count("NEW")} 户`, `${count("NEW")}`)}</b> },
        {
          label: say("更新", "Changed"),
          value: <b>{say(`${count("CHANGED")} 户`, `${count("CHANGED")}`)}</b>,
        },
        {
          label: say("无变化", "Unchanged"),
          value: say(`${count("UNCHANGED")} 户，不写入`, `${count("UNCHANGED")} families, left as they are`),
        },
      ]}
      action={submitImport}
      toInput={() => ({ id: of.id, version: of.version })}
      refreshes={refreshedByImports}
      confirmLabel={label({ zh: `确认写入 ${written.zh}`, en: `Write ${written.en}` })}
    >
      <Means>
        {say(
          "全部写入，或一户也不写入。写入后发现整批有误，可以整批撤销。",
          "All of it is written or nothing. A batch that turns out wrong can be taken back whole.",
        )}
      </Means>
    </ConfirmByFacts>
  );
};

const CheckAgain = ({ record: of, open, onClose }: DialogProps) => {
  const say = useSay();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("重新核对", "Check again")}
      facts={useImportFacts(of)}
      action={checkAgain}
      toInput={() => ({ id: of.id })}
      refreshes={["imports"]}
      confirmLabel={say("开始重新核对", "Check it again")}
    >
      <Means>
        {say(
          "按现在的登记再核对一遍同一份文件。文件改过的，请重新上传。",
          "The same file is checked against the register of now. If you changed the file, upload it anew.",
        )}
      </Means>
    </ConfirmByFacts>
  );
};

const GiveUp = ({ record: of, open, onClose }: DialogProps) => {
  const say = useSay();
  const notify = useNotify();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("取消导入", "Give the import up")}
      facts={useImportFacts(of)}
      action={cancelImport}
      toInput={() => ({ id: of.id })}
      refreshes={["imports"]}
      tone="error"
      confirmLabel={say("确认取消导入", "Give it up")}
      onDone={() => notify(say("已取消，登记没有改变。", "Given up; nothing changed."), { type: "success" })}
    >
      <Means>
        {say(
          "登记不会改变；文件里的内容会删除，不能恢复，要再导入须重新上传。",
          "The register stays as it is; what the file held is deleted for good.",
        )}
      </Means>
    </ConfirmByFacts>
  );
};

const UndoImport = ({ record: of, open, onClose }: DialogProps) => {
  const say = useSay();
  const added = familiesOf(of, "NEW");
  const changed = familiesOf(of, "CHANGED");
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("撤销整批导入", "Take the whole import back")}
      facts={[
        ...useImportFacts(of),
        {
          label: say("新增的家庭", "New families"),
          value: <b>{say(`${added} 户，从登记中删除`, `${added}, deleted from the register`)}</b>,
        },
        {
          label: say("更新的家庭", "Changed families"),
          value: <b>{say(`${changed} 户，恢复到写入以前`, `${changed}, put back as they were`)}</b>,
        },
      ]}
      action={undoImport}
      defaultValues={{ reason: "" }}
      toInput={({ reason }) => ({ id: of.id, reason: String(reason ?? "") })}
      refreshes={refreshedByImports}
      tone="error"
      confirmLabel={say(`确认撤销 ${added + changed} 户`, `Take ${added + changed} families back`)}
    >
      <Means>
        {say(
          "写入后已有人办理或更改的家庭保留不动，撤销后逐户列出。",
          "Families that somebody has worked with since stay as they are and are listed afterwards.",
        )}
      </Means>
      <TextInput
        source="reason"
        label={say("撤销原因", "Reason")}
        validate={[required(), minLength(4), maxLength(200)]}
        multiline
        minRows={2}
        helperText={say(
          "4 到 200 个字，记入审计；请不要写人名。",
          "4 to 200 characters; no names of persons.",
        )}
      />
    </ConfirmByFacts>
  );
};

const Means = ({ children }: { children: string }) => (
  <Box sx={{ fontSize: "0.9375rem", lineHeight: 1.6, mb: 1 }}>{children}</Box>
);

export const importDialogs: Readonly<Record<string, ComponentType<DialogProps>>> = {
  writeImport: WriteImport,
  checkAgain: CheckAgain,
  cancelImport: GiveUp,
  undoImport: UndoImport,
};

import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useNotify } from "react-admin";
import { Link } from "react-router-dom";
import { saveTextFile } from "../revisions/document-file.ts";
import { readCatalogue } from "../revisions/revisions.data.ts";
import { errorInWords } from "../shell/api-error.ts";
import { today } from "../shell/days.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { usePermission } from "../shell/session/session.ts";

/** What may be done with a policy of the catalogue: to revise it, or to take it away as a file. */
export const PolicyButtons = ({ code }: { code: string }) => {
  const say = useSay();
  const mayDraft = usePermission("policy:draft");
  return (
    <>
      <ExportButton label={say("导出 YAML", "Export YAML")} codes={[code]} fileName={`政策-${code}`} />
      {mayDraft && (
        <Button
          component={Link}
          to={`/revisions/create?policy=${encodeURIComponent(code)}`}
          variant="contained"
        >
          {say("修订这项政策", "Revise this policy")}
        </Button>
      )}
    </>
  );
};

/** The same with the whole catalogue. */
export const CatalogueButtons = () => {
  const say = useSay();
  const mayDraft = usePermission("policy:draft");
  return (
    <>
      <ExportButton label={say("导出目录", "Export the catalogue")} codes={null} fileName="政策目录" />
      {mayDraft && (
        <Button component={Link} to="/revisions/create" variant="contained">
          {say("起草修订", "Draft a revision")}
        </Button>
      )}
    </>
  );
};

interface ExportButtonProps {
  label: string;
  codes: string[] | null;
  /** Without the day and the ending. */
  fileName: string;
}

const ExportButton = ({ label, codes, fileName }: ExportButtonProps) => {
  const say = useSay();
  const notify = useNotify();
  const mayExport = usePermission("policy:review");
  const [waiting, setWaiting] = useState(false);
  if (!mayExport) return null;
  const save = async () => {
    setWaiting(true);
    try {
      saveTextFile(`${fileName}-${today()}.yaml`, await readCatalogue(codes));
      notify(say("已导出。", "Exported."), { type: "success" });
    } catch (error) {
      notify(errorInWords(error), { type: "error" });
    } finally {
      setWaiting(false);
    }
  };
  return (
    <Button
      variant="outlined"
      startIcon={<DownloadOutlined />}
      disabled={waiting}
      onClick={() => void save()}
    >
      {waiting ? say("正在导出…", "Exporting…") : label}
    </Button>
  );
};

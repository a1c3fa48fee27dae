import FileDownloadOutlined from "@mui/icons-material/FileDownloadOutlined";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useListContext } from "react-admin";
import type { ExportList } from "../../../schema/codes/export-lists.ts";
import type { ListMeta } from "../data-provider.ts";
import { useSay } from "../i18n/use-say.ts";
import { usePermission } from "../session/session.ts";
import { ExportDialog } from "./ExportDialog.tsx";

export interface ExportButtonProps {
  /** The resource whose list is shown. */
  resource: string;
  list: ExportList;
  /** A filter of the page that nobody sees. */
  filter: Readonly<Record<string, unknown>> | undefined;
}

/** Takes the list along as it is filtered now. Not offered to whose post may not, nor where there is nothing. */
export const ExportButton = ({ resource, list, filter }: ExportButtonProps) => {
  const say = useSay();
  const mayExport = usePermission("export:request");
  const { filterValues, data, total, meta } = useListContext();
  const [open, setOpen] = useState(false);
  if (!mayExport || !data || data.length === 0) return null;
  const { totalCount = total, totalIsCapped = false } = (meta ?? {}) as Partial<ListMeta>;
  return (
    <>
      <Button variant="outlined" startIcon={<FileDownloadOutlined />} onClick={() => setOpen(true)}>
        {say("导出", "Export")}
      </Button>
      {open && (
        <ExportDialog
          resource={resource}
          list={list}
          filter={{ ...filterValues, ...filter }}
          count={totalCount}
          countIsCapped={totalIsCapped}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};

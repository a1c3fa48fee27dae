import { DownloadButton } from "../forms/DownloadButton.tsx";
import { useConsoleLocale, useSay } from "../i18n/use-say.ts";
import { fileNameOf } from "./export-words.ts";
import type { Export } from "./exports.data.ts";

/** The file, while it is kept. */
export const ExportDownload = ({ of, variant }: { of: Export; variant?: "contained" | "outlined" }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  if (!of.fileId) return null;
  return (
    <DownloadButton
      path={`/files/${of.fileId}`}
      fileName={fileNameOf(of, locale)}
      label={say("下载", "Download")}
      variant={variant ?? "outlined"}
    />
  );
};

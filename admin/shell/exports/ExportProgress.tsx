import Box from "@mui/material/Box";
import { exportStandings } from "../../../schema/codes/export-standings.ts";
import { CodeChip } from "../fields/StateChip.tsx";
import { formatCount } from "../format.ts";
import { useSay } from "../i18n/use-say.ts";
import { JobProgress } from "../jobs/JobProgress.tsx";
import { ExportDownload } from "./ExportDownload.tsx";
import { sizeInWords } from "./export-words.ts";
import { type Export, isBeingMade, useExport } from "./exports.data.ts";

/** An export while it is made, and what came of it. */
export const ExportProgress = ({ asked }: { asked: Export }) => {
  const say = useSay();
  const now = useExport(asked);
  if (isBeingMade(now) && now.job) {
    return <JobProgress job={now.job} title={say("正在生成文件", "Making the file")} resource="exports" />;
  }
  return (
    <Box role="status" sx={{ display: "grid", gap: 1.5, justifyItems: "start" }}>
      <CodeChip code={now.standing} states={exportStandings} />
      {now.rows != null && now.sizeInBytes != null && (
        <span className="tabular">
          {say(
            `共 ${formatCount(now.rows)} 行，${sizeInWords(now.sizeInBytes)}。`,
            `${formatCount(now.rows)} rows, ${sizeInWords(now.sizeInBytes)}.`,
          )}
        </span>
      )}
      {now.job?.message && <span>{now.job.message}</span>}
      <ExportDownload of={now} variant="contained" />
    </Box>
  );
};

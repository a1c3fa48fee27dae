import Box from "@mui/material/Box";
import { exportFormats } from "../../schema/codes/export-formats.ts";
import { exportLists } from "../../schema/codes/export-lists.ts";
import { exportPurposes } from "../../schema/codes/export-purposes.ts";
import { exportStandings } from "../../schema/codes/export-standings.ts";
import { ExportDownload } from "../shell/exports/ExportDownload.tsx";
import { sizeInWords } from "../shell/exports/export-words.ts";
import { type Export, isBeingMade } from "../shell/exports/exports.data.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { formatCount } from "../shell/format.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useLabel, useSay } from "../shell/i18n/use-say.ts";
import { JobBar } from "../shell/jobs/JobProgress.tsx";
import { stepInWords } from "../shell/jobs/job-words.ts";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { pollExports } from "./exports.data.ts";

/** What the reader took along under this post, the latest first, with files that are still kept. */
export const ExportList = () => {
  const say = useSay();
  const listLabel = useCodeLabel(exportLists);
  const purposeLabel = useCodeLabel(exportPurposes);
  const rows = ({ rows: count, sizeInBytes }: Export) =>
    count == null
      ? "—"
      : say(`${formatCount(count)} 行`, `${formatCount(count)} rows`) +
        (sizeInBytes == null ? "" : ` · ${sizeInWords(sizeInBytes)}`);
  const format = ({ format: code }: Export) => exportFormats[code].extension.toUpperCase();
  return (
    <ListPage
      title={say("我的导出", "My exports")}
      subtitle={say(
        "文件保留 24 小时，只有您本人在提出申请的岗位下可以下载；申请和每次下载都有记录。",
        "Files are kept for 24 hours, for you alone under the post that asked; each download is on record.",
      )}
      pollWhile={pollExports}
      empty={
        <EmptyState
          reason="nothing"
          title={say("还没有导出过列表", "Nothing was exported yet")}
          text={say(
            "在任何列表页点「导出」，文件生成后在这里下载。",
            "Press Export on any list; its file then waits here.",
          )}
        />
      }
    >
      <RowTable<Export>
        card={(of) => ({
          title: <b>{listLabel(of.list)}</b>,
          chips: <State of={of} />,
          lines: [
            <Dotted key="what">
              {format(of)}
              {of.rows != null && rows(of)}
              {purposeLabel(of.purpose)}
            </Dotted>,
            <DateField key="when" value={of.requestedAt} time />,
            <Message key="message" of={of} />,
            <ExportDownload key="file" of={of} />,
          ],
        })}
      >
        <Column source="list" disableSort render={(of: Export) => listLabel(of.list)} />
        <Column
          source="standing"
          disableSort
          render={(of: Export) => (
            <>
              <State of={of} />
              <Message of={of} />
            </>
          )}
        />
        <Column source="format" disableSort render={format} />
        <Column source="rows" disableSort render={rows} />
        <Column source="purpose" disableSort render={(of: Export) => purposeLabel(of.purpose)} />
        <Column
          source="requestedAt"
          disableSort
          render={(of: Export) => <DateField value={of.requestedAt} time />}
        />
        <Column
          source="readableUntil"
          disableSort
          render={(of: Export) => (of.readableUntil ? <DateField value={of.readableUntil} time /> : "—")}
        />
        <Column source="file" disableSort render={(of: Export) => <ExportDownload of={of} />} />
      </RowTable>
    </ListPage>
  );
};

const State = ({ of }: { of: Export }) => {
  const say = useSay();
  const label = useLabel();
  if (!isBeingMade(of) || !of.job) return <CodeChip code={of.standing} states={exportStandings} />;
  return (
    <Box sx={{ minWidth: 160, py: 0.5 }}>
      <span className="tabular">{label(stepInWords(of.job))}</span>
      <JobBar job={of.job} label={say("正在生成文件", "Making the file")} />
    </Box>
  );
};

/** Why nothing came of it. */
const Message = ({ of }: { of: Export }) =>
  of.job?.message ? <Box sx={{ fontSize: "0.875rem", mt: 0.5 }}>{of.job.message}</Box> : null;

import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { factSources } from "../../schema/codes/fact-sources.ts";
import { feedKinds } from "../../schema/codes/feed-kinds.ts";
import { feedStates } from "../../schema/codes/feed-states.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { CodeChip, StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { formatCount } from "../shell/format.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useLabel, useSay } from "../shell/i18n/use-say.ts";
import { isUnderWay, stepInWords } from "../shell/jobs/job-words.ts";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { type Feed, pollMany } from "./feeds.data.ts";

/** What departments sent, the newest first. */
export const FeedList = () => {
  const say = useSay();
  const kindLabel = useCodeLabel(feedKinds);
  const sourceLabel = useCodeLabel(factSources);
  const link = ({ id, serial }: Feed) => (
    <RecordLink resource="feeds" id={id}>
      {serial}
    </RecordLink>
  );
  const start = (
    <Button component={Link} to="/feeds/create" variant="contained">
      {say("上传部门数据", "Upload a file")}
    </Button>
  );
  return (
    <ListPage
      title={say("部门数据", "Departments’ data")}
      subtitle={say(
        "医保、残联、人社、教育、卫健等部门提供的数据：按身份证号匹配辖区内登记的人，先核对，后写入，每项注明来源和日期。",
        "What departments send: matched by identity number to people registered here, checked first, written with source and day.",
      )}
      actions={start}
      pollWhile={pollMany}
      filters={<SelectFilter source="state" label={say("状态", "State")} labels={feedStates} />}
      empty={
        <EmptyState
          reason="nothing"
          title={say("还没有收到部门数据", "Nothing was received yet")}
          text={say(
            "在上传页下载模板交部门填写，或直接上传部门自己的表格，列名不同时再对应。",
            "Download a template for the department, or upload a table of its own and say what its columns are.",
          )}
        >
          {start}
        </EmptyState>
      }
    >
      <RowTable<Feed>
        card={(of) => ({
          title: link(of),
          chips: <State of={of} />,
          lines: [
            <b key="kind">{kindLabel(of.kind)}</b>,
            <Dotted key="source">
              {sourceLabel(of.source)}
              <DateField value={of.asOf} />
            </Dotted>,
            <Dotted key="counts">
              {say(`${formatCount(of.rows)} 行`, `${of.rows} rows`)}
              {say(`匹配 ${formatCount(of.matched)}`, `${of.matched} matched`)}
              {of.faulty > 0 && say(`未写入 ${formatCount(of.faulty)}`, `${of.faulty} not written`)}
            </Dotted>,
          ],
        })}
      >
        <Column source="serial" disableSort render={link} />
        <Column source="kind" disableSort render={({ kind }: Feed) => kindLabel(kind)} />
        <Column source="source" disableSort render={({ source }: Feed) => sourceLabel(source)} />
        <Column source="asOf" disableSort render={({ asOf }: Feed) => <DateField value={asOf} />} />
        <Column source="state" disableSort render={(of: Feed) => <State of={of} />} />
        <Count source="rows" />
        <Count source="matched" />
        <Count source="faulty" />
        <Column
          source="createdAt"
          disableSort
          render={({ createdAt }: Feed) => <DateField value={createdAt} time />}
        />
      </RowTable>
    </ListPage>
  );
};

const Count = ({ source }: { source: "rows" | "matched" | "faulty" }) => (
  <Column
    source={source}
    disableSort
    headerClassName="column-number"
    sx={{ textAlign: "right" }}
    render={(of: Feed) => <span className="tabular">{formatCount(of[source])}</span>}
  />
);

const State = ({ of: { state, job } }: { of: Feed }) => {
  const say = useSay();
  const label = useLabel();
  if (job && isUnderWay(job)) return <StateChip tone="working" label={label(stepInWords(job))} />;
  if (job?.state === "FAILED" && state !== "APPLIED" && state !== "CANCELLED")
    return <StateChip tone="refused" label={say("处理未完成", "Did not end")} />;
  return <CodeChip code={state} states={feedStates} />;
};

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { importStates } from "../../schema/codes/import-states.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { CodeChip, StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { formatCount } from "../shell/format.ts";
import { useLabel, useSay } from "../shell/i18n/use-say.ts";
import { JobBar } from "../shell/jobs/JobProgress.tsx";
import { isUnderWay, stepInWords } from "../shell/jobs/job-words.ts";
import { useOnPhone } from "../shell/layout/use-on-phone.ts";
import { FilterSheet } from "../shell/lists/FilterSheet.tsx";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { workTitle } from "./import-words.ts";
import { type Import, pollMany } from "./imports.data.ts";
import { OnPhone } from "./OnPhone.tsx";
import { CsvTemplate, WorkbookTemplate } from "./TemplateButtons.tsx";

/** Files of the register on their way in, the newest first, with the progress of what is under way. */
export const ImportList = () => {
  const say = useSay();
  const onPhone = useOnPhone();
  const link = ({ id, serial }: Import) => (
    <RecordLink resource="imports" id={id}>
      {serial}
    </RecordLink>
  );
  const start = (
    <Button component={Link} to="/imports/create" variant="contained">
      {say("导入名册", "Import a register")}
    </Button>
  );
  return (
    <ListPage
      title={say("批量导入", "Imports")}
      subtitle={say(
        "从表格登记或更新多户家庭：先逐行核对，通过后一次写入；写错了可以整批撤销。",
        "Families from a spreadsheet: every row is checked first, all are written at once, and the whole can be taken back.",
      )}
      actions={
        !onPhone && (
          <>
            <CsvTemplate />
            <WorkbookTemplate />
            {start}
          </>
        )
      }
      pollWhile={pollMany}
      filters={
        <>
          {onPhone && <OnPhone />}
          <FilterSheet>
            <SelectFilter source="state" label={say("状态", "State")} labels={importStates} />
          </FilterSheet>
        </>
      }
      empty={
        <EmptyState
          reason="nothing"
          title={say("还没有导入过名册", "No register was imported yet")}
          text={say(
            "下载模板，把现有名册粘贴进去，每人一行、同一家庭填相同的户编号；再点「导入名册」上传。自己的表格也可以，列名不同时在导入中对应。",
            "Download the template, paste what you have, one row a person, the same family number for one family; then import it. A table of your own will do: its columns are mapped on the way.",
          )}
        >
          {!onPhone && start}
        </EmptyState>
      }
    >
      <RowTable<Import>
        card={(of) => ({
          title: link(of),
          chips: <CodeChip code={of.state} states={importStates} />,
          lines: [
            <b key="title">{of.title}</b>,
            <Dotted key="counts">
              {of.region?.name}
              {say(
                `${formatCount(of.families)} 户 ${formatCount(of.rows)} 行`,
                `${of.families} families, ${of.rows} rows`,
              )}
              {of.faults > 0 && say(`${formatCount(of.faults)} 处错误`, `${of.faults} faults`)}
            </Dotted>,
            <Dotted key="who">
              {of.createdBy}
              <DateField value={of.createdAt} time />
            </Dotted>,
            isUnderWay(of.job) ? <Progress key="progress" of={of} /> : null,
          ],
        })}
      >
        <Column source="serial" disableSort render={link} />
        <Column source="title" disableSort />
        <Column source="region" disableSort render={({ region }: Import) => region?.name ?? "—"} />
        <Column source="state" disableSort render={(of: Import) => <State of={of} />} />
        <Count source="rows" />
        <Count source="families" />
        <Count source="faults" />
        <Column source="createdBy" disableSort render={({ createdBy }: Import) => createdBy ?? "—"} />
        <Column
          source="createdAt"
          disableSort
          render={({ createdAt }: Import) => <DateField value={createdAt} time />}
        />
      </RowTable>
    </ListPage>
  );
};

const Count = ({ source }: { source: "rows" | "families" | "faults" }) => (
  <Column
    source={source}
    disableSort
    headerClassName="column-number"
    sx={{ textAlign: "right" }}
    render={(of: Import) => <span className="tabular">{formatCount(of[source])}</span>}
  />
);

const State = ({ of }: { of: Import }) => {
  const say = useSay();
  if (isUnderWay(of.job)) return <Progress of={of} />;
  const stopped = of.job?.state === "FAILED" && of.state !== "APPLIED";
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.5 }}>
      {stopped ? (
        <StateChip tone="refused" label={say("处理未完成", "Did not end")} />
      ) : (
        <CodeChip code={of.state} states={importStates} />
      )}
    </Box>
  );
};

const Progress = ({ of: { job } }: { of: Import }) => {
  const label = useLabel();
  if (!job) return null;
  return (
    <Box sx={{ minWidth: 160, py: 0.5 }}>
      <span className="tabular">{label(stepInWords(job))}</span>
      <JobBar job={job} label={label(workTitle(job))} />
    </Box>
  );
};

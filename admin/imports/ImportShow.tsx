import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { Link } from "react-router-dom";
import { factSources } from "../../schema/codes/fact-sources.ts";
import { importStates } from "../../schema/codes/import-states.ts";
import { FactList } from "../shell/fields/FactList.tsx";
import { HistoryList } from "../shell/fields/HistoryList.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { formatCount } from "../shell/format.ts";
import { ActionBar } from "../shell/forms/ActionBar.tsx";
import { DownloadButton } from "../shell/forms/DownloadButton.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useLabel, useSay } from "../shell/i18n/use-say.ts";
import { JobProgress } from "../shell/jobs/JobProgress.tsx";
import { isUnderWay } from "../shell/jobs/job-words.ts";
import { useOnPhone } from "../shell/layout/use-on-phone.ts";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { ShowPage } from "../shell/pages/ShowPage.tsx";
import { tones } from "../shell/tones.ts";
import { ColumnsPart } from "./ColumnsPart.tsx";
import { FamiliesPart } from "./FamiliesPart.tsx";
import { FindingsPart } from "./FindingsPart.tsx";
import { ImportSteps } from "./ImportSteps.tsx";
import { importDialogs } from "./import-dialogs.tsx";
import { actionsOf, conclusionOf, primaryOf, waitsForColumns, workTitle } from "./import-words.ts";
import { type ImportDetail, pollOne } from "./imports.data.ts";
import { OnPhone } from "./OnPhone.tsx";

/** An import: where it stands, what comes next, what is wrong with the file, what it would change. */
export const ImportShow = () => (
  <ShowPage<ImportDetail> pollWhile={pollOne}>{(of) => <ImportPage key={of.id} of={of} />}</ShowPage>
);

const ImportPage = ({ of }: { of: ImportDetail }) => {
  const say = useSay();
  const label = useLabel();
  const onPhone = useOnPhone();
  const { job, state } = of;
  const runs = isUnderWay(job);
  const checked = state !== "CHECKING" && state !== "CANCELLED";
  return (
    <Box sx={{ maxWidth: 1080 }}>
      <PageTitle
        title={of.title}
        chip={<CodeChip code={state} states={importStates} />}
        subtitle={of.serial}
      />
      <ImportSteps of={of} />
      {job && runs ? (
        <JobProgress job={job} title={label(workTitle(job))} resource="imports" />
      ) : (
        <ConclusionCard of={of} />
      )}
      {onPhone ? (
        <OnPhone />
      ) : (
        <ActionBar record={of} actions={actionsOf(of)} dialogs={importDialogs} primary={primaryOf(of)} />
      )}
      {waitsForColumns(of) && <ColumnsPart of={of} />}
      {checked && !runs && of.faults > 0 && <FindingsPart of={of} />}
      {checked && !runs && <FamiliesPart key={state} of={of} />}
      {of.columns.length > 0 && !waitsForColumns(of) && <ColumnsPart of={of} />}
      <Facts of={of} />
      <Section title={say("办理记录", "History")}>
        <HistoryList entries={of.history} />
      </Section>
    </Box>
  );
};

const ConclusionCard = ({ of }: { of: ImportDetail }) => {
  const say = useSay();
  const label = useLabel();
  const onPhone = useOnPhone();
  const { tone, said, next } = conclusionOf(of);
  const { text, tint, icon: Icon } = tones[tone];
  const unreadable = of.state === "CHECKING" && of.columns.length === 0;
  const again = of.state === "FAULTY" || unreadable;
  return (
    <Card sx={{ p: 2, mb: 2, bgcolor: tint, borderLeft: 4, borderColor: text }}>
      <Box role="status" sx={{ display: "flex", gap: 1.5 }}>
        <Icon aria-hidden sx={{ color: text, mt: "3px" }} />
        <div>
          <Box sx={{ color: text, fontSize: "1.125rem", fontWeight: 700, lineHeight: 1.6 }}>
            {label(said)}
          </Box>
          {next && <Box sx={{ fontSize: "0.9375rem", lineHeight: 1.6 }}>{label(next)}</Box>}
        </div>
      </Box>
      {again && !onPhone && (
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, mt: 1.5, ml: 4.5 }}>
          {of.state === "FAULTY" && (
            <DownloadButton
              variant="contained"
              path={`/imports/${encodeURIComponent(of.id)}/faulty-rows.xlsx`}
              fileName={`错误行-${of.serial}.xlsx`}
              label={say("下载错误行", "Download the faulty rows")}
            />
          )}
          <Button
            component={Link}
            to="/imports/create"
            variant="outlined"
            sx={{ bgcolor: "background.paper" }}
          >
            {say("上传改好的文件", "Upload the mended file")}
          </Button>
        </Box>
      )}
    </Card>
  );
};

const Facts = ({ of }: { of: ImportDetail }) => {
  const say = useSay();
  const sourceLabel = useCodeLabel(factSources);
  const { rows, families } = of;
  const counted = families > 0;
  const inFile = say(
    `${formatCount(rows)} 行${counted ? `，${formatCount(families)} 户` : ""}`,
    `${formatCount(rows)} rows${counted ? `, ${formatCount(families)} families` : ""}`,
  );
  const moments = [
    { label: say("写入", "Written"), at: of.appliedAt },
    { label: say("撤销", "Taken back"), at: of.undoneAt },
  ].flatMap(({ label, at }) => (at ? [{ label, value: <DateField value={at} time /> }] : []));
  return (
    <Section title={say("导入情况", "The import")}>
      <FactList
        facts={[
          { label: say("辖区", "Region"), value: of.region?.name ?? "—" },
          {
            label: say("文件", "File"),
            value: rows > 0 ? inFile : say("尚未读取", "Not read yet"),
          },
          { label: say("信息来源", "Source"), value: sourceLabel(of.source) },
          { label: say("取得日期", "Obtained on"), value: <DateField value={of.obtainedOn} /> },
          {
            label: say("上传", "Uploaded"),
            value: (
              <>
                {of.createdBy ?? "—"}
                {say("，", ", ")}
                <DateField value={of.createdAt} time />
              </>
            ),
          },
          ...moments,
        ]}
      />
    </Section>
  );
};

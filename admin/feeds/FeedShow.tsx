import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import { factSources } from "../../schema/codes/fact-sources.ts";
import { feedKinds } from "../../schema/codes/feed-kinds.ts";
import { feedStates } from "../../schema/codes/feed-states.ts";
import { FactList } from "../shell/fields/FactList.tsx";
import { HistoryList } from "../shell/fields/HistoryList.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { formatCount } from "../shell/format.ts";
import { ActionBar } from "../shell/forms/ActionBar.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useLabel, useSay } from "../shell/i18n/use-say.ts";
import { JobProgress } from "../shell/jobs/JobProgress.tsx";
import { isUnderWay } from "../shell/jobs/job-words.ts";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { ShowPage } from "../shell/pages/ShowPage.tsx";
import { tones } from "../shell/tones.ts";
import { FeedColumns } from "./FeedColumns.tsx";
import { FeedFindings } from "./FeedFindings.tsx";
import { FeedValues } from "./FeedValues.tsx";
import { feedDialogs } from "./feed-dialogs.tsx";
import { actionsOf, conclusionOf, primaryOf, theRule, waitsForColumns, workTitle } from "./feed-words.ts";
import { type FeedDetail, pollOne } from "./feeds.data.ts";

/** A department's file: where it stands, what comes next, what it would change and what it would not. */
export const FeedShow = () => (
  <ShowPage<FeedDetail> pollWhile={pollOne}>{(of) => <FeedPage key={of.id} of={of} />}</ShowPage>
);

const FeedPage = ({ of }: { of: FeedDetail }) => {
  const say = useSay();
  const label = useLabel();
  const kindLabel = useCodeLabel(feedKinds);
  const { job, state } = of;
  const runs = isUnderWay(job);
  const checked = !runs && (state === "READY" || state === "APPLIED");
  return (
    <Box sx={{ maxWidth: 1080 }}>
      <PageTitle
        title={kindLabel(of.kind)}
        chip={<CodeChip code={state} states={feedStates} />}
        subtitle={of.serial}
      />
      {job && runs ? (
        <JobProgress job={job} title={label(workTitle(job))} resource="feeds" />
      ) : (
        <ConclusionCard of={of} />
      )}
      <ActionBar record={of} actions={actionsOf(of)} dialogs={feedDialogs} primary={primaryOf(of)} />
      {!runs && waitsForColumns(of) && <FeedColumns of={of} />}
      {checked && <FeedValues of={of} />}
      {checked && of.faulty > 0 && <FeedFindings of={of} />}
      {!runs && state === "READY" && <FeedColumns of={of} />}
      <Facts of={of} />
      <Section title={say("办理记录", "History")}>
        <HistoryList entries={of.history} />
      </Section>
    </Box>
  );
};

const ConclusionCard = ({ of }: { of: FeedDetail }) => {
  const label = useLabel();
  const { tone, said, next } = conclusionOf(of);
  const { text, tint, icon: Icon } = tones[tone];
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
    </Card>
  );
};

const Facts = ({ of }: { of: FeedDetail }) => {
  const say = useSay();
  const label = useLabel();
  const sourceLabel = useCodeLabel(factSources);
  return (
    <Section title={say("数据情况", "The file")}>
      <FactList
        facts={[
          { label: say("提供部门", "Department"), value: sourceLabel(of.source) },
          { label: say("数据日期", "As of"), value: <DateField value={of.asOf} /> },
          { label: say("接收辖区", "Region"), value: of.region?.name ?? "—" },
          {
            label: say("数据行数", "Rows"),
            value: of.rows > 0 ? formatCount(of.rows) : say("尚未读取", "Not read yet"),
          },
          { label: say("辖区内已登记", "Registered here"), value: formatCount(of.matched) },
          {
            label: say("辖区内未登记", "Not registered here"),
            value: say(
              `${formatCount(of.unmatched)} 行，只计数，不保留`,
              `${of.unmatched} rows, counted and not kept`,
            ),
          },
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
          ...(of.appliedAt
            ? [{ label: say("写入", "Written"), value: <DateField value={of.appliedAt} time /> }]
            : []),
          { label: say("取值不一致时", "Where values differ"), value: label(theRule) },
        ]}
      />
    </Section>
  );
};

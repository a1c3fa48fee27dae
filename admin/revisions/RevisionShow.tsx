import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router-dom";
import { catalogueRevisionStates } from "../../schema/codes/catalogue-revision-states.ts";
import { FactList } from "../shell/fields/FactList.tsx";
import { HistoryList } from "../shell/fields/HistoryList.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { ActionBar } from "../shell/forms/ActionBar.tsx";
import { useLabel, useSay } from "../shell/i18n/use-say.ts";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { NothingHere, Section } from "../shell/pages/Section.tsx";
import { ShowPage } from "../shell/pages/ShowPage.tsx";
import { tones } from "../shell/tones.ts";
import { CaseRuns } from "./CaseRuns.tsx";
import { ChangeList } from "./ChangeList.tsx";
import { DocumentText } from "./DocumentText.tsx";
import { ProblemList } from "./ProblemList.tsx";
import { revisionDialogs } from "./revision-dialogs.tsx";
import { conclusionOf } from "./revision-words.ts";
import type { RevisionDetail } from "./revisions.data.ts";

/** A revision: how it stands and what comes next, what is wrong, what it changes, how the cases come out. */
export const RevisionShow = () => (
  <ShowPage<RevisionDetail>>{(revision) => <RevisionPage revision={revision} />}</ShowPage>
);

const RevisionPage = ({ revision }: { revision: RevisionDetail }) => {
  const say = useSay();
  const { problems, changes, caseRuns, state } = revision;
  const open = state === "DRAFT" || state === "IN_REVIEW";
  // What holds the draft back comes before what it changes.
  const failed = caseRuns.some(({ passed }) => !passed);
  const cases = open && (caseRuns.length > 0 || problems.length === 0) && (
    <Section title={say("案例测算", "Worked examples")} count={caseRuns.length}>
      {caseRuns.length === 0 ? (
        <NothingHere>{say("目录中还没有案例。", "The catalogue keeps no cases yet.")}</NothingHere>
      ) : (
        <CaseRuns runs={caseRuns} />
      )}
    </Section>
  );
  return (
    <Box sx={{ maxWidth: 1080 }}>
      <PageTitle
        title={revision.title}
        chip={<CodeChip code={state} states={catalogueRevisionStates} />}
        subtitle={revision.serial}
      />
      <ConclusionCard revision={revision} />
      <ActionBar
        record={revision}
        actions={revision.availableActions}
        dialogs={revisionDialogs}
        primary={primaryOf(revision)}
      />
      {problems.length > 0 && (
        <Section title={say("需要修改的地方", "To be corrected")} count={problems.length}>
          <Problems revision={revision} />
        </Section>
      )}
      <Facts revision={revision} />
      {failed && cases}
      {(changes.length > 0 || problems.length === 0) && state !== "WITHDRAWN" && (
        <Section title={say("修改清单", "Changes")} count={changes.length}>
          <ChangeList changes={changes} />
        </Section>
      )}
      {!failed && cases}
      <Section title={say("修订内容", "The text")}>
        <DocumentText text={revision.document} summary={say("YAML 原文", "The YAML as it is written")} />
      </Section>
      <Section title={say("办理记录", "History")}>
        <HistoryList entries={revision.history} />
      </Section>
    </Box>
  );
};

/** While it cannot be handed on, the next step of its author is to correct it. */
function primaryOf({ availableActions }: RevisionDetail): string | null {
  const allowed = availableActions.filter((action) => action.allowed);
  return (
    allowed.find(({ primary }) => primary)?.action ??
    allowed.find(({ action }) => action === "correctRevision")?.action ??
    null
  );
}

const ConclusionCard = ({ revision }: { revision: RevisionDetail }) => {
  const label = useLabel();
  const { tone, said, next } = conclusionOf(revision);
  const { text, tint, icon: Icon } = tones[tone];
  return (
    <Card
      role="status"
      sx={{ display: "flex", gap: 1.5, p: 2, mb: 2, bgcolor: tint, borderLeft: 4, borderColor: text }}
    >
      <Icon aria-hidden sx={{ color: text, mt: "3px" }} />
      <div>
        <Box sx={{ color: text, fontSize: "1.125rem", fontWeight: 700, lineHeight: 1.6 }}>{label(said)}</Box>
        {next && <Box sx={{ fontSize: "0.9375rem", lineHeight: 1.6 }}>{label(next)}</Box>}
      </div>
    </Card>
  );
};

const Problems = ({ revision }: { revision: RevisionDetail }) => {
  const say = useSay();
  const corrects = revision.availableActions.some(
    ({ action, allowed }) => action === "correctRevision" && allowed,
  );
  const editor = `/revisions/${encodeURIComponent(revision.id)}`;
  return (
    <ProblemList
      problems={revision.problems}
      {...(corrects && {
        wayTo: (line, column, words) => (
          <Link component={RouterLink} to={`${editor}?line=${line}&column=${column}`}>
            {say(`改${words}`, `Edit ${words.toLowerCase()}`)}
          </Link>
        ),
      })}
    />
  );
};

const Facts = ({ revision }: { revision: RevisionDetail }) => {
  const say = useSay();
  const { reason, validFrom, authorName, reviewerName, savedAt, publishedAt } = revision;
  return (
    <Section title={say("修订情况", "The revision")}>
      <FactList
        facts={[
          { label: say("修订理由", "Reason"), value: reason },
          { label: say("生效日期", "First day"), value: <DateField value={validFrom} /> },
          {
            label: say("起草", "Drafted"),
            value: (
              <>
                {authorName ?? "—"}
                {say("，保存于 ", ", saved ")}
                <DateField value={savedAt} time />
              </>
            ),
          },
          {
            label: say("审核", "Reviewed"),
            value: publishedAt ? (
              <>
                {reviewerName ?? "—"}
                {say("，发布于 ", ", published ")}
                <DateField value={publishedAt} time />
              </>
            ) : (
              say("尚未发布", "Not published")
            ),
          },
        ]}
      />
    </Section>
  );
};

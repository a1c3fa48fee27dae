import Box from "@mui/material/Box";
import { type ComponentType, useEffect } from "react";
import { required, TextInput, useNotify } from "react-admin";
import { useNavigate } from "react-router-dom";
import type { Fact } from "../shell/fields/FactList.tsx";
import { formatDateInProse } from "../shell/format.ts";
import type { ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { changesInWords } from "./revision-words.ts";
import {
  publishRevision,
  type RevisionDetail,
  refreshedByRevisions,
  returnRevision,
  submitRevision,
  withdrawRevision,
} from "./revisions.data.ts";

type DialogProps = ActionDialogProps<RevisionDetail>;

function useRevisionFacts({
  serial,
  title,
  authorName,
  validFrom,
  changes,
  caseRuns,
}: RevisionDetail): Fact[] {
  const say = useSay();
  const locale = useConsoleLocale();
  return [
    { label: say("编号", "Serial"), value: serial },
    { label: say("名称", "Title"), value: title },
    { label: say("起草人", "Drafted by"), value: authorName ?? "—" },
    { label: say("修改", "Changes"), value: <b>{changesInWords(changes.length)[locale]}</b> },
    {
      label: say("案例", "Cases"),
      value: say(
        `${caseRuns.length} 个，${caseRuns.filter(({ passed }) => passed).length} 个通过`,
        `${caseRuns.length}, ${caseRuns.filter(({ passed }) => passed).length} pass`,
      ),
    },
    { label: say("生效日期", "First day"), value: <b>{formatDateInProse(validFrom, locale)}</b> },
  ];
}

const SubmitRevision = ({ record: revision, open, onClose }: DialogProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const notify = useNotify();
  const count = changesInWords(revision.changes.length)[locale];
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("提交审核", "Submit for review")}
      facts={useRevisionFacts(revision)}
      action={submitRevision}
      toInput={() => ({ id: revision.id })}
      refreshes={["revisions"]}
      confirmLabel={say(`确认提交 ${count}`, `Submit ${count}`)}
      onDone={() => notify(say("已提交，等待审核。", "Submitted; it waits for review."), { type: "success" })}
    >
      <Means>
        {say(
          "由另一位审核人员核对后发布；提交后要修改，先请审核人员退回。",
          "A second person reads and publishes it; to change it after that, ask for its return.",
        )}
      </Means>
    </ConfirmByFacts>
  );
};

const PublishRevision = ({ record: revision, open, onClose }: DialogProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const notify = useNotify();
  const count = changesInWords(revision.changes.length)[locale];
  const day = formatDateInProse(revision.validFrom, locale);
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("审核通过并发布", "Approve and publish")}
      facts={useRevisionFacts(revision)}
      action={publishRevision}
      toInput={() => ({
        id: revision.id,
        version: revision.version,
        publication: revision.publication,
      })}
      refreshes={refreshedByRevisions}
      confirmLabel={say(`确认发布 ${count}，自 ${day} 起生效`, `Publish ${count}, from ${day}`)}
      onDone={() => notify(say("已发布。", "Published."), { type: "success" })}
    >
      <Means>
        {say(
          "发布后不能撤销，只能用新的修订更正。此前作出的决定不变。",
          "It cannot be undone, only revised anew. Decisions made before stay.",
        )}
      </Means>
    </ConfirmByFacts>
  );
};

const ReturnRevision = ({ record: revision, open, onClose }: DialogProps) => {
  const say = useSay();
  const notify = useNotify();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("退回修改", "Return for changes")}
      facts={useRevisionFacts(revision)}
      action={returnRevision}
      defaultValues={{ reason: "" }}
      toInput={({ reason }) => ({ id: revision.id, reason: String(reason ?? "") })}
      refreshes={["revisions"]}
      confirmLabel={say("确认退回", "Return it")}
      onDone={() => notify(say("已退回起草人。", "Returned to its author."), { type: "success" })}
    >
      <TextInput
        source="reason"
        label={say("退回原因", "Reason")}
        validate={required()}
        multiline
        minRows={2}
        helperText={say("一次写全要修改的地方。", "Name all that has to change at once.")}
      />
    </ConfirmByFacts>
  );
};

const WithdrawRevision = ({ record: revision, open, onClose }: DialogProps) => {
  const say = useSay();
  const notify = useNotify();
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("撤回修订", "Withdraw the revision")}
      facts={useRevisionFacts(revision)}
      action={withdrawRevision}
      defaultValues={{ note: "" }}
      toInput={({ note }) => ({ id: revision.id, note: String(note ?? "").trim() || null })}
      refreshes={["revisions"]}
      tone="error"
      confirmLabel={say("确认撤回", "Withdraw it")}
      onDone={() =>
        notify(say("已撤回，目录没有改变。", "Withdrawn; the catalogue is as it was."), { type: "success" })
      }
    >
      <TextInput
        source="note"
        label={say("说明（选填）", "Note (optional)")}
        multiline
        minRows={2}
        helperText={say("撤回后不能恢复，内容仍可查看。", "It cannot be undone; its text stays readable.")}
      />
    </ConfirmByFacts>
  );
};

/** No question to ask: writing is a page of its own. */
const CorrectRevision = ({ record: revision, onClose }: DialogProps) => {
  const navigate = useNavigate();
  useEffect(() => {
    onClose();
    navigate(`/revisions/${encodeURIComponent(revision.id)}`);
  }, [navigate, onClose, revision.id]);
  return null;
};

const Means = ({ children }: { children: string }) => (
  <Box sx={{ fontSize: "0.9375rem", lineHeight: 1.6 }}>{children}</Box>
);

export const revisionDialogs: Readonly<Record<string, ComponentType<DialogProps>>> = {
  submitRevision: SubmitRevision,
  correctRevision: CorrectRevision,
  publishRevision: PublishRevision,
  returnRevision: ReturnRevision,
  withdrawRevision: WithdrawRevision,
};

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { createContext, useContext } from "react";
import { maxLength, required, SelectInput, TextInput, useNotify } from "react-admin";
import { useWatch } from "react-hook-form";
import { Link, useNavigate } from "react-router-dom";
import { visitFlags } from "../../schema/codes/visit-flags.ts";
import { visitRejections } from "../../schema/codes/visit-rejections.ts";
import { VisitQueueDocument } from "../../schema/generated/operations.ts";
import { MoneyField } from "../shell/fields/values.tsx";
import { formatMoneyWithUnit } from "../shell/format.ts";
import { ActionBar, type ActionDialogProps } from "../shell/forms/ActionBar.tsx";
import { ConfirmByFacts } from "../shell/forms/ConfirmByFacts.tsx";
import { useCodeChoices, useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { usePermission } from "../shell/session/session.ts";
import { useServiceWords } from "../vouchers/voucher-words.tsx";
import { CloseCheckIn } from "./CloseCheckIn.tsx";
import { afterDecision, placeInQueue, pressingFirst } from "./queue.ts";
import { approveVisit, rejectVisit, type Visit, visitRefreshes } from "./visits.data.ts";

const Queue = createContext<readonly string[]>([]);

/** 通过 or 不通过; then the next one opens, so that a queue is worked through without going back to its list. */
export const DecisionBar = ({ visit }: { visit: Visit }) => {
  const say = useSay();
  const mayApprove = usePermission("visit:approve");
  const { data } = useConsoleQuery(["visits", "queue"], VisitQueueDocument, {}, { enabled: mayApprove });
  const ids = pressingFirst(data?.visits.nodes ?? []).map(({ id }) => id);
  const { position, previousId, nextId } = placeInQueue(ids, visit.id);
  const total = data?.visits.totalCount ?? 0;
  return (
    <Queue.Provider value={ids}>
      {mayApprove && total > 0 && (
        <Box
          component="nav"
          aria-label={say("待审核队列", "Queue")}
          sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, fontSize: "0.9375rem" }}
        >
          <span role="status">
            {position > 0
              ? say(`待审核第 ${position} 条，共 ${total} 条`, `Waiting: ${position} of ${total}`)
              : say(`还有 ${total} 条待审核`, `${total} wait`)}
          </span>
          {previousId && <QueueLink id={previousId} label={say("上一条", "Previous")} />}
          {nextId && <QueueLink id={nextId} label={say("下一条", "Next")} />}
        </Box>
      )}
      <ActionBar record={visit} actions={visit.availableActions} dialogs={dialogs} primary="approveVisit" />
    </Queue.Provider>
  );
};

const QueueLink = ({ id, label }: { id: string; label: string }) => (
  <Button component={Link} to={`/visits/${encodeURIComponent(id)}/show`} size="small">
    {label}
  </Button>
);

function useGoOn(visit: Visit) {
  const say = useSay();
  const notify = useNotify();
  const navigate = useNavigate();
  const ids = useContext(Queue);
  return (done: string) => {
    const next = afterDecision(ids, visit.id);
    notify(
      next
        ? say(`${done}已打开下一条。`, `${done} The next is open.`)
        : say(`${done}待审核的已全部办完。`, `${done} Nothing more waits.`),
      {
        type: "success",
      },
    );
    const filter = JSON.stringify({ state: "SUBMITTED" });
    const to = next
      ? `/visits/${encodeURIComponent(next)}/show`
      : `/visits?${new URLSearchParams({ filter, page: "1" })}`;
    setTimeout(() => navigate(to), 0);
  };
}

function useVisitFacts(visit: Visit) {
  const say = useSay();
  const words = useServiceWords();
  const flagLabel = useCodeLabel(visitFlags);
  return [
    { label: say("服务记录", "Visit"), value: visit.serial },
    {
      label: say("服务", "Service"),
      value: `${words.service(visit.serviceItem)} ${words.units(visit.units ?? 0, visit.serviceItem)}`,
    },
    { label: say("金额", "Amount"), value: <MoneyField value={visit.amount} unit /> },
    { label: say("上门人员", "Worker"), value: visit.workerName ?? "" },
    {
      label: say("提示", "Flags"),
      value:
        visit.flags.length === 0
          ? say("无", "None")
          : visit.flags.map(({ code }) => flagLabel(code)).join(say("、", ", ")),
    },
  ];
}

const Approve = ({ record: visit, open, onClose }: ActionDialogProps<Visit>) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const words = useServiceWords();
  const goOn = useGoOn(visit);
  const facts = useVisitFacts(visit);
  const units = words.units(visit.units ?? 0, visit.serviceItem);
  const money = formatMoneyWithUnit(visit.amount ?? "0.00", locale);
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("通过服务记录", "Approve the visit")}
      facts={[
        ...facts,
        {
          label: say("结果", "Effect"),
          value: say(
            `服务券核销 ${units}，应付服务机构 ${money}。`,
            `${units} of the voucher are used and ${money} is owed to the contractor.`,
          ),
        },
      ]}
      confirmLabel={say(`确认通过 ${units}，${money}`, `Approve ${units}, ${money}`)}
      action={approveVisit}
      toInput={() => visit.id}
      refreshes={visitRefreshes}
      onDone={() => goOn(say(`${visit.serial} 已通过。`, `${visit.serial} is approved.`))}
    />
  );
};

const Reject = ({ record: visit, open, onClose }: ActionDialogProps<Visit>) => {
  const say = useSay();
  const words = useServiceWords();
  const goOn = useGoOn(visit);
  const facts = useVisitFacts(visit);
  const units = words.units(visit.units ?? 0, visit.serviceItem);
  return (
    <ConfirmByFacts
      open={open}
      onClose={onClose}
      title={say("服务记录不通过", "Refuse the visit")}
      facts={[
        ...facts,
        {
          label: say("结果", "Effect"),
          value: say(
            `不付款；${units}退回服务券，可以重新记录。上门人员能看到原因。`,
            `Nothing is paid; ${units} go back to the voucher; the worker reads the reason.`,
          ),
        },
      ]}
      confirmLabel={say(`确认不通过 ${visit.serial}`, `Refuse ${visit.serial}`)}
      action={rejectVisit}
      defaultValues={{ reason: "", note: "" }}
      toInput={({ reason, note }) => ({
        id: visit.id,
        reason: reason as Exclude<keyof typeof visitRejections, "ABANDONED">,
        note: String(note ?? "").trim() || null,
      })}
      refreshes={visitRefreshes}
      tone="error"
      onDone={() => goOn(say(`${visit.serial} 已记为不通过。`, `${visit.serial} is refused.`))}
    >
      <RejectInputs />
    </ConfirmByFacts>
  );
};

const RejectInputs = () => {
  const say = useSay();
  const reason = useWatch({ name: "reason" }) as string | undefined;
  const choices = useCodeChoices(visitRejections).filter(
    ({ id }) => !visitRejections[id as keyof typeof visitRejections].ofCheckIn,
  );
  const needsNote = reason === "OTHER";
  return (
    <>
      <SelectInput
        source="reason"
        label={say("不通过的原因", "Reason")}
        choices={choices}
        validate={required(say("请选择原因", "Choose a reason"))}
      />
      <TextInput
        source="note"
        label={needsNote ? say("说明", "Note") : say("说明（选填）", "Note (optional)")}
        validate={[
          maxLength(500),
          (value) =>
            needsNote && !String(value ?? "").trim()
              ? say("选择「其他」时请写明原因", "Write the reason")
              : undefined,
        ]}
        multiline
        minRows={2}
      />
    </>
  );
};

const dialogs = { approveVisit: Approve, rejectVisit: Reject, closeCheckIn: CloseCheckIn };

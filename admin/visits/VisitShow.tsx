import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { visitConfirmers } from "../../schema/codes/visit-confirmers.ts";
import { visitRejections } from "../../schema/codes/visit-rejections.ts";
import { visitStates } from "../../schema/codes/visit-states.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { FactList } from "../shell/fields/FactList.tsx";
import { HistoryList } from "../shell/fields/HistoryList.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField, MoneyField, NotGiven } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { ShowPage } from "../shell/pages/ShowPage.tsx";
import { usePermission } from "../shell/session/session.ts";
import { useServiceWords } from "../vouchers/voucher-words.tsx";
import { DecisionBar } from "./DecisionBar.tsx";
import { DecisionClock } from "./DecisionClock.tsx";
import { FlagWords } from "./FlagList.tsx";
import { PlannedActual } from "./PlannedActual.tsx";
import { VisitPhoto } from "./VisitPhoto.tsx";
import type { Visit } from "./visits.data.ts";

/** One visit: what stands out, what was claimed against what was planned, where, the photograph; the decision. */
export const VisitShow = () => (
  <ShowPage<Visit>>{(visit) => <VisitPage key={visit.id} visit={visit} />}</ShowPage>
);

const VisitPage = ({ visit }: { visit: Visit }) => {
  const say = useSay();
  const words = useServiceWords();
  const mayTrace = usePermission("trace:read");
  const continues = visit.availableActions.some(({ action, allowed }) => action === "submitVisit" && allowed);
  return (
    <Box sx={{ maxWidth: 960 }}>
      <PageTitle
        title={visit.serial}
        chip={
          <>
            <CodeChip code={visit.state} states={visitStates} /> <DecisionClock visit={visit} />
          </>
        }
        subtitle={
          <Dotted>
            {words.service(visit.serviceItem)}
            {visit.contractorName}
            <DateField value={visit.beganAt} time />
          </Dotted>
        }
      >
        {continues && (
          <Button
            component={Link}
            to={`/visit-phone/${encodeURIComponent(visit.voucherId)}`}
            variant="contained"
          >
            {say("去提交", "Go and submit")}
          </Button>
        )}
        {mayTrace && (
          <Button component={Link} to={`/trace/visit/${encodeURIComponent(visit.id)}`} variant="outlined">
            {say("追溯资金", "Trace the money")}
          </Button>
        )}
      </PageTitle>
      <DecisionBar visit={visit} />
      <Decision visit={visit} />
      {visit.state !== "CHECKED_IN" && (
        <Section title={say("需要留意", "To look at")} count={visit.flags.length}>
          <FlagWords flags={visit.flags} />
        </Section>
      )}
      <Claim visit={visit} />
      <Section title={say("照片", "Photograph")}>
        <VisitPhoto fileId={visit.photoFileId} />
      </Section>
      <Section title={say("办理记录", "History")} count={visit.history.length}>
        <HistoryList entries={visit.history} />
      </Section>
    </Box>
  );
};

/** What was decided, by whom and why; nothing while it waits. */
const Decision = ({ visit }: { visit: Visit }) => {
  const say = useSay();
  const reasonLabel = useCodeLabel(visitRejections);
  if (visit.state !== "APPROVED" && visit.state !== "REJECTED") return null;
  return (
    <Section title={say("审核结果", "Decision")}>
      <FactList
        facts={[
          {
            label: say("结果", "Result"),
            value: <CodeChip code={visit.state} states={visitStates} />,
          },
          ...(visit.rejectionReason
            ? [{ label: say("原因", "Reason"), value: reasonLabel(visit.rejectionReason) }]
            : []),
          ...(visit.decisionNote ? [{ label: say("说明", "Note"), value: visit.decisionNote }] : []),
          ...(visit.decidedAt
            ? [
                {
                  label: say("时间", "When"),
                  value: (
                    <>
                      <DateField value={visit.decidedAt} time /> {visit.decidedByName}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
};

const Claim = ({ visit }: { visit: Visit }) => {
  const say = useSay();
  const words = useServiceWords();
  const confirmerLabel = useCodeLabel(visitConfirmers);
  return (
    <Section title={say("申报内容", "What is claimed")}>
      <FactList
        facts={[
          {
            label: say("服务对象", "Recipient"),
            value: [visit.recipientName, visit.region?.pathName].filter(Boolean).join(" · "),
          },
          {
            label: say("数量", "Units"),
            value:
              visit.units === null ? (
                say("尚未提交", "Not submitted")
              ) : (
                <>
                  <b>{words.units(visit.units, visit.serviceItem)}</b>
                  {visit.amount && (
                    <>
                      {say("，", ", ")}
                      <MoneyField value={visit.amount} unit />
                    </>
                  )}
                </>
              ),
          },
          {
            label: say("时间", "Time"),
            value: (
              <>
                <DateField value={visit.beganAt} time />
                {visit.endedAt && (
                  <>
                    {" "}
                    {say("至", "to")} <DateField value={visit.endedAt} time />
                  </>
                )}
                {say("；", "; ")}
                <PlannedActual visit={visit} />
              </>
            ),
          },
          { label: say("地点", "Place"), value: visit.placeZh },
          { label: say("上门人员", "Worker"), value: visit.workerName ?? <NotGiven /> },
          {
            label: say("确认人", "Confirmed by"),
            value: visit.confirmedBy ? confirmerLabel(visit.confirmedBy) : <NotGiven />,
          },
          { label: say("服务情况", "Note"), value: visit.note ?? <NotGiven /> },
          {
            label: say("服务券", "Voucher"),
            value: (
              <>
                <RecordLink resource="vouchers" id={visit.voucherId}>
                  {visit.voucherSerial}
                </RecordLink>{" "}
                {words.left({
                  serviceItem: visit.serviceItem,
                  units: visit.voucherUnits,
                  redeemedUnits: visit.voucherRedeemedUnits,
                  reservedUnits: visit.voucherReservedUnits,
                })}
                {say("；有效期 ", "; valid ")}
                <DateField value={visit.voucherValidFrom} /> {say("至", "to")}{" "}
                <DateField value={visit.voucherValidTo} />
              </>
            ),
          },
          ...(visit.decideBy
            ? [{ label: say("审核期限", "Decide by"), value: <DateField value={visit.decideBy} /> }]
            : []),
          ...(visit.submittedAt
            ? [{ label: say("提交时间", "Submitted"), value: <DateField value={visit.submittedAt} time /> }]
            : []),
        ]}
      />
    </Section>
  );
};

import { useListContext } from "react-admin";
import { visitStates } from "../../schema/codes/visit-states.ts";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { usePermission } from "../shell/session/session.ts";
import { useServiceWords } from "../vouchers/voucher-words.tsx";
import { FlagChips } from "./FlagList.tsx";
import { PlannedActual } from "./PlannedActual.tsx";
import type { VisitRow } from "./visits.data.ts";

const mine = { YES: { zh: "只看我的", en: "Only mine" } } as const;

/** Visits by state; what waits for approval shows what needs a look first. */
export const VisitList = () => {
  const say = useSay();
  const mayApprove = usePermission("visit:approve");
  const mayLog = usePermission("visit:log");
  return (
    <ListPage
      title={say("服务记录", "Visits")}
      subtitle={
        mayApprove &&
        say(
          "待审核的记录中，有提示的排在每页前面。",
          "Among those that wait, each page shows first what has something to look at.",
        )
      }
      perPage={50}
      {...(mayApprove && { filterDefaultValues: { state: "SUBMITTED" } })}
      filters={
        <>
          <SelectFilter source="state" label={say("状态", "State")} labels={visitStates} />
          {mayLog && <SelectFilter source="mine" label={say("范围", "Whose")} labels={mine} />}
        </>
      }
      emptyFiltered={<NothingMatches />}
      empty={
        <EmptyState
          reason="nothing"
          title={say("还没有服务记录", "No visit is on record")}
          text={say(
            "上门人员在手机上签到、提交后，记录会出现在这里。",
            "Visits appear here once workers hand them in.",
          )}
        />
      }
    >
      <Rows />
    </ListPage>
  );
};

const NothingMatches = () => {
  const say = useSay();
  const { filterValues } = useListContext();
  if (filterValues.state === "SUBMITTED") {
    return <EmptyState reason="done" title={say("没有待审核的服务记录", "No visit waits for approval")} />;
  }
  return <EmptyState reason="filtered" />;
};

const Rows = () => {
  const say = useSay();
  const words = useServiceWords();
  const link = (visit: VisitRow) => (
    <RecordLink resource="visits" id={visit.id}>
      <span style={{ whiteSpace: "nowrap" }}>{visit.serial}</span>
    </RecordLink>
  );
  const chip = (visit: VisitRow) => <CodeChip code={visit.state} states={visitStates} />;
  const served = ({ units, serviceItem }: VisitRow) =>
    [words.service(serviceItem), units !== null && words.units(units, serviceItem)].filter(Boolean).join(" ");
  const recipient = ({ recipientName, regionName }: VisitRow) =>
    [recipientName, regionName].filter(Boolean).join(" · ");
  return (
    <RowTable<VisitRow>
      card={(visit) => ({
        title: link(visit),
        chips: chip(visit),
        lines: [
          ...(visit.flags.length > 0 ? [<FlagChips key="flags" flags={visit.flags} />] : []),
          `${recipient(visit)} · ${served(visit)}`,
          <>
            <DateField value={visit.beganAt} time /> · {visit.workerName}
          </>,
          <PlannedActual key="time" visit={visit} />,
        ],
      })}
    >
      <Column source="serial" disableSort render={link} />
      <Column source="state" disableSort render={chip} />
      <Column source="flags" disableSort render={(visit: VisitRow) => <FlagChips flags={visit.flags} />} />
      <Column source="recipient" disableSort render={recipient} />
      <Column source="service" disableSort render={served} />
      <Column
        source="worker"
        disableSort
        render={({ workerName, contractorName }: VisitRow) =>
          [contractorName, workerName].filter(Boolean).join(say("：", ": "))
        }
      />
      <Column
        source="began"
        disableSort
        render={(visit: VisitRow) => <DateField value={visit.beganAt} time />}
      />
      <Column source="time" disableSort render={(visit: VisitRow) => <PlannedActual visit={visit} />} />
      <Column
        source="amount"
        disableSort
        align="right"
        render={(visit: VisitRow) => (visit.amount ? <MoneyField value={visit.amount} /> : "—")}
      />
    </RowTable>
  );
};

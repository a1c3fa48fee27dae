import Box from "@mui/material/Box";
import { useListContext } from "react-admin";
import { visitStates } from "../../schema/codes/visit-states.ts";
import { Dotted } from "../shell/fields/Dotted.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { TwoLines } from "../shell/fields/TwoLines.tsx";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { formatDateTime } from "../shell/format.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { FilterSheet } from "../shell/lists/FilterSheet.tsx";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { usePermission } from "../shell/session/session.ts";
import { useServiceWords } from "../vouchers/voucher-words.tsx";
import { DecisionClock } from "./DecisionClock.tsx";
import { FlagChips, FlagNames } from "./FlagList.tsx";
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
          "待审核的记录先交的在前；每页中逾期的、有提示的排在前面。",
          "Those that wait come by when they were handed in; each page shows first what is late or has something to look at.",
        )
      }
      {...(mayApprove && { filterDefaultValues: { state: "SUBMITTED" } })}
      filters={
        <FilterSheet>
          <SelectFilter source="state" label={say("状态", "State")} labels={visitStates} />
          {mayLog && <SelectFilter source="mine" label={say("范围", "Whose")} labels={mine} />}
        </FilterSheet>
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
  const words = useServiceWords();
  const link = (visit: VisitRow) => (
    <RecordLink resource="visits" id={visit.id}>
      <span style={{ whiteSpace: "nowrap" }}>{visit.serial}</span>
    </RecordLink>
  );
  const chip = (visit: VisitRow) => <CodeChip code={visit.state} states={visitStates} />;
  return (
    <RowTable<VisitRow>
      card={(visit) => ({
        title: link(visit),
        chips: chip(visit),
        lines: [
          ...(visit.flags.length > 0 ? [<FlagChips key="flags" flags={visit.flags} />] : []),
          <Dotted key="recipient">
            {visit.recipientName}
            {visit.regionName}
            {words.service(visit.serviceItem)}
          </Dotted>,
          <Dotted key="began">
            <DateField value={visit.beganAt} time />
            {visit.workerName}
          </Dotted>,
          <PlannedActual key="time" visit={visit} />,
          ...(visit.decideBy ? [<DecisionClock key="clock" visit={visit} />] : []),
        ],
      })}
    >
      <Column source="serial" disableSort render={link} />
      <Column
        source="state"
        disableSort
        render={(visit: VisitRow) => (
          <>
            {chip(visit)}
            <FlagNames flags={visit.flags} />
          </>
        )}
      />
      <Column source="clock" disableSort render={(visit: VisitRow) => <DecisionClock visit={visit} />} />
      <Column
        source="recipient"
        disableSort
        render={(visit: VisitRow) => <TwoLines first={visit.recipientName ?? ""} second={visit.regionName} />}
      />
      <Column
        source="service"
        disableSort
        render={(visit: VisitRow) => (
          <Box sx={{ minWidth: "10.5em" }}>
            {words.service(visit.serviceItem)}
            <Box sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>
              <PlannedActual visit={visit} />
            </Box>
          </Box>
        )}
      />
      <Column
        source="worker"
        disableSort
        render={({ workerName, contractorName }: VisitRow) => (
          <TwoLines
            first={workerName ?? ""}
            second={<Box sx={{ minWidth: "7.2em" }}>{contractorName}</Box>}
          />
        )}
      />
      <Column
        source="began"
        disableSort
        render={({ beganAt }: VisitRow) => {
          const [day = "", hour] = formatDateTime(beganAt).split(" ");
          return <TwoLines first={day} second={hour} />;
        }}
      />
      <Column
        source="amount"
        disableSort
        align="right"
        render={(visit: VisitRow) => (visit.amount ? <MoneyField value={visit.amount} /> : "—")}
      />
    </RowTable>
  );
};

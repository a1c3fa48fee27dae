import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useListContext } from "react-admin";
import { Link } from "react-router-dom";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { reservationStates } from "../../schema/codes/reservation-states.ts";
import { NeedActions } from "../matched-needs/NeedActions.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { codeLabel, useCodeChoices } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { NextStepButton, NextStepWords } from "./NextStep.tsx";
import { ReservationClock } from "./ReservationClock.tsx";
import type { Reservation } from "./reservations.data.ts";

/** What this charity holds for itself, until when, and what to do with it. */
export const ReservationList = () => {
  const say = useSay();
  const locale = useConsoleLocale();
  const link = ({ need, ref }: Reservation) =>
    need ? (
      <RecordLink resource="matched-needs" id={ref}>
        {codeLabel(needCategories, need.category, locale)}
      </RecordLink>
    ) : (
      say("需求已不再显示", "No longer shown")
    );
  const clock = (reservation: Reservation) =>
    reservation.state === "OPEN" ? (
      <ReservationClock reservation={reservation} />
    ) : (
      <DateField value={reservation.closedAt} />
    );
  const empty = <NoReservation />;
  return (
    <ListPage
      title={say("我的预留", "My reservations")}
      subtitle={say(
        "预留不占用资金。请在期限内认领项目并分配资金，到期自动失效。",
        "They hold no money. Adopt the project and allocate within the term; they lapse by themselves.",
      )}
      filterDefaultValues={{ state: "OPEN" }}
      filters={<StateFilter />}
      empty={empty}
      emptyFiltered={empty}
    >
      <RowTable<Reservation>
        card={(reservation) => ({
          title: link(reservation),
          chips: <CodeChip code={reservation.state} states={reservationStates} />,
          lines: [
            reservation.need?.region.pathName,
            <span key="amount">
              {say("预留 ", "Reserved ")}
              <MoneyField value={reservation.amount} unit />
            </span>,
            clock(reservation),
            <RowActions key="actions" reservation={reservation} />,
          ],
        })}
      >
        <Column source="need" label={say("需求", "Need")} disableSort render={link} />
        <Column
          source="region"
          label={say("所在地", "Place")}
          disableSort
          render={({ need }: Reservation) => need?.exact?.region.pathName ?? need?.region.pathName}
        />
        <Column
          source="amount"
          label={say("预留金额（元）", "Reserved (CNY)")}
          disableSort
          align="right"
          render={(reservation: Reservation) => <MoneyField value={reservation.amount} />}
        />
        <Column
          source="state"
          label={say("状态", "State")}
          disableSort
          render={({ state }: Reservation) => <CodeChip code={state} states={reservationStates} />}
        />
        <Column source="expiresAt" label={say("期限", "Term")} disableSort render={clock} />
        <Column
          source="id"
          label={say("办理", "Actions")}
          disableSort
          render={(reservation: Reservation) => <RowActions reservation={reservation} />}
        />
      </RowTable>
    </ListPage>
  );
};

const RowActions = ({ reservation: { id, need, state } }: { reservation: Reservation }) => {
  if (!need || state !== "OPEN") return null;
  return (
    <Box sx={{ py: 0.5, fontSize: "0.875rem", lineHeight: 1.6 }}>
      <NextStepWords need={need} />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 0.5 }}>
        <NextStepButton need={need} reservationId={id} size="small" />
        <NeedActions need={need} size="small" />
      </Box>
    </Box>
  );
};

/** The server lists one state at a time; those that run are what one comes for. */
const StateFilter = () => {
  const say = useSay();
  const choices = useCodeChoices(reservationStates);
  const { filterValues, setFilters } = useListContext();
  return (
    <TextField
      select
      label={say("状态", "State")}
      value={String(filterValues.state ?? "OPEN")}
      fullWidth={false}
      sx={{ minWidth: { xs: "100%", sm: 160 } }}
      onChange={(event) => setFilters({ state: event.target.value })}
    >
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};

const NoReservation = () => {
  const say = useSay();
  const { filterValues } = useListContext();
  const open = (filterValues.state ?? "OPEN") === "OPEN";
  return (
    <EmptyState
      reason={open ? "nothing" : "filtered"}
      title={open ? say("目前没有预留的需求", "Nothing is reserved at present") : undefined}
      text={open ? say("从匹配的需求中选择并预留。", "Choose among your matched needs.") : undefined}
    >
      <Button component={Link} to="/matched-needs" variant="outlined">
        {say("查看匹配的需求", "See matched needs")}
      </Button>
    </EmptyState>
  );
};

import DirectionsWalkOutlined from "@mui/icons-material/DirectionsWalkOutlined";
import Button from "@mui/material/Button";
import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";
import { useListContext } from "react-admin";
import { Link } from "react-router-dom";
import { visitIntervals } from "../../schema/codes/visit-intervals.ts";
import { IdentityChip } from "../households/IdentityChip.tsx";
import { NotGiven } from "../shell/fields/values.tsx";
import { useSay } from "../shell/i18n/use-say.ts";
import { FilterSheet } from "../shell/lists/FilterSheet.tsx";
import { ListPage } from "../shell/lists/ListPage.tsx";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { Column, RowTable } from "../shell/lists/RowTable.tsx";
import { SelectFilter } from "../shell/lists/SelectFilter.tsx";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import { RegionFilter } from "../shell/regions/RegionFilter.tsx";
import { usePermission } from "../shell/session/session.ts";
import { DueCounts } from "./DueCounts.tsx";
import type { DueRow } from "./home-visits.data.ts";
import { DueClock, LastVisit, useIntervalWords } from "./visit-words.tsx";

/** Which families are to be visited, the most overdue first, with the way to the door. */
export const VisitsDueList = () => {
  const say = useSay();
  const mayVisit = usePermission("beneficiary:visit");
  const interval = useIntervalWords();
  const link = (row: DueRow) => (
    <RecordLink resource="households" id={row.id}>
      {row.serial}
    </RecordLink>
  );
  const go = (row: DueRow) => mayVisit && <GoVisit householdId={row.id} serial={row.serial} />;
  const responsible = ({ responsibleName }: DueRow) =>
    responsibleName && say(`负责人 ${responsibleName}`, `Responsible: ${responsibleName}`);
  return (
    <ListPage
      title={say("走访", "Home visits")}
      subtitle={say(
        "从上次见到的那天（没有走访过的从登记那天）起，按周期算出应走访日期；未遇、拒访、搬离不算。",
        "Due by the interval from the day somebody was last met, or from registration; a visit that met nobody does not count.",
      )}
      filters={
        <>
          <DueCounts />
          <FilterSheet>
            <RegionFilter />
            <SelectFilter source="interval" label={say("走访周期", "How often")} labels={visitIntervals} />
            <MineFilter />
          </FilterSheet>
        </>
      }
      empty={
        <EmptyState
          reason="nothing"
          title={say("本辖区还没有登记家庭", "No family is on record here yet")}
          text={say(
            "登记家庭后，应走访的日期会列在这里。",
            "Once families are recorded, their visits appear here.",
          )}
        />
      }
    >
      <RowTable<DueRow>
        card={(row) => ({
          title: link(row),
          chips: <DueClock dueOn={row.dueOn} />,
          lines: [
            `${row.headName ?? say("户主未填写", "No head")} · ${row.region?.name ?? ""}`,
            interval(row),
            <LastVisit key="last" row={row} />,
            ...(row.responsibleName ? [responsible(row)] : []),
            ...(mayVisit ? [<GoVisit key="go" householdId={row.id} serial={row.serial} large />] : []),
          ],
        })}
      >
        <Column source="serial" disableSort render={link} />
        <Column
          source="headName"
          disableSort
          render={(row: DueRow) => (
            <>
              {row.headName ?? <NotGiven />} <IdentityChip identity={row.identity} />
            </>
          )}
        />
        <Column source="dueOn" disableSort render={(row: DueRow) => <DueClock dueOn={row.dueOn} />} />
        <Column source="interval" disableSort render={interval} />
        <Column source="lastSeenOn" disableSort render={(row: DueRow) => <LastVisit row={row} />} />
        <Column source="region" disableSort render={(row: DueRow) => row.region?.pathName} />
        <Column
          source="responsibleName"
          disableSort
          render={(row: DueRow) => row.responsibleName ?? say("未指定", "Nobody named")}
        />
        {mayVisit && <Column source="visit" disableSort render={go} />}
      </RowTable>
    </ListPage>
  );
};

interface GoVisitProps {
  householdId: string;
  serial: string;
  large?: boolean;
}

const GoVisit = ({ householdId, serial, large = false }: GoVisitProps) => {
  const say = useSay();
  return (
    <Button
      component={Link}
      to={`/home-visits/create?${new URLSearchParams({ family: householdId })}`}
      variant="contained"
      size={large ? "large" : "small"}
      fullWidth={large}
      startIcon={<DirectionsWalkOutlined />}
      aria-label={say(`去走访 ${serial}`, `Visit ${serial}`)}
      sx={{ whiteSpace: "nowrap", ...(large && { mt: 1, minHeight: 48 }) }}
    >
      {say("去走访", "Visit")}
    </Button>
  );
};

const MineFilter = () => {
  const say = useSay();
  const { filterValues, setFilters } = useListContext();
  const { mine, ...others } = filterValues;
  return (
    <FormControlLabel
      control={
        <Switch
          checked={mine === true}
          onChange={(event) => setFilters(event.target.checked ? { ...others, mine: true } : others)}
        />
      }
      label={say("只看我负责的", "Only mine")}
      sx={{ minHeight: 44 }}
    />
  );
};

import Box from "@mui/material/Box";
import { homeVisitOutcomes } from "../../schema/codes/home-visit-outcomes.ts";
import { visitIntervals } from "../../schema/codes/visit-intervals.ts";
import { visitPlanReasons } from "../../schema/codes/visit-plan-reasons.ts";
import { daysUntil } from "../shell/days.ts";
import { Deadline } from "../shell/fields/Deadline.tsx";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import type { DueRow } from "./home-visits.data.ts";

/** The day, and how far away it is: 「逾期 3 天」. */
export const DueClock = ({ dueOn }: { dueOn: string }) => (
  <Deadline due={dueOn} daysLeft={daysUntil(dueOn)} unit="day" nearFrom={7} showDate />
);

/** 「每月 · 独居老人」, or that it was set for this family. */
export function useIntervalWords() {
  const say = useSay();
  const interval = useCodeLabel(visitIntervals);
  const reason = useCodeLabel(visitPlanReasons);
  return (row: Pick<DueRow, "interval" | "reason">) =>
    `${interval(row.interval)} · ${row.reason === null ? say("专门安排", "set for this family") : reason(row.reason)}`;
}

/** When somebody was last met, and what came of a later visit that met nobody. */
export const LastVisit = ({ row }: { row: Pick<DueRow, "lastSeenOn" | "lastTriedOn" | "lastOutcome"> }) => {
  const say = useSay();
  const { lastSeenOn, lastTriedOn, lastOutcome } = row;
  const inVain = lastTriedOn && lastOutcome && !homeVisitOutcomes[lastOutcome].counts;
  return (
    <Box component="span" sx={{ display: "inline-flex", flexWrap: "wrap", alignItems: "center", gap: 0.75 }}>
      {lastSeenOn ? (
        <span>
          {say("见到 ", "met ")}
          <DateField value={lastSeenOn} />
        </span>
      ) : (
        <span>{say("登记后还没有走访", "Never visited since registration")}</span>
      )}
      {inVain && (
        <>
          <CodeChip code={lastOutcome} states={homeVisitOutcomes} />
          <DateField value={lastTriedOn} />
        </>
      )}
    </Box>
  );
};

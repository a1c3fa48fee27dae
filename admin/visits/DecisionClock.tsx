import { Deadline } from "../shell/fields/Deadline.tsx";
import type { VisitRow } from "./visits.data.ts";

/** Until when a visit should be decided; nothing once it is. */
export const DecisionClock = ({ visit }: { visit: Pick<VisitRow, "decideBy" | "decideDaysLeft"> }) =>
  visit.decideBy && <Deadline due={visit.decideBy} daysLeft={visit.decideDaysLeft} nearFrom={1} />;

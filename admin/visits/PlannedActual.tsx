import { useSay } from "../shell/i18n/use-say.ts";

interface Timed {
  readonly minutes: number | null;
  readonly plannedMinutes: number | null;
}

/** 「应约 120 分钟，实际 65 分钟」; where the unit of the service is no time, the actual minutes alone. */
export const PlannedActual = ({ visit: { minutes, plannedMinutes } }: { visit: Timed }) => {
  const say = useSay();
  if (minutes === null) return <>{say("尚未结束", "Not over")}</>;
  const actual = say(`实际 ${minutes} 分钟`, `${minutes} min`);
  if (plannedMinutes === null) return <span className="tabular">{actual}</span>;
  return (
    <span className="tabular">
      {say(`应约 ${plannedMinutes} 分钟，`, `planned ${plannedMinutes} min, actual `)}
      {actual}
    </span>
  );
};

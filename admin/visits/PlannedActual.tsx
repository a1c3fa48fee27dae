import { useSay } from "../shell/i18n/use-say.ts";
import { useServiceWords } from "../vouchers/voucher-words.tsx";
import type { VisitRow } from "./visits.data.ts";

type Timed = Pick<VisitRow, "minutes" | "plannedMinutes" | "units" | "serviceItem">;

/** 「应约 120 分钟，实际 65 分钟」; where the unit of the service is no time, the units that were claimed. */
export const PlannedActual = ({ visit }: { visit: Timed }) => {
  const say = useSay();
  const words = useServiceWords();
  const { minutes, plannedMinutes, units, serviceItem } = visit;
  if (minutes === null) return <>{say("尚未结束", "Not over")}</>;
  const planned =
    plannedMinutes !== null
      ? say(`应约 ${plannedMinutes} 分钟，`, `planned ${plannedMinutes} min, `)
      : units !== null && say(`${words.units(units, serviceItem)}，`, `${words.units(units, serviceItem)}, `);
  return (
    <span className="tabular">
      {planned}
      {say(`实际 ${minutes} 分钟`, `took ${minutes} min`)}
    </span>
  );
};

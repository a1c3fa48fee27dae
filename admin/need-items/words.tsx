import { type NeedLevel, needLevels } from "../../schema/codes/need-levels.ts";
import { serviceItems, serviceUnits } from "../../schema/codes/service-items.ts";
import { daysUntil } from "../shell/days.ts";
import { Deadline } from "../shell/fields/Deadline.tsx";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import type { NeedItemRow } from "./need-items.data.ts";

/** Only what presses is marked; the others are said in plain words. */
export const LevelChip = ({ level }: { level: NeedLevel }) => {
  const label = useCodeLabel(needLevels);
  if (level !== "URGENT") return <span>{label(level)}</span>;
  return <StateChip tone="attention" label={label(level)} />;
};

type What = Pick<NeedItemRow, "serviceItem" | "quantity">;

/** 「助洁（居室清洁） 12 小时」, or 资金 where money itself helps. */
export function useWhatIsNeeded() {
  const say = useSay();
  const serviceLabel = useCodeLabel(serviceItems);
  const unitLabel = useCodeLabel(serviceUnits);
  return ({ serviceItem, quantity }: What) =>
    serviceItem
      ? `${serviceLabel(serviceItem)} ${quantity} ${unitLabel(serviceItems[serviceItem].unit)}`
      : say("资金", "Money");
}

type Timed = Pick<NeedItemRow, "verifyBy" | "reservedUntil" | "state" | "validUntil">;

/** Whether a day still matters to it. */
export const hasClock = ({ verifyBy, reservedUntil, state, validUntil }: Timed): boolean =>
  Boolean(verifyBy || reservedUntil || (validUntil && ["LISTED", "PART_FUNDED"].includes(state)));

/** The next day that matters to an item: until when to verify it, the end of a reservation, else of the listing. */
export const ItemClock = ({ item }: { item: NeedItemRow }) => {
  const say = useSay();
  if (item.verifyBy) {
    return (
      <span>
        {say("核实 ", "Verify ")}
        <Deadline due={item.verifyBy} daysLeft={item.verifyDaysLeft} nearFrom={1} />
      </span>
    );
  }
  if (item.reservedUntil) {
    return (
      <span>
        {say("预留 ", "Reserved ")}
        <Deadline due={item.reservedUntil} daysLeft={daysUntil(item.reservedUntil)} unit="day" nearFrom={1} />
      </span>
    );
  }
  if (!hasClock(item) || !item.validUntil) return null;
  const [until, word] =
    item.consentValidUntil && item.consentValidUntil < item.validUntil
      ? [item.consentValidUntil, say("同意 ", "Consent ")]
      : [item.validUntil, say("上架 ", "Listing ")];
  const left = daysUntil(until);
  return (
    <span>
      {word}
      {left > 30 ? (
        <>
          {say("至 ", "until ")}
          <DateField value={until} />
        </>
      ) : (
        <Deadline due={until} daysLeft={left} unit="day" nearFrom={14} />
      )}
    </span>
  );
};

import { serviceItems, serviceUnits } from "../../schema/codes/service-items.ts";
import { voucherStates } from "../../schema/codes/voucher-states.ts";
import { daysUntil } from "../shell/days.ts";
import { Deadline } from "../shell/fields/Deadline.tsx";
import { CodeChip, StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";

interface Timed {
  readonly state: string;
  readonly expired: boolean;
  readonly validFrom: string;
  readonly validTo: string;
}

const isUsable = ({ state }: Timed) => state === "ISSUED" || state === "PARTLY_REDEEMED";

/** The state; a voucher whose time ran out with units left is 「已过期」, whatever its state says. */
export const VoucherChip = ({ voucher }: { voucher: Timed }) => {
  const say = useSay();
  if (voucher.expired && isUsable(voucher)) {
    return <StateChip tone="refused" label={say("已过期", "Expired")} />;
  }
  return <CodeChip code={voucher.state} states={voucherStates} />;
};

/** How long it may still be used, in words, with the day; the day alone once it cannot be used any more. */
export const VoucherClock = ({ voucher }: { voucher: Timed }) => {
  const say = useSay();
  if (!isUsable(voucher) || voucher.expired) {
    return (
      <span>
        {say("期限 ", "due ")}
        <DateField value={voucher.validTo} />
      </span>
    );
  }
  if (daysUntil(voucher.validFrom) > 0) {
    return (
      <span>
        <DateField value={voucher.validFrom} /> {say("起可用", "is its first day")}
      </span>
    );
  }
  return (
    <Deadline due={voucher.validTo} daysLeft={daysUntil(voucher.validTo)} unit="day" nearFrom={7} showDate />
  );
};

interface UnitsOfVoucher {
  readonly serviceItem: keyof typeof serviceItems;
  readonly units: number;
  readonly redeemedUnits: number;
  readonly reservedUnits: number;
}

/** The words of a service and its unit in the reader's language. */
export function useServiceWords() {
  const locale = useConsoleLocale();
  const say = useSay();
  return {
    service: (code: keyof typeof serviceItems) => serviceItems[code][locale],
    unit: (code: keyof typeof serviceItems) => serviceUnits[serviceItems[code].unit][locale],
    /** 「4 小时」 */
    units: (count: number, code: keyof typeof serviceItems) =>
      `${count} ${serviceUnits[serviceItems[code].unit][locale]}`,
    /** 「共 6 次：已使用 0，待审核 1，剩 5」, the same figure for who serves and for who decides. */
    left: ({ serviceItem, units, redeemedUnits: used, reservedUnits: waiting }: UnitsOfVoucher) => {
      const unit = serviceUnits[serviceItems[serviceItem].unit][locale];
      const left = units - used - waiting;
      return say(
        `共 ${units} ${unit}：已使用 ${used}，待审核 ${waiting}，剩 ${left}`,
        `${units} ${unit}: ${used} used, ${waiting} waiting for approval, ${left} left`,
      );
    },
  };
}

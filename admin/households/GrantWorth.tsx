import { policyPeriods } from "../../schema/codes/policy-periods.ts";
import { MoneyField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import type { Grant } from "./households.data.ts";

/** 「按月 260.00 元」 or 「按月 4 次」. */
export const GrantWorth = ({ grant: { amount, units, unit, period } }: { grant: Grant }) => {
  const periodLabel = useCodeLabel(policyPeriods);
  return (
    <span style={{ whiteSpace: "nowrap" }}>
      {periodLabel(period)} {amount === null ? `${units} ${unit ?? ""}` : <MoneyField value={amount} unit />}
    </span>
  );
};

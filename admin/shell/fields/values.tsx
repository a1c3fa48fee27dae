import Box from "@mui/material/Box";
import { formatDate, formatDateTime, formatMoney } from "../format.ts";
import { useSay } from "../i18n/use-say.ts";

/** Said where nobody has given a value, which is neither zero nor hidden. */
export const NotGiven = () => {
  const say = useSay();
  return (
    <Box component="span" sx={{ color: "text.secondary" }}>
      {say("未填写", "Not given")}
    </Box>
  );
};

/** An exact amount of yuan; the column's header names the unit, or `unit` shows it. Align its column right. */
export const MoneyField = ({ value, unit = false }: { value: string | null | undefined; unit?: boolean }) => {
  const say = useSay();
  if (value === null || value === undefined || value === "") return <NotGiven />;
  return (
    <span className="tabular" style={{ whiteSpace: "nowrap" }}>
      {unit && say("", "CNY ")}
      {formatMoney(value)}
      {unit && say(" 元", "")}
    </span>
  );
};

/** A date or a moment, in Shanghai time. */
export const DateField = ({ value, time = false }: { value: string | null | undefined; time?: boolean }) => {
  if (!value) return <NotGiven />;
  return (
    <time dateTime={value} className="tabular" style={{ whiteSpace: "nowrap" }}>
      {time ? formatDateTime(value) : formatDate(value)}
    </time>
  );
};

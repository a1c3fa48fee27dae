import Box from "@mui/material/Box";
import { formatDate } from "../format.ts";
import { useSay } from "../i18n/use-say.ts";
import { StateChip } from "./StateChip.tsx";

export interface DeadlineProps {
  /** The last day, as a date. */
  due: string | null | undefined;
  /** Days left as the server counts them; negative when overdue. Holidays are its matter, not the browser's. */
  daysLeft: number | null | undefined;
  /** Statutory limits run in working days; publicity and reservations in calendar days. */
  unit?: "workingDay" | "day";
  /** From how many days on the deadline is near. */
  nearFrom?: number;
  /** Why the clock stands still; it then neither warns nor runs late. */
  pausedBecause?: string | null;
  /** Adds the date itself beside the words. */
  showDate?: boolean;
}

/** The clock beside a state, in words: 「剩 6 个工作日」, 「今日到期」, 「逾期 2 个工作日」. */
export const Deadline = ({
  due,
  daysLeft,
  unit = "workingDay",
  nearFrom = 3,
  pausedBecause,
  showDate = false,
}: DeadlineProps) => {
  const say = useSay();
  if (pausedBecause) {
    return (
      <StateChip tone="frozen" label={say(`计时暂停：${pausedBecause}`, `Clock stopped: ${pausedBecause}`)} />
    );
  }
  if (daysLeft === null || daysLeft === undefined) return <span>{say("不限时", "No limit")}</span>;
  const count = Math.abs(daysLeft);
  const days =
    unit === "workingDay"
      ? say(`${count} 个工作日`, `${count} working day${count === 1 ? "" : "s"}`)
      : say(`${count} 天`, `${count} day${count === 1 ? "" : "s"}`);
  const date = showDate && due && (
    <span className="tabular" style={{ whiteSpace: "nowrap" }}>
      {say("期限 ", "due ")}
      {formatDate(due)}
    </span>
  );
  const words =
    daysLeft < 0 ? (
      <StateChip tone="refused" label={say(`逾期 ${days}`, `${days} overdue`)} />
    ) : daysLeft === 0 ? (
      <StateChip tone="attention" label={say("今日到期", "Due today")} />
    ) : daysLeft <= nearFrom ? (
      <StateChip tone="attention" label={say(`剩 ${days}`, `${days} left`)} />
    ) : (
      <span style={{ whiteSpace: "nowrap" }}>{say(`剩 ${days}`, `${days} left`)}</span>
    );
  return (
    <Box component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 1, flexWrap: "wrap" }}>
      {words}
      {date}
    </Box>
  );
};

/** A publicity in its course: 「公示 4/7 天」. */
export const PublicityDays = ({ day, of }: { day: number; of: number }) => {
  const say = useSay();
  return <StateChip tone="working" label={say(`公示 ${day}/${of} 天`, `Publicity day ${day} of ${of}`)} />;
};

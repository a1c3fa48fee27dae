import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useListContext } from "react-admin";
import { LookFiguresDocument, type LookFiguresQuery } from "../../schema/generated/operations.ts";
import { formatCount, formatDate, formatDateInProse } from "../shell/format.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { FigureTable } from "../shell/lists/FigureTable.tsx";
import { ErrorState } from "../shell/pages/ErrorState.tsx";
import { useConsoleQuery } from "../shell/pages/use-console-query.ts";
import { lookFilterOf } from "./looks.data.ts";

type Figures = LookFiguresQuery["lookFigures"];

/** How much was looked at on each day and by whom, above the rows: an unusual looker stands out. */
export const LookFigures = () => {
  const say = useSay();
  const locale = useConsoleLocale();
  const { filterValues } = useListContext();
  const { data, error, refetch } = useConsoleQuery(["look-figures"], LookFiguresDocument, {
    filter: lookFilterOf(filterValues),
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { lookFigures: figures } = data;
  const [from, to] = [formatDateInProse(figures.from, locale), formatDateInProse(figures.to, locale)];
  const [looks, outside] = [formatCount(figures.looks), formatCount(figures.outsideOfficeHours)];
  return (
    <Box
      component="section"
      aria-label={say("统计", "Figures")}
      sx={{ p: 2, borderBottom: 1, borderColor: "divider" }}
    >
      <Box sx={{ mb: 1 }}>
        {say(
          `${from}至${to}共查看 ${looks} 次，其中非工作时间 ${outside} 次。`,
          `${from} to ${to}: ${looks} looks, ${outside} of them outside office hours.`,
        )}
      </Box>
      <Days figures={figures} />
      <Lookers figures={figures} />
    </Box>
  );
};

const BAR_HEIGHT = 56;

/** Bars for the eye, the same figures as a table for everybody. */
const Days = ({ figures: { days } }: { figures: Figures }) => {
  const say = useSay();
  if (days.length < 2) return null;
  const most = Math.max(...days.map(({ looks }) => looks));
  const busiest = days.find(({ looks }) => looks === most)!;
  return (
    <Box sx={{ mb: 1.5 }}>
      <Box
        role="img"
        aria-label={say(
          `每天查看次数，最多的是${formatDate(busiest.day)}，${most}次`,
          `Looks of each day, most on ${formatDate(busiest.day)}: ${most}`,
        )}
        sx={{ display: "flex", alignItems: "flex-end", gap: "2px", height: BAR_HEIGHT, overflow: "hidden" }}
      >
        {days.map(({ day, looks }) => (
          <Box
            key={day}
            title={`${formatDate(day)} ${looks}`}
            sx={{
              flex: "1 1 0",
              maxWidth: 24,
              minWidth: "1px",
              height: `${Math.max(3, (looks / most) * 100)}%`,
              bgcolor: "#0072B2",
            }}
          />
        ))}
      </Box>
      <details>
        <summary style={{ cursor: "pointer", minHeight: 24 }}>{say("每天次数", "By day")}</summary>
        <FigureTable
          rows={days}
          keyOf={({ day }) => day}
          columns={[
            { label: say("日期", "Day"), cell: ({ day }) => formatDate(day) },
            { label: say("次数", "Looks"), cell: ({ looks }) => formatCount(looks) },
          ]}
        />
      </details>
    </Box>
  );
};

const Lookers = ({ figures: { lookers } }: { figures: Figures }) => {
  const say = useSay();
  const { filterValues, setFilters } = useListContext();
  if (lookers.length === 0) return null;
  return (
    <details open={!filterValues["userId"]}>
      <summary style={{ cursor: "pointer", minHeight: 24 }}>
        {say("查看最多的人员", "Who looked most")}
      </summary>
      <FigureTable
        rows={lookers}
        keyOf={({ userId }) => userId}
        columns={[
          {
            label: say("查看人", "Who"),
            cell: ({ userId, userName, organisationName }) => (
              <>
                <Button
                  size="small"
                  sx={{ px: 0, minWidth: 0, minHeight: 28, textAlign: "left" }}
                  onClick={() => setFilters({ ...filterValues, userId })}
                >
                  {userName}
                </Button>
                {organisationName && ` ${organisationName}`}
              </>
            ),
          },
          { label: say("次数", "Looks"), cell: ({ looks }) => formatCount(looks) },
          { label: say("涉及人（户）数", "People"), cell: ({ subjects }) => formatCount(subjects) },
          {
            label: say("单日最多", "Most on a day"),
            cell: ({ mostOnADay }) => formatCount(mostOnADay),
          },
          {
            label: say("非工作时间", "After hours"),
            cell: ({ outsideOfficeHours }) => formatCount(outsideOfficeHours),
          },
        ]}
      />
    </details>
  );
};

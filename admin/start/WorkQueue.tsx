import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import { Link } from "react-router-dom";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { formatCount } from "../shell/format.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { EmptyState } from "../shell/pages/EmptyState.tsx";
import type { QueueItem } from "./work-queue.ts";

/** What waits for this post, most urgent first; each line opens the list of exactly these. */
export const WorkQueue = ({ workQueue }: { workQueue: readonly QueueItem[] }) => {
  const say = useSay();
  if (workQueue.length === 0) {
    return (
      <Card>
        <EmptyState
          reason="done"
          title={say("今日无待办", "Nothing waits today")}
          text={say("新的事项到来时会显示在这里。", "New matters will appear here.")}
        />
      </Card>
    );
  }
  return (
    <Card component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
      {workQueue.map((item) => (
        <WorkLine key={item.key} item={item} />
      ))}
    </Card>
  );
};

const WorkLine = ({ item }: { item: QueueItem }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const { route, filter, personal, count, overdue, soon } = item;
  const search = personal ? "" : `?${new URLSearchParams({ filter: JSON.stringify(filter), page: "1" })}`;
  return (
    <Box component="li" sx={{ "& + &": { borderTop: 1, borderColor: "divider" } }}>
      <Box
        component={Link}
        to={{ pathname: route, search }}
        state={personal ? { filter } : undefined}
        sx={{
          display: "flex",
          flexWrap: "wrap",
          alignItems: "center",
          columnGap: 2,
          rowGap: 0.5,
          px: 2,
          py: 1.25,
          minHeight: 56,
          boxSizing: "border-box",
          color: "text.primary",
          textDecoration: "none",
          "&:hover": { bgcolor: "primary.light" },
        }}
      >
        <Box
          component="span"
          sx={{
            flex: "1 1 9em",
            fontSize: "1rem",
            color: "primary.main",
            textDecoration: "underline",
            fontWeight: 600,
          }}
        >
          {locale === "zh" ? item.labelZh : item.labelEn}
        </Box>
        <Box component="span" sx={{ display: "flex", alignItems: "center", gap: 2, ml: "auto" }}>
          {overdue > 0 && (
            <StateChip
              tone="refused"
              label={say(`逾期 ${formatCount(overdue)} 件`, `${formatCount(overdue)} overdue`)}
            />
          )}
          {soon > 0 && (
            <StateChip
              tone="attention"
              label={say(
                `${item.soonZh ?? ""} ${formatCount(soon)} 件`,
                `${formatCount(soon)} ${item.soonEn ?? ""}`,
              )}
            />
          )}
          <Box component="span" className="tabular" sx={{ minWidth: "4.5em", textAlign: "right" }}>
            <Box component="span" sx={{ fontSize: "1.375rem", fontWeight: 700, lineHeight: 1.2 }}>
              {formatCount(count)}
            </Box>
            {say(" 件", count === 1 ? " item" : " items")}
          </Box>
        </Box>
      </Box>
    </Box>
  );
};

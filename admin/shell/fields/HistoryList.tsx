import Box from "@mui/material/Box";
import { useConsoleLocale, useSay } from "../i18n/use-say.ts";
import { NothingHere } from "../pages/Section.tsx";
import { DateField } from "./values.tsx";

/** One move of an object in its course, as `HistoryEntry` of the schema tells it. */
export interface HistoryLine {
  readonly id: string;
  readonly at: string;
  readonly actionZh: string;
  readonly actionEn: string;
  readonly action?: string;
  readonly fromState?: string | null;
  readonly toState?: string | null;
  readonly toStateZh?: string | null;
  readonly toStateEn?: string | null;
  readonly note?: string | null;
  readonly userName?: string | null;
  readonly organisationName?: string | null;
}

/** A correction leaves a thing in the state in which it was; a beginning is told with its first one. */
const stays = ({ action, fromState, toState }: HistoryLine) =>
  action !== "begin" && fromState !== undefined && fromState === toState;

/** What happened, newest first: what, when, who, and the reason where one was given. */
export const HistoryList = ({ entries }: { entries: readonly HistoryLine[] }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  // What is on record began somehow: an empty history is one that the reader's office may not see.
  if (entries.length === 0)
    return <NothingHere>{say("没有本单位可查看的办理记录。", "None that your office may see.")}</NothingHere>;
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none", borderLeft: 2, borderColor: "divider" }}>
      {entries.map((entry) => {
        const action = locale === "zh" ? entry.actionZh : entry.actionEn;
        const state = locale === "zh" ? entry.toStateZh : entry.toStateEn;
        const who = [entry.organisationName, entry.userName].filter(Boolean).join(" ");
        return (
          <Box component="li" key={entry.id} sx={{ pl: 2, pb: 1.25, fontSize: "0.9375rem", lineHeight: 1.6 }}>
            <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, alignItems: "baseline" }}>
              <b>{action}</b>
              {state && state !== action && !stays(entry) && (
                <span>
                  {say("转为", "now ")}
                  {say(`「${state}」`, state)}
                </span>
              )}
            </Box>
            <Box sx={{ color: "text.secondary", fontSize: "0.875rem" }}>
              <DateField value={entry.at} time /> {who}
            </Box>
            {entry.note && <Box sx={{ overflowWrap: "anywhere" }}>{entry.note}</Box>}
          </Box>
        );
      })}
    </Box>
  );
};

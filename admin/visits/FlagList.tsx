import Box from "@mui/material/Box";
import { visitFlags } from "../../schema/codes/visit-flags.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { tones } from "../shell/tones.ts";
import type { VisitRow } from "./visits.data.ts";

type Flags = VisitRow["flags"];

/** In a row: the names of the flags. */
export const FlagChips = ({ flags }: { flags: Flags }) => {
  const flagLabel = useCodeLabel(visitFlags);
  const say = useSay();
  if (flags.length === 0) {
    return (
      <Box component="span" sx={{ color: "text.secondary" }}>
        {say("无", "None")}
      </Box>
    );
  }
  return (
    <Box component="span" sx={{ display: "inline-flex", flexWrap: "wrap", gap: 0.5 }}>
      {flags.map(({ code }) => (
        <StateChip key={code} tone="attention" label={flagLabel(code)} />
      ))}
    </Box>
  );
};

/** Below the state in a table, where chips would take the room of the other columns. */
export const FlagNames = ({ flags }: { flags: Flags }) => {
  const flagLabel = useCodeLabel(visitFlags);
  const say = useSay();
  if (flags.length === 0) return null;
  return (
    <Box sx={{ mt: 0.25, fontSize: "0.8125rem", fontWeight: 600, color: tones.attention.text }}>
      {flags.map(({ code }) => flagLabel(code)).join(say("、", ", "))}
    </Box>
  );
};

/** On the page: each flag in words, with the figures of this visit. */
export const FlagWords = ({ flags }: { flags: Flags }) => {
  const say = useSay();
  const flagLabel = useCodeLabel(visitFlags);
  if (flags.length === 0) return <StateChip tone="done" label={say("没有异常提示", "Nothing unusual")} />;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 0.75 }}>
      {flags.map((flag) => (
        <Box component="li" key={flag.code} sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
          <StateChip tone="attention" label={flagLabel(flag.code)} />
          <span>{say(flag.textZh, flag.textEn)}</span>
        </Box>
      ))}
    </Box>
  );
};

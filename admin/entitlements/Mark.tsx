import Check from "@mui/icons-material/Check";
import Close from "@mui/icons-material/Close";
import QuestionMark from "@mui/icons-material/QuestionMark";
import Box from "@mui/material/Box";
import { useSay } from "../shell/i18n/use-say.ts";
import { tones } from "../shell/tones.ts";

/** ✓, ✗ or ? before a condition, with the word for who listens. */
export const Mark = ({ holds }: { holds: boolean | null }) => {
  const say = useSay();
  const [Icon, { text, tint }, words] =
    holds === null
      ? [QuestionMark, tones.attention, say("待查清：", "Not known yet: ")]
      : holds
        ? [Check, tones.done, say("满足：", "Met: ")]
        : [Close, tones.refused, say("不满足：", "Not met: ")];
  return (
    <Box
      component="span"
      sx={{
        flex: "none",
        display: "inline-grid",
        placeItems: "center",
        width: 24,
        height: 24,
        borderRadius: "50%",
        color: text,
        bgcolor: tint,
      }}
    >
      <Icon aria-hidden sx={{ fontSize: "1rem" }} />
      <span className="visually-hidden">{words}</span>
    </Box>
  );
};

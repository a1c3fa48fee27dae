import Box from "@mui/material/Box";
import type { StateList } from "../../../schema/codes/code-list.ts";
import { codeLabel } from "../i18n/code-label.ts";
import { useConsoleLocale } from "../i18n/use-say.ts";
import { type Tone, tones } from "../tones.ts";

const longestWord = 28;

/** A state as icon, word and tone together; never as colour alone. */
export const StateChip = ({ tone, label }: { tone: Tone; label: string }) => {
  const { text, tint, icon: Icon } = tones[tone];
  return (
    <Box
      component="span"
      sx={{
        display: "inline-flex",
        alignItems: "center",
        gap: 0.5,
        px: 1,
        py: "1px",
        borderRadius: 1,
        color: text,
        bgcolor: tint,
        fontSize: "0.875rem",
        fontWeight: 600,
        lineHeight: 1.6,
        // A sentence of a label may fold on a phone; a word never does.
        whiteSpace: label.length > longestWord ? "normal" : "nowrap",
      }}
    >
      <Icon aria-hidden sx={{ fontSize: "1rem" }} />
      {label}
    </Box>
  );
};

export interface CodeChipProps {
  code: string;
  /** The states of the workflow, which carry their words and their tone. */
  states: StateList;
}

/** A state code: `<CodeChip code={record.state} states={needItemStates} />`. */
export const CodeChip = ({ code, states }: CodeChipProps) => (
  <StateChip
    // A state that a newer server knows and this build does not is at least not taken for finished.
    tone={states[code]?.tone ?? "working"}
    label={codeLabel(states, code, useConsoleLocale())}
  />
);

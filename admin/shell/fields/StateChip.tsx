import Box from "@mui/material/Box";
import { type CodeLabels, codeLabel } from "../i18n/code-label.ts";
import { useConsoleLocale } from "../i18n/use-say.ts";
import { type Tone, tones } from "../tones.ts";

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
        whiteSpace: "nowrap",
      }}
    >
      <Icon aria-hidden sx={{ fontSize: "1rem" }} />
      {label}
    </Box>
  );
};

export interface CodeChipProps {
  code: string;
  labels: CodeLabels;
  /** The tone of each code; one that is not named is shown as work in progress. */
  tones: Readonly<Record<string, Tone>>;
}

/** A state code of a code list: `<CodeChip code={record.state} labels={needStates} tones={needTones} />`. */
export const CodeChip = ({ code, labels, tones: toneOf }: CodeChipProps) => (
  <StateChip tone={toneOf[code] ?? "active"} label={codeLabel(labels, code, useConsoleLocale())} />
);

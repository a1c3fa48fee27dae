import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { importOutcomes } from "../../schema/codes/import-outcomes.ts";
import { formatCount } from "../shell/format.ts";
import { useLabel, useSay } from "../shell/i18n/use-say.ts";
import { tones } from "../shell/tones.ts";
import { familiesWord } from "./import-words.ts";
import type { ImportDetail } from "./imports.data.ts";

type Outcome = ImportDetail["outcomes"][number]["outcome"];

export interface OutcomeFiguresProps {
  outcomes: ImportDetail["outcomes"];
  chosen: Outcome | null;
  onChoose: (outcome: Outcome) => void;
}

/** How many families came out how; each figure shows those that it counts. */
export const OutcomeFigures = ({ outcomes, chosen, onChoose }: OutcomeFiguresProps) => {
  const say = useSay();
  return (
    <Box
      role="group"
      aria-label={say("按核对结果筛选", "By outcome")}
      sx={{
        display: "grid",
        gridTemplateColumns: {
          xs: "repeat(2, minmax(0, 1fr))",
          sm: "repeat(3, minmax(0, 1fr))",
          md: "repeat(6, minmax(0, 1fr))",
        },
        gap: 1,
        mb: 2,
      }}
    >
      {outcomes.map((figure) => (
        <Figure
          key={figure.outcome}
          figure={figure}
          pressed={chosen === figure.outcome}
          onPress={() => onChoose(figure.outcome)}
        />
      ))}
    </Box>
  );
};

interface FigureProps {
  figure: ImportDetail["outcomes"][number];
  pressed: boolean;
  onPress: () => void;
}

const Figure = ({ figure: { outcome, families }, pressed, onPress }: FigureProps) => {
  const say = useSay();
  const label = useLabel();
  const { text, tint, icon: Icon } = tones[importOutcomes[outcome].tone];
  const none = families === 0;
  return (
    <ButtonBase
      aria-pressed={pressed}
      disabled={none}
      onClick={onPress}
      sx={{
        display: "block",
        fontFamily: "inherit",
        textAlign: "left",
        p: 1.25,
        borderRadius: 1,
        border: "2px solid",
        borderColor: pressed ? text : "divider",
        bgcolor: pressed ? tint : "background.paper",
        "&:hover": { borderColor: text },
      }}
    >
      <Box
        sx={{
          display: "flex",
          alignItems: "center",
          gap: 0.5,
          color: none ? "text.secondary" : text,
          fontSize: "0.875rem",
          fontWeight: 600,
        }}
      >
        <Icon aria-hidden sx={{ fontSize: "1rem" }} />
        {label(importOutcomes[outcome])}
      </Box>
      <Box
        className="tabular"
        sx={{
          fontSize: "1.375rem",
          fontWeight: 700,
          lineHeight: 1.4,
          color: none ? "text.secondary" : "text.primary",
        }}
      >
        {formatCount(families)}
        <Box
          component="span"
          sx={{ fontSize: "0.8125rem", fontWeight: 400, color: "text.secondary", ml: 0.5 }}
        >
          {say("户", familiesWord(families))}
        </Box>
      </Box>
    </ButtonBase>
  );
};

import AcUnit from "@mui/icons-material/AcUnit";
import Check from "@mui/icons-material/Check";
import Close from "@mui/icons-material/Close";
import Contrast from "@mui/icons-material/Contrast";
import PriorityHigh from "@mui/icons-material/PriorityHigh";
import RadioButtonUnchecked from "@mui/icons-material/RadioButtonUnchecked";
import type { Tone } from "../../schema/codes/code-list.ts";

/**
 * The six tones of a state. Text on tint is at least 6.7:1; some pairs look alike to colour-blind readers, which
 * is why a tone never appears without its icon and a word.
 */
export const tones = {
  draft: { text: "#3c4043", tint: "#eceff1", icon: RadioButtonUnchecked },
  working: { text: "#0b4f8a", tint: "#e3f0fb", icon: Contrast },
  attention: { text: "#7a4a00", tint: "#fff1d6", icon: PriorityHigh },
  done: { text: "#00543d", tint: "#ddf3ea", icon: Check },
  refused: { text: "#8e1b1b", tint: "#fce4e1", icon: Close },
  frozen: { text: "#5b2a6e", tint: "#f1e6f5", icon: AcUnit },
} as const satisfies Record<Tone, { text: string; tint: string; icon: unknown }>;

export type { Tone };

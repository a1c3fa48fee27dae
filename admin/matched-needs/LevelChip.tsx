import { needLevels } from "../../schema/codes/need-levels.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import type { Tone } from "../shell/tones.ts";

const toneOf: Readonly<Record<string, Tone>> = { URGENT: "attention", HIGH: "working", NORMAL: "draft" };

/** How pressing a need is, as icon and word. */
export const LevelChip = ({ level }: { level: string }) => (
  <StateChip tone={toneOf[level] ?? "draft"} label={useCodeLabel(needLevels)(level)} />
);

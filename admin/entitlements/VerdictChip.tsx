import type { Tone } from "../../schema/codes/code-list.ts";
import { type Verdict, verdicts } from "../../schema/codes/verdicts.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";

const tone: Readonly<Record<Verdict, Tone>> = { ELIGIBLE: "done", UNKNOWN: "attention", INELIGIBLE: "draft" };

/** Three answers; that one is not eligible is no alarm. */
export const VerdictChip = ({ verdict }: { verdict: Verdict }) => (
  <StateChip tone={tone[verdict]} label={useCodeLabel(verdicts)(verdict)} />
);

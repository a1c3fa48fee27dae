import Box from "@mui/material/Box";
import { cutKinds } from "../../schema/codes/cut-kinds.ts";
import { verdicts } from "../../schema/codes/verdicts.ts";
import { FactList } from "../shell/fields/FactList.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import type { Reasons } from "./entitlement-types.ts";
import { worthWords } from "./entitlement-words.ts";

/** Where other benefits change what this one comes to: before, after, and which took off how much. */
export const AloneAndSettled = ({ reasons }: { reasons: Reasons }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const verdictLabel = useCodeLabel(verdicts);
  const cutLabel = useCodeLabel(cutKinds);
  const { alone, settled, period, unit } = reasons;
  const isSame =
    alone.verdict === settled.verdict && alone.amount === settled.amount && alone.units === settled.units;
  if (isSame && settled.cuts.length === 0) return null;
  const words = ({ verdict, amount, units }: Reasons["alone"]) =>
    [verdictLabel(verdict), worthWords({ amount, units, unit, period }, locale)]
      .filter(Boolean)
      .join(say("，", ", "));
  return (
    <Box sx={{ p: 1.5, bgcolor: "background.paper", border: 1, borderColor: "divider", borderRadius: 1 }}>
      <FactList
        facts={[
          { label: say("只看这一项", "By itself"), value: words(alone) },
          { label: say("与其他待遇一起算", "With all the others"), value: <b>{words(settled)}</b> },
          ...settled.cuts.map(({ kind, textZh, amount, units }, index) => ({
            label: `${cutLabel(kind)}${settled.cuts.length > 1 ? ` ${index + 1}` : ""}`,
            value: (
              <>
                {textZh}
                <Less words={worthWords({ amount, units, unit, period }, locale)} />
              </>
            ),
          })),
        ]}
      />
    </Box>
  );
};

const Less = ({ words }: { words: string | undefined }) => {
  const say = useSay();
  if (!words) return null;
  return <Box sx={{ color: "text.secondary" }}>{say(`因此减少：${words}`, `less by: ${words}`)}</Box>;
};

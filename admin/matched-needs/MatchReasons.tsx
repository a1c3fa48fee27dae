import Check from "@mui/icons-material/Check";
import Close from "@mui/icons-material/Close";
import Contrast from "@mui/icons-material/Contrast";
import Box from "@mui/material/Box";
import { matchParts } from "../../schema/codes/match-parts.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { tones } from "../shell/tones.ts";
import { type MatchReason, type Verdict, verdictOf } from "./match-score.ts";

const looks = {
  met: { tone: tones.done, icon: Check, zh: "符合", en: "Met" },
  partly: { tone: tones.working, icon: Contrast, zh: "部分符合", en: "Partly" },
  failed: { tone: tones.refused, icon: Close, zh: "不符合", en: "Not met" },
} as const satisfies Record<Verdict, unknown>;

/** Why a need scored as it did: for each part whether it is met, its points, and the comparison in words. */
export const MatchReasons = ({ reasons }: { reasons: readonly MatchReason[] }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const partLabel = useCodeLabel(matchParts);
  return (
    <Box component="ul" aria-label={say("匹配理由", "Reasons")} sx={{ m: 0, p: 0, listStyle: "none" }}>
      {reasons.map((reason) => {
        const { tone, icon: Icon, ...words } = looks[verdictOf(reason)];
        return (
          <Box
            component="li"
            key={reason.part}
            sx={{
              display: "grid",
              gridTemplateColumns: "5.5em minmax(0, 1fr) auto",
              columnGap: 1,
              py: 0.375,
              fontSize: "0.875rem",
              lineHeight: 1.5,
              "& + &": { borderTop: "1px solid #e9edf0" },
            }}
          >
            <Box
              component="span"
              sx={{ display: "flex", alignItems: "flex-start", gap: 0.5, color: tone.text }}
            >
              <Icon aria-hidden sx={{ fontSize: "1rem", mt: "3px", flex: "none" }} />
              <b>{words[locale]}</b>
            </Box>
            <span>
              <Box component="span" sx={{ color: "text.secondary" }}>
                {partLabel(reason.part)}
                {say("：", ": ")}
              </Box>
              {locale === "zh" ? reason.textZh : reason.textEn}
            </span>
            <Box component="span" className="tabular" sx={{ color: "text.secondary", whiteSpace: "nowrap" }}>
              {reason.points}/{reason.maxPoints}
              <span className="visually-hidden">{say(" 分", " points")}</span>
            </Box>
          </Box>
        );
      })}
    </Box>
  );
};

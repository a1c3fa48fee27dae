import ExpandLess from "@mui/icons-material/ExpandLess";
import ExpandMore from "@mui/icons-material/ExpandMore";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { useId, useState } from "react";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { StateChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { LevelChip } from "./LevelChip.tsx";
import { MatchReasons } from "./MatchReasons.tsx";
import { failedParts } from "./match-score.ts";
import type { MatchedNeed } from "./matched-needs.data.ts";
import { NeedActions } from "./NeedActions.tsx";
import { ageInWords, gapInWords, quantityInWords, waitingInWords } from "./need-words.ts";
import { ScoreBar } from "./ScoreBar.tsx";

export interface MatchedNeedCardProps {
  need: MatchedNeed;
  /** Whether the reasons stand open from the start. */
  reasonsOpen: boolean;
}

/** One need on its card: what it is, why it fits, and the one thing to do about it. */
export const MatchedNeedCard = ({ need, reasonsOpen }: MatchedNeedCardProps) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const category = useCodeLabel(needCategories)(need.category);
  const headingId = useId();
  return (
    <Card
      component="li"
      aria-labelledby={headingId}
      sx={{ display: "flex", flexDirection: "column", p: { xs: 1.5, sm: 2 }, minWidth: 0 }}
    >
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1, rowGap: 0.5 }}>
        <Box component="h2" id={headingId} sx={{ m: 0, fontSize: "1.0625rem", lineHeight: 1.5 }}>
          <RecordLink resource="matched-needs" id={need.ref}>
            {category}
          </RecordLink>
        </Box>
        <LevelChip level={need.level} />
        {need.state === "PART_FUNDED" && (
          <StateChip tone="working" label={say("部分落实资金", "Part funded")} />
        )}
        {need.myOffer && <StateChip tone="attention" label={say("已报名", "Offered")} />}
      </Box>
      <Box sx={{ fontSize: "0.9375rem", lineHeight: 1.6 }}>
        {need.region.pathName} · {ageInWords(need.ageBand, locale)}
      </Box>
      <Box sx={{ my: 1 }}>
        <ScoreBar score={need.score} reasons={need.reasons} />
      </Box>
      <CardFacts need={need} />
      <Reasons need={need} startsOpen={reasonsOpen} />
      <Box sx={{ mt: "auto", pt: 1.5 }}>
        <NeedActions need={need} />
      </Box>
    </Card>
  );
};

const CardFacts = ({ need }: { need: MatchedNeed }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const facts: [string, React.ReactNode][] = [
    [say("需要", "Needs"), quantityInWords(need, locale)],
    [say("资金缺口", "Gap"), gapInWords(need.gapBand, locale)],
    [say("已等待", "Waiting"), waitingInWords(need.waitingWeeks, locale)],
    [say("有效至", "Valid until"), <DateField key="until" value={need.validUntil} />],
  ];
  return (
    <>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: "grid",
          gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
          columnGap: 2,
          rowGap: 0.5,
          fontSize: "0.875rem",
          lineHeight: 1.5,
        }}
      >
        {facts.map(([label, value]) => (
          <div key={label}>
            <Box component="dt" sx={{ display: "inline", color: "text.secondary" }}>
              {label}{" "}
            </Box>
            <Box component="dd" sx={{ display: "inline", m: 0, fontWeight: 600 }}>
              {value}
            </Box>
          </div>
        ))}
      </Box>
      {need.projectTitle && need.projectId && (
        <Box sx={{ fontSize: "0.875rem", mt: 0.5 }}>
          <Box component="span" sx={{ color: "text.secondary" }}>
            {say("所属项目 ", "Project ")}
          </Box>
          <RecordLink resource="projects" id={need.projectId}>
            {need.projectTitle}
          </RecordLink>
        </Box>
      )}
    </>
  );
};

const Reasons = ({ need, startsOpen }: { need: MatchedNeed; startsOpen: boolean }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const [chosen, setChosen] = useState<boolean>();
  const open = chosen ?? startsOpen;
  const regionId = useId();
  const failed = failedParts(need.reasons, locale);
  return (
    <Box sx={{ mt: 1 }}>
      <Button
        size="small"
        aria-expanded={open}
        aria-controls={regionId}
        endIcon={open ? <ExpandLess /> : <ExpandMore />}
        onClick={() => setChosen(!open)}
        sx={{ ml: -0.75, textAlign: "left" }}
      >
        {say("匹配理由", "Reasons")}
        {failed.length === 0
          ? say("（没有不符合的项）", " (nothing fails)")
          : say(`（不符合：${failed.join("、")}）`, ` (not met: ${failed.join(", ")})`)}
      </Button>
      <Box id={regionId} hidden={!open}>
        {open && <MatchReasons reasons={need.reasons} />}
      </Box>
    </Box>
  );
};

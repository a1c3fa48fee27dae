import ExpandLess from "@mui/icons-material/ExpandLess";
import ExpandMore from "@mui/icons-material/ExpandMore";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { useId, useState } from "react";
import { useListContext } from "react-admin";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { RecordLink } from "../shell/lists/RecordLink.tsx";
import { LevelChip } from "./LevelChip.tsx";
import { MatchReasons } from "./MatchReasons.tsx";
import type { MatchedNeed } from "./matched-needs.data.ts";
import { NeedActions } from "./NeedActions.tsx";
import { ageInWords, gapInWords, nameOfNeed, quantityInWords, waitingInWords } from "./need-words.ts";
import { ScoreBar } from "./ScoreBar.tsx";

/** The same needs as rows, for comparing many; the reasons of a row open below it. */
export const MatchedNeedTable = () => {
  const say = useSay();
  const { data = [] } = useListContext<MatchedNeed>();
  const heads = [
    say("需求", "Need"),
    say("匹配分", "Match"),
    say("所在地 · 年龄段", "Place, age"),
    say("需要", "Needs"),
    say("资金缺口", "Gap"),
    say("已等待", "Waiting"),
    say("有效至", "Valid until"),
    say("办理", "Actions"),
  ];
  return (
    <div className="table-scroll">
      <Table size="small">
        <TableHead>
          <TableRow>
            {heads.map((head) => (
              <TableCell key={head}>{head}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {data.map((need) => (
            <NeedRow key={need.id} need={need} columns={heads.length} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
};

const NeedRow = ({ need, columns }: { need: MatchedNeed; columns: number }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const category = useCodeLabel(needCategories)(need.category);
  const [open, setOpen] = useState(false);
  const reasonsId = useId();
  return (
    <>
      <TableRow>
        <TableCell component="th" scope="row">
          <RecordLink resource="matched-needs" id={need.ref}>
            {category}
          </RecordLink>
          <div>
            <LevelChip level={need.level} />
          </div>
        </TableCell>
        <TableCell>
          <Box sx={{ display: "flex", alignItems: "center" }}>
            <ScoreBar compact score={need.score} reasons={need.reasons} />
            <IconButton
              size="small"
              aria-expanded={open}
              {...(open && { "aria-controls": reasonsId })}
              aria-label={say(
                `匹配理由：${nameOfNeed(need, locale)}`,
                `Reasons: ${nameOfNeed(need, locale)}`,
              )}
              onClick={() => setOpen(!open)}
            >
              {open ? <ExpandLess /> : <ExpandMore />}
            </IconButton>
          </Box>
        </TableCell>
        <TableCell>
          {need.region.pathName}
          <div>{ageInWords(need.ageBand, locale)}</div>
        </TableCell>
        <TableCell>
          {quantityInWords(need, locale)}
          {need.projectTitle && need.projectId && (
            <div>
              <RecordLink resource="projects" id={need.projectId}>
                {need.projectTitle}
              </RecordLink>
            </div>
          )}
        </TableCell>
        <TableCell sx={{ whiteSpace: "nowrap" }}>{gapInWords(need.gapBand, locale)}</TableCell>
        <TableCell sx={{ whiteSpace: "nowrap" }}>{waitingInWords(need.waitingWeeks, locale)}</TableCell>
        <TableCell>
          <DateField value={need.validUntil} />
        </TableCell>
        <TableCell>
          <NeedActions need={need} size="small" />
        </TableCell>
      </TableRow>
      {open && (
        <TableRow id={reasonsId}>
          <TableCell colSpan={columns} sx={{ bgcolor: "#f8fafb" }}>
            <Box sx={{ maxWidth: 720 }}>
              <MatchReasons reasons={need.reasons} />
            </Box>
          </TableCell>
        </TableRow>
      )}
    </>
  );
};

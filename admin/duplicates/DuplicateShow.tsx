import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { duplicateReasons } from "../../schema/codes/duplicate-reasons.ts";
import { duplicateStandings } from "../../schema/codes/duplicate-standings.ts";
import { duplicateVerdicts } from "../../schema/codes/duplicate-verdicts.ts";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { PageTitle } from "../shell/pages/PageTitle.tsx";
import { NothingHere, Section } from "../shell/pages/Section.tsx";
import { ShowPage } from "../shell/pages/ShowPage.tsx";
import { usePermission } from "../shell/session/session.ts";
import type { MergeOption, Pair } from "./duplicates.data.ts";
import { Judge } from "./Judge.tsx";
import { MergePersons, UndoMerge } from "./MergePersons.tsx";
import { SideBySide } from "./SideBySide.tsx";
import { nameOfSide } from "./side-words.tsx";

/** Two records side by side: what differs, the verdict, and the merge that follows from it. */
export const DuplicateShow = () => <ShowPage<Pair>>{(pair) => <DuplicatePage pair={pair} />}</ShowPage>;

const DuplicatePage = ({ pair }: { pair: Pair }) => {
  const say = useSay();
  const reasonLabel = useCodeLabel(duplicateReasons);
  return (
    <Box sx={{ maxWidth: 1040 }}>
      <PageTitle
        title={say("两条记录是否同一人", "Are these one person?")}
        chip={<CodeChip code={pair.standing} states={duplicateStandings} />}
        subtitle={pair.reasons.map(reasonLabel).join(say("；", "; "))}
      />
      <Section title={say("对比（差异在前）", "Side by side, differences first")}>
        <SideBySide pair={pair} />
      </Section>
      {pair.standing !== "MERGED" && (
        <Section title={say("判定", "Verdict")}>
          <Judge pair={pair} />
        </Section>
      )}
      {pair.standing === "PROPOSED" && <MergePart pair={pair} />}
      <MergesPart pair={pair} />
      <ReviewsPart pair={pair} />
    </Box>
  );
};

const MergePart = ({ pair }: { pair: Pair }) => {
  const say = useSay();
  const mayMerge = usePermission("beneficiary:merge");
  const [merging, setMerging] = useState<MergeOption>();
  if (!mayMerge) {
    return (
      <Section title={say("合并", "Merge")}>
        <NothingHere>
          {say("已判为同一人，等有合并权限的镇街或县级经办人员合并。", "Waits for an officer who may merge.")}
        </NothingHere>
      </Section>
    );
  }
  return (
    <Section title={say("合并：选择保留哪一条", "Merge: choose the record that stays")}>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          listStyle: "none",
          display: "grid",
          gap: 2,
          gridTemplateColumns: { md: "1fr 1fr" },
        }}
      >
        {pair.mergeOptions.map((option) => {
          const isFirst = option.keptPersonId === pair.first.person.id;
          const kept = isFirst ? pair.first : pair.second;
          return (
            <Box component="li" key={option.keptPersonId} sx={{ minWidth: 0 }}>
              <b>
                {isFirst ? say("保留记录一", "Record 1 stays") : say("保留记录二", "Record 2 stays")} ·{" "}
                {nameOfSide(kept)} · {kept.householdSerial ?? say("不在任何家庭", "in no family")}
              </b>
              {option.obstacles.length === 0 ? (
                <Box sx={{ mt: 1 }}>
                  <Button variant="contained" onClick={() => setMerging(option)}>
                    {isFirst
                      ? say("并入记录一", "Merge into record 1")
                      : say("并入记录二", "Merge into record 2")}
                  </Button>
                </Box>
              ) : (
                <>
                  <Box sx={{ mt: 1, color: "text.secondary" }}>
                    {say("暂不能这样合并：", "Not possible yet:")}
                  </Box>
                  <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: "0.9375rem" }}>
                    {option.obstacles.map((obstacle) => (
                      <li key={obstacle}>{obstacle}</li>
                    ))}
                  </Box>
                </>
              )}
            </Box>
          );
        })}
      </Box>
      {merging && <MergePersons pair={pair} option={merging} onClose={() => setMerging(undefined)} />}
    </Section>
  );
};

const MergesPart = ({ pair }: { pair: Pair }) => {
  const say = useSay();
  const mayMerge = usePermission("beneficiary:merge");
  const [undoing, setUndoing] = useState<Pair["merges"][number]>();
  if (pair.merges.length === 0) return null;
  return (
    <Section title={say("合并记录", "Merges")} count={pair.merges.length}>
      {pair.merges.map((merge) => (
        <Box key={merge.id} sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "center", mb: 1 }}>
          <span>
            <DateField value={merge.mergedAt} time /> · {merge.by ?? "—"} ·{" "}
            {merge.keptPersonId === pair.first.person.id
              ? say("记录二并入记录一", "record 2 into record 1")
              : say("记录一并入记录二", "record 1 into record 2")}
            {say(`，转移 ${merge.movedCount} 条`, `, ${merge.movedCount} rows moved`)}
          </span>
          {merge.undoneAt ? (
            <span>
              {say("已撤销：", "Undone: ")}
              <DateField value={merge.undoneAt} time /> · {merge.undoReason}
            </span>
          ) : (
            mayMerge && (
              <Button variant="outlined" size="small" onClick={() => setUndoing(merge)}>
                {say("撤销合并", "Undo the merge")}
              </Button>
            )
          )}
        </Box>
      ))}
      {undoing && <UndoMerge merge={undoing} onClose={() => setUndoing(undefined)} />}
    </Section>
  );
};

const ReviewsPart = ({ pair }: { pair: Pair }) => {
  const say = useSay();
  const verdictLabel = useCodeLabel(duplicateVerdicts);
  return (
    <Section title={say("判定历史", "Verdicts so far")} count={pair.reviews.length}>
      {pair.reviews.length === 0 && <NothingHere>{say("还没有判定。", "None yet.")}</NothingHere>}
      {pair.reviews.map(({ id, decidedAt, by, verdict, note }) => (
        <Box key={id} sx={{ fontSize: "0.9375rem", mb: 0.5 }}>
          <DateField value={decidedAt} time /> · {by ?? "—"} · <b>{verdictLabel(verdict)}</b>
          {note && ` · ${note}`}
        </Box>
      ))}
    </Section>
  );
};
